"""The sums of several lists add up, and a wrong one is seen."""

from dataclasses import replace

import pytest

from across.townships import adding, held, peers, plain, setting
from derive.bases import STREET
from dutylist.across.held import Held
from dutylist.across.words import Telling
from dutylist.derive import Count, Reconciliation, reconcile
from dutylist.findings import Location
from dutylist.model import Removal, RemovalReason
from dutylist.report.reconciliation import COLUMNS, Summed, figures, summed
from dutylist.report.reconciliation_sheets import sheets
from dutylist.texts import Lang, Text

GONE = Removal(item="peace-a", reason=RemovalReason.NO_SUCH_MATTER)
LISTS = (
    held("甲", remove=(GONE,)),
    held("乙", add=(adding("peace-new", "新"),)),
    held("丙", edit=(setting("part", "assist"), setting("category", "city", on="peace-c"))),
    *plain("丁"),
)
TELLING = Telling(
    {}, lambda _: Location("a.yaml", 1, 1), Lang.ZH, {"assist": Text("配合履职", "assist")}
)


def sum_of(one: Held) -> Reconciliation:
    assert one.overlay is not None
    return reconcile(STREET, one.overlay, one.catalogue, lambda _: "法律")


def all_of(*lists: Held) -> Summed:
    return summed(peers(lists), [sum_of(each) for each in lists])


def test_the_total_is_the_sum_of_every_column() -> None:
    found = all_of(*LISTS)
    assert found.holds
    whole = figures(found.total.total)
    assert whole == {
        **dict.fromkeys(COLUMNS, 0),
        "base": 20,
        "removed": 1,
        "added": 1,
        "local": 20,
    }
    assert found.total.reasons == {RemovalReason.NO_SUCH_MATTER: 1}
    assert found.total.bases == {"法律": 1}
    assert figures(found.total.categories["city"])["moved_in"] == 1


@pytest.mark.parametrize("column", COLUMNS)
def test_a_sum_that_does_not_come_out_is_seen(column: str) -> None:
    found = all_of(*LISTS)
    wrong = replace(found.total, total=Count(**{**figures(found.total.total), column: 7}))
    assert not replace(found, total=wrong).holds
    one = replace(found.sums[0], total=Count(**{**figures(found.sums[0].total), column: 7}))
    assert not replace(found, sums=(one, *found.sums[1:])).holds


def test_reasons_and_categories_must_add_up() -> None:
    found = all_of(*LISTS)
    reasons = {RemovalReason.NO_SUCH_MATTER: 2}
    assert not replace(found, total=replace(found.total, reasons=reasons)).holds
    assert not replace(found, total=replace(found.total, bases={"法律": 2})).holds
    party = {name: count for name, count in found.total.categories.items() if name != "party"}
    assert not replace(found, total=replace(found.total, categories=party)).holds


def test_tables_tell_lists_categories_and_parts() -> None:
    by_list, by_category, by_part = sheets(all_of(*LISTS), TELLING, "说明")
    heads = [column.words.zh for column in by_list.columns]
    assert heads == [
        "清单",
        "基础目录",
        "－ 移除",
        "移除：辖区无此事项",
        "+ 新增",
        "新增：法律",
        "= 本地",
        "核对式",
    ]
    assert by_list.rows[-1][:-1] == ["合计（4份）", "20", "1", "1", "1", "1", "20"]
    assert (
        by_list.rows[0][-1]
        == "基础目录5项 － 移除1项（辖区无此事项1项） = 本街道4项（其中内部1项，不公布）"
    )
    assert (by_list.totals, by_category.totals, by_part.totals) == (1, 3, 1)
    assert by_part.rows == [
        ["丙", "配合履职", "0", "0", "0", "1", "1"],
        ["合计（4份）", "配合履职", "0", "0", "0", "1", "1"],
    ]


def test_one_list_has_no_total_beside_it() -> None:
    by_list, by_category = sheets(all_of(LISTS[0]), TELLING)
    assert [row[0] for row in by_list.rows] == ["甲"]
    assert [row[:2] for row in by_category.rows] == [["甲", "基层党建"], ["甲", "平安法治"]]


def test_additions_whose_basis_nobody_knows_are_counted_too() -> None:
    one = LISTS[1]
    assert one.overlay is not None
    found = summed(peers((one,)), [reconcile(STREET, one.overlay, one.catalogue, _unknown_or_law)])
    more = replace(found.total, bases={}, total=found.total.total)
    assert replace(found, total=more).holds
    two = held("戊", add=(adding("peace-new", "新"), adding("peace-other", "别")))
    assert two.overlay is not None
    sums = reconcile(STREET, two.overlay, two.catalogue, _unknown_or_law)
    by_list, _ = sheets(summed(peers((two,)), [sums]), TELLING)
    assert [column.words.zh for column in by_list.columns][4:6] == [
        "新增：法律",
        "新增：依据未查明",
    ]
    assert by_list.rows[0][3:6] == ["2", "1", "1"]


def _unknown_or_law(item: object) -> str | None:
    return "法律" if getattr(item, "id", "") == "peace-new" else None
