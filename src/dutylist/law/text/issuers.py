"""Who issued a text, and under which number."""

import re
from collections.abc import Sequence
from itertools import pairwise

from dutylist.law.text.days import DAY, folded
from dutylist.law.text.history import Act, Event

_CONGRESS = re.compile(
    r"(?:根据|由|经|，|、)?([\u4e00-\u9fff]{0,24}?)(?:第[一二三四五六七八九十0-9]{1,4}届)"
    r"(?:全国)?(人民代表大会常务委员会|人民代表大会|人大常委会)"
)
_LOCAL_CONGRESS = re.compile(
    r"(?:日|由|经)?([\u4e00-\u9fff]{1,20}?[省市县区州旗盟])"
    r"(人民代表大会常务委员会|人民代表大会|人大常委会)"
)
_STATE_CONGRESS = re.compile(r"全国(人民代表大会常务委员会|人民代表大会|人大常委会)")
_COURT = re.compile(r"最高人民(?:法院|检察院)")
_COUNT = r"([0-9]{1,4}|[一二三四五六七八九十百零]{1,7})[ \u3000]*+号"
_ORDER_TAIL = r"[（(]?(?:[12][0-9]{3}年?)?[ \u3000]*+第?[ \u3000]*+" + _COUNT
_ORDER = re.compile(r"([\u4e00-\u9fff、]{2,60}令)[ \u3000]*+" + _ORDER_TAIL)
_ORDER_HEAD = re.compile(r"[\u4e00-\u9fff、 \u3000]{2,60}(?:令|公告)")
_ALONE = re.compile("(?:联合)?令")
_BODIES = 6
_ORDER_NUMBER = re.compile(_ORDER_TAIL + "[）)]?")
_LETTER = re.compile(
    r"([\u4e00-\u9fff]{1,16})[ \u3000]*+[〔\[【［（(][ ]*((?:19|20)[0-9]{2})[ ]*[〕\]】］）)]"
    r"[ \u3000]*+第?[ ]*+([0-9]{1,5})[ ]*号"
)
_NOTICE = re.compile(r"([\u4e00-\u9fff、]{2,40}公告)[ \u3000]*+" + _ORDER_TAIL)
_STATE = "中华人民共和国"
_ISSUES = re.compile(
    r"([\u4e00-\u9fff、]{2,40}?)"
    r"(?:令第|令|发布|公布|颁布|印发|常务会议|第[0-9一二三四五六七八九十百]+次|部务会议|局务会议)"
)
_TITLED = re.compile(
    r"((?:最高人民法院|最高人民检察院|国务院|中共中央|全国人民代表大会(?:常务委员会)?)"
    r"|[\u4e00-\u9fff]{2,16}(?:人民代表大会(?:常务委员会)?|人民政府))关于"
)
_NOTICE_BY = re.compile(
    r"([\u4e00-\u9fff、 \u3000]{2,60})令(?:[ \u3000（(第]|$)"
    r"|([\u4e00-\u9fff]{2,30}?(?:政府|办公[室厅]|委员会|局|部|厅|院|委))关于"
)
_SIGNATURE = re.compile(
    r"[\u4e00-\u9fff、 \u3000]{3,40}(?:政府|委员会|局|部|厅|署|院|办公室|会|银行|委)"
)
_NTH = re.compile(r"第[一二三四五六七八九十]{1,3}届")
_COUNCIL = re.compile(
    r"[ \u3000]*(?:由|经)?(?:中华人民共和国)?(国务院|政务院)"
    r"(?:、(?:中华人民共和国)?(中央军事委员会|中央军委))?"
)
_PUBLISHED = re.compile(r"公布|发布|颁布|通过|令第|印发")
_LONGEST = 400
_SHORT = 60


