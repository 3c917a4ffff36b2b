"""The words of a provision, cut out of the text of a version."""

from collections.abc import Iterator

from dutylist.law import Provision
from dutylist.law.articles import sort_key
from dutylist.law.statute import Article, Paragraph, Statute
from dutylist.numerals import write

Passage = tuple[str | None, tuple[str, ...]]
"""The label of an article, None where there is none, and the lines that were asked for of it."""


def wording(statute: Statute, provision: Provision) -> tuple[Passage, ...]:
    """Return the passages of a provision; of an article with nothing more, the whole article."""
    return tuple(_passages(statute, provision))


def _passages(statute: Statute, provision: Provision) -> Iterator[Passage]:
    for article in statute.articles:
        if _meant(article, provision):
            lines = tuple(_lines(article, provision))
            if lines:
                yield article.label, lines


def _meant(article: Article, provision: Provision) -> bool:
    if provision.to and provision.article:
        at = sort_key(article.label)
        return sort_key(provision.article) <= at <= sort_key(provision.to)
    if provision.article is not None:
        return article.label == provision.article
    above = (provision.book, "编"), (provision.chapter, "章"), (provision.section, "节")
    wanted = [f"第{write(number)}{unit}" for number, unit in above if number]
    return bool(wanted) and all(
        any(heading.replace(" ", "").startswith(start) for heading in article.headings)
        for start in wanted
    )


def _lines(article: Article, provision: Provision) -> Iterator[str]:
    paragraphs = article.paragraphs
    if provision.paragraph:
        paragraphs = paragraphs[provision.paragraph - 1 : provision.paragraph]
    if not provision.subparagraph:
        for paragraph in paragraphs:
            yield from paragraph.lines
        return
    for paragraph in paragraphs:
        yield from _item(paragraph, provision.subparagraph)


def _item(paragraph: Paragraph, number: int) -> tuple[str, ...]:
    return paragraph.items[number - 1 : number]
