"""The twelve laws of overlays: the contract, one test for each, by its number.

What each law says of all overlays is tried in `test_properties.py` and, for moving to another
base, in `test_rebase_properties.py`; every refusal by itself in `test_refusals.py`.
"""

from collections.abc import Mapping
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from command import contents, copied, dutylist
from derive.bases import BASE, DIGEST, FREE, PLAIN, STREET, adding, ids, item, made, refused
from dutylist.derive import LAWS, Refused, Terms, apply, prepare, reconcile
from dutylist.findings import Severity
from dutylist.io import build, digest
from dutylist.io.opened import open_bytes
from dutylist.model import (
    Additions,
    Basis,
    Catalogue,
    Conflict,
    Duty,
    DutyChanges,
    DutyEdit,
    Edit,
    Merge,
    Mode,
    Move,
    Overlay,
    Permission,
    Pin,
    Policy,
    Removal,
    RemovalReason,
    Result,
    Split,
    Target,
)
from dutylist.texts import Lang

NONE_HERE = RemovalReason.NO_SUCH_MATTER
STRICT = Terms(approved=frozenset({"2026-001"}))


def removing(name: str, record: str | None = None) -> Removal:
    return Removal(item=name, reason=NONE_HERE, record=record)


def naming(name: str, was: str, new: str) -> Edit:
    return Edit(item=name, was={"name": was}, set={"name": new}, reason="细化")


def codes(overlay: Overlay, terms: Terms = FREE) -> list[str]:
    return [code for code, _ in refused(overlay, terms)]


def test_law_01_a_target_is_an_id_and_every_action_matches_exactly_one_thing() -> None:
    overlay = replace(PLAIN, edit=(naming("peace-a", "事项peace-a", "新名"),))
    for order in permutations(STREET.items, len(STREET.items)):
        base = prepare(replace(STREET, items=order), DIGEST)
        named = {each.id for each in made(overlay, base=base).items if each.name == "新名"}
        assert named == {"peace-a"}
    ((code, params),) = refused(replace(PLAIN, remove=(removing("peace-aa"),)))
    assert (code, params["nearest"]) == ("DL302", "peace-a、peace-c、peace-b")


def test_law_02_an_addition_is_new_an_edit_or_removal_is_not_and_each_has_an_effect() -> None:
    assert codes(replace(PLAIN, add=(adding("peace-a"),))) == ["DL303"]
    assert codes(replace(PLAIN, edit=(naming("qqq", "a", "b"),))) == ["DL302"]
    assert codes(replace(PLAIN, remove=(removing("qqq"),))) == ["DL302"]
    assert codes(replace(PLAIN, edit=(naming("peace-a", "事项peace-a", "事项peace-a"),))) == [
        "DL305"
    ]
    assert codes(replace(PLAIN, move=(Move(item="peace-b", after="peace-a"),))) == ["DL305"]


OVERLAY = """\
dutylist: overlay/1
id: a
for: {unit: "230202001"}
base: {catalogue: longsha-street, version: "2026.1", digest: "sha256:%s"}
""" % ("0" * 64)


@pytest.mark.parametrize(
    "line",
    [
        "drop: [peace-a]",
        "remove: [{item: '', reason: no-such-matter}]",
        "merge: [{items: [], into: {id: a, name: a, category: c}, reason: a}]",
        "merge: [{items: [a], into: {id: b, name: b, category: c}, reason: a}]",
        "split: [{item: a, into: [], reason: a}]",
        "edit: [{item: a, duties: {}}]",
    ],
)
def test_law_03_an_unknown_directive_or_an_empty_selector_is_an_error(line: str) -> None:
    assert not open_bytes("a.yaml", OVERLAY.encode()).findings
    (finding,) = open_bytes("a.yaml", f"{OVERLAY}{line}\n".encode()).findings
    assert finding.fault.severity is Severity.ERROR
    assert finding.at.line == 5


def test_law_03_nothing_is_claimed_by_claiming_nothing() -> None:
    assert "DL335" in codes(replace(PLAIN, mode=Mode.CLAIM))
    assert codes(replace(PLAIN, claim=("peace-a",))) == ["DL316"]


