"""The two versions of a realignment: out of the library, or two files."""

from pathlib import Path

from dutylist.cli import speech
from dutylist.cli.basis.prospects import instrument, named_version
from dutylist.cli.outcome import Cannot
from dutylist.findings import Finding
from dutylist.impact.repoint import Move
from dutylist.intake import law_text
from dutylist.io import files, library
from dutylist.io.load import Loaded
from dutylist.law import Instrument, Version
from dutylist.law.statute import Statute
from dutylist.texts import Text, shown

_NO_TEXT = Text(
    "法规库里没有《{title}》{version}版的文本。用 dutylist basis import 文件 导入后再试。",
    "the library has no text of “{title}” {version}; `dutylist basis import FILE` brings it in.",
)
_ONE_TEXT = Text(
    "要比对新旧版本，法规库里须有《{title}》的两个版本，现有：{known}。"
    "用 dutylist basis import 文件 导入缺少的版本，或者直接给出两个文件。",
    "two versions of “{title}” are needed, the library has {known}; `dutylist basis import FILE` "
    "brings in another. Or name two files.",
)
_ENDED = Text(
    "《{title}》已被《{by}》废止。要查找对应条文，请加上 --into {by}。",
    "“{title}” was repealed by “{by}”: to find where its articles went, add --into {by}.",
)
_NONE_HELD = Text(
    "法规库里没有《{title}》的文本。用 dutylist basis import 文件 导入后再试。",
    "the library has no text of “{title}”; `dutylist basis import FILE` brings it in.",
)
_SAME = Text(
    "新旧版本是同一个：{version}。用 --from、--to 写明两个版本。",
    "old and new version are the same, {version}; name two with --from and --to.",
)
_NOT_LAW = Text(
    "{file} 不能作为法规文本读取：{why}", "{file} cannot be read as a text of law: {why}"
)
_NOT_READ = Text("无法读取", "it cannot be read")


def in_library(
    loaded: Loaded, what: str, before: str | None, now: str | None, into: str | None
) -> tuple[Move, Statute, Statute]:
    """Return the versions to align, with their texts; raises Cannot where there is none."""
    index = loaded.workspace.index
    found = instrument(index, what)
    other = instrument(index, into) if into is not None else found
    same = other.id == found.id
    new = named_version(other, now) if now else _latest(loaded, other, found, alone=same)
    old = named_version(found, before) if before else _before(loaded, found, new if same else None)
    if same and old == new:
        raise Cannot(_SAME, {"version": new.version or "—"})
    move = Move(
        instrument=found,
        old=old,
        new=new,
        into=None if same else other,
        sure=before is not None,
    )
    return move, _text(loaded, found, old), _text(loaded, other, new)


def two_files(old: Path, new: Path) -> tuple[Statute, Statute]:
    """Return what two files with texts of law say; raises Cannot."""
    return _file(old), _file(new)


def _latest(loaded: Loaded, of: Instrument, old: Instrument, *, alone: bool) -> Version:
    known = _with_text(loaded, of)
    if not known or (alone and len(known) < 2):  # noqa: PLR2004  (an old and a new one)
        raise _too_few(old if alone else of, known, alone=alone)
    return known[-1]


def _before(loaded: Loaded, of: Instrument, new: Version | None) -> Version:
    """Return the latest version with a text, or the one before another."""
    known = _with_text(loaded, of)
    if new is None:
        earlier = known
    else:
        order = [version for _, version in of.timeline]
        earlier = [each for each in known if order.index(each) < order.index(new)]
    if not earlier:
        raise _too_few(of, known, alone=new is not None)
    return earlier[-1]


def _with_text(loaded: Loaded, of: Instrument) -> list[Version]:
    return [each for _, each in of.timeline if _exists(loaded, of, each)]


def _exists(loaded: Loaded, of: Instrument, version: Version) -> bool:
    try:
        return library.path(loaded.folder, of.id, version.version).is_file()
    except ValueError:
        return False


def _too_few(of: Instrument, known: list[Version], *, alone: bool) -> Cannot:
    """Say which text is wanting: of one instrument two are needed, into another one of each."""
    if not alone:
        return Cannot(_NONE_HELD, {"title": of.title})
    if of.repealed_by:
        return Cannot(_ENDED, {"title": of.title, "by": shown(of.repealed_by)})
    names = "、".join(each.version for each in known) or "—"
    return Cannot(_ONE_TEXT, {"title": of.title, "known": names})


def _text(loaded: Loaded, of: Instrument, version: Version) -> Statute:
    found = library.read(loaded.folder, of.id, version.version)
    if found is None:
        raise Cannot(_NO_TEXT, {"title": of.title, "version": version.version})
    return found


def _file(path: Path) -> Statute:
    name = files.shown(path)
    raw = files.content(path)
    if isinstance(raw, Finding):
        raise Cannot(_NOT_LAW, {"file": name, "why": _NOT_READ})
    said = law_text.read(name, raw)
    if said.statute is None:
        why = said.reason.words.show(speech.chosen()) if said.reason else ""
        safe = shown(why, 200)
        raise Cannot(_NOT_LAW, {"file": name, "why": Text(safe, safe)})
    return said.statute
