"""Raw lines and their fates: each line has one, and each fate is one of a line that there is."""

from collections.abc import Iterator

from dutylist.findings import Route
from dutylist.lineage import faults
from dutylist.lineage.case import FATES, Case, Told
from dutylist.model.inventory import Fate
from dutylist.model.nearby import Nearby

_Routes = dict[str, Route]
_Fates = dict[str, tuple[Route, Fate]]


def lines(case: Case) -> Iterator[Told]:
    """Yield repeated ids, lines that went nowhere or to two places, and ids of no line."""
    yield from _inventory(case)
    yield from _lineage(case)


def _inventory(case: Case) -> Iterator[Told]:
    seen: _Routes = {}
    for line in case.inventory.lines:
        params = {"line": line.id}
        if line.id in seen:
            first = (seen[line.id],)
            yield Told(fault=faults.REPEATED_LINE, route=line.route, params=params, related=first)
            continue
        seen[line.id] = line.route
        if line.id not in case.declared:
            params |= {"by": line.by, "text": line.text}
            yield Told(fault=faults.NO_FATE, route=line.route, params=params)


def _lineage(case: Case) -> Iterator[Told]:
    near = Nearby(case.lines)
    seen: _Fates = {}
    for entry in case.lineage.entries:
        for named in entry.lines:
            if named.id not in case.lines:
                params = {"line": named.id, "near": "、".join(near.to(named.id)) or "—"}
                yield Told(fault=faults.UNKNOWN_LINE, route=named.route, params=params)
                continue
            if named.id in seen:
                route, fate = seen[named.id]
                yield Told(
                    fault=faults.TWO_FATES,
                    route=named.route,
                    params={"line": named.id, "first": FATES[fate], "second": FATES[entry.fate]},
                    related=(route,),
                )
            else:
                seen[named.id] = (named.route, entry.fate)
