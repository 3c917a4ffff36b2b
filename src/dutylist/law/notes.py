"""Document numbers, and the notes in brackets behind a title."""

import re
from dataclasses import dataclass

from dutylist.law.citation import Slip, SlipName
from dutylist.law.glyphs import HAN, Folded, tidy
from dutylist.law.joints import RANK_WORDS

LONGEST_NOTE = 800
"""Characters of the longest history of amendments that is read as a note."""

_LETTERS = str.maketrans("lIOo", "1100")
_DOCUMENT = re.compile(
    rf"(?P<body>[{HAN}]{{0,30}}?) ?[\[(<《{{] ?(?P<year>(?:19|20)[0-9]{{2}}) ?年?[\])>》}}]"
    r" ?第? ?(?P<serial>[0-9]{1,5}) ?号"
)
_SERIAL = r"第 ?(?P<{}>[0-9lIOo]{{1,5}}|[一二三四五六七八九十百零〇]{{1,7}}) ?号"
_ORDER = re.compile(
    rf"(?:[0-9]{{1,2}}日)?(?P<body>[{HAN}]{{0,40}}?) ?(?:(?P<year>(?:19|20)[0-9]{{2}})年)?"
    rf"(?:{_SERIAL.format('serial')}|[\[(] ?{_SERIAL.format('inner')} ?[\])])"
)
_BODY = re.compile(r".*(?:令|公告|通告|字|发|办|释|函|文)")
_VERSION = re.compile(
    r"(?:19|20)[0-9]{2}|年|修正|修订|修改|公布|颁布|施行|实施|通过|发布|试行|暂行|版|废止"
)
_MALFORMED = re.compile(rf"[(\[][{HAN}0-9A-Za-z ()\[]{{0,60}}号 ?[)\]]{{1,2}}")
_SHORT_NAME = re.compile(r"(?:以下|下)(?:统一|统)?简?称")
_RANK = re.compile(rf"{RANK_WORDS}(?:[、和及或]{RANK_WORDS})*")
_TAG = re.compile(rf"(?P<rank>{RANK_WORDS}(?:[、和及或]{RANK_WORDS})*)[: ]*(?=[《<])")
_TAGGED = re.compile(rf"[{HAN}、 \n]{{2,24}}")


@dataclass(frozen=True, slots=True)
class Note:
    """What was read from a note or a number, and where it ends."""

    end: int
    number: str | None = None
    version: str | None = None
    slips: tuple[Slip, ...] = ()


def number(folded: Folded, start: int, *, alone: bool = False) -> Note | None:
    """Read a document number; one that stands alone must name the body that gave it."""
    for shape in (_DOCUMENT, _ORDER):
        found = shape.match(folded.text, start)
        if found and not (alone and not _stands_alone(shape, found)):
            return Note(found.end(), _number(found), slips=_lookalikes(found, folded.source))
    return None


def bracket(folded: Folded, start: int) -> Note | None:
    """Read what stands in brackets behind a title, if it is a number, a version or a short name."""
    close = folded.pairs.get(start) if folded.text[start : start + 1] in {"(", "["} else None
    if close is None or close - start > LONGEST_NOTE:
        return None
    content = folded.text[start + 1 : close]
    if _SHORT_NAME.match(content):
        return Note(close + 1)
    found = _DOCUMENT.search(content) or _ORDER.search(content)
    if found:
        slips = _lookalikes(found, folded.source[start + 1 : close], start + 1)
        said = _beside(found, folded.inside(start))
        return Note(close + 1, _number(found), said, slips)
    if _VERSION.search(content):
        return Note(close + 1, version=folded.inside(start).strip() or None)
    return None


def rank(folded: Folded, start: int) -> tuple[str, int] | None:
    """Read a rank such as 【法律】 or 行政法规 before a title."""
    close = folded.pairs.get(start) if folded.text[start : start + 1] in {"(", "["} else None
    if close is not None:
        content = folded.text[start + 1 : close]
        shape = _TAGGED if folded.text[start] == "[" else _RANK
        return (tidy(content), close + 1) if shape.fullmatch(content) else None
    found = _TAG.match(folded.text, start)
    return (found["rank"], found.end()) if found else None


def malformed(folded: Folded, start: int) -> int | None:
    """Return the end of brackets that were meant to hold a document number."""
    found = _MALFORMED.match(folded.text, start)
    return found.end() if found else None


def _stands_alone(shape: re.Pattern[str], found: re.Match[str]) -> bool:
    body = found["body"]
    return bool(body) if shape is _DOCUMENT else bool(_BODY.fullmatch(body))


def _number(found: re.Match[str]) -> str:
    body = tidy(found["body"])
    if found.re is _DOCUMENT:
        return f"{body}〔{found['year']}〕{found['serial']}号"
    year = f"{found['year']}年" if found["year"] else ""
    return f"{body}{year}第{_serial(found)}号"


def _serial(found: re.Match[str]) -> str:
    serial: str = found["serial"] or found["inner"]
    return serial.translate(_LETTERS)


def _lookalikes(found: re.Match[str], source: str, offset: int = 0) -> tuple[Slip, ...]:
    typed = found["serial"] or found["inner"]
    if typed == typed.translate(_LETTERS):
        return ()
    first, last = found.span()
    return (
        Slip(
            name=SlipName.NUMBER,
            text=source[first:last],
            suggestion=_number(found),
            start=first + offset,
        ),
    )


def _beside(found: re.Match[str], content: str) -> str | None:
    """Return what a bracket says besides the number: all of it, if the number stands within."""
    before = content[: found.start("body")].strip(" ,，、;；")
    after = content[found.end() :].strip(" ,，、;；")
    return content.strip() if before and after else before or after or None
