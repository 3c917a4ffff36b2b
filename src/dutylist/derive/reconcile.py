"""The sum that every local list must come to, in figures and as the sentence of a notice."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from operator import attrgetter

from dutylist.derive.counts import Count, Counted, counts, total
from dutylist.derive.fates import fates
from dutylist.derive.laws import Law
from dutylist.derive.told import REASONS
from dutylist.law import ranks
from dutylist.model import Catalogue, Item, Overlay, RemovalReason
from dutylist.texts import Lang, Text

Rank = Callable[[Item], str | None]
"""Gives the rank of the instrument that an added item rests on; None where it is not known."""

UNEQUAL = Law(
    code="DL363",
    name="sum-does-not-hold",
    law=11,
    message=Text(zh="增减数量对不上：{sum}", en="the numbers do not add up: {sum}"),
    remedy=Text(
        zh="这是程序的错误，请把调整文件发给维护人员",
        en="the program is wrong: send the overlay to its maintainers",
    ),
    why=Text(
        zh="公告印出的数量必须与清单一致",
        en="the numbers that a notice prints must be those of the list",
    ),
)

_LOCAL: Mapping[str | None, Text] = {
    "street": Text(zh="本街道", en="this subdistrict"),
    "township": Text(zh="本乡镇", en="this township"),
    "village": Text(zh="本村", en="this village"),
    "community": Text(zh="本社区", en="this community"),
    "county": Text(zh="本县（市、区）", en="this county"),
    None: Text(zh="本目录", en="this catalogue"),
}
_MIXED = Text(zh="本清单", en="this list")
_BASE = Text(zh="基础目录{n}项", en="base {n} items")
_REMOVED = Text(zh=" － 移除{n}项", en=" - {n} removed")
_DECLINED = Text(zh=" － 不承接{n}项", en=" - {n} declined")
_UNDECIDED = Text(zh=" － 未决定{n}项", en=" - {n} undecided")
_MERGED = Text(
    zh=" － 合并减少{n}项（{before}项并为{after}项）",
    en=" - {n} by merging ({before} into {after})",
)
_SPLIT = Text(
    zh=" + 拆分增加{n}项（{before}项分为{after}项）",
    en=" + {n} by splitting ({before} into {after})",
)
_ADDED = Text(zh=" + 新增{n}项", en=" + {n} added")
_RESULT = Text(zh=" = {local}{n}项", en=" = {local} {n} items")
_INTERNAL = Text(zh="（其中内部{n}项，不公布）", en=" ({n} of them internal, not to be published)")
_PART = Text(zh="{what}{n}项", en="{what} {n}")
_UNKNOWN = Text(zh="依据未查明", en="basis not found")
_PARTS = Text(zh="（{parts}）", en=" ({parts})")
_COMMA = Text(zh="、", en=", ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciliation:
    """How the items of a list come about: in all, by category and by part.

    `reasons` counts removals; `bases` counts additions by the rank of what they rest on, as far
    as that is known. `level` is None for a catalogue in between. `internal` are items of the list
    that no notice may count.
    """

    level: str | None
    total: Count
    reasons: Mapping[RemovalReason, int]
    bases: Mapping[str, int]
    internal: int = 0
    categories: Mapping[str, Count] = field(default_factory=dict)
    parts: Mapping[str, Count] = field(default_factory=dict)

    @property
    def holds(self) -> bool:
        """Whether every sum comes out."""
        counted = (self.total, *self.categories.values(), *self.parts.values())
        return all(count.holds for count in counted)

    def sentence(self, lang: Lang) -> str:
        """Return the sum as a notice writes it; what is nought goes unsaid."""
        return "".join(self._terms(lang))

    def _terms(self, lang: Lang) -> Iterator[str]:
        total = self.total
        yield _BASE.show(lang, {"n": total.base})
        if total.removed:
            yield _REMOVED.show(lang, {"n": total.removed})
            yield _told({REASONS[reason]: n for reason, n in self.reasons.items()}, lang)
        for words, n in ((_DECLINED, total.declined), (_UNDECIDED, total.undecided)):
            if n:
                yield words.show(lang, {"n": n})
        if fewer := total.merged_from - total.merged_into:
            shape = {"before": total.merged_from, "after": total.merged_into}
            yield _MERGED.show(lang, {"n": fewer, **shape})
        if more := total.split_into - total.split_from:
            shape = {"before": total.split_from, "after": total.split_into}
            yield _SPLIT.show(lang, {"n": more, **shape})
        if total.added:
            yield _ADDED.show(lang, {"n": total.added})
            yield _told(self._bases(), lang)
        local = _LOCAL.get(self.level, _MIXED)
        yield _RESULT.show(lang, {"n": total.local, "local": local})
        if self.internal:
            yield _INTERNAL.show(lang, {"n": self.internal})

    def _bases(self) -> dict[Text, int]:
        known = {Text(rank, rank): n for rank, n in self.bases.items()}
        rest = self.total.added - sum(known.values())
        return {**known, _UNKNOWN: rest} if known and rest else known


def _told(parts: Mapping[Text, int], lang: Lang) -> str:
    if not parts:
        return ""
    told = (_PART.show(lang, {"what": what, "n": n}) for what, n in parts.items())
    return _PARTS.show(lang).format(parts=_COMMA.show(lang).join(told))


def reconcile(
    base: Catalogue, overlay: Overlay, result: Catalogue, rank: Rank | None = None
) -> Reconciliation:
    """Count what the overlay says against what the base and the result hold."""
    was, now = ({item.id: item for item in each.items} for each in (base, result))
    counted = Counted(was, now, fates(base, overlay), overlay)
    reasons = Counter(each.reason for each in overlay.remove if each.item in was)
    found = Counter(rank(addition.item) for addition in overlay.add) if rank else Counter[str]()
    known = sorted((name for name in found if name is not None), key=ranks.place)
    categories = counts(counted, attrgetter("category"))
    return Reconciliation(
        level=None if overlay.result else result.level,
        total=total(categories.values()),
        reasons={reason: reasons[reason] for reason in RemovalReason if reason in reasons},
        bases={name: found[name] for name in known},
        internal=len(result.items) - len(result.public_items),
        categories=categories,
        parts=counts(counted, attrgetter("part")),
    )
