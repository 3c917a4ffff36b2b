"""The name of an instrument, inside its marks or without them."""

import re
from dataclasses import dataclass

from dutylist.law import joints, notes, provisions
from dutylist.law.citation import Slip, SlipName
from dutylist.law.glyphs import HAN, Folded, tidy

LONGEST_TITLE = 300
LONGEST_BARE = 150

_YEARED = re.compile(
    r"(.*(?:法|法典|条例|规定|办法|细则|规则))（((?:19|20)[0-9]{2}年?[^（）]{0,12})）"
)
_ENDING = re.compile(
    "法典|法|条例|实施细则|细则|规则|规定|办法|决定|决议|通知|意见|解释|章程|准则|方案|规程|批复|通告|公告"
)
_NO_LAW = re.compile(r".*[执司依违守普立方合非用做想说看书语]法")
_NO_NAME = re.compile(
    r".*(?:本|该|此|上述|前述|同)(?:法|条例|办法|规定|细则|规则|决定)|"
    r"(?:依|按|国家|有关|相关|其他|上级|现行|法律|法规|规章|政策|的|等|和|及|规定|文件|办法|意见|通知|决定)+"
)
_NAMED = re.compile(r"中华人民共和国.+|.{1,40}(?:法|条例)|.*关于.+")
_BREAK = re.compile(r"[,;。:!?、 \n《》<>()\[\]{}]")
_HARD = re.compile(r" *(?:[、,;。\n]|以及|和|及|与|$)")
_HEAD = re.compile(rf"[{HAN}]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A title as read, with a version named inside it, and where it ends."""

    title: str
    end: int
    version: str | None = None
    slips: tuple[Slip, ...] = ()


def marked(folded: Folded, start: int) -> Title | None:
    """Read a title inside 《》; 〈〉 and <> will do where the words end as a title does."""
    close = folded.pairs.get(start, 0)
    opener = folded.text[start]
    if opener not in "《<" or not 1 < close - start <= LONGEST_TITLE:
        return None
    title, version = _split(tidy(folded.inside(start)))
    if not title or (opener == "<" and not _ENDING.match(title, _tail(title))):
        return None
    usual = opener == "《" and folded.text[close] == "》"
    return Title(
        title=title,
        version=version,
        end=close + 1,
        slips=() if usual else (_slip(folded.source[start : close + 1], title, start),),
    )


def bare(folded: Folded, start: int) -> Title | None:
    """Read a title that lacks one mark or both, where its end and what follows leave no doubt."""
    text = folded.text
    first = start + (text[start] == "《" and start not in folded.pairs)
    if not _HEAD.match(text, first):
        return None
    for ending in _ENDING.finditer(_outline(folded, first)):
        last = first + ending.end()
        end = last + (text[last : last + 1] == "》")
        words = text[first:last]
        if _NO_NAME.fullmatch(words):
            continue
        if _supported(folded, end) or _stands(text, words, end):
            title, version = _split(tidy(folded.source[first:last]))
            slip = _slip(folded.source[start:end], title, start)
            return Title(title=title, version=version, end=end, slips=(slip,))
    return None


def _tail(title: str) -> int:
    return max((found.start() for found in _ENDING.finditer(title)), default=len(title))


def _split(title: str) -> tuple[str, str | None]:
    found = _YEARED.fullmatch(title)
    return (found[1], found[2]) if found else (title, None)


def _slip(text: str, title: str, start: int) -> Slip:
    return Slip(name=SlipName.TITLE_MARKS, text=text, suggestion=f"《{title}》", start=start)


def _outline(folded: Folded, start: int) -> str:
    """Return the text up to where a title must have ended, what is in brackets blotted out."""
    at, furthest, outline = start, min(len(folded.text), start + LONGEST_BARE), ""
    while at < furthest:
        close = folded.pairs.get(at)
        if close is not None:
            outline += "." * (close + 1 - at)
            at = close + 1
        elif _BREAK.match(folded.text, at):
            break
        else:
            outline += folded.text[at]
            at += 1
    return outline[:LONGEST_BARE]


def _supported(folded: Folded, end: int) -> bool:
    """Tell whether a provision, a number or a version follows."""
    return (
        provisions.begins(folded.text, end)
        or notes.bracket(folded, joints.space(folded.text, end)) is not None
        or (
            folded.text[end : end + 1] == " "
            and notes.number(folded, joints.space(folded.text, end), alone=True) is not None
        )
    )


def _stands(text: str, words: str, end: int) -> bool:
    return bool(_HARD.match(text, end) and _NAMED.fullmatch(words) and not _NO_LAW.fullmatch(words))
