"""The two sides of a comparison: a file, a folder, a workspace, `REV:path` of git, or `-`."""

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from dutylist.cli.outcome import Cannot, Exit
from dutylist.diff import Comparison
from dutylist.findings import Finding, Location, Route, Severity
from dutylist.gate.compared import Called, pair
from dutylist.gate.listed import Key, Listed, listed, matched, newest
from dutylist.io import build, files, known, names
from dutylist.io.opened import Opened, open_file
from dutylist.io.source import Source
from dutylist.model import Catalogue
from dutylist.report import findings_text
from dutylist.texts import Lang, Text

if TYPE_CHECKING:
    from dutylist.io.load import Loaded
    from dutylist.model import Unit

_MISSING = Text(
    "没有 {name}：既不是文件或文件夹，也不是 git 的“版本:路径”。",
    "there is no {name}: neither a file or folder, nor `REV:path` of git.",
)
_GIT = Text("{name}：{why}。", "{name}: {why}.")
_ONLY = Text(
    "只有一侧有清单 {id}（{name}），未比较。",
    "only one side has the list {id} ({name}); it was not compared.",
)
EMPTY = Text("{name} 里没有目录（catalogue/1）。", "{name} holds no catalogue (catalogue/1).")
_UNMADE = Text(
    "{name}：增减调整 {ids} 的底本不在工作区里，无法生成清单；请先运行 dutylist validate。",
    "{name}: the bases of the overlays {ids} are not in the workspace, so that their lists cannot "
    "be made; run `dutylist validate` first.",
)
_STALE = Text(
    "注意：{name} 里有 {n} 份增减调整锁定的底本内容已变，按现在的底本比较；"
    "合并前请运行 dutylist rebase --onto 版本。",
    "note: {n} overlays in {name} pin other contents of their base than it has; they are compared "
    "on the base as it is. Run `dutylist rebase --onto VERSION` before you merge.",
)


@dataclass(slots=True)
class Side:
    """The lists of one side, the files they came from, and what was wrong in them.

    `lists` holds all versions; `loaded` is the workspace, where the side is one; `unmade` are the
    ids of overlays that no list could be made of, `stale` counts those with an outdated pin.
    """

    name: str
    lists: list[Listed] = field(default_factory=list)
    sources: dict[str, Source] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    loaded: "Loaded | None" = None
    home: Path | None = None
    unmade: tuple[str, ...] = ()
    stale: int = 0

    @property
    def newest(self) -> dict[Key, Listed]:
        """Return the version in force of each list."""
        return newest(self.lists)

    @property
    def catalogues(self) -> dict[str, Catalogue]:
        """Return the version in force of each list, by the id of the list."""
        return {each.catalogue.id: each.catalogue for each in self.newest.values()}

    @property
    def units(self) -> "tuple[Unit, ...]":
        """Return the units of the workspace, none where the side is no workspace."""
        return self.loaded.workspace.units if self.loaded else ()

    def locate(self, route: Route) -> Location:
        """Return the place of a route in the files of this side."""
        source = self.sources.get(str(route[0]))
        if source is not None:
            return source.locate(route)
        return self.loaded.locate(route) if self.loaded else Location(str(route[0]), 1, 1)

    def holds(self, file: str) -> bool:
        """Whether a file belongs to this side."""
        return file in self.sources or (self.loaded is not None and file in self.loaded.sources)

    def names(self) -> dict[str, str]:
        """Return the departments' names by id: those of the lists, and of their workspace."""
        called: dict[str, str] = {}
        for each in self.lists:
            called |= each.catalogue.departments
        if self.loaded is not None:
            return {each.id: each.name for each in self.loaded.workspace.departments} | called
        if self.home is None or self._named(called):
            return called
        return names.departments(self.home) | called

    def _named(self, called: Mapping[str, str]) -> bool:
        """Whether all bodies in the lists have names."""
        bodies = {duty.by for each in self.lists for duty in each.catalogue.duties}
        return bodies <= {"local", *called}

    @property
    def broken(self) -> bool:
        """Whether a file could not be read well enough to be compared."""
        return any(finding.fault.severity is Severity.ERROR for finding in self.findings)


