"""The closing clause: from when a text applies, until when, and what it repeals."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dutylist import numerals
from dutylist.law.text.days import DAY, days, folded

_APPLIES = "(?:正式)?(?:施行|实施|实行|执行|生效|试行|开始)"
_FROM_DAY = re.compile(
    rf"(?:自|从|于|在)[ \u3000]*(?:{DAY.pattern})[ \u3000]*+(?:起|开始|零时|0时)?"
    rf"[^。；]{{0,12}}?{_APPLIES}"
)
_FROM_ISSUE = re.compile(
    r"(?:自|从|于|在)?[^。；，]{0,12}(?:公布|发布|颁布|印发|颁发|通过|批准|签发|下发|公告|登报|修订|修正)"
    r"(?:后)?之?日(?:起|后|开始)?[ ，]*+(?:满|的|第)?[ ]*+"
    r"(?:([0-9０-９一二三四五六七八九十百]{1,5})(个?[日天月年])[以之]?后?(?:起)?)?[^。；]{0,10}?"
    + _APPLIES
)
_TERM = re.compile(
    r"有效期(?:限)?(?:为|是)?[ ]*([0-9０-９一二三四五六七八九十两]{1,3})[ ]*年"
    r"|有效期(?:限)?(?:至|到)|(?:施行|实施|试行)(?:至|到)"
)
_CEASES = re.compile(
    r"同时(?:予以)?(?:废止|失效|停止(?:执行|施行))|即行废止|(?:予以|一并|相应|随之)?废止|自行失效"
    r"|停止执行|作废|失效"
)
_TITLE = re.compile(r"《((?:[^《》]|《[^《》]{0,150}》){2,150})》")
_PARTLY = re.compile(
    r"[^。；《》]{0,12}(?:中关于|中有关|中的|第[一二三四五六七八九十百]+[条章款]|有关)[^。；《》]{0,40}"
)
_SENTENCE = re.compile(r"[^。；]*[。；]?")
_ANY = re.compile(_APPLIES)
_MARKS = str.maketrans("<>", "〈〉")


@dataclass(frozen=True, slots=True)
class Closing:
    """What a closing clause says; `from_issue` where it counts from promulgation."""

    effective: date | None = None
    from_issue: bool = False
    expires: date | None = None
    repeals: tuple[str, ...] = ()
    found: bool = False


def closing(text: str, issued: date | None) -> Closing:
    """Read the last articles of a text; `issued` is the day from which 公布之日 counts."""
    clause = _clause(text)
    if not clause:
        return Closing(repeals=tuple(_repeals(text)))
    effective, from_issue = _effective(clause, issued)
    return Closing(
        effective=effective,
        from_issue=from_issue,
        expires=_expires(clause, effective),
        repeals=tuple(_repeals(text)),
        found=True,
    )


def commences(text: str) -> bool:
    """Tell whether words say from when a text applies."""
    plain = folded(text)
    return bool(_FROM_DAY.search(plain) or _FROM_ISSUE.search(text))


def _clause(text: str) -> str:
    """Return the sentences that say from when a text applies."""
    hits = [each for each in _SENTENCE.findall(text) if _ANY.search(each) and commences(each)]
    own = [each for each in hits if re.match(r"[^，《》]{0,30}(?:自|从|于)", each)]
    chosen = (own or hits)[:1]
    if not chosen:
        return ""
    at = text.index(chosen[0])
    return text[at:]


def _effective(clause: str, issued: date | None) -> tuple[date | None, bool]:
    day_hit = _FROM_DAY.search(folded(clause))
    issue_hit = _FROM_ISSUE.search(clause)
    if day_hit and (issue_hit is None or day_hit.start() <= issue_hit.start() + 1):
        return next(
            (day for day, start, _ in days(clause) if start >= day_hit.start()), None
        ), False
    count, unit = issue_hit.groups() if issue_hit else (None, None)
    return _later(issued, count, unit), True


def _later(day: date | None, count: str | None, unit: str | None) -> date | None:
    """Return the day that lies so many days, months or years after another."""
    number = numerals.read(count) if count else 0
    if day is None or number is None or number > numerals.LARGEST:
        return None
    if not number or not unit:
        return day
    if unit[-1] in "日天":
        return day + timedelta(days=number)
    months = number * 12 if unit[-1] == "年" else number
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    try:
        return date(year, month + 1, min(day.day, _last_day(year, month + 1)))
    except ValueError:
        return None


def _last_day(year: int, month: int) -> int:
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - timedelta(days=1)).day


def _expires(clause: str, effective: date | None) -> date | None:
    """Return the last day on which a text applies, where it says so."""
    hit = _TERM.search(folded(clause))
    if hit is None:
        return None
    if hit[1] is None:
        return next((day for day, start, _ in days(clause) if start >= hit.start()), None)
    end = _later(effective, hit[1].replace("两", "二"), "年")
    return end - timedelta(days=1) if end else None


def _repeals(text: str) -> Iterator[str]:
    """Yield the titles that a text says to be repealed, each once."""
    seen = set()
    for sentence in _SENTENCE.findall(text):
        stop = next((hit.start() for hit in _CEASES.finditer(sentence)), None)
        if stop is None:
            continue
        for hit in _TITLE.finditer(sentence, 0, stop):
            partly = _PARTLY.match(sentence, hit.end())
            if not partly and hit[1] not in seen:
                seen.add(hit[1])
                yield hit[1].translate(_MARKS)
