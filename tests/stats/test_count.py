from dataclasses import replace

from dutylist.law import Index, Instrument
from dutylist.model import LOCAL, Basis, Catalogue, Category, Duty, Item, Publish, Role
from dutylist.stats import count
from dutylist.texts import Lang, Text

INDEX = Index(
    [
        Instrument(id="fire", title="中华人民共和国消防法", aliases=("消防法",), rank="法律"),
        Instrument(id="plain", title="示例管理条例", rank="行政法规"),
        Instrument(id="letter", title="示例通知", number="示例〔2022〕5号", rank="规范性文件"),
    ]
)


def duty(id_: str, by: str, role: Role, *basis: str) -> Duty:
    return Duty(id=id_, by=by, role=role, text="职责", basis=tuple(Basis(text=b) for b in basis))


FIRE = Item(
    id="peace-fire",
    name="消防安全",
    category="peace",
    part="assist",
    duties=(
        duty("peace-fire.1", "emergency", Role.LEAD, "《中华人民共和国消防法》第四条"),
        duty("peace-fire.2", LOCAL, Role.SUPPORT, "《消防法》第四条、第三十二条", "读不懂"),
    ),
)
PARTY = Item(
    id="party-a",
    name="党建",
    category="party",
    part="basic",
    duties=(duty("party-a.1", LOCAL, Role.LEAD, "《示例管理条例》", "示例〔2022〕5号"),),
    basis=(Basis(text="【规范性文件】《未知办法》第一条"),),
)
HIDDEN = replace(FIRE, id="peace-x", publish=Publish.INTERNAL)
LIST = Catalogue(
    id="a-street",
    title="职责清单",
    kind="duty",
    version="1",
    jurisdiction="230202001",
    level="street",
    categories=(
        Category("party", "基层党建"),
        Category("peace", "平安法治"),
        Category("city", "城建"),
    ),
    items=(PARTY, FIRE, HIDDEN),
)


def test_only_public_items_are_counted() -> None:
    counted = count(LIST, INDEX)
    assert (counted.items, counted.department_duties, counted.local_duties) == (2, 1, 2)
    assert counted.categories == {"party": 1, "peace": 1}
    assert counted.parts == {"basic": 1, "assist": 1}
    assert counted.leads == {LOCAL: 1, "emergency": 1}
    assert counted.cross == {LOCAL: {"party": 1, "peace": 1}, "emergency": {"peace": 1}}


def test_internal_items_are_counted_where_asked_for() -> None:
    counted = count(LIST, INDEX, internal=True)
    assert (counted.items, counted.department_duties, counted.local_duties) == (3, 2, 3)


def test_an_instrument_counts_once_under_all_its_names() -> None:
    counted = count(LIST, INDEX)
    assert counted.instruments == 4
    assert counted.provisions == 3
    assert counted.citations == 6
    assert counted.ranks == {"法律": 1, "行政法规": 1, "规范性文件": 2}
    assert list(counted.ranks) == sorted(counted.ranks)


def test_an_unknown_rank_is_counted_as_such() -> None:
    item = replace(PARTY, basis=(Basis(text="《未知办法》第一条"),), duties=())
    assert count(replace(LIST, items=(item,)), INDEX).ranks == {"": 1}


def test_the_notice_reads_as_published_ones_do() -> None:
    counted = count(LIST, INDEX)
    assert counted.notice(Lang.ZH) == (
        "本清单共2项，其中基层党建1项、平安法治1项；部门职责任务1项，街道职责任务2项；"
        "引用法律法规4部、条款3条。"
    )
    assert counted.notice(Lang.EN) == (
        "This list has 2 items, among them 基层党建 1, 平安法治 1; 1 duties of departments and 2 of"
        " the subdistrict; 4 instruments and 3 provisions are cited."
    )


def test_the_notice_names_parts_that_have_words() -> None:
    parts = {"basic": Text("基本履职事项", "basic"), "assist": Text("配合履职事项", "assist")}
    told = count(LIST, INDEX).notice(Lang.ZH, parts)
    assert "其中基本履职事项1项、配合履职事项1项；基层党建1项" in told


def test_a_name_is_neither_cut_nor_read_as_a_mark() -> None:
    name = "{n}" + "类" * 100
    named = replace(LIST, categories=(Category("party", name), Category("peace", "平安法治")))
    assert f"其中{name}1项、" in count(named, INDEX).notice(Lang.ZH)


def test_an_empty_list_has_a_notice_too() -> None:
    empty = replace(LIST, items=(), level="mixed")
    assert count(empty, INDEX).notice(Lang.ZH) == (
        "本清单共0项；部门职责任务0项，本级职责任务0项；引用法律法规0部、条款0条。"
    )
