"""Whether what is cited is law of the place, and of which rank it is."""

from dataclasses import replace

import pytest

from dutylist.law import Index, Instrument
from dutylist.model import Basis, Item, Unit
from dutylist.model.grounds import Grounds

LOCAL = Instrument(id="local", title="示例条例", rank="地方性法规")
UNIT = Unit(
    code="230202001",
    name="五龙街道",
    level="street",
    county="龙沙区",
    city="齐齐哈尔市",
    province="黑龙江省",
)
VILLAGE = replace(UNIT, code="230202001201", name="示例村", level="village")


def item(*cited: str) -> Item:
    return Item(id="a", name="a", category="c", basis=tuple(Basis(text=text) for text in cited))


def local(instrument: Instrument, code: str = "230202001", *units: Unit) -> bool:
    grounds = Grounds(Index((instrument,)), units or (UNIT,))
    return grounds.local(item(f"《{instrument.title}》第一条"), code)


@pytest.mark.parametrize(
    ("region", "code", "holds"),
    [
        ("黑龙江", "230202001", True),
        ("黑龙江省", "230202", True),
        ("齐齐哈尔市", "230202001", True),
        ("齐齐哈尔市", "230200", True),
        ("齐齐哈尔市", "230000", False),
        ("龙沙区", "230202001", True),
        ("龙沙区", "230202002", True),
        ("龙沙区", "230200", False),
        ("五龙街道", "230202001", True),
        ("五龙街道", "230202002", False),
        ("河南", "230202001", False),
        ("哈尔滨市", "230202001", False),
        (None, "230202001", False),
    ],
)
def test_local_law_holds_in_its_region(region: str | None, code: str, *, holds: bool) -> None:
    assert local(replace(LOCAL, region=region), code) is holds


@pytest.mark.parametrize(
    ("title", "region", "holds"),
    [
        ("黑龙江省消防条例", None, True),
        ("齐齐哈尔市供水条例", "黑龙江", True),
        ("哈尔滨市供水条例", "黑龙江", False),
        ("黑龙江省哈尔滨市供水条例", None, False),
        ("黑龙江省农村集市管理条例", None, True),
        ("黑龙江省自然保护区条例", None, True),
        ("河南省消防条例", None, False),
    ],
)
def test_a_title_says_of_which_place_it_is(title: str, region: str | None, *, holds: bool) -> None:
    assert local(replace(LOCAL, title=title, region=region)) is holds


@pytest.mark.parametrize(
    ("rank", "issuer", "holds"),
    [
        ("规范性文件", "齐齐哈尔市龙沙区人民政府", True),
        ("规范性文件", "中共龙沙区委", True),
        ("规范性文件", "齐齐哈尔市昂昂溪区人民政府", False),
        ("规范性文件", "应急管理部", False),
        ("规范性文件", None, False),
        ("部门规章", "黑龙江省人民政府", False),
        ("法律", None, False),
    ],
)
def test_a_document_is_local_by_its_issuer(rank: str, issuer: str | None, *, holds: bool) -> None:
    assert local(replace(LOCAL, rank=rank, issuer=issuer)) is holds


def test_what_the_index_lacks_is_no_local_law() -> None:
    assert not Grounds(Index(), (UNIT,)).local(item("《黑龙江省消防条例》第一条"), "230202001")


def test_a_village_lies_where_its_code_says_and_gives_no_unit_a_name() -> None:
    instrument = replace(LOCAL, region="龙沙区")
    assert local(instrument, "230202001201", VILLAGE)
    assert not local(replace(LOCAL, region="示例村"), "230202001", VILLAGE)
    assert not local(replace(LOCAL, region="龙沙区"), "230202001", replace(UNIT, county=None))


def test_an_item_has_the_highest_rank_that_it_cites() -> None:
    law = Instrument(id="law", title="中华人民共和国消防法", rank="法律")
    nothing = Instrument(id="x", title="某通知")
    grounds = Grounds(Index((LOCAL, law, nothing)))
    both = item("《示例条例》第一条", "《中华人民共和国消防法》第三条；《示例条例》")
    assert grounds.rank(both) == "法律"
    assert grounds.rank(item("《示例条例》第一条")) == "地方性法规"
    assert grounds.rank(item("《某通知》", "《无此法》", "不是引用")) is None
