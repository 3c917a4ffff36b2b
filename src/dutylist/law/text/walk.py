"""Walk the lines of a text of law: articles under their headings, and what belongs to none."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from dutylist import numerals
from dutylist.law.articles import sort_key
from dutylist.law.text.labels import LABEL, Depth, Label, bare, cites, heading, label
from dutylist.law.text.layout import Labels, annex, footer
from dutylist.law.text.lines import Line, stripped
from dutylist.law.text.paragraphs import ended
from dutylist.law.text.quotes import quoted

_GLUED = re.compile(
    r"(?<=[。！？；：”）])[ \u3000]*(?=[第笫苐])|(?<=[\u4e00-\u9fff])[ \u3000]+(?=[第笫苐])"
)
_NO_MARK = re.compile(r"[\u3400-\u9fff、和与及（）()\s\u3000]{2,30}")
_GOES_ON = re.compile(r"[及和与的在、或]|以及|其|工作|管理|规定")
_RESTART = 3
_WINDOW = 60


@dataclass(slots=True)
class Draft:
    """An article whose lines are still gathered."""

    label: str
    headings: tuple[str, ...]
    lines: list[Line]


@dataclass(slots=True)
class Walked:
    """What the lines of a text are."""

    drafts: list[Draft] = field(default_factory=list)
    before: list[Line] = field(default_factory=list)
    after: list[Line] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    stack: list[tuple[int, str]] = field(default_factory=list)
    unused: list[str] = field(default_factory=list)
    known: set[str] = field(default_factory=set)

    @property
    def last(self) -> str:
        """The label of the last article, empty before the first."""
        return self.drafts[-1].label if self.drafts else ""


def walk(lines: Sequence[Line]) -> Walked:
    """Return the articles of a text whose contents have been taken out."""
    inside = quoted(lines)
    labels = Labels(lines, inside)
    made = Walked()
    at = 0
    while at < len(lines):
        if made.drafts and _ends(lines, at, labels, made):
            made.after.extend(lines[at:])
            break
        at = _take(made, lines, at, labels, quoted_line=at in inside)
    _settle(made)
    return made


def _take(
    made: Walked, lines: Sequence[Line], at: int, labels: Labels, *, quoted_line: bool
) -> int:
    """Take one line, of a heading also the one that it goes on in; return where to go on."""
    line = lines[at]
    each = labels.at.get(at)
    if each is not None and _begins(each, line, made, lines[at - 1] if at else None):
        _article(made, each, line)
        return at + 1
    if quoted_line:
        _words(made, line)
        return at + 1
    found = heading(line.text, marked=line.level > 0)
    if found is not None:
        words, used = _whole(found[1], lines, at, labels)
        _push(made, int(found[0]), words)
        return at + used
    if _unnumbered(made, lines, at, labels):
        _push(made, int(Depth.CHAPTER), line.text)
        made.doubts.append(f"unnumbered-heading: {line.text}")
        return at + 1
    _words(made, line)
    return at + 1


def _begins(each: Label, line: Line, made: Walked, before: Line | None) -> bool:
    """Tell whether a label at the beginning of a line begins an article.

    One that continues the run of numbers needs little proof, any other must be parted from
    its wording, after a line that is complete.
    """
    complete = line.bold or before is None or ended(before.text) or before.level > 0
    complete = complete or heading(before.text if before else "") is not None
    if _continues(made.last, each.text):
        return complete or not cites(each)
    return each.sure and not cites(each) and (complete or not made.drafts)


def _continues(last: str, text: str) -> bool:
    """Tell whether a label is one that may follow another."""
    if not last:
        return text == "1"
    main, _, sub = last.partition("之")
    following = numerals.write((numerals.read(sub) or 0) + 1)
    return text in {str(int(main) + 1), f"{main}之{following}"}


def _article(made: Walked, each: Label, line: Line) -> None:
    """Begin an article; one whose line holds others begins these, too."""
    if each.odd:
        made.doubts.append(f"strange-numeral: {line.text[:20]}")
    if made.drafts and sort_key(each.text) <= sort_key(made.last):
        kind = "duplicate-label" if each.text in made.known else "out-of-order"
        made.doubts.append(f"{kind}: {each.text}")
    made.drafts.append(Draft(each.text, tuple(words for _, words in made.stack), []))
    made.known.add(each.text)
    made.unused.clear()
    if each.rest:
        _words(made, Line(each.rest, indented=True))


def _words(made: Walked, line: Line) -> None:
    """Add words to the article that is open, splitting off articles glued to them."""
    if not made.drafts:
        made.before.append(line)
        return
    if made.unused:
        _below_heading(made, line)
        return
    text, start = line.text, 0
    indented = line.indented
    for stop, begin, each in _glued(text, made):
        made.drafts[-1].lines.append(Line(stripped(text[start:stop]), indented=indented))
        made.drafts.append(Draft(each.text, tuple(words for _, words in made.stack), []))
        made.known.add(each.text)
        start, indented = begin, True
    if words := stripped(text[start:]):
        made.drafts[-1].lines.append(Line(words, indented=indented))


def _below_heading(made: Walked, line: Line) -> None:
    """Take a line between a heading and its first article: the rest of it, or a lower one."""
    depth, words = made.stack[-1]
    if not _NO_MARK.fullmatch(line.text):
        made.doubts.append(f"stray-line: {line.text}")
    elif _GOES_ON.match(line.text):
        made.stack[-1] = (depth, words + line.text)
        made.unused[-1] = words + line.text
    else:
        made.doubts.append(f"unnumbered-heading: {line.text}")
        made.stack.append((int(Depth.SECTION), line.text))
        made.unused.append(line.text)


def _glued(text: str, made: Walked) -> Iterator[tuple[int, int, Label]]:
    """Yield the labels inside a line that continue the run of numbers, from where to where."""
    if "条" not in text[1:]:
        return
    for found in _GLUED.finditer(text):
        if not LABEL.match(text, found.end()):
            continue
        window = text[found.end() : found.end() + _WINDOW]
        each = label(window)
        spaced = found.end() > found.start()
        before = text[found.start() - 1]
        if (
            each is not None
            and _continues(made.last, each.text)
            and not cites(each)
            and ((ended(before) and (each.sure or before == "。")) or (spaced and each.sure))
        ):
            yield found.end(), found.end() + len(window) - len(each.rest), each


def _push(made: Walked, depth: int, words: str) -> None:
    """Put a heading on the stack in place of those that are not above it."""
    while made.stack and made.stack[-1][0] >= depth:
        _, left = made.stack.pop()
        if left in made.unused:
            made.unused.remove(left)
            _homeless(made, left)
    made.stack.append((depth, words))
    made.unused.append(words)


def _homeless(made: Walked, words: str) -> None:
    if made.drafts:
        made.doubts.append(f"heading-without-article: {words}")
    else:
        made.before.append(Line(words))


def _settle(made: Walked) -> None:
    """Say which headings have no article below them."""
    for words in made.unused:
        _homeless(made, words)


def _whole(words: str, lines: Sequence[Line], at: int, labels: Labels) -> tuple[str, int]:
    """Return a heading with the next line, where it is only a number, and how many lines it is."""
    following = lines[at + 1] if at + 1 < len(lines) else None
    if (
        following is None
        or not bare(words)
        or at + 1 in labels.at
        or following.text.startswith("第")
        or not _NO_MARK.fullmatch(following.text)
    ):
        return words, 1
    return f"{words}　{following.text}", 2


def _unnumbered(made: Walked, lines: Sequence[Line], at: int, labels: Labels) -> bool:
    """Tell whether a line is a heading that has lost its number: it stands before an article."""
    each = labels.at.get(at + 1)
    if each is None or not made.drafts or not _continues(made.last, each.text):
        return False
    before = lines[at - 1].text
    begins = each.sure or not cites(each)
    return begins and ended(before) and bool(_NO_MARK.fullmatch(lines[at].text))


def _ends(lines: Sequence[Line], at: int, labels: Labels, made: Walked) -> bool:
    """Tell whether the articles are at an end: an annex, another text, what a web page adds."""
    text = lines[at].text
    if at not in labels.at and (annex(text) or footer(text)):
        return not _goes_on(labels, made, at)
    each = labels.at.get(at)
    if each is not None:
        return each.text == "1" and each.sure and _restarts(made)
    if lines[at].level == 1 and heading(text, marked=True) is None:
        return not _goes_on(labels, made, at)
    return False


def _restarts(made: Walked) -> bool:
    """Tell whether a first article begins another text; its title goes along with it."""
    if len(made.drafts) < _RESTART:
        return False
    kept = made.drafts[-1].lines
    while len(kept) > 1 and not ended(kept[-1].text):
        made.after.insert(0, kept.pop())
    made.after.extend(Line(words) for words in made.unused)
    made.unused.clear()
    return True


def _goes_on(labels: Labels, made: Walked, at: int) -> bool:
    """Tell whether the run of numbers goes on below, before another text begins."""
    last = int(made.last.partition("之")[0])
    following = labels.next(str(last + 1), at)
    again = labels.next("1", at)
    return following is not None and (again is None or following < again)
