from dataclasses import replace

from derive.bases import PLAIN, STREET, adding, item, made
from dutylist.derive import Count, prepare, reconcile
from dutylist.model import (
    Decline,
    Edit,
    Merge,
    Mode,
    Move,
    Removal,
    RemovalReason,
    Result,
    Split,
    Target,
)
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
        == "基础目录5项 － 移除3项（辖区无此事项2项、移交其他单位1项） + 新增1项 = 本街道3项"
        "（其中内部1项，不公布）"
    )
    assert (
        sums.sentence(Lang.EN) == "base 5 items - 3 removed (no such matter here 2, transferred 1)"
        " + 1 added = this subdistrict 3 items (1 of them internal, not to be published)"
    )


def test_what_is_nought_goes_unsaid() -> None:
    sums = reconcile(STREET, PLAIN, made(PLAIN))
    assert sums.sentence(Lang.ZH) == "基础目录5项 = 本街道5项（其中内部1项，不公布）"
    open_items = made(PLAIN).public_items
    mixed = replace(made(PLAIN), level="mixed", items=open_items)
    base = replace(STREET, items=open_items)
    assert reconcile(base, PLAIN, mixed).sentence(Lang.ZH) == "基础目录4项 = 本清单4项"


def test_what_is_declined_and_what_nobody_decided_on_count_apart() -> None:
    overlay = replace(
        PLAIN,
        mode=Mode.CLAIM,
        claim=("party-b", "peace-a"),
        decline=(Decline(item="party-a", reason="无此机构"),),
    )
    sums = reconcile(STREET, overlay, made(overlay))
    assert sums.holds
    assert sums.sentence(Lang.ZH) == "基础目录5项 － 不承接1项 － 未决定2项 = 本街道2项"
    assert sums.sentence(Lang.EN) == (
        "base 5 items - 1 declined - 2 undecided = this subdistrict 2 items"
    )
    assert sums.categories == {
        "party": Count(base=2, declined=1, local=1),
        "peace": Count(base=3, undecided=2, local=1),
    }


def test_merges_and_splits_are_told_with_what_they_end_and_make() -> None:
    overlay = replace(
        PLAIN,
        merge=(Merge(items=("party-a", "peace-a", "peace-b"), into=item("n")),),
        split=(Split(item="peace-c", into=(item("s-1"), item("s-2", "city"))),),
    )
    items = (STREET.items[1], item("n"), item("s-1"), item("s-2", "city"))
    result = replace(STREET, items=items)
    sums = reconcile(STREET, overlay, result)
    assert sums.holds
    assert sums.total == Count(
        base=5, merged_from=3, merged_into=1, split_from=1, split_into=2, local=4
    )
    assert sums.sentence(Lang.ZH) == (
        "基础目录5项 － 合并减少2项（3项并为1项） + 拆分增加1项（1项分为2项） = 本街道4项"
    )
    assert sums.sentence(Lang.EN) == (
        "base 5 items - 2 by merging (3 into 1) + 1 by splitting (1 into 2)"
        " = this subdistrict 4 items"
    )
    assert sums.categories["party"] == Count(base=2, merged_from=1, local=1)
    assert sums.categories["peace"] == Count(
        base=3, merged_from=2, merged_into=1, split_from=1, split_into=1, local=2
    )
    assert sums.categories["city"] == Count(split_into=1, local=1)


def test_additions_are_told_by_the_rank_of_what_they_rest_on() -> None:
    overlay = replace(PLAIN, add=(adding("m"), adding("n"), adding("o")))
    known = {"n": "地方性法规", "m": "规范性文件"}
    sums = reconcile(STREET, overlay, made(overlay), lambda one: known.get(one.id))
    assert list(sums.bases.items()) == [("地方性法规", 1), ("规范性文件", 1)]
    assert sums.sentence(Lang.ZH) == (
        "基础目录5项 + 新增3项（地方性法规1项、规范性文件1项、依据未查明1项） = 本街道8项"
        "（其中内部1项，不公布）"
    )
    nothing = reconcile(STREET, overlay, made(overlay), lambda _one: None)
    assert nothing.bases == {}
    assert nothing.sentence(Lang.ZH) == "基础目录5项 + 新增3项 = 本街道8项（其中内部1项，不公布）"


def test_a_catalogue_in_between_is_not_the_list_of_a_unit() -> None:
    result = Result(id="longsha", title="参考目录", version="1")
    overlay = replace(PLAIN, target=Target(jurisdiction="230202"), result=result)
    assert reconcile(STREET, overlay, made(overlay)).sentence(Lang.ZH) == (
        "基础目录5项 = 本目录5项（其中内部1项，不公布）"
    )


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


def test_a_sum_says_the_same_when_it_was_kept_as_a_row() -> None:
    overlay = replace(PLAIN, remove=REMOVALS, add=(adding("n"),))
    total = reconcile(STREET, overlay, made(overlay)).total
    assert Count.of(total.row) == total
    assert total.row[0] == 5
