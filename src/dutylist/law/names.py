"""Find instruments by name: in full, by alias, with or without 中华人民共和国, or the nearest."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from dutylist.law.glyphs import tidy
from dutylist.law.instrument import Instrument

STATE = "中华人民共和国"
LIKENESS = 0.65
"""How like two names must be, of 1, for one to be offered in place of the other."""

_REGION = re.compile(r"[㐀-鿿]{1,7}?(?:省|市|自治区|自治州|自治县|县|区)")
_COMPARED = 12
_LONGEST = 150
_MARKS = str.maketrans("", "", "《》〈〉“”\" '‘’")


def key(title: str) -> str:
    """Return what titles are compared by: no marks, no blanks, one width."""
    return tidy(title).translate(_MARKS)


class Names:
    """The names of some instruments."""

    def __init__(self, instruments: Iterable[Instrument]) -> None:
        self._exact: dict[str, list[Instrument]] = defaultdict(list)
        self._alias: dict[str, list[Instrument]] = defaultdict(list)
        self._short: dict[str, list[Instrument]] = defaultdict(list)
        for instrument in instruments:
            title = key(instrument.title)
            self._exact[title].append(instrument)
            self._short[title.removeprefix(STATE)].append(instrument)
            for alias in instrument.aliases:
                self._alias[key(alias)].append(instrument)
        self._pairs: dict[str, set[str]] | None = None

    def all(self, title: str) -> tuple[Instrument, ...]:
        """Return every instrument that a title may mean, by the surest way that finds one."""
        wanted = key(title)
        ways = (
            (self._exact, wanted),
            (self._alias, wanted),
            (self._short, wanted.removeprefix(STATE)),
        )
        for names, name in ways:
            if name in names:
                return tuple(dict.fromkeys(names[name]))
        return ()

    def nearest(self, title: str) -> str | None:
        """Return the title most like this one, if any is like enough and of no other region."""
        wanted = key(title)[:_LONGEST].removeprefix(STATE)
        if self._pairs is None:
            self._pairs = self._by_pairs()
        shared = Counter(name for pair in _pairs(wanted) for name in self._pairs.get(pair, ()))
        candidates = sorted(shared, key=lambda name: (-_overlap(shared[name], name), name))
        matcher = SequenceMatcher(None, autojunk=False)
        matcher.set_seq2(wanted)
        best, found = LIKENESS, None
        region = _region(wanted)
        for name in candidates[:_COMPARED]:
            if region and _region(name) not in {region, ""}:
                continue
            matcher.set_seq1(name)
            ratio = matcher.ratio()
            if ratio > best:
                best, found = ratio, name
        return self._owner(found).title if found else None

    def _owner(self, name: str) -> Instrument:
        return (self._short.get(name) or self._alias[name])[0]

    def _by_pairs(self) -> dict[str, set[str]]:
        held: dict[str, set[str]] = defaultdict(set)
        for name in (*self._short, *self._alias):
            for pair in _pairs(name):
                held[pair].add(name)
        return held


def _pairs(name: str) -> Iterator[str]:
    return (name[at : at + 2] for at in range(len(name) - 1))


def _overlap(shared: int, name: str) -> float:
    return shared / (len(name) + 1)


def _region(name: str) -> str:
    found = _REGION.match(name)
    return found.group() if found else ""
