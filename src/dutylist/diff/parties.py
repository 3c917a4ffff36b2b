"""Who takes on a burden by a change, and who sheds it."""

from collections.abc import Mapping
from dataclasses import dataclass

from dutylist.diff.change import Change
from dutylist.diff.kind import Direction
from dutylist.diff.spot import LOCAL_BODY, NONE
from dutylist.texts import Text

_PASSES = ("before_by", "after_by")
_LEADS = frozenset({"lead-moved-down", "lead-moved-up", "lead-changed"})
_CAME: Mapping[str, str] = {
    "department-duty-added": "by",
    "department-joined": "by",
    "department-ceased-local": "after",
    "lead-filled": "after",
}
_WENT: Mapping[str, str] = {
    "department-duty-removed": "by",
    "department-left": "by",
    "department-became-local": "before",
    "lead-vacated": "before",
}
"""Under which parameter a change tells the body that came, or went."""


@dataclass(frozen=True, slots=True)
class Parties:
    """The body that takes on a burden and the one that sheds it; None where there is none."""

    gains: Text | None = None
    loses: Text | None = None


def parties(change: Change) -> Parties:
    """Return who takes on and who sheds a burden, as far as the change itself tells."""
    found = _told(change)
    if change.kind.direction is Direction.TOWARD:
        return Parties(found.gains or LOCAL_BODY, found.loses)
    if change.kind.direction is Direction.AWAY:
        return Parties(found.gains, found.loses or LOCAL_BODY)
    return found


def _told(change: Change) -> Parties:
    params, name = change.params, change.kind.name
    before, after = (_body(params.get(key)) for key in _PASSES)
    if before or after:
        return Parties(after, before)
    if name in _LEADS:
        before, after = _body(params.get("before")), _body(params.get("after"))
        return Parties(_only(after, before), _only(before, after))
    if name in _CAME:
        return Parties(gains=_body(params.get(_CAME[name])))
    if name in _WENT:
        return Parties(loses=_body(params.get(_WENT[name])))
    return Parties()


def _only(bodies: Text | None, others: Text | None) -> Text | None:
    """Return the bodies of a list of names that another one does not hold: who leads on stays."""
    if bodies is None or others is None:
        return bodies
    zh = [each for each in bodies.zh.split("、") if each not in others.zh.split("、")]
    en = [each for each in bodies.en.split(", ") if each not in others.en.split(", ")]
    return Text(zh="、".join(zh), en=", ".join(en)) if zh and en else None


def _body(value: object) -> Text | None:
    return value if isinstance(value, Text) and value != NONE else None
