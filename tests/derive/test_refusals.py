"""Every law refuses what breaks it, and names the target."""

from dataclasses import replace

import pytest

from derive.bases import BASE, FREE, PLAIN, STREET, adding, duty, item, made, refused
from dutylist.checks import RULES
from dutylist.derive import LAWS, Refused, Terms
from dutylist.model import (
    LOCAL,
    Addition,
    Basis,
    Bind,
    Contact,
    DutyChanges,
    DutyEdit,
    DutyRemoval,
    Edit,
    FieldValue,
    Guide,
    Mode,
    Move,
    Overlay,
    Permission,
    Policy,
    Publish,
    Removal,
    RemovalReason,
    Role,
)
from dutylist.texts import Lang

GONE = RemovalReason.NO_SUCH_MATTER
AUTHORITY = Basis(text="《中华人民共和国消防法》第三十二条")
CLAIMED = replace(PLAIN, mode=Mode.CLAIM, claim=("party-b", "peace-a"))
STRICT = Terms()


def removing(id_: str, reason: RemovalReason = GONE, record: str | None = None) -> Overlay:
    return replace(PLAIN, remove=(Removal(item=id_, reason=reason, record=record),))


def editing(id_: str, was: dict[str, FieldValue], new: dict[str, FieldValue]) -> Overlay:
    return replace(PLAIN, edit=(Edit(item=id_, was=was, set=new),))


def working(**changes: object) -> Overlay:
    duties = DutyChanges(**changes)  # type: ignore[arg-type]  # the cases name what they change
    return replace(PLAIN, edit=(Edit(item="peace-a", duties=duties),))


def rewording(was: dict[str, FieldValue], new: dict[str, FieldValue]) -> Overlay:
    return working(edit=(DutyEdit(id="peace-a.2", was=was, set=new),))


def moving(id_: str, after: str | None = None, category: str | None = None) -> Overlay:
    return replace(PLAIN, move=(Move(item=id_, after=after, category=category),))


def adds(*additions: Addition) -> Overlay:
    return replace(PLAIN, add=additions)


