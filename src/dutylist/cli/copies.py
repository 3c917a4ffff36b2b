"""Publication copies of lists: one after another, what they share made once."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from dutylist import __version__
from dutylist.cli import speech
from dutylist.cli.epoch import epoch
from dutylist.cli.outcome import Cannot
from dutylist.io import digest, layouts, templates
from dutylist.io.load import Loaded
from dutylist.model import Catalogue, Unit
from dutylist.model.published import published
from dutylist.stats import count
from dutylist.tables import Layout, Shared, Table, Unusable, layout, names, tabulate
from dutylist.tables.facts import Facts, facts
from dutylist.tables.facts import digest as digest_of
from dutylist.texts import Lang, Text

if TYPE_CHECKING:
    from dutylist.render.press import Press
    from dutylist.render.xlsx import Made

_NO_LAYOUT = Text(
    "清单类型 {kind} 没有可用的版式。", "there is no usable layout for the kind {kind}."
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


_COUNTED = ("items", "department_duties", "local_duties", "instruments", "provisions")
"""What a notice counts: what copies say depends on the index that citations are looked up in."""

_MOST = 3_000
"""How many items are kept as rows, and as markup."""


class Form(StrEnum):
    """What a list can be published as."""

    XLSX = "xlsx"
    HTML = "html"
    JSON = "json"


USUAL = (Form.XLSX, Form.HTML)
"""What a list is published as where nothing else is asked for."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """All that the copies of one list are made of."""

    catalogue: Catalogue
    tables: tuple[Table, ...]
    notice: str
    facts: Facts
    digest: str
    address: str | None
    unit: Unit | None


class Writer:
    """Makes copies one after another, keeping layouts, templates and what items became."""

    def __init__(self, loaded: Loaded, template: Path | None, lang: Lang | None = None) -> None:
        self._loaded = loaded
        self._template = template
        self._lang = lang or speech.chosen()
        self._layouts: dict[str, tuple[Layout, str]] = {}
        self._shared = Shared()
        self._press: Press | None = None
        self._templates = ""

    def copies(self, catalogue: Catalogue, forms: tuple[Form, ...]) -> Iterator[tuple[str, bytes]]:
        """Yield name and content of each copy of a list; what is kept of others has a bound."""
        if len(self._shared) > _MOST:
            self._shared.clear()
            if self._press is not None:
                self._press.made.clear()
        source = self.source(catalogue)
        for form in forms:
            yield f"{stem(catalogue)}.{form.value}", self.copy(source, form)

    def copy(self, source: Source, form: Form) -> bytes:
        """Return one copy of a list."""
        match form:
            case Form.XLSX:
                return self.workbook(source).content
            case Form.HTML:
                return self._page(source)
            case Form.JSON:
                from dutylist.report import list_json  # noqa: PLC0415  (few are asked for)

                return list_json.report(source.facts, source.digest).encode("utf-8")

    def source(self, catalogue: Catalogue) -> Source:
        """Return what the copies of a list are made of.

        From here on there are no internal items: what is not there cannot leak.
        """
        public, workspace = published(catalogue), self._loaded.workspace
        counts = count(public, workspace.index)
        code = public.derived.unit if public.derived is not None else None
        unit = next((each for each in workspace.units if each.code == code), None)
        address = _link(workspace.public_url, stem(catalogue))
        said = facts(
            public,
            self._layout(public.kind)[0],
            names(workspace, public, Lang.ZH),
            counts={name: getattr(counts, name) for name in _COUNTED},
            unit=unit,
            address=address,
        )
        return Source(
            catalogue=public,
            tables=self.tables(public),
            notice=counts.notice(self._lang),
            facts=said,
            digest=digest_of(said),
            address=address,
            unit=unit,
        )

    def tables(self, catalogue: Catalogue) -> tuple[Table, ...]:
        """Return the tables of a list's public items."""
        known, lang = self._layout(catalogue.kind)[0], self._lang
        called = names(self._loaded.workspace, catalogue, lang)
        return tabulate(catalogue, known, called, lang=lang, shared=self._shared)

    def form(self, kind: str, form: Form) -> str:
        """Return the mark of all that shapes a copy of a kind of list but the list itself."""
        if form is Form.JSON:
            return ""
        made_by = [__version__, self._layout(kind)[1]]
        if form is Form.HTML:
            self._ready()
            made_by.append(self._templates)
        return digest.data(made_by)[7:23]

    def _layout(self, kind: str) -> tuple[Layout, str]:
        if kind not in self._layouts:
            try:
                read = layouts.read(kind, self._loaded.kinds_folder)
                self._layouts[kind] = layout(read), digest.data(read)
            except (layouts.NoLayout, layouts.Unreadable, Unusable):
                raise Cannot(_NO_LAYOUT, {"kind": kind}) from None
        return self._layouts[kind]

    def workbook(self, source: Source) -> "Made":
        """Return the workbook of a list, and which item each of its rows belongs to."""
        from dutylist.render.xlsx import made  # noqa: PLC0415  (openpyxl costs 0.2 s)

        return made(
            source.catalogue,
            source.tables,
            source.notice,
            self._lang,
            digest=source.digest,
            form=self.form(source.catalogue.kind, Form.XLSX),
            epoch=epoch(),
        )

    def _page(self, source: Source) -> bytes:
        """Return the web page of a list."""
        from dutylist.render.html import html  # noqa: PLC0415  (jinja2 costs 70 ms)
        from dutylist.render.press import BadTemplate  # noqa: PLC0415

        catalogue, lang = source.catalogue, self._lang
        try:
            text = html(
                catalogue,
                source.tables,
                source.notice,
                lang,
                names=names(self._loaded.workspace, catalogue, lang),
                press=self._ready(),
                digest=source.digest,
                form=self.form(catalogue.kind, Form.HTML),
                link=source.address,
                unit=source.unit,
            )
        except BadTemplate as error:
            raise Cannot(_TEMPLATE, {"why": error.words.show(lang, error.params)}) from None
        return text.encode("utf-8")

    def _ready(self) -> "Press":
        """Return the templates, made ready once."""
        if self._press is None:
            from dutylist.render.press import BadTemplate, press  # noqa: PLC0415

            try:
                texts = templates.read(self._template)
                own = self._template is None
                self._press, self._templates = press(texts, own=own), digest.data(texts)
            except BadTemplate as error:
                words = error.words.show(self._lang, error.params)
                raise Cannot(_TEMPLATE, {"why": words}) from None
            except templates.Unfit as error:
                words = f"{error.file}: {error.words.show(self._lang)}"
                raise Cannot(_TEMPLATE, {"why": words}) from None
        return self._press


def _link(url: str | None, name: str) -> str | None:
    return None if url is None else url.replace("{id}", name)
