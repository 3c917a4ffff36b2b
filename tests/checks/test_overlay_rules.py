"""What rules and laws say of overlays, and where, in cases that their documentation leaves out."""

from collections.abc import Mapping

from checks.builders import (
    a_catalogue,
    a_context,
    a_workspace,
    an_overlay,
    found,
    rule,
)
from checks.samples import LINE, duty, item
from dutylist.findings import Finding


def places(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(each.fault.code, each.at.file) for each in findings]


def edited(*duties: Mapping[str, object], codes: str = "", **more: object) -> list[tuple[str, str]]:
    """Return what rules say of one edit of peace-fire and its duties."""
    edit = {"item": "peace-fire", "reason": "r", "duties": {"edit": list(duties)}} | more
    return places(found(a_workspace(a_catalogue(), an_overlay(edit=[edit])), *codes.split()))


def test_an_edit_is_read_wherever_it_says_something() -> None:
    sign = "锟斤拷"
    guide = {
        "steps": [{"by": "nobody", "text": sign, "days": 1}, {"by": "申请人", "text": "a"}],
        "materials": [sign],
        "contact": {"phone": sign},
    }
    edit = {
        "item": "peace-fire",
        "reason": sign,
        "authority": LINE + sign,
        "was": {"guide": {}},
        "set": {"guide": guide, "required": True, "posts": [sign], "basis": [sign]},
        "duties": {
            "add": [duty("peace-fire.3", text=sign)],
            "remove": [{"id": "peace-fire.1", "reason": sign}],
            "edit": [
                {"id": "peace-fire.2", "was": {"by": "a"}, "set": {"by": "none", "text": sign}},
                {"id": "peace-fire.9", "was": {"text": "a"}, "set": {"delegation": sign}},
            ],
        },
    }
    bind = {"contacts": {"*": {"office": sign}}, "departments": {"emergency": sign}}
    move = [{"item": "peace-dogs", "after": "peace-bikes", "reason": sign}]
    remove = [{"item": "peace-bikes", "reason": "no-such-matter", "note": sign}]
    overlay = an_overlay(edit=[edit], bind=bind, move=move, remove=remove, note=sign)
    workspace = a_workspace(a_catalogue(), overlay)
    assert {
        place.removeprefix("sample-overlay/") for _, place in places(found(workspace, "DL407"))
    } == {
        "note",
        "remove/0/note",
        "move/0/reason",
        "bind/departments/emergency",
        "bind/contacts/*/office",
        "edit/0/reason",
        "edit/0/authority",
        "edit/0/set/guide/steps/0/text",
        "edit/0/set/guide/materials/0",
        "edit/0/set/guide/contact/phone",
        "edit/0/set/posts/0",
        "edit/0/set/basis/0",
        "edit/0/duties/add/0/text",
        "edit/0/duties/remove/0/reason",
        "edit/0/duties/edit/0/set/text",
        "edit/0/duties/edit/1/set/delegation",
    }
    assert places(found(workspace, "DL105")) == [
        ("DL105", "sample-overlay/edit/0/duties/edit/0/set/by"),
        ("DL105", "sample-overlay/edit/0/set/guide/steps/0/by"),
    ]


def test_a_reworded_duty_is_read_with_what_the_base_says_of_it() -> None:
    change = {"id": "peace-fire.2", "was": {"text": "a"}, "set": {"text": "对其处以罚款"}}
    assert edited(change, codes="DL402") == [
        ("DL402", "sample-overlay/edit/0/duties/edit/0/set/text")
    ]
    law = {"text": "对其处以罚款", "delegation": LINE}
    assert edited(change | {"set": law}, codes="DL402") == []
    assert edited(change | {"set": {"by": "emergency", "text": "处以罚款"}}, codes="DL402") == []
    assert edited(change | {"id": "peace-fire.1"}, codes="DL402") == []


