"""Read the text of one version of an instrument."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dutylist.law.statute import Article, Statute
from dutylist.law.text import canonical, titles
from dutylist.law.text.closing import commences
from dutylist.law.text.facts import with_facts
from dutylist.law.text.glued import unglued
from dutylist.law.text.history import dated
from dutylist.law.text.items import first_item, numbered
from dutylist.law.text.labels import heading, label
from dutylist.law.text.layout import contents, footer
from dutylist.law.text.lines import Line, lines
from dutylist.law.text.pages import unpaged
from dutylist.law.text.paragraphs import ended, paragraphs
from dutylist.law.text.walk import Draft, Walked, walk
from dutylist.law.text.wraps import unwrapped

_AMENDS = re.compile(r"关于[^。]*(?:修改|修正|废止)[^。]*决定|修正案")
_INDENTED, _FLUSH, _ENOUGH = 0.9, 0.15, 3
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]"
)
_BODIES = re.compile(
    r"(?<=[院部局会厅署办])[ \u3000]+(?=[\u4e00-\u9fff]{2,20}[院部局会厅署办](?:[ \u3000]|关于))"
)
_HEAD = 400


@dataclass(frozen=True, slots=True)
class _Text:
    """The parts of a text: what stands before it, its articles or items, and what remains."""

    head: tuple[Line, ...]
    contents: tuple[Line, ...]
    walked: Walked
    items: tuple[Draft, ...] = ()


def read(source: str | Iterable[str], *, name: str = "", published: date | None = None) -> Statute:
    """Return what a text of law says; nothing of it is lost.

    `name` is what the source calls it (a web page's title), `published` the day that the
    source gives for this version, as in the name of its file.
    """
    text = source if isinstance(source, str) else "\n".join(source)
    known = canonical.read(text)
    if known is not None:
        return known
    return _read(unwrapped(unglued(unpaged(lines(text)))), name, published)


def _read(all_lines: Sequence[Line], name: str, published: date | None) -> Statute:
    text = _parted(all_lines)
    start, stop, title = titles.find(text.head[:_HEAD], name)
    title, note = titles.split_note(_closed(title))
    rest = (*text.head[:start], *text.head[stop:])
    history = [note] if note else []
    history += [line.text for line in rest if dated(line.text)]
    before = [line.text for line in rest if not dated(line.text)]
    before += [line.text for line in (*text.contents, *text.walked.before)]
    wrapped = _wrapped(all_lines)
    drafts, after = _trimmed(list(text.walked.drafts or text.items), text.walked.after)
    articles = tuple(
        Article(
            label=each.label,
            paragraphs=paragraphs(each.lines, wrapped=wrapped),
            headings=each.headings,
        )
        for each in drafts
    )
    statute = Statute(
        title=title,
        articles=() if text.items else articles,
        items=articles if text.items else (),
        history=tuple(history),
        before=tuple(before),
        after=tuple(line.text for line in after),
        published=published,
        doubts=(*_unseen(all_lines), *text.walked.doubts),
    )
    # what stands below the title tells of the text itself, an order above it of its last change
    told = (*text.head[stop:], *text.head[:start])
    return with_facts(statute, [*([note] if note else []), *(line.text for line in told)])


def _unseen(all_lines: Iterable[Line]) -> Iterator[str]:
    """Yield which characters a text holds that nobody sees, once each."""
    found = {sign for line in all_lines for sign in _UNSEEN.findall(line.text)}
    yield from (f"unseen-character: U+{ord(sign):04X}" for sign in sorted(found))


def _parted(all_lines: Sequence[Line]) -> _Text:
    """Part a text into what stands before its first article, its contents, and the rest."""
    start, stop = contents(all_lines)
    kept = (*all_lines[:start], *all_lines[stop:])
    body = next((at for at, line in enumerate(kept) if _opens(line)), len(kept))
    item = first_item(kept)
    amends = item is not None and any(_AMENDS.search(line.text) for line in kept[:item][:40])
    if item is not None and (body == len(kept) or (amends and item < body)):
        return _numbered(kept, item, all_lines[start:stop])
    walked = walk(kept[body:])
    if not walked.drafts and item is not None:
        return _numbered(kept, item, all_lines[start:stop])
    return _Text(kept[:body], tuple(all_lines[start:stop]), walked)


def _numbered(kept: Sequence[Line], item: int, listed: Sequence[Line]) -> _Text:
    found = numbered(kept[item:])
    walked = Walked(after=list(found.after))
    return _Text(tuple(kept[:item]), tuple(listed), walked, found.drafts)


def _opens(line: Line) -> bool:
    """Tell whether the articles of a text may begin with a line."""
    if heading(line.text, marked=line.level > 0) is not None:
        return True
    each = label(line.text)
    return each is not None and (each.sure or line.bold or each.text == "1")


def _closed(title: str) -> str:
    """Return a title without the blanks that it was spaced with, and what nobody sees."""
    title = _BODIES.sub("、", _UNSEEN.sub("", title))
    return re.sub(r"(?<![A-Za-z0-9])[ \u3000\xa0]+|[ \u3000\xa0]+(?![A-Za-z0-9])", "", title)


def _trimmed(drafts: list[Draft], after: Sequence[Line]) -> tuple[list[Draft], list[Line]]:
    """Take from the last article what is none of its words: signatures, tables, a page's foot."""
    if not drafts:
        return drafts, list(after)
    kept = drafts[-1].lines
    closes = False
    for at in range(1, len(kept)):
        complete = ended(kept[at - 1].text)
        text = kept[at].text
        strange = not ended(text) and text[-1] not in "，、" and not _goes_on(kept, at)
        closes = closes or commences(kept[at - 1].text)
        if footer(text) or (complete and strange and closes):
            last = Draft(drafts[-1].label, drafts[-1].headings, kept[:at])
            return [*drafts[:-1], last], [*kept[at:], *after]
    return drafts, list(after)


def _goes_on(kept: Sequence[Line], at: int) -> bool:
    """Tell whether a line that does not end goes on in the next, which does."""
    return at + 1 < len(kept) and ended(kept[at + 1].text) and kept[at].indented


def _wrapped(all_lines: Sequence[Line]) -> bool:
    """Tell whether the source breaks lines at its margin and indents what begins anew."""
    begun = [line.indented for line in all_lines if label(line.text) is not None]
    if len(begun) < _ENOUGH or sum(begun) < _INDENTED * len(begun):
        return False
    flush = sum(not line.indented for line in all_lines)
    return flush > _FLUSH * len(all_lines)
