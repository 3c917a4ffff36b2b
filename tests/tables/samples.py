"""A small list with every peculiarity that a table has to show."""

from dutylist.model import (
    LOCAL,
    Basis,
    Catalogue,
    Category,
    Duty,
    Item,
    Plain,
    Publish,
    Role,
)

FIRE = "《中华人民共和国消防法》第{}条"


def duty(id_: str, by: str, text: str, *basis: str) -> Duty:
    role = Role.SUPPORT if by == LOCAL else Role.LEAD
    cites = tuple(Basis(text=cite) for cite in basis)
    return Duty(id=id_, by=by, role=role, text=text, basis=cites)


def item(
    id_: str,
    *duties: Duty,
    category: str = "peace",
    name: str | None = None,
    publish: Publish = Publish.PUBLIC,
    part: str | None = None,
    **fields: Plain,
) -> Item:
    return Item(
        id=id_,
        name=name or f"事项{id_}",
        category=category,
        duties=duties,
        publish=publish,
        part=part,
        fields=fields,
    )


FIRE_SAFETY = item(
    "fire",
    duty("fire.1", "emergency", "指导消防工作。", FIRE.format("四"), FIRE.format("五")),
    duty("fire.2", "police", "依法开展日常消防监督检查。", FIRE.format("五十三")),
    duty("fire.3", "housing", "监管建设工程消防设计审查验收。"),
    duty("fire.4", LOCAL, "开展群众性的消防工作。", FIRE.format("三十二")),
)
SECRET = item("secret", duty("secret.1", LOCAL, "不公开的内容。"), publish=Publish.INTERNAL)
FLOOD = item("flood", duty("flood.1", LOCAL, "组织巡查。"), duty("flood.2", LOCAL, "组织转移。"))
PARTY = item("party", category="party")


def catalogue(*items: Item, kind: str = "duty", title: str = "五龙街道职责清单") -> Catalogue:
    return Catalogue(
        id="sample-street",
        title=title,
        kind=kind,
        version="2023.1",
        jurisdiction="230202001",
        level="street",
        categories=(Category("party", "基层党建"), Category("peace", "平安建设")),
        items=items or (PARTY, FIRE_SAFETY, SECRET, FLOOD),
        departments={"emergency": "龙沙区应急管理局", "police": "龙沙公安分局"},
    )