def number(lines: Sequence[str]) -> str | None:
    """Return the number under which a text was issued: 国务院令第541号, 法释〔2021〕11号."""
    for at, line in enumerate(lines):
        text = folded(line[:_LONGEST])
        if found := _LETTER.search(text):
            return f"{found[1]}〔{found[2]}〕{found[3]}号"
        if found := _ORDER.search(text) or _NOTICE.search(text):
            return f"{_order(found[1])}第{found[2]}号"
        before = _heading_of(lines, at)
        if (found := _ORDER_NUMBER.fullmatch(text)) and _ORDER_HEAD.fullmatch(before):
            return f"{_order(before)}第{found[1]}号"
    return None


def _heading_of(lines: Sequence[str], at: int) -> str:
    """Return what an order is called above its number, with all bodies that give it."""
    before = lines[at - 1] if at else ""
    bodies = _joint(lines, at - 1)
    return "、".join(bodies) + before if bodies else before


def _joint(lines: Sequence[str], at: int) -> list[str]:
    """Return the bodies on the lines above a 令 that stands alone."""
    start = at
    while at > 0 and start > 0 and _ALONE.fullmatch(lines[at]) and at - start < _BODIES:
        if not _SIGNATURE.fullmatch(lines[start - 1]):
            break
        start -= 1
    return list(lines[start:at]) if at > 0 else []


def issuer(lines: Sequence[str], found: Sequence[Event], title: str) -> str | None:
    """Return who passed or issued a text, without the number of the session."""
    acts = {Act.PASSED, Act.ISSUED}
    own = [event.words for event in found if event.act in acts] or [e.words for e in found]
    if named := _of_title(title):
        return named
    short = [line for line in lines if len(line) < _SHORT]
    for words in [*own, *short]:
        body = _congress(words) or _council(words)
        if body:
            return body
    ordered = _of_notice(lines)
    if ordered is not None:
        return ordered
    for words in own:
        hit = _ISSUES.match(words.strip(" \u3000"))
        if hit and "批准" not in words:
            return _body(hit[1].removesuffix("令"))
    return _signed(lines)


def _of_title(title: str) -> str | None:
    """Return the body that a title begins with: 国务院关于…, 河南省人民政府关于…."""
    if title.startswith("最高人民法院、最高人民检察院"):
        return "最高人民法院、最高人民检察院"
    hit = _TITLED.match(title)
    return _NTH.sub("", hit[1]) if hit else None


def _of_notice(lines: Sequence[str]) -> str | None:
    """Return the body of an order or of the notice that a text came with."""
    for at, line in enumerate(lines):
        if bodies := _joint(lines, at):
            return "、".join(map(_body, bodies))
        if len(line) < _SHORT * 2 and (hit := _NOTICE_BY.match(line)):
            return _body(hit[1] or hit[2])
    return None


def _signed(lines: Sequence[str]) -> str | None:
    """Return the body above a day that stands alone: a signature."""
    for line, following in pairwise(lines):
        if _SIGNATURE.fullmatch(line) and DAY.fullmatch(folded(following)):
            return _body(line)
    return None


def _congress(words: str) -> str | None:
    text = words[:_LONGEST]
    if hit := _STATE_CONGRESS.search(text):
        return "全国" + _full(hit[1])
    hit = _CONGRESS.search(text)
    if hit is None:
        hit = _LOCAL_CONGRESS.search(text)
        return hit[1] + _full(hit[2]) if hit else None
    region = hit[1].strip()
    whole = "全国" in hit.group() or not region
    return ("全国" if whole else region) + _full(hit[2])


def _full(body: str) -> str:
    return body.replace("人大常委会", "人民代表大会常务委员会")


def _council(words: str) -> str | None:
    text = words[:_LONGEST]
    if (courts := dict.fromkeys(_COURT.findall(text))) and "国务院" not in text:
        return "、".join(courts)
    if "批准" in text and not _PUBLISHED.search(text):
        return None
    if hit := _COUNCIL.match(text):
        return f"{hit[1]}、{hit[2]}" if hit[2] else hit[1]
    return None


def _order(text: str) -> str:
    """Return what an order is named by: 国务院令; of others the whole name of the body."""
    name = "".join(text.split()).rpartition("日")[2]
    return "国务院令" if name == f"{_STATE}国务院令" else name


def _body(text: str) -> str:
    return "".join(text.split()).replace(_STATE, "")
