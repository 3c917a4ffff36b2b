"""The citations of a file, read once and sorted by what is wrong with them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from dutylist.checks.characters import UNSOUND
from dutylist.checks.content import Content
from dutylist.law import Answer, Citation, Index, Rest, RestName, Slip, SlipName, Verdict, parse
from dutylist.model import Basis
from dutylist.texts import Text

NUMERALS = frozenset({SlipName.NUMERAL, SlipName.DOUBTFUL, SlipName.DIGITS})
"""Slips that may make a citation mean another article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a citation's text says, what the index answers, and how it should be written.

    `misnamed` pairs titles as written with titles as the index has them; `whole` are the
    instruments cited without an article though they have some.
    """

    citations: tuple[Citation, ...] = ()
    faults: tuple[Answer, ...] = ()
    rest: tuple[Rest, ...] = ()
    slips: tuple[Slip, ...] = ()
    misnamed: tuple[tuple[str, str], ...] = ()
    whole: tuple[str, ...] = ()
    suggestion: str = ""
    canonical: bool = True

    @property
    def sound(self) -> bool:
        """Whether nothing at all is to be said about the text."""
        return self.canonical and not (self.faults or self.rest or self.misnamed or self.whole)


@dataclass(frozen=True, slots=True)
class Cited:
    """The citations of a file with which something is wrong."""

    faults: Mapping[Verdict, tuple[tuple[Basis, Answer], ...]]
    unsound: tuple[tuple[Basis, Reading], ...]


_INNER = str.maketrans("《》", "〈〉")
"""Marks around a title inside a title: sources write either, GB/T 15834 the second."""

Ask = Callable[[str, str | None, date], Reading]


def sort(content: Content, ask: Ask) -> Cited:
    """Read every citation of a file and keep those with which something is wrong."""
    faults: dict[Verdict, list[tuple[Basis, Answer]]] = {verdict: [] for verdict in Verdict}
    unsound = []
    day = content.day
    known: dict[tuple[str, str | None], Reading | None] = {}
    for basis in content.bases:
        key = (basis.text, basis.version)
        if key not in known:
            asked = ask(*key, day)
            known[key] = None if asked.sound else asked
        reading = known[key]
        if reading is not None:
            unsound.append((basis, reading))
            for answer in reading.faults:
                faults[answer.verdict].append((basis, answer))
    return Cited({key: tuple(each) for key, each in faults.items()}, tuple(unsound))


def read(index: Index, text: str, version: str | None, day: date) -> Reading:
    """Read one citation and ask the index about it.

    A text with characters that only look like others is left to the rules about those.
    """
    if UNSOUND.search(text):
        return Reading()
    parsed = parse(text)
    citations = tuple(each for each in parsed.citations if not each.non_law)
    rest = (*parsed.rest, *_non_laws(parsed.citations))
    if version is not None:
        citations = tuple(replace(each, version_note=version) for each in citations)
    if not len(index):
        return _written(text, citations, Reading(rest=rest, slips=parsed.slips))
    answers = [each for one in citations for each in index.look_up_each(one, day)]
    reading = Reading(
        faults=tuple(each for each in answers if each.verdict is not Verdict.OK),
        rest=rest,
        slips=parsed.slips,
        misnamed=tuple(_misnamed(answers).items()),
        whole=tuple(dict.fromkeys(each for one in answers if (each := _whole(one)))),
    )
    return _written(text, citations, reading)


def _non_laws(citations: tuple[Citation, ...]) -> list[Rest]:
    """Return what is cited though it is no instrument that could be looked up."""
    return [
        Rest(name=RestName.NON_LAW, text=each.source, start=each.start)
        for each in citations
        if each.non_law
    ]


def _misnamed(answers: list[Answer]) -> dict[str, str]:
    """Return the titles that are written otherwise than in the index."""
    return {
        each.citation.title: each.instrument.title
        for each in answers
        if each.citation.title
        and each.instrument
        and _inner(each.citation.title) != _inner(each.instrument.title)
    }


def _inner(title: str) -> str:
    """Return a title with the marks of an inner title as the standard has them."""
    return title.translate(_INNER)


def _whole(answer: Answer) -> str:
    """Return the title of an instrument that is cited as a whole though it has articles."""
    if answer.verdict is not Verdict.OK or answer.citation.provisions:
        return ""
    version, instrument = answer.version, answer.instrument
    return instrument.title if version and instrument and version.article_set else ""


def _written(text: str, citations: tuple[Citation, ...], reading: Reading) -> Reading:
    """Add how the text should be written: each citation in the form of the law."""
    titles = dict(reading.misnamed)
    formed = [replace(each, title=titles.get(each.title or "", each.title)) for each in citations]
    suggestion = "；".join(each.canonical for each in formed)
    same = text == "；".join(each.canonical for each in citations) or _explained(text, citations)
    return replace(
        reading, citations=citations, suggestion=suggestion, canonical=same and not reading.slips
    )


def _explained(text: str, citations: tuple[Citation, ...]) -> bool:
    """Whether the text names a version or a number, which the canonical form would drop."""
    return len(citations) == 1 and bool(
        (citations[0].version_note and citations[0].version_note in text)
        or (citations[0].title and citations[0].number)
    )


def of_rest(reading: Reading, *, quoted: bool) -> tuple[Rest, ...]:
    """Return what was not understood of a text: quoted wording, or all else."""
    return tuple(each for each in reading.rest if (each.name is RestName.QUOTED) is quoted)


def numerals(reading: Reading) -> tuple[Slip, ...]:
    """Return the slips in the numbers of articles, paragraphs and so on."""
    return tuple(slip for slip in reading.slips if slip.name in NUMERALS)


def meant(slip: Slip) -> str | Text:
    """Return what a slip should say; both, where it can be understood in two ways."""
    first, second = slip.suggestion, slip.other
    if not second:
        return first
    return Text(zh=f"{first}”或者“{second}", en=f"{first}” or “{second}")


def title(answer: Answer) -> str:
    """Return the title of the instrument that an answer is about."""
    return answer.instrument.title if answer.instrument else answer.citation.title or ""
