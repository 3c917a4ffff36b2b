"""What stands in brackets behind a title: numbers, versions, ranks and short names."""

import re
from dataclasses import dataclass

from dutylist.law import dates, docnumbers
from dutylist.law.citation import Slip
from dutylist.law.glyphs import HAN, Folded, tidy
from dutylist.law.joints import RANK_WORDS

LONGEST_NOTE = 800
"""Characters of the longest history of amendments that is read as a note."""

_VERSION = re.compile(
    r"(?:19|20)[0-9]{2}|年|修正|修订|修改|公布|颁布|施行|实施|通过|发布|试行|暂行|版|废止|有效"
)
_UNBRACKETED = re.compile(
    r"(?:19|20)[0-9]{2} ?年?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:第[一二三四五六七八九十]次)?"
    r"(?:修正|修订|修改)(?:案|版|本)?"
)
_SHORT_NAME = re.compile(
    r"(?:以下|下)(?:均|统一|统)?简?称(?:为|作)?[: ]*"
    r"(?:[《<“「\"]*(?P<name>[^《》<>“”「」\"]{1,40}))?"
)
_RANK = re.compile(rf"{RANK_WORDS}(?:[、和及或]{RANK_WORDS})*")
_TAG = re.compile(rf"(?P<rank>{RANK_WORDS}(?:[、和及或]{RANK_WORDS})*)[: ]*(?=[《<])")
_TAGGED = re.compile(rf"[{HAN}、 \n]{{2,24}}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What was read from a note or a number, and where it ends."""

    end: int
    number: str | None = None
    version: str | None = None
    alias: str | None = None
    slips: tuple[Slip, ...] = ()


def number(folded: Folded, start: int, *, alone: bool = False) -> Note | None:
    """Read a document number; one that stands alone must name the body that gave it."""
    found = docnumbers.read(folded, start, alone=alone)
    return Note(end=found.end, number=found.number, slips=found.slips) if found else None


def version(folded: Folded, start: int) -> Note | None:
    """Read a version that stands behind a title without brackets: 2021年修正."""
    found = _UNBRACKETED.match(folded.text, start)
    return Note(end=found.end(), version=folded.source[start : found.end()]) if found else None


def bracket(folded: Folded, start: int) -> Note | None:
    """Read what stands in brackets behind a title, if it is a number, a version or a short name."""
    if folded.text[start : start + 1] not in {"(", "["}:
        return None
    close = folded.pairs.get(start)
    if close is None:
        return _unclosed(folded, start)
    if close - start > LONGEST_NOTE:
        return None
    content = folded.text[start + 1 : close]
    if short := _SHORT_NAME.match(content):
        return Note(end=close + 1, alias=tidy(short["name"] or "") or None)
    found = docnumbers.search(folded, start + 1, close)
    if found:
        said = _beside(found, folded.inside(start), start + 1)
        slips = (*found.slips, *dates.slips(folded, start + 1, close))
        return Note(end=close + 1, number=found.number, version=said, slips=slips)
    if _VERSION.search(content) and not docnumbers.incomplete(folded.text, start, close):
        slips = dates.slips(folded, start + 1, close)
        return Note(end=close + 1, version=folded.inside(start).strip() or None, slips=slips)
    return None


def _unclosed(folded: Folded, start: int) -> Note | None:
    """Read a number behind a bracket that lost its partner: (渝府办发〔202374号)."""
    found = docnumbers.read(folded, start + 1)
    if not found:
        return None
    end = found.end
    while end <= found.end + 1 and folded.text[end : end + 1] in {")", "]"}:
        end += 1
    return Note(end=end, number=found.number, slips=found.slips)


def rank(folded: Folded, start: int) -> tuple[str, int] | None:
    """Read a rank such as 【法律】 or 行政法规 before a title."""
    close = folded.pairs.get(start) if folded.text[start : start + 1] in {"(", "["} else None
    if close is not None:
        content = folded.text[start + 1 : close]
        shape = _TAGGED if folded.text[start] == "[" else _RANK
        return (tidy(content), close + 1) if shape.fullmatch(content) else None
    found = _TAG.match(folded.text, start)
    return (found["rank"], found.end()) if found else None


def _beside(found: docnumbers.Number, content: str, offset: int) -> str | None:
    """Return what a bracket says besides the number: all of it, if the number stands within."""
    before = content[: found.start - offset].strip(" ,，、;；")
    after = content[found.end - offset :].strip(" ,，、;；")
    return content.strip() if before and after else before or after or None
