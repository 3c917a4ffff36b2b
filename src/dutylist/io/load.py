"""A folder to a workspace: every file read, what is sound built, what is not reported."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from dutylist.findings import Finding, Location, Route
from dutylist.io import (
    bodies,
    build,
    build_confirmations,
    build_overlay,
    build_record,
    compiled,
    digest,
    faults,
    files,
    kinds,
    legal,
    linked,
    overlay_file,
    schema,
)
from dutylist.io.compiled import Kept
from dutylist.io.opened import Opened, open_file
from dutylist.io.source import Source
from dutylist.law import Index
from dutylist.model import (
    Additions,
    Catalogue,
    Overlay,
    Permission,
    Policy,
    Unit,
    Workspace,
)

LISTS_FOLDER = "lists"


@dataclass(frozen=True, slots=True)
class Loaded:
    """A workspace with the files it was read from and what was wrong with their form.

    `broken` holds the kinds of files that could not be used, `?` where nobody knows the kind;
    `outside` the bases of other workspaces, which answer for what these say.
    """

    folder: Path
    workspace: Workspace
    sources: Mapping[str, Source]
    findings: tuple[Finding, ...]
    digest: str
    lists: str = LISTS_FOLDER
    broken: frozenset[str] = frozenset()
    outside: frozenset[str] = frozenset()

    @property
    def kinds_folder(self) -> Path | None:
        """Return the folder of the workspace's own kinds of list, if it has one."""
        return own_kinds(self.folder)

    def locate(self, route: Route) -> Location:
        """Return the place of a route in the workspace's files."""
        source = self.sources.get(str(route[0])) if route else None
        return Location(str(route[0]), 1, 1) if source is None else source.locate(route)


def own_kinds(folder: Path) -> Path | None:
    """Return the folder of a workspace's own kinds of list, None where it has none."""
    own = folder / files.KINDS_FOLDER
    return own if own.is_dir() else None


def workspace(folder: Path) -> Loaded:
    """Return the workspace in a folder; files that cannot be used are findings."""
    head = Head.of(folder)
    paths, links = head.found()
    basis, bases, unknown = head.outside(paths)
    rest = [compiled.open_file(path, head.kinds) for path in (*paths, *basis, *bases)]
    told = (*unknown, *linked.told(folder, links))
    loaded = assembled(head, [head.opened, *rest], told)
    return replace(loaded, outside=frozenset(map(files.shown, bases)))


@dataclass(frozen=True, slots=True)
class Head:
    """A workspace's own file, which says where all others are."""

    folder: Path
    opened: Opened
    kinds: Path | None

    @classmethod
    def of(cls, folder: Path) -> "Head":
        """Read the file of the workspace in a folder."""
        own = own_kinds(folder)
        return cls(folder, open_file(folder / files.WORKSPACE, own), own)

    @property
    def settings(self) -> Mapping[str, Any]:
        """Return what the file says, nothing if it cannot be used."""
        return self.opened.source.data if self.opened.kind == "workspace" else {}

    @property
    def lists(self) -> str:
        """Return the name of the folder of generated lists."""
        return str(self.settings.get("lists", LISTS_FOLDER))

    def paths(self) -> list[Path]:
        """Return all other files of the workspace, the generated lists left out."""
        return self.found()[0]

    def found(self) -> tuple[list[Path], list[Path]]:
        """Return all other files of the workspace, and the links that stand among them."""
        left_out = frozenset((self.lists, files.KINDS_FOLDER))
        own = self.folder / files.WORKSPACE
        every = [(path, link) for path, link in files.look(self.folder, left_out) if path != own]
        return [path for path, link in every if not link], [path for path, link in every if link]

    def outside(self, paths: Sequence[Path]) -> tuple[list[Path], list[Path], list[Finding]]:
        """Return the legal basis and the bases that it names outside, and what it names in vain."""
        basis, unknown = legal.named(self.folder, self.opened, paths, "basis")
        bases, missing = legal.named(self.folder, self.opened, (*paths, *basis), "bases")
        return basis, bases, [*unknown, *missing]


