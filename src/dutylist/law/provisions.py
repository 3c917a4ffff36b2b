"""The grammar of provisions: 第三章第十四条, 第六条第一款第（四）项及第二款, 第三条至第五条."""

import re
from dataclasses import dataclass, replace

from dutylist.law import annexes, groups, ranges, shortened
from dutylist.law.citation import Provision, Slip
from dutylist.law.glyphs import HAN, Folded
from dutylist.law.groups import ARTICLE, FIELDS, LONGEST_RANGE, NOWHERE, SUBPARAGRAPH, Group

_SPACE = r"[ \n]{0,8}"
_GAP = re.compile(_SPACE)
_INSIDE = re.compile(rf"{_SPACE}(?:中的|中|的)?{_SPACE}")
_NEXT = re.compile(rf"{_SPACE}[、,;/|]?{_SPACE}(?:以及|和|及|与|或者|或)?{_SPACE}")
_RANGE = re.compile(rf"{_SPACE}{groups.TO}{_SPACE}")
_LEAD = re.compile(
    rf"[”\"’」』]?{_SPACE}(?:[,:]|中的|中|的)?{_SPACE}(?:(?:[总分附]则|(?:(?!第)[{HAN}]){{1,8}}编)(?=第[^、,;。《]{{1,40}}条))?"
)
_HALF = re.compile(r"(?:的|之)?(?:(?:前|后)半?段|但书|第[一二三四五六七八九十]句)")
"""Parts of a provision that have no number; they stay in the words of the citation."""

_BETWEEN = re.compile(
    rf"(?!至|到|和|及|与|或|以及)(?:(?!第)[{HAN}]){{1,12}}(?=第 ?[^条]{{1,9}}[条编章节])"
)
"""The name of a book or chapter behind its number: 第三编合同第五百七十七条."""

_OPENS = re.compile(rf"{groups.FIRST}|附|目录")
_FOLLOWS = re.compile(rf"[ {groups.FIRST[1:-1]}附目]")
_SAME_ARTICLE = re.compile(r"(?:同|该|本)条(?= ?第)")


@dataclass(frozen=True, slots=True)
class Reading:
    """Provisions in a row, what was wrong with them, and where they end."""

    provisions: tuple[Provision, ...]
    slips: tuple[Slip, ...]
    end: int


def begins(text: str, start: int) -> bool:
    """Tell whether an article, chapter or book stands here or behind a comma or a blank."""
    return groups.begins(text, _after(_LEAD, text, start))


def read(folded: Folded, start: int, *, loose: bool = False) -> Reading | None:
    """Read all provisions that stand in a row, the first of which is an article or above it.

    Loose instruments are lists, whose numbers need no article: 第36项 of a decision.
    """
    chain = _Chain(loose=loose)
    if not chain.begin(folded, start):
        return None
    while chain.end < len(folded.text) and chain.extend(folded):
        pass
    backwards = (ranges.backwards(provision, start) for provision in chain.done if provision.to)
    chain.slips += [slip for slip in backwards if slip]
    return Reading(tuple(chain.done), tuple(chain.slips), _after(_HALF, folded.text, chain.end))


def after_title(folded: Folded, start: int, *, loose: bool) -> Reading | None:
    """Read the provisions behind a title, which a comma, a colon or 的 may set off."""
    return read(folded, _after(_LEAD, folded.text, start), loose=loose)


def may_follow(text: str, start: int) -> bool:
    """Tell whether what stands behind a title begins as provisions do."""
    return _FOLLOWS.match(text, _after(_LEAD, text, start)) is not None


def within(folded: Folded, start: int, place: Provision) -> Reading | None:
    """Read 同条第二款: what is in the same article as the provision before."""
    same = _SAME_ARTICLE.match(folded.text, start)
    group = groups.read(folded, same.end()) if same else None
    if not group or not place.article or place.to or group.rank <= ARTICLE:
        return None
    chain = _Chain(loose=False)
    chain.done = [Provision(annex=place.annex, article=place.article)]
    chain.take(group, chain.done.pop())
    while chain.extend(folded):
        pass
    return Reading(tuple(chain.done), tuple(chain.slips), chain.end)


def stray(folded: Folded, start: int) -> tuple[int, Reading | None] | None:
    """Return where provisions without a title end, and what they say if they name an article."""
    if not _OPENS.match(folded.text, start):
        return None
    reading = read(folded, start)
    if reading:
        return reading.end, reading
    group = groups.read(folded, start)
    while group and (after := groups.read(folded, _after(_GAP, folded.text, group.end))):
        group = after
    return (group.end, None) if group else None


