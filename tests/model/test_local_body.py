"""Which departments are the local body by what they are called."""

import pytest

from dutylist.model import Unit
from dutylist.model.local_body import is_local, local_ids


@pytest.mark.parametrize(
    "name",
    [
        "五龙街道",
        "五龙街道办事处",
        "五龙街道办事处（示例）",
        " 五龙 街道 ",
        "甲镇人民政府",
        "乙乡人民政府",
        "丙民族乡",
        "丁苏木",
        "戊村民委员会",
        "己社区居民委员会",
        "庚社区",
        "街道综合执法队",
        "五龙街道综合行政执法大队",
        "街道社会治安综合治理中心",
        "五龙街道平安办",
        "社区网格员",
        "村（居）民委员会",
        "各镇街",
        "属地",
    ],
)
def test_a_township_is_known_by_its_name(name: str) -> None:
    assert is_local(name)


@pytest.mark.parametrize(
    "name",
    [
        *("龙沙区应急管理局", "龙沙区委社会工作部", "乡村振兴局", "街道工作科", "社区治理股", ""),
        *("五龙街道派出所", "五龙街道司法所", "城乡社区服务中心", "区综合行政执法局"),
        *("社区矫正管理局", "社区卫生服务中心", "区乡村振兴服务中心", "城镇综合执法局"),
    ],
)
def test_a_department_is_no_township(name: str) -> None:
    assert not is_local(name)


def test_to_a_village_a_township_is_a_body_above() -> None:
    names = {"office": "五龙街道办事处", "own": "甲社区"}
    units = (Unit(code="230202001", name="五龙街道办事处", level="street"),)
    assert {*names, "local"} & local_ids(names, units, "community") == {"local", "own"}
    assert {*names, "local"} & local_ids(names, units, "street") == {"local", "office", "own"}


def test_a_unit_of_the_workspace_is_local_whatever_its_name_ends_in() -> None:
    units = (
        Unit(code="230202001", name="甲开发区管委会", level="street", aliases=("甲管委会",)),
        Unit(code="230202", name="龙沙区", level="county"),
    )
    names = {"a": "甲开发区管委会", "b": "甲管委会", "c": "乙管委会", "d": "龙沙区"}
    assert {*names, "local"} & local_ids(names, units) == {"local", "a", "b"}


def test_an_id_that_says_who_is_meant_is_local_where_nobody_goes_by_it() -> None:
    assert "street" in local_ids({})
    assert "street" not in local_ids({"street": "区街道工作局"})
    assert "street" not in local_ids({}, level="community")
    assert "cun" in local_ids({}, level="village")
