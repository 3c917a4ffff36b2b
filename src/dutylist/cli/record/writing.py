"""A new record is numbered, checked and written; nothing is written where it is at fault."""

import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import typer

from dutylist.cli import holding, options, speech
from dutylist.cli.outcome import Cannot, Exit
from dutylist.cli.record import asking, chosen, targets
from dutylist.findings import Finding, Severity
from dutylist.io import filenames, files, record_file
from dutylist.io import write as disk
from dutylist.io.load import Loaded
from dutylist.io.rebase_write import Faulty, NotProven
from dutylist.model import Basis, Record
from dutylist.report import findings_text, records_words
from dutylist.texts import Text

_THERE = Text(
    "已有 {file}，没有改动；请换一个编号。",
    "{file} is there already; nothing changed. Use another id.",
)
_MADE = Text(
    "已写入 {file}（记录 {id}）。下一步：{next}。", "wrote {file} (record {id}). Next: {next}."
)
_FAULTY = Text(
    "没有写入任何文件：上面的行号指将要写入的 {file}，请改正所给的内容。",
    "no file was written: the lines above are those of {file} as it would be; mend what was given.",
)
_NO_WRITE = Text("{file} 无法写成记录。", "{file} cannot be written as a record.")
_ABSENT = Text(
    "注意：清单里现在没有事项 {item}；相近的有：{near}",
    "note: no list has the item {item} now; nearest: {near}",
)
_BASIS = "DL2"
"""How the codes of rules about citations begin."""

_DIGITS = 3


def write(made: Record, identity: str | None, loaded: Loaded) -> int:
    """Write a record under an id, by default the next of its year; say what comes next."""
    holding.claim(loaded.folder)
    today = options.day(None)
    record = replace(made, id=identity or _next(loaded, made.on or today))
    name = files.shown(loaded.folder / record_file.FOLDER / f"{record.id}.yaml")
    file = _written(record, loaded)
    taken = [str(each.route[0]) for each in loaded.workspace.records if each.id == record.id]
    if file.path.exists() or taken:
        raise Cannot(_THERE, {"file": taken[0] if taken else name})
    found = chosen.found_in(loaded, (file.record,), today, file)
    _refuse([each for each in found if each.fault.severity is Severity.ERROR], name)
    filenames.check([file.path.name])
    disk.atomic(file.path, file.raw)
    _warn(found, record, loaded)
    lang = speech.chosen()
    after = chosen.standing(file.record, loaded.workspace, today)
    params = {"file": name, "id": record.id, "next": records_words.due(after, lang)}
    typer.echo(_MADE.show(lang, params))
    for line in records_words.example(after, name, today, lang):
        typer.echo(line)
    return Exit.CLEAN


def sound_basis(made: Record, loaded: Loaded) -> asking.Check:
    """Return a check of one citation, which refuses what rules would find at fault in a record."""
    today = options.day(None)

    def check(typed: str) -> str:
        tried = replace(made, id=_next(loaded, today), on=today, basis=(Basis(text=typed),))
        try:
            file = record_file.written(tried, loaded.folder / record_file.FOLDER)
        except (Faulty, NotProven):
            return typed  # told when the record is written, with all else that is wrong
        for each in chosen.found_in(loaded, (file.record,), today, file):
            if each.fault.severity is Severity.ERROR and each.fault.code.startswith(_BASIS):
                raise Cannot(each.fault.message, each.params)
        return typed

    return check


def _written(record: Record, loaded: Loaded) -> record_file.File:
    folder = loaded.folder / record_file.FOLDER
    name = files.shown(folder / f"{record.id}.yaml")
    try:
        return record_file.written(record, folder)
    except Faulty as error:
        _refuse(error.findings, name)
        raise Cannot(_NO_WRITE, {"file": name}) from None
    except NotProven:
        raise Cannot(_NO_WRITE, {"file": name}) from None


def _refuse(found: Iterable[Finding], name: str) -> None:
    """Stop where a record would be at fault, and say that its file is not there yet."""
    findings = list(found)
    if findings:
        sys.stderr.write(findings_text.report(findings, speech.chosen()))
        raise Cannot(_FAULTY, {"file": name})


def _warn(found: list[Finding], record: Record, loaded: Loaded) -> None:
    lang = speech.chosen()
    if found:
        typer.echo(findings_text.report(found, lang), nl=False, err=True)
    for change in record.changes:
        item = targets.absent(change, loaded.workspace)
        if item is not None:
            near = options.nearest(item, sorted(targets.items(loaded.workspace)))
            typer.echo(_ABSENT.show(lang, {"item": item, "near": near}), err=True)


def _next(loaded: Loaded, day: date) -> str:
    """Return the next free number of a year, also where a file bears it that cannot be read."""
    names = {each.id for each in loaded.workspace.records}
    names |= {path.stem for path in (loaded.folder / record_file.FOLDER).glob("*")}
    start = f"{day.year}-"
    taken = [name[len(start) :] for name in names if name.startswith(start)]
    numbers = [int(each) for each in taken if each.isascii() and each.isdigit()]
    return f"{start}{max(numbers, default=0) + 1:0{_DIGITS}d}"
