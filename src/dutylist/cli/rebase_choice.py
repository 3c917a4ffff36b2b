"""Which overlays a rebase is about, and the bases that they move from and to."""

from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from dutylist.cli.outcome import Cannot, Exit
from dutylist.cli.rebase_faults import stop
from dutylist.derive.rebase import Onto
from dutylist.findings import Severity
from dutylist.io import digest, files, git, rebase_bases
from dutylist.io.load import Loaded
from dutylist.model import Catalogue, Overlay, Pin
from dutylist.texts import Text

_NONE = Text("工作区里没有增减调整（overlay/1）文件。", "the workspace has no overlay (overlay/1).")
_UNKNOWN = Text(
    "没有增减调整 {name}；相近的有：{known}", "there is no overlay {name}; nearest are {known}"
)
_TWO = Text(
    "有两份增减调整的编号都是 {name}，请先改正：{files}",
    "two overlays have the id {name}; mend that first: {files}",
)
_NO_VERSION = Text(
    "没有 {catalogue} 的 {version} 版；已有的版本：{known}",
    "there is no version {version} of {catalogue}; there are {known}",
)
_NO_REVISION = Text("--old {name}：{why}", "--old {name}: {why}")
_HISTORY = Text("{changed}、git 历史", "{changed}, its history in git")
_NO_GIT = Text("{changed}；没有查 git 历史（{why}）", "{changed}; not its history in git ({why})")
_GIVEN = Text("{changed}、{name}", "{changed}, {name}")
_CHANGED = Text("（其中这一版的内容已变）", " (which has that version, with other contents)")
_NOTHING = Text("", "")


def chosen(loaded: Loaded, names: Sequence[str]) -> list[Overlay]:
    """Return the overlays of some names, all by default; raises Cannot."""
    overlays = loaded.workspace.overlays
    if not names:
        _all_readable(loaded)
    if not overlays:
        raise Cannot(_NONE)
    found: dict[str, Overlay] = {}
    by_name = _names(overlays)
    for name in names:
        known = by_name.get(name, by_name.get(files.shown(Path(name)), []))
        if not known:
            stop(each for each in loaded.findings if each.at.file == files.shown(Path(name)))
            near = get_close_matches(name, by_name, 3, 0.3)
            raise Cannot(_UNKNOWN, {"name": name, "known": "、".join(near) or "—"})
        found |= {str(each.route[0]): each for each in known}
    result = list(found.values()) if names else list(overlays)
    _each_once(result)
    return result


def _all_readable(loaded: Loaded) -> None:
    """Stop where an overlay cannot be read: all of them move, or none."""
    errors = [each for each in loaded.findings if each.fault.severity is Severity.ERROR]
    read = {str(each.route[0]) for each in loaded.workspace.overlays}
    stop(each for each in errors if each.at.file not in read and _overlay(each.at.file))


def _overlay(file: str) -> bool:
    raw = files.content(Path(file))
    return isinstance(raw, bytes) and b"overlay/1" in raw


def _names(overlays: Iterable[Overlay]) -> dict[str, list[Overlay]]:
    found: dict[str, list[Overlay]] = {}
    for each in overlays:
        for name in {each.id, each.target.unit, each.target.name, str(each.route[0])}:
            if name is not None:
                found.setdefault(name, []).append(each)
    return found


def _each_once(overlays: Iterable[Overlay]) -> None:
    seen: dict[str, str] = {}
    for each in overlays:
        file = str(each.route[0])
        if each.id in seen:
            raise Cannot(_TWO, {"name": each.id, "files": f"{seen[each.id]}、{file}"})
        seen[each.id] = file


def later(workspace_catalogues: Iterable[Catalogue], version: Catalogue) -> set[str]:
    """Return the versions that take the place of one, directly or by others between."""
    newer: set[str] = set()
    same = [each for each in workspace_catalogues if each.id == version.id]
    for _ in same:
        newer |= {
            each.version
            for each in same
            if each.replaces is not None
            and each.replaces.version in {version.version, *newer}
            and each.version != version.version
        }
    return newer


def target(loaded: Loaded, catalogue: str, version: str) -> Catalogue | None:
    """Return a version of a list that the workspace holds, or makes for other lists."""
    for each in loaded.workspace.catalogues:
        if (each.id, each.version) == (catalogue, version):
            return each
    return None


def onto_of(loaded: Loaded, version: str) -> Callable[[str], Onto]:
    """Return what gives the new base of a list by its id, made ready once; it raises Cannot."""

    @cache
    def find(catalogue: str) -> Onto:
        found = target(loaded, catalogue, version)
        if found is None:
            known = [each.version for each in loaded.workspace.catalogues if each.id == catalogue]
            params = {"catalogue": catalogue, "version": version}
            raise Cannot(_NO_VERSION, {**params, "known": "、".join(known) or "—"})
        if not found.whole:
            stop(each for each in loaded.findings if each.at.file == str(found.route[0]))
        return Onto(catalogue=found, digest=digest.catalogue(found))

    return find


def old_of(loaded: Loaded, name: str | None) -> Callable[[Pin], tuple[Catalogue | None, Text]]:
    """Return what finds a pinned version, each once, and says where it was looked for."""
    given = None if name is None else _given(name, loaded.folder)

    @cache
    def find(pin: Pin) -> tuple[Catalogue | None, Text]:
        kinds = loaded.kinds_folder
        there = target(loaded, pin.catalogue, pin.version)
        changed = _NOTHING if there is None else _CHANGED
        for raw in _derived(loaded, pin) if given is None else given:
            if found := rebase_bases.pinned(raw, pin, kinds):
                return found, changed
        if there is not None and rebase_bases.is_pinned(there, pin):
            return there, changed
        if name is not None:
            return None, _filled(_GIVEN, changed, name=Text(name, name))
        try:
            found = rebase_bases.in_history(loaded.folder, pin, kinds)
        except git.NoRevision as error:
            return None, _filled(_NO_GIT, changed, why=error.text)
        return found, _filled(_HISTORY, changed)

    return find


def _filled(text: Text, changed: Text, **params: Text) -> Text:
    """Return a text with texts filled in, each in its language."""
    every = {"changed": changed, **params}
    return Text(
        text.zh.format(**{key: each.zh for key, each in every.items()}),
        text.en.format(**{key: each.en for key, each in every.items()}),
    )


def _derived(loaded: Loaded, pin: Pin) -> list[bytes]:
    """Return the file of a list that was derived as a base for others, before it is made anew."""
    raw = files.content(loaded.folder / loaded.lists / f"{pin.catalogue}.yaml")
    return [raw] if isinstance(raw, bytes) else []


def _given(name: str, folder: Path) -> list[bytes]:
    try:
        return list(rebase_bases.named(name, folder))
    except git.NoRevision as error:
        raise Cannot(_NO_REVISION, {"name": name, "why": error.text}, Exit.CANNOT) from None
