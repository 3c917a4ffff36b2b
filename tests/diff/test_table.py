"""The table of cases: what each is called, forwards and backwards."""

from dataclasses import replace

import pytest

from diff.table import CASES, DESCENT, Case, listed
from dutylist.diff import BY_CODE, Change, Direction, Level, compare
from dutylist.diff.kinds import KINDS
from dutylist.model import Catalogue, Descent

MIRRORS = {kind.name: BY_CODE[kind.mirror].name for kind in KINDS}
BESIDE = {"version-changed", "particulars-changed"}
each_case = pytest.mark.parametrize("case", CASES, ids=[case[0] for case in CASES])


def _found(changes: tuple[Change, ...]) -> list[str]:
    return sorted(change.kind.name for change in changes if change.kind.name not in BESIDE)


@each_case
def test_a_case_is_called_what_it_is(case: Case) -> None:
    _, old, new, kinds = case
    assert _found(compare(listed(old), listed(new))) == sorted(kinds.split())


@each_case
def test_a_case_read_backwards_is_its_mirror(case: Case) -> None:
    _, old, new, kinds = case
    found = _found(compare(listed(new), listed(old)))
    assert found == sorted(MIRRORS[kind] for kind in kinds.split())


def _burdens(old: Catalogue, new: Catalogue) -> list[Change]:
    return [
        change
        for change in compare(old, new)
        if change.kind.level is Level.SUBSTANTIVE and change.kind.direction is Direction.TOWARD
    ]


@pytest.mark.parametrize("case", DESCENT, ids=[case[0] for case in DESCENT])
def test_a_lineage_of_another_version_is_not_followed(case: Case) -> None:
    old, new = listed(case[1]), listed(case[2])
    assert new.replaces is not None
    other = replace(new, replaces=replace(new.replaces, version="0"))
    names = _found(compare(old, other))
    assert not {"item-id-changed", "items-merged", "item-split"} & set(names)


def test_a_lineage_hides_no_burden_whatever_it_declares() -> None:
    fire = "fire: 1 emergency lead 组织消防演练; 2 local support 协助张贴消防告示"
    old = listed(f"{fire}/dog: 1 local support 登记犬只")
    slipped = "征收排污费用并处罚违法排污单位"
    for lineage in ("fire>safe", "fire,dog>safe", "dog>safe", "fire.2>safe.9", "dog.1>safe.9"):
        new = listed(
            "safe: 1 emergency lead 组织消防演练; 2 local support 协助张贴消防告示; "
            f"9 local support {slipped}~{lineage}"
        )
        told = [repr((change.after, change.params)) for change in _burdens(old, new)]
        assert any(slipped in each for each in told), lineage


def test_descent_that_is_declared_elsewhere_is_followed_as_well() -> None:
    old, new = listed("fire: 1 local support 登记犬只"), listed("dog: 1 local support 登记犬只")
    descent = Descent(old=("fire",), new=("dog",))
    assert _found(compare(old, new, lineage=[descent])) == ["item-id-changed"]
