"""What duties are said to rest on though it is no instrument of law."""

import re

from dutylist.law.glyphs import HAN, Folded, tidy

LONGEST = 60
"""Characters of the longest words that are taken for such a basis."""

LONGEST_PAPER = 100
"""Characters of the longest name of a paper."""

_Q = "[“”\"‘’'「」]?"
_PAPER = (
    rf"(?:{_Q}三定{_Q}(?:暂行)?(?:方案|规定|职责|文件)?|"
    "(?:主要)?(?:职能|职责)(?:配置)?[、,]?(?:和)?(?:内设机构|机构设置)[、,]?(?:和|及|与)?"
    "(?:人员编制|领导职数)(?:的)?(?:暂行)?(?:规定|方案)?|(?:会议|办公会|专题会议?|常务会)纪要)"
)
_HINT = re.compile("三定|编制|职数|纪要")
"""What each such paper is called by; looked for first, as it is seldom there."""

_END = r"(?=[ \n、,;。.:()\[《<第附]|目录|和|及|等|的|要求|规定|精神|$)"
_DOCUMENT = re.compile(rf"[{HAN}0-9“”\"‘’「」]{{0,30}}?{_PAPER}{_END}")
_CASE = re.compile(
    rf"[(\[](?:19|20)[0-9]{{2}}[)\]] ?[{HAN}][{HAN}0-9]{{1,20}}?第?[0-9]{{1,6}}号"
    "(?:(?:民事|刑事|行政|执行)?(?:判决书|裁定书|调解书|决定书))?"
)
_DUTY = (
    "(?:上级|领导|区委|县委|市委|镇党委|党委|政府|部门|单位|岗位|机构|工作|业务|日常|相关|有关|主要|"
    "法定|内部|主管|行业|本级|乡镇|街道)"
)
_WORK = (
    "(?:职责|职能|分工|安排|部署|要求|需要|任务|批示|指示|交办|会议精神|惯例|制度|目标|考核|通知|"
    "文件)"
)
_VAGUE = re.compile(rf"{_DUTY}{{1,4}}{_WORK}{{1,2}}(?=[ \n、,;。/)]|和|及|等|$)")
_NONE = re.compile(
    r"(?:暂?无(?:明确)?(?:法律|法定|相关|设定|政策)?(?:依据)?|没有|不详|待定|略|-{1,4})"
    r"(?=[ \n、,;。/)]|$)"
)


def document(folded: Folded, start: int) -> tuple[str, int] | None:
    """Read a paper that gives a body its duties, such as 三定方案, and where it ends."""
    text = folded.text
    if text[start : start + 1] in {"(", "["}:
        found = _CASE.match(text, start)
    elif _HINT.search(text, start, start + LONGEST_PAPER):
        found = _DOCUMENT.match(text, start)
    else:
        return None
    if not found:
        return None
    return tidy(folded.source[start : found.end()]), found.end()


def vague(text: str, start: int) -> int | None:
    """Return the end of words that name nothing at all: 部门职责, 工作需要, 无."""
    found = _VAGUE.match(text, start) or _NONE.match(text, start)
    return found.end() if found else None
