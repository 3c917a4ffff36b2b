"""One file with a text of law: what it says, or why it cannot be read and what to do."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from dutylist.intake import law_bytes, law_docx, law_html
from dutylist.intake.law_bytes import Kind
from dutylist.intake.law_docx_parts import Unreadable
from dutylist.intake.law_reasons import (
    DAMAGED,
    EMPTY,
    NO_ENCODING,
    NO_LAW,
    NO_TITLE,
    TOO_LARGE,
    UNSUPPORTED,
    Reason,
)
from dutylist.intake.ledger import State
from dutylist.law.statute import Statute
from dutylist.law.text import read as read_statute

MAX_TEXT = 5_000_000
MAX_LINES = 100_000
MAX_TAGS = 300_000
_LONGEST_TITLE = 300
_DAY = re.compile(
    r"[（(]((?:19|20)[0-9]{2})-([0-9]{2})-([0-9]{2})[）)]$|_((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})$"
)
_SETTINGS = re.compile(r"\A\s*---[ \t]*\r?\n(?:[^\n]{0,300}\n){0,50}?---[ \t]*(?:\r?\n|\Z)")
_IGNORED = re.compile(
    r"\.(?:ya?ml|json|jsonl|csv|tsv|py|js|ts|css|xml|lock|toml|ini|cfg|log|gz|sh|bat|ico|svg|db|map)$"
    r"|^(?:licen[cs]e|changelog|contributing|desktop|thumbs|makefile|~\$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LawFile:
    """What became of one file; `statute` is None where nothing was taken of it."""

    file: str
    state: State
    statute: Statute | None = None
    encoding: str | None = None
    kind: Kind | None = None
    reason: Reason | None = None
    notes: tuple[str, ...] = ()
    part_of: str | None = None


def ignored(name: str) -> bool:
    """Tell whether a file in a folder is by its name no text of law, so that it is skipped."""
    return bool(_IGNORED.search(name))


def without_settings(text: str) -> str:
    """Return a Markdown text without the settings in front of it."""
    return _SETTINGS.sub("", text.removeprefix("\ufeff"), count=1)


def read(file: str, raw: bytes) -> LawFile:
    """Return what a file says, by what it holds rather than by its name."""
    path = PurePath(file)
    kind = law_bytes.kind(raw, path.suffix.lower())
    if kind is Kind.EMPTY:
        return _returned(file, kind, EMPTY)
    if kind in UNSUPPORTED:
        return _returned(file, kind, UNSUPPORTED[kind])
    if kind is Kind.DOCX:
        return _document(file, raw)
    if len(raw) > MAX_TEXT:
        return _returned(file, kind, TOO_LARGE)
    decoded = law_bytes.decode(raw, markup=kind is Kind.HTML)
    if decoded is None:
        return _returned(file, kind, NO_ENCODING)
    text, encoding = decoded
    name = ""
    if kind is Kind.HTML and text.count("<") > MAX_TAGS:
        return _returned(file, kind, TOO_LARGE)
    if kind is Kind.HTML:
        lines, name = law_html.lines(text)
        text = "\n".join(lines)
    if len(text.splitlines()) > MAX_LINES:
        return _returned(file, kind, TOO_LARGE)
    return _judged(file, kind, read_statute(text, name=name, published=_day(path)), encoding)


def _document(file: str, raw: bytes) -> LawFile:
    try:
        lines, deleted = law_docx.lines(raw)
    except Unreadable:
        return _returned(file, Kind.DOCX, DAMAGED)
    text = "\n".join(line.strip() for line in lines)
    if len(text.splitlines()) > MAX_LINES:
        return _returned(file, Kind.DOCX, TOO_LARGE)
    statute = read_statute(text, published=_day(PurePath(file)))
    notes = ("deleted-words",) if deleted else ()
    return _judged(file, Kind.DOCX, statute, None, notes)


def _judged(
    file: str,
    kind: Kind,
    statute: Statute,
    encoding: str | None,
    notes: tuple[str, ...] = (),
) -> LawFile:
    """Take a text that is one of law."""
    if not statute.articles and not statute.items and not (statute.title and statute.history):
        return _returned(file, kind, NO_LAW)
    named = 0 < len(statute.title) <= _LONGEST_TITLE
    return LawFile(
        file=file,
        state=State.TAKEN if named else State.RETURNED,
        statute=statute,
        encoding=encoding,
        kind=kind,
        reason=None if named else NO_TITLE,
        notes=notes,
    )


def _returned(file: str, kind: Kind, reason: Reason) -> LawFile:
    return LawFile(file=file, state=State.RETURNED, kind=kind, reason=reason)


def _day(path: PurePath) -> date | None:
    """Return the day in the name of a file, as sources put it there: 消防法(2021-04-29).md."""
    found = _DAY.search(path.stem.strip())
    if not found:
        return None
    year, month, day = map(int, filter(None, found.groups()))
    try:
        return date(year, month, day)
    except ValueError:
        return None
