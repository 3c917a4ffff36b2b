"""What a citation says: an instrument, and the provisions of it that are meant."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from dutylist.law import numerals
from dutylist.texts import Text

_LABEL = re.compile(r"([1-9][0-9]{0,3})(?:之(.+))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """A place in an instrument; an article is a label such as `32` or `120之一`."""

    article: str | None = None
    paragraph: int | None = None
    subparagraph: int | None = None
    item: int | None = None
    to: str | None = None
    book: int | None = None
    chapter: int | None = None
    section: int | None = None

    @property
    def canonical(self) -> str:
        """The provision as law writes it."""
        return _written(self, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One instrument with the provisions cited of it, and the words that said so."""

    title: str | None
    rank: str | None = None
    version_note: str | None = None
    number: str | None = None
    provisions: tuple[Provision, ...] = ()
    source: str
    start: int = 0

    def __hash__(self) -> int:
        # The words say it all; hashing every field makes looking up three times as slow.
        return hash((self.title, self.source))

    @property
    def canonical(self) -> str:
        """The citation as law writes it; a document number only where there is no title."""
        head = f"《{self.title}》" if self.title else self.number or ""
        return head + write_provisions(self.provisions)


class RestName(StrEnum):
    """Why a piece of text became no citation."""

    UNREAD = "unread"
    NO_TITLE = "no-title"
    NO_ARTICLE = "no-article"
    UNCLOSED = "unclosed"
    NUMBER = "number"
    QUOTED = "quoted"
    VAGUE = "vague"
    ISSUER = "issuer"


class SlipName(StrEnum):
    """What is written otherwise than it should be, though it was understood."""

    NUMERAL = "numeral"
    DIGITS = "digits"
    FORM = "form"
    TITLE_MARKS = "title-marks"
    NUMBER = "number"
    RANGE = "range"


REST_REASONS: Mapping[RestName, Text] = {
    RestName.UNREAD: Text(zh="不是可识别的依据", en="not understood as a citation"),
    RestName.NO_TITLE: Text(
        zh="没有写明是哪一部法律、法规或文件", en="does not say of which instrument"
    ),
    RestName.NO_ARTICLE: Text(
        zh="款、项、目前面没有写明第几条", en="a paragraph or subparagraph of no article"
    ),
    RestName.UNCLOSED: Text(zh="书名号不成对", en="a title mark without its partner"),
    RestName.NUMBER: Text(zh="发文字号不完整", en="the document number is malformed"),
    RestName.QUOTED: Text(zh="引用的条文内容，不作为依据读取", en="quoted wording, not read"),
    RestName.VAGUE: Text(
        zh="笼统的“等有关规定”，没有指明依据", en="“and other provisions”: names none"
    ),
    RestName.ISSUER: Text(zh="书名号外的发文机关", en="the issuing body, outside the title"),
}

SLIP_REASONS: Mapping[SlipName, Text] = {
    SlipName.NUMERAL: Text(zh="数字写法不规范", en="the number is not in standard form"),
    SlipName.DIGITS: Text(
        zh="条款序号应当用汉字数字", en="provisions are numbered in Chinese numerals"
    ),
    SlipName.FORM: Text(
        zh="条款写法不规范（缺“第”字或者用了异体字）", en="第 is missing, or a variant character"
    ),
    SlipName.TITLE_MARKS: Text(zh="名称应当加书名号《》", en="the title lacks its marks 《》"),
    SlipName.NUMBER: Text(
        zh="发文字号里混入了形似数字的字母", en="a letter stands for a digit in the number"
    ),
    SlipName.RANGE: Text(zh="起止条款顺序颠倒", en="the range ends before it begins"),
}


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
    """A piece of a citation that is written otherwise than it should be."""

    name: SlipName
    text: str
    suggestion: str
    start: int

    @property
    def reason(self) -> Text:
        """The reason, for people."""
        return SLIP_REASONS[self.name]


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
    levels = (
        (new.paragraph, old.paragraph),
        (new.subparagraph, old.subparagraph),
        (new.item, old.item),
    )
    for depth, (mine, theirs) in enumerate(levels, start=1):
        if mine != theirs:
            return depth if mine is not None else 0
    return 0


def _place(provision: Provision) -> tuple[object, ...]:
    return (provision.book, provision.chapter, provision.section, provision.article)


def _parts(provision: Provision, unsaid: int) -> Iterator[str]:
    if not unsaid:
        upper = (provision.book, "编"), (provision.chapter, "章"), (provision.section, "节")
        yield from (f"第{numerals.write(value)}{unit}" for value, unit in upper if value)
        if provision.article:
            yield write_article(provision.article)
    lower = (provision.paragraph, "款"), (provision.subparagraph, "项"), (provision.item, "目")
    said = lower[max(unsaid - 1, 0) :]
    yield from (f"第{numerals.write(value)}{unit}" for value, unit in said if value)
    if provision.to:
        yield f"至{write_article(provision.to)}"
