"""Each department's own list as JSON: `department-lists/1`."""

from collections.abc import Iterable, Sequence

from dutylist.across.departments import Department, Variant, View
from dutylist.model import Duty
from dutylist.report.safe_json import written


def report(view: View, departments: Sequence[Department], *, public: bool, digest: str = "") -> str:
    """Return the lists, and for some departments every item in every wording."""
    return written(
        {
            "dutylist": "department-lists/1",
            "public": public,
            "digest": digest,
            "lists": [
                {
                    "id": held.catalogue.id,
                    "name": held.name,
                    "unit": held.catalogue.derived.unit if held.catalogue.derived else None,
                }
                for held in view.lists
            ],
            "departments": [_department(each, view) for each in departments],
        }
    )


def _department(department: Department, view: View) -> dict[str, object]:
    return {
        "by": department.by,
        "names": [{"name": name, "lists": _ids(lists, view)} for name, lists in department.names],
        "items": [
            {
                "item": entry.item,
                "variants": [_variant(variant, view) for variant in entry.variants],
            }
            for entry in department.entries
        ],
    }


def _variant(variant: Variant, view: View) -> dict[str, object]:
    item = variant.item
    return {
        "name": item.name,
        "category": item.category,
        "part": item.part,
        "publish": item.publish.value,
        "duties": [_duty(each) for each in variant.duties],
        "local": [_duty(each) for each in variant.local],
        "lists": _ids(variant.lists, view),
    }


def _duty(duty: Duty) -> dict[str, object]:
    return {
        "id": duty.id,
        "by": duty.by,
        "role": duty.role.value,
        "text": duty.text,
        "basis": [each.text for each in duty.basis],
    }


def _ids(lists: Iterable[int], view: View) -> list[str]:
    return [view.lists[at].catalogue.id for at in lists]