def test_law_03_all_actions_succeed_or_no_list_is_written(tmp_path: Path) -> None:
    space = copied(tmp_path)
    assert dutylist("derive", at=space).code == 0
    file = space / "overlays" / "caihong.yaml"
    wrong = file.read_text("utf-8").replace("item: peace-drugs", "item: peace-drug")
    file.write_text(wrong, "utf-8")
    before = contents(space)
    done = dutylist("derive", at=space)
    assert (done.code, contents(space)) == (1, before)
    assert "peace-drugs" in done.err


ONE_FIELD_TWICE: Mapping[str, Overlay] = {
    "two edits": replace(PLAIN, edit=(naming("peace-a", "事项peace-a", "甲"),) * 2),
    "removal and edit": replace(
        PLAIN,
        remove=(removing("peace-a"),),
        edit=(naming("peace-a", "事项peace-a", "甲"),),
    ),
    "merge and move": replace(
        PLAIN,
        merge=(Merge(items=("peace-a", "peace-b"), into=item("n")),),
        move=(Move(item="peace-a", after="peace-c"),),
    ),
    "split and merge": replace(
        PLAIN,
        merge=(Merge(items=("peace-a", "peace-b"), into=item("n")),),
        split=(Split(item="peace-a", into=(item("x"), item("y"))),),
    ),
}


@pytest.mark.parametrize("name", ONE_FIELD_TWICE)
def test_law_04_two_actions_on_one_field_are_refused(name: str) -> None:
    assert codes(ONE_FIELD_TWICE[name]) == ["DL304"]


def test_law_04_hence_any_order_of_actions_gives_the_same_list() -> None:
    edits = (
        naming("peace-c", "事项peace-c", "甲"),
        Edit(item="peace-c", was={"note": None}, set={"note": "注"}),
        Edit(item="party-a", was={"note": None}, set={"note": "注"}),
    )
    add = (adding("n-10", after="peace-c"), adding("n-9", after="peace-c"), adding("n-1"))
    results = [
        made(replace(PLAIN, edit=some, add=others))
        for some in permutations(edits)
        for others in permutations(add)
    ]
    assert all(each == results[0] for each in results)
    first = [each.origin for each in results[0].items]
    assert all([each.origin for each in result.items] == first for result in results)


CATALOGUE = """\
dutylist: catalogue/1
id: c
title: 目录
kind: duty
version: "1"
jurisdiction: "230202"
level: street
declares: {categories: {peace: 1, city: 0}}
categories: [{id: peace, name: 平安}, {id: city, name: 城市}]
items:
  - id: a
    name: 事项
    category: peace
    duties: [{id: a.1, by: local, role: lead, text: "Café"}]
"""


def built(text: str) -> Catalogue:
    opened = open_bytes("c.yaml", text.encode())
    assert not opened.findings
    return build.catalogue(opened.source.data, opened.route)


def test_law_05_the_base_is_pinned_by_what_it_says_and_not_by_how_it_is_written() -> None:
    base = digest.catalogue(built(CATALOGUE))
    lines = CATALOGUE.splitlines()
    reordered = "\n".join([lines[0], "# 说明", *lines[2:4], lines[1], *lines[4:], ""])
    decomposed = CATALOGUE.replace("é", "e\N{COMBINING ACUTE ACCENT}")
    counted = CATALOGUE.replace("{peace: 1, city: 0}", "{city: 0, peace: 1}")
    for same in (reordered, decomposed, counted, CATALOGUE.replace("\n", "\r\n")):
        assert digest.catalogue(built(same)) == base
    assert digest.catalogue(built(CATALOGUE.replace("事项", "事项二"))) != base


@pytest.mark.parametrize(
    ("pin", "code"),
    [
        (Pin("other", "2026.1", DIGEST), "DL313"),
        (Pin("longsha-street", "2025.1", DIGEST), "DL313"),
        (Pin("longsha-street", "2026.1", f"sha256:{'f' * 64}"), "DL313"),
    ],
)
def test_law_05_another_base_is_refused_as_stale(pin: Pin, code: str) -> None:
    with pytest.raises(Refused) as caught:
        made(replace(PLAIN, base=pin))
    assert [each.law.code for each in caught.value.refusals] == [code]
    assert caught.value.stale


