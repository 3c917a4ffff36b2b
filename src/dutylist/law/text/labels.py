"""What a line begins with: the label of an article, a heading, a number of an enumeration."""

import re
from dataclasses import dataclass
from enum import IntEnum

from dutylist import numerals

_NUMBER = "零〇○一二三四五六七八九十百千两廿卅0-9０-９"
_GAP = "[ \u3000\xa0\t]"
_FIRST = ("第", "笫", "苐")
LABEL = re.compile(
    rf"[第笫苐]{_GAP}{{0,3}}((?:[{_NUMBER}]{_GAP}{{0,2}}){{1,12}})[条條]"
    rf"(?:{_GAP}{{0,2}}之{_GAP}{{0,2}}([一二三四五六七八九十]{{1,3}})(?![{_NUMBER}年月日分]))?"
)
_HEADING = re.compile(
    rf"[第笫苐]{_GAP}{{0,3}}((?:[{_NUMBER}]{_GAP}{{0,2}}){{1,8}})"
    rf"(分编|编|編|篇|部分|章|节|節)(?P<rest>{_GAP}*.*)"
)
_BARE = re.compile(rf"(?:序{_GAP}*言|总{_GAP}*[则則纲綱]|附{_GAP}*[则則]|前{_GAP}*言|引{_GAP}*言)")
_REFERENCE = re.compile(
    r"[ \u3000]*(?:规定|修改(?:为|成|如下|后)|改为|增加|删去|删除|所列|所称|所规定|之规定|的|中的"
    rf"|第[{_NUMBER}]{{1,8}}[条條款项目章节]|中第|内容|款(?!项)|项(?!目)|以内|以外"
    r"|(?:和|或|或者|与|至|及|以及)(?:本|第|前|其|该)|[、，,；。）)》”])"
)
_CITED = re.compile(
    r"(?:规定[的，、情]|所列|所称|所规定|修改为|改为|中的|第[一二三四五六七八九十百0-9]{1,5}[款项条]|款(?!项)|项(?!目)"
    r"|(?:和|或|或者|与|至|及|以及)第|[、，,；。）)》”])"
)
_SENTENCE = re.compile(r"[。；：;:！？]$")
_SEP = " \t\u3000\xa0\u2002\u2003"
_LONGEST_HEADING = 60
_GLUED_HEADING = 30

ITEM = re.compile(
    rf"[（(]{_GAP}{{0,2}}([一二三四五六七八九十百]{{1,5}}){_GAP}{{0,2}}[）)]|([㈠-㈩])"
)
TOP = re.compile(rf"([一二三四五六七八九十百]{{1,5}}){_GAP}?[、．.]")
ARABIC = re.compile(
    rf"([0-9０-９]{{1,3}}){_GAP}?(?:[、．]|\.(?![0-9])|[）)])|[（(]([0-9０-９]{{1,3}})[）)]|([⑴-⒛①-⑳])"
)


class Depth(IntEnum):
    """How deep a heading stands."""

    BOOK = 1
    SUBBOOK = 2
    CHAPTER = 3
    SECTION = 4


_DEPTHS = {
    "编": Depth.BOOK,
    "編": Depth.BOOK,
    "篇": Depth.BOOK,
    "部分": Depth.BOOK,
    "分编": Depth.SUBBOOK,
    "章": Depth.CHAPTER,
    "节": Depth.SECTION,
    "節": Depth.SECTION,
}


@dataclass(frozen=True, slots=True)
class Label:
    """The label of an article where a line may begin one, and what follows it.

    `sure` where something parts it from its wording; `odd` where its numeral is not standard.
    """

    text: str
    rest: str
    sure: bool
    odd: bool = False


def label(text: str, start: int = 0) -> Label | None:
    """Return the label that a text begins with; None where it only cites an article."""
    if text[start : start + 1] not in _FIRST:
        return None
    found = LABEL.match(text, start)
    written, odd = _value(found[1]) if found else (None, False)
    if found is None or not written:
        return None
    name = str(written)
    if found[2]:
        sub = numerals.read(found[2])
        if not sub:
            return None
        name += f"之{numerals.write(sub)}"
    rest = text[found.end() :]
    parted = not rest or rest[0] in _SEP or rest[0] in "：:【［[（("
    if rest.startswith(("、", ".", "．")) and not LABEL.match(rest, 1):
        rest = rest[1:]
        parted = True
    elif _REFERENCE.match(rest) and not (rest and rest[0] in _SEP):
        return None
    return Label(name, rest.lstrip(_SEP + "：:"), parted, odd)


def cites(each: Label) -> bool:
    """Tell whether what follows a label reads as if it were cited: 第三条 第二款规定."""
    return bool(_CITED.match(each.rest))


def heading(text: str, *, marked: bool = False) -> tuple[Depth, str] | None:
    """Return depth and words of a heading that a line is; `marked` where Markdown says so."""
    if len(text) > _LONGEST_HEADING or _SENTENCE.search(text):
        return None
    if _BARE.fullmatch(text):
        return Depth.CHAPTER, text
    found = _HEADING.match(text)
    if not found:
        return None
    rest = found["rest"]
    parted = not rest or rest[0] in _SEP
    if not parted and not marked and (len(rest) > _GLUED_HEADING or _REFERENCE.match(rest)):
        return None
    return _DEPTHS[found[2]], text


def bare(text: str) -> bool:
    """Tell whether a heading is only a number, its words being on the next line."""
    found = _HEADING.match(text)
    return found is not None and not found["rest"].strip(_SEP)


def enumerated(text: str, form: re.Pattern[str]) -> int | None:
    """Return the number that a line begins with in a form, None where it begins with none."""
    found = form.match(text)
    if not found:
        return None
    number = next((group for group in found.groups() if group), "")
    if len(number) == 1 and (value := _SIGNS.get(number)):
        return value
    return _value(number)[0]


def _value(text: str) -> tuple[int | None, bool]:
    """Return a number however it is written, and whether that is not the standard way."""
    number = "".join(text.split()).replace("○", "〇")
    value = numerals.read(number)
    if value:
        return value, False
    standard = numerals.suggest(number)
    return (numerals.read(standard), True) if standard else (None, True)


_SIGNS = {
    chr(first + at): at + 1
    for first, count in ((0x3220, 10), (0x2460, 20), (0x2474, 20), (0x2488, 20))
    for at in range(count)
}
