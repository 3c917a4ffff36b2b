"""What changed in a catalogue as a whole: its particulars, categories, departments, contacts."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from typing import Final

from dutylist.diff import catalogue_kinds as kinds
from dutylist.diff import lineage_kinds as kinds_of
from dutylist.diff import plain
from dutylist.diff.change import Change
from dutylist.diff.field_kinds import CONTACT_CHANGED
from dutylist.diff.kind import Kind
from dutylist.diff.order import keyed, moved
from dutylist.diff.spot import Names, Spot, charging_kinds
from dutylist.model import Catalogue, Category, Plain
from dutylist.texts import Text

Field = tuple[str, Kind, Text, Callable[[Catalogue], Plain]]

FIELDS: Final[tuple[Field, ...]] = (
    ("id", kinds.SCOPE_CHANGED, Text(zh="编号", en="id"), lambda c: c.id),
    ("version", kinds.VERSION_CHANGED, Text(zh="版本", en="version"), lambda c: c.version),
    ("kind", kinds.SCOPE_CHANGED, Text(zh="类型", en="kind"), lambda c: c.kind),
    ("level", kinds.SCOPE_CHANGED, Text(zh="层级", en="level"), lambda c: c.level),
    (
        "jurisdiction",
        kinds.SCOPE_CHANGED,
        Text(zh="行政区划", en="jurisdiction"),
        lambda c: c.jurisdiction,
    ),
    (
        "issued",
        kinds.PARTICULARS_CHANGED,
        Text(zh="印发信息", en="issue"),
        lambda c: plain.of_issued(c.issued),
    ),
    (
        "effective",
        kinds.PARTICULARS_CHANGED,
        Text(zh="施行日期", en="effective day"),
        lambda c: plain.of_date(c.effective),
    ),
    (
        "law_as_of",
        kinds.PARTICULARS_CHANGED,
        Text(zh="依据核对日期", en="day its law was checked"),
        lambda c: plain.of_date(c.law_as_of),
    ),
    (
        "replaces",
        kinds.PARTICULARS_CHANGED,
        Text(zh="所替代的版本", en="version it replaces"),
        lambda c: plain.of_replaces(c.replaces),
    ),
    (
        "declares",
        kinds.PARTICULARS_CHANGED,
        Text(zh="公布数量", en="published counts"),
        lambda c: plain.of_declares(c.declares),
    ),
    (
        "retired",
        kinds.PARTICULARS_CHANGED,
        Text(zh="停用编号", en="retired ids"),
        lambda c: list(c.retired),
    ),
    (
        "derived",
        kinds.PARTICULARS_CHANGED,
        Text(zh="生成来源", en="source it was derived from"),
        lambda c: plain.of_derived(c.derived),
    ),
)

TITLE = Text(zh="清单名称", en="title")
NOTE = Text(zh="说明", en="note")
CATEGORY_NAME = Text(zh="类别名称", en="name of a category")
DEPARTMENT_NAME = Text(zh="部门名称", en="name of a department")


def catalogue_changes(spot: Spot, old: Catalogue, new: Catalogue, names: Names) -> Iterator[Change]:
    """Yield what changed in a catalogue outside its items."""
    if old.title != new.title:
        yield from spot.into("title").reworded(kinds.TITLE_CHANGED, old.title, new.title, TITLE)
    for key, kind, words, read in FIELDS:
        before, after = read(old), read(new)
        if before != after:
            yield spot.into(key).change(kind, before, after, params={"field": words})
    if old.note != new.note:
        yield from spot.into("note").reworded(kinds.PARTICULARS_CHANGED, old.note, new.note, NOTE)
    if old.categories != new.categories:
        yield from _categories(spot, old, new)
    became = names.local_before ^ names.local_after
    carried = _carried(old, new, became) if became else {}
    yield from _departments(spot, old.departments, new.departments, carried)
    yield from _became_local(spot, old, new, names, carried)
    for key in _differing(old.contacts, new.contacts):
        before = plain.of_contact(old.contacts.get(key))
        after = plain.of_contact(new.contacts.get(key))
        at = _entry(spot, "contacts", key)
        yield at.change(CONTACT_CHANGED, before, after)


def _categories(spot: Spot, old: Catalogue, new: Catalogue) -> Iterator[Change]:
    before, after = keyed(old.categories, _id), keyed(new.categories, _id)
    places = [{key: place for place, key in enumerate(each, 1)} for each in (before, after)]
    for key in (*before, *(key for key in after if key not in before)):
        at = _entry(spot, "categories", key)
        if key not in after:
            params = {"places": (places[0][key], None)}
            yield at.change(kinds.CATEGORY_REMOVED, before[key].name, params=params)
        elif key not in before:
            came = {"places": (None, places[1][key])}
            yield at.change(kinds.CATEGORY_ADDED, None, after[key].name, params=came)
        elif before[key].name != after[key].name:
            yield from at.reworded(
                kinds.CATEGORY_RENAMED, before[key].name, after[key].name, CATEGORY_NAME
            )
    for move in moved(before, after):
        at = _entry(spot, "categories", move.key)
        name = {"name": after[move.key].name}
        yield at.change(kinds.CATEGORY_REORDERED, move.before, move.after, params=name)


def _carried(old: Catalogue, new: Catalogue, bodies: frozenset[str]) -> dict[str, int]:
    """Return how many duties the bodies that carry some on both sides have: the fewer of both."""
    counts = [Counter(duty.by for duty in each.duties) for each in (old, new)]
    return {
        key: min(count[key] for count in counts) for key in bodies if all(c[key] for c in counts)
    }


def _became_local(
    spot: Spot, old: Catalogue, new: Catalogue, names: Names, carried: Mapping[str, int]
) -> Iterator[Change]:
    """Yield the bodies with duties that the local body's name was given to, or taken from."""
    for key, duties in sorted(carried.items()):
        below = names.is_local_after(key)
        kind = kinds_of.DEPARTMENT_BECAME_LOCAL if below else kinds_of.DEPARTMENT_CEASED_LOCAL
        params = {"before": names.before(key), "after": names.after(key), "duties": duties}
        own = old.departments.get(key), new.departments.get(key)
        if own[0] == own[1]:
            at = replace(spot, path=f"workspace.departments[{key}]")
            values = names.before(key).zh, names.after(key).zh
            yield at.change(kind, *values, params=params)
        else:
            yield _entry(spot, "departments", key).change(kind, *own, params=params)


def _departments(
    spot: Spot, old: Mapping[str, str], new: Mapping[str, str], told: Collection[str]
) -> Iterator[Change]:
    for key in (each for each in _differing(old, new) if each not in told):
        params, both = {"field": key}, (old.get(key), new.get(key))
        for kind in charging_kinds(*both) or (kinds.DEPARTMENT_RENAMED,):
            yield _entry(spot, "departments", key).change(kind, *both, params=params)


def _differing(old: Mapping[str, object], new: Mapping[str, object]) -> list[str]:
    return sorted(key for key in {**old, **new} if old.get(key) != new.get(key))


def _entry(spot: Spot, field: str, key: str) -> Spot:
    """Return the spot of an entry; its place is that of the field, which always has one."""
    holder = spot.into(field)
    return holder.entry(key, holder.old, holder.new)


def _id(category: Category) -> str:
    return category.id
