"""Every law refuses what breaks it, and names the target."""

from dataclasses import replace

import pytest

from derive.bases import BASE, FREE, PLAIN, STREET, adding, duty, item, made, refused
from dutylist.checks import RULES
from dutylist.derive import LAWS, Refused, Terms, prepare
from dutylist.model import (
    LOCAL,
    Addition,
    Additions,
    Basis,
    Bind,
    Conflict,
    Contact,
    Decline,
    Descent,
    DutyChanges,
    DutyEdit,
    DutyRemoval,
    Edit,
    FieldValue,
    Guide,
    Item,
    Merge,
    Mode,
    Move,
    Overlay,
    Permission,
    Policy,
    Publish,
    Removal,
    RemovalReason,
    Replaces,
    Role,
    Split,
    Target,
)
from dutylist.texts import Lang, Text

GONE = RemovalReason.NO_SUCH_MATTER
AUTHORITY = Basis(text="《中华人民共和国消防法》第三十二条")
CLAIMED = replace(PLAIN, mode=Mode.CLAIM, claim=("party-b", "peace-a"))
STRICT = Terms()
ALL = Text(zh="全部", en="everything")
PLACE = Text(zh="位置", en="position")
TAKEN_BACK = Text(zh="上级部门收回", en="taken back")
MERGED = Text(zh="已并入 n", en="has become part of n")
STREETS = Text(zh="街道", en="subdistricts")
VILLAGES = Text(zh="村", en="villages")
NOTHING = Text(zh="无", en="nothing")
REMOVED = Text(zh="已移除", en="is removed")


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


def merging(*names: str) -> Overlay:
    return replace(PLAIN, merge=(Merge(items=names, into=item("n")),))


def splitting(name: str, *into: str) -> Overlay:
    return replace(PLAIN, split=(Split(item=name, into=tuple(map(item, into))),))


def bare(name: str) -> Item:
    return replace(item(name), duties=())


def other(name: str) -> Item:
    duties = item(name).duties
    cited = tuple(replace(each, basis=(Basis(text="《甲条例》第一条"),)) for each in duties)
    return replace(item(name), duties=cited)


