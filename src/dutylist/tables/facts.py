"""What the public copies of a list say, as plain data that is the same in every language.

The digest that all copies bear is taken over it: it covers what they show and nothing else, so that
nobody can try guesses at what is internal, and whoever has the data can work it out again.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from dutylist.io import plain
from dutylist.io.digest import data as digest_of
from dutylist.model import Catalogue, Item, Plain, Unit
from dutylist.tables.layout import Layout
from dutylist.tables.names import Names
from dutylist.tables.values import pick

FORM = "list/1"
DIGEST = "digest"

_OWN = frozenset(
    ("number", "category", "name", "part", "duties", "basis", "guide", "posts", "note")
)
_KEPT = ("id", "name", "category", "part", "duties", "basis", "guide", "posts", "note")
_HEAD = ("id", "title", "kind", "version", "jurisdiction", "level", "note", "issued", "effective")
_UNIT = ("code", "name", "province", "city", "county")

Facts = dict[str, Plain]
_Tree = dict[str, "_Tree"]


def facts(  # noqa: PLR0913
    catalogue: Catalogue,
    layout: Layout,
    names: Names,
    *,
    counts: Mapping[str, int],
    unit: Unit | None = None,
    address: str | None = None,
) -> Facts:
    """Return what copies of a list without internal items say; `names` are the Chinese ones."""
    told = plain.catalogue(catalogue, items=())
    shown = _shown(layout)
    items = [_item(each, shown) for each in catalogue.items]
    used = set(strings(items))
    made: Facts = {"dutylist": FORM}
    made |= {key: told[key] for key in (*_HEAD, "law_as_of") if key in told}
    if catalogue.derived is not None:
        base = catalogue.derived
        made["made_from"] = {
            "catalogue": base.catalogue,
            "version": base.version,
            "overlay": base.overlay,
        }
    if unit is not None:
        known = ((key, getattr(unit, key)) for key in _UNIT)
        made["unit"] = {key: value for key, value in known if value}
    made["local"] = names.local
    if address is not None:
        made["address"] = address
    if contact := _of(told.get("contacts"), "*"):
        made["contact"] = contact
    made["counts"] = dict(counts)
    made["departments"] = {
        id_: name for id_, name in sorted(names.departments.items()) if id_ in used
    }
    made["categories"] = told.get("categories", [])
    made["items"] = items
    return made


def digest(said: Mapping[str, Plain]) -> str:
    """Return the digest of what copies say, whether or not it stands in it already."""
    return digest_of({key: value for key, value in said.items() if key != DIGEST})


def _of(value: Plain, key: str) -> Plain:
    return value.get(key) if isinstance(value, Mapping) else None


def _item(item: Item, shown: _Tree) -> Facts:
    """Return what is public of an item: citations without notes, own fields that are shown."""
    told = plain.item(item)
    made: Facts = {key: _cited(key, told[key]) for key in _KEPT if key in told}
    for name in sorted(shown.keys() - _OWN):
        value = _pruned(plain.unfold(pick(item, name)), shown[name])
        if value not in (None, "", [], {}):
            made[name] = value
    return made


def _cited(key: str, value: Any) -> Plain:  # noqa: ANN401  (plain data of any depth)
    """Return a value whose citations are their words alone."""
    if key == "delegation":
        return _words(value)
    if key == "basis":
        return [_words(each) for each in value]
    if key == "duties":
        return [{name: _cited(name, each) for name, each in duty.items()} for duty in value]
    plain_value: Plain = value
    return plain_value


def _words(basis: Any) -> Plain:  # noqa: ANN401
    return str(basis["cite"] if isinstance(basis, Mapping) else basis)


def _shown(layout: Layout) -> _Tree:
    """Return the ways to all that the columns of a layout show."""
    tree: _Tree = {}
    for column in layout.columns:
        block = layout.blocks.get(column.block or "")
        at = tree
        for step in (*(block.path if block else ()), *column.path):
            at = at.setdefault(step, {})
    return tree


def _pruned(value: Plain, shown: _Tree) -> Plain:
    """Return what of a value is shown; a mapping is shown only by what lies in it."""
    if isinstance(value, Mapping):
        kept = ((key, _pruned(value[key], shown[key])) for key in shown if key in value)
        return {key: each for key, each in sorted(kept) if each not in (None, "", [], {})}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_pruned(each, shown) for each in value]
    return value


def strings(value: Plain) -> Iterator[str]:
    """Yield all texts in some data, codes and ids, too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from strings(each)
    elif isinstance(value, Sequence):
        for each in value:
            yield from strings(each)
