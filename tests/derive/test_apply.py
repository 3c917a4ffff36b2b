from dataclasses import replace
from datetime import date

import pytest

from derive.bases import BASE, FREE, PLAIN, STREET, adding, duty, ids, item, made
from dutylist.derive import Terms, apply, prepare
from dutylist.model import (
    LOCAL,
    Basis,
    Bind,
    Contact,
    Derived,
    DutyChanges,
    DutyEdit,
    DutyRemoval,
    Edit,
    Guide,
    Issued,
    Mode,
    Move,
    Origin,
    Removal,
    RemovalReason,
    Result,
    Role,
    Target,
    Unit,
)

GONE = RemovalReason.NO_SUCH_MATTER


def test_an_empty_overlay_gives_the_very_items_of_the_base() -> None:
    first, second = made(PLAIN), made(replace(PLAIN, id="longsha-hubin"))
    assert first.items == STREET.items
    assert all(one is other for one, other in zip(first.items, second.items, strict=True))
    assert all(
        one.duties is other.duties for one, other in zip(first.items, STREET.items, strict=True)
    )


def test_the_result_says_what_it_is_and_of_what_it_was_made() -> None:
    result = made(PLAIN)
    assert (result.id, result.title) == ("longsha-wulong", "街道职责清单（五龙街道）")
    assert (result.version, result.jurisdiction, result.level) == ("2026.1", "230202001", "street")
    assert result.replaces is None
    assert result.derived == Derived(
        catalogue="longsha-street",
        version="2026.1",
        digest=PLAIN.base.digest,
        overlay="longsha-wulong",
        overlay_digest=PLAIN.digest,
        unit="230202001",
    )


def test_a_unit_gives_its_code_name_and_level() -> None:
    unit = Unit(code="230202101", name="某镇", level="township")
    overlay = replace(PLAIN, target=Target(unit="230202101"))
    result = apply(BASE, overlay, unit=unit)
    assert (result.title, result.jurisdiction) == ("街道职责清单（某镇）", "230202101")
    assert result.level == "township"


def test_a_catalogue_in_between_has_the_name_that_the_overlay_gives() -> None:
    overlay = replace(
        PLAIN,
        target=Target(jurisdiction="230203"),
        result=Result(id="other-street", title="参考目录", version="2026.2"),
    )
    result = made(overlay)
    assert (result.id, result.title, result.version) == ("other-street", "参考目录", "2026.2")
    assert result.jurisdiction == "230203"
    assert result.derived is not None
    assert result.derived.unit is None


def test_a_catalogue_in_between_speaks_of_itself_and_is_silent_where_its_overlay_is() -> None:
    district = Target(jurisdiction="230203")
    plain = Result(id="other-street", title="参考目录", version="2026.2")
    silent = made(replace(PLAIN, target=district, result=plain))
    issued = Issued(by="示例区委编办", on=date(2026, 11, 20), number="示例〔2026〕1号")
    starts, checked = date(2026, 12, 1), date(2026, 11, 19)
    told = replace(plain, note="示例区的目录。", issued=issued, effective=starts, law_as_of=checked)
    speaking = made(replace(PLAIN, target=district, result=told))
    assert (silent.note, silent.issued) == (STREET.note, STREET.issued)
    assert (silent.effective, silent.law_as_of) == (STREET.effective, STREET.law_as_of)
    assert (speaking.note, speaking.issued) == ("示例区的目录。", issued)
    assert (speaking.effective, speaking.law_as_of) == (starts, checked)
    assert speaking.head == (*speaking.route, "result")


def test_a_target_without_a_name_keeps_the_title_of_the_base() -> None:
    result = made(replace(PLAIN, target=Target()))
    assert (result.title, result.jurisdiction) == (STREET.title, STREET.jurisdiction)
    nameless = made(replace(PLAIN, target=Target(unit="230202001")))
    assert nameless.title == "街道职责清单（230202001）"


def test_counts_are_declared_anew() -> None:
    base = prepare(replace(STREET, items=(item("party-a", "party"), item("x", part="basic"))), "d")
    overlay = replace(PLAIN, base=replace(PLAIN.base, digest="d"), add=(adding("city-a", "city"),))
    declares = made(overlay, base=base).declares
    assert declares is not None
    assert (declares.items, declares.department_duties, declares.local_duties) == (3, 3, 3)
    assert declares.categories == {"party": 1, "peace": 1, "city": 1}
    assert declares.parts == {"basic": 1}


