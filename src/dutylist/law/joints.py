"""What may stand between citations and means nothing: joiners, numbering, lead-in words."""

import re

from dutylist.law.glyphs import HAN, SIGNS

DIGITS = "零〇一二三四五六七八九十百千"
"""Chinese numerals, as the inside of a character class."""

SHORTEST_WORDING = 6
"""Characters of wording that must stand before another law that is named in it."""

LONGEST_GLUED = 2000
"""Characters of the longest wording that may follow with nothing before it."""

_CN = "[一二三四五六七八九十]{1,3}"
RANK_WORDS = (
    "(?:宪法|法律|行政法规|监察法规|地方性法规|地方法规|自治条例|单行条例|部门规章|地方政府规章|"
    "政府规章|规章|司法解释|党内法规|(?:其他)?规范性文件|政策文件|国家标准|行业标准|地方标准)"
)
NUMBERING = (
    rf"(?:(?:[0-9]{{1,2}}|{_CN}) ?[、.)](?![0-9])|\((?:[0-9]{{1,2}}|{_CN})\)(?! ?[条款项目])[、.]?|"
    rf"[{SIGNS}](?! ?[条款项目])[、.]?|[⒈-⒛]|[A-Za-z][、.)](?![A-Za-z0-9])|[Ⅰ-ⅿ][、.)]?|"
    rf"(?:[0-9]{{1,2}}|第{_CN}) ?[、,:]? ?(?=《|\[[{HAN}])|[□■☐☑☒●○◆◇▲△※★*•·\-—√✓])"
)
_BASES = (
    "(?:(?:法律|法规|设定|实施|行使|职责|职权|权力|事项|主要|政策|文件|处罚|执法|定性|违法|制定|审批|"
    "许可|强制|收费|检查|责任|追责|行政|有关|相关)*依据|(?:违法|违反|处罚|定性|适用)?(?:条款|法条)|"
    "违则|罚则)"
)
VERBS = "依据|根据|按照|依照|参照|遵照|对照|参考|违反了?|触犯了?|符合|适用|执行|详见|参见"
_LABEL = rf"(?:{_BASES}[:为是]?|\[{_BASES}\])"
LEAD = (
    rf"(?:{_LABEL}|(?:{VERBS})[:为是]?|(?:按|依|据|见|依法)(?=[《<]|中华)|"
    r"(?:按|依|据|将|在|除|对(?!外))(?=[㐀-鿿]{1,20}(?:法典?|条例)第)|"
    "(?:综上(?:所述)?|据此|因此|为此|故此?)(?=[,，]|依|根|按|参|适))"
)
_PLAIN = (
    r"(?:[ \n、,;。.:|/+&…]|[“\"‘「『](?=《)|(?<=》)[”\"’」』]|"
    r"(?<=[条款项目号)])[”\"’」』](?=[ \n、,;。)]|$))"
)
_WORD = "(?:以及|并且|或者|暨|和|及|与|或)"
_FILLER = (
    "(?:(?:(?:所列|所述|规定)的?(?:情形|行为|职责|条件|程序)|"
    r"(?:进行|予以|给予)(?:行政)?(?:处罚|处理|处分)|执行|办理|文件?|"
    r"\((?:节选|摘录|部分)\))(?=[ \n、,;。)]|$)|"
    "(?:的|之)?(?:有关|相关)?规定|的要求|(?:作出|缺席)?(?:判决|裁定|决定|处罚|调解)如下)"
)
_FIRST = re.compile(rf"(?:{_PLAIN}|{NUMBERING}|{LEAD})*")
_NEXT = re.compile(rf"(?:{_PLAIN}|{NUMBERING}|{LEAD}|{_WORD}|{_FILLER}|同上(?= ?第))*")
_COUNTED = re.compile(rf"[ \n]{{0,8}}(?:{NUMBERING})?[ \n]{{0,8}}")
_NUMBERED = re.compile(rf"(?:{NUMBERING}) ?$")
_SPACE = re.compile(r"[ \n]{0,8}")
_JOINED = re.compile(rf"[ \n]*(?:[、,;。]|{_WORD})")
_QUOTING = re.compile(
    rf"(?:{_FILLER}|(?P<new>(?:修改|改)为))?"
    rf"(?: *:| |(?=[“「『](?!《))|(?=\[(?!{_BASES}\])[^\]]{{1,30}}\](?! ?《)))[: \n]*"
)
_FRESH = re.compile(
    rf"[、,;。(《<》]|[0-9{DIGITS}]{{1,4}}(?:、[0-9{DIGITS}]{{1,4}})+ ?[条款项]|"
    rf"\[[^\]]{{0,30}}\] ?《|{_WORD}|{NUMBERING}|{_LABEL}|"
    rf"(?:{VERBS})(?=[《<附]|中华)|"
    rf"{RANK_WORDS}[: ]*《|第|附[件表录则]|[前上][一两二三]?[款条项]|"
    rf"[该同](?:法|条例|办法|规定)第|中华人民共和国|{_FILLER}|$"
)
_RESTART = (
    rf"[;。\n](?P<closed>[”」』])? *+(?:{NUMBERING}|{_LABEL}|依据|根据|按照|依照|参照|"
    rf"\[[{HAN}]{{2,20}}\]|{RANK_WORDS}[: ]*+)? *+(?=《|"
    rf"第 ?[{DIGITS}0-9]{{1,9}} ?条(?:之[一二三四五六七八九十])?(?:[: \n]|$))"
    rf"|(?<![0-9])[0-9]{{1,2}}[、.] ?(?=《)|(?=\[{RANK_WORDS}\] ?《)"
)
_TITLED = r"《[^《》]{2,60}》 ?(?:\([^()]{0,80}\) ?)?"
_STOP = re.compile(rf"{_RESTART}|(?P<cited>(?:{VERBS})?(?={_TITLED}第))")
_NEXT_TITLE = re.compile(rf"{_RESTART}|(?:{VERBS})?(?=[《<])")
_RUNS_ON = re.compile(
    rf"(?:{VERBS})?{_TITLED}"
    rf"(?:第 ?\(?[0-9{DIGITS}]{{1,9}}\)? ?[条款项目](?:之[0-9{DIGITS}])?[ 、]?|[和及与至]){{1,40}}"
    rf"[{HAN},]"
)
_GLUED = re.compile(
    rf"(?!规定|[的之中所等条款项目第至到零〇]|.{{0,9}}第 ?[0-9{DIGITS}])[{HAN}]{{2}}"
)
_SEGMENT = re.compile(rf"[《<;。\n、, “「『]|\[|\((?=[^()]{{0,30}}号\))|{VERBS}")


