"""What could not be read as a citation: why, and where reading may begin again."""

import re

from dutylist import numerals
from dutylist.law import docnumbers, groups, joints, nonlaws, notes
from dutylist.law.glyphs import CLOSERS, HAN, SIGNS, Folded
from dutylist.law.reasons import RestName

_OTHERS = re.compile(
    r"等(?:法律|法规|规章|文件|相关|有关|的|之|规定|要求|条款|精神|和|及|、)*(?=[ \n、,;。)]|$)"
)
_VAGUE = re.compile(
    r"(?:等|及?其他|国家|上级|现行|有关|相关|法律|法规|规章)"
    r"(?:有关|相关|的|法律|法规|规章|文件|政策|制度|规定|要求|和|及|、)*(?=[ \n、,;。)]|$)"
)
_RELATIVE = re.compile(r"(?:前|上|上一|前一|前两|前二|前三)[款条项](?:的?规定)?")
_ITSELF = re.compile(
    r"(?:(?<![基资])本|该|(?<!合)同|其|上述|前述)"
    "(?:法|实施条例|实施细则|条例|办法|规定|决定|细则|规则)"
)
_NAMED_PART = re.compile(rf"(?:[总分附]则|(?:(?!第)[{HAN}]){{2,8}}编)(?=[ \n、,;。)]|$)")
_REFERS = re.compile("(?:本|该|此|上述|前述)(?:法|条例|办法|规定|决定|细则|规则)")
_CITES = re.compile(
    rf"[《》<>]|[至到][第之{joints.DIGITS}]|(?<![{HAN}])之[{joints.DIGITS}]|第.{{1,9}}条之|"
    rf"\((?![{HAN}]{{2}}).{{0,3}}\)|附[件表录则]|"
    rf"第 ?(?:[0-9{joints.DIGITS}]|.{{1,6}}[条款项])|"
    rf"[0-9{joints.DIGITS}] ?、 ?[0-9{joints.DIGITS}]|[前上][一两二三]?[款条]|"
    rf"[表图] ?[0-9{joints.DIGITS}]|"
    rf"[0-9{joints.DIGITS}] ?[条款项]|[0-9] ?号|"
    rf"[{HAN}]{{2}}(?:条例|办法|细则|法典|规则|通知|意见|(?<!讨论)(?<!研究)决定|规定)|"
    rf"[{HAN}](?<![依违枉合执司立非守用看说想做方无])法(?![律规院定人治官])"
)
_OF_LAW = re.compile(
    r"(?:修改|改)为 ?:(?s:.*)|"
    r"(?:本|此)(?:法|条例|办法|规定|决定|细则|规则)(?:第[^条款项,;。]{1,9}[条款项])*|的(?:规定|要求)|"
    r"(?:违反|有|符合|依照|按照)前[一两二三]?[款条项]"
)
_BEGINS = re.compile(rf"[{HAN}{numerals.CHARACTERS}{SIGNS}A-Z《<“”\"‘’'「」『(\[-]")
_BODY = re.compile(rf"[{HAN}]{{1,15}}(?:部|委|局|署|院|会|办|厅|行|府)")
_ISSUER = re.compile(
    rf"(?P<body>[{HAN} 、]{{1,60}}?"
    "(?:厅|局|部|委|办|院|府|会|组|社|署|行|省|市|区|县|大|国|国家|单位|部门|公司))"
    r"(?:联合)?(?:印发|发布|制定|下发|转发|公布|颁布|出台|制发)?的?[ \n:]?(?=《)"
)


def naming_none(text: str, start: int, *, joined: bool) -> tuple[RestName, int] | None:
    """Read words that name no instrument: 等有关规定, 有关法律法规, 部门职责."""
    if joined and (others := _OTHERS.match(text, start)):
        return RestName.AND_OTHERS, others.end()
    if found := _VAGUE.match(text, start):
        return RestName.AND_OTHERS if joined else RestName.VAGUE, found.end()
    end = nonlaws.vague(text, start)
    return (RestName.NON_LAW, end) if end else None


def context(text: str) -> bool:
    """Tell whether words hold nothing that looks like a citation: 判处罚金, 应当及时上报."""
    return not _CITES.search(_REFERS.sub("", text))


def inert(character: str) -> bool:
    """Tell whether no citation can begin with a character, so that nothing need be tried."""
    return _BEGINS.match(character) is None


def issuer(text: str, start: int) -> re.Match[str] | None:
    """Find a body that stands before a title, outside its marks."""
    return _ISSUER.match(text, start) if text.find("《", start, start + 75) > start else None


def body(text: str) -> bool:
    """Tell whether words are the name of a body: the 财政部 of 财政部 税务总局公告2023年第1号."""
    return _BODY.fullmatch(text) is not None


def wording(text: str, start: int, end: int) -> bool:
    """Tell whether words right behind a provision can only be its own: they cite no other law."""
    at = start
    while found := _CITES.search(text, at, end):
        own = _OF_LAW.search(text, at, end)
        if not own or own.start() >= found.end():
            return False
        at = own.end()
    return True


def unread(folded: Folded, at: int, *, joined: bool) -> tuple[RestName, int]:
    """Return why a piece is not understood, and where it ends."""
    text, close = folded.text, folded.pairs.get(at)
    character = text[at]
    if character in "《》" and (close is None or character == "》"):
        return RestName.UNCLOSED, _run_end(folded, at)
    if character in CLOSERS:
        return RestName.UNREAD, _run_end(folded, at)
    if number := docnumbers.malformed(folded, at):
        return RestName.NUMBER, number
    if close is not None and character in "([《" and close - at <= notes.LONGEST_NOTE:
        return RestName.UNREAD, max(close + 1, groups.row_end(text, at))
    return _words(folded, at, joined=joined)


def _words(folded: Folded, at: int, *, joined: bool) -> tuple[RestName, int]:
    text = folded.text
    if relative := _RELATIVE.match(text, at):
        return RestName.RELATIVE, relative.end()
    if joined and (part := _NAMED_PART.match(text, at)):
        return RestName.NAMED_PART, part.end()
    if joined and text[at] == "第" and (unitless := groups.unitless(text, at)):
        return RestName.NO_UNIT, unitless
    if named := issuer(text, at):
        return RestName.ISSUER, named.end()
    end = max(joints.segment(text, at), groups.row_end(text, at), _run_end(folded, at))
    itself = _ITSELF.search(text, at, end)
    return (RestName.NO_TITLE if itself else RestName.UNREAD), end


def _run_end(folded: Folded, at: int) -> int:
    """Return the end of a run of one character that pairs with nothing, so that it is one piece."""
    text, end = folded.text, at + 1
    while text[end : end + 1] == text[at] and end not in folded.pairs:
        end += 1
    return end
