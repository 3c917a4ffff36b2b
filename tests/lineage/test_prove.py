"""Every raw line went to exactly one place, or it is said which did not."""

import pytest

from dutylist.lineage import faults, prove
from dutylist.model.inventory import Fate
from lineage.samples import FATES, ITEMS, Data, case, catalogue, item, line, lineage, raw


def _codes(
    of_raw: Data | None = None,
    of_lineage: Data | None = None,
    of_list: Data | None = None,
) -> list[str]:
    told = prove(case(of_raw or raw(), of_lineage or lineage(), of_list or catalogue())).told
    return sorted(each.fault.code for each in told)


def _with(*entries: Data, without: str = "") -> Data:
    kept = [each for each in FATES if each.get("line") != without]
    return lineage(*kept, *entries)


def test_an_inventory_that_is_answered_for_has_no_faults() -> None:
    proof = prove(case(raw(), lineage(), catalogue()))
    assert proof.told == ()
    assert proof.ledger.read == 8
    assert proof.ledger.unaccounted == 0
    assert proof.ledger.fates == {
        Fate.KEPT: 1,
        Fate.MERGED: 2,
        Fate.SPLIT: 1,
        Fate.WITHDRAWN: 2,
        Fate.DISCARDED: 2,
    }
    sources = {each.item: [entry.line.id for entry in each.lines] for each in proof.ledger.items}
    assert sources == {"fire": ["1"], "dogs": ["2", "3", "4"], "gas": ["4"], "straw": ["6"]}
    assert {to: len(taken) for to, taken in proof.ledger.takers.items()} == {
        "emergency": 1,
        "agriculture": 1,
    }


@pytest.mark.parametrize(
    ("entry", "codes"),
    [
        ({"fate": "kept", "into": ["fires"]}, ["DL544"]),
        ({"fate": "kept", "into": ["fire", "gas"]}, ["DL545", "DL547"]),
        ({"fate": "kept"}, ["DL545", "DL555"]),
        ({"fate": "split", "into": ["fire"]}, ["DL545"]),
        ({"fate": "split", "into": ["fire", "fire"]}, ["DL545"]),
        ({"fate": "split", "into": ["fire", "straw"]}, []),
        ({"fate": "merged", "into": ["fire"]}, ["DL546"]),
        ({"fate": "merged", "into": ["fires"]}, ["DL544", "DL546"]),
        ({"fate": "kept", "into": ["dogs"]}, ["DL547", "DL555"]),
        ({"fate": "withdrawn"}, ["DL548", "DL555"]),
        ({"fate": "withdrawn", "to": "emergancy"}, ["DL549", "DL555"]),
        ({"fate": "withdrawn", "to": "示例县应急管理局"}, ["DL555"]),
        ({"fate": "withdrawn", "to": "local"}, ["DL550", "DL555"]),
        ({"fate": "withdrawn", "to": "office"}, ["DL550", "DL555"]),
        ({"fate": "withdrawn", "to": "另一镇人民政府"}, ["DL550", "DL555"]),
        ({"fate": "discarded"}, ["DL551", "DL555"]),
        ({"fate": "discarded", "reason": " "}, ["DL551", "DL555"]),
        ({"fate": "kept", "into": ["fire"], "to": "emergency"}, ["DL552"]),
        ({"fate": "discarded", "reason": "重复", "into": ["fire"]}, ["DL552"]),
        ({"fate": "kept", "into": ["straw"]}, ["DL547", "DL553", "DL555"]),
        ({"fate": "withdrawn", "to": "emergency", "into": ["fire"]}, ["DL554"]),
    ],
)
def test_what_is_declared_of_a_line_is_held_against_the_list(entry: Data, codes: list[str]) -> None:
    assert _codes(of_lineage=_with({"line": "1", **entry}, without="1")) == codes


@pytest.mark.parametrize(
    ("entry", "codes"),
    [
        ({"line": "1", "fate": "discarded", "reason": "重复"}, ["DL541"]),
        ({"line": "101", "fate": "discarded", "reason": "重复"}, ["DL542"]),
        ({"ids": ["101", "102"], "fate": "discarded", "reason": "重复"}, ["DL542", "DL542"]),
    ],
)
def test_each_line_is_named_once_and_is_there(entry: Data, codes: list[str]) -> None:
    assert _codes(of_lineage=_with(entry)) == codes


def test_a_line_without_a_fate_and_one_that_is_there_twice_are_told() -> None:
    assert _codes(of_lineage=lineage(*FATES[:-1])) == ["DL540", "DL540"]
    twice = [*raw()["lines"], line("8")]
    assert _codes(of_raw=raw(*twice)) == ["DL543"]
    proof = prove(case(raw(*twice), lineage(), catalogue()))
    assert (proof.ledger.read, proof.ledger.unaccounted) == (9, 1)


def test_two_lines_of_one_id_that_went_nowhere_are_one_line_without_a_fate() -> None:
    lines = [*raw()["lines"], line("9"), line("9"), line("9")]
    assert _codes(of_raw=raw(*lines)) == ["DL540", "DL543", "DL543"]


def test_a_slip_in_an_item_leaves_the_line_that_it_was_merged_with_alone() -> None:
    fates = [
        {"line": "1", "fate": "merged", "into": ["fire"]},
        {"line": "9", "fate": "merged", "into": ["fires"]},
    ]
    of_raw = raw(*raw()["lines"], line("9"))
    told = prove(case(of_raw, lineage(*FATES[1:], *fates), catalogue())).told
    assert {str(each.params["item"]) for each in told} == {"fires"}


def test_an_item_that_came_from_nowhere_is_a_warning() -> None:
    more = catalogue(*ITEMS, item("ice", "冰面安全"))
    (told,) = prove(case(raw(), lineage(), more)).told
    assert told.fault is faults.NO_SOURCE
    assert told.params == {"item": "ice", "name": "冰面安全"}
    assert told.route == ("list.yaml", "items", 4)


def test_the_wrong_inventory_list_and_version_are_told_once() -> None:
    assert _codes(of_raw=raw(id="other-raw")) == ["DL556"]
    assert _codes(of_list=catalogue(version="2025.1")) == ["DL558"]
    told = prove(case(raw(), lineage(), None)).told
    assert [each.fault.code for each in told] == ["DL557"]
    assert told[0].params["given"] == "other-town"


def test_a_second_fate_points_back_to_the_first() -> None:
    again = {"line": "1", "fate": "discarded", "reason": "重复"}
    (told,) = prove(case(raw(), _with(again), catalogue())).told
    assert told.route == ("lineage.yaml", "lines", 6, "line")
    assert told.related == (("lineage.yaml", "lines", 0, "line"),)
