"""The sum that every local list must come to: base − removed + added = local."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from dutylist.model import Catalogue, Item, Mode, Overlay, RemovalReason
from dutylist.texts import Lang, Text

REASONS: Mapping[RemovalReason, Text] = {
    RemovalReason.NO_SUCH_MATTER: Text(zh="辖区无此事项", en="no such matter here"),
    RemovalReason.LAW_REPEALED: Text(zh="依据已废止", en="law repealed"),
    RemovalReason.TAKEN_BACK: Text(zh="上级部门收回", en="taken back"),
    RemovalReason.TRANSFERRED: Text(zh="移交其他单位", en="transferred"),
    RemovalReason.COVERED_ELSEWHERE: Text(zh="并入其他事项", en="covered elsewhere"),
}
"""What the reasons of removals are called."""

_LOCAL: Mapping[str, Text] = {
    "street": Text(zh="本街道", en="this subdistrict"),
    "township": Text(zh="本乡镇", en="this township"),
    "village": Text(zh="本村", en="this village"),
    "community": Text(zh="本社区", en="this community"),
    "county": Text(zh="本县（市、区）", en="this county"),
}
_MIXED = Text(zh="本清单", en="this list")
_BASE = Text(zh="基础目录{n}项", en="base {n} items")
_REMOVED = Text(zh=" − 移除{n}项", en=" − {n} removed")
_OPEN = Text(zh="（", en=" (")
_CLOSE = Text(zh="）", en=")")
_REASON = Text(zh="{reason}{n}项", en="{reason} {n}")
_UNCLAIMED = Text(zh=" − 未认领{n}项", en=" − {n} not claimed")
_ADDED = Text(zh=" + 新增{n}项", en=" + {n} added")
_RESULT = Text(zh=" = {local}{n}项", en=" = {local} {n} items")
_COMMA = Text(zh="、", en=", ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """The sum of one category or part, or of the whole; moves count in and out of a division."""

    base: int = 0
    removed: int = 0
    unclaimed: int = 0
    added: int = 0
    moved_in: int = 0
    moved_out: int = 0
    local: int = 0

    @property
    def holds(self) -> bool:
        """Whether the sum comes to what the list holds."""
        less, more = self.removed + self.unclaimed + self.moved_out, self.added + self.moved_in
        return self.base - less + more == self.local


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciliation:
    """How the items of a local list come about: in all, by category and by part."""

    level: str
    total: Count
    reasons: Mapping[RemovalReason, int]
    categories: Mapping[str, Count]
    parts: Mapping[str, Count]

    @property
    def holds(self) -> bool:
        """Whether every sum comes out."""
        counts = (self.total, *self.categories.values(), *self.parts.values())
        return all(count.holds for count in counts)

    def sentence(self, lang: Lang) -> str:
        """Return the sum as people write it; what is nought goes unsaid."""
        total = self.total
        parts = [_BASE.show(lang, {"n": total.base})]
        if total.removed:
            parts += [_REMOVED.show(lang, {"n": total.removed}), self._reasons(lang)]
        if total.unclaimed:
            parts.append(_UNCLAIMED.show(lang, {"n": total.unclaimed}))
        if total.added:
            parts.append(_ADDED.show(lang, {"n": total.added}))
        local = _LOCAL.get(self.level, _MIXED)
        parts.append(_RESULT.show(lang, {"n": total.local, "local": local}))
        return "".join(parts)

    def _reasons(self, lang: Lang) -> str:
        told = (
            _REASON.show(lang, {"reason": REASONS[reason], "n": n})
            for reason, n in self.reasons.items()
        )
        return f"{_OPEN.show(lang)}{_COMMA.show(lang).join(told)}{_CLOSE.show(lang)}"


def reconcile(base: Catalogue, overlay: Overlay, result: Catalogue) -> Reconciliation:
    """Count what the overlay says against what the base and the result hold."""
    removals = {removal.item: removal.reason for removal in overlay.remove}
    reasons = Counter(removals[item.id] for item in base.items if item.id in removals)
    total = _counts(base, overlay, result, lambda _item: "")
    return Reconciliation(
        level=result.level,
        total=total.get("", Count()),
        reasons={reason: reasons[reason] for reason in RemovalReason if reason in reasons},
        categories=_counts(base, overlay, result, lambda item: item.category),
        parts=_counts(base, overlay, result, lambda item: item.part),
    )


def _counts(
    base: Catalogue, overlay: Overlay, result: Catalogue, division: Callable[[Item], str | None]
) -> dict[str, Count]:
    removed = {removal.item for removal in overlay.remove}
    claimed = None if overlay.mode is Mode.ALL else set(overlay.claim)
    left = [item for item in base.items if item.id in removed]
    taken = [item for item in base.items if item.id not in removed]
    unclaimed = [item for item in taken if claimed is not None and item.id not in claimed]
    now = {item.id: division(item) for item in result.items}
    moved = [item for item in taken if now.get(item.id, division(item)) != division(item)]
    counted = {
        "base": map(division, base.items),
        "removed": map(division, left),
        "unclaimed": map(division, unclaimed),
        "added": (division(addition.item) for addition in overlay.add),
        "moved_in": (now[item.id] for item in moved),
        "moved_out": map(division, moved),
        "local": now.values(),
    }
    return _table(counted)


def _table(counted: Mapping[str, Iterable[str | None]]) -> dict[str, Count]:
    table: dict[str, Count] = {}
    for column, names in counted.items():
        for name, n in Counter(names).items():
            if name is not None:
                table[name] = replace(table.get(name, Count()), **{column: n})
    return table
