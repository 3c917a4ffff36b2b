from dataclasses import replace

from derive.bases import PLAIN, STREET, adding, item, made
from dutylist.derive import Count, prepare, reconcile
from dutylist.model import Edit, Mode, Move, Removal, RemovalReason
from dutylist.texts import Lang

REMOVALS = (
    Removal(item="peace-a", reason=RemovalReason.NO_SUCH_MATTER),
    Removal(item="peace-b", reason=RemovalReason.TRANSFERRED, taker="finance"),
    Removal(item="party-a", reason=RemovalReason.NO_SUCH_MATTER),
)


def test_the_sum_is_told_as_people_write_it() -> None:
    overlay = replace(PLAIN, remove=REMOVALS, add=(adding("n"),))
    sums = reconcile(STREET, overlay, made(overlay))
    assert sums.holds
    assert (
        sums.sentence(Lang.ZH)
        == "基础目录5项 − 移除3项（辖区无此事项2项、移交其他单位1项） + 新增1项 = 本街道3项"
    )
    assert (
        sums.sentence(Lang.EN) == "base 5 items − 3 removed (no such matter here 2, transferred 1)"
        " + 1 added = this subdistrict 3 items"
    )


def test_what_is_nought_goes_unsaid() -> None:
    sums = reconcile(STREET, PLAIN, made(PLAIN))
    assert sums.sentence(Lang.ZH) == "基础目录5项 = 本街道5项"
    mixed = replace(made(PLAIN), level="mixed")
    assert reconcile(STREET, PLAIN, mixed).sentence(Lang.ZH) == "基础目录5项 = 本清单5项"


def test_what_is_not_claimed_counts() -> None:
    overlay = replace(PLAIN, mode=Mode.CLAIM, claim=("party-b", "peace-a"))
    sums = reconcile(STREET, overlay, made(overlay))
    assert sums.holds
    assert sums.sentence(Lang.ZH) == "基础目录5项 − 未认领3项 = 本街道2项"
    assert sums.categories == {
        "party": Count(base=2, unclaimed=1, local=1),
        "peace": Count(base=3, unclaimed=2, local=1),
    }


def test_categories_and_parts_count_what_moves_between_them() -> None:
    base = replace(
        STREET, items=(item("a", part="basic"), item("b", part="assist"), item("c", "party"))
    )
    edit = Edit(item="b", was={"part": "assist"}, set={"part": "basic"})
    overlay = replace(
        PLAIN, move=(Move(item="a", category="city"),), edit=(edit,), add=(adding("n", "city"),)
    )
    result = made(overlay, base=prepare(base, PLAIN.base.digest))
    sums = reconcile(base, overlay, result)
    assert sums.holds
    assert sums.categories == {
        "peace": Count(base=2, moved_out=1, local=1),
        "party": Count(base=1, local=1),
        "city": Count(added=1, moved_in=1, local=2),
    }
    assert sums.parts == {
        "basic": Count(base=1, moved_in=1, local=2),
        "assist": Count(base=1, moved_out=1),
    }


def test_a_list_that_lost_an_item_does_not_hold() -> None:
    result = made(PLAIN)
    assert not reconcile(STREET, PLAIN, replace(result, items=result.items[1:])).holds
    nothing = replace(STREET, items=())
    assert reconcile(nothing, PLAIN, replace(result, items=())).total == Count()
