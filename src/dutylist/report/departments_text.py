"""Each department's own list as text: item, wording, duties, and the lists that have it."""

from collections.abc import Iterator, Sequence

from dutylist.across.department_sheets import duty, notes, title_of
from dutylist.across.departments import Department, Variant, View
from dutylist.across.words import LOCAL_BODY, Telling
from dutylist.model.published import called
from dutylist.texts import escaped

NAMED = 8
"""Lists that a line names."""


def report(view: View, departments: Sequence[Department], telling: Telling) -> str:
    """Return the lists of some departments."""
    lines = [line for each in departments for line in _department(each, view, telling)]
    return "".join(f"{escaped(line)}\n" for line in lines)


def _department(department: Department, view: View, telling: Telling) -> Iterator[str]:
    yield f"{title_of(department, telling)} [{department.by}]"
    yield from (f"  {note}" for note in notes(department, view, telling))
    for entry in department.entries:
        for variant in entry.variants:
            yield from _variant(variant, view, telling)
    yield ""


def _variant(variant: Variant, view: View, telling: Telling) -> Iterator[str]:
    item = variant.item
    where = telling.townships(variant.lists, view.lists, NAMED)
    yield f"  {item.id} {called(item, telling.lang)}  [{where}]"
    yield from (f"    {duty(each, telling)}" for each in variant.duties)
    local = LOCAL_BODY.show(telling.lang)
    yield from (f"    {local} · {duty(each, telling)}" for each in variant.local)