CASES: dict[str, tuple[Overlay, list[tuple[str, dict[str, object]]]]] = {
    "removal of nothing names the nearest": (
        removing("peace-aa"),
        [("DL302", {"target": "peace-aa", "nearest": "peace-a、peace-c、peace-b"})],
    ),
    "removal of nothing that is like anything": (
        removing("qqq"),
        [("DL302", {"target": "qqq", "nearest": "—"})],
    ),
    "edit of nothing": (
        editing("peace-z", {"name": "x"}, {"name": "y"}),
        [("DL302", {"target": "peace-z", "nearest": "peace-c、peace-b、peace-a"})],
    ),
    "move of nothing": (
        moving("qqq"),
        [("DL302", {"target": "qqq", "nearest": "—"})],
    ),
    "edit of a duty of another item": (
        working(edit=(DutyEdit(id="peace-b.1", was={}, set={"text": "x"}),)),
        [("DL302", {"target": "peace-b.1", "nearest": "peace-a.1、peace-a.2"})],
    ),
    "removal of no duty": (
        working(remove=(DutyRemoval(id="qqq"),)),
        [("DL302", {"target": "qqq", "nearest": "—"})],
    ),
    "added id exists": (adds(adding("peace-a")), [("DL303", {"target": "peace-a"})]),
    "added id is retired": (adds(adding("peace-old")), [("DL303", {"target": "peace-old"})]),
    "duty of an addition exists": (
        adds(replace(adding("n"), item=replace(item("n"), duties=(duty("peace-a.1"),)))),
        [("DL303", {"target": "peace-a.1"})],
    ),
    "added duty exists": (
        working(add=(duty("peace-b.1"),)),
        [("DL303", {"target": "peace-b.1"})],
    ),
    "removed and edited": (
        replace(removing("peace-a"), edit=editing("peace-a", {"note": None}, {"note": "x"}).edit),
        [("DL304", {"target": "peace-a", "field": "note"})],
    ),
    "removed and moved": (
        replace(removing("peace-a"), move=moving("peace-a", "peace-b").move),
        [("DL304", {"target": "peace-a", "field": "after"})],
    ),
    "removed twice": (
        replace(PLAIN, remove=removing("peace-a").remove * 2),
        [("DL304", {"target": "peace-a", "field": "*"})],
    ),
    "added twice": (
        adds(adding("n"), replace(adding("n"), item=replace(item("n"), duties=(duty("n.3"),)))),
        [("DL304", {"target": "n", "field": "*"})],
    ),
    "one field edited twice": (
        replace(PLAIN, edit=editing("peace-a", {"note": None}, {"note": "x"}).edit * 2),
        [("DL304", {"target": "peace-a", "field": "note"})],
    ),
    "moved twice": (
        replace(PLAIN, move=moving("peace-a", "peace-b").move + moving("peace-a", "peace-c").move),
        [("DL304", {"target": "peace-a", "field": "after"})],
    ),
    "category edited and moved": (
        replace(
            editing("peace-a", {"category": "peace"}, {"category": "city"}),
            move=moving("peace-a", None, "party").move,
        ),
        [("DL304", {"target": "peace-a", "field": "category"})],
    ),
    "duty removed and edited": (
        working(
            remove=(DutyRemoval(id="peace-a.2"),),
            edit=(DutyEdit(id="peace-a.2", was={"by": LOCAL}, set={"by": "police"}),),
        ),
        [("DL304", {"target": "peace-a.2", "field": "by"})],
    ),
    "duty added twice": (
        working(add=(duty("peace-a.3"), duty("peace-a.3"))),
        [("DL304", {"target": "peace-a.3", "field": "*"})],
    ),
    "claimed and removed": (
        replace(CLAIMED, remove=removing("peace-a").remove),
        [("DL304", {"target": "peace-a", "field": "claim"})],
    ),
    "edit of nothing in an item": (
        editing("peace-a", {}, {}),
        [("DL305", {"target": "peace-a", "action": "edit"})],
    ),
    "set to what it is": (
        editing("peace-b", {"posts": ("综治办",)}, {"posts": ("综治办",)}),
        [("DL305", {"target": "peace-b", "action": "set.posts"})],
    ),
    "duty edit without set": (
        rewording({}, {}),
        [("DL305", {"target": "peace-a.2", "action": "edit"})],
    ),
    "duty set to what it is": (
        rewording({"role": Role.SUPPORT}, {"role": Role.SUPPORT}),
        [("DL305", {"target": "peace-a.2", "action": "set.role"})],
    ),
    "moved to where it stands": (
        moving("peace-b", "peace-a"),
        [("DL305", {"target": "peace-b", "action": "move"})],
    ),
    "moved to be first where it is first": (
        moving("peace-a"),
        [("DL305", {"target": "peace-a", "action": "move"})],
    ),
    "moved into its own category": (
        moving("peace-b", None, "peace"),
        [("DL305", {"target": "peace-b", "action": "move.category"})],
    ),
    "item was otherwise": (
        editing("peace-a", {"name": "旧名", "part": None}, {"name": "新名"}),
        [
            (
                "DL306",
                {"target": "peace-a", "field": "name", "was": "旧名", "found": "事项peace-a"},
            )
        ],
    ),
    "guide was otherwise": (
        editing("peace-b", {"guide": None}, {"guide": Guide()}),
        [("DL306", {"target": "peace-b", "field": "guide", "was": "—", "found": "受理"})],
    ),
    "kind field was otherwise": (
        editing("peace-c", {"power": {"type": "处罚"}}, {"power": None}),
        [
            (
                "DL306",
                {"target": "peace-c", "field": "power", "was": "type: 处罚", "found": "type: 许可"},
            )
        ],
    ),
    "required was otherwise": (
        editing("peace-a", {"required": True}, {"required": True}),
        [
            (
                "DL306",
                {"target": "peace-a", "field": "required", "was": "true", "found": "false"},
            )
        ],
    ),
    "duty was otherwise": (
        rewording(
            {"basis": (Basis(text="《甲法》第一条"), Basis(text="《乙法》第二条"))}, {"basis": ()}
        ),
        [
            (
                "DL306",
                {
                    "target": "peace-a.2",
                    "field": "basis",
                    "was": "《甲法》第一条；《乙法》第二条",
                    "found": "《中华人民共和国消防法》第三十二条",
                },
            )
        ],
    ),
    "set without was": (
        editing("peace-a", {}, {"note": "x"}),
        [("DL325", {"target": "peace-a", "field": "note"})],
    ),
    "required item removed without record": (
        removing("party-b"),
        [("DL307", {"target": "party-b"})],
    ),
    "taken back by nobody": (
        removing("peace-a", RemovalReason.TAKEN_BACK),
        [("DL336", {"target": "peace-a", "reason": "taken-back"})],
    ),
    "addition without basis": (
        adds(replace(adding("n"), item=replace(item("n"), duties=()))),
        [("DL310", {"target": "n"})],
    ),
    "addition without record": (
        adds(replace(adding("n"), record=None)),
        [("DL321", {"target": "n"})],
    ),
    "addition in no category": (
        adds(adding("n", "piece")),
        [("DL327", {"target": "piece", "nearest": "peace"})],
    ),
    "move into no category": (
        moving("peace-a", None, "qqq"),
        [("DL327", {"target": "qqq", "nearest": "—"})],
    ),
    "category edited to none": (
        editing("peace-a", {"category": "peace"}, {"category": "qqq"}),
        [("DL327", {"target": "qqq", "nearest": "—"})],
    ),
    "identity is no field": (
        editing("peace-a", {"id": "peace-a"}, {"id": "x"}),
        [("DL333", {"target": "peace-a", "field": "id"})],
    ),
    "a duty has no such field": (
        rewording({"name": "x"}, {"name": "y"}),
        [("DL333", {"target": "peace-a.2", "field": "name"})],
    ),
    "value of the wrong type": (
        editing("peace-a", {"posts": None}, {"posts": "综治办"}),
        [("DL334", {"target": "peace-a", "field": "posts"})],
    ),
    "duty value of the wrong type": (
        rewording({"delegation": None}, {"delegation": "《甲法》"}),
        [("DL334", {"target": "peace-a.2", "field": "delegation"})],
    ),
    "claim in mode all": (replace(PLAIN, claim=("peace-a",)), [("DL316", {})]),
    "nothing claimed": (
        replace(PLAIN, mode=Mode.CLAIM),
        [("DL335", {}), ("DL315", {"target": "party-b"})],
    ),
    "unknown claim": (
        replace(CLAIMED, claim=(*CLAIMED.claim, "qqq")),
        [("DL312", {"target": "qqq", "nearest": "—"})],
    ),
    "claimed twice": (
        replace(CLAIMED, claim=(*CLAIMED.claim, "peace-a")),
        [("DL317", {"target": "peace-a"})],
    ),
    "edit and move of what is not claimed": (
        replace(
            CLAIMED,
            edit=editing("peace-b", {"note": None}, {"note": "x"}).edit,
            move=moving("peace-c", "peace-a").move,
        ),
        [("DL318", {"target": "peace-b"}), ("DL318", {"target": "peace-c"})],
    ),
    "behind an unknown item": (
        adds(adding("n", after="peace-d")),
        [
            (
                "DL322",
                {"target": "n", "nearest": "peace-c、peace-b、peace-a", "after": "peace-d"},
            )
        ],
    ),
    "behind a removed item": (
        replace(removing("peace-a"), move=moving("peace-c", "peace-a").move),
        [
            (
                "DL322",
                {"target": "peace-c", "nearest": "peace-c、peace-b、party-a", "after": "peace-a"},
            )
        ],
    ),
    "behind an item of another category": (
        adds(adding("n", after="party-a")),
        [("DL332", {"target": "n", "after": "party-a"})],
    ),
    "in a ring": (
        replace(
            adds(adding("n-1", after="peace-b"), adding("n-2", after="n-1")),
            move=moving("peace-b", "n-2").move,
        ),
        [("DL331", {"items": "n-1、peace-b、n-2"})],
    ),
    "behind itself": (adds(adding("n", after="n")), [("DL331", {"items": "n"})]),
    "contact of no item": (
        replace(PLAIN, bind=Bind(contacts={"qqq": Contact(phone="1")})),
        [("DL323", {"target": "qqq", "nearest": "—"})],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_broken_law_is_refused(name: str) -> None:
    overlay, expected = CASES[name]
    assert refused(overlay) == expected


POLICED: dict[str, tuple[Overlay, str, object]] = {
    "required is fixed": (
        editing("peace-a", {"required": False}, {"required": True}),
        "DL309",
        "required",
    ),
    "category is fixed": (
        editing("peace-a", {"category": "peace"}, {"category": "city"}),
        "DL309",
        "category",
    ),
    "category of a move is fixed": (moving("peace-a", None, "city"), "DL309", "category"),
    "basis needs an authority": (
        editing("peace-a", {"basis": ()}, {"basis": (AUTHORITY,)}),
        "DL320",
        "basis",
    ),
    "basis of a duty needs an authority": (
        rewording({"basis": (AUTHORITY,)}, {"basis": ()}),
        "DL320",
        "basis",
    ),
    "a new lead duty": (working(add=(duty("peace-a.3", "police"),)), "DL320", "lead"),
    "a lead duty removed": (working(remove=(DutyRemoval(id="peace-a.1"),)), "DL320", "lead"),
    "a duty becomes the lead": (
        rewording({"role": Role.SUPPORT, "by": LOCAL}, {"role": Role.LEAD, "by": "police"}),
        "DL320",
        "lead",
    ),
    "the lead changes hands": (
        working(edit=(DutyEdit(id="peace-a.1", was={"by": "emergency"}, set={"by": "police"}),)),
        "DL320",
        "lead",
    ),
}


@pytest.mark.parametrize("name", POLICED)
def test_the_policy_says_which_fields_are_open(name: str) -> None:
    overlay, code, field = POLICED[name]
    assert [(found, params["field"]) for found, params in refused(overlay, STRICT)] == [
        (code, field)
    ]
    assert refused(overlay) == []


@pytest.mark.parametrize("name", [name for name, case in POLICED.items() if case[1] == "DL320"])
def test_an_authority_opens_a_field(name: str) -> None:
    overlay = POLICED[name][0]
    with_authority = tuple(replace(edit, authority=AUTHORITY) for edit in overlay.edit)
    assert refused(replace(overlay, edit=with_authority), STRICT) == []


def test_a_move_has_no_authority_to_change_a_category_that_needs_one() -> None:
    terms = Terms(policy=Policy(fields={"category": Permission.AUTHORITY}))
    assert refused(moving("peace-a", None, "city"), terms) == [
        ("DL320", {"target": "peace-a", "field": "category"})
    ]


def test_other_duty_fields_are_free_unless_the_policy_names_them() -> None:
    overlay = rewording({"by": LOCAL}, {"by": "police"})
    assert refused(overlay, STRICT) == []
    fixed = Terms(policy=Policy(fields={"by": Permission.FIXED}))
    assert refused(overlay, fixed) == [("DL309", {"target": "peace-a.2", "field": "by"})]


def test_records_must_be_approved_where_the_approved_are_known() -> None:
    overlay = replace(removing("party-b", record="2026-009"), add=(adding("n"),))
    assert refused(overlay) == []
    terms = replace(FREE, approved=frozenset({"2026-001"}))
    assert refused(overlay, terms) == [("DL307", {"target": "party-b"})]
    terms = replace(FREE, approved=frozenset({"2026-009"}))
    assert refused(overlay, terms) == [("DL321", {"target": "n"})]


def test_a_removed_required_item_need_not_be_claimed() -> None:
    overlay = replace(
        CLAIMED, claim=("peace-a",), remove=removing("party-b", record="2026-009").remove
    )
    assert refused(overlay) == []


@pytest.mark.parametrize(
    ("pin", "code", "params"),
    [
        (
            {"version": "2025.1"},
            "DL301",
            {"wanted": "longsha-street 2025.1", "found": "longsha-street 2026.1"},
        ),
        (
            {"catalogue": "other"},
            "DL301",
            {"wanted": "other 2026.1", "found": "longsha-street 2026.1"},
        ),
        ({"digest": "sha256:f"}, "DL313", {"wanted": "sha256:f", "found": PLAIN.base.digest}),
    ],
)
def test_another_base_is_refused_alone_as_stale(
    pin: dict[str, str], code: str, params: dict[str, str]
) -> None:
    overlay = replace(removing("qqq"), base=replace(PLAIN.base, **pin))
    assert refused(overlay) == [(code, params)]
    with pytest.raises(Refused) as caught:
        made(overlay)
    assert caught.value.stale


def test_what_the_author_did_not_see_is_stale_and_other_faults_are_not() -> None:
    with pytest.raises(Refused) as caught:
        made(editing("peace-a", {"name": "旧名"}, {"name": "新名"}))
    assert caught.value.stale
    with pytest.raises(Refused) as caught:
        made(removing("qqq"))
    assert not caught.value.stale


def test_all_breaches_are_told_at_once() -> None:
    overlay = replace(
        removing("qqq"),
        add=(adding("peace-a"),),
        edit=editing("peace-b", {"name": "x"}, {"publish": Publish.INTERNAL}).edit,
    )
    assert sorted(code for code, _ in refused(overlay)) == ["DL302", "DL303", "DL306", "DL325"]


def test_laws_have_the_name_of_the_check_with_their_code() -> None:
    names = {rule.code: rule.name for rule in RULES}
    shared = [law for law in LAWS if law.code in names]
    assert shared
    assert [(law.code, law.name) for law in shared] == [
        (law.code, names[law.code]) for law in shared
    ]


def test_every_law_is_tried_and_can_be_told_in_both_languages() -> None:
    tried = {code for _, found in CASES.values() for code, _ in found}
    tried |= {code for _, code, _ in POLICED.values()} | {"DL301", "DL313"}
    assert tried == {law.code for law in LAWS}
    laws = {law.code: law for law in LAWS}
    for overlay, found in CASES.values():
        assert overlay.base == PLAIN.base
        for code, params in found:
            for lang in Lang:
                assert "{" not in laws[code].message.show(lang, params)


def test_a_refused_overlay_leaves_the_base_as_it_was() -> None:
    before = repr(STREET)
    for overlay, _ in CASES.values():
        refused(overlay)
    assert repr(BASE.catalogue) == before
