"""The lines of one article to its paragraphs (款), each with its subparagraphs (项)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dutylist.law.statute import Paragraph
from dutylist.law.text.labels import ARABIC, ITEM, TOP, enumerated
from dutylist.law.text.lines import Line

_ENDS = frozenset("|。：；！？”’）)】》〉…;:!?.」』")
_INLINE = re.compile(r"(?<=[：:；;。，,])[ \u3000]*(?=[（(][一二三四五六七八九十]{1,3}[）)])")
_NAME = re.compile(r"[（(【〔][^（）()【】〔〕。；，]{1,40}[）)】〕]")
_WINDOW = 8
_CITED = re.compile(r"[ \u3000]*[项款目]")


@dataclass(slots=True)
class _Open:
    """A paragraph that still grows, its parts in pieces: its own words, then each subparagraph.

    `form` is what its subparagraphs are numbered with, `last` their last number.
    """

    parts: list[list[str]]
    form: re.Pattern[str] | None = None
    last: int = 0
    closed: bool = False

    @property
    def end(self) -> str:
        """What was written last."""
        return self.parts[-1][-1]

    @property
    def has_items(self) -> bool:
        """Whether it has subparagraphs."""
        return len(self.parts) > 1

    def add(self, text: str, between: str) -> None:
        """Go on where the paragraph stands."""
        self.parts[-1].append(between + text)

    def finished(self) -> Paragraph:
        """Return the paragraph."""
        text, *items = map("".join, self.parts)
        return Paragraph(text, tuple(items))


def ended(text: str) -> bool:
    """Tell whether a line ends where a sentence or a part of it may."""
    return text[-1:] in _ENDS


def paragraphs(lines: Iterable[Line], *, wrapped: bool = False) -> tuple[Paragraph, ...]:
    """Return the paragraphs of an article.

    Where `wrapped`, the source breaks lines at its margin, and only an indented line begins
    anything; else a line goes on in the next where it does not end as a sentence may.
    """
    made: list[_Open] = []
    for line in lines:
        for text in _pieces(line.text):
            _place(made, text, goes_on=wrapped and not line.indented)
        if made and line.level:
            made[-1].closed = True
    return tuple(each.finished() for each in made) or (Paragraph(""),)


def _place(made: list[_Open], text: str, *, goes_on: bool) -> None:
    if not made:
        made.append(_Open([[text]]))
        return
    last = made[-1]
    named = len(made) == 1 and not last.has_items and _NAME.fullmatch(last.end)
    if named or text.startswith("|"):
        last.add(text, "\n")
    elif last.has_items and ITEM.fullmatch(last.end):
        last.add(text, "")
    elif (numbered := _numbered(last, text)) is not None:
        _enumerate(last, text, *numbered)
    elif not last.closed and (goes_on or not ended(last.end)):
        last.add(text, "")
    else:
        made.append(_Open([[text]]))


def _numbered(last: _Open, text: str) -> tuple[re.Pattern[str], int] | None:
    """Return form and number of a line that begins a part of a paragraph."""
    for form in (ITEM, TOP, ARABIC):
        number = enumerated(text, form)
        if number is None:
            continue
        found = form.match(text)
        if found and _CITED.match(text, found.end()):
            return None
        begins = form is ITEM or number == 1 or (form is last.form and number == last.last + 1)
        return (form, number) if begins or (form is ARABIC and last.has_items) else None
    return None


def _enumerate(last: _Open, text: str, form: re.Pattern[str], number: int) -> None:
    """Add a subparagraph (项), or a part of one (目) that is numbered in another form."""
    if last.form is not None and last.form is not form and last.has_items and form is not ITEM:
        last.add(text, "\n")
        return
    last.form, last.last = form, number
    last.parts.append([text])


def _pieces(text: str) -> Iterator[str]:
    """Yield the parts of a line that holds several subparagraphs in order."""
    cuts = [0]
    wanted = (enumerated(text, ITEM) or 0) + 1
    for found in _INLINE.finditer(text) if "（" in text or "(" in text else ():
        if enumerated(text[found.end() : found.end() + _WINDOW], ITEM) == wanted:
            cuts.append(found.end())
            wanted += 1
    return _cut(text, cuts)


def _cut(text: str, cuts: Sequence[int]) -> Iterator[str]:
    for start, stop in zip(cuts, [*cuts[1:], len(text)], strict=True):
        yield text[start:stop].strip(" \u3000")
