"""Where words about others newly lay work on the local body, or no longer do."""

from collections.abc import Iterator, Mapping, Sequence

from dutylist.diff.change import Change
from dutylist.diff.kind import Kind
from dutylist.diff.spot import Spot, charging_kinds
from dutylist.model import Plain
from dutylist.texts import Text

WORDS = Text(zh="部门职责文字", en="text of a department's duty")


def charging_changes(
    spot: Spot, before: str | None, after: str | None, field: object = WORDS
) -> Iterator[Change]:
    """Yield that words charge the local body anew, or no longer; nothing where neither is so.

    The words are those of a department's duty that came (`before` is None), went (`after` is
    None) or was reworded, or of whatever `field` names.
    """
    for kind in charging_kinds(before, after):
        yield spot.change(kind, before, after, params={"field": field})


def valued(spot: Spot, kind: Kind, before: Plain, after: Plain, field: object) -> Iterator[Change]:
    """Yield the change of a value of any shape: of its kind, unless its words charge."""
    for each in charging_kinds(words(before), words(after)) or (kind,):
        yield spot.change(each, before, after, params={"field": field})


def words(value: Plain) -> str:
    """Return all the words of a value, each text a sentence."""
    return "。".join(_texts(value))


def _texts(value: Plain) -> Iterator[str]:
    match value:
        case str():
            yield value
        case Mapping():
            for each in value.values():
                yield from _texts(each)
        case Sequence():
            for each in value:
                yield from _texts(each)
        case _:
            return