def skip(text: str, start: int, *, joined: bool) -> int:
    """Return where the next word stands; words such as 和 join only what follows a citation."""
    found = (_NEXT if joined else _FIRST).match(text, start)
    return found.end() if found else start


def space(text: str, start: int) -> int:
    """Return the end of a short stretch of blanks."""
    found = _SPACE.match(text, start)
    return found.end() if found else start


def counted(text: str, start: int) -> int:
    """Return where the word behind blanks and one number stands: 【规章】1.《…》."""
    found = _COUNTED.match(text, start)
    return found.end() if found else start


def numbered(text: str, start: int, end: int) -> int:
    """Return where the numbering stands, if there is any between joiners and the word behind."""
    found = _NUMBERED.search(text, max(start, end - 8), end)
    return found.start() if found else end


def joins(text: str, start: int) -> bool:
    """Tell whether a joiner stands here."""
    return _JOINED.match(text, start) is not None


def quoted(text: str, start: int) -> int | None:
    """Return where wording that is quoted behind a provision begins, if there is any."""
    head = _QUOTING.match(text, start)
    if head and not _FRESH.match(text, head.end()):
        return head.start("new") if head["new"] else head.end()
    return start if _GLUED.match(text, start) and not _FRESH.match(text, start) else None


def ended(text: str, start: int) -> int:
    """Return where wording ends: another law may be named in it, if the words run on behind."""
    near = text.find("《", start, start + SHORTEST_WORDING)
    if near >= 0:
        sooner = _STOP.search(text, start, near + 1)
        return sooner.start() if sooner else near
    for again in _STOP.finditer(text, start):
        if again["cited"] is None:
            return again.start() + 2 if again["closed"] else again.start()
        if not _RUNS_ON.match(text, again.start()):
            return again.start()
    return len(text)


def glued(text: str, start: int) -> int | None:
    """Return where wording ends that has nothing before it, if it ends before long."""
    again = _NEXT_TITLE.search(text, start, start + LONGEST_GLUED)
    if again:
        return again.start()
    return len(text) if len(text) < start + LONGEST_GLUED else None


def segment(text: str, start: int) -> int:
    """Return where, behind what could not be read, reading may begin again."""
    found = _SEGMENT.search(text, start + 1)
    return found.start() if found else len(text)
