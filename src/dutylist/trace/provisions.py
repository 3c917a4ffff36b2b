"""Whether a provision that is asked for and one that is cited have anything in common."""

from dutylist.law import Provision
from dutylist.law.articles import sort_key


def meets(asked: Provision, cited: Provision) -> bool:
    """Whether two provisions of one instrument overlap: one may be a range, or hold the other."""
    if asked.article is None or cited.article is None:
        return _upper(asked) == _upper(cited) and asked.article == cited.article
    if asked.to or cited.to:
        (begins, ends), (starts, stops) = _span(asked), _span(cited)
        return begins <= stops and starts <= ends
    return asked.article == cited.article and _agree(asked, cited)


def _upper(provision: Provision) -> tuple[int | None, int | None, int | None]:
    return provision.book, provision.chapter, provision.section


def _span(provision: Provision) -> tuple[tuple[int, int], tuple[int, int]]:
    first = provision.article or ""
    return sort_key(first), sort_key(provision.to or first)


def _agree(asked: Provision, cited: Provision) -> bool:
    """Whether no level that both of them name differs."""
    pairs = (
        (asked.paragraph, cited.paragraph),
        (asked.subparagraph, cited.subparagraph),
        (asked.item, cited.item),
    )
    return all(one is None or other is None or one == other for one, other in pairs)