class _Chain:
    """The provisions read so far."""

    def __init__(self, *, loose: bool) -> None:
        self.done: list[Provision] = []
        self.slips: list[Slip] = []
        self.rank = -1
        self.end = 0
        self.loose = loose

    def begin(self, folded: Folded, start: int) -> bool:
        """Read the first provision."""
        if self._annexed(folded, start) or (self.loose and self._section(folded.text, start)):
            return True
        group = groups.read(folded, start)
        if group is None or not (group.rank <= ARTICLE or self._listed(group.rank)):
            return False
        return self.take(group, NOWHERE)

    def extend(self, folded: Folded) -> bool:
        """Read one more group: deeper in the same place, the end of a range, or a new place."""
        text, last = folded.text, self.done[-1]
        at = _after(_INSIDE, text, self.end)
        if self.rank < ARTICLE and (named := _BETWEEN.match(text, at)):
            at = named.end()
        if self._bracketed(folded, at):
            return True
        group = groups.read(folded, at) or (
            shortened.lone(folded, self.end) if self._before_lone() else None
        )
        if group and group.rank > self.rank and self._reaches(group.rank):
            self.done.pop()
            return self.take(group, last)
        subs = shortened.more_subs(text, self.end, last.to or last.article or "")
        if subs and self.rank == ARTICLE:
            return self._more_subs(subs)
        ranged = _RANGE.match(text, self.end)
        if not group and ranged and (group := groups.read(folded, ranged.end())):
            return self._close_range(group)
        joined = _after(_NEXT, text, self.end)
        if not group and joined > self.end:
            if self._annexed(folded, joined):
                return True
            group = groups.read(folded, joined) or shortened.lone(folded, joined)
        if not group or not self._reaches(group.rank):
            return False
        return self.take(group, _above(last, group.rank))

    def take(self, group: Group, place: Provision) -> bool:
        """Add what a group names within a place."""
        self.done += groups.placed(group, place)
        self._move(group)
        return True

    def _annexed(self, folded: Folded, start: int) -> bool:
        """Read an annex, alone or with a provision of it."""
        found = annexes.read(folded, start)
        if not found:
            return False
        place = Provision(annex=found.name)
        group = groups.read(folded, _after(_GAP, folded.text, found.end))
        if group:
            return self.take(group, place)
        if not found.whole:
            return False
        self.done.append(place)
        self.rank, self.end = -1, found.end
        return True

    def _section(self, text: str, start: int) -> bool:
        """Read a section of a document, as the document itself numbers it: 二、（五）."""
        found = annexes.section(text, start)
        if found:
            part, number, self.end = found
            self.done.append(Provision(part=part, subparagraph=number))
            self.rank = SUBPARAGRAPH
        return found is not None

    def _listed(self, rank: int) -> bool:
        """Tell whether this rank needs no article here."""
        last = self.done[-1] if self.done else Provision()
        return rank >= SUBPARAGRAPH and (self.loose or bool(last.annex or last.part))

    def _reaches(self, rank: int) -> bool:
        """Tell whether a group of this rank has an article to belong to."""
        last = self.done[-1]
        if last.article is None:
            return rank <= ARTICLE or self._listed(rank)
        return rank <= ARTICLE or not last.to

    def _bracketed(self, folded: Folded, at: int) -> bool:
        """Read 第四条（第一款）: what is deeper stands in brackets."""
        close = folded.pairs.get(at) if folded.text[at : at + 1] == "(" else None
        inner = groups.read(folded, at + 1) if close else None
        if not close or not inner or inner.end != close or inner.rank <= self.rank:
            return False
        if not self._reaches(inner.rank):
            return False
        self.take(inner, self.done.pop())
        self.end = close + 1
        return True

    def _before_lone(self) -> bool:
        return self.rank in {ARTICLE, ARTICLE + 1, SUBPARAGRAPH}

    def _move(self, group: Group) -> None:
        self.rank, self.end = group.rank, group.end
        if group.slip:
            self.slips.append(group.slip)

    def _more_subs(self, group: Group) -> bool:
        last = self.done[-1]
        (first, stop), *_ = group.runs
        if stop and last.to:
            return False
        if stop:
            self.done[-1] = replace(last, to=stop)
        else:
            self.done.append(replace(last, article=first, to=None))
        self._move(group)
        return True

    def _close_range(self, group: Group) -> bool:
        last = self.done[-1]
        first = getattr(last, FIELDS[group.rank])
        (stop, beyond), *more = group.runs
        if last.to or beyond or more or first is None:
            return False
        if group.rank == ARTICLE:
            self.done[-1] = replace(last, to=stop)
            self._move(group)
            return True
        if group.rank != self.rank or not first < int(stop) <= first + LONGEST_RANGE:
            return False
        run = replace(group, runs=((str(first + 1), stop),))
        return self.take(run, _above(last, group.rank))


def _above(place: Provision, rank: int) -> Provision:
    """Return only that part of a place which a later group of this rank takes over unsaid."""
    if rank == ARTICLE and not place.annex:
        return NOWHERE
    kept = FIELDS[:rank] if rank != ARTICLE else ()
    return Provision(annex=place.annex, **{name: getattr(place, name) for name in kept})


def _after(shape: re.Pattern[str], text: str, start: int) -> int:
    found = shape.match(text, start)
    return found.end() if found else start
