"""The legal-basis index: what is known of the instruments, found by name."""

from collections.abc import Iterable, Iterator
from datetime import date

from dutylist.law.answer import Answer, Verdict, answers
from dutylist.law.citation import Citation
from dutylist.law.glyphs import tidy
from dutylist.law.instrument import Instrument
from dutylist.law.names import Names


class Index:
    """Instruments of law, found by name; it remembers what it was asked."""

    def __init__(self, instruments: Iterable[Instrument] = ()) -> None:
        self.instruments = tuple(instruments)
        self._names = Names(self.instruments)
        self._numbers = {tidy(i.number): i for i in reversed(self.instruments) if i.number}
        self._ids = {instrument.id: instrument for instrument in self.instruments}
        self._found: dict[str, Instrument | None] = {}
        self._nearest: dict[str, str | None] = {}
        self._first: dict[date, dict[Citation, Answer]] = {}
        self._each: dict[date, dict[Citation, tuple[Answer, ...]]] = {}

    def __iter__(self) -> Iterator[Instrument]:
        return iter(self.instruments)

    def __len__(self) -> int:
        return len(self.instruments)

    def __contains__(self, title: object) -> bool:
        return isinstance(title, str) and self.find(title) is not None

    def get(self, identity: str) -> Instrument | None:
        """Return the instrument with an id."""
        return self._ids.get(identity)

    def find(self, title: str) -> Instrument | None:
        """Return the instrument of a title: the first, if it may mean several."""
        if title not in self._found:
            self._found[title] = next(iter(self._names.all(title)), None)
        return self._found[title]

    def ambiguous(self, title: str) -> tuple[Instrument, ...]:
        """Return the instruments that a title may mean, if these are several."""
        found = self._names.all(title)
        return found if len(found) > 1 else ()

    def nearest(self, title: str) -> str | None:
        """Return the title most like one that was not found."""
        if title not in self._nearest:
            self._nearest[title] = self._names.nearest(title)
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
        if not citation.title:
            return self._numbers.get(tidy(citation.number or ""))
        found = self.find(citation.title)
        if not found and citation.version_note:
            found = self.find(f"{citation.title}（{citation.version_note}）")
        return found

    def _ask(self, citation: Citation, day: date) -> tuple[Answer, ...]:
        instrument = self.cited(citation)
        if instrument:
            return tuple(answers(citation, instrument, day))
        nearest = self.nearest(citation.title) if citation.title else None
        verdict = Verdict.UNKNOWN_INSTRUMENT
        provision = next(iter(citation.provisions), None)
        return (Answer(verdict=verdict, citation=citation, provision=provision, nearest=nearest),)