def test_removed_ids_are_retired_in_the_order_of_the_base() -> None:
    removals = tuple(Removal(item=name, reason=GONE) for name in ("peace-c", "party-a"))
    result = made(replace(PLAIN, remove=removals))
    assert ids(result) == ["party-b", "peace-a", "peace-b"]
    assert result.retired == ("peace-old", "party-a", "peace-c")


def test_only_claimed_items_and_additions_are_taken() -> None:
    overlay = replace(
        PLAIN, mode=Mode.CLAIM, claim=("peace-b", "party-b"), add=(adding("peace-new"),)
    )
    result = made(overlay)
    assert ids(result) == ["party-b", "peace-new", "peace-b"]
    assert result.retired == STREET.retired


@pytest.mark.parametrize(
    ("after", "order"),
    [
        (None, ["party-a", "party-b", "new", "peace-a", "peace-b", "peace-c"]),
        ("peace-a", ["party-a", "party-b", "peace-a", "new", "peace-b", "peace-c"]),
        ("peace-c", ["party-a", "party-b", "peace-a", "peace-b", "peace-c", "new"]),
    ],
)
def test_an_addition_stands_behind_what_it_names_or_first_of_its_category(
    after: str | None, order: list[str]
) -> None:
    assert ids(made(replace(PLAIN, add=(adding("new", after=after),)))) == order


def test_additions_behind_one_item_stand_by_their_ids_and_behind_each_other() -> None:
    add = (
        adding("n-10", after="peace-a"),
        adding("n-2", after="peace-a"),
        adding("n-3", after="n-2"),
        adding("n-1", after="n-2"),
        adding("n-02"),
    )
    assert ids(made(replace(PLAIN, add=add)))[2:8] == [
        "n-02",
        "peace-a",
        "n-2",
        "n-1",
        "n-3",
        "n-10",
    ]


def test_a_category_without_items_gets_its_block_where_the_categories_put_it() -> None:
    party = tuple(
        Removal(item=each, reason=GONE, record="2026-1") for each in ("party-a", "party-b")
    )
    add = (adding("city-a", "city"), adding("party-n", "party"), adding("city-b", "city", "city-a"))
    result = made(replace(PLAIN, remove=party, add=add))
    assert ids(result) == ["party-n", "peace-a", "peace-b", "peace-c", "city-a", "city-b"]


def test_items_move_within_and_between_categories() -> None:
    move = (Move(item="peace-c", after="peace-a"), Move(item="peace-b", category="party"))
    result = made(replace(PLAIN, move=move))
    assert ids(result) == ["peace-b", "party-a", "party-b", "peace-a", "peace-c"]
    assert result.items[0].category == "party"


def test_an_edited_category_puts_the_item_first_of_it() -> None:
    edit = Edit(item="peace-b", was={"category": "peace"}, set={"category": "party"})
    assert ids(made(replace(PLAIN, edit=(edit,))))[:2] == ["peace-b", "party-a"]


def test_edits_change_fields_of_items_and_of_their_kind() -> None:
    guide = Guide(steps=())
    edits = (
        Edit(item="peace-a", was={"name": "事项peace-a"}, set={"name": "新名"}),
        Edit(item="peace-a", was={"guide": None}, set={"guide": guide}),
        Edit(item="peace-c", was={"power": {"type": "许可"}}, set={"power": None, "fee": 3}),
        Edit(
            item="peace-b", was={"fee": None, "posts": ["综治办"]}, set={"fee": "无", "posts": ()}
        ),
    )
    edits = (*edits[:2], replace(edits[2], was={**edits[2].was, "fee": None}), edits[3])
    items = {each.id: each for each in made(replace(PLAIN, edit=edits)).items}
    assert (items["peace-a"].name, items["peace-a"].guide) == ("新名", guide)
    assert items["peace-c"].fields == {"fee": 3}
    assert (items["peace-b"].fields, items["peace-b"].posts) == ({"fee": "无"}, ())
    assert items["peace-a"].duties is STREET.items[2].duties


def test_a_kind_field_taken_away_leaves_none() -> None:
    edit = Edit(item="peace-c", was={"power": {"type": "许可"}}, set={"power": None})
    assert made(replace(PLAIN, edit=(edit,))).items[4].fields == {}