def test_law_06_an_edit_of_what_its_author_did_not_see_is_a_conflict() -> None:
    change = DutyEdit(id="peace-a.2", was={"text": "旧"}, set={"text": "新"})
    of_duty = Edit(item="peace-a", duties=DutyChanges(edit=(change,)))
    for edit in (naming("peace-a", "旧名", "新名"), of_duty):
        with pytest.raises(Refused) as caught:
            made(replace(PLAIN, edit=(edit,)))
        assert [each.law.code for each in caught.value.refusals] == ["DL306"]
        assert caught.value.stale
    blind = Edit(item="peace-a", set={"name": "新名"})
    assert codes(replace(PLAIN, edit=(blind,))) == ["DL325"]


def test_law_07_a_required_item_ends_only_on_an_approved_record() -> None:
    into = replace(item("n", "party"), required=True)
    other = replace(into, id="o", duties=())
    for record, found in ((None, ["DL307"]), ("2026-009", ["DL307"]), ("2026-001", [])):
        removal = removing("party-b", record)
        merge = Merge(items=("party-a", "party-b"), into=into, record=record)
        split = Split(item="party-b", into=(into, replace(other, basis=BASIS)), record=record)
        terms = replace(FREE, approved=STRICT.approved)
        assert codes(replace(PLAIN, remove=(removal,)), terms) == found
        assert codes(replace(PLAIN, merge=(merge,)), terms) == found
        assert codes(replace(PLAIN, split=(split,)), terms) == found
    assert codes(replace(PLAIN, undecided=("party-b",))) == ["DL315"]
    assert codes(replace(PLAIN, mode=Mode.CLAIM, claim=("peace-a",))) == ["DL315"]


BASIS = STREET.items[0].duties[0].basis


def test_law_07_a_matter_that_goes_on_elsewhere_has_a_taker() -> None:
    for reason in (RemovalReason.TAKEN_BACK, RemovalReason.TRANSFERRED):
        removal = Removal(item="peace-a", reason=reason)
        assert codes(replace(PLAIN, remove=(removal,))) == ["DL336"]
        assert codes(replace(PLAIN, remove=(replace(removal, taker="区应急局"),))) == []


def test_law_07_an_id_is_retired_and_never_used_again() -> None:
    merge = Merge(items=("peace-a", "peace-b"), into=item("n"))
    district = made(replace(PLAIN, remove=(removing("party-a"),), merge=(merge,)))
    assert district.retired == ("peace-old", "party-a", "peace-a", "peace-b")
    base = prepare(district, DIGEST)
    pin = Pin(district.id, district.version, DIGEST)
    for name in district.retired:
        again = replace(PLAIN, base=pin, add=(adding(name),))
        with pytest.raises(Refused) as caught:
            made(again, base=base)
        assert [each.law.code for each in caught.value.refusals] == ["DL303"]
    gone = replace(PLAIN, base=pin, remove=(removing("peace-a"),))
    with pytest.raises(Refused) as caught:
        made(gone, base=base)
    assert [each.law.code for each in caught.value.refusals] == ["DL345"]


def test_law_08_basis_lead_and_part_need_an_authority_and_the_policy_says_what_is_open() -> None:
    authority = BASIS[0]
    for change in (
        Edit(item="peace-a", was={"basis": ()}, set={"basis": BASIS}),
        Edit(item="peace-a", was={"part": None}, set={"part": "assist"}),
        Edit(item="peace-a", duties=DutyChanges(edit=(LEAD,))),
    ):
        assert codes(replace(PLAIN, edit=(change,)), STRICT) == ["DL320"]
        assert codes(replace(PLAIN, edit=(replace(change, authority=authority),)), STRICT) == []
    merge = Merge(items=("peace-a", "peace-b"), into=item("n", part="assist"))
    assert codes(replace(PLAIN, merge=(merge,)), STRICT) == ["DL320"]
    named = replace(PLAIN, edit=(naming("peace-a", "事项peace-a", "新名"),))
    fixed = Policy(fields={"name": Permission.FIXED})
    assert codes(named, STRICT) == []
    assert codes(named, Terms(policy=fixed)) == ["DL309"]
    assert codes(named, Terms(policy=Policy(levels={"street": fixed}))) == ["DL309"]
    assert codes(named, Terms(policy=Policy(levels={"village": fixed}))) == []


