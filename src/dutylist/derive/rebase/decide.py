"""Carry out the decisions on conflicts: each becomes an action on the new base, or is dropped."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dutylist.derive.rebase.bases import Onto
from dutylist.derive.rebase.kinds import WORDS, Kind, Words
from dutylist.derive.rebase.laws import ALTERED, NO_DECISION, NOT_OPEN
from dutylist.derive.rebase.pieces import NotOpen, joined
from dutylist.derive.rebase.sides import give_way, keep
from dutylist.derive.rebase.turn import turn
from dutylist.derive.refusal import Refusal
from dutylist.io import rebase_build
from dutylist.model import Conflict, Mode, Overlay
from dutylist.texts import Text

OWN, NEW, VALUE = "own", "new", "value"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """An overlay with its decisions carried out; `refusals` are those that cannot be."""

    overlay: Overlay
    done: int
    refusals: tuple[Refusal, ...] = ()

    @property
    def left(self) -> int:
        """Count the conflicts that are still open."""
        return len(self.overlay.conflicts)


def decide(onto: Onto, overlay: Overlay) -> Decided:
    """Return an overlay with every decided conflict turned into what was decided."""
    result = replace(overlay, conflicts=())
    refusals: list[Refusal] = []
    for conflict in overlay.conflicts:
        if conflict.decision is None and conflict.kind in set(Kind):
            result = replace(result, conflicts=(*result.conflicts, conflict))
            continue
        try:
            result = _carried_out(onto, result, conflict)
        except NotOpen as error:
            refusals.append(_refused(conflict, error.why))
        except rebase_build.Unreadable:
            refusals.append(Refusal(ALTERED, conflict.route, {"item": _name(conflict)}))
        except _NotUnderstood:
            params = {"item": _name(conflict), "decision": str(conflict.decision)}
            refusals.append(Refusal(NO_DECISION, (*conflict.route, "decision"), params))
    if not result.conflicts:
        result = replace(result, rebased_from=None)
    done = len(overlay.conflicts) - len(result.conflicts)
    return Decided(overlay=result, done=done, refusals=tuple(refusals))


class _NotUnderstood(Exception):  # noqa: N818
    """A decision is none of those that there are."""


def _carried_out(onto: Onto, overlay: Overlay, conflict: Conflict) -> Overlay:
    try:
        kind = Kind(conflict.kind)
    except ValueError:
        raise rebase_build.Unreadable from None
    piece = rebase_build.piece(conflict.action)
    match conflict.decision:
        case "own":
            kept = _held(onto, joined(overlay, keep(onto, conflict, kind, piece)), conflict, kind)
            return _taken(kept, (conflict.item,)) if kind is Kind.NOT_IN_OLD else kept
        case "new":
            return _held(onto, joined(overlay, give_way(kind, piece)), conflict, kind)
        case Mapping() as given if set(given) == {VALUE}:
            turned = turn(onto, conflict, kind, piece, given[VALUE])
            return _taken(joined(overlay, turned.piece), turned.targets)
    raise _NotUnderstood


def _held(onto: Onto, overlay: Overlay, conflict: Conflict, kind: Kind) -> Overlay:
    """Take the item that the new base has under an id that was added here, too."""
    if kind is Kind.ADDED_TWICE and "add" in conflict.action and conflict.item in onto.items:
        if overlay.mode is Mode.CLAIM:
            claim = tuple(dict.fromkeys((*overlay.claim, conflict.item)))
            return replace(overlay, claim=claim)
        return _taken(overlay, (conflict.item,))
    return overlay


def _taken(overlay: Overlay, items: tuple[str, ...]) -> Overlay:
    left = tuple(each for each in overlay.undecided if each not in items)
    return replace(overlay, undecided=left)


def _name(conflict: Conflict) -> str:
    return ".".join(filter(None, (conflict.duty or conflict.item, conflict.field)))


def _refused(conflict: Conflict, why: Text) -> Refusal:
    words = WORDS[Kind(conflict.kind)]
    params = {
        "item": _name(conflict),
        "kind": words.what,
        "why": why,
        "choices": choices(words),
    }
    return Refusal(NOT_OPEN, (*conflict.route, "decision"), params)


def choices(words: Words) -> Text:
    """Return what can be decided, as a message lists it."""
    named: tuple[tuple[str, Text | None], ...] = (
        (OWN, words.own),
        (NEW, words.new),
        ("{value: …}", words.value),
    )
    told = [(name, text) for name, text in named if text is not None]
    return Text(
        zh="；".join(f"{name} {text.zh}" for name, text in told),
        en="; ".join(f"{name}: {text.en}" for name, text in told),
    )
