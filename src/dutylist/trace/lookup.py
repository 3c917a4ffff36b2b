"""Look up what somebody asks for: the instrument, its versions, the provision, who cites it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dutylist.law import Answer, Citation, Index, Instrument, Provision, Verdict, Version
from dutylist.law.answer import exists
from dutylist.law.statute import Statute
from dutylist.model import Catalogue
from dutylist.trace.chain import Link, citing
from dutylist.trace.wording import Passage, wording

Texts = Callable[[str, str], Statute | None]
"""The text of a version, by the instrument's id and the version's name, where there is one."""

GOOD = frozenset({Verdict.OK, Verdict.WHICH_PARAGRAPH, Verdict.CANNOT_TELL})
"""Verdicts that find no fault with what was asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provided:
    """One provision: what the index answers, which versions have its article, its words.

    `passages` is None where the library does not hold the version.
    """

    provision: Provision
    answer: Answer
    versions: tuple[tuple[Version, Verdict], ...] = ()
    passages: tuple[Passage, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What is known of one citation that was asked for; `answer` is about the whole of it.

    `held` are the names of the versions whose text the library has.
    """

    citation: Citation
    answer: Answer
    provided: tuple[Provided, ...] = ()
    held: frozenset[str] = frozenset()
    links: tuple[Link, ...] = ()

    @property
    def instrument(self) -> Instrument | None:
        """The instrument, None where the index has none or several."""
        return self.answer.instrument

    @property
    def good(self) -> bool:
        """Whether what was asked for exists and is in force, as far as one can tell."""
        answers = (self.answer, *(each.answer for each in self.provided))
        return self.instrument is not None and all(each.verdict in GOOD for each in answers)


def look_up(
    index: Index,
    lists: Sequence[Catalogue],
    wanted: Sequence[Citation],
    texts: Texts,
    day: date,
) -> tuple[Found, ...]:
    """Return what is known of each citation on a day."""
    links = citing(lists, wanted, index)
    return tuple(
        _found(index, citation, texts, day, cited)
        for citation, cited in zip(wanted, links, strict=True)
    )


def _found(
    index: Index, citation: Citation, texts: Texts, day: date, links: tuple[Link, ...]
) -> Found:
    whole = index.look_up(replace(citation, provisions=()), day)
    instrument = whole.instrument
    if instrument is None:
        return Found(citation=citation, answer=whole, links=links)
    read = {each.version: texts(instrument.id, each.version) for each in instrument.versions}
    answers = {each.provision: each for each in index.look_up_each(citation, day)}
    provided = []
    for provision in citation.provisions:
        answer = answers.get(provision, replace(whole, provision=provision))
        statute = read.get(answer.version.version) if answer.version else None
        provided.append(
            Provided(
                provision=provision,
                answer=answer,
                versions=_versions(instrument, provision),
                passages=None if statute is None else wording(statute, provision),
            )
        )
    held = frozenset(name for name, statute in read.items() if statute is not None)
    return Found(citation=citation, answer=whole, provided=tuple(provided), held=held, links=links)


def _versions(instrument: Instrument, provision: Provision) -> tuple[tuple[Version, Verdict], ...]:
    article = provision.article
    if article is None:
        return ()
    return tuple((version, exists(version, article)) for _, version in instrument.timeline)
