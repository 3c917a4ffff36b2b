"""`dutylist render`: publication copies, Excel and HTML from one layout."""

import os
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dutylist.cli import options, speech
from dutylist.cli.lists import opened_lists, refuse_faulty
from dutylist.cli.outcome import Cannot, Exit
from dutylist.io import digest, files, layouts, templates, write
from dutylist.io.load import Loaded
from dutylist.model import Catalogue
from dutylist.stats import count
from dutylist.tables import Layout, Shared, Table, Unusable, layout, names, tabulate
from dutylist.texts import Text

if TYPE_CHECKING:
    from dutylist.render.press import Press

DEFAULT_EPOCH = 315532800
"""1980-01-01, the earliest day that a zip archive can bear; SOURCE_DATE_EPOCH sets another."""


class Form(StrEnum):
    """What a list can be published as."""

    XLSX = "xlsx"
    HTML = "html"


_WROTE = Text("{file}  {items}项", "{file}  {items} items")
_NO_LAYOUT = Text(
    "清单类型 {kind} 没有可用的版式。", "there is no usable layout for the kind {kind}."
)
_EPOCH = Text(
    "环境变量 SOURCE_DATE_EPOCH 不是整数：{value}", "SOURCE_DATE_EPOCH is no whole number: {value}"
)
_SAME_NAME = Text(
    "有两份清单都叫 {name}，会互相覆盖；请分开输出。",
    "two lists are named {name} and would overwrite each other; write them apart.",
)
_UNDECIDED = Text(
    "{names} 改版时的冲突还没有决定，不能公示。先决定，再运行 dutylist rebase --continue。"
    "没有写任何文件。",
    "conflicts of a rebase are open in {names}, which cannot be published. Decide them, then run "
    "`dutylist rebase --continue`. No file was written.",
)
_TEMPLATE = Text("模板有问题：{why}", "a template is at fault: {why}")


def render(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Lists; the catalogues in force by default.")
    ] = None,
    workspace: options.WorkspaceOption = None,
    to: Annotated[
        list[Form] | None, typer.Option("--to", help="What to publish as; both by default.")
    ] = None,
    out: options.OutOption = None,
    template: Annotated[
        Path | None,
        typer.Option(
            "--template", help="A folder of your own templates.", exists=True, file_okay=False
        ),
    ] = None,
    as_of: options.AsOfOption = None,
) -> int:
    """Render publication copies as Excel and HTML."""
    loaded, lists = opened_lists(paths or [], workspace)
    _refuse_undecided(loaded, lists, paths or [])
    refuse_faulty(loaded, lists, options.day(as_of))
    folder = out or loaded.folder / "public"
    copies: dict[str, tuple[bytes, int]] = {}
    for catalogue, content, form, items in _copies(loaded, lists, tuple(to or Form), template):
        name = f"{_stem(catalogue)}.{form.value}"
        if name in copies:
            raise Cannot(_SAME_NAME, {"name": name})
        copies[name] = (content, items)
    lang = speech.chosen()
    for name, (content, items) in copies.items():
        write.atomic(folder / name, content)
        typer.echo(_WROTE.show(lang, {"file": (folder / name).as_posix(), "items": items}))
    return Exit.CLEAN


def _refuse_undecided(loaded: Loaded, lists: list[Catalogue], paths: list[Path]) -> None:
    """Stop the run while a conflict is open in what the lists come from."""
    undecided = {each.id for each in loaded.workspace.overlays if each.conflicts}
    if paths and not any((path / files.WORKSPACE).is_file() for path in paths):
        undecided &= {each.derived.overlay for each in lists if each.derived is not None}
    if undecided:
        raise Cannot(_UNDECIDED, {"names": "、".join(sorted(undecided))}, Exit.STALE)


def _stem(catalogue: Catalogue) -> str:
    """Return the name of a copy: the unit's code, or the list's id and version."""
    made = catalogue.derived
    return made.unit if made is not None and made.unit else f"{catalogue.id}-{catalogue.version}"


def _copies(
    loaded: Loaded, lists: list[Catalogue], forms: tuple[Form, ...], template: Path | None
) -> Iterator[tuple[Catalogue, bytes, Form, int]]:
    """Yield the copies of every list; what lists share is made once."""
    writer = Writer(loaded, template)
    for catalogue in lists:
        tables = writer.tables(catalogue)
        notice = count(catalogue, loaded.workspace.index).notice(speech.chosen())
        for form in forms:
            make = writer.xlsx if form is Form.XLSX else writer.html
            yield catalogue, make(catalogue, tables, notice), form, len(catalogue.public_items)


class Writer:
    """Makes copies one after another, keeping layouts, templates and what items became."""

    def __init__(self, loaded: Loaded, template: Path | None) -> None:
        self._loaded = loaded
        self._template = template
        self._layouts: dict[str, Layout] = {}
        self._shared = Shared()
        self._press: Press | None = None

    def tables(self, catalogue: Catalogue) -> tuple[Table, ...]:
        """Return the tables of a list's public items."""
        lang = speech.chosen()
        called = names(self._loaded.workspace, catalogue, lang)
        return tabulate(
            catalogue, self._layout(catalogue.kind), called, lang=lang, shared=self._shared
        )

    def _layout(self, kind: str) -> Layout:
        if kind not in self._layouts:
            try:
                self._layouts[kind] = layout(layouts.read(kind, self._loaded.kinds_folder))
            except (layouts.NoLayout, layouts.Unreadable, Unusable):
                raise Cannot(_NO_LAYOUT, {"kind": kind}) from None
        return self._layouts[kind]

    def xlsx(self, catalogue: Catalogue, tables: tuple[Table, ...], notice: str) -> bytes:
        """Return the workbook of a list."""
        from dutylist.render.xlsx import xlsx  # noqa: PLC0415  (openpyxl costs 0.2 s)

        known = digest.catalogue(catalogue)
        return xlsx(catalogue, tables, notice, speech.chosen(), digest=known, epoch=epoch())

    def html(self, catalogue: Catalogue, tables: tuple[Table, ...], notice: str) -> bytes:
        """Return the web page of a list."""
        from dutylist.render.html import html  # noqa: PLC0415  (jinja2 costs 70 ms)
        from dutylist.render.press import BadTemplate, press  # noqa: PLC0415

        lang, workspace = speech.chosen(), self._loaded.workspace
        code = catalogue.derived.unit if catalogue.derived is not None else None
        try:
            if self._press is None:
                self._press = press(templates.read(self._template))
            text = html(
                catalogue,
                tables,
                notice,
                lang,
                names=names(workspace, catalogue, lang),
                press=self._press,
                digest=digest.catalogue(catalogue),
                link=_link(workspace.public_url, _stem(catalogue)),
                unit=next((unit for unit in workspace.units if unit.code == code), None),
            )
        except BadTemplate as error:
            raise Cannot(_TEMPLATE, {"why": error.words.show(lang, error.params)}) from None
        except templates.Unfit as error:
            raise Cannot(_TEMPLATE, {"why": error.words}) from None
        return text.encode("utf-8")


def _link(url: str | None, name: str) -> str | None:
    return None if url is None else url.replace("{id}", name)


def epoch() -> int:
    """Return the time that workbooks bear, in seconds."""
    value = os.environ.get("SOURCE_DATE_EPOCH", str(DEFAULT_EPOCH))
    try:
        return int(value)
    except ValueError:
        raise Cannot(_EPOCH, {"value": value}) from None