REQUIRED_N = replace(item("n", "party"), required=True)
REQUIRED_M = replace(item("m", "party"), required=True)


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
        [("DL304", {"target": "peace-a", "field": PLACE})],
    ),
    "removed twice": (
        replace(PLAIN, remove=removing("peace-a").remove * 2),
        [("DL304", {"target": "peace-a", "field": ALL})],
    ),
    "added twice": (
        adds(adding("n"), replace(adding("n"), item=replace(item("n"), duties=(duty("n.3"),)))),
        [("DL303", {"target": "n"})],
    ),
    "one field edited twice": (
        replace(PLAIN, edit=editing("peace-a", {"note": None}, {"note": "x"}).edit * 2),
        [("DL304", {"target": "peace-a", "field": "note"})],
    ),
    "moved twice": (
        replace(PLAIN, move=moving("peace-a", "peace-b").move + moving("peace-a", "peace-c").move),
        [("DL304", {"target": "peace-a", "field": PLACE})],
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
        [("DL303", {"target": "peace-a.3"})],
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
        editing("peace-a", {}, {"name": "x", "note": "x"}),
        [("DL325", {"target": "peace-a", "field": "name"})],
    ),
    "required item removed without record": (
        removing("party-b"),
        [("DL307", {"target": "party-b"})],
    ),
    "taken back by nobody": (
        removing("peace-a", RemovalReason.TAKEN_BACK),
        [("DL336", {"target": "peace-a", "reason": TAKEN_BACK})],
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
        [("DL344", {"target": "peace-c", "after": "peace-a", "fate": REMOVED})],
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
    "conflict open": (
        replace(PLAIN, conflicts=(Conflict(kind="changed-both", item="peace-a", field="name"),)),
        [("DL337", {"target": "peace-a", "field": "name"})],
    ),
    "conflict over a duty as a whole": (
        replace(PLAIN, conflicts=(Conflict(kind="removed", item="peace-a", duty="peace-a.1"),)),
        [("DL337", {"target": "peace-a.1", "field": "removed"})],
    ),
    "rebase not finished": (
        replace(PLAIN, rebased_from=replace(PLAIN.base, version="2025.1")),
        [("DL338", {"version": "2025.1"})],
    ),
    "declined where everything is taken": (
        replace(PLAIN, decline=(Decline(item="peace-a", reason="无"),)),
        [("DL339", {"target": "peace-a"})],
    ),
    "declined in a ceiling": (
        replace(PLAIN, mode=Mode.CEILING, decline=(Decline(item="peace-a", reason="无"),)),
        [("DL339", {"target": "peace-a"})],
    ),
    "claim in a ceiling": (
        replace(PLAIN, mode=Mode.CEILING, claim=("peace-a",)),
        [("DL316", {})],
    ),
    "declined nothing": (
        replace(CLAIMED, decline=(Decline(item="peace-aa", reason="无"),)),
        [("DL302", {"target": "peace-aa", "nearest": "peace-a、peace-c、peace-b"})],
    ),
    "undecided on nothing": (
        replace(PLAIN, undecided=("qqq",)),
        [("DL302", {"target": "qqq", "nearest": "—"})],
    ),
    "declined and required": (
        replace(CLAIMED, claim=("peace-a",), decline=(Decline(item="party-b", reason="无"),)),
        [("DL315", {"target": "party-b"})],
    ),
    "undecided and required": (
        replace(PLAIN, undecided=("party-b",)),
        [("DL315", {"target": "party-b"})],
    ),
    "claimed and declined": (
        replace(CLAIMED, decline=(Decline(item="peace-a", reason="无"),)),
        [("DL304", {"target": "peace-a", "field": "claim"})],
    ),
    "declined and removed": (
        replace(
            CLAIMED,
            claim=("party-b",),
            decline=(Decline(item="peace-a", reason="无"),),
            remove=removing("peace-a").remove,
        ),
        [("DL304", {"target": "peace-a", "field": ALL})],
    ),
    "undecided and edited": (
        replace(editing("peace-a", {"note": None}, {"note": "x"}), undecided=("peace-a",)),
        [
            ("DL318", {"target": "peace-a"}),
            ("DL304", {"target": "peace-a", "field": "note"}),
        ],
    ),
    "removed, and a duty edited": (
        replace(rewording({"by": LOCAL}, {"by": "police"}), remove=removing("peace-a").remove),
        [("DL304", {"target": "peace-a", "field": "duties"})],
    ),
    "merged with itself": (
        merging("peace-a", "peace-a"),
        [("DL340", {"target": "peace-a", "into": "n"})],
    ),
    "merged alone": (merging("peace-a"), [("DL346", {"target": "n"})]),
    "split into one": (splitting("peace-a", "n"), [("DL346", {"target": "peace-a"})]),
    "merged with nothing": (
        merging("peace-a", "qqq"),
        [("DL302", {"target": "qqq", "nearest": "—"})],
    ),
    "split of nothing": (
        splitting("qqq", "n-1", "n-2"),
        [("DL302", {"target": "qqq", "nearest": "—"})],
    ),
    "merged into one of its own": (
        replace(PLAIN, merge=(Merge(items=("peace-a", "peace-b"), into=item("peace-a")),)),
        [("DL303", {"target": "peace-a"})],
    ),
    "split into itself and another": (
        splitting("peace-a", "peace-a", "n"),
        [("DL303", {"target": "peace-a"})],
    ),
    "split into one id twice": (
        splitting("peace-a", "n", "n"),
        [("DL303", {"target": "n"})],
    ),
    "merged into a retired id": (
        replace(PLAIN, merge=(Merge(items=("peace-a", "peace-b"), into=item("peace-old")),)),
        [("DL303", {"target": "peace-old"})],
    ),
    "merged twice": (
        replace(
            PLAIN,
            merge=(
                *merging("peace-a", "peace-b").merge,
                Merge(items=("peace-a", "peace-c"), into=item("m")),
            ),
        ),
        [("DL304", {"target": "peace-a", "field": ALL})],
    ),
    "merged and split": (
        replace(
            merging("peace-a", "peace-b"),
            split=(Split(item="peace-a", into=(item("m-1"), item("m-2"))),),
        ),
        [("DL304", {"target": "peace-a", "field": ALL})],
    ),
    "merged and removed": (
        replace(merging("peace-a", "peace-b"), remove=removing("peace-a").remove),
        [("DL304", {"target": "peace-a", "field": ALL})],
    ),
    "merged and edited": (
        replace(
            merging("peace-a", "peace-b"),
            edit=editing("peace-a", {"note": None}, {"note": "x"}).edit,
        ),
        [("DL304", {"target": "peace-a", "field": "note"})],
    ),
    "merged and moved": (
        replace(merging("peace-a", "peace-b"), move=moving("peace-a", "peace-c").move),
        [("DL304", {"target": "peace-a", "field": PLACE})],
    ),
    "merged and claimed": (
        replace(CLAIMED, merge=merging("peace-a", "peace-b").merge),
        [("DL304", {"target": "peace-a", "field": "claim"})],
    ),
    "the merged edited": (
        replace(merging("peace-a", "peace-b"), edit=editing("n", {}, {"note": "x"}).edit),
        [("DL302", {"target": "n", "nearest": "—"})],
    ),
    "required item merged without record": (
        replace(PLAIN, merge=(Merge(items=("party-a", "party-b"), into=REQUIRED_N),)),
        [("DL307", {"target": "party-b"})],
    ),
    "required item split without record": (
        replace(PLAIN, split=(Split(item="party-b", into=(REQUIRED_N, REQUIRED_M)),)),
        [("DL307", {"target": "party-b"})],
    ),
    "merged into no category": (
        replace(PLAIN, merge=(Merge(items=("peace-a", "peace-b"), into=item("n", "qqq")),)),
        [("DL327", {"target": "qqq", "nearest": "—"})],
    ),
    "merged and citing nothing any more": (
        replace(
            PLAIN,
            merge=(Merge(items=("peace-a", "peace-b"), into=bare("n"), record="2026-001"),),
        ),
        [("DL310", {"target": "n"})],
    ),
    "merged and citing something else, without record": (
        replace(PLAIN, merge=(Merge(items=("peace-a", "peace-b"), into=other("n")),)),
        [("DL321", {"target": "n"})],
    ),
    "behind a merged item": (
        replace(merging("peace-a", "peace-b"), add=(adding("m", after="peace-a"),)),
        [("DL344", {"target": "m", "after": "peace-a", "fate": MERGED})],
    ),
    "merged and placed in another category": (
        replace(PLAIN, merge=(replace(merging("peace-a", "peace-b").merge[0], after="party-a"),)),
        [("DL332", {"target": "n", "after": "party-a"})],
    ),
    "edit of a retired item": (
        editing("peace-old", {"name": "x"}, {"name": "y"}),
        [("DL345", {"target": "peace-old", "now": NOTHING})],
    ),
    "a list for villages made of one for subdistricts": (
        replace(PLAIN, target=Target(jurisdiction="230202", level="village")),
        [("DL343", {"base": STREETS, "level": VILLAGES})],
    ),
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


def test_the_policy_closes_a_list_to_additions() -> None:
    terms = Terms(policy=Policy(fields=FREE.policy.fields, additions=Additions.NONE))
    assert refused(adds(adding("n")), terms) == [("DL342", {"target": "n"})]
    assert refused(merging("peace-a", "peace-b"), terms) == []
    smuggled = replace(PLAIN, merge=(Merge(items=("peace-a", "peace-b"), into=other("n")),))
    assert refused(smuggled, terms) == [("DL342", {"target": "n"})]


def test_under_a_ceiling_only_local_law_adds_to_the_base() -> None:
    asked: list[tuple[str, str]] = []

    def local(one: Item, code: str) -> bool:
        asked.append((one.id, code))
        return one.id == "m"

    ceiling = replace(PLAIN, mode=Mode.CEILING, add=(adding("m"), adding("n")))
    denied = [("DL341", {"target": "n", "place": "五龙街道"})]
    assert refused(ceiling, replace(FREE, local_basis=local)) == denied
    assert asked == [("m", "230202001"), ("n", "230202001")]
    policy = replace(FREE.policy, additions=Additions.LOCAL_BASIS)
    assert refused(adds(adding("n")), replace(FREE, policy=policy, local_basis=local)) == denied
    assert refused(adds(adding("n")), replace(FREE, local_basis=local)) == []
    smuggled = replace(
        ceiling,
        add=(),
        split=(Split(item="peace-a", into=(item("m-1"), other("n")), record="2026-001"),),
    )
    assert refused(smuggled, replace(FREE, local_basis=local)) == denied
    assert refused(ceiling) == []


def test_each_level_has_its_own_policy() -> None:
    street = Policy(fields={"name": Permission.FIXED})
    terms = Terms(policy=Policy(levels={"street": street}))
    overlay = editing("peace-a", {"name": "事项peace-a"}, {"name": "新名"})
    assert refused(overlay, terms) == [("DL309", {"target": "peace-a", "field": "name"})]
    township = replace(overlay, target=Target(jurisdiction="230202", level="township"))
    assert refused(township, terms) == []


BRINGING: dict[str, tuple[Item, str]] = {
    "category（city）": (item("n", "city"), "DL309"),
    "part（assist）": (item("n", part="assist"), "DL320"),
    "required": (item("n"), "DL309"),
    "basis（《甲条例》第一条）": (
        replace(item("n"), basis=(Basis(text="《甲条例》第一条"),)),
        "DL320",
    ),
    "lead（police）": (replace(item("n"), duties=(duty("n.1", "police"), duty("n.2"))), "DL320"),
    "delegation（《中华人民共和国消防法》第三十二条）": (
        replace(item("n"), duties=(duty("n.1", "emergency", delegation=AUTHORITY),)),
        "DL320",
    ),
}


@pytest.mark.parametrize("field", BRINGING)
def test_what_a_merged_item_brings_is_held_against_the_policy_like_an_edit(field: str) -> None:
    into, code = BRINGING[field]
    sources = ("peace-a", "party-b") if field == "required" else ("peace-a", "peace-b")
    merge = Merge(items=sources, into=into, record="2026-001")
    assert refused(replace(PLAIN, merge=(merge,)), STRICT) == [
        (code, {"target": "n", "field": field})
    ]
    allowed = replace(merge, authority=AUTHORITY)
    assert bool(refused(replace(PLAIN, merge=(allowed,)), STRICT)) is (code == "DL309")
    assert refused(replace(PLAIN, merge=(merge,))) == []


def test_a_retired_item_is_told_with_what_it_became() -> None:
    replaces = Replaces(version="2025.1", lineage=(Descent(old=("peace-old",), new=("a", "b")),))
    base = prepare(replace(STREET, replaces=replaces), PLAIN.base.digest)
    with pytest.raises(Refused) as caught:
        made(removing("peace-old"), base=base)
    (refusal,) = caught.value.refusals
    assert (refusal.law.code, refusal.params["now"]) == ("DL345", "a、b")


def test_an_item_that_a_level_above_merged_or_split_is_told_with_what_it_became() -> None:
    unions = replace(merging("peace-a", "peace-b"), split=splitting("peace-c", "x", "y").split)
    district = prepare(made(unions), PLAIN.base.digest)
    pin = replace(PLAIN.base, catalogue="longsha-wulong")
    for gone, now in (("peace-b", "n"), ("peace-c", "x、y"), ("peace-old", NOTHING)):
        with pytest.raises(Refused) as caught:
            made(replace(removing(gone), base=pin), base=district)
        assert [each.params["now"] for each in caught.value.refusals] == [now]


def test_required_items_of_which_nothing_is_said_are_told_as_one() -> None:
    items = tuple(replace(each, required=True) for each in STREET.items)
    base = prepare(replace(STREET, items=items), PLAIN.base.digest)
    decline = (Decline(item="peace-c", reason="没有", route=("w", "decline")),)
    overlay = replace(CLAIMED, claim=("peace-a",), decline=decline)
    with pytest.raises(Refused) as caught:
        made(overlay, base=base)
    assert [each.params["target"] for each in caught.value.refusals] == [
        "peace-c",
        "party-a、party-b、peace-b",
    ]


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
            "DL313",
            {"wanted": "longsha-street 2025.1", "found": "longsha-street 2026.1"},
        ),
        (
            {"catalogue": "other"},
            "DL313",
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


def test_no_code_is_both_a_rule_and_a_law() -> None:
    assert {rule.code for rule in RULES}.isdisjoint(law.code for law in LAWS)


def test_every_law_is_tried_and_can_be_told_in_both_languages() -> None:
    tried = {code for _, found in CASES.values() for code, _ in found}
    tried |= {code for _, code, _ in POLICED.values()} | {"DL313", "DL341", "DL342"}
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
