"""Find the title among the lines that stand before the first article."""

import re
from collections.abc import Container, Iterator, Sequence

from dutylist.law.text.history import dated
from dutylist.law.text.lines import Line, squeezed
from dutylist.law.text.paragraphs import ended

_WORD = (
    "法|法典|条例|规定|办法|细则|决定|解释|规则|准则|意见|通知|批复|章程|公约|方案|目录|标准|规程|答复|决议"
    "|纲要|修正案|规范|制度|指引|指南|公告|通告|纪要|要点|宪法|守则|措施|议定书|函|复函|安排|若干问题|程序|纲领"
    "|条款|补充|说明|命令|布告|法草案|清单|工作|计划|协定|条约|宣言|报告"
)
_NOTE = "[（(〔［\\[][^（）()]{1,40}[）)〕］\\]]"
LIKE = re.compile(rf"[^。；！？|>＞]{{0,140}}(?:{_WORD})(?:{_NOTE}){{0,3}}[》〉]?")
VERSION_NOTE = re.compile(
    r"[（(〔［\[][^（）()]{0,20}?(?:[12][0-9]{3}|[一二][〇○零一二三四五六七八九]{3})年?"
    r"[^（）()]{0,20}(?:修[正订改]|公布|发布|版|本)?[）)〕］\]]$"
)
_NAMED = re.compile(r"《((?:[^《》]|《[^《》]*》){4,150})》(?:已经|已于|已由|业经|经|已|，)")
_ISSUED_WITH = re.compile(
    r"(?:印发|发布|公布|颁发|颁布|转发|实行|施行)[^《]{0,30}《((?:[^《》]|《[^《》]*》){4,150})》"
)
_NOISE = re.compile(
    r"[>＞|]|首页|当前位置|来源|字号|发布(?:时间|日期|机构)|索引号|浏览|：$|^目[ \u3000]*录$"
)
_ORDER = re.compile(r"(?:令|公告|主席令|命令)$")
_ENDINGS_OF_FIRST = re.compile(
    r"(?:关于|、|和|及|与|的|实施|修改|〉|》|〈|《.*[^》]|院|会|部|局|省|市|区|府|州|县|厅|署|国|委)$"
)
_STARTS_OF_SECOND = re.compile(
    r"(?:关于|适用|应用|具体|有关|实施|的|〈|》|〉|《|和|及|与|、|暂行|若干|管理|条例|办法|规定|细则)"
)
_GENERIC = re.compile(r"修正案|正文|全文|附件|附录|目录|法律法规|政策法规|公告|通知|令")
_LONGEST = 120
_JOINED = 3
_RUN = 4


def find(head: Sequence[Line], hint: str = "") -> tuple[int, int, str]:
    """Return which lines are the title, from where to where, and its words."""
    marked = [
        at for at, line in enumerate(head) if line.level == 1 and not _GENERIC.fullmatch(line.text)
    ]
    if marked:
        start = marked[0]
        stop = start + 1
        while stop < len(head) and head[stop].level == 1:
            stop += 1
        words = "".join(line.text for line in head[start:stop])
        if stop - start > 1 and not LIKE.fullmatch(head[start].text) and len(words) < _LONGEST:
            return start, stop, words
        return start, start + 1, head[start].text
    named = _quoted(head) + ([squeezed(hint)] if hint else [])
    spans = list(_spans(head))
    wanted = {_plain(each) for each in named}
    for start, stop, words in reversed([*_runs(head, wanted), *spans]):
        if _plain(words) in wanted:
            return start, stop, words
    good = [each for each in spans if not _ORDER.search(each[2])] or spans
    if good:
        return _last_run(good)
    first = next((at for at, line in enumerate(head) if _possible(line)), None)
    if first is None:
        return 0, 0, named[0] if named else ""
    return first, first + 1, head[first].text


def split_note(title: str) -> tuple[str, str]:
    """Return a title and the note of its version: （2019年修正）."""
    found = VERSION_NOTE.search(title)
    if found and found.start() > 1:
        return title[: found.start()], found.group()
    return title, ""


def _last_run(good: Sequence[tuple[int, int, str]]) -> tuple[int, int, str]:
    """Return the title nearest to the text; of several beginnings of one title the longest."""
    last = good[-1]
    same = [each for each in good if each[1] == last[1]]
    return max(same, key=lambda each: each[1] - each[0])


def _quoted(head: Sequence[Line]) -> list[str]:
    found = []
    for line in head:
        for form in (_NAMED, _ISSUED_WITH):
            found += [hit[1] for hit in form.finditer(line.text[:2000])]
    return found


def _spans(head: Sequence[Line]) -> list[tuple[int, int, str]]:
    """Return every run of lines that may be a title, one to three lines of it."""
    spans = []
    for stop in range(1, len(head) + 1):
        if not _possible(head[stop - 1]):
            continue
        words = ""
        for start in range(stop - 1, max(stop - 1 - _JOINED, -1), -1):
            line = head[start]
            if not _possible(line) or (words and not _joins(line.text, words)):
                break
            words = line.text + words
            if len(words) > _LONGEST:
                break
            if LIKE.fullmatch(words):
                spans.append((start, stop, words))
    return spans


def _runs(head: Sequence[Line], wanted: Container[str]) -> Iterator[tuple[int, int, str]]:
    """Yield runs of lines that together are a title which the text names."""
    for start in range(len(head)):
        words = ""
        for stop in range(start + 1, min(start + 1 + _RUN, len(head) + 1)):
            words += head[stop - 1].text
            if len(words) > _LONGEST * 2:
                break
            if _plain(words) in wanted:
                yield start, stop, words


def _joins(first: str, second: str) -> bool:
    return bool(_ENDINGS_OF_FIRST.search(first) or _STARTS_OF_SECOND.match(second)) and not (
        _ORDER.search(first)
    )


def _possible(line: Line) -> bool:
    text = line.text
    if not 2 <= len(text) <= _LONGEST or _NOISE.search(text):  # noqa: PLR2004  (one sign is none)
        return False
    if _GENERIC.fullmatch(text):
        return False
    if text[:1] in "（(〔[" or dated(text):
        return False
    return not (ended(text) and text[-1] in "。；！？，")


def _plain(title: str) -> str:
    return re.sub(r"[《》〈〉<>（）()\s\u3000]", "", title)
