"""The doors through which the program takes what others send, each a function of bytes alone."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from dutylist import law
from dutylist.bulk.in_memory import derive_all, grown
from dutylist.checks import RULES
from dutylist.checks.files import check_workspace
from dutylist.cli.deriving import check_local
from dutylist.diff import compare
from dutylist.findings import Finding, Severity
from dutylist.intake import index_xlsx, law_text, raw_table
from dutylist.intake.csv_sheet import open_csv
from dutylist.intake.index_plan import planned
from dutylist.intake.workbook import open_book
from dutylist.io import blocks, build, build_lineage, layouts, templates, write
from dutylist.io.load import Head, Loaded, assembled
from dutylist.io.opened import Opened, open_bytes
from dutylist.law import Index
from dutylist.law.text import read as read_statute
from dutylist.law.text import write as write_statute
from dutylist.law.text.plan import plan
from dutylist.lineage import Case, prove
from dutylist.model import Catalogue
from dutylist.render.press import BadTemplate, filled, press
from dutylist.report import citations_json, citations_text
from dutylist.tables import Layout, layout
from dutylist.texts import Lang
from fuzz.contract import answered, printable

TODAY = date(2026, 11, 23)
WORKSPACE = "dutylist.yaml"


def yaml(raw: bytes) -> tuple[str, ...]:
    """Read bytes as a file of any kind; twice, as the second time some items are known."""
    blocks.forget()
    once, again = open_bytes("f.yaml", raw), open_bytes("f.yaml", raw)
    told = answered(once.findings, {"f.yaml": raw})
    assert told == answered(again.findings, {"f.yaml": raw})
    assert once.source.data == again.source.data
    return told


def workspace(files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Read, check and derive a workspace, as `validate --local` and `derive` do."""
    told = answered(_checked(files), files)
    assert told == answered(_checked(dict(reversed(list(files.items())))), files)
    return told


def loaded(files: Mapping[str, bytes]) -> Loaded:
    """Return a workspace that lies nowhere."""
    head = Head(Path(), open_bytes(WORKSPACE, files[WORKSPACE]), None)
    rest = [open_bytes(name, files[name]) for name in sorted(files) if name != WORKSPACE]
    return grown(assembled(head, [head.opened, *rest], ()))


def _checked(files: Mapping[str, bytes]) -> list[Finding]:
    space = loaded(files)
    derived = derive_all(space, space.workspace.overlays)
    found = check_workspace(space, RULES, TODAY, derived.findings)
    local = check_local(space, derived.made, RULES, TODAY)
    sound = not any(each.fault.severity is Severity.ERROR for each in found)
    for each in derived.made if sound else ():
        raw = write.catalogue_text(each.catalogue, {}).encode()
        again = open_bytes("list.yaml", raw)
        assert again.kind == "catalogue", answered(again.findings, {})
        assert not again.findings, answered(again.findings, {})
    return [*found, *local]


def catalogue(raw: bytes) -> Catalogue | None:
    """Return the catalogue that bytes make."""
    opened = open_bytes("list.yaml", raw)
    if opened.kind != "catalogue":
        return None
    return build.catalogue(opened.source.data, opened.route)


def diff(old: bytes, new: bytes) -> None:
    """Compare two lists, both ways, and each with itself."""
    one, other = catalogue(old), catalogue(new)
    if one is None or other is None:
        return
    assert compare(one, one) == ()
    there, back = compare(one, other), compare(other, one)
    assert len(there) == len(back)
    assert [each.kind for each in there] == [each.kind for each in compare(one, other)]


def citations(text: str) -> None:
    """Read a citation; the same words say the same, and are told the same."""
    read = law.parse(text)
    assert read == law.parse(text)
    for lang in Lang:
        told = citations_text.line("1", read, lang)
        printable(told)
        citations_json.line(text, "-", 1, read, lang)
    for each in read.citations:
        assert each.source in text
        law.parse(each.canonical)


def law_file(name: str, raw: bytes) -> None:
    """Read a text of law, plan what it adds to an index, and write it as the library keeps it."""
    found = law_text.read(name, raw)
    assert found == law_text.read(name, raw)
    if found.statute is None:
        assert found.reason is not None
        return
    plan(Index(), [found.statute], overrule=False)
    text = write_statute(found.statute)
    read_statute(text)


@cache
def index_layout() -> Layout:
    return layout(layouts.read("basis"))


def book(raw: bytes) -> None:
    """Read a workbook, as raw lines and as an index of laws."""
    opened = open_book("表.xlsx", raw)
    answered(opened.findings, {})
    if opened.sheets:
        answered(raw_table.read(opened, "raw").findings, {})
    found = index_xlsx.read("库.xlsx", raw, index_layout())
    told = planned(found, Index(), (), index_layout(), overrule=False)
    answered(told.findings, {})


def table(raw: bytes) -> None:
    """Read comma-separated values as raw lines."""
    opened = open_csv("表.csv", raw)
    answered(opened.findings, {"表.csv": raw})
    if opened.sheets:
        answered(raw_table.read(opened, "raw").findings, {})


def lineage(raw: bytes, fates: bytes, made: bytes) -> None:
    """Prove what became of raw lines."""
    lines, told, listed = (open_bytes(name, each) for name, each in _named(raw, fates, made))
    if (lines.kind, told.kind) != ("inventory", "lineage"):
        return
    case = Case(
        inventory=build_lineage.inventory(lines.source.data, lines.route),
        lineage=build_lineage.lineage(told.source.data, told.route),
        catalogue=_built(listed),
        given=(),
        departments={},
        local=frozenset(),
    )
    sources = {each.source.file: each.source for each in (lines, told, listed)}
    for each in prove(case).told:
        for route in (each.route, *each.related):
            sources[str(route[0])].locate(route)
        for lang in Lang:
            each.fault.message.show(lang, each.params)


def _named(raw: bytes, fates: bytes, made: bytes) -> tuple[tuple[str, bytes], ...]:
    return (("raw.yaml", raw), ("fates.yaml", fates), ("list.yaml", made))


def _built(opened: Opened) -> Catalogue | None:
    usable = opened.kind == "catalogue"
    return build.catalogue(opened.source.data, opened.route) if usable else None


@cache
def _ours() -> Mapping[str, str]:
    return templates.read()


def template(text: str) -> None:
    """Fill a template of the user's own."""
    try:
        made = press({**_ours(), "page.html.j2": text})
        filled(made.page, {"catalogue": "x", "words": {}, "sections": ()})
    except BadTemplate as problem:
        for lang in Lang:
            printable(problem.words.show(lang, problem.params))
