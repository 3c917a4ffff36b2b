from dataclasses import replace

import pytest

from dutylist.law import Index, Instrument
from dutylist.model import (
    LOCAL,
    Basis,
    Catalogue,
    Category,
    Department,
    Duty,
    Item,
    Origin,
    Role,
    Unit,
    Workspace,
)
from dutylist.trace import trace

WORKSPACE = Workspace(
    title="示例",
    jurisdiction="230202",
    units=(Unit(code="230202001", name="五龙街道", level="street", aliases=("五龙",)),),
    departments=(Department(id="police", name="龙沙公安分局", aliases=("公安分局",)),),
    index=Index(
        [
            Instrument(id="fire", title="中华人民共和国消防法", aliases=("消防条规",)),
            Instrument(id="letter", title="示例通知", number="示例〔2022〕5号"),
        ]
    ),
)


def cited(id_: str, *basis: str, by: str = LOCAL) -> Duty:
    return Duty(
        id=id_,
        by=by,
        role=Role.SUPPORT,
        text="职责",
        basis=tuple(Basis(text=each, route=("a.yaml", id_, each)) for each in basis),
        route=("a.yaml", id_),
    )


FIRE = Item(
    id="peace-fire",
    name="消防安全",
    category="peace",
    duties=(
        cited("peace-fire.1", "《中华人民共和国消防法》第四条第二款", by="police"),
        cited("peace-fire.2", "《消防法》第三十条至第三十三条；《示例办法》", "读不懂"),
        replace(cited("peace-fire.3"), delegation=Basis(text="示例〔2022〕5号")),
        cited("peace-fire.4", by="emergency"),
    ),
    basis=(Basis(text="《中华人民共和国消防法》第一章"),),
    origin=(Origin(catalogue="base", version="1", number=3),),
)
BARE = Item(id="peace-bare", name="调解", category="peace", route=("a.yaml", "bare"))
BASE = Catalogue(
    id="base-street",
    title="街道职责清单",
    kind="duty",
    version="1",
    jurisdiction="230202",
    level="street",
    categories=(Category("peace", "平安法治"),),
    items=(FIRE, BARE),
)
LOCAL_LIST = replace(
    BASE,
    id="wulong-street",
    title="五龙街道职责清单",
    jurisdiction="230202001",
    items=(FIRE,),
    departments={"emergency": "五龙应急办"},
)
LISTS = (BASE, LOCAL_LIST)


def ends(what: str) -> list[tuple[str, str | None, str | None]]:
    return [
        (
            link.catalogue.id,
            link.duty.id if link.duty else None,
            link.basis.text if link.basis else None,
        )
        for link in trace(WORKSPACE, LISTS, what).links
    ]


@pytest.mark.parametrize(
    ("what", "lists", "links"),
    [
        ("base-street", {"base-street"}, 8),
        ("五龙街道职责清单", {"wulong-street"}, 7),
        ("230202001", {"wulong-street"}, 7),
        ("五龙", {"wulong-street"}, 7),
        ("peace-fire", {"base-street", "wulong-street"}, 14),
        ("消防安全", {"base-street", "wulong-street"}, 14),
        ("peace-bare", {"base-street"}, 1),
        ("peace-fire.2", {"base-street", "wulong-street"}, 6),
        ("police", {"base-street", "wulong-street"}, 2),
        ("公安分局", {"base-street", "wulong-street"}, 2),
        ("五龙应急办", {"base-street", "wulong-street"}, 2),
    ],
)
def test_every_name_of_a_link_leads_to_its_chains(what: str, lists: set[str], links: int) -> None:
    found = ends(what)
    assert {name for name, _, _ in found} == lists
    assert len(found) == links


@pytest.mark.parametrize(
    ("what", "duties"),
    [
        ("消防法", [None, "peace-fire.1", "peace-fire.2"]),
        ("消防条规", [None, "peace-fire.1", "peace-fire.2"]),
        ("《中华人民共和国消防法》第四条", ["peace-fire.1"]),
        ("消防法第四条", ["peace-fire.1"]),
        ("消防法第四条第二款", ["peace-fire.1"]),
        ("消防法第四条第一款", []),
        ("消防法第三十二条", ["peace-fire.2"]),
        ("消防法第三条至第五条", ["peace-fire.1"]),
        ("消防法第三十四条", []),
        ("消防法第一章", [None]),
        ("消防法第二章", []),
        ("《示例办法》", ["peace-fire.2"]),
        ("示例〔2022〕5号", ["peace-fire.3"]),
        ("示例[2022]5号", ["peace-fire.3"]),
        ("fire", [None, "peace-fire.1", "peace-fire.2"]),
        ("letter", ["peace-fire.3"]),
        ("《示例办法》；消防法第四条", ["peace-fire.1", "peace-fire.2"]),
        ("《示例通知》", ["peace-fire.3"]),
    ],
)
def test_a_law_leads_to_what_cites_it(what: str, duties: list[str | None]) -> None:
    assert [duty for name, duty, _ in ends(what) if name == "base-street"] == duties


def test_a_chain_knows_its_place_and_its_origin() -> None:
    links = trace(WORKSPACE, LISTS, "wulong-street").links
    assert [link.route for link in links if link.duty is FIRE.duties[0]] == [
        ("a.yaml", "peace-fire.1", "《中华人民共和国消防法》第四条第二款")
    ]
    (last,) = (link for link in links if link.duty is FIRE.duties[3])
    assert (last.route, last.basis) == (("a.yaml", "peace-fire.4"), None)
    assert last.origin == FIRE.origin
    (bare,) = trace(WORKSPACE, LISTS, "调解").links
    assert (bare.route, bare.duty) == (("a.yaml", "bare"), None)


def test_a_citation_that_is_not_understood_is_still_a_chain() -> None:
    (link,) = (
        link for link in trace(WORKSPACE, (BASE,), "peace-fire.2").links if link.citation is None
    )
    assert link.basis is not None
    assert (link.basis.text, link.instrument) == ("读不懂", None)


@pytest.mark.parametrize(
    ("what", "nearest"),
    [
        ("消防安", "消防安全"),
        ("五龙街", "五龙街道"),
        ("消法", "消防法"),
        ("中华人民共和国消法法第三条", "消防法"),
        ("《消防安全法》第三条", "中华人民共和国消防法"),
        ("polise", "police"),
    ],
)
def test_what_leads_nowhere_has_nearest_names(what: str, nearest: str) -> None:
    found = trace(WORKSPACE, LISTS, what)
    assert found.links == ()
    assert nearest in found.nearest


def test_nothing_is_near_nonsense() -> None:
    assert trace(WORKSPACE, LISTS, "zzzzzz").nearest == ()
    assert trace(WORKSPACE, (), "").links == ()
