"""Dated headings: when a text was passed, published, amended, and from when it applies."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dutylist.law.text.days import days, folded


class Act(StrEnum):
    """What was done on a day."""

    PASSED = "passed"
    ISSUED = "issued"
    AMENDED = "修正"
    REENACTED = "修订"
    CHANGED = "修改"
    APPLIES = "applies"
    REPEALED = "repealed"


@dataclass(frozen=True, slots=True)
class Event:
    """What was done on one day, in the words of the heading."""

    day: date
    act: Act
    words: str


_TITLES = re.compile(r"《[^《》]*(?:《[^《》]*》[^《》]*)*》|<[^<>]*>")
_ACTS = (
    (re.compile(r"修正"), Act.AMENDED),
    (re.compile(r"修订"), Act.REENACTED),
    (re.compile(r"修改|修定|修政"), Act.CHANGED),
    (re.compile(r"(?:同时|予以|宣布)?废止|失效"), Act.REPEALED),
    (re.compile(r"^起?[ \u3000]*(?:正式)?(?:施行|实施|实行|执行|生效)|^起"), Act.APPLIES),
    (re.compile(r"公布|发布|颁布|印发|公告|颁发|令"), Act.ISSUED),
    (re.compile(r"通过|批准|审议|同意|核准|会议"), Act.PASSED),
    (re.compile(r"施行|实施|实行|执行|生效"), Act.APPLIES),
)
_VERB = re.compile(
    r"通过|公布|发布|颁布|印发|颁发|批准|修正|修订|修改|施行|实施|实行|生效|废止|公告|决定|制定|令"
)
_PUBLISHES = re.compile(r"现予|予以公布|通过，|起(?:施行|实施|执行)|公布之日|发布之日")
_SENTENCE = 60
_SITE = re.compile(
    r"\||来源[:：]|(?:发布|更新|发表|录入|添加|上传)?(?:时间|日期)[:：]|浏览|点击|阅读次数|字[号体][:：]|作者[:：]"
)
_GIVEN = re.compile(
    r"(?:(公布|发布|颁布|成文|发文|印发|通过|批准)|(施行|实施|生效|执行))(?:日期|时间)"
    r"[】\]:：| \t\u3000]{1,6}(?=[0-9一二])"
)
_DAY_LENGTH = 24
_SITE_TIME = re.compile(r"发布时间|发表时间|更新|录入|添加|上传")
_LONGEST_SITE = 400


def of_site(text: str) -> bool:
    """Tell whether a dated line is one of the page that shows a text, not of the text."""
    return len(text) < _LONGEST_SITE and bool(_SITE.search(text))


def given(lines: Iterable[str]) -> tuple[Event, ...]:
    """Return the days that a page states of the text that it shows: 公布日期, 施行日期."""
    return tuple(
        Event(day, Act.APPLIES if found[2] else Act.ISSUED, found.group())
        for line in lines
        if len(line) < _LONGEST_SITE
        for found in _GIVEN.finditer(folded(line))
        if not _SITE_TIME.match(found.group())
        for day, start, _ in days(line[found.end() : found.end() + _DAY_LENGTH])
        if start == 0
    )


def dated(text: str) -> bool:
    """Tell whether a line of the heading is one of a text's history."""
    first = next(days(text), None)
    if first is None:
        return False
    if text.endswith(("。", "：", "，")) and len(text) > _SENTENCE:
        return bool(_PUBLISHES.search(text))
    return bool(_VERB.search(text)) or first[1] == 0


def events(lines: Iterable[str]) -> tuple[Event, ...]:
    """Return what dated headings tell, in their order."""
    return tuple(event for line in lines for event in _events(line))


def _events(line: str) -> Iterator[Event]:
    text = _blanked(line)
    found = list(days(text))
    for (day, _, end), following in zip(found, [*found[1:], None], strict=False):
        stop = following[1] if following else len(text)
        words = text[end:stop].strip(" \u3000，,；;、（）()")
        if not words and stop == len(text):
            words = _before(text, found[0][1])
        yield Event(day, _act(words), line[end:stop])


def _before(text: str, start: int) -> str:
    """Return what stands before the only day of a line: （国务院令第5号公布 2001年1月1日）."""
    return text[:start]


def _act(words: str) -> Act:
    for pattern, act in _ACTS:
        if pattern.search(words):
            return act
    return Act.ISSUED


def _blanked(text: str) -> str:
    """Return a text of equal length without the titles in it: their words are no acts."""
    return _TITLES.sub(lambda hit: "\u3000" * len(hit.group()), text)
