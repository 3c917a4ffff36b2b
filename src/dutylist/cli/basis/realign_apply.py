"""Writing what was chosen: all files are spliced and proven first, then written one by one."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dutylist.cli.outcome import Cannot, Exit
from dutylist.findings import Finding, Route
from dutylist.impact.repoint import Move
from dutylist.impact.repoint_plan import Change
from dutylist.impact.repoint_told import Line
from dutylist.io import files, realigned, write
from dutylist.io.load import Loaded
from dutylist.io.splice import CannotSplice, Edit, Why, splice
from dutylist.texts import Text

_WHY = {
    Why.UNREADABLE: Text("文件无法读取", "the file cannot be read"),
    Why.OTHER_VALUE: Text(
        "这里的内容已经变了，请重新运行", "what stands there is another value by now; run again"
    ),
    Why.LAYOUT: Text(
        "这种排版不能自动改写，请手工修改这一处", "this layout cannot be rewritten; edit it by hand"
    ),
}
_CANNOT = Text(
    "{file}:{line} 不能改写：{why}。没有写任何文件。",
    "{file}:{line} cannot be rewritten: {why}. No file was written.",
)
_NOT_KEPT = Text(
    "{file} 写入后读回的内容不一致，请检查磁盘。",
    "{file} does not read back as written; check the disk.",
)


@dataclass(frozen=True, slots=True)
class Written:
    """One file as it was and as it is to be."""

    path: Path
    before: bytes
    after: bytes

    @property
    def lines(self) -> Iterator[Line]:
        """Yield the lines that differ."""
        old, new = (raw.decode("utf-8-sig").splitlines() for raw in (self.before, self.after))
        for at, (one, other) in enumerate(zip(old, new, strict=False), 1):
            if one != other:
                yield Line(files.shown(self.path), at, one.strip(), other.strip())


def spliced(loaded: Loaded, changes: Sequence[Change]) -> tuple[Written, ...]:
    """Return every file with its changes, nothing written yet; raises Cannot."""
    by_file: defaultdict[str, list[Edit]] = defaultdict(list)
    for change in changes:
        by_file[str(change.route[0])] += _edits(loaded, change)
    return tuple(_spliced(loaded, file, edits) for file, edits in by_file.items())


def keep(folder: Path, move: Move, changes: Sequence[Change], day: date) -> None:
    """Note what is about to point into the new version; raises OSError."""
    into = (move.into or move.instrument).id
    entries = [
        realigned.Entry(
            instrument=into,
            version=move.new.version,
            where=each.proposal.place.where,
            item=each.proposal.place.item,
            duty=each.proposal.key[2],
            was=each.proposal.citation.canonical,
            now=each.option,
            on=day,
        )
        for change in changes
        for each in change.chosen
    ]
    realigned.append(folder, entries)


def rewrite(
    folder: Path, move: Move, changes: Sequence[Change], day: date, written: Sequence[Written]
) -> None:
    """Write the note and the files; if one cannot be written, all are as they were."""
    before = realigned.content(folder)
    try:
        keep(folder, move, changes, day)
        put(written)
    except BaseException:
        with suppress(OSError):
            _undo(written)
            realigned.restore(folder, before)
        raise


def _undo(written: Sequence[Written]) -> None:
    """Put back what was replaced already."""
    for each in written:
        if files.content(each.path) == each.after:
            write.atomic(each.path, each.before)


def put(written: Sequence[Written]) -> None:
    """Write the files and read them back; raises Cannot and OSError."""
    for each in written:
        write.atomic(each.path, each.after)
        if files.content(each.path) != each.after:
            raise Cannot(_NOT_KEPT, {"file": files.shown(each.path)}, code=Exit.CANNOT)


def _edits(loaded: Loaded, change: Change) -> Iterator[Edit]:
    """Yield the values to change: the citation, and the version that it names."""
    route = change.route
    source = loaded.sources[str(route[0])]
    mapping = source.locate((*route, "cite")) != source.locate(route)
    yield Edit((*route, "cite") if mapping else route, change.basis.text, change.text)
    if change.version is not None and change.basis.version is not None:
        yield Edit((*route, "version"), change.basis.version, change.version)


def _spliced(loaded: Loaded, file: str, edits: Sequence[Edit]) -> Written:
    raw = files.content(Path(file))
    if isinstance(raw, Finding):
        raise _cannot(loaded, edits[0].route, Why.UNREADABLE)
    try:
        return Written(Path(file), raw, splice(file, raw, edits))
    except CannotSplice as refusal:
        raise _cannot(loaded, refusal.route, refusal.why) from None


def _cannot(loaded: Loaded, route: Route, why: Why) -> Cannot:
    at = loaded.locate(route)
    return Cannot(_CANNOT, {"file": at.file, "line": at.line, "why": _WHY[why]})
