"""What rules and laws say of merges, splits, declined and undecided items."""

from dataclasses import replace

from checks.builders import a_catalogue, a_workspace, an_overlay, found
from checks.samples import Data, duty, item, record
from dutylist.io import build_record
from dutylist.model import Overlay, Permission, Policy
from dutylist.model.cited import places as cited

SIGN = "锟斤拷"


def merging(*items: str, into: Data | None = None, **more: object) -> Data:
    return {"items": list(items), "into": into or item("peace-n", "新事项"), "reason": "r"} | more


def splitting(name: str, *into: Data, **more: object) -> Data:
    new = list(into) or [item("peace-x", "甲"), item("peace-y", "乙")]
    return {"item": name, "into": new, "reason": "r"} | more


def said(overlay: Overlay, *codes: str) -> list[str]:
    workspace = a_workspace(a_catalogue(), overlay, build_record.record(record(), ("record",)))
    return [
        f"{each.fault.code} {each.at.file.removeprefix('sample-overlay/')}"
        for each in found(workspace, *codes)
    ]


def test_merges_splits_and_declined_items_are_read_wherever_they_say_something() -> None:
    signed = item("peace-n", SIGN, duties=[duty("peace-n.1", text=SIGN, basis=[SIGN])])
    overlay = an_overlay(
        mode="claim",
        merge=[merging("peace-dogs", "peace-bikes", into=signed, reason=SIGN, authority=SIGN)],
        split=[splitting("peace-fire", signed, signed, reason=SIGN)],
        decline=[{"item": "peace-dogs", "reason": SIGN}],
    )
    assert set(said(overlay, "DL407")) == {
        f"DL407 {place}"
        for place in (
            "merge/0/reason",
            "merge/0/authority",
            "merge/0/into/name",
            "merge/0/into/duties/0/text",
            "merge/0/into/duties/0/basis/0",
            "split/0/reason",
            "decline/0/reason",
            *(
                f"split/0/into/{at}/{rest}"
                for at in (0, 1)
                for rest in ("name", "duties/0/text", "duties/0/basis/0")
            ),
        )
    }


def test_their_targets_are_looked_for_and_retired_ones_told_as_such() -> None:
    overlay = an_overlay(
        mode="claim",
        merge=[merging("peace-dogs", "peace-bike", "peace-old")],
        split=[splitting("peace-fyre")],
        decline=[{"item": "peace-dog", "reason": "r"}],
        undecided=["peace-dogz"],
    )
    assert said(overlay, "DL302", "DL345") == [
        "DL302 decline/0/item",
        "DL302 merge/0/items/1",
        "DL345 merge/0/items/2",
        "DL302 split/0/item",
        "DL302 undecided/0",
    ]


def test_what_they_make_is_new() -> None:
    overlay = an_overlay(
        merge=[merging("peace-dogs", "peace-bikes", into=item("peace-dogs", "犬"))],
        split=[splitting("peace-fire", item("peace-x", "甲"), item("peace-x", "乙"))],
    )
    assert said(overlay, "DL303") == [
        "DL303 merge/0/into/id",
        "DL303 split/0/into/1/id",
    ]


def test_an_item_ends_once() -> None:
    overlay = an_overlay(
        merge=[merging("peace-dogs", "peace-bikes", "peace-bikes")],
        split=[splitting("peace-fire")],
        undecided=["peace-bikes"],
        remove=[{"item": "peace-dogs", "reason": "no-such-matter"}],
        move=[{"item": "peace-fire", "after": "peace-x", "reason": "r"}],
    )
    assert said(overlay, "DL304") == [
        "DL304 merge/0/items/0",
        "DL304 merge/0/items/1",
        "DL304 move/0/item",
    ]


def test_required_items_end_on_a_record_only_and_are_not_declined() -> None:
    overlay = an_overlay(
        merge=[merging("peace-fire", "peace-dogs")],
        split=[splitting("peace-fire"), splitting("peace-bikes", record="2026-001")],
    )
    assert said(overlay, "DL307") == ["DL307 merge/0/items/0", "DL307 split/0/item"]
    approved = an_overlay(split=[splitting("peace-fire", record="2026-001")])
    assert said(approved, "DL307") == []
    declined = an_overlay(
        mode="claim", claim=["peace-dogs"], decline=[{"item": "peace-fire", "reason": "r"}]
    )
    assert said(declined, "DL315") == ["DL315 decline/0/item"]
    merged = an_overlay(mode="claim", merge=[merging("peace-fire", "peace-dogs")])
    assert said(merged, "DL315") == []


