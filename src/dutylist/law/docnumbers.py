"""The numbers of documents, orders and standards: 国发〔2022〕5号, 国务院令第541号, GB 5749."""

import re
from dataclasses import dataclass

from dutylist.law import joints
from dutylist.law.citation import Slip
from dutylist.law.glyphs import HAN, Folded, tidy
from dutylist.law.reasons import SlipName

LONGEST = 100
"""Characters of the longest number."""

_LETTERS = str.maketrans("lIOo", "1100")
_DOCUMENT = re.compile(
    rf"(?P<body>[{HAN}]{{0,30}}?) ?[\[(<《{{] ?(?P<year>(?:19|20)[0-9]{{2}}) ?年?[\])>》}}]"
    r" ?第? ?(?P<serial>[0-9lIOo]{1,5}) ?号"
)
_SERIAL = r"第 ?(?P<{}>[0-9lIOo]{{1,5}}|[一二三四五六七八九十百零〇]{{1,7}}) ?号"
_ORDER = re.compile(
    rf"(?:[0-9]{{1,2}}日)?(?P<body>[{HAN}]{{0,40}}?) ?(?:(?P<year>(?:19|20)[0-9]{{2}})年)?"
    rf"(?:{_SERIAL.format('serial')}|[\[(] ?{_SERIAL.format('inner')} ?[\])]"
    rf"|(?<=令) ?(?P<short>[0-9lIOo]{{1,5}}) ?号|(?P<turned>[0-9]{{1,5}}) ?号(?=令))(?P<order>令)?"
)
_STANDARD = re.compile(
    r"(?P<body>DB ?[0-9]{2,6}(?:/[TZ])?|T/[A-Z]{2,8}|[A-Z]{2,4}(?:/[TZ])?)"
    r" ?(?P<serial>[0-9]{1,6}(?:\.[0-9]{1,3}){0,2}) ?[-—–]{1,2} ?"
    r"(?P<year>(?:19|20)[0-9]{2})(?![0-9])"
)
_BROKEN = re.compile(
    rf"(?P<body>[{HAN}]{{1,19}}(?:[发办函字规文通呈复号]|(?=[\[(]))) ?[\[(]? ?"
    r"(?P<year>(?:19|20)[0-9]{2}) ?年?[\])]? ?(?P<serial>[0-9]{1,4}) ?号"
)
_SHAPES = (_DOCUMENT, _ORDER, _STANDARD, _BROKEN)
_BODY = re.compile(r".*(?:令|公告|通告|字|发|办|释|函|文)")
_DATED = re.compile("(?:[年月日起]|施行|公布|发布|颁布|修订|修正)+")
_PROVISION = re.compile("第.+条")
_NO_SERIAL = re.compile(r"[\[(](?:19|20)[0-9]{2}年?[\])] ?号")
_MALFORMED = re.compile(
    rf"[(\[][{HAN}0-9A-Za-z ()\[]{{0,60}}\]? ?号 ?[)\]]{{1,2}}|"
    rf"[{HAN}]{{1,20}}[\[(]?(?:19|20)[0-9]{{2}}年?[\])]?[0-9]{{1,5}} ?号"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number as read, and its place."""

    number: str
    start: int
    end: int
    slips: tuple[Slip, ...] = ()


def read(folded: Folded, start: int, *, alone: bool = False) -> Number | None:
    """Read a number; one that stands alone must name the body that gave it."""
    text = folded.text
    if text.find("号", start, start + LONGEST) < 0:
        shapes: tuple[re.Pattern[str], ...] = (
            (_STANDARD,) if "A" <= text[start : start + 1] <= "Z" else ()
        )
    else:
        shapes = _SHAPES
    for shape in shapes:
        found = shape.match(text, start)
        if not found or _PROVISION.search(found["body"]):
            continue
        if not alone or _stands_alone(found):
            return _number(folded, found)
    return None


def search(folded: Folded, start: int, end: int) -> Number | None:
    """Find the first number within brackets."""
    for shape in _SHAPES:
        if found := shape.search(folded.text, start, end):
            return _number(folded, found)
    return None


def incomplete(text: str, start: int, end: int) -> bool:
    """Tell whether a bracket holds a year and 号, but no number between the two."""
    return _NO_SERIAL.search(text, start, end) is not None


def malformed(folded: Folded, start: int) -> int | None:
    """Return the end of words that were meant to be a document number."""
    if folded.text.find("号", start, start + LONGEST) < 0:
        return None
    found = _MALFORMED.match(folded.text, start)
    return found.end() if found else None


def _stands_alone(found: re.Match[str]) -> bool:
    body = found["body"][_lead(found) :]
    return bool(found["order"] or _BODY.fullmatch(body)) if found.re is _ORDER else bool(body)


def _number(folded: Folded, found: re.Match[str]) -> Number:
    written = _written(found)
    first, last = found.span()
    typed = _typed(found)
    name = SlipName.NUMBER_MARKS if found.re is _BROKEN else None
    if typed != typed.translate(_LETTERS):
        name = SlipName.NUMBER
    slips: tuple[Slip, ...] = ()
    if name:
        text = folded.source[first:last]
        slips = (Slip(name=name, text=text, suggestion=written, start=first),)
    start = found.start("body") + _lead(found)
    return Number(number=written, start=start, end=last, slips=slips)


def _lead(found: re.Match[str]) -> int:
    """Count the characters of words such as 依据 that stand before the name of the body."""
    led = joints.skip(found["body"], 0, joined=False)
    dated = _DATED.match(found["body"], led)
    return dated.end() if dated else led


def _typed(found: re.Match[str]) -> str:
    names = found.re.groupindex.keys() & {"serial", "inner", "short", "turned"}
    return next(found[name] for name in sorted(names) if found[name])


def _written(found: re.Match[str]) -> str:
    serial, body = _typed(found).translate(_LETTERS), tidy(found["body"][_lead(found) :])
    if found.re is _STANDARD:
        return f"{body} {serial}—{found['year']}"
    if found.re in (_DOCUMENT, _BROKEN):
        return f"{body}〔{found['year']}〕{serial}号"
    year = f"{found['year']}年" if found["year"] else ""
    order = "令" if found["order"] and not body.endswith("令") else ""
    return f"{body}{order}{year}第{serial}号"