def test_targets_among_duties_are_looked_for() -> None:
    known = {"id": "peace-fire.2", "was": {"text": "a"}, "set": {"text": "b"}}
    unknown = {"id": "peace-fire.8", "was": {"text": "a"}, "set": {"text": "b"}}
    assert edited(known, unknown, codes="DL302") == [
        ("DL302", "sample-overlay/edit/0/duties/edit/1/id")
    ]
    removal = {"remove": [{"id": "peace-fire.8"}]}
    assert edited(duties=removal, codes="DL302") == [
        ("DL302", "sample-overlay/edit/0/duties/remove/0/id")
    ]


def test_an_added_duty_is_new() -> None:
    added = {"add": [duty("peace-fire.2"), duty("peace-fire.7"), duty("peace-fire.7")]}
    assert edited(duties=added, codes="DL303") == [
        ("DL303", "sample-overlay/edit/0/duties/add/0/id"),
        ("DL303", "sample-overlay/edit/0/duties/add/2/id"),
    ]


def test_actions_clash_by_field_whatever_their_kind() -> None:
    removed = {"item": "peace-fire", "reason": "no-such-matter"}
    duties = {
        "remove": [{"id": "peace-fire.1"}],
        "edit": [{"id": "peace-fire.1", "was": {"text": "a"}, "set": {"text": "b"}}],
    }
    overlay = an_overlay(
        remove=[removed, removed],
        move=[{"item": "peace-dogs", "category": "city"}, {"item": "peace-dogs"}],
        edit=[
            {"item": "peace-dogs", "was": {"category": "peace"}, "set": {"category": "city"}},
            {"item": "peace-bikes", "duties": duties},
            {"item": "peace-bikes"},
        ],
    )
    hits = found(a_workspace(a_catalogue(), overlay), "DL304", "DL305")
    assert [_said(each) for each in hits] == [
        ("DL304", "edit/1/duties/edit/0/set/text", ["edit/1/duties/remove/0/id"]),
        ("DL305", "edit/2/item", []),
        ("DL304", "move/0/category", ["edit/0/set/category"]),
        ("DL304", "move/1/item", ["move/0/item"]),
        ("DL304", "remove/1/item", ["remove/0/item"]),
    ]


def _said(finding: Finding) -> tuple[str, str, list[str]]:
    """Return code, place, and the places that belong to it."""
    at, *others = (
        each.file.removeprefix("sample-overlay/") for each in (finding.at, *finding.related)
    )
    return finding.fault.code, at, others


def test_actions_without_effect_are_found_in_every_field() -> None:
    base = a_catalogue()
    text = base.items[0].duties[0].text
    changes = [
        {"id": "peace-fire.1", "was": {"text": text}, "set": {"text": text, "by": "housing"}},
        {"id": "peace-fire.9", "was": {"text": text}, "set": {"text": text}},
    ]
    edits = [
        {"item": "peace-fire", "duties": {"edit": changes}},
        {"item": "peace-dogs"},
        {"item": "peace-gone"},
    ]
    moves = [
        {"item": "peace-fire"},
        {"item": "peace-dogs", "after": "peace-fire"},
        {"item": "peace-bikes"},
        {"item": "peace-gone"},
    ]
    overlay = an_overlay(edit=edits, move=moves)
    hits = found(a_workspace(base, overlay), "DL305")
    assert [each.at.file.removeprefix("sample-overlay/") for each in hits] == [
        "edit/0/duties/edit/0/set/text",
        "edit/1/item",
        "move/0/item",
        "move/1/item",
        "move/2/item",
    ]
    elsewhere = an_overlay(move=[{"item": "peace-dogs", "after": "peace-fire", "category": "city"}])
    assert found(a_workspace(base, elsewhere), "DL305") == []
    assert found(a_workspace(overlay), "DL305") == []


