"""What was reported, applied to the old list as plain data: it must give the new list.

Only what a `Change` holds is used: its path, both values, and the places among its parameters.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from dutylist.diff import Change
from dutylist.io import plain
from dutylist.model import Catalogue

Data = dict[str, Any]
Places = dict[str, int]

_PROPOSED = {"item-replaced", "merge-proposed", "split-proposed", "duty-replaced"}
_DESCENT = {"item-id-changed", "items-merged", "item-split"}
_ITEM = re.compile(r"items\[(?P<item>[^]]+)\](?:\.(?P<rest>.*))?$", re.DOTALL)
_DUTY = re.compile(r"duties\[(?P<duty>[^]]+)\](?:\.(?P<rest>.*))?$", re.DOTALL)
_ENTRY = re.compile(r"(?P<field>categories|departments|contacts)\[(?P<key>[^]]+)\]$")


class Told(NamedTuple):
    """What a change tells, of any shape."""

    name: str
    path: str
    item: str | None
    before: Any
    after: Any
    params: Mapping[str, Any]


def _told(change: Change) -> Told:
    values = change.before, change.after, change.params
    return Told(change.kind.name, change.path, change.item, *values)


def normal(catalogue: Catalogue) -> Data:
    """Return a catalogue as data in which nothing is said twice or emptily."""
    data: Data = dict(plain.catalogue(catalogue))
    data["items"] = [_item(each) for each in data["items"]]
    return _topped(data)


def _topped(data: Data) -> Data:
    replaces = data.get("replaces")
    if replaces:
        lineage = [_filled(each) for each in replaces.get("lineage", ())]
        data["replaces"] = _filled({**replaces, "lineage": lineage})
    return _filled(data)


def _item(data: Mapping[str, Any]) -> Data:
    kept = {key: value for key, value in data.items() if key != "origin"}
    own = {"id", "name", "category", "part", "duties", "basis", "guide", "posts", "note"}
    for key in kept.keys() - own:
        kept[key] = _bare(kept[key])
    return _filled(kept)


def _bare(value: Any) -> Any:  # noqa: ANN401  (fields of any shape)
    if isinstance(value, Mapping):
        bare = {key: _bare(each) for key, each in value.items()}
        return {key: each for key, each in bare.items() if each not in (None, {}, [])}
    return value


def _filled(data: Mapping[str, Any]) -> Data:
    return {k: v for k, v in data.items() if v not in (None, [], {}, False)}


def applied(old: Catalogue, changes: Iterable[Change]) -> Data:
    """Return the old list with what was reported done to it, as `normal` gives it."""
    making = _Making(normal(old))
    told = [_told(change) for change in changes if change.kind.name not in _PROPOSED]
    for step in (_at_top, _items, _moves, _fields, _duty_fields, _duties, _descents):
        for change in told:
            step(making, change)
    return making.data()


class _Cited:
    """The citations of an item or duty in the making."""

    def __init__(self, home: Data) -> None:
        self.home = home
        self.held = {_words(each): each for each in home.get("basis", ())}
        self.late: dict[str, Any] = {}
        self.places: Places = {}
        self.order: list[str] = []

    def values(self) -> list[Any]:
        """Return the citations in the order that was told."""
        held = {**self.held, **self.late}
        return [held[key] for key in self.order or _ordered(list(held), self.places)]


class _Making:
    """A list in the making: items and duties by id, and the places that were told."""

    def __init__(self, data: Data) -> None:
        self.top = {key: value for key, value in data.items() if key not in {"items", "categories"}}
        self.categories = {each["id"]: each["name"] for each in data.get("categories", ())}
        self.items = {each["id"]: dict(each) for each in data.get("items", ())}
        self.duties = {
            key: {each["id"]: dict(each) for each in item.pop("duties", ())}
            for key, item in self.items.items()
        }
        self.whole: dict[str, Data] = {}
        self.out: set[str] = set()
        self.places: dict[str, Places] = {}
        self.cited: dict[int, _Cited] = {}

    def put(self, what: str, key: str, place: int | None) -> None:
        """Note where something stands."""
        if place is not None:
            self.places.setdefault(what, {})[key] = place

    def data(self) -> Data:
        """Return the list that came of it."""
        made = dict(self.top)
        for cited in self.cited.values():
            cited.home["basis"] = cited.values()
        keys = [key for key in self.items if key not in self.out]
        keys += [key for key in self.whole if key not in keys]
        made["items"] = [self.item(key) for key in _ordered(keys, self.places.get("items", {}))]
        names = _ordered(list(self.categories), self.places.get("categories", {}))
        made["categories"] = [{"id": key, "name": self.categories[key]} for key in names]
        return _topped(made)

    def item(self, key: str) -> Data:
        """Return an item with its duties in their order."""
        if key in self.whole:
            return _item(self.whole[key])
        item = self.items[key]
        keys = _ordered(list(self.duties[key]), self.places.get(key, {}))
        guide = item.get("guide")
        return _item(
            {
                **item,
                "duties": [_filled(self.duties[key][each]) for each in keys],
                "guide": _filled(guide) if guide else None,
            }
        )


def _ordered(keys: Sequence[str], places: Mapping[str, int]) -> list[str]:
    """Return keys with those in their places that are told, and the others around them."""
    told = {place: key for key, place in places.items() if key in keys}
    rest = iter([key for key in keys if key not in told.values()])
    return [told[at] if at in told else next(rest) for at in range(1, len(keys) + 1)]


def _at_top(making: _Making, change: Told) -> None:
    if change.path.startswith(("items[", "workspace.")):
        return
    entry = _ENTRY.match(change.path)
    if entry is None:
        making.top[change.path] = change.after
    elif entry["field"] == "categories":
        _category(making, entry["key"], change)
    else:
        held = dict(making.top.get(entry["field"], {}))
        held[entry["key"]] = change.after
        held = {key: value for key, value in held.items() if value is not None}
        making.top[entry["field"]] = held


def _category(making: _Making, key: str, change: Told) -> None:
    if change.name == "category-reordered":
        making.put("categories", key, change.after)
    elif change.after is None:
        del making.categories[key]
    else:
        making.categories[key] = str(change.after)
        making.put("categories", key, _place(change))


def _place(change: Told) -> Any:  # noqa: ANN401
    return change.params["places"][1] if "places" in change.params else None


def _split(change: Told) -> tuple[str, str] | None:
    found = _ITEM.match(change.path)
    return None if found is None else (found["item"], found["rest"] or "")


def _items(making: _Making, change: Told) -> None:
    at = _split(change)
    if at is None or at[1] or change.name in _DESCENT:
        return
    key = at[0]
    if change.name == "item-reordered":
        making.put("items", key, change.after)
    elif change.after is None:
        making.out.add(key)
    else:
        making.whole[key] = dict(change.after)
        making.put("items", key, _place(change))


def _moves(making: _Making, change: Told) -> None:
    if change.name != "duty-moved":
        return
    _, rest = _split(change) or ("", "")
    found = _DUTY.match(rest)
    assert found is not None
    duty = making.duties.get(str(change.before), {}).pop(found["duty"], None)
    if duty is not None and str(change.after) in making.duties:
        making.duties[str(change.after)][found["duty"]] = duty
        making.put(str(change.after), found["duty"], _place(change))


def _fields(making: _Making, change: Told) -> None:
    at = _split(change)
    if at is None or not at[1] or at[0] not in making.items:
        return
    key, rest = at
    if rest == "lead":
        for duty, _, role in change.params["roles"]:
            making.duties[key][duty]["role"] = role
    elif rest == "basis":
        _cite(making, making.items[key], change)
    elif not rest.startswith(("duties", "departments[")):
        _set(making.items[key], rest.split("."), change.after)
        if rest in {"category", "part"}:
            making.put("items", key, _place(change))


def _set(data: Data, keys: Sequence[str], value: Any) -> None:  # noqa: ANN401
    *above, last = keys
    for key in above:
        data[key] = dict(data.get(key) or {})
        data = data[key]
    data[last] = False if value == "public" else value


def _cite(making: _Making, home: Data, change: Told) -> None:
    """Change one citation of an item or a duty; `home` is put in order when all is told."""
    cited = making.cited.setdefault(id(home), _Cited(home))
    if change.name == "basis-reordered":
        cited.order = [str(each) for each in change.after]
        return
    if change.name == "basis-annotated":
        cited.held[_words(change.before)] = change.after
        return
    if change.before is not None:
        del cited.held[_words(change.before)]
    if change.after is not None:
        cited.late[_words(change.after)] = change.after
        cited.places[_words(change.after)] = _place(change)


def _words(basis: Any) -> str:  # noqa: ANN401
    return basis["cite"] if isinstance(basis, Mapping) else str(basis)


def _duty_fields(making: _Making, change: Told) -> None:
    at = _split(change)
    found = _DUTY.match(at[1]) if at else None
    if at is None or found is None or not found["rest"] or at[0] not in making.items:
        return
    duty = making.duties[at[0]].get(found["duty"])
    if duty is None or (isinstance(change.after, Mapping) and "by" in change.after):
        return
    if found["rest"] == "basis":
        _cite(making, duty, change)
    else:
        duty[found["rest"]] = change.after


def _duties(making: _Making, change: Told) -> None:
    """Put whole duties last: they hold all that was told of their fields too."""
    at = _split(change)
    if at is None:
        return
    key, rest = at
    found = _DUTY.match(rest)
    name = change.name
    if rest.startswith("departments["):
        _department(making, key, change)
    elif found is not None and not found["rest"] and name != "duty-moved":
        if name == "duty-reordered":
            making.put(key, found["duty"], change.after)
        elif name == "item-id-changed":
            duty = making.duties[key].pop(str(change.before))
            making.duties[key][str(change.after)] = {**duty, "id": change.after}
            making.put(key, str(change.after), _place(change))
        else:
            _whole(making, change)


def _department(making: _Making, key: str, change: Told) -> None:
    for each in change.before or ():
        del making.duties[key][each["id"]]
    for each, place in zip(change.after or (), change.params["places"], strict=False):
        making.duties[key][each["id"]] = each
        making.put(key, each["id"], place)


def _whole(making: _Making, change: Told) -> None:
    before, after = change.before, change.after
    both = isinstance(before, Mapping) and isinstance(after, Mapping)
    if both and "was" not in change.params and before.get("id") == after.get("id"):
        making.duties.setdefault(str(change.item), {})[str(after["id"])] = dict(after)
        return
    if isinstance(before, Mapping) and "id" in before:
        home = change.params.get("was", change.item)
        making.duties.get(str(home), {}).pop(str(before["id"]), None)
    if isinstance(after, Mapping) and "id" in after and change.item in making.items:
        making.duties[str(change.item)][str(after["id"])] = dict(after)
        making.put(str(change.item), str(after["id"]), _place(change))


def _descents(making: _Making, change: Told) -> None:
    if change.name not in _DESCENT or ".duties[" in change.path:
        return
    before, after = change.before, change.after
    places = change.params["places"]
    if change.name == "item-id-changed":
        before, after = [before], [after]
        places = [[place] for place in places]
    for each in before:
        making.out.add(str(each["id"]))
    for each, place in zip(after, places[1], strict=True):
        making.whole[each["id"]] = each
        making.put("items", each["id"], place)
