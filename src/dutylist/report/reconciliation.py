"""The sums of several lists, and of all of them together, as figures."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dutylist.across.held import Held, Peers
from dutylist.derive.counts import Count
from dutylist.derive.reconcile import Reconciliation
from dutylist.law import ranks
from dutylist.model import RemovalReason
from dutylist.texts import Text

COLUMNS: Mapping[str, Text] = {
    "base": Text("基础目录", "Base"),
    "removed": Text("－ 移除", "- removed"),
    "declined": Text("－ 不承接", "- declined"),
    "undecided": Text("－ 未决定", "- undecided"),
    "merged_from": Text("－ 合并前", "- merged"),
    "merged_into": Text("+ 合并后", "+ merged into"),
    "split_from": Text("－ 拆分前", "- split"),
    "split_into": Text("+ 拆分后", "+ split into"),
    "added": Text("+ 新增", "+ added"),
    "moved_out": Text("－ 移出本类", "- moved out"),
    "moved_in": Text("+ 移入本类", "+ moved in"),
    "local": Text("= 本地", "= local"),
}
"""What the columns of a sum are called, in the order in which people add up."""


@dataclass(frozen=True, slots=True)
class Summed:
    """Lists of one base and level with their sums, and the sum of them all."""

    peers: Peers
    sums: tuple[Reconciliation, ...]
    total: Reconciliation

    @property
    def holds(self) -> bool:
        """Whether every sum comes out, those of categories and parts and those over lists too."""
        return all(each.holds and _divided(each) for each in (*self.sums, self.total))

    @property
    def named(self) -> Iterator[tuple[Held, Reconciliation]]:
        """Yield each list with its sum."""
        return zip(self.peers.lists, self.sums, strict=True)


def summed(group: Peers, sums: Sequence[Reconciliation]) -> Summed:
    """Return the sums of some lists with the sum over them."""
    reasons = Counter[RemovalReason]()
    bases = Counter[str]()
    for each in sums:
        reasons.update(each.reasons)
        bases.update(each.bases)
    total = Reconciliation(
        level="",
        total=_sum(each.total for each in sums),
        reasons={reason: reasons[reason] for reason in RemovalReason if reason in reasons},
        bases={name: bases[name] for name in sorted(bases, key=ranks.place)},
        internal=sum(each.internal for each in sums),
        categories=_sums(each.categories for each in sums),
        parts=_sums(each.parts for each in sums),
    )
    return Summed(group, tuple(sums), total)


def figures(count: Count) -> dict[str, int]:
    """Return the columns of a sum by name."""
    return {name: getattr(count, name) for name in COLUMNS}


def _sum(counts: Iterable[Count]) -> Count:
    total = Counter[str]()
    for count in counts:
        total.update(figures(count))
    return Count(**total)


def _sums(tables: Iterable[Mapping[str, Count]]) -> dict[str, Count]:
    found: dict[str, list[Count]] = {}
    for table in tables:
        for name, count in table.items():
            found.setdefault(name, []).append(count)
    return {name: _sum(counts) for name, counts in found.items()}


def _divided(each: Reconciliation) -> bool:
    """Whether the categories add up to the whole, and the reasons and ranks to their columns."""
    whole, parts = figures(each.total), figures(_sum(each.categories.values()))
    same = all(whole[name] == parts[name] for name in COLUMNS if not name.startswith("moved"))
    reasons = sum(each.reasons.values()) == each.total.removed
    return same and reasons and sum(each.bases.values()) <= each.total.added
