"""The sentences of a notice of adjustment, in administrative Chinese and in English."""

from collections.abc import Iterator, Mapping
from datetime import date

from dutylist.diff.adjustment import CLASSES, COUNTED, Adjustment, Class
from dutylist.diff.public import Public
from dutylist.model import Catalogue
from dutylist.texts import Lang, Text, escaped

NOTHING = Text(
    "公开的清单没有变化，不需要发布公告。", "the public list has not changed: no notice."
)
TITLE = Text("关于调整《{title}》的公告", "Notice of the adjustment of {title}")
ISSUES = Text("关于公布《{title}》的公告", "Notice of the publication of {title}")
HOLDS = Text("清单共有事项{n}项。", "The list holds {n} items.")
OVERVIEW = Text("调整概况", "Overview")
TO_FILL = Text("〔待填〕", "[to be filled in]")
BODY_TO_FILL = Text("〔待填：发布机关〕", "[to be filled in: issuing body]")
DAY_TO_FILL = Text("〔待填：发布日期〕", "[to be filled in: date of issue]")
RECORDS = Text("批准记录：{records}。", "Records of approval: {records}.")
EFFECTIVE = Text("本次调整自{day}起施行。", "The adjustment takes effect on {day}.")
OPENED = Text("转为公开的事项（{n}项）", "Items that are now public ({n})")
SECTIONS: Mapping[Class, Text] = {
    Class.REMOVED: Text("取消事项（{n}项）", "Items cancelled ({n})"),
    Class.ADDED: Text("新增事项（{n}项）", "Items added ({n})"),
    Class.ALTERED: Text("变更事项（{n}项）", "Items altered ({n})"),
    Class.HANDED_DOWN: Text("下放事项（{n}项）", "Items passed down ({n})"),
}

_OPENING = Text(
    "现将《{title}》由{old}调整为{new}，有关情况公告如下：",
    "{title} has been adjusted from {old} to {new}, as follows:",
)
_SAME = Text("现将《{title}》{new}的调整情况公告如下：", "{title} ({new}) was adjusted as follows:")
_FIRST = Text("现公布《{title}》{new}。", "{title} ({new}) is published herewith.")
_VERSION = Text("{version}版", "version {version}")
_DATED = Text("{version}版（{day}印发）", "version {version} (issued on {day})")
_TOTAL = Text("本次共调整事项{n}项：{parts}（{sum}={n}）。", "{n} items were adjusted: {parts}.")
_NONE = Text(
    "本次没有取消、新增、变更和下放的事项。",
    "No item was cancelled, added, altered or passed down.",
)
_PART = Text("{how}{n}项", "{n} {how}")
_EDITORIAL = Text(
    "另有{n}项只规范文字或者编排，职责没有变化，不计入调整数量。",
    "In {n} more only words or order were put right; they do not count.",
)
_COUNTS = Text(
    "调整前公开事项{before}项，调整后公开事项{after}项。",
    "The public list held {before} items before and holds {after} now.",
)
_OPENED = Text("其中{n}项转为公开。", "{n} of them are public for the first time.")
_CLOSED = Text("{n}项不再公开。", "{n} are no longer public.")
_OTHERS = Text("清单的名称、版本、类别等另有调整。", "Particulars of the list were adjusted, too.")
_NUMBERS = "零一二三四五六七八九十"


def clean(text: str) -> str:
    """Return words of a list in one line and whole, what disturbs a terminal written out."""
    return escaped(" ".join(text.split()))


def comma(lang: Lang) -> str:
    """Return what stands between the names of an enumeration."""
    return "、" if lang is Lang.ZH else ", "


def day(when: date, lang: Lang) -> str:
    """Return a day as documents write it."""
    if lang is Lang.EN:
        return when.isoformat()
    return f"{when.year}年{when.month}月{when.day}日"


def heading(number: int, title: str, lang: Lang) -> str:
    """Return a heading with its number; a notice has fewer than ten."""
    return f"{_NUMBERS[number]}、{title}" if lang is Lang.ZH else f"{number}. {title}"


def opening(old: Catalogue | None, new: Catalogue, lang: Lang) -> str:
    """Return the sentence that says which version becomes which."""
    words = _FIRST if old is None else _SAME if old.version == new.version else _OPENING
    before = _version(old, lang) if old else ""
    return words.show(lang).format(title=clean(new.title), old=before, new=_version(new, lang))


def _version(catalogue: Catalogue, lang: Lang) -> str:
    version = clean(catalogue.version)
    if catalogue.issued is None:
        return _VERSION.show(lang).format(version=version)
    return _DATED.show(lang).format(version=version, day=day(catalogue.issued.on, lang))


def overview(told: Public, made: Adjustment, lang: Lang) -> Iterator[str]:
    """Yield the sentences that tell how many items were adjusted, and how many there are."""
    counts = made.counts
    if made.total:
        parts = comma(lang).join(
            _PART.show(lang, {"how": CLASSES[how], "n": counts[how]}) for how in COUNTED
        )
        added = "+".join(str(counts[how]) for how in COUNTED)
        yield _TOTAL.show(lang).format(n=made.total, parts=parts, sum=added)
    else:
        yield _NONE.show(lang)
    if counts[Class.EDITORIAL]:
        yield _EDITORIAL.show(lang, {"n": counts[Class.EDITORIAL]})
    if made.others and not made.items:
        yield _OTHERS.show(lang)
    totals = _COUNTS.show(lang, {"before": told.before, "after": told.after})
    if told.opened:
        totals += _OPENED.show(lang, {"n": len(told.opened)})
    if told.closed:
        totals += _CLOSED.show(lang, {"n": told.closed})
    yield totals
