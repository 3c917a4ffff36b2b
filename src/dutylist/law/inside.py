"""Whether an article has the paragraph and the subparagraph that are cited of it."""

from enum import StrEnum

from dutylist.law.citation import Provision
from dutylist.law.instrument import Version
from dutylist.law.shape import Counts


class Inside(StrEnum):
    """What is known of a paragraph or subparagraph of an article that exists."""

    OK = "ok"
    NO_PARAGRAPH = "no-paragraph"
    NO_SUBPARAGRAPH = "no-subparagraph"
    SUBPARAGRAPH_MEANT = "subparagraph-meant"
    WHICH_PARAGRAPH = "which-paragraph"


def counts(version: Version, provision: Provision) -> Counts:
    """Return the paragraphs of the article that is cited; none where nobody has read it.

    The last article of a text that may be cut off, and the ends of a range, are not counted.
    Where there are fingerprints, an article without one was not read.
    """
    article, shape, prints = provision.article, version.shape, version.prints
    if article is None or shape is None or provision.to or article in version.missing:
        return ()
    if prints is not None and prints.get(article) is None:
        return ()
    if version.truncated and article == version.article_set.last:
        return ()
    return shape.counts(article)


def judge(known: Counts, provision: Provision) -> Inside:
    """Tell whether the article has what is cited of it; silent where nothing is known."""
    paragraph, subparagraph = provision.paragraph, provision.subparagraph
    if not known or not (paragraph or subparagraph):
        return Inside.OK
    if not paragraph:
        return _anywhere(known, subparagraph or 0)
    if paragraph > len(known):
        meant = subparagraph is None and _meant(known, paragraph) is not None
        return Inside.SUBPARAGRAPH_MEANT if meant else Inside.NO_PARAGRAPH
    if subparagraph and subparagraph > known[paragraph - 1]:
        return Inside.NO_SUBPARAGRAPH
    return Inside.OK


def meant(known: Counts, provision: Provision) -> Provision:
    """Return the subparagraph that was cited as if it were a paragraph."""
    number = provision.paragraph or 0
    holder = _meant(known, number)
    return Provision(
        article=provision.article,
        paragraph=holder if len(known) > 1 else None,
        subparagraph=number,
    )


def _meant(known: Counts, number: int) -> int | None:
    """Return the only paragraph with subparagraphs, if it has that many."""
    holders = [at for at, count in enumerate(known, 1) if count]
    return holders[0] if len(holders) == 1 and known[holders[0] - 1] >= number else None


def _anywhere(known: Counts, subparagraph: int) -> Inside:
    """Judge a subparagraph of an article whose paragraph is not said."""
    match sum(count >= subparagraph for count in known):
        case 0:
            return Inside.NO_SUBPARAGRAPH
        case 1:
            return Inside.OK
        case _:
            return Inside.WHICH_PARAGRAPH
