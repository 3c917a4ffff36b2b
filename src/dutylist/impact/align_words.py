"""What a provision says in a text of law."""

from dutylist.law import Provision
from dutylist.law.statute import Article, Statute


def wording(statute: Statute, provision: Provision) -> str:
    """Return what a provision says in a text; of a range, all of it."""
    if provision.to is not None:
        labels = between(statute, provision.article, provision.to)
        return "\n".join(each.text for each in statute.articles if each.label in labels)
    if provision.article is None and statute.items:
        point = statute.article(str(provision.subparagraph))
        return "" if point is None else point.text
    article = statute.article(provision.article or "")
    return "" if article is None else _words(article, provision)


def between(statute: Statute, first: str | None, last: str | None) -> tuple[str, ...]:
    """Return the labels of a range in the order of a text; none where an end is not there."""
    labels = [article.label for article in statute.articles]
    if first not in labels or last not in labels:
        return ()
    return tuple(labels[labels.index(first) : labels.index(last) + 1])


def placed(article: Article, provision: Provision) -> int | None:
    """Return the number of the paragraph that is cited; None where there is none such."""
    paragraphs = article.paragraphs
    if provision.paragraph is not None:
        return provision.paragraph if provision.paragraph <= len(paragraphs) else None
    item = provision.subparagraph or 0
    holders = [at for at, each in enumerate(paragraphs, 1) if len(each.items) >= item]
    return holders[0] if len(holders) == 1 else None


def _words(article: Article, provision: Provision) -> str:
    if provision.paragraph is None and provision.subparagraph is None:
        return article.text
    place = placed(article, provision)
    if place is None:
        return ""
    paragraph = article.paragraphs[place - 1]
    if provision.subparagraph is None:
        return "\n".join(paragraph.lines)
    known = paragraph.items
    return known[provision.subparagraph - 1] if provision.subparagraph <= len(known) else ""
