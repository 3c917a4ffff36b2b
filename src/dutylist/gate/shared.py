"""A change that several lists share is told once, with all lists in which it was found."""

from collections.abc import Iterable
from dataclasses import replace

from dutylist.diff import Change, Pair


def told_once(pairs: Iterable[Pair]) -> tuple[Change, ...]:
    """Return the changes of several pairs; what derived lists repeat of their base is told there.

    Lists that an overlay makes come after the others, so that a change stands where it was made.
    """
    found: dict[str, tuple[Change, list[str]]] = {}
    marks: dict[int, str] = {}
    for pair in sorted(pairs, key=lambda pair: pair.overlay is not None):
        for change in pair.changes:
            mark = marks.get(id(change)) or marks.setdefault(id(change), change.fingerprint)
            _, lists = found.setdefault(mark, (change, []))
            if pair.id not in lists[-1:]:
                lists.append(pair.id)
    return tuple(replace(change, lists=tuple(lists)) for change, lists in found.values())
