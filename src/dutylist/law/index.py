"""The legal-basis index: what is known of the instruments, found by name."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from itertools import accumulate

from dutylist.law.answer import Answer, Verdict, answers
from dutylist.law.citation import Citation
from dutylist.law.glyphs import tidy
from dutylist.law.instrument import Instrument
from dutylist.law.names import Names, generic
from dutylist.law.places import short
from dutylist.law.shelf import Card, Shelf, shelf
from dutylist.law.united import united

Group = tuple[int, ...]
"""The positions of one instrument: one for each file that knows it, the workspace's own first."""

MOST_SOUGHT = 1000
"""How many titles that are not there are looked for among those that are."""
MOST_OF_A_TITLE = 40
"""How many entries of one title are still united: a file with more of them is a mistake."""


class Index:
    """Instruments of law, found by name; it builds what it is asked for, and remembers it.

    What several shelves say of one title is united. `home` are the places that the workspace
    lies in: of local regulations with the same title those of the home are meant.
    """

    def __init__(
        self,
        instruments: Iterable[Instrument] = (),
        *,
        shelves: Sequence[Shelf] = (),
        home: frozenset[str] = frozenset(),
    ) -> None:
        self._shelves = (shelf(instruments), *shelves)
        self._cards = tuple(each for one in self._shelves for each in one.cards)
        self._names = Names((each.title, each.aliases) for each in self._cards)
        self._home = home
        self._united: dict[Group, Instrument] = {}
        self._found: dict[str, tuple[Instrument, ...]] = {}
        self._nearest: dict[str, str | None] = {}
        self._first: dict[date, dict[Citation, Answer]] = {}
        self._each: dict[date, dict[Citation, tuple[Answer, ...]]] = {}

    def __iter__(self) -> Iterator[Instrument]:
        return iter(self.instruments)

    def __len__(self) -> int:
        return self._size

    def __contains__(self, title: object) -> bool:
        return isinstance(title, str) and self.find(title) is not None

    @property
    def instruments(self) -> tuple[Instrument, ...]:
        """All instruments, in the order of the files; this builds each of them."""
        groups = dict.fromkeys(map(self._group, range(len(self._cards))))
        return tuple(map(self._instrument, groups))

    def get(self, identity: str) -> Instrument | None:
        """Return the instrument with an id."""
        position = self._ids.get(identity)
        return None if position is None else self._instrument(self._group(position))

    def find(self, title: str) -> Instrument | None:
        """Return the instrument of a title, if it can mean only one."""
        found = self.candidates(title)
        return found[0] if len(found) == 1 else None

    def ambiguous(self, title: str) -> tuple[Instrument, ...]:
        """Return the instruments that a title may mean, if these are several."""
        found = self.candidates(title)
        return found if len(found) > 1 else ()

    def candidates(self, title: str) -> tuple[Instrument, ...]:
        """Return the instruments that a title may mean."""
        if title not in self._found:
            self._found[title] = tuple(map(self._instrument, self._meant(title)))
        return self._found[title]

    def nearest(self, title: str) -> str | None:
        """Return the title most like one that was not found; None if too many were not."""
        if title not in self._nearest:
            if len(self._nearest) >= MOST_SOUGHT:
                return None
            position = self._names.nearest(title, self._home)
            found = None if position is None else self._instrument(self._group(position)).title
            self._nearest[title] = found
        return self._nearest[title]

    def look_up(self, citation: Citation, day: date) -> Answer:
        """Return what is wrong with a citation on a day; of several faults the first."""
        known = self._first.setdefault(day, {})
        answer = known.get(citation)
        if answer is None:
            each = self.look_up_each(citation, day)
            answer = next((one for one in each if one.verdict is not Verdict.OK), each[0])
            known[citation] = answer
        return answer

    def look_up_each(self, citation: Citation, day: date) -> tuple[Answer, ...]:
        """Return an answer for each provision of a citation, or one for the whole of it."""
        known = self._each.setdefault(day, {})
        each = known.get(citation)
        if each is None:
            each = known[citation] = self._ask(citation, day)
        return each

    def cited(self, citation: Citation) -> Instrument | None:
        """Return the instrument of a citation, by its title or else by its number."""
        found = self._cited(citation)
        return found[0] if len(found) == 1 else None

    def _cited(self, citation: Citation) -> tuple[Instrument, ...]:
        if not citation.title:
            positions = self._numbers.get(tidy(citation.number or ""), ())
            return tuple(map(self._instrument, self._together(positions)))
        found = self.candidates(citation.title)
        if not found and citation.version_note:
            found = self.candidates(f"{citation.title}（{citation.version_note}）")
        if len(found) > 1 and citation.number:
            number = tidy(citation.number)
            numbered = tuple(each for each in found if tidy(each.number or "") == number)
            found = numbered or found
        return found

    def _ask(self, citation: Citation, day: date) -> tuple[Answer, ...]:
        found = self._cited(citation)
        if len(found) == 1:
            return tuple(answers(citation, found[0], day))
        title = citation.title or ""
        vague = len(found) > 1 or generic(title)
        nearest = None if vague or not title else self.nearest(title)
        return (
            Answer(
                verdict=Verdict.AMBIGUOUS if vague else Verdict.UNKNOWN_INSTRUMENT,
                citation=citation,
                provision=next(iter(citation.provisions), None),
                nearest=nearest,
                candidates=found,
            ),
        )

    def _meant(self, title: str) -> tuple[Group, ...]:
        """Return what a title means: of several in different places, what is at home."""
        found = self._together(self._names.all(title))
        if len(found) > 1:
            near = tuple(group for group in found if self._at_home(self._cards[group[0]]))
            return near or found
        if found or generic(title):
            return found
        placed = self._names.without_place(title)
        near = self._together(at for at, place in placed.items() if place in self._home)
        elsewhere = self._together(placed)
        return near or (elsewhere if len(elsewhere) > 1 else ())

    def _at_home(self, card: Card) -> bool:
        region = short(card.region)
        return bool(region) and any(short(place) == region for place in self._home)

    def _together(self, positions: Iterable[int]) -> tuple[Group, ...]:
        return tuple(dict.fromkeys(map(self._group, positions)))

    def _group(self, position: int) -> Group:
        return self._groups.get(position, (position,))

    def _instrument(self, group: Group) -> Instrument:
        known = self._united.get(group)
        if known is None:
            known = self._united[group] = united(map(self._take, group))
        return known

    def _take(self, position: int) -> Instrument:
        number = self._shelf_of(position)
        return self._shelves[number][position - self._starts[number]]

    def _shelf_of(self, position: int) -> int:
        ends = enumerate(self._starts[1:])
        return next((number for number, end in ends if position < end), len(self._shelves) - 1)

    @cached_property
    def _size(self) -> int:
        return len(self._cards) - sum(len(group) - 1 for group in set(self._groups.values()))

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(accumulate(map(len, self._shelves[:-1]), initial=0))

    @cached_property
    def _groups(self) -> dict[int, Group]:
        """The positions of each instrument that more than one file knows."""
        found: dict[int, Group] = {}
        for positions in self._names.shared():
            for group in self._apart(positions):
                if len(group) > 1:
                    found |= dict.fromkeys(group, group)
        return found

    def _apart(self, positions: Sequence[int]) -> list[Group]:
        """Tell apart instruments of one title: in one file, and of two regions."""
        if len(positions) > MOST_OF_A_TITLE:
            return [(position,) for position in positions]
        groups: list[Group] = []
        for position in positions:
            at = next((n for n, group in enumerate(groups) if self._fits(position, group)), None)
            if at is None:
                groups.append((position,))
            else:
                groups[at] = (*groups[at], position)
        return groups

    def _fits(self, position: int, group: Group) -> bool:
        here, region = self._shelf_of(position), short(self._cards[position].region)
        others = {short(self._cards[other].region) for other in group} - {""}
        return all(self._shelf_of(other) != here for other in group) and (
            not region or others <= {region}
        )

    @cached_property
    def _ids(self) -> dict[str, int]:
        return {each.id: at for at, each in reversed(tuple(enumerate(self._cards)))}

    @cached_property
    def _numbers(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for at, each in enumerate(self._cards):
            if each.number:
                found.setdefault(each.number, []).append(at)
        return found
