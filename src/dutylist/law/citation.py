"""What a citation says: an instrument, and the provisions of it that are meant."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from dutylist import numerals
from dutylist.law.reasons import (
    REST_REASONS,
    SLIP_REASONS,
    SLIP_REMEDIES,
    RestName,
    SlipName,
)
from dutylist.texts import Text

_LABEL = re.compile(r"([1-9][0-9]{0,3})(?:之(.+))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """A place in an instrument; an article is a label such as `32`, `120之一` or `5.5.17`.

    `annex` names what is appended to the instrument: 附件, 附件2, 目录.
    """

    article: str | None = None
    paragraph: int | None = None
    subparagraph: int | None = None
    item: int | None = None
    to: str | None = None
    annex: str | None = None
    part: int | None = None
    book: int | None = None
    subbook: int | None = None
    chapter: int | None = None
    section: int | None = None
    point: int | None = None

    @property
    def canonical(self) -> str:
        """The provision as law writes it."""
        return _written(self, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One instrument with the provisions cited of it, and the words that said so.

    `non_law` marks what duties are often said to rest on though it is no instrument with a
    title of its own: 三定方案, 会议纪要.
    """

    title: str | None
    rank: str | None = None
    issuer: str | None = None
    version_note: str | None = None
    number: str | None = None
    provisions: tuple[Provision, ...] = ()
    non_law: bool = False
    source: str
    start: int = 0

    def __hash__(self) -> int:
        # The words say it all; hashing every field makes looking up three times as slow.
        return hash((self.title, self.source))

    @property
    def canonical(self) -> str:
        """The citation as law writes it; a document number only where there is no title."""
        return self._named + write_provisions(self.provisions)

    @property
    def full(self) -> str:
        """The citation with all that it says: rank, issuer, number and version, too."""
        rank = f"【{self.rank}】" if self.rank else ""
        number, version = self.number or "", self.version_note or ""
        said = number if self.title and number not in version else ""
        notes = "".join(f"（{note}）" for note in (said, version) if note)
        head = f"{rank}{self.issuer or ''}{self._named}{notes}"
        return head + write_provisions(self.provisions)

    @property
    def _named(self) -> str:
        if not self.title:
            return self.number or ""
        return self.title if self.non_law else f"《{self.title}》"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """A piece of the text that is not part of a citation, and why."""

    name: RestName
    text: str
    start: int

    @property
    def reason(self) -> Text:
        """The reason, for people."""
        return REST_REASONS[self.name]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A piece of a citation that is written otherwise than it should be.

    `other` is a second way to understand it.
    """

    name: SlipName
    text: str
    suggestion: str
    start: int
    other: str | None = None

    @property
    def reason(self) -> Text:
        """The reason, for people."""
        return SLIP_REASONS[self.name]

    @property
    def remedy(self) -> Text:
        """What to do, for people."""
        return SLIP_REMEDIES[self.name]


@dataclass(frozen=True, slots=True)
class Parsed:
    """Everything that a text was understood to say; the rest of it is in `rest`."""

    citations: tuple[Citation, ...]
    rest: tuple[Rest, ...] = ()
    slips: tuple[Slip, ...] = ()


def write_article(label: str) -> str:
    """Write an article's label as law does: `120之一` as 第一百二十条之一."""
    found = _LABEL.fullmatch(label)
    if not found:
        return f"第{label}条"
    return f"第{numerals.write(int(found[1]))}条" + (f"之{found[2]}" if found[2] else "")


def write_provisions(provisions: tuple[Provision, ...]) -> str:
    """Write provisions in a row, leaving out what a later one shares with the one before."""
    if not provisions:
        return ""
    later = (_written(new, old) for old, new in pairwise(provisions))
    return "、".join([_written(provisions[0], None), *later])


def _written(new: Provision, old: Provision | None) -> str:
    return "".join(_parts(new, _shared(new, old) if old else 0))


def _shared(new: Provision, old: Provision) -> int:
    """Count the levels that may go unsaid: none, the article, the paragraph, the subparagraph."""
    if new.article is None or new.to or old.to or _place(new) != _place(old):
        return 0
    levels = zip(_lower(new), _lower(old), strict=True)
    for depth, ((mine, _), (theirs, _)) in enumerate(levels, start=1):
        if mine != theirs:
            return depth if mine is not None else 0
    return 0


def _place(place: Provision) -> tuple[object, ...]:
    return (place.annex, *_upper(place), place.article)


def _upper(place: Provision) -> tuple[tuple[int | None, str], ...]:
    return (
        (place.part, "部分"),
        (place.book, "编"),
        (place.subbook, "分编"),
        (place.chapter, "章"),
        (place.section, "节"),
    )


def _lower(place: Provision) -> tuple[tuple[int | None, str], ...]:
    return (
        (place.paragraph, "款"),
        (place.subparagraph, "项"),
        (place.item, "目"),
        (place.point, "点"),
    )


def _parts(provision: Provision, unsaid: int) -> Iterator[str]:
    if not unsaid:
        yield provision.annex or ""
        yield from (
            f"第{numerals.write(value)}{unit}" for value, unit in _upper(provision) if value
        )
        if provision.article:
            yield write_article(provision.article)
    said = _lower(provision)[max(unsaid - 1, 0) :]
    yield from (f"第{numerals.write(value)}{unit}" for value, unit in said if value)
    if provision.to:
        yield f"至{write_article(provision.to)}"
