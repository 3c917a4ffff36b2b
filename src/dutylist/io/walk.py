"""The events of one YAML file, walked once: data, marks and every fault of form."""

import gc
import re
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from dutylist.findings import Finding, Params, placed
from dutylist.io import encoding, faults, slips
from dutylist.io.places import size
from dutylist.model import Plain

try:
    from yaml._yaml import CParser as CParser  # noqa: PLC0414
except ImportError:  # pragma: no cover  (PyYAML built without libyaml: slower, the same events)
    CParser = yaml.SafeLoader  # type: ignore[misc, assignment]  # it has get_event, too

MAX_DEPTH = 20
MAX_SCALAR = 20_000
MAX_NODES = 400_000
MAX_FAULTS = 50
MAX_FEATURES = 10  # anchors, aliases, tags: a bomb of them is one slip, not fifty

_TOP = 2  # how deep the entries of a list at the top of a file stand

_CONSTANTS: dict[str, Plain] = {"true": True, "false": False}
_CONSTANTS |= dict.fromkeys(("", "~", "null", "Null", "NULL"))
_LONGEST_CONSTANT = max(map(len, _CONSTANTS))
_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,17}", re.ASCII)
_LEADING_ZERO = re.compile(r"0[0-9]+", re.ASCII)
_UNSOUND = re.compile(
    f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff{encoding.NO_CHARACTERS}]"
)


class _Stop(Exception):  # noqa: N818  (it stops the walk; the fault is already noted)
    """Reading cannot go on."""


