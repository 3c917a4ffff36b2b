"""Which records a command is about, the files that they stand in, and what is wrong with them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from dutylist.admission import Progress, progress
from dutylist.checks import RULES, Context, run
from dutylist.checks.files import fair
from dutylist.cli import holding, options, speech
from dutylist.cli.outcome import Cannot
from dutylist.cli.rebase_faults import stop
from dutylist.findings import Finding, Location, Route, Severity
from dutylist.io import files, holidays, record_file, write
from dutylist.io.load import Loaded
from dutylist.io.rebase_write import Faulty, NotProven
from dutylist.model import Record, Workspace
from dutylist.texts import Text

_UNKNOWN = Text("没有记录 {id}；相近的有：{near}", "there is no record {id}; nearest: {near}")
_TWO = Text(
    "有几份记录的编号都是 {id}，请先改正：{files}",
    "several records have the id {id}; mend that first: {files}",
)
_NOT_PROVEN = Text(
    "{file} 的写法无法照原样修改，没有改动。",
    "{file} cannot be changed as it is laid out; nothing changed.",
)
_SINCE = Text(
    "{file} 在运行期间被改动了，没有写入；请重新运行。",
    "{file} was changed while this ran; nothing was written. Run again.",
)
_WROTE = Text("已写入 {file}", "wrote {file}")
_COMMENTS = Text(
    "注意：{file} 已按规范格式重写，注释没有保留。",
    "note: {file} was written anew; its comments are lost.",
)


def chosen(loaded: Loaded, ids: Sequence[str]) -> list[Record]:
    """Return the records of some ids or files, all by default; raises Cannot for an unknown one."""
    known = loaded.workspace.records
    if not ids:
        return list(known)
    return [one(loaded, each) for each in dict.fromkeys(ids)]


def one(loaded: Loaded, name: str) -> Record:
    """Return the record of an id or file; raises Cannot for none, and for two of one id."""
    known = loaded.workspace.records
    file = files.shown(Path(name)) if name else name
    found = [each for each in known if name == each.id or file == each.route[0]]
    if not found:
        stop(unread(loaded, name))
        near = options.nearest(name, [each.id for each in known])
        raise Cannot(_UNKNOWN, {"id": name, "near": near})
    if len(found) > 1:
        names = "、".join(str(each.route[0]) for each in found)
        raise Cannot(_TWO, {"id": name, "files": names})
    return found[0]


def unread(loaded: Loaded, name: str) -> list[Finding]:
    """Return what is wrong with the form of a file that is named by path, or that bears an id."""
    file = files.shown(Path(name)) if name else name
    return [
        each
        for each in broken(loaded)
        if {name, file} & _names(each.at.file) or _bears(each.at.file, name)
    ]


def _bears(file: str, name: str) -> bool:
    """Whether a file that cannot be read as a record says somewhere that its id is this."""
    raw = files.content(Path(file))
    pattern = rb"""["']?\bid["']?\s*[:\xef\xbc\x9a]+\s*["']?""" + re.escape(name.encode())
    return bool(name) and isinstance(raw, bytes) and bool(re.search(pattern + rb"\b", raw))


def _names(file: str) -> set[str]:
    return {file, Path(file).stem}


def broken(loaded: Loaded) -> list[Finding]:
    """Return what is wrong with the form of files that are, or mean to be, records."""
    read = {str(each.route[0]) for each in loaded.workspace.records}
    return [each for each in loaded.findings if each.at.file in read or _meant(each.at.file)]


def _meant(file: str) -> bool:
    raw = files.content(Path(file))
    return isinstance(raw, bytes) and b"record/1" in raw


def found_in(
    loaded: Loaded,
    records: Sequence[Record],
    day: date,
    file: record_file.File | None = None,
) -> list[Finding]:
    """Return what rules find in some records, as they are or are to be, and between them.

    `file` is that of a new record, which the workspace does not hold yet.
    """
    names = {each.route[0] for each in records}
    others = [each for each in loaded.workspace.records if each.route[0] not in names]
    workspace = replace(loaded.workspace, records=(*others, *records))
    known = Context(workspace=workspace, as_of=day, today=day)

    def locate(route: Route) -> Location:
        own = file is not None and route[0] == file.opened.source.file
        return file.locate(route) if file is not None and own else loaded.locate(route)

    found = run(RULES, (workspace, *records), known, locate)
    return [each for each in fair(loaded, found) if each.at.file in names]


def standing(record: Record, workspace: Workspace, day: date) -> Progress:
    """Return where a record stands on a day."""
    return progress((record,), workspace, day, holidays.calendar())[0]


def refuse(found: Iterable[Finding], aside: Iterable[str] = ()) -> None:
    """Stop the run if there are errors, some codes aside; nothing is written then."""
    left_out = tuple(aside)
    errors = [each for each in found if each.fault.severity is Severity.ERROR]
    stop(each for each in errors if each.fault.code not in left_out)


def opened(record: Record) -> record_file.File:
    """Return the file of a record; stops where it is not sound."""
    try:
        return record_file.opened(Path(str(record.route[0])))
    except Faulty as error:
        stop(error.findings)
        raise Cannot(_NOT_PROVEN, {"file": str(record.route[0])}) from None


def save(file: record_file.File, record: Record) -> None:
    """Write what a record has become into its file, and say so."""
    name = files.shown(file.path)
    holding.claim(file.path.parent)
    if files.content(file.path) != file.raw:
        raise Cannot(_SINCE, {"file": name})
    try:
        result = record_file.changed(file, record)
    except Faulty as error:
        stop(error.findings)
        raise Cannot(_NOT_PROVEN, {"file": name}) from None
    except NotProven:
        raise Cannot(_NOT_PROVEN, {"file": name}) from None
    write.atomic(file.path, result.content)
    say(_WROTE, {"file": name})
    if not result.kept:
        say(_COMMENTS, {"file": name})


def say(text: Text, params: dict[str, object] | None = None) -> None:
    """Say something on stderr."""
    import typer  # noqa: PLC0415  (it is loaded by then)

    typer.echo(text.show(speech.chosen(), params), err=True)
