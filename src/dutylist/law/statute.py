"""The text of one version of an instrument: articles, paragraphs, subparagraphs, and its facts."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from dutylist.law.shape import Shape, shape


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph (款); its subparagraphs (项) stand below it, each with its own label."""

    text: str
    items: tuple[str, ...] = ()

    @property
    def lines(self) -> Iterator[str]:
        """Yield the paragraph and its subparagraphs."""
        yield self.text
        yield from self.items


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article by its label (`32`, `120之一`), under its headings from the outermost in."""

    label: str
    paragraphs: tuple[Paragraph, ...]
    headings: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The whole wording, a line for each paragraph and subparagraph."""
        return "\n".join(line for paragraph in self.paragraphs for line in paragraph.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statute:
    """What was read of one text of law; what could not be understood of it is in `doubts`.

    `revised` holds each amendment's day and word (修正, 修订, 修改). `effective` is the day of the
    text's own closing clause, `version_effective` the one from which this amended version applies.
    `published` is the day on which this version came out, where the source tells it. `items` are
    what a text numbered 一、二、三、 has instead of articles. `before` and `after` are lines that
    belong to no article (a preamble, a table of contents; appended tables).
    """

    title: str
    number: str | None = None
    issuer: str | None = None
    rank: str | None = None
    promulgated: date | None = None
    revised: tuple[tuple[date, str], ...] = ()
    effective: date | None = None
    version_effective: date | None = None
    expires: date | None = None
    repeals: tuple[str, ...] = ()
    published: date | None = None
    articles: tuple[Article, ...] = ()
    items: tuple[Article, ...] = ()
    history: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    truncated: bool = False
    missing: tuple[str, ...] = ()
    doubts: tuple[str, ...] = field(default=())

    @property
    def version(self) -> str:
        """The day that names this version: of its publication, its last amendment, its passing."""
        if self.published:
            return self.published.isoformat()
        days = [day for day, _ in self.revised] + [day for day in (self.promulgated,) if day]
        return max(days).isoformat() if days else ""

    @property
    def shape(self) -> Shape:
        """How many paragraphs and subparagraphs each article has."""
        return shape({a.label: tuple(len(p.items) for p in a.paragraphs) for a in self.articles})

    def article(self, label: str) -> Article | None:
        """Return the article with a label."""
        return next((each for each in self.articles if each.label == label), None)
