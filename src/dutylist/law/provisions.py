"""The grammar of provisions: 第三章第十四条, 第六条第一款第（四）项及第二款, 第三条至第五条."""

import re
from dataclasses import dataclass, replace

from dutylist.law import groups
from dutylist.law.articles import sort_key
from dutylist.law.citation import Provision, Slip, SlipName
from dutylist.law.glyphs import Folded
from dutylist.law.groups import ARTICLE, FIELDS, LONGEST_RANGE, Group

_SPACE = r"[ \n]{0,8}"
_GAP = re.compile(_SPACE)
_NEXT = re.compile(rf"{_SPACE}(?:[、,;]|以及|和|及|与|或者|或){_SPACE}")
_RANGE = re.compile(rf"{_SPACE}{groups.TO}{_SPACE}")
_LEAD = re.compile(rf"{_SPACE}(?:[,:]|中的|中|的)?{_SPACE}")


@dataclass(frozen=True, slots=True)
class Reading:
    """Provisions in a row, what was wrong with them, and where they end."""

    provisions: tuple[Provision, ...]
    slips: tuple[Slip, ...]
    end: int


def begins(text: str, start: int) -> bool:
    """Tell whether an article, chapter or book stands here or behind a comma or a blank."""
    return groups.begins(text, _after(_LEAD, text, start))


def read(folded: Folded, start: int, *, after_title: bool = False) -> Reading | None:
    """Read all provisions that stand in a row, the first of which is an article or above it."""
    group = groups.read(folded, _after(_LEAD, folded.text, start) if after_title else start)
    if group is None or group.rank > ARTICLE:
        return None
    chain = _Chain(group)
    while chain.extend(folded):
        pass
    backwards = (_backwards(provision, start) for provision in chain.done)
    chain.slips += [slip for slip in backwards if slip]
    return Reading(tuple(chain.done), tuple(chain.slips), chain.end)


def stray(folded: Folded, start: int) -> tuple[int, bool] | None:
    """Return where provisions without a title end, and whether these name an article."""
    reading = read(folded, start)
    if reading:
        return reading.end, True
    group = groups.read(folded, start)
    while group and (after := groups.read(folded, _after(_GAP, folded.text, group.end))):
        group = after
    return (group.end, False) if group else None


class _Chain:
    """The provisions read so far."""

    def __init__(self, group: Group) -> None:
        self.done: list[Provision] = []
        self.slips: list[Slip] = []
        self.rank = group.rank
        self.end = group.end
        self._take(group, Provision())

    def extend(self, folded: Folded) -> bool:
        """Read one more group: deeper in the same place, the end of a range, or a new place."""
        text, last = folded.text, self.done[-1]
        at = _after(_GAP, text, self.end)
        group = groups.read(folded, at) or (
            groups.lone(folded, self.end) if self.rank in {ARTICLE, ARTICLE + 1} else None
        )
        if group and group.rank > self.rank and self._reaches(group.rank):
            self.done.pop()
            return self._take(group, last)
        ranged = _RANGE.match(text, self.end)
        if not group and ranged and (group := groups.read(folded, ranged.end())):
            return self._close_range(group)
        joined = _NEXT.match(text, self.end)
        if not group and joined:
            group = groups.read(folded, joined.end()) or groups.lone(folded, joined.end())
        if not group or not self._reaches(group.rank):
            return False
        return self._take(group, _above(last, group.rank))

    def _reaches(self, rank: int) -> bool:
        """Tell whether a group of this rank has an article to belong to."""
        last = self.done[-1]
        return rank <= ARTICLE or (last.article is not None and not last.to)

    def _take(self, group: Group, place: Provision) -> bool:
        self.done += groups.placed(group, place)
        self._move(group)
        return True

    def _move(self, group: Group) -> None:
        self.rank, self.end = group.rank, group.end
        if group.slip:
            self.slips.append(group.slip)

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
        return self._take(run, _above(last, group.rank))


def _above(place: Provision, rank: int) -> Provision:
    """Return only that part of a place which a later group of this rank takes over unsaid."""
    kept = FIELDS[:rank] if rank != ARTICLE else ()
    return Provision(**{name: getattr(place, name) for name in kept})


def _after(shape: re.Pattern[str], text: str, start: int) -> int:
    found = shape.match(text, start)
    return found.end() if found else start


def _backwards(provision: Provision, start: int) -> Slip | None:
    first, last = provision.article, provision.to
    if not first or not last or sort_key(first) < sort_key(last):
        return None
    turned = replace(provision, article=last, to=first)
    return Slip(
        name=SlipName.RANGE, text=provision.canonical, suggestion=turned.canonical, start=start
    )
