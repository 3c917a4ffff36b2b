"""Items counted as published lists count them: each once, and the classes add up."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from diff.samples import CATALOGUES, catalogue
from dutylist.diff import Comparison, Level, Pair, compare
from dutylist.diff.adjustment import CLASSES, COUNTED, Adjustment, Class, adjustment
from dutylist.diff.public import public
from dutylist.model import Catalogue, Descent, Publish, Replaces

OWN = "{id: a, duties: [{id: a.1, by: local, text: 协助开展消防宣传}]}"
ABOVE = "{id: a, duties: [{id: a.1, by: fire, role: lead, text: 开展消防检查}]}"
PASSED = "{id: a, duties: [{id: a.1, by: local, role: support, text: 开展消防检查}]}"


def pair(old: Catalogue, new: Catalogue) -> Pair:
    return Pair(id=new.id, title=new.title, old=old, new=new, changes=compare(old, new))


def adjusted(old: str, new: str, kind: str = "duty") -> Adjustment:
    sides = (catalogue(f"kind: {kind}\nitems: [{each}]") for each in (old, new))
    return adjustment(pair(*sides))


@pytest.mark.parametrize(
    ("old", "new", "how"),
    [
        ("", OWN, Class.ADDED),
        ("", ABOVE, Class.ADDED),
        (OWN, "", Class.REMOVED),
        (ABOVE, "", Class.REMOVED),
        (ABOVE, PASSED, Class.HANDED_DOWN),
        ("{id: a, part: assist}", "{id: a, part: basic}", Class.HANDED_DOWN),
        (PASSED, ABOVE, Class.ALTERED),
        ("{id: a, part: basic}", "{id: a, part: assist}", Class.ALTERED),
        ("{id: a, name: 消防安全}", "{id: a, name: 消防监督}", Class.ALTERED),
        ("{id: a, name: 消防、安全}", "{id: a, name: 消防安全}", Class.EDITORIAL),
    ],
)
def test_an_item_is_in_the_first_class_that_fits(old: str, new: str, how: Class) -> None:
    found = adjusted(old, new)
    assert [each.how for each in found.items] == [how]
    assert found.total == (how is not Class.EDITORIAL)
    assert found.of(how) == found.items


def test_a_new_item_with_a_duty_of_a_department_that_lost_it_is_passed_down() -> None:
    gone = "{id: a, name: 甲, duties: [{id: a.1, by: fire, role: lead, text: 开展消防监督检查}]}"
    come = "{id: b, name: 乙, duties: [{id: b.1, by: local, text: 开展消防监督检查}]}"
    hows = {each.item: each.how for each in adjusted(gone, come).items}
    assert hows == {"a": Class.REMOVED, "b": Class.HANDED_DOWN}


def test_items_of_a_body_that_is_now_called_as_the_local_one_are_passed_down() -> None:
    lists = [
        catalogue(
            f"departments: {{office: {name}}}\nitems: [{{id: a, duties: ["
            "{id: a.1, by: office, role: lead, text: 检查单位消防设施}]}, {id: b}]"
        )
        for name in ("区应急管理局", "示例镇人民政府")
    ]
    down, up = (adjustment(pair(*sides)) for sides in (lists, lists[::-1]))
    assert [(each.item, each.how) for each in down.items] == [("a", Class.HANDED_DOWN)]
    assert [(each.item, each.how) for each in up.items] == [("a", Class.ALTERED)]
    assert down.others == up.others == ()


def test_a_new_id_alone_does_not_count() -> None:
    old, new = (catalogue(f"items: [{{id: {each}, name: 甲}}]") for each in "ab")
    declared = Replaces(version="1", lineage=(Descent(old=("a",), new=("b",)),))
    made = adjustment(pair(old, replace(new, version="2", replaces=declared)))
    assert [(each.how, each.old and each.old.id) for each in made.items] == [(Class.EDITORIAL, "a")]


def test_departments_and_records_of_an_item_are_named_once() -> None:
    made = adjusted(ABOVE, PASSED).items[0]
    assert made.departments == ("fire",)
    recorded = tuple(replace(change, record="2026-001") for change in made.changes)
    assert replace(made, changes=recorded).records == ("2026-001",)


def test_changes_of_the_list_itself_are_no_adjustment() -> None:
    old = catalogue("items: [{id: a}]")
    found = adjustment(pair(old, replace(old, version="2")))
    assert (found.items, found.total) == ((), 0)
    assert [change.kind.name for change in found.others] == ["version-changed"]


@settings(max_examples=80, deadline=None)
@given(CATALOGUES, CATALOGUES)
def test_the_classes_add_up_to_the_items_that_changed(one: Catalogue, other: Catalogue) -> None:
    found = adjustment(pair(one, other))
    weighty = {
        change.item
        for each in found.items
        for change in each.changes
        if change.kind.level is not Level.EDITORIAL and change.kind.name != "item-id-changed"
    }
    assert sum(found.counts[how] for how in COUNTED) == found.total == len(weighty)
    assert sum(found.counts.values()) == len(found.items) == len({e.item for e in found.items})
    told = [change for each in found.items for change in each.changes]
    assert len(told) + len(found.others) == len(compare(one, other))
    assert set(found.counts) == set(CLASSES)


@settings(max_examples=80, deadline=None)
@given(CATALOGUES, CATALOGUES)
def test_what_is_internal_on_either_side_is_not_in_the_public_comparison(
    one: Catalogue, other: Catalogue
) -> None:
    made = pair(one, other)
    told = public(made, Comparison(pairs=(made,), changes=made.changes))
    hidden = {
        item.id for side in (one, other) for item in side.items if item.publish is Publish.INTERNAL
    }
    assert not hidden & {change.item for change in told.pair.changes}
    assert told.before == len(one.public_items)
    assert told.after == len(other.public_items)


def test_an_approved_change_keeps_its_record_in_the_public_comparison() -> None:
    inner = "{id: s, publish: internal, name: 内部}"
    sides = (catalogue(f"items: [{each}, {inner}]") for each in (ABOVE, PASSED))
    made = pair(*sides)
    changes = tuple(replace(change, record="2026-001") for change in made.changes)
    told = public(made, Comparison(pairs=(made,), changes=changes))
    assert {change.record for change in told.pair.changes} == {"2026-001"}


def test_items_that_open_or_close_are_told_apart() -> None:
    old = catalogue("items: [{id: a}, {id: b, publish: internal}]")
    new = catalogue("items: [{id: a, publish: internal}, {id: b}]")
    made = pair(old, new)
    told = public(made, Comparison(pairs=(made,), changes=made.changes))
    assert ([item.id for item in told.opened], told.closed) == (["b"], 1)
    assert adjustment(told.pair).items == ()


def test_a_list_that_only_one_side_has_can_be_made_public() -> None:
    new = catalogue("items: [{id: a}, {id: b, publish: internal}]")
    made = Pair(id="x", title="x", old=None, new=new)
    told = public(made, Comparison(pairs=(made,), changes=()))
    assert (told.before, told.after, told.closed) == (0, 1, 0)
    assert adjustment(told.pair).total == 0
