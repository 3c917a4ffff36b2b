"""How often, how soon and how much a text demands: 每季度不少于2次、3个工作日内、90%以上."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from dutylist import numerals
from dutylist.wording.pattern import compiled

RATES = {
    "年": 1.0,
    "年度": 1.0,
    "半年": 2.0,
    "季": 4.0,
    "季度": 4.0,
    "月": 12.0,
    "半月": 24.0,
    "旬": 36.0,
    "周": 52.0,
    "星期": 52.0,
    "日": 365.0,
    "天": 365.0,
    "小时": 8760.0,
}
"""How often a year something falls due that is due once in a period."""

HOURS = {
    "分钟": 1 / 60,
    "小时": 1.0,
    "日": 24.0,
    "天": 24.0,
    "自然日": 24.0,
    "工作日": 33.6,
    "周": 168.0,
    "星期": 168.0,
    "月": 730.0,
    "季度": 2190.0,
    "年": 8760.0,
}
"""The hours of a time limit; five working days are a week."""

AT_ONCE, THIS_DAY, NEXT_DAY = 0.0, 24.0, 48.0
WITHOUT_PAUSE, REGULAR, IRREGULAR = 10_000.0, 0.5, 0.25
MONTH, YEAR = 31, 372
"""Days by which a day of the year is told earlier or later, not counted exactly."""

_N = r"(?:[0-9]{1,9}(?:\.[0-9]{1,4})?|[零一二两三四五六七八九十百千半]{1,7})"
_DAY = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_MONTH = f"(?:[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}}(?=月(?:{_DAY}日|[底末]|[之以]?前)))"
_PERIODS = "半年|年度?|季度?|半月|月|旬|周|星期|日|天|小时"
_UNITS = (
    "万元|元|公里|千米|平方米|米|亩|吨|人次|场次|课时|学时|次|名|人|家|户|场|件|支|处|期|遍|轮|份|栋|幢|"
    "座|条|本|篇|所|批|项|个(?!工作日|月|小时|自然日)"
)
_OBJECTS = (
    "单位|场所|人群|人员|对象|区域|部位|领域|行业|企业|时段|户|路段|点位|地段|群体|家庭|目标|隐患|车辆|船舶|"
    "水域|河段|林区|居民|商户|小区|社区"
)
_CAPPED = "不超过|不得超过|不多于|不高于|最多|至多"
_AMOUNT = (
    rf"(?:(?P<year>20[0-9]{{2}})年)?(?P<month>{_MONTH})月(?:(?P<day>{_DAY})日|[底末])?(?P<by>[之以]?前)?"
    rf"|第{_N}|(?:19|20)[0-9]{{2}}年度?"
    rf"|[每逐按]隔?(?P<each>{_N})?个?(?P<period>{_PERIODS})(?![前内])"
    rf"(?:(?P<gap>[^,;。\n]{{0,12}}?)(?P<times>{_N})[次遍轮](?!性)(?:以上)?)?"
    rf"|[一1]个?(?P<one>{_PERIODS})(?P<tally>{_N})[次遍轮]"
    r"|(?P<always>全天候?|(?:24|二十四)小时(?![之以]?[内前])|(?<![核如落真事])实时(?!间)|随时|昼夜|不间断)"
    r"|(?P<every>所有|全部|全体|全员|全域|一切|逐[户个人栋家一]|挨家挨户)"
    rf"|(?P<few>自身|本单位|本机关|机关内部|重点(?={_OBJECTS})|部分(?={_OBJECTS})|个别|试点|一般(?=隐患|问题|矛盾|纠纷)|"
    "轻微|小型|简易|零星|限额以下|规模以下)"
    r"|(?P<irregular>不定期)|(?P<regular>(?<![规限约指法固])定期(?!限))"
    rf"|(?P<days>{_N})个?(?P<limit>工作日|自然日|日|天|小时|分钟|月|周|星期|季度|年)"
    r"(?:[之以]?内|(?P<ahead>[之以]?前))"
    r"|(?P<once>立即|立刻|即时|马上|即刻|第一时间|随即|迅即|当场)"
    r"|(?P<today>当日|当天|即日)(?:[之以]?内)?|(?P<next>次日|第二天)(?:[之以]?[内前])?"
    r"|(?P<end>年|季度?|月|周)[底末][之以]?前"
    rf"|(?P<cap>{_CAPPED})?(?:(?P<share>[0-9]{{1,3}}(?:\.[0-9]{{1,2}})?)%|百分之(?P<cent>{_N})|"
    r"(?P<all>全覆盖))"
    rf"|(?P<most>{_CAPPED})?(?P<least>不少于|不得少于|不低于|至少|最少|每)?"
    rf"(?P<n>{_N})余?(?P<unit>{_UNITS})(?!性)(?:(?P<over>以上)|(?P<under>以下))?"
)
_GAP_CAPS = _CAPPED
_ENDS_OF = {"年": 12 * MONTH + MONTH, "季度": 3 * MONTH, "季": 3 * MONTH, "月": MONTH, "周": 7}


class Amount(NamedTuple):
    """A demand of one sort; the higher its value the harder it is to meet.

    `caps`: it limits what is to be done, so that to put it in makes the work less, and to raise it
    makes the work more.
    """

    sort: str
    value: float
    caps: bool = False


class Moved(NamedTuple):
    """Whether demands became harder, and whether they became easier."""

    tighter: bool
    looser: bool


def without_amounts(text: str) -> str:
    """Return a plain text with a comma for each amount."""
    return compiled(_AMOUNT).sub(lambda found: f",{found['gap'] or ''},", text)


def amounts(text: str) -> Iterator[Amount]:
    """Yield the amounts that a plain text demands, in its order."""
    for found in compiled(_AMOUNT).finditer(text):
        each = _often(found) or _soon(found) or _much(found)
        if each is not None:
            yield each


def _number(text: str | None) -> float | None:
    if text is None:
        return None
    if text == "半":
        return 0.5
    if text[0].isascii():
        return float(text)
    read = numerals.read(text.replace("两", "二"))
    return None if read is None else float(read)


def _often(found: re.Match[str]) -> Amount | None:
    if found["always"]:
        return Amount("rate", WITHOUT_PAUSE)
    if found["regular"] or found["irregular"]:
        return Amount("rate", REGULAR if found["regular"] else IRREGULAR)
    period = found["period"] or found["one"]
    if period is None:
        return None
    times = _number(found["times"] or found["tally"]) or 1.0
    rate = round(RATES[period] * times / (_number(found["each"]) or 1.0), 3)
    if compiled(_GAP_CAPS).search(found["gap"] or ""):
        return Amount("rate", rate, caps=True)
    return Amount("rate", rate)


def _soon(found: re.Match[str]) -> Amount | None:
    for name, hours in (("once", AT_ONCE), ("today", THIS_DAY), ("next", NEXT_DAY)):
        if found[name]:
            return Amount("limit", -hours)
    days = _number(found["days"])
    if days is not None:
        hours = round(days * HOURS[found["limit"]], 3)
        return Amount("ahead", hours) if found["ahead"] else Amount("limit", -hours)
    if found["end"]:
        return Amount("date", -float(_ENDS_OF[found["end"]]))
    if found["by"]:
        month, day = _number(found["month"]) or 0.0, _number(found["day"]) or MONTH
        return Amount("date", -(month * MONTH + day + YEAR * int(found["year"] or 0)))
    return None


def _much(found: re.Match[str]) -> Amount | None:
    if found["every"] or found["few"]:
        return Amount("scope", 1.0, caps=found["few"] is not None)
    share = 100.0 if found["all"] else _number(found["share"] or found["cent"])
    if share is not None:
        return Amount("share", share, caps=True) if found["cap"] else Amount("share", share)
    number = _number(found["n"])
    qualified = found["least"] or found["most"] or found["over"] or found["under"]
    if number is None or (number <= 1 and not qualified):
        return None
    if found["most"] or found["under"]:
        return Amount(found["unit"], number, caps=True)
    return Amount(found["unit"], number)


def moved(before: Sequence[Amount], after: Sequence[Amount]) -> Moved:
    """Return where demands moved: equal ones go together, the rest by sort in their order."""
    gone = _by_sort((Counter(before) - Counter(after)).elements())
    come = _by_sort((Counter(after) - Counter(before)).elements())
    tighter = looser = False
    for sort in gone.keys() | come.keys():
        old, new = gone.get(sort, []), come.get(sort, [])
        for one, two in zip(old, new, strict=False):
            tighter, looser = tighter or two.value > one.value, looser or two.value < one.value
        for left, came in ((old[len(new) :], False), (new[len(old) :], True)):
            for each in left:
                harder = came is not each.caps
                tighter, looser = tighter or harder, looser or not harder
    return Moved(tighter, looser)


def _by_sort(found: Iterable[Amount]) -> dict[tuple[str, bool], list[Amount]]:
    sorts: defaultdict[tuple[str, bool], list[Amount]] = defaultdict(list)
    for each in found:
        sorts[each.sort, each.caps].append(each)
    return sorts
