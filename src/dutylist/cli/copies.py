"""Publication copies of lists: one after another, what they share made once."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from dutylist.cli import speech
from dutylist.cli.outcome import Cannot
from dutylist.io import digest, layouts, templates
from dutylist.io.load import Loaded
from dutylist.model import Catalogue
from dutylist.model.published import published
from dutylist.stats import count
from dutylist.tables import Layout, Shared, Table, Unusable, layout, names, tabulate
from dutylist.texts import Text

if TYPE_CHECKING:
    from dutylist.render.press import Press

DEFAULT_EPOCH = 315532800
"""1980-01-01, the earliest day that a zip archive can bear; SOURCE_DATE_EPOCH sets another."""

_NO_LAYOUT = Text(
    "清单类型 {kind} 没有可用的版式。", "there is no usable layout for the kind {kind}."
)
_EPOCH = Text(
    "环境变量 SOURCE_DATE_EPOCH 不是整数：{value}", "SOURCE_DATE_EPOCH is no whole number: {value}"
)
SAME_NAME = Text(
    "有两份清单都叫 {name}，会互相覆盖；请分开输出。",
    "two lists are named {name} and would overwrite each other; write them apart.",
)
UNDECIDED = Text(
    "{names} 改版时的冲突还没有决定，不能公示。先决定，再运行 dutylist rebase --continue。"
    "没有写任何文件。",
    "conflicts of a rebase are open in {names}, which cannot be published. Decide them, then run "
    "`dutylist rebase --continue`. No file was written.",
)
_TEMPLATE = Text("模板有问题：{why}", "a template is at fault: {why}")


_MOST = 3_000
"""How many items are kept as rows, and as markup."""


class Form(StrEnum):
    """What a list can be published as."""

    XLSX = "xlsx"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Wish:
    """What to publish lists as, on which day, where, and by how many processes."""

    forms: tuple[Form, ...]
    template: Path | None
    day: date
    out: Path | None
    jobs: int | None


def stem(catalogue: Catalogue) -> str:
    """Return the name of a copy: the unit's code, or the list's id and version.

    A unit with several lists has each in a file of its code and more; so is the copy named.
    """
    made = catalogue.derived
    if made is None or not made.unit:
        return f"{catalogue.id}-{catalogue.version}"
    file = Path(str(catalogue.route[0])).stem if catalogue.route else ""
    return file if file.startswith(f"{made.unit}-") else made.unit


class Writer:
    """Makes copies one after another, keeping layouts, templates and what items became."""

    def __init__(self, loaded: Loaded, template: Path | None) -> None:
        self._loaded = loaded
        self._template = template
        self._layouts: dict[str, Layout] = {}
        self._shared = Shared()
        self._press: Press | None = None
        self._digest: tuple[Catalogue, str] | None = None

    def copies(self, catalogue: Catalogue, forms: tuple[Form, ...]) -> Iterator[tuple[str, bytes]]:
        """Yield name and content of each copy of a list; what is kept of others has a bound.

        From here on there are no internal items: what is not there cannot leak.
        """
        if len(self._shared) > _MOST:
            self._shared.clear()
            if self._press is not None:
                self._press.made.clear()
        public = published(catalogue)
        tables = self.tables(public)
        notice = count(public, self._loaded.workspace.index).notice(speech.chosen())
        for form in forms:
            make = self.xlsx if form is Form.XLSX else self.html
            yield f"{stem(catalogue)}.{form.value}", make(public, tables, notice)

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

        known, lang = self._known(catalogue), speech.chosen()
        return xlsx(catalogue, tables, notice, lang, digest=known, epoch=epoch())

    def _known(self, catalogue: Catalogue) -> str:
        """Return the digest of a list, worked out once for all of its copies."""
        if self._digest is None or self._digest[0] is not catalogue:
            self._digest = catalogue, digest.catalogue(catalogue)
        return self._digest[1]

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
                digest=self._known(catalogue),
                link=_link(workspace.public_url, stem(catalogue)),
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
