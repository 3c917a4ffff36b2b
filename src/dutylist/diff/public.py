"""What the public may be told of a change: the two public copies compared, nothing else."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from dutylist.diff.compare import compare
from dutylist.diff.comparison import Comparison, Pair
from dutylist.model import Catalogue, Descent, Item, Publish
from dutylist.model.published import published


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
    before, after = _known(old, hidden), _known(new, hidden)
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


def _known(catalogue: Catalogue | None, hidden: Collection[str]) -> Catalogue | None:
    """Return a list as its public copy holds it, less what either side hides."""
    if catalogue is None or not hidden:
        return catalogue
    told = published(
        replace(catalogue, items=tuple(each for each in catalogue.items if each.id not in hidden))
    )
    if catalogue.replaces is None:
        return told
    lineage = tuple(_descents(catalogue.replaces.lineage, hidden))
    return replace(told, replaces=replace(catalogue.replaces, note=None, lineage=lineage))


def _descents(lineage: Iterable[Descent], hidden: Collection[str]) -> Iterator[Descent]:
    """Yield what became of items, hidden ones left out, where both ends are still there."""
    for each in lineage:
        old = tuple(key for key in each.old if key not in hidden)
        new = tuple(key for key in each.new if key not in hidden)
        if old and (new or not each.new):
            yield Descent(old=old, new=new)


def _records(comparison: Comparison, pair: Pair) -> Mapping[str, str]:
    """Return the records that allow changes, by the changes' fingerprints."""
    each = (*comparison.changes, *pair.changes)
    return {change.fingerprint: change.record for change in each if change.record}
