"""`dutylist departments`: all local lists turned round, each department's own list."""

import re
from collections.abc import Iterator, Sequence
from typing import Annotated

import typer

from dutylist.across import department_sheets
from dutylist.across.departments import Department, View, agrees, invert, public
from dutylist.across.words import Telling
from dutylist.cli import options
from dutylist.cli.delivered import SUFFIXES, Format, FormatOption, deliver, settled
from dutylist.cli.gathered import gathered
from dutylist.cli.outcome import Cannot, Exit
from dutylist.io import digest as digests
from dutylist.io import filenames, templates, whole
from dutylist.report import departments_json, departments_text, sheets_text
from dutylist.report.changes_markdown import code
from dutylist.report.fitted import fitted
from dutylist.texts import Text

_TITLE = Text("部门职责清单", "Duties by department")
_LISTS = Text("清单份数", "Lists")
_UNKNOWN = Text(
    "没有部门 {name}；相近的有：{nearest}", "there is no department {name}; nearest: {nearest}"
)
_NONE = Text("没有可列出的部门职责。", "there is no duty of a department to list.")
_UNSAFE = re.compile(r"[^\w-]+")


class ViewDiffersError(Exception):
    """The view does not give back the lists that it was made of: a fault of the program."""


def departments(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            help="Departments, by id or name; all by default.", metavar="[DEPARTMENT]..."
        ),
    ] = None,
    workspace: options.WorkspaceOption = None,
    lists: options.ListsOption = None,
    output: FormatOption = None,
    out: options.OutOption = None,
    publicly: Annotated[bool, typer.Option("--public", help="Leave internal items out.")] = False,
) -> int:
    """Turn all local lists round: each department's own list."""
    apart = out is not None and str(out) != "-" and out.suffix.lower() not in SUFFIXES
    form, out = settled(output or (Format.XLSX if apart else None), out)
    found = gathered(workspace, lists)
    telling = found.telling()
    of_units = [held for held in found.lists if not held.between] or found.lists
    view = invert(of_units, telling.names)
    digest = digests.lists(held.catalogue for held in of_units)
    if not agrees(view, of_units):
        raise ViewDiffersError
    view = public(view, telling.names) if publicly else view
    chosen = _chosen(view, names or [], telling)
    if not chosen:
        raise Cannot(_NONE)
    if out is None or not apart:
        deliver(_made(form, view, chosen, telling, public=publicly, digest=digest), out)
        return Exit.CLEAN
    refused: list[PermissionError] = []
    filenames.check(f"{name}{_SUFFIX[form]}" for name in _files(chosen))
    for name, each in zip(_files(chosen), chosen, strict=True):
        made = _made(form, view, (each,), telling, public=publicly, digest=digest)
        try:
            deliver(made, out / f"{name}{_SUFFIX[form]}")
        except whole.Held as held:
            refused.append(held)
    whole.tell(refused)
    return Exit.CLEAN


_SUFFIX = {form: suffix for suffix, form in SUFFIXES.items()}


def _chosen(view: View, names: Sequence[str], telling: Telling) -> tuple[Department, ...]:
    if not names:
        return view.departments
    called = {each.by: _called(each, telling) for each in view.departments}
    for name in names:
        if not any(name in known for known in called.values()):
            known = sorted({each for group in called.values() for each in group})
            nearest = options.nearest(name, known)
            raise Cannot(_UNKNOWN, {"name": name, "nearest": nearest})
    return tuple(each for each in view.departments if called[each.by].intersection(names))


def _called(department: Department, telling: Telling) -> frozenset[str]:
    bound = (name for name, _ in department.names)
    return frozenset((department.by, telling.body(department.by), *bound))


def _made(
    form: Format,
    view: View,
    chosen: Sequence[Department],
    telling: Telling,
    *,
    public: bool,
    digest: str,
) -> str | bytes:
    if form is Format.TEXT:
        return departments_text.report(view, chosen, telling)
    if form is Format.JSON:
        return departments_json.report(view, chosen, public=public, digest=digest)
    lang = telling.lang
    tables = [department_sheets.sheet(each, view, telling) for each in chosen]
    title = _TITLE.show(lang) if len(tables) > 1 else tables[0].title
    if form is Format.MARKDOWN:
        return fitted([f"### {code(title)}", ""], sheets_text.markdown(tables, lang), lang)
    if form is Format.XLSX:
        from dutylist.render.sheets_xlsx import workbook  # noqa: PLC0415  (openpyxl: 0.3 s)

        return workbook(title, tables, lang, epoch=0, digest=digest)
    from dutylist.render.sheets_html import page  # noqa: PLC0415  (jinja2 costs 70 ms)

    facts = ((_LISTS.show(lang), str(len(view.lists))),)
    return page(title, facts, tables, lang, templates.read(), digest=digest)


def _files(chosen: Sequence[Department]) -> Iterator[str]:
    """Yield the name of a file for each department: its id, made safe, unlike all before it."""
    taken: set[str] = set()
    for each in chosen:
        name = stem = _UNSAFE.sub("_", each.by) or "_"
        number = 1
        while name.casefold() in taken:
            number += 1
            name = f"{stem}-{number}"
        taken.add(name.casefold())
        yield name