class Walk:
    """One pass over the events of one file.

    `lists` tells of each list at the top of the file at which mark its entries begin, and it ends.
    """

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self.found: list[Finding] = []
        self.marks: list[yaml.Mark] = []
        self.lists: list[tuple[int, ...]] = []
        self._features = 0
        self._next: Any = CParser(text).get_event

    def document(self) -> dict[str, Plain]:
        """Return the top mapping, or an empty one where there is none.

        No garbage is looked for meanwhile: what is made here is kept and has no cycles.
        """
        paused = gc.isenabled()
        gc.disable()
        try:
            return self._document()
        except yaml.YAMLError as error:
            self.found += slips.diagnose(self.file, self.text, error, MAX_DEPTH)
        except _Stop:
            pass
        finally:
            if paused:
                gc.enable()
        return {}

    def _document(self) -> dict[str, Plain]:
        self._next()
        start = self._next()
        if not isinstance(start, DocumentStartEvent):
            self._note(faults.EMPTY, 1, 1)
            return {}
        data = self._value(self._next(), 0)
        self._next()
        extra = self._next()
        if not isinstance(extra, StreamEndEvent):
            mark = self.marks[-1] if extra is None else extra.start_mark
            self._at(faults.SEVERAL_DOCUMENTS, mark)
            return {}
        if data is None:
            self._note(faults.EMPTY, 1, 1)
            return {}
        if not isinstance(data, dict):
            hints = slips.hints(self.file, self.text)
            self.found += hints or [placed(faults.NOT_A_MAPPING, self.file, 1, 1)]
            return {}
        return data

    def _value(self, event: Any, depth: int) -> Plain:  # noqa: ANN401  (PyYAML types its events loosely)
        mark = event.start_mark
        self.marks.append(mark)
        kind = event.__class__
        if kind is ScalarEvent:
            return self._scalar(event)
        if kind is AliasEvent:
            self._feature(event)
            return None
        if event.anchor is not None or not event.implicit:
            self._feature(event)
        if depth >= MAX_DEPTH:
            self._too_large(faults.DEPTH, MAX_DEPTH, mark)
        if kind is MappingStartEvent:
            return self._mapping(depth + 1)
        assert kind is SequenceStartEvent  # noqa: S101  (no other event begins a value)
        return self._sequence(depth + 1)

    def _scalar(self, event: Any) -> Plain:  # noqa: ANN401
        value: str = event.value
        if event.anchor is not None or event.tag is not None:
            self._feature(event)
        if event.implicit[0]:
            if len(value) <= _LONGEST_CONSTANT and value in _CONSTANTS:
                return _CONSTANTS[value]
            first = value[0]
            if first <= "9" and (first >= "0" or first == "-") and len(value) < MAX_DEPTH:
                return self._number(value, event)
        elif event.style == '"' and (odd := _UNSOUND.search(value)):
            params = {"character": f"U+{ord(odd.group()):04X}"}
            self._at(faults.CONTROL_CHARACTER, event.start_mark, params)
        if len(value) > MAX_SCALAR:
            self._too_large(faults.SCALAR, MAX_SCALAR, event.start_mark)
        return value

    def _number(self, value: str, event: Any) -> Plain:  # noqa: ANN401
        if _INTEGER.fullmatch(value):
            return int(value)
        if _LEADING_ZERO.fullmatch(value):
            self._at(faults.LEADING_ZERO, event.start_mark, {"value": value})
        return value

    def _mapping(self, depth: int) -> dict[str, Plain]:
        result: dict[str, Plain] = {}
        following, marks = self._next, self.marks
        begin = len(marks)
        again: str | None = None
        while True:
            event = following()
            mark = event.start_mark
            if event.__class__ is MappingEndEvent:
                return result
            if event.__class__ is not ScalarEvent:
                self._at(faults.KEY_NOT_TEXT, mark)
                raise _Stop
            name: str = event.value
            if event.anchor is not None or event.tag is not None or name == "<<":
                self._feature(event)
            if name in result:
                if again in {None, name}:  # a whole entry without its dash is one slip
                    first = self._first(result, name, begin).line + 1
                    self._at(faults.REPEATED_KEY, mark, {"name": name, "first": first})
                again = again or name
                keep = len(marks)
                self._value(following(), depth)
                del marks[keep:]
                continue
            again = None
            marks.append(mark)
            event = following()
            mark = event.start_mark
            if event.__class__ is ScalarEvent:
                marks.append(mark)
                value: str = event.value
                size = len(value)  # most are plain text, which needs no second look
                plain = _LONGEST_CONSTANT < size <= MAX_SCALAR and value[0] > "9"
                if plain and event.implicit[0] and event.anchor is None:
                    result[name] = value
                else:
                    result[name] = self._scalar(event)
            else:
                result[name] = self._value(event, depth)

    def _first(self, result: dict[str, Plain], name: str, at: int) -> yaml.Mark:
        """Return the mark of a key that stands in a mapping already, whose marks begin at `at`."""
        for known, value in result.items():
            if known == name:
                break
            at += 1 + size(value)
        return self.marks[at]

    def _sequence(self, depth: int) -> list[Plain]:
        result: list[Plain] = []
        following, marks = self._next, self.marks
        begins: list[int] | None = [] if depth == _TOP else None
        while True:
            event = following()
            mark = event.start_mark
            if begins is not None:
                begins.append(len(marks))
            if event.__class__ is SequenceEndEvent:
                if begins is not None:
                    self.lists.append(tuple(begins))
                return result
            if len(marks) > MAX_NODES:
                self._too_large(faults.NODES, MAX_NODES, mark)
            if event.__class__ is ScalarEvent:
                marks.append(mark)
                value: str = event.value
                size = len(value)  # most are plain text, which needs no second look
                plain = _LONGEST_CONSTANT < size <= MAX_SCALAR and value[0] > "9"
                if plain and event.implicit[0] and event.anchor is None:
                    result.append(value)
                else:
                    result.append(self._scalar(event))
            else:
                result.append(self._value(event, depth))

    def _feature(self, event: Any) -> None:  # noqa: ANN401
        self._features += 1
        if self._features > MAX_FEATURES:
            return
        if event.anchor is not None:
            kind = faults.ALIAS if event.__class__ is AliasEvent else faults.ANCHOR
            params = {"feature": kind, "name": event.anchor}
        elif getattr(event, "value", None) == "<<":
            params = {"feature": faults.MERGE_KEY, "name": "<<"}
        else:
            name = (event.tag or "!").replace("tag:yaml.org,2002:", "!!")
            params = {"feature": faults.TAG, "name": name}
        self._at(faults.YAML_FEATURE, event.start_mark, params)

    def _too_large(self, what: faults.Text, limit: int, mark: yaml.Mark) -> None:
        self._at(faults.TOO_LARGE, mark, {"what": what, "limit": limit})
        raise _Stop

    def _at(self, fault: faults.Fault, mark: yaml.Mark, params: Params | None = None) -> None:
        self._note(fault, mark.line + 1, mark.column + 1, params)

    def _note(
        self, fault: faults.Fault, line: int, column: int, params: Params | None = None
    ) -> None:
        self.found.append(placed(fault, self.file, line, column, params))
        if len(self.found) >= MAX_FAULTS:
            raise _Stop