LEAD = DutyEdit(id="peace-a.1", was={"by": "emergency"}, set={"by": "police"})


def test_law_09_an_addition_needs_a_basis_and_an_approved_record() -> None:
    unfounded = replace(adding("n"), item=replace(item("n"), duties=()))
    assert codes(replace(PLAIN, add=(unfounded,)), STRICT) == ["DL310"]
    assert codes(replace(PLAIN, add=(replace(adding("n"), record=None),)), STRICT) == ["DL321"]
    assert codes(replace(PLAIN, add=(replace(adding("n"), record="2026-009"),)), STRICT) == [
        "DL321"
    ]
    assert codes(replace(PLAIN, add=(adding("n"),)), STRICT) == []
    local = replace(STRICT, local_basis=lambda one, _code: one.id == "m")
    ceiling = replace(PLAIN, mode=Mode.CEILING, add=(adding("m"), adding("n")))
    assert codes(ceiling, local) == ["DL341"]
    closed = replace(STRICT, policy=Policy(additions=Additions.NONE))
    assert codes(replace(PLAIN, add=(adding("n"),)), closed) == ["DL342"]


def test_law_09_an_addition_does_not_pass_as_a_merge_or_split() -> None:
    duties = (Duty(id="n.1", by="local", role=LEAD_ROLE, text="新任务", basis=(FOREIGN,)),)
    smuggled = replace(item("n"), duties=duties)
    split = Split(item="peace-a", into=(item("m"), smuggled), authority=FOREIGN)
    assert codes(replace(PLAIN, split=(split,)), STRICT) == ["DL321"]
    merge = Merge(items=("peace-a", "peace-b"), into=smuggled, authority=FOREIGN)
    assert codes(replace(PLAIN, merge=(merge,)), STRICT) == ["DL321"]


FOREIGN = Basis(text="《某条例》第一条")
LEAD_ROLE = STREET.items[0].duties[0].role


def test_law_10_every_item_and_changed_field_knows_its_origin_through_all_levels() -> None:
    lines = {"a": 11, "b": 22, "c": 33}
    terms = replace(FREE, line=lambda route: lines[str(route[0])])
    first = replace(
        naming("peace-c", "事项peace-c", "甲"), reason="区里统一", record="7", route=("a",)
    )
    upper = replace(
        PLAIN,
        id="longsha",
        target=Target(jurisdiction="230202"),
        result=Result(id="longsha-ref", title="参考目录", version="2026.2"),
        edit=(first,),
        remove=(removing("party-a"),),
    )
    district = apply(BASE, upper, terms=terms)
    second = Edit(item="peace-c", was={"note": None}, set={"note": "注"}, route=("b",))
    lower = replace(
        PLAIN,
        base=Pin(district.id, district.version, DIGEST),
        edit=(second,),
        move=(Move(item="peace-c", after="peace-a", reason="常用", route=("c",)),),
    )
    street = apply(prepare(district, DIGEST), lower, terms=terms)
    item_ = next(each for each in street.items if each.id == "peace-c")
    told = [
        (each.catalogue, each.version, each.number, each.overlay, each.line, each.action)
        for each in item_.origin
    ]
    assert told == [
        ("longsha-street", "2026.1", 5, None, None, None),
        ("longsha-street", "2026.1", None, "longsha", 11, "edit"),
        ("longsha-ref", "2026.2", 4, None, None, None),
        ("longsha-ref", "2026.2", None, "longsha-wulong", 22, "edit"),
        ("longsha-ref", "2026.2", None, "longsha-wulong", 33, "move"),
    ]
    assert [each.fields for each in item_.origin] == [(), ("name",), (), ("note",), ()]
    assert (item_.origin[1].reason, item_.origin[1].record) == ("区里统一", "7")
    assert item_.origin[4].reason == "常用"


