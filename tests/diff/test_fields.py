"""No field escapes: what each one shows when it changes."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from diff.listing import FIRE, ITEM, LIST, LOCAL, OTHER, listing, only, with_duties
from diff.samples import compared, names
from dutylist.diff import compare
from dutylist.diff.catalogue import FIELDS
from dutylist.model import (
    Basis,
    Catalogue,
    Contact,
    Declares,
    Derived,
    Duty,
    Guide,
    Issued,
    Item,
    Publish,
    Replaces,
    Role,
    Step,
)
from dutylist.texts import Lang

CHANGED_CATALOGUE: Mapping[str, object] = {
    "id": "other",
    "title": "另一份清单",
    "kind": "power",
    "version": "2",
    "jurisdiction": "230203",
    "level": "township",
    "categories": (),
    "items": (),
    "issued": Issued(by="示例编办", on=date(2026, 1, 1)),
    "effective": date(2026, 1, 1),
    "law_as_of": date(2026, 1, 1),
    "replaces": Replaces(version="0"),
    "declares": Declares(items=1),
    "retired": ("gone",),
    "note": "说明",
    "derived": Derived(
        catalogue="a", version="1", digest="x", overlay="b", overlay_digest="y", unit=None
    ),
    "departments": {"fire": "消防"},
    "contacts": {"*": Contact(office="甲")},
}
CHANGED_ITEM: Mapping[str, object] = {
    "id": "other",
    "name": "消防监督",
    "category": "city",
    "part": "basic",
    "required": True,
    "duties": (),
    "basis": (Basis(text="甲"),),
    "guide": Guide(),
    "posts": ("甲",),
    "publish": Publish.INTERNAL,
    "note": "注",
    "fields": {"power": {"type": "甲"}},
}
CHANGED_DUTY: Mapping[str, object] = {
    "id": "other",
    "by": "local",
    "role": Role.SUPPORT,
    "text": "督促整改",
    "basis": (Basis(text="甲"),),
    "delegation": Basis(text="甲"),
}


@pytest.mark.parametrize("field", sorted(compared(Catalogue)))
def test_every_field_of_a_catalogue_is_compared(field: str) -> None:
    changed = replace(LIST, **{field: CHANGED_CATALOGUE[field]})  # type: ignore[arg-type]
    assert compare(LIST, changed)
    assert compare(changed, LIST)


@pytest.mark.parametrize("field", sorted(compared(Item)))
def test_every_field_of_an_item_is_compared(field: str) -> None:
    changed = listing(replace(ITEM, **{field: CHANGED_ITEM[field]}), OTHER)  # type: ignore[arg-type]
    assert compare(LIST, changed)
    assert compare(changed, LIST)


@pytest.mark.parametrize("field", sorted(compared(Duty)))
def test_every_field_of_a_duty_is_compared(field: str) -> None:
    changed = with_duties(replace(FIRE, **{field: CHANGED_DUTY[field]}), LOCAL)  # type: ignore[arg-type]
    assert compare(with_duties(FIRE, LOCAL), changed)


def test_the_fields_of_a_catalogue_are_listed_once() -> None:
    listed = [key for key, *_ in FIELDS]
    assert len(listed) == len(set(listed))


def test_where_values_come_from_and_stand_makes_no_difference() -> None:
    assert compare(LIST, listing(replace(ITEM, route=("x",)), OTHER)) == ()


BASIS = Basis(text="《中华人民共和国消防法》第三十二条")


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ((BASIS,), (replace(BASIS, text="《中华人民共和国消防法》第32条"),), ["wording-only"]),
        ((BASIS,), (replace(BASIS, text="《中华人民共和国消防法》第四条"),), ["basis-moved"]),
        ((BASIS,), (Basis(text="《示例条例》第四条"),), ["basis-added", "basis-removed"]),
        ((BASIS,), (replace(BASIS, quote="摘录", version="2021-04-29"),), ["basis-annotated"]),
        ((BASIS, BASIS), (BASIS,), ["basis-removed"]),
        (
            (replace(BASIS, text="《中华人民共和国消防法》（2019年修正）第四条"),),
            (replace(BASIS, text="《中华人民共和国消防法》（2021年修正）第四条"),),
            ["basis-moved"],
        ),
        ((Basis(text="看不懂，的"),), (Basis(text="看不懂的"),), ["wording-only"]),
        ((Basis(text="看不懂"),), (Basis(text="也看不懂"),), ["basis-added", "basis-removed"]),
    ],
)
def test_bases_are_matched_by_their_words(
    old: tuple[Basis, ...], new: tuple[Basis, ...], found: list[str]
) -> None:
    before, after = (
        with_duties(FIRE, replace(LOCAL, basis=old)),
        with_duties(FIRE, replace(LOCAL, basis=new)),
    )
    assert names(compare(before, after)) == found


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        (BASIS, replace(BASIS, text="《中华人民共和国消防法》第32条"), "wording-only"),
        (BASIS, replace(BASIS, note="注"), "basis-annotated"),
        (BASIS, replace(BASIS, text="《示例条例》第四条"), "delegation-changed"),
    ],
)
def test_delegations(old: Basis, new: Basis, name: str) -> None:
    before = with_duties(FIRE, replace(LOCAL, delegation=old))
    assert only(before, with_duties(FIRE, replace(LOCAL, delegation=new))).kind.name == name


def _guided(guide: Guide | None) -> Catalogue:
    return listing(replace(ITEM, guide=guide))


ABOVE, BELOW = Step("emergency", "审核"), Step("local", "初审")


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (None, Guide(), ["guide-changed"]),
        (None, Guide(steps=(BELOW,)), ["guide-changed"]),
        (Guide(steps=(ABOVE,)), Guide(steps=(ABOVE, BELOW)), ["local-step-added"]),
        (Guide(steps=(ABOVE, BELOW)), Guide(steps=(ABOVE,)), ["local-step-removed"]),
        (Guide(steps=(ABOVE,)), Guide(steps=(Step("emergency", "审核。"),)), ["wording-only"]),
        (Guide(steps=(ABOVE,)), Guide(steps=(Step("emergency", "审核", 2),)), ["guide-changed"]),
        (Guide(materials=("申请书",)), Guide(materials=("申请书。",)), ["wording-only"]),
        (
            Guide(),
            Guide(contact=Contact(office="甲"), promised_days=5, materials=("甲",)),
            ["contact-changed", "guide-changed", "guide-changed"],
        ),
    ],
)
def test_guides(old: Guide | None, new: Guide, found: list[str]) -> None:
    assert names(compare(_guided(old), _guided(new))) == found


def test_fields_of_one_kind_of_list_are_compared_innermost() -> None:
    old = listing(replace(ITEM, fields={"power": {"type": "甲", "code": "1"}, "batch": ["一"]}))
    new = listing(replace(ITEM, fields={"power": {"type": "乙", "code": "1"}, "batch": ["一。"]}))
    type_changed, batch = compare(old, new)
    assert type_changed.path == "items[fire].power.type"
    assert type_changed.message(Lang.ZH) == "“power.type”由“甲”改为“乙”"
    assert batch.kind.name == "wording-only"


def test_a_step_that_the_local_body_gained_in_a_flow_is_toward_it() -> None:
    above, below = {"by": "fire", "text": "处置"}, {"by": "local", "text": "报告"}
    old, new = ({"flow": [above]}, {"flow": [above, below]})
    change = only(listing(replace(ITEM, fields=old)), listing(replace(ITEM, fields=new)))
    assert change.kind.name == "local-step-added"
    odd = listing(replace(ITEM, fields={"flow": "文字"}))
    assert only(odd, listing(replace(ITEM, fields={"flow": "另外"}))).kind.name == "guide-changed"


def test_values_of_every_shape_have_words() -> None:
    shapes = [{"a": {"b": [1, "二"]}}, ["一", {"c": "三"}], True, 7, None]
    for before in shapes:
        for after in shapes:
            if before is not after:
                old = listing(replace(ITEM, fields={"x": before}))  # type: ignore[dict-item]
                new = listing(replace(ITEM, fields={"x": after}))  # type: ignore[dict-item]
                for change in compare(old, new):
                    assert change.message(Lang.ZH)
                    assert change.fingerprint
