"""A list whose sum does not come out is never made (law 11)."""

from dataclasses import replace

from derive.bases import PLAIN, STREET, made
from dutylist.bulk.local import Local, unequal
from dutylist.derive import reconcile
from dutylist.findings import Location, Route
from dutylist.texts import Lang


def _locate(route: Route) -> Location:
    return Location(str(route[0]), 1, 1)


def test_a_sum_that_comes_out_is_no_fault() -> None:
    result = made(PLAIN)
    assert not list(unequal(Local(PLAIN, result, reconcile(STREET, PLAIN, result)), _locate))


def test_a_sum_that_does_not_come_out_is_told_as_people_write_it() -> None:
    result = made(PLAIN)
    sums = reconcile(STREET, PLAIN, result)
    wrong = replace(sums, total=replace(sums.total, local=4))
    (found,) = unequal(Local(PLAIN, result, wrong), _locate)
    assert (found.fault.code, found.at.file) == ("DL363", "wulong.yaml")
    assert (
        found.message(Lang.ZH) == "增减数量对不上：基础目录5项 = 本街道4项（其中内部1项，不公布）"
    )
