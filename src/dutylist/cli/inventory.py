"""`dutylist diff RAW LIST --lineage FILE`: what became of every raw line."""

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from dutylist.cli import delivered, speech
from dutylist.cli.changes_form import Format
from dutylist.cli.outcome import Cannot, Exit
from dutylist.cli.sides import Side, refused, side
from dutylist.findings import Finding, Location, Route, Severity, order
from dutylist.io import books, build_lineage, files
from dutylist.io.opened import Opened, open_bytes, open_file
from dutylist.lineage import Case, Told
from dutylist.lineage import prove as proved
from dutylist.model import Catalogue, Department
from dutylist.model.inventory import Inventory, Lineage
from dutylist.model.local_body import local_ids
from dutylist.report import (
    findings_github,
    findings_text,
    ledger_json,
    ledger_markdown,
    ledger_text,
)
from dutylist.report.ledger_text import Proved
from dutylist.texts import Lang, Text

Locate = Callable[[Route], Location]

_NO_FORM = Text(
    "原始台账去向可以输出 text、json、markdown、github，没有 {form}。",
    "what became of raw lines is told as text, json, markdown or github, not {form}.",
)
_NOT_ONE = Text(
    "{file} 不是 {wanted} 文件；用法：dutylist diff 原始台账 清单 --lineage 去向文件。",
    "{file} is no file of {wanted}; usage: dutylist diff RAW LIST --lineage FATES.",
)
_FORMS = (Format.TEXT, Format.JSON, Format.MARKDOWN, Format.GITHUB)
_BOOKS = (".xlsx", ".xlsm", ".xls", ".et", ".ods", ".docx", ".doc", ".wps", ".pdf")
"""Names that are read as workbooks; what is none is told so, with what to save it as."""

_TABLES = (".csv", ".tsv", ".txt")


@dataclass(frozen=True, slots=True)
class _Raw:
    """An inventory, the file that it was read from where that is YAML, and what was wrong."""

    inventory: Inventory
    opened: Opened | None
    findings: tuple[Finding, ...]

    def locate(self, route: Route) -> Location:
        """Return the place of a route."""
        if self.opened is not None:
            return self.opened.source.locate(route)
        from dutylist.intake.raw_table import place  # noqa: PLC0415  (known by now)

        return place(route)


def prove(raw: str, made: str, lineage: Path, output: Format, out: Path | None) -> int:
    """Return whether every raw line went to exactly one place.

    Raises Cannot where one of the three cannot be read well enough to be held against the others.
    """
    lang = speech.chosen()
    if output not in _FORMS:
        raise Cannot(_NO_FORM, {"form": output.value})
    delivered.spare(out, raw, made, lineage)
    fates = open_file(lineage)
    lines, listed = _raw(Path(raw)), side(made)
    stopped = _refused((*lines.findings, *fates.findings), lang)
    if refused(Side(""), listed, lang) is not None or stopped:
        return Exit.CANNOT
    if fates.kind != "lineage":
        raise Cannot(_NOT_ONE, {"file": files.shown(lineage), "wanted": "lineage/1"})
    case = _case(lines.inventory, build_lineage.lineage(fates.source.data, fates.route), listed)
    proof = proved(case)

    def locate(route: Route) -> Location:
        if route[:1] == fates.route:
            return fates.source.locate(route)
        return lines.locate(route) if route[:1] == case.inventory.route else listed.locate(route)

    told = [_finding(each, locate) for each in proof.told]
    findings = sorted((*lines.findings, *fates.findings, *told), key=order)
    found = Proved(ledger=proof.ledger, findings=findings, names=case.departments)
    delivered.deliver(_report(found, output, locate), out)
    return Exit.CLEAN if found.holds else Exit.FOUND


def _raw(path: Path) -> _Raw:
    """Return an inventory: YAML, a workbook, or comma-separated values, by the file's name."""
    suffix = path.suffix.lower()
    if suffix in _BOOKS or suffix in _TABLES:
        return _table(path, workbook=suffix in _BOOKS)
    raw = files.content(path)
    if isinstance(raw, Finding):
        return _Raw(_nothing(path), None, (raw,))
    opened = open_bytes(files.shown(path), raw)
    if opened.kind == "inventory":
        return _Raw(
            build_lineage.inventory(opened.source.data, opened.route), opened, opened.findings
        )
    if not _errors(opened.findings):
        raise Cannot(_NOT_ONE, {"file": files.shown(path), "wanted": "inventory/1"})
    return _Raw(_nothing(path), opened, opened.findings)


def _table(path: Path, *, workbook: bool) -> _Raw:
    from dutylist.intake import raw_table  # noqa: PLC0415  (most inventories are YAML)
    from dutylist.intake.csv_sheet import open_csv  # noqa: PLC0415
    from dutylist.intake.workbook import open_book  # noqa: PLC0415

    raw = books.content(path)
    if isinstance(raw, Finding):
        return _Raw(_nothing(path), None, (raw,))
    book = (open_book if workbook else open_csv)(files.shown(path), raw)
    if not book.sheets:
        return _Raw(_nothing(path), None, book.findings)
    read = raw_table.read(book, path.stem)
    return _Raw(read.inventory, None, read.findings)


def _nothing(path: Path) -> Inventory:
    return Inventory(id=path.stem, title=path.stem, lines=(), route=(files.shown(path),))


def _case(inventory: Inventory, lineage: Lineage, listed: Side) -> Case:
    names = {each.id: each.name for each in _departments(listed)} | listed.names()
    catalogue = _catalogue(listed, lineage)
    level = None if catalogue is None else catalogue.level
    return Case(
        inventory=inventory,
        lineage=lineage,
        catalogue=catalogue,
        given=tuple(sorted({each.catalogue.id for each in listed.lists})),
        departments=names,
        local=local_ids(names, listed.units, level),
    )


def _catalogue(listed: Side, lineage: Lineage) -> Catalogue | None:
    """Return the list that is meant: of that id and version, else the newest version of that id."""
    for each in listed.lists:
        known = each.catalogue
        if (known.id, known.version) == (lineage.catalogue, lineage.version):
            return known
    return listed.catalogues.get(lineage.catalogue)


def _departments(listed: Side) -> Iterable[Department]:
    """Return the departments of the workspace around a list, also those that it does not name."""
    if listed.loaded is not None or listed.home is None:
        return ()
    from dutylist.cli import neighbours  # noqa: PLC0415  (a list may lie in no workspace)

    return neighbours.departments(listed.home)


def _finding(told: Told, locate: Locate) -> Finding:
    return Finding(
        fault=told.fault,
        at=locate(told.route),
        params=told.params,
        related=tuple(map(locate, told.related)),
    )


def _report(found: Proved, output: Format, locate: Locate) -> str:
    lang = speech.chosen()
    match output:
        case Format.JSON:
            return ledger_json.report(found, lang, locate)
        case Format.MARKDOWN:
            return ledger_markdown.report(found, lang)
        case Format.GITHUB:
            return findings_github.report(found.findings, lang)
        case _:
            return ledger_text.report(found, lang)


def _refused(found: tuple[Finding, ...], lang: Lang) -> bool:
    """Say what could not be read, if anything could not."""
    if _errors(found):
        sys.stderr.write(findings_text.report(sorted(found, key=order), lang))
    return _errors(found)


def _errors(found: Iterable[Finding]) -> bool:
    return any(each.fault.severity is Severity.ERROR for each in found)
