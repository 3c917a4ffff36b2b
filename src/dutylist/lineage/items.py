"""Lines and the items that they lead to: that these are there, as many and as alone as said."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from dutylist.findings import Fault, Route
from dutylist.lineage import faults
from dutylist.lineage.case import FATES, MADE_ITEMS, Case, Told
from dutylist.model.inventory import Declared, Fate
from dutylist.model.nearby import Nearby
from dutylist.model.parts import NOT_LOCAL, PART_WEIGHTS
from dutylist.texts import Text

_WANTED: Mapping[Fate, Text] = {
    Fate.KEPT: Text("一个", "one item"),
    Fate.MERGED: Text("一个", "one item"),
    Fate.SPLIT: Text("两个以上", "two items or more"),
}
_FEWEST_PIECES = 2


@dataclass(slots=True)
class _Sources:
    """The lines that lead to an item, in the order in which they are declared."""

    lines: dict[str, Declared] = field(default_factory=dict)

    def fates(self, fate: Fate) -> list[str]:
        """Return the lines of one fate."""
        return [line for line, entry in self.lines.items() if entry.fate is fate]


def items(case: Case) -> Iterator[Told]:
    """Yield what is wrong with the items that lines lead to, and items that none leads to."""
    meant: set[str] = set()
    yield from _entries(case, meant)
    sources = _sources(case)
    for item, found in sources.items():
        yield from _together(item, found, doubtful=item in meant)
    if case.catalogue is None:
        return
    for each in case.catalogue.items:
        if each.id not in sources and each.id not in meant:
            params = {"item": each.id, "name": each.name}
            yield Told(fault=faults.NO_SOURCE, route=each.route, params=params)


def _entries(case: Case, meant: set[str]) -> Iterator[Told]:
    """Yield what is wrong with each entry by itself; `meant` gets the items that slips stand for.

    Without a list nothing is looked up.
    """
    near = Nearby(case.items)
    for entry in case.lineage.entries:
        yield from _number(entry)
        unknown = [] if case.catalogue is None else [i for i in entry.into if i not in case.items]
        for item in unknown:
            names = near.to(item)
            meant.update(names[:1])
            params = {"item": item, "near": "、".join(names) or "—"}
            yield _told(faults.UNKNOWN_ITEM, entry, entry.into.index(item), params)
        if not unknown and case.catalogue is not None:
            yield from _part(case, entry)


def _number(entry: Declared) -> Iterator[Told]:
    if entry.fate not in MADE_ITEMS:
        return
    given = len(set(entry.into))
    right = given >= _FEWEST_PIECES if entry.fate is Fate.SPLIT else given == 1
    if not right:
        params = {"fate": FATES[entry.fate], "wanted": _WANTED[entry.fate], "given": given}
        yield Told(fault=faults.WRONG_NUMBER, route=(*entry.route, "into"), params=params)


def _part(case: Case, entry: Declared) -> Iterator[Told]:
    """Hold an entry against the parts of its items: a split may leave some of a line withdrawn."""
    gone = [PART_WEIGHTS.get(case.items[each].part or "") == NOT_LOCAL for each in entry.into]
    line = entry.lines[0].id
    if entry.fate in MADE_ITEMS and entry.into and all(gone):
        params: dict[str, object] = {"line": line, "item": entry.into[0]}
        params["fate"] = FATES[entry.fate]
        yield _told(faults.INTO_WITHDRAWN, entry, 0, params)
    elif entry.fate is Fate.WITHDRAWN and not all(gone):
        at = gone.index(False)
        params = {"line": line, "item": entry.into[at]}
        yield _told(faults.WITHDRAWN_LOCAL, entry, at, params)


def _told(fault: Fault, entry: Declared, at: int, params: Mapping[str, object]) -> Told:
    return Told(fault=fault, route=(*entry.route, "into", at), params=params)


def _sources(case: Case) -> Mapping[str, _Sources]:
    """Return the lines that lead to each item, by what is declared of them first."""
    found: dict[str, _Sources] = {}
    for line, entry in case.declared.items():
        for item in entry.into:
            found.setdefault(item, _Sources()).lines[line] = entry
    return found


def _together(item: str, found: _Sources, *, doubtful: bool) -> Iterator[Told]:
    """Hold the lines of one item together; `doubtful` where a slip may stand for the item."""
    merged, kept = found.fates(Fate.MERGED), found.fates(Fate.KEPT)
    if merged and len(found.lines) == 1 and not doubtful:
        yield _at(faults.MERGED_ALONE, found, merged[0], {"line": merged[0], "item": item})
    if kept and len(found.lines) > 1:
        line = kept[-1]
        other = next(each for each in found.lines if each != line)
        params = {"line": line, "other": other, "item": item}
        yield _at(faults.KEPT_SHARED, found, line, params, other)


def _at(
    fault: Fault,
    found: _Sources,
    line: str,
    params: Mapping[str, str],
    other: str | None = None,
) -> Told:
    def route(name: str) -> Route:
        entry = found.lines[name]
        return next(named.route for named in entry.lines if named.id == name)

    related = () if other is None else (route(other),)
    return Told(fault=fault, route=route(line), params=params, related=related)
