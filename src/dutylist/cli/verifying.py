"""Copies verified one after another: each is made anew from the workspace, in memory."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from dutylist.cli import copies
from dutylist.cli.copies import Writer
from dutylist.io import files
from dutylist.io.load import Loaded
from dutylist.io.source import Source
from dutylist.model import Catalogue
from dutylist.texts import Lang, Text
from dutylist.verify import compare
from dutylist.verify.book import Book
from dutylist.verify.copy import Copy, Data, Foreign, Form, Page, Unread, read
from dutylist.verify.difference import Difference
from dutylist.verify.sealed_list import list_whole
from dutylist.verify.sources import NoSource, Sources
from dutylist.verify.verdict import Now, State, Verdict, judged

_SUPERSEDED = Text(
    "这一版已被新版代替，不应再作为现行清单公布",
    "another version has taken the place of this one; it should not be published as in force",
)
_NOT_YET = Text("这份清单到 {day} 还没有施行", "this list is not in force yet on {day}")


_MOST = 8


@dataclass(frozen=True, slots=True)
class _Made:
    """A copy that was made, what it was made of, and which rows of a workbook are which item's."""

    about: copies.Source
    form: str
    content: bytes
    items: tuple[Mapping[int, str], ...] = ()


class Bench:
    """Makes copies anew, keeping what copies of one list and language share."""

    def __init__(self, loaded: Loaded, template: Path | None, day: date) -> None:
        self._loaded = loaded
        self._template = template
        self._day = day
        self._sources = Sources(loaded)
        self._writers: dict[Lang, Writer] = {}
        self._made: dict[tuple[object, ...], _Made] = {}

    def verdicts(self, paths: Sequence[Path]) -> Iterator[Verdict]:
        """Yield a verdict on each file."""
        opened = [_opened(path) for path in paths]
        self._sources.expect(each.claim.list for each in opened if isinstance(each, Copy))
        for each in opened:
            yield each if isinstance(each, Verdict) else self._verdict(each)

    def _verdict(self, copy: Copy) -> Verdict:
        claim = copy.claim
        try:
            source = self._sources.find(claim.list, claim.version)
        except NoSource as error:
            return Verdict(
                file=copy.file,
                state=State.UNKNOWN,
                form=copy.form,
                claim=claim,
                notes=(error.why,),
            )
        now, found = self._held(copy, source)
        made = judged(copy.file, copy.form, claim, now, found)
        return replace(made, notes=(*made.notes, *self._notes(source)))

    def _held(self, copy: Copy, source: Catalogue) -> tuple[Now, Iterator[Difference]]:
        """Return what a copy would bear now, and where it differs."""
        now = Now(title=source.title, version=source.version, digest="")
        content, claim = copy.content, copy.claim
        if isinstance(content, Source):
            base = source.derived
            known = "" if base is None else f"{base.digest} {base.overlay_digest}"
            unchanged = list_whole(copy.raw, content)
            return replace(now, digest=known, whole=unchanged), compare.of_list(content, source)
        made = self._copy(source, claim.language, copy.form)
        now = replace(now, digest=made.about.digest, form=made.form)
        changed = made.form != claim.form
        match content:
            case Data():
                should = {**made.about.facts, "digest": now.digest}
                whole: bool | None = compare.data_whole(content, claim.digest)
                return replace(now, whole=whole), compare.of_data(content, should)
            case Book():
                whole = compare.book_whole(content, claim.seal)
                found = compare.of_book(content, made.content, made.items, claim.language)
                lost = changed and compare.book_lost(content, made.content, made.about.facts)
                return replace(now, whole=whole, lost=lost), found
            case Page():
                page = made.content.decode("utf-8")
                whole = compare.page_whole(content, claim.seal)
                found = compare.of_page(content, page, made.about.address)
                lost = changed and compare.page_lost(content, page, made.about.facts)
                return replace(now, whole=whole, lost=lost), found

    def _copy(self, source: Catalogue, lang: Lang, form: Form) -> "_Made":
        """Return a copy as it would be made now; the last ones are kept."""
        key = (source.id, source.version, lang, form)
        if key not in self._made:
            if len(self._made) >= _MOST:
                self._made.clear()
            writer = self._writer(lang)
            about = writer.source(source)
            mark = writer.form(source.kind, copies.Form(form))
            if form is Form.XLSX:
                book = writer.workbook(about)
                self._made[key] = _Made(about, mark, book.content, book.items)
            else:
                content = writer.copy(about, copies.Form(form))
                self._made[key] = _Made(about, mark, content)
        return self._made[key]

    def _writer(self, lang: Lang) -> Writer:
        if lang not in self._writers:
            self._writers[lang] = Writer(self._loaded, self._template, lang)
        return self._writers[lang]

    def _notes(self, source: Catalogue) -> Iterator[Text]:
        if self._loaded.workspace.superseded(source):
            yield _SUPERSEDED
        if source.effective is not None and source.effective > self._day:
            day = self._day.isoformat()
            yield Text(_NOT_YET.zh.format(day=day), _NOT_YET.en.format(day=day))


def _opened(path: Path) -> Copy | Verdict:
    """Return a copy that was read, or why there is none."""
    try:
        return read(path)
    except Unread as error:
        return Verdict(file=files.shown(path), state=State.UNREADABLE, findings=error.findings)
    except Foreign as error:
        return Verdict(file=files.shown(path), state=State.FOREIGN, notes=(error.why,))
