"""Workbooks of the law index, read back into the workspace's own legal-basis file."""

from collections.abc import Sequence
from pathlib import Path

import typer

from dutylist.cli import options, speech
from dutylist.cli.basis.held import index_layout
from dutylist.cli.basis.merged import must_be_sound
from dutylist.cli.outcome import Cannot, Exit
from dutylist.findings import Finding, Severity
from dutylist.intake.index_plan import Planned, planned
from dutylist.intake.index_xlsx import ReadBack, read
from dutylist.intake.ledger import State
from dutylist.io import basis_entries, basis_file, books, files, shipped, write
from dutylist.io.load import Loaded
from dutylist.law import Index, Instrument
from dutylist.report import rows_json, rows_text
from dutylist.report.rows_text import RowState
from dutylist.tables import Layout
from dutylist.texts import Text

ENDINGS = frozenset((".xlsx", ".xlsm", ".xls", ".et"))
"""How the names of workbooks end; what such a file really is, is looked at when it is read."""

_MIXED = Text("工作簿和法规文本请分开读入。", "import workbooks and texts of law in separate runs.")
_NOT_WRITTEN = Text(
    "{file} 的写法无法在原处修改；没有改动任何文件。",
    "{file} cannot be changed where it stands; nothing was changed.",
)
_WRONG = Text(
    "写入后 {file} 会有错误：{why}；没有改动任何文件。",
    "{file} would be at fault: {why}; nothing was changed.",
)
_WROTE = Text("已写入 {file}", "wrote {file}")


def are_books(paths: Sequence[Path]) -> bool:
    """Whether workbooks are to be imported; raises Cannot for workbooks among other files."""
    found = [path.suffix.lower() in ENDINGS and not path.is_dir() for path in paths]
    if any(found) and not all(found):
        raise Cannot(_MIXED)
    return all(found)


def import_books(
    paths: Sequence[Path],
    folder: Path | None,
    *,
    as_json: bool,
    dry_run: bool,
    overrule: bool,
    out: Path | None,
) -> int:
    """Read workbooks one after another and write what each adds; return how it ended."""
    lang = speech.chosen()
    entries, texts = [], []
    worst = Exit.CLEAN
    for path in paths:
        loaded = None if folder is None else options.open_to_write(folder, dry=dry_run)
        made = _planned(path, index_layout(loaded), loaded, overrule=overrule)
        rows = [(each.sheet, each.row, each.state.value, each.reason) for each in made.ledger]
        changes = [(each, change.value) for each, change in made.changes]
        told = (files.shown(path), rows, changes, made.findings, lang)
        if as_json:
            entries.append(rows_json.entry(*told))
        else:
            texts.append(rows_text.report(*told))
        if loaded is not None and not dry_run:
            _store(loaded, made.written)
        worst = max(worst, _verdict(rows, made.findings))
    text = rows_json.report(entries) if as_json else "".join(texts)
    if out is None or out == files.STDIN:
        typer.echo(text, nl=False)
    else:
        write.atomic(out, text.encode("utf-8", "replace"))
    return worst


def _planned(path: Path, laid: Layout, loaded: Loaded | None, *, overrule: bool) -> Planned:
    raw = books.content(path)
    if isinstance(raw, Finding):
        found = ReadBack(findings=(raw,))
    else:
        found = read(files.shown(path), raw, laid)
    index = Index() if loaded is None else loaded.workspace.index
    own = () if loaded is None else shipped.own(loaded)
    return planned(found, index, own, laid, overrule=overrule)


def _verdict(rows: Sequence[RowState], findings: Sequence[Finding]) -> Exit:
    states = {state for _, _, state, _ in rows}
    if State.TAKEN not in states:
        return Exit.CANNOT
    errors = any(each.fault.severity is Severity.ERROR for each in findings)
    return Exit.FOUND if errors or State.RETURNED in states else Exit.CLEAN


def _store(loaded: Loaded, instruments: Sequence[Instrument]) -> None:
    """Write instruments into the own files that have them, new ones into the first."""
    own = {path: path.read_bytes() for path in shipped.own_files(loaded)}
    own = own or {loaded.folder / basis_file.NAME: basis_file.HEAD.encode()}
    first = next(iter(own))
    homes = {each.id: Path(str(each.route[0])) for each in shipped.own(loaded)}
    names = {files.shown(path): path for path in own}
    contents: dict[Path, bytes] = {}
    for path, raw in own.items():
        here = [
            each
            for each in instruments
            if names.get(str(homes.get(each.id, files.shown(first)))) == path
        ]
        if here:
            contents[path] = _checked(path, raw, here)
    for path, content in contents.items():
        write.atomic(path, content)
        typer.echo(_WROTE.show(speech.chosen(), {"file": files.shown(path)}), err=True)


def _checked(path: Path, raw: bytes, instruments: Sequence[Instrument]) -> bytes:
    """Return the new content of a file, checked as every file is; raises Cannot."""
    name = files.shown(path)
    try:
        content = basis_entries.replaced(name, raw, instruments)
    except basis_file.CannotMerge:
        raise Cannot(_NOT_WRITTEN, {"file": name}) from None
    return must_be_sound(path, raw, content, _WRONG)
