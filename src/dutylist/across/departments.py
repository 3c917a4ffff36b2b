"""All local lists turned round: each department's own list, from which the lists come back."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from dutylist.across.held import Held
from dutylist.model import LOCAL, Basis, Duty, Item, Publish, Role
from dutylist.model.published import published


class Row(NamedTuple):
    """One duty as one list holds it."""

    list: str
    item: str
    duty: str
    by: str
    role: Role
    text: str
    basis: tuple[Basis, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One wording of what a department does for an item, and the numbers of its lists.

    `local` are the duties of the local body beside it.
    """

    item: Item
    duties: tuple[Duty, ...]
    local: tuple[Duty, ...]
    lists: tuple[int, ...]

    @property
    def internal(self) -> bool:
        """Whether it must not appear in a public copy."""
        return self.item.publish is Publish.INTERNAL


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a department in every wording, the commonest first."""

    item: str
    variants: tuple[Variant, ...]


@dataclass(frozen=True, slots=True)
class Department:
    """What one department carries in all lists; for the local body, what it carries alone.

    `names` are what lists call it, each with the numbers of the lists, the commonest first.
    """

    by: str
    names: tuple[tuple[str, tuple[int, ...]], ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class View:
    """Every duty of every list, by who carries it."""

    lists: tuple[Held, ...]
    departments: tuple[Department, ...]


_Content = tuple[str, str, str | None, Publish, tuple[Duty, ...]]
_Group = tuple[Item, list[int]]


def invert(lists: Sequence[Held], names: Mapping[str, str]) -> View:
    """Turn lists round; `names` are those of departments that a list does not bind itself."""
    found: dict[str, dict[str, list[Variant]]] = {}
    for item, holders in _contents(lists):
        local = tuple(item.local_duties)
        bodies = dict.fromkeys(duty.by for duty in item.department_duties) or {LOCAL: None}
        for by in bodies:
            duties = tuple(duty for duty in item.duties if duty.by == by)
            variant = Variant(
                item=item,
                duties=duties,
                local=() if by == LOCAL else local,
                lists=tuple(holders),
            )
            found.setdefault(by, {}).setdefault(item.id, []).append(variant)
    made = (_department(by, entries, lists, names) for by, entries in found.items())
    return View(tuple(lists), tuple(sorted(made, key=lambda each: (each.by == LOCAL, each.by))))


def _contents(lists: Sequence[Held]) -> Iterator[_Group]:
    """Yield every item in every form that lists hold, with the numbers of those lists.

    Equal items are one, whatever file they came from; those that are one object are not compared.
    """
    groups: dict[str, dict[_Content, _Group]] = {}
    known: dict[int, list[int]] = {}
    for at, held in enumerate(lists):
        for item in held.catalogue.items:
            holders = known.get(id(item))
            if holders is None:
                content = (item.name, item.category, item.part, item.publish, item.duties)
                forms = groups.setdefault(item.id, {})
                holders = known[id(item)] = forms.setdefault(content, (item, []))[1]
            holders.append(at)
    for forms in groups.values():
        yield from forms.values()


def _department(
    by: str, entries: Mapping[str, list[Variant]], lists: Sequence[Held], names: Mapping[str, str]
) -> Department:
    called: dict[str, list[int]] = {}
    concerned = {at for forms in entries.values() for form in forms for at in form.lists}
    for at in sorted(concerned):
        bound = lists[at].catalogue.departments.get(by) or names.get(by, by)
        called.setdefault(bound, []).append(at)
    ranked = sorted(called.items(), key=lambda entry: (-len(entry[1]), entry[0]))
    return Department(
        by,
        tuple((name, tuple(holders)) for name, holders in ranked),
        tuple(
            Entry(item, tuple(sorted(forms, key=lambda form: (-len(form.lists), form.lists))))
            for item, forms in entries.items()
        ),
    )


def public(view: View, names: Mapping[str, str]) -> View:
    """Return a view of what the lists say to the public, bodies that do nothing there left out."""
    lists = (replace(held, catalogue=published(held.catalogue)) for held in view.lists)
    return invert(tuple(lists), names)


def taken(lists: Iterable[Held]) -> set[Row]:
    """Return every duty of every list."""
    return set().union(*(_taken(held, item) for held in lists for item in held.catalogue.items))


def restore(view: View) -> set[Row]:
    """Return every duty of every list, from the view alone."""
    by_list = zip(view.lists, _by_list(view), strict=True)
    return set().union(*(_restored(held, forms) for held, forms in by_list))


def agrees(view: View, lists: Sequence[Held]) -> bool:
    """Whether the view gives back what the lists hold.

    This asks list by list and item by item, and of what lists share only once.
    """
    known: dict[tuple[int, ...], bool] = {}
    forms = _by_list(view)
    return len(forms) == len(lists) and all(
        _agrees(held, forms[at], known) for at, held in enumerate(lists)
    )


_Forms = dict[str, list[Variant]]


def _by_list(view: View) -> list[_Forms]:
    found: list[_Forms] = [{} for _ in view.lists]
    for department in view.departments:
        for entry in department.entries:
            for variant in entry.variants:
                for at in variant.lists:
                    found[at].setdefault(entry.item, []).append(variant)
    return found


def _agrees(held: Held, forms: _Forms, known: dict[tuple[int, ...], bool]) -> bool:
    items = held.catalogue.items
    for item in items:
        its = forms.get(item.id, [])
        key = (id(item.duties), *map(id, its))
        if key not in known:
            known[key] = _restored(held, {item.id: its}) == _taken(held, item)
        if not known[key]:
            return False
    return forms.keys() <= {item.id for item in items}


def _taken(held: Held, item: Item) -> set[Row]:
    return {_row(held, item.id, duty) for duty in item.duties}


def _restored(held: Held, forms: _Forms) -> set[Row]:
    return {
        _row(held, item, duty)
        for item, its in forms.items()
        for form in its
        for duty in (*form.duties, *form.local)
    }


def _row(held: Held, item: str, duty: Duty) -> Row:
    return Row(held.catalogue.id, item, duty.id, duty.by, duty.role, duty.text, duty.basis)
