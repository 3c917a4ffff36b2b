"""What the gate says of each burden: which duty, who gains, who loses, how to have it allowed.

What several lists share is told once.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dutylist.diff import Change
from dutylist.diff.parties import parties
from dutylist.gate.approvals import Worth
from dutylist.gate.asked import MOST, Asked, command
from dutylist.gate.coverage import Burden
from dutylist.gate.inherited import found
from dutylist.gate.pairs import Where
from dutylist.gate.side import Side
from dutylist.gate.verdict import Judged
from dutylist.model import Plain, Publish
from dutylist.model.record import Action
from dutylist.texts import Text

Party = Text | None


_SHOWN = frozenset(("DC227", "DC234", "DC236", "DC337"))
"""Kinds that say only where words are that burden, not which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A burden in all lists that share it.

    `units` are the names of those who gain it, of a `level`; `loses` is the department that sheds
    it, `words` the text of the duty; `asked` is empty where no record can allow it: `stray` for a
    generated list, `fallen` where the overlay of a unit is gone.
    """

    change: Change
    name: str
    words: str
    units: tuple[str, ...]
    level: str
    loses: Party
    asked: tuple[Asked, ...]
    refused: tuple[tuple[str, Worth], ...]
    acknowledged: bool
    stray: bool = False
    fallen: bool = False
    internal: bool = False
    workspace: str | None = None

    @property
    def command(self) -> str:
        """Return the command that opens a record for it, for the first of very many lists."""
        return command(self.asked[:MOST], self.workspace) if self.asked else ""


def told(judged: Sequence[Judged], new: Side, workspace: str | None = None) -> tuple[Told, ...]:
    """Return what to say of burdens, each once, the lists that share it together.

    `workspace` is where records belong, None for the one around the current folder.
    """
    groups: dict[tuple[str, str | None, bool, bool, bool], list[Judged]] = {}
    for each in judged:
        versus = each.burden.versus
        kind = versus.where is None, versus.fallen
        key = (each.burden.change.fingerprint, each.record, each.acknowledged, *kind)
        groups.setdefault(key, []).append(each)
    concerned = _concerned(new)
    busy = _busy(judged)
    return tuple(
        replace(_told(group, concerned, busy, new), workspace=workspace)
        for group in groups.values()
    )


def _told(
    group: Sequence[Judged],
    concerned: dict[str, tuple[str, ...]],
    busy: frozenset[tuple[Where | None, str]],
    new: Side,
) -> Told:
    first = group[0]
    lists = dict.fromkeys(each.burden.versus.new.catalogue.id for each in group)
    units = dict.fromkeys(name for each in group for name in _units(each.burden, concerned, new))
    asked = dict.fromkeys(
        entry for each in group if (entry := _asked(each.burden, busy)) is not None
    )
    shown = parties(first.change).loses
    change = replace(first.change, lists=tuple(lists))
    return Told(
        change=change,
        name=_name(first.burden),
        internal=_internal(first.burden),
        words=_words(first.burden),
        units=tuple(units),
        level=first.burden.versus.new.catalogue.level,
        loses=shown,
        asked=tuple(asked),
        refused=tuple(dict.fromkeys(why for each in group for why in each.refused)),
        acknowledged=first.acknowledged,
        stray=first.burden.versus.where is None and not first.burden.versus.fallen,
        fallen=first.burden.versus.fallen,
    )


def _name(burden: Burden) -> str:
    item = found(burden.versus.new.catalogue, burden.item)
    return item.name if item is not None else ""


def _internal(burden: Burden) -> bool:
    item = found(burden.versus.new.catalogue, burden.item)
    return item is not None and item.publish is Publish.INTERNAL


def _words(burden: Burden) -> str:
    """Return the words of a duty, or what is new in a note, a procedure or another field."""
    if burden.change.duty is None:
        shown = burden.change.kind.code in _SHOWN
        return _fresh(burden.change.before, burden.change.after) if shown else ""
    item = found(burden.versus.new.catalogue, burden.item)
    duties = item.duties if item is not None else ()
    return next((each.text for each in duties if each.id == burden.change.duty), "")


def _fresh(before: Plain, after: Plain) -> str:
    match after:
        case str():
            return after
        case Sequence():
            known = before if isinstance(before, Sequence) else ()
            come = [each for each in after if each not in known]
            said = [each.get("text") if isinstance(each, Mapping) else each for each in come]
            return "；".join(each.rstrip("。") for each in said if isinstance(each, str))
        case _:
            return ""


def _concerned(new: Side) -> dict[str, tuple[str, ...]]:
    """Return the units by the ids of the catalogues that their lists come from, at any level."""
    above = {
        each.catalogue.id: each.base.id
        for each in new.lists
        if each.base is not None and each.key[0] == "list"
    }
    found: dict[str, dict[str, None]] = {}
    for each in new.lists:
        if each.key[0] != "unit" or each.base is None:
            continue
        base: str | None = each.base.id
        seen: set[str] = set()
        while base is not None and base not in seen:
            seen.add(base)
            found.setdefault(base, {})[_unit(each.key[1], new)] = None
            base = above.get(base)
    return {key: tuple(names) for key, names in found.items()}


def _units(burden: Burden, concerned: dict[str, tuple[str, ...]], side: Side) -> Iterable[str]:
    """Return the names of the units whose list a burden is in."""
    new = burden.versus.new
    if burden.versus.fallen:
        return (_unit(new.key[1], side),)
    if new.overlay is not None and new.overlay.target.name and new.key[0] == "unit":
        return (new.overlay.target.name,)
    return concerned.get(new.catalogue.id, ())


def _unit(code: str, side: Side) -> str:
    return next((each.name for each in side.workspace.units if each.code == code), code)


def _busy(judged: Iterable[Judged]) -> frozenset[tuple[Where | None, str]]:
    """Return the items with several burdens, which one entry for the whole item serves best."""
    seen: set[tuple[Where | None, str]] = set()
    several: set[tuple[Where | None, str]] = set()
    for each in judged:
        key = (each.burden.versus.where, each.burden.item)
        (several if key in seen else seen).add(key)
    return frozenset(several)


def _asked(burden: Burden, busy: frozenset[tuple[Where | None, str]]) -> Asked | None:
    where, base = burden.versus.where, burden.versus.new.base
    if where is None:
        return None
    if burden.versus.old is None and not where[0]:
        return Asked(where, Action.ISSUE, None)
    if not burden.item:
        return None
    if not burden.comes:
        duty = None if (where, burden.item) in busy else burden.change.duty
        return Asked(where, Action.EDIT, burden.item, duty)
    action = _made_by(burden)
    if action is None and base is not None and where[0] and found(base, burden.item) is not None:
        action = Action.CLAIM
    return Asked(where, action or Action.ADD, burden.item)


def _made_by(burden: Burden) -> Action | None:
    overlay = burden.versus.new.overlay
    for merge in overlay.merge if overlay is not None else ():
        if merge.into.id == burden.item:
            return Action.MERGE
    for split in overlay.split if overlay is not None else ():
        if any(each.id == burden.item for each in split.into):
            return Action.SPLIT
    return None
