"""The two sides of a comparison: a file, a folder, a workspace, `REV:path` of git, or `-`."""

import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from dutylist.cli.outcome import Cannot, Exit
from dutylist.diff import Comparison, Pair, compare
from dutylist.findings import Finding, Location, Route, Severity
from dutylist.io import build, files, git, load
from dutylist.io.opened import Opened, open_bytes
from dutylist.io.source import Source
from dutylist.model import Catalogue
from dutylist.report import findings_text
from dutylist.texts import Lang, Text

_MISSING = Text(
    "没有 {name}：既不是文件或文件夹，也不是 git 的“版本:路径”。",
    "there is no {name}: neither a file or folder, nor `REV:path` of git.",
)
_GIT = Text(
    "{name}：{why}。可先运行 git fetch，或直接比较两个文件夹。",
    "{name}: {why}. Run `git fetch` first, or compare two folders.",
)
_ONLY = Text(
    "只有一侧有清单 {id}（{name}），未比较。",
    "only one side has the list {id} ({name}); it was not compared.",
)
_EMPTY = Text("{name} 里没有目录（catalogue/1）。", "{name} holds no catalogue (catalogue/1).")


@dataclass(slots=True)
class Side:
    """The catalogues of one side by id, the files they came from, and what was wrong in them."""

    name: str
    catalogues: dict[str, Catalogue] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def locate(self, route: Route) -> Location:
        """Return the place of a route in the files of this side."""
        return self.sources[str(route[0])].locate(route)

    def names(self) -> dict[str, str]:
        """Return the departments' names by id: those of the lists, and of their workspace."""
        known: dict[str, str] = {}
        for file in self.sources:
            home = files.find_workspace(Path(file).parent)
            if home is not None:
                workspace = load.workspace(home).workspace
                known |= {each.id: each.name for each in workspace.departments}
                break
        for catalogue in self.catalogues.values():
            known |= catalogue.departments
        return known

    @property
    def broken(self) -> bool:
        """Whether a file could not be read well enough to be compared."""
        return any(finding.fault.severity is Severity.ERROR for finding in self.findings)


def side(name: str) -> Side:
    """Return one side of a comparison; raises Cannot where there is nothing to compare."""
    result = Side(name)
    opened = list(_opened(name))
    single = len(opened) == 1
    for each in opened:
        if each.kind != "catalogue" and not single:
            continue
        result.sources[each.source.file] = each.source
        result.findings += each.findings
        if each.kind == "catalogue":
            _keep(result, build.catalogue(each.source.data, each.route))
    if not result.catalogues and not result.broken:
        raise Cannot(_EMPTY, {"name": name})
    return result


def _keep(result: Side, catalogue: Catalogue) -> None:
    """Keep the newest version of each list: the one that replaces another."""
    other = result.catalogues.get(catalogue.id)
    if other is None or not _replaced(catalogue, other):
        result.catalogues[catalogue.id] = catalogue


def _replaced(catalogue: Catalogue, by: Catalogue) -> bool:
    return by.replaces is not None and by.replaces.version == catalogue.version


def _opened(name: str) -> Iterable[Opened]:
    if name == "-":
        return [open_bytes("-", sys.stdin.buffer.read(files.MAX_BYTES + 1))]
    path = Path(name)
    if path.is_dir():
        return [_file(each) for each in files.below(path)]
    if path.exists():
        return [_file(path)]
    revision, colon, inner = name.partition(":")
    if not colon or not revision or revision.startswith("-"):
        raise Cannot(_MISSING, {"name": name})
    try:
        return _from_git(revision, inner)
    except git.NoRevision as error:
        raise Cannot(_GIT, {"name": name, "why": error.text}) from None


def _file(path: Path) -> Opened:
    raw = files.content(path)
    if isinstance(raw, Finding):
        return Opened(Source(files.shown(path), {}), None, (raw,))
    return open_bytes(files.shown(path), raw)


def _from_git(revision: str, inner: str) -> list[Opened]:
    if not git.is_folder(revision, inner):
        return [open_bytes(f"{revision}:{inner}", git.content(revision, inner))]
    names = [each for each in git.names(revision, inner) if each.endswith((".yaml", ".yml"))]
    here = git.top()
    return [
        open_bytes(f"{revision}:{each}", git.content(revision, _relative(here, each)))
        for each in sorted(names)
    ]


def _relative(top: Path, name: str) -> str:
    """Return a path from the top of the checkout as one from the current folder."""
    return os.path.relpath(top / name, Path.cwd()).replace(os.sep, "/")


def refused(old: Side, new: Side, lang: Lang) -> int | None:
    """Say what could not be read on either side; returns an exit code, or None to go on."""
    if not any(each.broken for each in (old, new)):
        return None
    found = [finding for each in (old, new) for finding in each.findings]
    sys.stderr.write(findings_text.report(found, lang))
    return Exit.CANNOT


def compared(old: Side, new: Side, lang: Lang) -> Comparison:
    """Return what changed between two sides, list by list."""
    keys = [key for key in old.catalogues if key in new.catalogues]
    pairs = [(old.catalogues[key], new.catalogues[key]) for key in keys]
    if not pairs and len(old.catalogues) == len(new.catalogues) == 1:
        pairs = [(next(iter(old.catalogues.values())), next(iter(new.catalogues.values())))]
    else:
        for one, other in ((old, new), (new, old)):
            for key in sorted(set(one.catalogues) - set(other.catalogues)):
                sys.stderr.write(_ONLY.show(lang, {"id": key, "name": one.name}) + "\n")
    names = {**old.names(), **new.names()}
    made = tuple(_pair(*pair, names) for pair in pairs)
    changes = tuple(change for pair in made for change in pair.changes)
    return Comparison(pairs=made, changes=changes, names=names)


def _pair(old: Catalogue, new: Catalogue, names: dict[str, str]) -> Pair:
    changes = compare(old, new, names=names)
    return Pair(id=new.id, title=new.title, old=old, new=new, changes=changes)


def locator(old: Side, new: Side) -> Callable[[Route], Location]:
    """Return how a route of either side is found in its file."""

    def locate(route: Route) -> Location:
        return (new if str(route[0]) in new.sources else old).locate(route)

    return locate
