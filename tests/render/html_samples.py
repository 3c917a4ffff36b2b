"""Small lists for web pages, and one full of text that must stay text."""

from datetime import date
from functools import cache

from dutylist.io import layouts, templates
from dutylist.model import (
    LOCAL,
    Basis,
    Catalogue,
    Category,
    Contact,
    Duty,
    Guide,
    Issued,
    Item,
    Plain,
    Publish,
    Role,
    Step,
    Unit,
)
from dutylist.render.html import html
from dutylist.render.press import Press, press
from dutylist.tables import Layout, Names, Shared, layout, tabulate
from dutylist.texts import Lang

DIGEST = "sha256:" + "0123456789abcdef" * 4
FIRE = Basis(text="《中华人民共和国消防法》第三十二条")
DEPARTMENTS = {"emergency": "区应急管理局", "police": "公安分局", "unused": "区审计局"}
NAMES = Names(DEPARTMENTS, "五龙街道")
UNIT = Unit(code="230202001", name="五龙街道", level="street", county="龙沙区")


def duty(id_: str, by: str, text: str, role: Role = Role.SUPPORT) -> Duty:
    return Duty(id=id_, by=by, role=role, text=text, basis=(FIRE,))


FIRE_SAFETY = Item(
    id="peace-fire",
    name="消防安全",
    category="peace",
    duties=(
        duty("peace-fire.1", "emergency", "指导消防工作。", Role.LEAD),
        duty("peace-fire.2", "police", "依法开展日常消防监督检查。"),
        duty("peace-fire.3", LOCAL, "组织开展群众性的消防工作。"),
    ),
    posts=("平安建设办公室",),
)
CARE = Item(
    id="livelihood-care",
    name="老年助餐",
    category="livelihood",
    duties=(duty("livelihood-care.1", LOCAL, "登记用餐需求并核实补助对象。", Role.LEAD),),
    guide=Guide(
        steps=(Step(LOCAL, "受理申请", 2), Step("emergency", "检查用火安全")),
        contact=Contact(office="便民服务中心", phone="0000-0000000"),
        materials=("居民身份证",),
        promised_days=5,
    ),
)
SECRET = Item(
    id="peace-secret",
    name="不得公开的事项",
    category="secret",
    duties=(duty("peace-secret.1", "hidden", "不得公开的文字"),),
    publish=Publish.INTERNAL,
)
CATEGORIES = (
    Category("peace", "平安法治"),
    Category("livelihood", "民生服务"),
    Category("secret", "内部类别"),
)


def catalogue(*items: Item, kind: str = "duty", title: str = "五龙街道职责清单") -> Catalogue:
    return Catalogue(
        id="sample-street",
        title=title,
        kind=kind,
        version="2026.1",
        jurisdiction="230202001",
        level="street",
        categories=CATEGORIES,
        items=items or (FIRE_SAFETY, SECRET, CARE),
        issued=Issued(by="示例编办", on=date(2026, 10, 15), number="示例〔2026〕5号"),
        effective=date(2026, 11, 1),
        law_as_of=date(2026, 11, 23),
        note="本清单为示例。",
        contacts={"*": Contact(office="一楼大厅", phone="0000-1111111")},
    )


@cache
def layout_of(kind: str) -> Layout:
    return layout(layouts.read(kind))


def ready() -> Press:
    return press(templates.read())


def page(  # noqa: PLR0913
    listed: Catalogue | None = None,
    lang: Lang = Lang.ZH,
    *,
    link: str | None = None,
    printing: Press | None = None,
    shared: Shared | None = None,
    names: Names = NAMES,
    internal: bool = False,
    unit: Unit | None = UNIT,
) -> str:
    listed = listed or catalogue()
    tables = tabulate(
        listed,
        layout_of(listed.kind),
        names,
        lang=lang,
        internal=internal,
        shared=shared,
    )
    return html(
        listed,
        tables,
        "本清单共2项。",
        lang,
        names=names,
        press=printing or ready(),
        digest=DIGEST,
        link=link,
        unit=unit,
    )


HOSTILE = (
    "<script>window.ran = 1</script>",
    '"><img src=x onerror="window.ran = 1">',
    "</script><script>window.ran = 1</script>",
    "</style><script>window.ran = 1</script>",
    "before\u2028after\u2029end",
    "{{ 7*7 }}{% for x in y %}",
    "javascript:window.ran=1",
    "A & B &lt; C",
    "--><script>window.ran = 1</script><!--",
)


def hostile() -> Catalogue:
    """Return a list in which every field that a page shows holds markup."""
    items = tuple(_hostile_item(f"item-{at}", text) for at, text in enumerate(HOSTILE))
    return Catalogue(
        id="hostile",
        title=f"清单{HOSTILE[0]}",
        kind="service",
        version=HOSTILE[1],
        jurisdiction="230202001",
        level="street",
        categories=(Category("peace", HOSTILE[2]),),
        items=items,
        note=HOSTILE[4],
        contacts={"*": Contact(office=HOSTILE[0], phone=HOSTILE[1])},
        departments={"emergency": HOSTILE[1]},
    )


def _hostile_item(id_: str, text: str) -> Item:
    fields: dict[str, Plain] = {
        "service": {"handling": "direct", "conditions": [text], "fee": text, "link": text}
    }
    return Item(
        id=id_,
        name=text,
        category="peace",
        duties=(
            Duty(
                id=f"{id_}.1", by="emergency", role=Role.LEAD, text=text, basis=(Basis(text=text),)
            ),
            Duty(id=f"{id_}.2", by=LOCAL, role=Role.SUPPORT, text=text, basis=(FIRE,)),
        ),
        guide=Guide(steps=(Step(LOCAL, text),), materials=(text,)),
        posts=(text,),
        note=text,
        fields=fields,
    )
