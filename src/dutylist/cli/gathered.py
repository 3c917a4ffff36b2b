"""All local lists side by side: derived in memory, or read from files."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from dutylist.across.held import Held, State, distinct
from dutylist.across.words import Telling
from dutylist.bulk.in_memory import derive_all
from dutylist.bulk.local import Local
from dutylist.cli import options, speech
from dutylist.cli.outcome import Cannot, Exit
from dutylist.derive import Reconciliation
from dutylist.derive.fates import fates
from dutylist.derive.levels import base_of
from dutylist.findings import Location, Route
from dutylist.io import build, files, layouts, load
from dutylist.io.load import Loaded
from dutylist.io.opened import open_file
from dutylist.io.source import Source
from dutylist.model import Catalogue, Item, Overlay
from dutylist.report import findings_text
from dutylist.tables import Unusable, layout
from dutylist.texts import Text

_NONE = Text("没有可以并排比较的本地清单。", "there is no local list to put side by side.")
_FAULTY = Text("清单文件有错误，无法读取。", "a list cannot be read.")
_UNKNOWN = Text(
    "没有单位或者清单 {name}；相近的有：{nearest}",
    "there is no unit or list {name}; nearest: {nearest}",
)
_KEPT = 8
"""Files of lists that are kept open while places are looked up."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """The workspace, its local lists, and the sums of those that were derived, by overlay."""

    loaded: Loaded
    lists: tuple[Held, ...]
    sums: Mapping[Route, Reconciliation]

    def telling(self) -> Telling:
        """Return who is called what and where things are, in the language of the run."""
        known = self.loaded.workspace
        bound = {by: name for each in known.catalogues for by, name in each.departments.items()}
        names = bound | {each.id: each.name for each in known.departments}
        return Telling(names, self._locate, speech.chosen(), dict(self._parts()))

    def _parts(self) -> Iterator[tuple[str, Text]]:
        for kind in sorted({held.catalogue.kind for held in self.lists}):
            try:
                yield from layout(layouts.read(kind, self.loaded.kinds_folder)).parts.items()
            except (layouts.NoLayout, layouts.Unreadable, Unusable):
                continue  # the parts go by their ids then

    def chosen(self, names: Sequence[str]) -> tuple[Held, ...]:
        """Return the lists of units, overlays or files by name; raises Cannot for an unknown."""
        found = []
        for name in names:
            match = [held for held in self.lists if name in _called(held)]
            if not match:
                known = sorted({each for held in self.lists for each in _called(held)})
                nearest = options.nearest(name, known)
                raise Cannot(_UNKNOWN, {"name": name, "nearest": nearest})
            found += match
        return tuple(found)

    def sum_of(self, held: Held) -> Reconciliation:
        """Return the sum of a list that was derived."""
        assert held.overlay is not None  # noqa: S101  (derived from one)
        return self.sums[held.overlay.route]

    def with_bases(self, chosen: Sequence[Held]) -> tuple[Held, ...]:
        """Return lists with those among all lists that they were made of, the highest first."""
        made = {(each.catalogue.id, each.catalogue.version): each for each in self.lists}
        found: dict[int, Held] = {}
        for held in chosen:
            line = [held]
            while (base := line[-1].catalogue.derived) is not None:
                above = made.get((base.catalogue, base.version))
                if above is None:
                    break
                line.append(above)
            found |= {id(each): each for each in reversed(line)}
        return tuple(found.values())

    def _locate(self, route: Route) -> Location:
        if route and str(route[0]) not in self.loaded.sources:
            return _place(route)
        return self.loaded.locate(route)


def gathered(workspace: Path | None, lists: Path | None) -> Gathered:
    """Return every local list of a workspace, or those in a folder; raises Cannot for none."""
    made: tuple[Local, ...] = ()
    if lists is not None:
        options.must_exist(lists)
        home = workspace or files.find_workspace(lists)
        loaded = load.workspace(options.find(home)) if home else load.alone()
        found = tuple(_read(lists, loaded))
    else:
        loaded = options.open_workspace(workspace)
        made = _derived(loaded)
        found = tuple(_held_of(loaded, made))
    if not found:
        raise Cannot(_NONE)
    return Gathered(loaded, distinct(found), {each.overlay.route: each.sum for each in made})


def _derived(loaded: Loaded) -> tuple[Local, ...]:
    """Return the lists of the catalogues in force; say if some cannot be made."""
    known = loaded.workspace
    superseded = {(each.id, each.version) for each in known.catalogues if known.superseded(each)}
    current = [each for each in known.overlays if base_of(each) not in superseded]
    derived = derive_all(loaded, current)
    options.say_faulty((*loaded.findings, *derived.findings))
    if not derived.made:
        raise Cannot(_NONE, code=Exit.STALE if derived.stale else Exit.CANNOT)
    return derived.made


def _held_of(loaded: Loaded, made: Sequence[Local]) -> Iterator[Held]:
    """Yield lists that were derived; the base of one may be another that an overlay made."""
    results = (each.catalogue for each in made)
    bases = {(each.id, each.version): each for each in (*loaded.workspace.catalogues, *results)}
    for each in made:
        yield _held(each.catalogue, bases, each.overlay, loaded)


def _held(
    catalogue: Catalogue,
    bases: Mapping[tuple[str, str], Catalogue],
    overlay: Overlay | None,
    loaded: Loaded,
) -> Held:
    made = catalogue.derived
    base = bases.get((made.catalogue, made.version)) if made else None
    units = {unit.code: unit.name for unit in loaded.workspace.units}
    target = overlay.target.name if overlay else None
    gone = fates(base, overlay) if base and overlay else {}
    return Held(
        name=target or (units.get(made.unit or "") if made else None) or catalogue.title,
        catalogue=catalogue,
        base=base,
        overlay=overlay,
        gone={item: State(fate.value) for item, fate in gone.items()},
    )


def _read(path: Path, loaded: Loaded) -> Iterator[Held]:
    known = loaded.workspace
    bases = {(each.id, each.version): each for each in known.catalogues}
    overlays = {each.id: each for each in known.overlays}
    for file in options.below(path):
        opened = open_file(file, loaded.kinds_folder)
        if opened.kind is None:
            sys.stderr.write(findings_text.report(opened.findings, speech.chosen()))
            raise Cannot(_FAULTY)
        if opened.kind == "catalogue":
            catalogue = build.catalogue(opened.source.data, opened.route)
            made = catalogue.derived
            overlay = overlays.get(made.overlay) if made else None
            held = _held(catalogue, bases, overlay, loaded)
            yield replace(held, catalogue=_shared(catalogue, held.base))


def _shared(catalogue: Catalogue, base: Catalogue | None) -> Catalogue:
    """Return a list that shares with its base what it has from there, to spare memory."""
    if base is None:
        return catalogue
    before = {item.id: item for item in base.items}
    items = (_like(item, before.get(item.id)) for item in catalogue.items)
    return replace(catalogue, items=tuple(items))


def _like(item: Item, base: Item | None) -> Item:
    if base is None:
        return item
    if item == base:
        return base
    return replace(item, duties=base.duties) if item.duties == base.duties else item


def _called(held: Held) -> tuple[str, ...]:
    made, overlay = held.catalogue.derived, held.overlay
    names = [held.name, held.catalogue.id, str(held.catalogue.route[0])]
    names += [made.unit or "", made.overlay] if made else []
    names += [overlay.target.name or "", str(overlay.route[0])] if overlay else []
    return tuple(name for name in names if name)


def _place(route: Route) -> Location:
    """Return the place of a route in a list that the workspace does not hold."""
    return _source(str(route[0])).locate(route)


@lru_cache(maxsize=_KEPT)
def _source(file: str) -> Source:
    return open_file(Path(file)).source
