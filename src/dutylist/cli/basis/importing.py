"""Read files with texts of law, hold them against the index, write index and library."""

import re
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path

from dutylist.cli.basis.merged import must_be_sound
from dutylist.cli.outcome import Cannot
from dutylist.intake import law_parts, law_text
from dutylist.intake.law_reasons import (
    AMBIGUOUS,
    CONTRADICTS,
    IGNORED,
    NO_LAW,
    NO_VERSION,
    UNREADABLE,
    Reason,
)
from dutylist.intake.law_text import LawFile
from dutylist.intake.ledger import State
from dutylist.io import basis_file, files, law_files, library
from dutylist.io.workers import end_with_parent
from dutylist.io.write import atomic
from dutylist.law import Index, Instrument
from dutylist.law.text.plan import Fate, Plan, Step, plan
from dutylist.report.import_entry import Doubt, Entry
from dutylist.texts import Text

_BASIS = re.compile(rb"^dutylist:[ \t]*[\"']?basis/", re.MULTILINE)
_HEAD = 2000
_NOT_MERGED = Text(
    "{file} 的写法无法在原处增补（应当用缩进的 - 逐行列出）；没有改动任何文件。",
    "{file} cannot be added to where it stands (it should be in block style); nothing changed.",
)
_NOT_SOUND = Text(
    "写入后 {file} 会有错误：{why}；没有改动任何文件。",
    "{file} would be at fault: {why}; nothing was changed.",
)
_REMARKS = frozenset(("repeals-unknown",))


def read_all(paths: Sequence[Path], jobs: int) -> tuple[LawFile, ...]:
    """Return what each file says, in the order of the paths; of a folder all files below it."""
    found = [(path, path in paths) for given in paths for path in law_files.below(given)]
    wanted = [path for path, named in found if named or not law_text.ignored(path.name)]
    if jobs > 1 and len(wanted) > jobs:
        with ProcessPoolExecutor(jobs, initializer=end_with_parent) as pool:
            read = list(pool.map(_read, wanted, chunksize=16))
    else:
        read = [_read(path) for path in wanted]
    known = {each.file: each for each in _joined(read)}
    return tuple(
        known.get(files.shown(path)) or _skipped(path)
        for path in dict.fromkeys(path for path, _ in found)
    )


def _read(path: Path) -> LawFile:
    name = files.shown(path)
    raw = law_files.content(path)
    if isinstance(raw, str):
        return LawFile(file=name, state=State.RETURNED, reason=UNREADABLE)
    read = law_text.read(name, raw)
    aside = path.stem.lower() in {"readme", "index"} and read.reason is NO_LAW
    return replace(read, state=State.SKIPPED) if aside else read


def _joined(read: Sequence[LawFile]) -> tuple[LawFile, ...]:
    """Join laws that are kept in parts; only these are read a second time."""
    return law_parts.joined(read, _Bytes())


class _Bytes(dict[str, bytes]):
    """The bytes of files by name, read when asked for."""

    def __missing__(self, name: str) -> bytes:
        raw = law_files.content(Path(name))
        return b"" if isinstance(raw, str) else raw


def _skipped(path: Path) -> LawFile:
    return LawFile(file=files.shown(path), state=State.SKIPPED, reason=IGNORED)


def planned(read: Sequence[LawFile], index: Index, *, overrule: bool) -> Plan:
    """Return what the texts that were taken add to the index."""
    return plan(index, [each.statute for each in _taken(read) if each.statute], overrule=overrule)


def _taken(read: Sequence[LawFile]) -> Iterator[LawFile]:
    return (each for each in read if each.statute is not None and each.state is State.TAKEN)


def entries(read: Sequence[LawFile], made: Plan) -> tuple[Entry, ...]:
    """Return what is said of each file."""
    steps = dict(zip((each.file for each in _taken(read)), made.steps, strict=True))
    return tuple(_entry(each, steps.get(each.file)) for each in read)


def _entry(each: LawFile, step: Step | None) -> Entry:
    reason = each.reason or _refusal(step)
    said = [*(each.statute.doubts if each.statute else ()), *each.notes]
    said += step.notes if step else ()
    doubts = [Doubt.of(text) for text in said]
    return Entry(
        file=each.file,
        state=(State.RETURNED if step is not None and not step.taken else each.state).value,
        statute=each.statute,
        id=step.id or None if step else None,
        version=step.version or None if step else None,
        fate=step.fate.value if step else None,
        encoding=each.encoding,
        part_of=each.part_of,
        reason=reason.code if reason else None,
        words=reason.words if reason else None,
        remedy=reason.remedy if reason else None,
        doubts=tuple(each for each in doubts if each.code not in _REMARKS),
        notes=tuple(each for each in doubts if each.code in _REMARKS),
    )


def _refusal(step: Step | None) -> Reason | None:
    if step is None or step.taken:
        return None
    reasons = {Fate.UNDATED: NO_VERSION, Fate.AMBIGUOUS: AMBIGUOUS}
    return reasons.get(step.fate, CONTRADICTS)


def store(folder: Path, made: Plan, lists: str) -> tuple[Path, ...]:
    """Write the texts into the library and the facts into the index; all of it or nothing.

    Raises Cannot where a legal-basis file cannot take them; then nothing has been written.
    """
    contents = dict(_merged(folder, made.instruments, lists))
    for step in made.steps:
        if step.taken:
            library.write(folder, step.id, step.version, step.statute)
    for path, content in contents.items():
        atomic(path, content)
    return tuple(contents)


def _merged(
    folder: Path, instruments: Sequence[Instrument], lists: str
) -> Iterator[tuple[Path, bytes]]:
    own = dict(_own(folder, lists)) or {folder / basis_file.NAME: basis_file.HEAD.encode()}
    first = next(iter(own))
    home: dict[Path, list[Instrument]] = {path: [] for path in own}
    for each in instruments:
        mark = re.compile(rb"\bid:[ \t]*[\"']?" + re.escape(each.id.encode()) + rb"[\"']?\s")
        path = next((path for path, raw in own.items() if mark.search(raw)), first)
        home[path].append(each)
    for path, here in home.items():
        if here:
            yield path, _checked(path, own[path], here)


def _own(folder: Path, lists: str) -> Iterator[tuple[Path, bytes]]:
    """Yield the workspace's own legal-basis files."""
    for path in files.below(folder, frozenset((lists, files.KINDS_FOLDER))):
        raw = files.content(path)
        if isinstance(raw, bytes) and _BASIS.search(raw[:_HEAD]):
            yield path, raw


def _checked(path: Path, raw: bytes, instruments: Sequence[Instrument]) -> bytes:
    name = files.shown(path)
    try:
        content = basis_file.merge(name, raw, instruments)
    except basis_file.CannotMerge:
        raise Cannot(_NOT_MERGED, {"file": name}) from None
    return must_be_sound(path, raw, content, _NOT_SOUND)
