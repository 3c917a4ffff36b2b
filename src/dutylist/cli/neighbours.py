"""What lies around a compared list: its workspace, with all that this holds and makes."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from dutylist.bulk.plan import files_of
from dutylist.findings import Finding
from dutylist.gate.listed import STRAY, Listed, listed
from dutylist.gate.standing import Standing, standing
from dutylist.io import build, build_overlay, files, load, names, write
from dutylist.io.at_rest import at_rest
from dutylist.io.load import Loaded
from dutylist.io.opened import Opened, open_bytes, open_file
from dutylist.io.source import Source
from dutylist.io.write import Shared
from dutylist.model import Department


@dataclass(frozen=True, slots=True)
class Everything:
    """A workspace, what it holds and makes, and generated files that are not as they are made."""

    loaded: Loaded
    standing: Standing
    strays: list[Listed] = field(default_factory=list)
    sources: dict[str, Source] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def departments(home: Path) -> tuple[Department, ...]:
    """Return the departments of a workspace, reading no more of it than is needed."""
    opened = open_file(home / names.DEPARTMENTS)
    if opened.kind == "departments":
        return tuple(build_overlay.departments(opened.source.data, opened.route))
    return load.workspace(home).workspace.departments


def everything(folder: Path) -> Everything:
    """Return a workspace with its local lists, derived in memory, and lists that are not so."""
    with at_rest():
        loaded = load.workspace(folder)
        result = Everything(loaded, standing(loaded))
    made = {each.catalogue.id: each for each in result.standing.lists if each.overlay is not None}
    shared: Shared = {}
    named = files_of(loaded.workspace.overlays)
    by_file = {named[each.overlay.route]: each for each in made.values() if each.overlay}
    for opened in _generated(loaded, by_file, shared):
        if opened.kind == "catalogue":
            _stray(result, made, opened)
        elif opened.kind is None:
            result.findings.extend(opened.findings)
            result.sources[opened.source.file] = opened.source
    return result


def _stray(result: Everything, made: dict[str, Listed], opened: Opened) -> None:
    """Take a file of the folder of lists that does not hold what is derived."""
    catalogue = build.catalogue(opened.source.data, opened.route)
    derived = made.get(catalogue.id)
    if derived is not None and derived.catalogue == catalogue:
        return
    stray = listed(catalogue)
    origin = replace(stray, base=derived.base) if derived is not None else stray
    result.strays.append(replace(origin, key=(STRAY, *stray.key), stray=True))
    result.sources[opened.source.file] = opened.source
    result.findings.extend(opened.findings)


def _generated(loaded: Loaded, made: dict[str, Listed], shared: Shared) -> Iterator[Opened]:
    """Yield the files in the folder of lists, but for those that hold, byte for byte, what is made.

    These are many, and comparing bytes costs far less than reading them.
    """
    folder = loaded.folder / loaded.lists
    for path in files.below(folder) if folder.is_dir() else ():
        raw = files.content(path)
        if isinstance(raw, Finding):
            yield Opened(Source(files.shown(path), {}), None, (raw,))
            continue
        known = made.get(path.name)
        if known is not None and write.catalogue_bytes(known.catalogue, shared) == raw:
            continue
        yield open_bytes(files.shown(path), raw, loaded.kinds_folder)
