"""The name of an instrument, inside its marks or without them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from dutylist.law import groups, joints, notes, provisions
from dutylist.law.citation import Slip
from dutylist.law.glyphs import HAN, Folded, tidy
from dutylist.law.reasons import SlipName

LONGEST_TITLE = 300
LONGEST_BARE = 150
MOST_ENDS = 8
"""Places that are tried as the end of one title without marks."""

_YEARED = re.compile(
    r"(.*(?:法|法典|条例|规定|办法|细则|规则))（((?:19|20)[0-9]{2}年?[^（）]{0,12})）"
)
_ENDING = re.compile(
    "法典|法|条例|实施细则|细则|规则|规定|办法|决定|决议|通知|意见|解释|章程|准则|方案|规程|批复|通告|公告|"
    "规范|标准|目录|清单|纲要|规划|指南|指引|措施|制度|守则|修正案|公约|协定|函|安排|命令|指示|名录|大纲|预案|座谈会纪要|文件"
)
_ARTICLED = re.compile(".*(?:法典?|条例|办法|细则|规定|规则|章程|准则)(?:（[^（）]*）)?")
_VERBS = re.compile("(?!.*关于).*(?:依据|根据|按照|依照|参照|违反|触犯)")
_WHOLE = re.compile("(.*?(?:法典?|条例|办法|细则|规定|规则))第")
_MISTAKEN = re.compile(
    "(?:中华人民共和国|.{1,8}[省市州县区]).*(?<!规范)(?<!准入)(?<!基本)(?<!认定)(?<!技术)(?<!资格)"
    "(?<!许可)(?<!设立)(?<!任职)(?<!申报)(?<!申请)(?<!评定)(?<!建设)(?<!经营)(?<!标准)条件"
)
_NO_LAW = re.compile(r".*[执司依违枉守普立方合非用做想说看书语]法")
_NO_NAME = re.compile(
    r".*(?:(?<![基资])本|该|此|上述|前述|(?<!合)同)(?:法|条例|办法|规定|细则|规则|决定|解释|意见|通知).*|"
    r"其.*|(?:.*(?:是指|遵守|认为符合|属于|和))?(?:自治|单行)条例|.*(?:是指|遵守|认为符合|属于).*|"
    r".*(?:法|条例|办法)关于.*规定|关于.*(?<!若干)规定|第.{1,9}[条款项].*|"
    r"(?:依|按|国家|有关|相关|其他|上级|现行|法律|法规|规章|政策|的|等|和|及|规定|文件|办法|意见|通知|决定)+"
)
_NAMED = re.compile(r"中华人民共和国.+|.{1,40}(?:(?<!办)法|条例)|.*关于.+")
_BREAK = re.compile(r"[,;。:!?、 \n《》<>()\[\]{}“”「」『』]")
_HARD = re.compile(r" *(?:[、,;。\n]|以及|和|及|与|$)")
_SUFFIX = re.compile(r"\((?:[一二三四五六七八九十]{1,3}|试行|暂行)\)")
_OF_IT = re.compile(
    r"(?:的?(?:司法解释|若干问题的解释|解释)|实施细则|实施条例|实施办法|修正案)"
    r"(?:\([一二三四五六七八九十]{1,3}\))?(?=[ \n、,;。(:]|第|的|之|规定|和|及|$)"
)
_ON = re.compile(f"关于|^[{HAN}]{{1,10}}?[省市州县区]")
_COURTS = ("最高人民法院", "最高人民检察院")
_JOINTLY = re.compile("中共中央(?:办公厅)?[ 、](?=国务院)")
_ENDS = re.compile(rf"[ \n,;:。、(\[”\"’」』]|[中的和及与]|以及|{groups.FIRST}|$")
_HEAD = re.compile(rf"[{HAN}]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A title as read, with a version named inside it, and where it ends.

    `closes` is where the marks close if they enclose the provisions, too: 《消防法第三条》.
    """

    title: str
    end: int
    version: str | None = None
    slips: tuple[Slip, ...] = ()
    closes: int | None = None


def marked(folded: Folded, start: int) -> Title | None:
    """Read a title inside 《》; 〈〉, <> and “” will do where the words end as a title does."""
    close = folded.pairs.get(start, 0)
    opener = folded.text[start]
    if opener not in "《<“「『" or not 1 < close - start <= LONGEST_TITLE:
        return None
    if whole := _whole(folded, start, close):
        return whole
    title, version = _split(tidy(folded.inside(start)))
    if not title or (opener != "《" and not _ENDING.match(title, _tail(title))):
        return None
    if opener in "“「『" and not _supported(folded, close + 1):
        return None
    end = close + 1
    if opener == "《" and version is None and (more := _OF_IT.match(folded.text, end)):
        title, end = title + tidy(folded.source[end : more.end()]), more.end()
    usual = opener == "《" and folded.text[end - 1] == "》"
    slips = () if usual else (_slip(folded.source[start:end], title, start),)
    mistaken = _mistaken(folded, start + 1, close) if title.endswith("条件") else ()
    return Title(title=title, version=version, end=end, slips=(*slips, *mistaken))


