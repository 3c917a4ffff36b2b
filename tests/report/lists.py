"""Lists whose changes are reported."""

from collections.abc import Sequence
from dataclasses import replace

from diff.samples import catalogue
from dutylist.diff import Change, Comparison, Pair, compare
from dutylist.findings import Location, Route
from dutylist.model import Catalogue, Duty, Item, Role


def locate(route: Route) -> Location:
    return Location(str(route[0]), 1 + len(route), 1)


def listing(*items: Item) -> Catalogue:
    return replace(catalogue(), items=items)


def item(id_: str, by: str, text: str, name: str = "消防安全") -> Item:
    duty = Duty(id=f"{id_}.1", by=by, role=Role.SUPPORT, text=text, route=("a.yaml", id_))
    return Item(id=id_, name=name, category="peace", duties=(duty,), route=("a.yaml", id_))


def told(changes: Sequence[Change]) -> Comparison:
    """Return a comparison of one list with these changes."""
    made = tuple(changes)
    pair = Pair(id="sample", title="街道职责清单示例", old=listing(), new=listing(), changes=made)
    return Comparison(pairs=(pair,), changes=made)


def put_together(*pairs: Pair) -> Comparison:
    """Return the comparison of several lists, what they share told once."""
    found: dict[str, Change] = {}
    for pair in pairs:
        for change in pair.changes:
            known = found.get(change.fingerprint, change)
            found[change.fingerprint] = replace(known, lists=(*known.lists, pair.id))
    return Comparison(pairs=pairs, changes=tuple(found.values()))


def pair(old: Catalogue, new: Catalogue) -> Pair:
    """Return two versions of a list with what changed."""
    return Pair(id=new.id, title=new.title, old=old, new=new, changes=compare(old, new))