def test_law_10_what_is_made_of_items_of_the_base_knows_their_origins_too() -> None:
    merge = Merge(items=("peace-b", "peace-a"), into=item("n"), reason="并")
    split = Split(item="peace-c", into=(item("x"), item("y")), reason="分")
    made_of = {each.id: each for each in made(replace(PLAIN, merge=(merge,), split=(split,))).items}
    numbers = {name: [level.number for level in made_of[name].origin] for name in ("n", "x", "y")}
    assert numbers == {"n": [3, 4, None], "x": [5, None], "y": [5, None]}
    assert made_of["n"].origin[-1].fields == ("peace-a", "peace-b")


def test_law_10_local_means_the_same_body_in_a_list_as_in_its_base() -> None:
    village = replace(PLAIN, target=Target(jurisdiction="230202", level="village"))
    assert codes(village) == ["DL343"]
    township = replace(PLAIN, target=Target(jurisdiction="230202", level="township"))
    assert codes(township) == []
    assert codes(replace(PLAIN, target=Target(jurisdiction="230202", level="mixed"))) == []


def test_law_10_the_result_is_validated_whole(tmp_path: Path) -> None:
    space = copied(tmp_path)
    file = space / "overlays" / "caihong.yaml"
    text = file.read_text("utf-8")
    assert "爱国主义教育和志愿服务" in text
    file.write_text(text.replace("爱国主义教育和志愿服务", "民族团结进步与宗教事务"), "utf-8")
    before = contents(space)
    done = dutylist("derive", at=space)
    assert (done.code, contents(space)) == (1, before)
    assert "DL112" in done.err
    assert "overlays/caihong.yaml" in done.err


def test_law_11_base_and_local_are_reconciled_in_all_by_category_and_by_part() -> None:
    overlay = replace(
        PLAIN,
        remove=(removing("party-a"),),
        undecided=("peace-c",),
        merge=(Merge(items=("peace-a", "peace-b"), into=item("n", part="basic")),),
        add=(adding("m", "city"),),
    )
    result = made(overlay)
    sums = reconcile(STREET, overlay, result)
    assert sums.holds
    assert sums.sentence(Lang.ZH) == (
        "基础目录5项 － 移除1项（辖区无此事项1项） － 未决定1项 － 合并减少1项（2项并为1项）"
        " + 新增1项 = 本街道3项"
    )
    assert {name: each.local for name, each in sums.categories.items()} == {
        "party": 1,
        "peace": 1,
        "city": 1,
    }
    assert sums.parts["basic"].merged_into == 1
    for at in range(len(result.items)):
        lost = replace(result, items=result.items[:at] + result.items[at + 1 :])
        assert not reconcile(STREET, overlay, lost).holds
    elsewhere = replace(result.items[0], category="city")
    assert not reconcile(
        STREET, overlay, replace(result, items=(elsewhere, *result.items[1:]))
    ).holds


def test_law_12_while_a_conflict_is_open_there_is_no_list() -> None:
    conflict = Conflict(kind="changed-both", item="peace-a", field="name", decision="own")
    for overlay, code in (
        (replace(PLAIN, conflicts=(conflict,)), "DL337"),
        (replace(PLAIN, rebased_from=PLAIN.base), "DL338"),
    ):
        with pytest.raises(Refused) as caught:
            made(overlay)
        assert [each.law.code for each in caught.value.refusals] == [code]
        assert caught.value.stale


def test_law_12_what_nobody_decided_on_is_not_taken_silently() -> None:
    overlay = replace(PLAIN, undecided=("peace-a",))
    assert "peace-a" not in ids(made(overlay))
    assert reconcile(STREET, overlay, made(overlay)).total.undecided == 1


def test_every_law_has_a_number_of_the_contract() -> None:
    assert {law.law for law in LAWS} <= set(range(1, 13))