def test_edits_add_remove_and_change_duties() -> None:
    changes = DutyChanges(
        add=(duty("peace-a.10"), duty("peace-a.3")),
        remove=(DutyRemoval(id="peace-a.1"),),
        edit=(
            DutyEdit(
                id="peace-a.2",
                was={
                    "text": "职责peace-a.2",
                    "basis": (Basis(text="《中华人民共和国消防法》第三十二条"),),
                },
                set={"text": "协助排查", "basis": ()},
                route=("wulong.yaml", "edit", 0, "duties", "edit", 0),
            ),
        ),
    )
    second = DutyChanges(
        edit=(DutyEdit(id="peace-a.2", was={"by": LOCAL}, set={"by": "emergency"}),)
    )
    edits = (Edit(item="peace-a", duties=changes), Edit(item="peace-a", duties=second))
    duties = made(replace(PLAIN, edit=edits)).items[2].duties
    assert [each.id for each in duties] == ["peace-a.2", "peace-a.3", "peace-a.10"]
    assert (duties[0].text, duties[0].basis, duties[0].by) == ("协助排查", (), "emergency")
    assert duties[0].route[-1] == "set"


def test_contacts_fill_guides_that_lack_one_and_are_kept() -> None:
    own, general = Contact(office="中心"), Contact(phone="0452-0000000")
    bind = Bind(departments={"emergency": "某局"}, contacts={"*": general, "peace-new": own})
    held = replace(adding("peace-new").item, guide=Guide())
    full = replace(adding("peace-full").item, guide=Guide(contact=own))
    add = (
        replace(adding("peace-new"), item=held),
        replace(adding("peace-full"), item=full),
    )
    result = made(replace(PLAIN, bind=bind, add=add))
    guides = {each.id: each.guide for each in result.items if each.guide is not None}
    assert {name: guide.contact for name, guide in guides.items()} == {
        "peace-b": general,
        "peace-new": own,
        "peace-full": own,
    }
    assert result.contacts == bind.contacts
    assert result.departments == {"emergency": "某局"}
    assert result.items[-1] is made(PLAIN).items[-1]


def test_without_a_general_contact_other_guides_stay_as_they_are() -> None:
    bind = Bind(contacts={"peace-a": Contact(office="中心")})
    result = made(replace(PLAIN, bind=bind))
    assert result.items == STREET.items


def test_every_item_knows_its_way_through_all_levels() -> None:
    terms = replace(FREE, line=len)
    move = Move(item="peace-c", after="peace-a", reason="便于查找", route=("w", 1, 2))
    edit = Edit(
        item="peace-c",
        was={"note": None},
        set={"note": "注"},
        reason="细化",
        record="7",
        route=("w",),
    )
    overlay = replace(PLAIN, add=(adding("peace-n"),), move=(move,), edit=(edit,))
    contacts = {"peace-b": Contact(office="中心")}
    overlay = replace(overlay, bind=Bind(contacts=contacts, route=("w", "bind")))
    district = made(overlay, terms)
    level = Origin(catalogue="longsha-street", version="2026.1")
    here = replace(level, overlay="longsha-wulong")
    origins = {each.id: each.origin for each in district.items}
    assert origins["peace-c"] == (
        replace(level, number=5),
        replace(here, line=1, action="edit", reason="细化", record="7", fields=("note",)),
        replace(here, line=3, action="move", reason="便于查找"),
    )
    assert origins["peace-n"] == (
        replace(here, line=3, action="add", reason="居民申请", record="2026-001"),
    )
    assert origins["peace-b"] == (
        replace(level, number=4),
        replace(here, line=4, action="bind", fields=("guide",)),
    )
    below = prepare(district, "d").items["peace-n"].origin
    assert below[-1] == Origin(catalogue="longsha-wulong", version="2026.1", number=3)
    assert len(below) == 2


def test_an_edited_item_is_placed_where_the_overlay_speaks_of_it() -> None:
    edit = Edit(item="peace-a", was={"note": None}, set={"note": "注"}, route=("w", "edit", 0))
    assert made(replace(PLAIN, edit=(edit,))).items[2].route == ("w", "edit", 0, "set")


def test_nothing_but_a_lead_duty_asks_for_the_lead() -> None:
    changes = DutyChanges(
        add=(duty("peace-a.3", "police", Role.JOINT),),
        remove=(DutyRemoval(id="peace-a.2"),),
    )
    edit = Edit(item="peace-a", duties=changes)
    assert len(made(replace(PLAIN, edit=(edit,)), Terms()).items[2].duties) == 2