def alone() -> Loaded:
    """Return what is known of a file that lies in no workspace: nothing."""
    nothing = Workspace(title="", jurisdiction="", index=Index(()))
    return Loaded(Path(), nothing, {}, (), digest.raw(b""))


def assembled(
    head: Head,
    all_files: Sequence[Opened | Kept],
    unknown: Sequence[Finding],
    places: frozenset[str] | None = None,
) -> Loaded:
    """Return the workspace that some opened files make, in places that its units tell if not."""
    folder, settings = head.folder, head.settings
    opened = [each for each in all_files if isinstance(each, Opened)]
    unsound = kinds.unsound(head.kinds)
    findings = [*unknown, *unsound, *(finding for each in opened for finding in each.findings)]
    by_kind = {kind: [each for each in opened if each.kind == kind] for kind in schema.KINDS}
    for extra in by_kind["workspace"][1:]:
        at = Location(extra.source.file, 1, 1)
        findings.append(Finding(fault=faults.SECOND_WORKSPACE, at=at))
    catalogues = tuple(
        build.catalogue(each.source.data, each.route) for each in by_kind["catalogue"]
    )
    overlays, refused = _overlays(by_kind["overlay"], catalogues, head.kinds)
    lies_in = str(settings.get("jurisdiction", ""))
    units = _flat(map(_units, all_files))
    made = Workspace(
        title=settings.get("title", folder.name),
        jurisdiction=lies_in,
        units=units,
        departments=_flat(
            build_overlay.departments(each.source.data, each.route)
            for each in by_kind["departments"]
        ),
        catalogues=catalogues,
        overlays=overlays,
        records=tuple(
            build_record.record(each.source.data, each.route) for each in by_kind["record"]
        ),
        confirmations=_flat(
            build_confirmations.confirmations(each.source.data, each.route)
            for each in by_kind["confirmations"]
        ),
        index=legal.index(all_files, legal.places(lies_in, units) if places is None else places),
        policy=_policy(settings),
        public_url=settings.get("public_url"),
        note=settings.get("note"),
        route=opened[0].route,
    )
    sources = legal.Sources(all_files)
    digests = zip(sources, (each.digest for each in all_files), strict=True)
    marks = "\n".join(f"{file}\t{known}" for file, known in digests)
    known = digest.raw(marks.encode("utf-8", "surrogateescape"))
    broken = frozenset(_kind(each) for each in opened if each.kind is None or each.partial)
    broken |= {"basis"} if unknown else set()
    said = bodies.told((*findings, *refused), made.departments)
    return Loaded(folder, made, sources, tuple(said), known, head.lists, broken)


def _units(each: Opened | Kept) -> tuple[Unit, ...]:
    if isinstance(each, Kept):
        return build_overlay.units(each.units or {}, (each.file,))
    return build_overlay.units(each.source.data, each.route) if each.kind == "units" else ()


def _kind(opened: Opened) -> str:
    name = str(opened.source.data.get("dutylist", "?")).partition("/")[0]
    return name if name in schema.KINDS else "?"


def _flat(groups: Iterable[Iterable[Any]]) -> tuple[Any, ...]:
    return tuple(each for group in groups for each in group)


def _policy(settings: Mapping[str, Any]) -> Policy:
    own = settings.get("policy", {})
    general = _laid_down(own, Policy())
    levels = {level: _laid_down(each, general) for level, each in own.get("levels", {}).items()}
    return replace(general, levels=levels)


def _laid_down(own: Mapping[str, Any], above: Policy) -> Policy:
    fields = {key: Permission(value) for key, value in own.get("fields", {}).items()}
    additions = Additions(own["additions"]) if "additions" in own else above.additions
    return Policy(fields={**above.fields, **fields}, additions=additions)


def _overlays(
    opened: list[Opened], catalogues: tuple[Catalogue, ...], own: Path | None
) -> tuple[tuple[Overlay, ...], list[Finding]]:
    known = {(each.id, each.version): each.kind for each in catalogues}
    known |= overlay_file.results(opened, known)
    made = [overlay_file.built(each, known, own) for each in opened]
    return tuple(overlay for overlay, _ in made), _found(made)


def _found(made: Iterable[tuple[Overlay, list[Finding]]]) -> list[Finding]:
    return [finding for _, found in made for finding in found]
