"""What each line of a text of law is: heading, label of an article, annex, contents, or words."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from dutylist.law.text.labels import Label, heading, label
from dutylist.law.text.lines import Line, squeezed

_ANNEX = re.compile(
    r"附[ \u3000]*+(?:件|录|錄|表|图)?[ \u3000]*+(?:[0-9一二三四五六七八九十A-Z]{1,3})?"
    r"(?:[：:、.．\s\u3000（(]|$|(?<=[ \u3000]))|附(?:件|录|表|图)目录$"
)
_FOOTER = re.compile(
    r"^打印|【?打印|关闭窗口|【关闭|责任编辑|上一[篇条]|下一[篇条]|相关(?:链接|阅读|文章|解读)|版权所有|主办(?:单位)?[：:]|承办(?:单位)?[：:]|ICP备"
    r"|公网安备|网站(?:地图|标识)|联系我们|分享到|扫一扫|返回顶部|加入收藏|浏览次数|Copyright|建议使用.{0,12}浏览"
)
_COPIED = re.compile(
    r"\[\^|(?:抄送|抄报|主题词|信息公开(?:选项|形式|属性))[ \u3000]*[:：]|[（(]此件"
    r"|[^。，；]{2,40}(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日印发$"
)
_CONTENTS = re.compile(r"目[ \u3000]*[录錄次]")
_DOTS = re.compile(
    r"(?:[.．…·—\-\s\u3000]*[（(][ ]*第?[ ]*[0-9]{1,4}[ ]*页?[ ]*[）)]|[.．…·\s\u3000]*[0-9]{0,4})$"
)
_NOISE = 80
_LONGEST_KEY = 300


def annex(text: str) -> bool:
    """Tell whether a line begins an annex."""
    return bool(_ANNEX.match(text)) and len(text) <= _NOISE


def footer(text: str) -> bool:
    """Tell whether a line is what a web page says below a text."""
    if _COPIED.match(text):
        return True
    return len(text) <= _NOISE and text[-1] not in "。；，：" and bool(_FOOTER.search(text))


def contents(lines: Sequence[Line]) -> tuple[int, int]:
    """Return from where to where the table of contents stands; nowhere is (0, 0).

    It is what stands between a heading and the place where the same heading comes again.
    """
    keys = [_key(line) for line in lines]
    marked = next((at for at, each in enumerate(lines) if _CONTENTS.fullmatch(each.text)), None)
    start = next((at for at in range(marked or 0, len(keys)) if keys[at]), None)
    if start is None:
        return (0, 0) if marked is None else (marked, marked + 1)
    again = next((at for at in range(start + 1, len(keys)) if keys[at] == keys[start]), None)
    if again is not None and _listing(lines[start:again], keys[start:again]):
        return (start if marked is None else marked), again
    return (0, 0) if marked is None else (marked, _last_of(keys, marked))


def _last_of(keys: Sequence[str], marked: int) -> int:
    """Return where contents end whose headings never come again."""
    stop = marked + 1
    while stop < len(keys) and keys[stop]:
        stop += 1
    bodyless = stop < len(keys)
    return stop if bodyless else marked + 1


def _listing(lines: Sequence[Line], keys: Sequence[str]) -> bool:
    """Tell whether lines only list headings."""
    headings = sum(map(bool, keys))
    wordy = sum(line.text.endswith("。") for line in lines)
    return headings >= 2 and not wordy and headings * 2 >= len(lines)  # noqa: PLR2004


def _key(line: Line) -> str:
    """Return what a heading is compared by; nothing for other lines."""
    text = line.text
    if text[:1] not in "第笫序总附前" or len(text) > _LONGEST_KEY:
        return ""
    words = _DOTS.sub("", text)
    found = heading(words or text, marked=line.level > 0)
    if found is None:
        each = label(words)
        if each is None or not each.sure or words.endswith("。"):
            return ""
    return squeezed(words)


class Labels:
    """Where the labels at the beginnings of lines stand."""

    def __init__(self, lines: Sequence[Line], left_out: frozenset[int]) -> None:
        self.at: dict[int, Label] = {}
        self._places: dict[str, list[int]] = defaultdict(list)
        for number, line in enumerate(lines):
            if number in left_out or line.text[:1] not in "第笫苐":
                continue
            each = label(line.text)
            if each is not None:
                if line.bold:
                    each = Label(each.text, each.rest, sure=True, odd=each.odd)
                self.at[number] = each
                self._places[each.text].append(number)

    def next(self, text: str, after: int) -> int | None:
        """Return the next line after a line that begins with a label."""
        places = self._places.get(text, [])
        at = bisect_right(places, after)
        return places[at] if at < len(places) else None