def side(name: str) -> Side:
    """Return one side of a comparison; raises Cannot where there is nothing to compare."""
    result = Side(name)
    path, raw = _found(name)
    if raw is not None:
        _take(result, [known.open_raw(name, raw)])
    elif (path / files.WORKSPACE).is_file():
        _take_workspace(result, path)
    else:
        result.home = files.find_workspace(path)
        kinds = _kinds(result.home)
        many = path.is_dir()
        opened = [open_file(each, kinds) for each in files.below(path)] if many else []
        _take(result, opened if many else [known.open_file(path, kinds)])
    if not result.lists and not result.broken and not result.unmade:
        raise Cannot(EMPTY, {"name": name})
    return result


def _found(name: str) -> tuple[Path, bytes | None]:
    """Return where a side lies, or its bytes where it is one file that lies nowhere."""
    path = Path(name)
    if path == files.STDIN:
        return path, sys.stdin.buffer.read(files.MAX_BYTES + 1)
    if path.exists():
        return path, None
    revision, colon, inner = name.partition(":")
    if not colon or not revision or revision.startswith("-"):
        raise Cannot(_MISSING, {"name": name})
    from dutylist.io import checkout, git  # noqa: PLC0415  (most sides lie in folders)

    try:
        found = checkout.checkout(revision, inner)
    except git.NoRevision as error:
        raise Cannot(_GIT, {"name": name, "why": error.text}) from None
    return (found, None) if isinstance(found, Path) else (path, found)


def _kinds(home: Path | None) -> Path | None:
    kinds = home / files.KINDS_FOLDER if home else None
    return kinds if kinds is not None and kinds.is_dir() else None


def _take(result: Side, opened: Iterable[Opened]) -> None:
    """Take the catalogues among some files; a single file must be one."""
    every = list(opened)
    for each in every:
        if each.kind == "catalogue":
            result.lists.append(listed(build.catalogue(each.source.data, each.route)))
        elif len(every) > 1 and each.kind is not None:
            continue
        result.sources[each.source.file] = each.source
        result.findings += each.findings


def _take_workspace(result: Side, folder: Path) -> None:
    """Take all catalogues of a workspace, and the lists that its overlays make of them."""
    from dutylist.cli import neighbours  # noqa: PLC0415  (few sides are workspaces)

    found = neighbours.everything(folder)
    result.loaded, result.home = found.loaded, folder
    result.lists += [*found.standing.lists, *found.strays]
    result.sources |= found.sources
    result.findings += [*found.loaded.findings, *found.standing.findings, *found.findings]
    result.stale = len(found.standing.stale)
    if not result.broken:
        result.unmade = tuple(each.id for each in found.standing.unmade)


def refused(old: Side, new: Side, lang: Lang) -> int | None:
    """Say what could not be read on either side; returns an exit code, or None to go on."""
    for each in (old, new):
        if each.stale:
            sys.stderr.write(_STALE.show(lang, {"name": each.name, "n": each.stale}) + "\n")
    unmade = [each for each in (old, new) if each.unmade]
    if not unmade and not old.broken and not new.broken:
        return None
    found = [finding for each in (old, new) if each.broken for finding in each.findings]
    if found:
        sys.stderr.write(findings_text.report(found, lang))
    for each in unmade:
        params = {"name": each.name, "ids": "、".join(each.unmade[:_TOLD])}
        sys.stderr.write(_UNMADE.show(lang, params) + "\n")
    return Exit.CANNOT


_TOLD = 5


def compared(old: Side, new: Side, lang: Lang) -> Comparison:
    """Return what changed between two sides, list by list; what lists share is told once."""
    before, after = old.names(), new.names()
    called = Called({**before, **after}, {**after, **before}, new.units or old.units)
    twos = matched(old.newest, new.newest)
    pairs = tuple(pair(one, other, called) for one, other in twos)
    for (one, other), each in zip(twos, pairs, strict=True):
        if one is None or other is None:
            where = old.name if other is None else new.name
            sys.stderr.write(_ONLY.show(lang, {"id": each.id, "name": where}) + "\n")
    if len(pairs) == 1:
        return Comparison(pairs=pairs, changes=pairs[0].changes, names=called.names)
    from dutylist.gate.shared import told_once  # noqa: PLC0415  (most compare one list)

    return Comparison(pairs=pairs, changes=told_once(pairs), names=called.names)


def locator(old: Side, new: Side) -> Callable[[Route], Location]:
    """Return how a route of either side is found in its file."""

    def locate(route: Route) -> Location:
        return (new if new.holds(str(route[0])) else old).locate(route)

    return locate
