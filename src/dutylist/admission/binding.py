"""What of an item binds: who does what, in which role, in which words; punctuation aside.

The digests of approvals are made of this, so whatever is altered here voids every approval that
was given before: add to it under a new number of `FORM` alone.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dutylist.model import Basis, Duty, FieldValue, Guide, Item, Plain, Step
from dutylist.wording import essence

FORM = 1
"""The number of this way of telling what binds, which is part of every digest."""

FREE = frozenset({"id", "name", "category", "part", "required", "basis", "posts", "publish"})
"""Fields of an item that are told in a way of their own, or bind nobody."""

_SENTENCE = re.compile(r"[。；;！!？?\n]")
_LOCAL_BODY = re.compile(
    r"街道|街办|乡镇|镇街|(?<!城)镇|(?<!城)乡|村|社区|居委|基层|属地|本级|辖区|local"
)
"""Words for the local body; a sentence with one of them may put it to work wherever it stands."""

Local = frozenset[str]
"""The ids in `by:` that mean the local body."""


def of_item(item: Item, local: Local) -> dict[str, Plain]:
    """Return what of an item binds, whatever the order in which it is told."""
    return {
        "id": item.id,
        "name": essence(item.name),
        "part": item.part,
        "duties": in_order(of_duty(each, local) for each in item.duties),
        **_elsewhere({"guide": item.guide, "note": item.note, **item.fields}, local),
    }


def of_duty(duty: Duty, local: Local) -> dict[str, Plain]:
    """Return what of a duty binds; a delegation binds where it is the local body's."""
    return {
        "id": duty.id,
        **of_duty_fields({"by": duty.by, "role": duty.role.value, "text": duty.text}, local),
        "delegation": essence(duty.delegation.text)
        if duty.delegation is not None and duty.by in local
        else None,
    }


def of_duty_fields(fields: Mapping[str, FieldValue], local: Local) -> dict[str, Plain]:
    """Return what binds among some fields of a duty."""
    told: dict[str, Plain] = {}
    for name, value in fields.items():
        match name, value:
            case "by", str():
                told[name] = _body(value, local)
            case "role", str():
                told[name] = str(value)
            case "text", str():
                told[name] = essence(value)
            case "delegation", Basis():
                told[name] = essence(value.text)
            case "delegation", None:
                told[name] = None
    return told


def of_item_fields(fields: Mapping[str, FieldValue], local: Local) -> dict[str, Plain]:
    """Return what binds among some fields of an item, its duties aside."""
    told: dict[str, Plain] = {}
    for name in ("name", "part", "category"):
        value = fields.get(name)
        if isinstance(value, str):
            told[name] = essence(value) if name == "name" else value
    rest = {name: value for name, value in fields.items() if name not in FREE}
    return {**told, **_elsewhere(rest, local)}


def _elsewhere(fields: Mapping[str, FieldValue], local: Local) -> dict[str, Plain]:
    """Return what guide, note and the fields of a kind say of the local body."""
    guide = fields.get("guide")
    rest: dict[str, object] = {
        name: value for name, value in fields.items() if name not in FREE | {"guide"}
    }
    steps: list[Plain] = []
    promised: int | None = None
    if isinstance(guide, Guide):
        rest["materials"] = guide.materials
        promised = guide.promised_days
        steps = [each for step in guide.steps for each in _step(step, local)]
    words = [each for name in sorted(rest) for each in _words((name,), rest[name], local)]
    return {"steps": in_order(steps), "promised": promised, "words": in_order(words)}


def _step(step: Step, local: Local) -> Iterator[Plain]:
    if step.by in local or _LOCAL_BODY.search(essence(step.text)):
        yield [_body(step.by, local), essence(step.text), step.days]


def _words(path: tuple[str, ...], value: object, local: Local) -> Iterator[Plain]:
    """Yield each sentence that names the local body, each step that is its own, with its field."""
    match value:
        case str():
            for sentence in _SENTENCE.split(value):
                if _LOCAL_BODY.search(said := essence(sentence)):
                    yield [".".join(path), said]
        case Mapping() if value.get("by") in local and isinstance(value.get("text"), str):
            days = value.get("days")
            yield [".".join(path), "local", essence(value["text"]), days]
        case Mapping():
            for name in sorted(value):
                yield from _words((*path, str(name)), value[name], local)
        case Sequence():
            for each in value:
                yield from _words(path, each, local)


def _body(by: str, local: Local) -> str:
    return "local" if by in local else by


def in_order(values: Iterable[Plain]) -> list[Plain]:
    """Return values in an order that does not depend on the one in which they came."""
    return sorted(values, key=lambda value: json.dumps(value, sort_keys=True))