def test_what_was_seen_is_compared_in_every_field() -> None:
    changes = [
        {"id": "peace-fire.1", "was": {"by": "housing"}, "set": {"by": "emergency"}},
        {"id": "peace-fire.9", "was": {"by": "housing"}, "set": {"by": "emergency"}},
    ]
    was = {"name": "消防安全", "flow": [], "category": "city"}
    edits = [
        {"item": "peace-fire", "was": was, "set": {"name": "n"}, "duties": {"edit": changes}},
        {"item": "peace-gone", "was": {"name": "n"}, "set": {"name": "m"}},
    ]
    hits = found(a_workspace(a_catalogue(), an_overlay(edit=edits)), "DL306")
    assert [each.at.file.removeprefix("sample-overlay/") for each in hits] == [
        "edit/0/duties/edit/0/was/by",
        "edit/0/was/category",
    ]


def test_every_set_field_of_the_base_needs_its_former_value() -> None:
    changes = [
        {
            "id": "peace-fire.1",
            "was": {"by": "emergency"},
            "set": {"by": "housing", "text": "b", "delegation": LINE},
        },
        {"id": "peace-fire.9", "was": {"by": "a"}, "set": {"text": "b"}},
    ]
    edits = [
        {
            "item": "peace-fire",
            "was": {"name": "消防安全"},
            "set": {"name": "n", "note": "new"},
            "duties": {"edit": changes},
        },
        {"item": "peace-gone", "was": {"name": "n"}, "set": {"note": "m"}},
    ]
    hits = found(a_workspace(a_catalogue(), an_overlay(edit=edits)), "DL325")
    assert [each.at.file.removeprefix("sample-overlay/") for each in hits] == [
        "edit/0/duties/edit/0/set/text"
    ]


def test_a_new_lead_needs_an_authority_however_it_comes_about() -> None:
    duties = {
        "add": [duty("peace-fire.7"), duty("peace-fire.8", role="support")],
        "remove": [{"id": "peace-fire.1"}, {"id": "peace-fire.2"}, {"id": "peace-fire.9"}],
        "edit": [
            {"id": "peace-fire.1", "was": {"role": "lead"}, "set": {"role": "joint"}},
            {"id": "peace-fire.2", "was": {"role": "support"}, "set": {"role": "lead"}},
            {"id": "peace-fire.2", "was": {"by": "local"}, "set": {"by": "housing"}},
        ],
    }
    edits = [
        {"item": "peace-fire", "duties": duties},
        {"item": "peace-gone", "duties": duties},
        {"item": "peace-fire", "duties": duties, "authority": LINE},
    ]
    hits = found(a_workspace(a_catalogue(), an_overlay(edit=edits)), "DL320")
    assert [each.at.file.removeprefix("sample-overlay/edit/0/duties/") for each in hits] == [
        "add/0/role",
        "edit/0/set/role",
        "edit/1/set/role",
        "remove/0/id",
    ]


def test_overlays_of_other_units_and_jurisdictions_stand_beside_each_other() -> None:
    village = an_overlay(**{"for": {"jurisdiction": "230202", "name": "示例区"}})
    one = an_overlay()
    elsewhere = a_workspace(a_catalogue())
    assert found(a_workspace(a_catalogue(), one, village), "DL314") == []
    hits = list(rule("DL314").hits([village, one], a_context(elsewhere)))
    assert hits == []


def test_departments_are_bound_by_ids_that_exist() -> None:
    overlay = an_overlay(bind={"departments": {"emergency": "甲局", "emergancy": "甲局"}})
    (hit,) = found(a_workspace(a_catalogue(), overlay), "DL323")
    assert _said(hit) == ("DL323", "bind/departments/emergancy", [])
    assert hit.params == {"target": "emergancy", "nearest": "emergency"}


def test_contacts_are_bound_to_items_of_the_result() -> None:
    contacts = {name: {"office": "o"} for name in ("*", "peace-fire", "peace-new", "peace-gone")}
    added = [{"item": item("peace-new", "新")}]
    overlay = an_overlay(bind={"contacts": contacts}, add=added)
    assert places(found(a_workspace(a_catalogue(), overlay), "DL323")) == [
        ("DL323", "sample-overlay/bind/contacts/peace-gone")
    ]
    assert found(a_workspace(overlay), "DL323") == []
