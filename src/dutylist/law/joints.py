"""What may stand between citations and means nothing: joiners, numbering, lead-in words."""

import re

from dutylist.law.glyphs import HAN

_CN = "[一二三四五六七八九十]{1,3}"
RANK_WORDS = (
    "(?:宪法|法律|行政法规|监察法规|地方性法规|地方法规|自治条例|单行条例|部门规章|地方政府规章|"
    "政府规章|规章|司法解释|党内法规|(?:其他)?规范性文件|政策文件|国家标准|行业标准|地方标准)"
)
NUMBERING = (
    rf"(?:(?:[0-9]{{1,2}}|{_CN}) ?[、.)](?![0-9])|\((?:[0-9]{{1,2}}|{_CN})\)(?! ?[条款项目])[、.]?|"
    r"[①-⑳㈠-㈩⑴-⒛](?! ?[条款项目])[、.]?|[□■☐☑☒●○◆◇▲△※★*•\-—])"
)
LEAD = (
    "(?:(?:(?:法律|设定|实施|职责|主要|政策)?依据|根据|按照|依照|参照|详见|参见)[:为是]?|"
    "[据按依见](?=[《<]|中华))"
)
_PLAIN = r"[ \n、,;。.:|/+&…]"
_WORD = "(?:以及|并且|或者|暨|和|及|与|或)"
_FILLER = "(?:(?:的|之)?(?:有关|相关)?规定|的要求)"
_FIRST = re.compile(rf"(?:{_PLAIN}|{NUMBERING}|{LEAD})*")
_NEXT = re.compile(rf"(?:{_PLAIN}|{NUMBERING}|{LEAD}|{_WORD}|{_FILLER})*")
_SPACE = re.compile(r"[ \n]{0,8}")
_JOINED = re.compile(rf"[ \n]*(?:[、,;。]|{_WORD})")
_QUOTING = re.compile(rf"{_FILLER}?(?: *:| )[: \n]*")
_FRESH = re.compile(
    rf"[、,;。([《<]|{_WORD}|{NUMBERING}|{LEAD}|{RANK_WORDS}[: ]*《|第|中华人民共和国|$"
)
_RESTART = re.compile(
    rf"[;。\n] *(?:{NUMBERING}|{LEAD}|\[[{HAN}]{{2,20}}\]|{RANK_WORDS}[: ]*)? *(?=《|"
    rf"第 ?[零〇一二三四五六七八九十百千0-9]{{1,9}} ?条(?:之[一二三四五六七八九十])?(?:[: \n]|$))"
    rf"|(?<![0-9])[0-9]{{1,2}}[、.] ?(?=《)|(?=\[{RANK_WORDS}\] ?《)"
)
_SEGMENT = re.compile(r"[《<;。\n、, ]|\[")


def skip(text: str, start: int, *, joined: bool) -> int:
    """Return where the next word stands; words such as 和 join only what follows a citation."""
    found = (_NEXT if joined else _FIRST).match(text, start)
    return found.end() if found else start


def space(text: str, start: int) -> int:
    """Return the end of a short stretch of blanks."""
    found = _SPACE.match(text, start)
    return found.end() if found else start


def joins(text: str, start: int) -> bool:
    """Tell whether a joiner stands here."""
    return _JOINED.match(text, start) is not None


def quoted(text: str, start: int) -> tuple[int, int] | None:
    """Return where wording that is quoted behind a provision begins and ends, if there is any."""
    head = _QUOTING.match(text, start)
    if not head or _FRESH.match(text, head.end()):
        return None
    again = _RESTART.search(text, head.end())
    return head.end(), again.start() if again else len(text)


def segment(text: str, start: int) -> int:
    """Return where, behind what could not be read, reading may begin again."""
    found = _SEGMENT.search(text, start + 1)
    return found.start() if found else len(text)