def _whole(folded: Folded, start: int, close: int) -> Title | None:
    """Read a title whose marks enclose the provisions."""
    enclosed = folded.text.find("第", start, close) >= 0
    found = _WHOLE.match(folded.text, start + 1, close) if enclosed else None
    end = found.end() - 1 if found else 0
    reading = provisions.read(folded, end) if found else None
    if not found or not reading or reading.end != close:
        return None
    title, version = _split(tidy(folded.source[start + 1 : end]))
    slip = _slip(folded.source[start:end], title, start, half=True)
    return Title(title=title, version=version, end=end, slips=(slip,), closes=close)


def bare(folded: Folded, start: int) -> Title | None:
    """Read a title that lacks one mark or both, where its end and what follows leave no doubt."""
    text = folded.text
    first = start + (text[start] == "《" and start not in folded.pairs)
    if not _HEAD.match(text, first) or not _ENDING.search(text, first, first + LONGEST_BARE):
        return None
    for named, last, end in islice(_ends(folded, first), MOST_ENDS):
        words = text[first:named]
        if _VERBS.match(words):
            return None
        if not _nameless(words) and (_supported(folded, end) or _stands(text, words, end)):
            title, version = _split(tidy(folded.source[first:last]))
            half = first > start or end > last
            slip = _slip(folded.source[start:end], title, start, half=half)
            return Title(title=title, version=version, end=end, slips=(slip,))
    return None


@lru_cache(maxsize=4096)
def _nameless(words: str) -> bool:
    return _NO_NAME.fullmatch(words) is not None


def _ends(folded: Folded, first: int) -> Iterator[tuple[int, int, int]]:
    """Yield where a title may end: its last word, what is bracketed behind it, its closing mark."""
    text = folded.text
    for ending in _ENDING.finditer(_outline(folded, first)):
        named = last = first + ending.end()
        if suffix := _SUFFIX.match(text, last):
            last = suffix.end()
        closed = text[last : last + 1]
        end = last + (closed == "》" or (closed == ")" and text[first - 1 : first] == "《"))
        if _ENDS.match(text, end):
            yield named, last, end


def is_list(title: str) -> bool:
    """Tell whether an instrument may number its entries without articles, as decisions do."""
    return not _ARTICLED.fullmatch(title)


def _mistaken(folded: Folded, start: int, end: int) -> tuple[Slip, ...]:
    """Return the slip of a regulation whose title ends in 条件, not in 条例."""
    typed = folded.source[start:end]
    if not _MISTAKEN.fullmatch(tidy(typed)):
        return ()
    meant = f"{tidy(typed).removesuffix('条件')}条例"
    return (Slip(name=SlipName.TITLE_WORD, text=typed, suggestion=meant, start=start),)


def _tail(title: str) -> int:
    return max((found.start() for found in _ENDING.finditer(title)), default=len(title))


def _split(title: str) -> tuple[str, str | None]:
    found = _YEARED.fullmatch(title) if title.endswith("）") else None
    return (found[1], found[2]) if found else (title, None)


def _slip(text: str, title: str, start: int, *, half: bool = False) -> Slip:
    name = SlipName.HALF_MARKS if half else SlipName.TITLE_MARKS
    return Slip(name=name, text=text, suggestion=f"《{title}》", start=start)


def _outline(folded: Folded, start: int) -> str:
    """Return the text up to where a title must have ended, what is in brackets blotted out."""
    text, furthest = folded.text, min(len(folded.text), start + LONGEST_BARE)
    jointly = _JOINTLY.match(text, start) if text.startswith("中共", start) else None
    outline = jointly.group() if jointly else ""
    at, on, pairs = start + len(outline), False, folded.pairs
    while at < furthest and (found := _BREAK.search(text, at, furthest)):
        close = pairs.get(found.start())
        outline += text[at : found.start()]
        if close is None:
            on = on or bool(_ON.search(outline))
            if found[0] != "、" or not (on or outline.endswith(_COURTS)):
                return outline[:LONGEST_BARE]
        end = found.end() if close is None else close + 1
        outline += "." * min(end - found.start(), LONGEST_BARE)
        at = end
    return (outline + text[at:furthest])[:LONGEST_BARE]


def _supported(folded: Folded, end: int) -> bool:
    """Tell whether a provision, a number or a version follows."""
    return (
        provisions.begins(folded.text, end)
        or (
            folded.text[end : end + 1] in {" ", "\n", "(", "["}
            and notes.bracket(folded, joints.space(folded.text, end)) is not None
        )
        or (
            folded.text[end : end + 1] == " "
            and notes.number(folded, joints.space(folded.text, end), alone=True) is not None
        )
    )


def _stands(text: str, words: str, end: int) -> bool:
    return bool(_HARD.match(text, end) and _NAMED.fullmatch(words) and not _NO_LAW.fullmatch(words))
