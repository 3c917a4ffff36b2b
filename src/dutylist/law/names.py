"""Find titles by name: in full, by alias, short or without its place, or the nearest."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cached_property
from heapq import nsmallest

from dutylist.law.glyphs import tidy
from dutylist.law.places import leading

STATE = "中华人民共和国"
LIKENESS = 0.65
"""How like two names must be, of 1, for one to be offered in place of the other."""
OTHER_PLACE = 0.9
"""How like a name must be that lacks the place of the one that was asked for."""

_COMPARED = 24
_COMMON = 600
"""A pair of characters in more names than this, such as 条例, says nothing of any of them."""
_STATED = 0.8
_LONGEST = 150
_MARKS = str.maketrans("", "", "《》〈〉“”\" '‘’")
_TRIAL = re.compile(r"（(?:试行|暂行|草案)）$")
_GENERIC = re.compile(
    "(?:本|该|此|上述|前述|同)?(?:实施|管理|暂行|施行|若干|有关|相关)*"
    "(?:法典|法|方法|条例|条件|办法|规定|细则|规则|决定|决议|通知|意见|解释|章程|准则|方案|规程|批复|"
    "通告|公告|文件)(?:（(?:试行|暂行)）)?"
)


def key(title: str) -> str:
    """Return what titles are compared by: no marks, no blanks, one width."""
    return tidy(title).translate(_MARKS)


def loose(name: str) -> str:
    """Return a name as compared, without 中华人民共和国 and without （试行） at its end."""
    short = name.replace(STATE, "") or name
    return _TRIAL.sub("", short) if short.endswith("）") else short


def generic(title: str) -> bool:
    """Tell whether a title says only what sort of instrument it is: 实施条例, 本办法."""
    return _GENERIC.fullmatch(key(title)) is not None


class Names:
    """The names of some instruments, each by its position among them."""

    def __init__(self, names: Iterable[tuple[str, Sequence[str]]]) -> None:
        self._titles: dict[str, list[int]] = defaultdict(list)
        self._aliases: dict[str, list[int]] = defaultdict(list)
        for position, (title, aliases) in enumerate(names):
            self._titles[title].append(position)
            for alias in aliases:
                self._aliases[alias].append(position)

    def all(self, title: str) -> tuple[int, ...]:
        """Return every position that a title may mean, by the surest way that finds one."""
        wanted = key(title)
        if wanted in self._titles:
            return tuple(self._titles[wanted])
        if wanted in self._aliases:
            return tuple(dict.fromkeys(self._aliases[wanted]))
        return tuple(self._loose.get(loose(wanted), ()))

    def without_place(self, title: str) -> Mapping[int, str]:
        """Return the positions whose title is this one behind a place, each with the place."""
        return dict(self._placed.get(loose(key(title)), ()))

    def shared(self) -> Iterator[list[int]]:
        """Yield the positions of each title that several have, with or without 中华人民共和国."""
        alike: dict[str, list[int]] = defaultdict(list)
        for title, positions in self._titles.items():
            alike[title.replace(STATE, "")] += positions
        return (sorted(each) for each in alike.values() if len(each) > 1)

    def nearest(self, title: str, home: frozenset[str] = frozenset()) -> int | None:
        """Return the title most like this one, if any is like enough and of no other region."""
        wanted, national = _unstated(key(title)[:_LONGEST])
        place = leading(wanted)
        matcher = SequenceMatcher(None, autojunk=False)
        matcher.set_seq2(wanted)
        best, found = LIKENESS, None
        places = {place, ""} | (home if not place and not national else frozenset())
        anywhere = not (place or national or home)
        for name in self._alike(wanted):
            there = leading(name)
            if not anywhere and there not in places:
                continue
            matcher.set_seq1(name)
            ratio = matcher.ratio()
            if ratio > (best if there == place else max(best, OTHER_PLACE * bool(place))):
                best, found = ratio, name
        return self._loose[found][0] if found else None

    def _alike(self, wanted: str) -> list[str]:
        """Return the names that share most with one, a rare pair of characters counting more."""
        shared: dict[str, float] = defaultdict(float)
        for pair in dict.fromkeys(_pairs(wanted)):
            names = self._pairs.get(pair, ())
            if len(names) > _COMMON:
                continue
            for name in names:
                shared[name] += 1 / len(names)
        return nsmallest(_COMPARED, shared, key=lambda name: (-shared[name], len(name), name))

    @cached_property
    def _loose(self) -> dict[str, list[int]]:
        """The positions by loose name, those of titles before those of aliases."""
        found: dict[str, dict[int, None]] = defaultdict(dict)
        for names in (self._titles, self._aliases):
            for name, positions in names.items():
                found[loose(name)].update(dict.fromkeys(positions))
        return {name: list(positions) for name, positions in found.items()}

    @cached_property
    def _placed(self) -> dict[str, list[tuple[int, str]]]:
        found: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for title, positions in self._titles.items():
            place = leading(title)
            if place:
                rest = loose(title.removeprefix(place))
                found[rest] += [(position, place) for position in positions]
        return found

    @cached_property
    def _pairs(self) -> dict[str, list[str]]:
        held: dict[str, list[str]] = defaultdict(list)
        for name in self._loose:
            for pair in set(_pairs(name)):
                held[pair].append(name)
        return held


def _unstated(name: str) -> tuple[str, bool]:
    """Return a name without 中华人民共和国, even if misspelt, and whether that stood there."""
    heads = (name[:length] for length in (len(STATE), len(STATE) + 1, len(STATE) - 1))
    likeness = {head: SequenceMatcher(None, head, STATE, autojunk=False).ratio() for head in heads}
    best = max(likeness, key=lambda head: likeness[head])
    if likeness[best] >= _STATED:
        return loose(name.removeprefix(best)), True
    return loose(name), False


def _pairs(name: str) -> Iterator[str]:
    return (name[at : at + 2] for at in range(len(name) - 1))
