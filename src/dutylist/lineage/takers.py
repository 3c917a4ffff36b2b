"""What fates have to say by themselves: who took a line back, why it was discarded, no more."""

from collections.abc import Iterator

from dutylist.lineage import faults
from dutylist.lineage.case import FATES, Case, Told
from dutylist.model.inventory import Declared, Fate
from dutylist.model.local_body import is_local
from dutylist.model.nearby import Nearby


def takers(case: Case) -> Iterator[Told]:
    """Yield withdrawals without a department, discards without a reason, and stray fields."""
    near = Nearby((*case.departments, *case.departments.values()))
    for entry in case.lineage.entries:
        match entry.fate:
            case Fate.WITHDRAWN:
                yield from _taker(case, entry, near)
            case Fate.DISCARDED if not (entry.reason or "").strip():
                params = {"line": entry.lines[0].id}
                yield Told(fault=faults.NO_REASON, route=entry.route, params=params)
        yield from _stray(entry)


def _taker(case: Case, entry: Declared, near: Nearby) -> Iterator[Told]:
    line, to = entry.lines[0].id, entry.to
    at = (*entry.route, "to")
    if to is None:
        yield Told(fault=faults.NO_TAKER, route=entry.route, params={"line": line})
    elif to in case.local or is_local(case.departments.get(to, to), _level(case)):
        yield Told(fault=faults.LOCAL_TAKER, route=at, params={"line": line, "to": to})
    elif case.departments and to not in {*case.departments, *case.departments.values()}:
        params = {"to": to, "near": "、".join(near.to(to)) or "—"}
        yield Told(fault=faults.UNKNOWN_TAKER, route=at, params=params)


def _level(case: Case) -> str | None:
    return None if case.catalogue is None else case.catalogue.level


def _stray(entry: Declared) -> Iterator[Told]:
    stray = []
    if entry.to is not None and entry.fate is not Fate.WITHDRAWN:
        stray.append("to")
    if entry.into and entry.fate is Fate.DISCARDED:
        stray.append("into")
    for field in stray:
        params = {"fate": FATES[entry.fate], "field": field}
        yield Told(fault=faults.STRAY_FIELD, route=(*entry.route, field), params=params)
