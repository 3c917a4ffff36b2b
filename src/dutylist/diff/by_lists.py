"""Changes of several lists, put together by the lists that they were found in."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from dutylist.diff.change import Change
from dutylist.diff.comparison import Comparison
from dutylist.diff.labels import lists

Ids = tuple[str, ...]


def by_lists(
    changes: Sequence[Change], comparison: Comparison
) -> Iterator[tuple[Ids, tuple[Change, ...]]]:
    """Yield the changes of each set of lists: those that more lists share first.

    Of a comparison of one list there is one set, without ids.
    """
    places = {pair.id: at for at, pair in enumerate(comparison.pairs)}

    def rank(change: Change) -> tuple[int, list[int]]:
        ids = lists(change, comparison)
        return -len(ids), [places.get(each, len(places)) for each in ids]

    for _, found in groupby(sorted(changes, key=rank), key=rank):
        together = tuple(found)
        yield lists(together[0], comparison), together
