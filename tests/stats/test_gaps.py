"""Gaps in the basis: what needs a law, what is of another place, what covers which category."""

from datetime import date

import pytest

from dutylist.law import Index, Instrument, Standing, Version
from dutylist.model import LOCAL, Basis, Catalogue, Category, Duty, Item, Role, Unit
from dutylist.stats.coverage import coverage
from dutylist.stats.documents import is_document, needs_law
from dutylist.stats.gaps import gaps
from dutylist.stats.holdings import holdings
from dutylist.stats.regions import Home, home
from dutylist.stats.uses import Use, uses

INDEX = Index(
    [
        Instrument(id="law", title="示例法", rank="法律", versions=(Version(articles="1-9"),)),
        Instrument(id="paper", title="示例通知", rank="规范性文件", number="示例〔2022〕5号"),
        Instrument(id="party", title="示例准则", rank="党内法规"),
        Instrument(id="henan", title="河南省示例条例", rank="地方性法规", region="河南"),
        Instrument(id="city", title="哈尔滨市示例条例", rank="地方性法规"),
        Instrument(id="own", title="齐齐哈尔市示例条例", rank="地方性法规"),
        Instrument(id="province", title="黑龙江省示例条例", rank="地方性法规", region="黑龙江省"),
        Instrument(id="nation", title="城市示例条例", rank="行政法规"),
    ]
)
HERE = Home("黑龙江省", frozenset({"齐齐哈尔市"}))


def duty(text: str, *basis: str) -> Duty:
    cited = tuple(Basis(text=each, route=("a.yaml", text, each)) for each in basis)
    return Duty(id="x.1", by=LOCAL, role=Role.LEAD, text=text, basis=cited, route=("a.yaml", text))


def catalogue(*duties: Duty, kind: str = "duty", basis: tuple[Basis, ...] = ()) -> Catalogue:
    item = Item(
        id="x", name="示例", category="peace", duties=duties, basis=basis, route=("a.yaml", "x")
    )
    return Catalogue(
        id="list",
        title="示例清单",
        kind=kind,
        version="1",
        jurisdiction="230202",
        level="street",
        categories=(Category("peace", "平安"), Category("party", "党建")),
        items=(item,),
    )


def one(text: str) -> Use:
    (use,) = uses([catalogue(duty("职责", text))], INDEX)
    return use


def found(made: Catalogue) -> list[str]:
    used = uses([made], INDEX)
    said = gaps([made], used, own=(), cited_elsewhere=frozenset(), home=HERE)
    return [gap.fault.code for gap in said]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("对违法行为实施行政处罚", "行政处罚"),
        ("开展防火检查", "检查"),
        ("收取押金", "收取"),
        ("督促业主自查", None),
        ("组织免费体检", None),
        ("宣传政策", None),
    ],
)
def test_a_duty_needs_a_law_by_its_words(text: str, word: str | None) -> None:
    made = catalogue(duty(text))
    assert needs_law(made, made.items[0], made.items[0].duties[0]) == word


def test_a_list_of_powers_needs_a_law_whatever_its_words() -> None:
    made = catalogue(duty("宣传"), kind="power")
    assert needs_law(made, made.items[0], None) == "行政权力"


@pytest.mark.parametrize(
    ("text", "document"),
    [
        ("《示例法》第一条", False),
        ("《示例通知》", True),
        ("《示例准则》", True),
        ("示例〔2022〕5号", True),
        ("别的〔2022〕6号", True),
        ("《别的工作方案》", True),
        ("《别的工作方案（试行）》", True),
        ("《别的条例》第一条", False),
    ],
)
def test_what_is_cited_is_a_document_by_rank_or_name(text: str, *, document: bool) -> None:
    assert is_document(one(text)) is document


def test_documents_alone_do_not_carry_what_needs_a_law() -> None:
    assert found(catalogue(duty("开展检查", "《示例通知》"))) == ["DL233"]
    assert found(catalogue(duty("开展检查", "《示例通知》", "《示例法》第一条"))) == []
    assert found(catalogue(duty("开展宣传", "《示例通知》"))) == []


def test_a_duty_without_basis_rests_on_that_of_its_item() -> None:
    paper = (Basis(text="《示例通知》", route=("a.yaml", "x", "basis")),)
    law = (Basis(text="《示例法》第一条", route=("a.yaml", "x", "basis")),)
    assert found(catalogue(duty("开展检查"), basis=paper)) == ["DL233"]
    assert found(catalogue(duty("开展检查"), basis=law)) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("《示例法》第一条", None),
        ("《河南省示例条例》第一条", "河南省"),
        ("《哈尔滨市示例条例》第一条", "哈尔滨市"),
        ("《齐齐哈尔市示例条例》第一条", None),
        ("《黑龙江省示例条例》第一条", None),
        ("《城市示例条例》第一条", None),
        ("《北京市别的条例》第一条", "北京市"),
        ("《农村市场别的条例》第一条", None),
        ("示例〔2022〕5号", None),
    ],
)
def test_a_regulation_of_another_place_is_foreign(text: str, place: str | None) -> None:
    assert HERE.foreign(one(text)) == place


def test_without_cities_or_a_province_less_can_be_told() -> None:
    assert Home("黑龙江省").foreign(one("《哈尔滨市示例条例》第一条")) is None
    assert Home(None).foreign(one("《河南省示例条例》第一条")) is None
    unit = Unit(code="230202001", name="五龙街道", level="street", city="齐齐哈尔市")
    assert str(home("230202", [unit])) == "黑龙江省、齐齐哈尔市"


def test_a_citation_of_a_shared_item_counts_once() -> None:
    made = catalogue(duty("职责", "《示例法》第一条、第二条；《示例法》第一条"))
    used = uses([made, made], INDEX)
    assert [use.count for use in used] == [2, 1]


def test_the_table_has_every_category_and_sorts_by_rank_then_number() -> None:
    made = catalogue(
        duty(
            "职责",
            "《城市示例条例》第一条、第二条",
            "《示例法》第一条",
            "《无名》",
            "示例〔2022〕5号",
        )
    )
    table = coverage([made], uses([made], INDEX))
    assert table.categories == ("平安", "党建")
    assert [(row.key, row.total) for row in table.rows] == [
        ("law", 1),
        ("nation", 2),
        ("paper", 1),
        ("无名", 1),
    ]
    assert table.totals == {"平安": 5}
    assert (table.total, table.items) == (5, {"平安": 1})


def test_what_an_index_holds_is_counted() -> None:
    counted = holdings(INDEX, date(2026, 11, 24))
    assert (counted.instruments, counted.versions, counted.with_articles) == (8, 1, 1)
    assert counted.ranks["地方性法规"] == {Standing.UNKNOWN: 4}
    assert counted.regions == {"河南": 1, "黑龙江省": 1}
