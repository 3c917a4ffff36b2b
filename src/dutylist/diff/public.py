"""What the public may be told of a change: the two public copies compared, nothing else."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from dutylist.diff.compare import compare
from dutylist.diff.comparison import Comparison, Pair
from dutylist.model import Catalogue, Item, Publish


@dataclass(frozen=True, slots=True, kw_only=True)
class Public:
    """Both public copies of a list with what changed between them.

    `opened` were internal before; `closed` counts those that are internal now. Neither is in the
    pair: what an internal item held is not to be told, so nothing of it is compared. `before` and
    `after` count the items of the public copies.
    """

    pair: Pair
    opened: tuple[Item, ...]
    closed: int
    before: int
    after: int


def public(pair: Pair, comparison: Comparison) -> Public:
    """Return a pair as the public may know it."""
    old, new = pair.old, pair.new
    was, now = _internal(old), _internal(new)
    hidden = was | now
    before, after = _without(old, hidden), _without(new, hidden)
    changes = pair.changes
    if hidden and before is not None and after is not None:
        changes = compare(before, after, names=comparison.names)
    elif hidden:
        changes = tuple(change for change in changes if change.item not in hidden)
    records = _records(comparison, pair)
    known = (replace(each, record=records.get(each.fingerprint)) for each in changes)
    return Public(
        pair=replace(pair, old=before, new=after, changes=tuple(known)),
        opened=tuple(item for item in _public(new) if item.id in was),
        closed=sum(item.id in now for item in _public(old)),
        before=len(_public(old)),
        after=len(_public(new)),
    )


def _public(catalogue: Catalogue | None) -> tuple[Item, ...]:
    return catalogue.public_items if catalogue else ()


def _internal(catalogue: Catalogue | None) -> frozenset[str]:
    items = catalogue.items if catalogue else ()
    return frozenset(item.id for item in items if item.publish is Publish.INTERNAL)


def _without(catalogue: Catalogue | None, hidden: Collection[str]) -> Catalogue | None:
    if catalogue is None or not hidden:
        return catalogue
    return replace(
        catalogue, items=tuple(item for item in catalogue.items if item.id not in hidden)
    )


def _records(comparison: Comparison, pair: Pair) -> Mapping[str, str]:
    """Return the records that allow changes, by the changes' fingerprints."""
    each = (*comparison.changes, *pair.changes)
    return {change.fingerprint: change.record for change in each if change.record}
