"""What became of the ids of an old version, as the versions after it declare."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from dutylist.model import Catalogue, Descent

MOST_VERSIONS = 1000


class Became(StrEnum):
    """What became of an id."""

    KEPT = "kept"
    RENUMBERED = "renumbered"
    MERGED = "merged"
    SPLIT = "split"
    DROPPED = "dropped"
    GONE = "gone"


class Where(NamedTuple):
    """What became of an id, and the ids of the new version that it goes on under."""

    became: Became
    ids: tuple[str, ...] = ()


def versions(known: Iterable[Catalogue], old: str, new: Catalogue) -> tuple[Catalogue, ...]:
    """Return the versions from after `old` up to `new`; only `new` where one between is missing."""
    by_version = {each.version: each for each in known if each.id == new.id}
    path = [new]
    while len(path) < MOST_VERSIONS and path[-1].replaces is not None:
        before = path[-1].replaces.version
        if before == old:
            return tuple(reversed(path))
        if before not in by_version or by_version[before] in path:
            break
        path.append(by_version[before])
    return (new,)


def follow(old: Catalogue, path: Sequence[Catalogue]) -> dict[str, Where]:
    """Return what became of every item of an old version through the versions after it."""
    found = {item.id: Where(Became.KEPT, (item.id,)) for item in old.items}
    for version in path:
        held = {item.id for item in version.items}
        declared = _declared(version)
        found = {name: _step(where, held, declared) for name, where in found.items()}
    heirs: dict[str, list[str]] = {}
    for name, where in found.items():
        for heir in where.ids:
            heirs.setdefault(heir, []).append(name)
    return {name: _merged(where, heirs) for name, where in found.items()}


def _declared(version: Catalogue) -> dict[str, Descent]:
    lineage = version.replaces.lineage if version.replaces is not None else ()
    return {name: descent for descent in lineage for name in descent.old}


def _step(where: Where, held: set[str], declared: Mapping[str, Descent]) -> Where:
    became, ids = where
    now: list[str] = []
    for name in ids:
        if name in held:
            now.append(name)
        elif name in declared:
            descent = declared[name]
            now += [each for each in descent.new if each in held]
            became = _turn(became, descent)
    if ids and not now:
        gone = all(name in declared and not declared[name].new for name in ids)
        return Where(Became.DROPPED if gone else Became.GONE)
    return Where(became, tuple(dict.fromkeys(now)))


def _turn(became: Became, descent: Descent) -> Became:
    if became is Became.SPLIT or len(descent.new) > 1:
        return Became.SPLIT
    if became is Became.MERGED or len(descent.old) > 1:
        return Became.MERGED
    return Became.RENUMBERED


def _merged(where: Where, heirs: Mapping[str, Sequence[str]]) -> Where:
    """Take for merged what two old ids have become, whatever was declared."""
    if where.became is Became.RENUMBERED and any(len(heirs[name]) > 1 for name in where.ids):
        return Where(Became.MERGED, where.ids)
    return where