def test_a_ceiling_takes_everything() -> None:
    assert said(an_overlay(mode="ceiling", claim=["peace-dogs"]), "DL316") == ["DL316 claim"]


def test_what_is_merged_counts_as_settled_where_items_are_claimed() -> None:
    edit = {"item": "peace-dogs", "was": {"name": "文明养犬"}, "set": {"name": "a"}}
    overlay = an_overlay(
        mode="claim", merge=[merging("peace-dogs", "peace-bikes")], edit=[edit | {"reason": "r"}]
    )
    assert said(overlay, "DL304", "DL318") == ["DL304 edit/0/set/name"]


def test_they_have_reasons_places_and_records_that_exist() -> None:
    overlay = an_overlay(
        merge=[merging("peace-dogs", "peace-bikes", after="peace-q", record="2026-009")],
        split=[splitting("peace-fire", after="peace-n", record="2026-001")],
        bind={"contacts": {"peace-x": {"phone": "1"}, "peace-q": {"phone": "1"}}},
    )
    assert said(overlay, "DL319", "DL322", "DL323", "DL501", "DL507") == [
        "DL323 bind/contacts/peace-q",
        "DL322 merge/0/after",
        "DL501 merge/0/record",
        "DL507 split/0/record",
    ]
    silent = replace(
        overlay,
        merge=tuple(replace(each, reason=None) for each in overlay.merge),
        split=tuple(replace(each, reason=None) for each in overlay.split),
    )
    assert said(silent, "DL319") == ["DL319 merge/0/into/id", "DL319 split/0/item"]


def test_a_place_behind_what_ends_here_is_told_as_such() -> None:
    overlay = an_overlay(
        remove=[{"item": "peace-dogs", "reason": "no-such-matter"}],
        move=[{"item": "peace-fire", "after": "peace-dogs", "reason": "r"}],
    )
    assert said(overlay, "DL322", "DL344") == ["DL344 move/0/after"]


def test_a_record_names_a_merge_by_what_it_makes_and_a_split_by_what_it_ends() -> None:
    changes = [
        {"overlay": "sample-overlay", "action": "merge", "item": "peace-n"},
        {"overlay": "sample-overlay", "action": "split", "item": "peace-fire"},
    ]
    overlay = an_overlay(
        merge=[merging("peace-dogs", "peace-bikes", record="2026-001")],
        split=[splitting("peace-fire", record="2026-001")],
    )
    approved = build_record.record(record(changes=changes), ("record",))
    assert found(a_workspace(a_catalogue(), overlay, approved), "DL507", "DL505") == []


def test_a_level_may_have_a_policy_of_its_own() -> None:
    edit = {"item": "peace-dogs", "was": {"name": "文明养犬"}, "set": {"name": "a"}, "reason": "r"}
    fixed = Policy(fields={"name": Permission.FIXED})
    other = replace(fixed, levels={"village": Policy()})
    own = replace(fixed, levels={"street": Policy()})
    for policy, expected in ((fixed, ["DL309"]), (other, ["DL309"]), (own, [])):
        workspace = a_workspace(a_catalogue(), an_overlay(edit=[edit]))
        asked = replace(workspace, policy=policy)
        assert [each.fault.code for each in found(asked, "DL309")] == expected


def test_a_finding_in_an_action_is_one_of_its_item() -> None:
    overlay = an_overlay(
        merge=[merging("peace-dogs", "peace-bikes", reason=SIGN)],
        split=[splitting("peace-fire", reason=SIGN)],
        decline=[{"item": "peace-dogs", "reason": SIGN}],
    )
    findings = found(a_workspace(a_catalogue(), overlay), "DL407")
    assert [each.item for each in findings] == ["peace-dogs", "peace-n", "peace-fire"]


def test_what_they_cite_is_watched() -> None:
    new = item("peace-n", "新", duties=[duty("peace-n.1", basis=["《甲法》第一条"])])
    overlay = an_overlay(
        merge=[merging("peace-dogs", "peace-bikes", into=new, authority="《乙法》第二条")],
        split=[splitting("peace-fire", new)],
    )
    found_ = list(cited(a_workspace(a_catalogue(), overlay)))
    own = [(each.item, each.basis.text) for each in found_ if each.where == "sample-overlay"]
    assert own == [
        ("peace-n", "《甲法》第一条"),
        ("peace-n", "《乙法》第二条"),
        ("peace-n", "《甲法》第一条"),
    ]
