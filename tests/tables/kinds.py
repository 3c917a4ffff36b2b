"""One item of every kind of list, with all the fields that its kind has."""

from collections.abc import Mapping

from dutylist.model import LOCAL, Basis, Contact, Duty, Guide, Item, Plain, Role, Step

BASIS = (Basis(text="《中华人民共和国消防法》第四条"),)
DUTIES = (
    Duty(id="one.1", by="police", role=Role.LEAD, text="牵头巡查", basis=BASIS),
    Duty(id="one.2", by="housing", role=Role.JOINT, text="共同巡查", basis=BASIS),
    Duty(
        id="one.3",
        by=LOCAL,
        role=Role.SUPPORT,
        text="基层巡查",
        basis=BASIS,
        delegation=Basis(text="《中华人民共和国行政处罚法》第二十四条"),
    ),
)
GUIDE = Guide(
    steps=(Step(LOCAL, "受理申请", 2), Step("police", "现场核查")),
    contact=Contact(office="三号窗口", phone="0452-1", address="示例路1号", hours="工作日上午"),
    materials=("申请表", "身份证明"),
)
PECULIAR: Mapping[str, tuple[str | None, Mapping[str, Plain], tuple[str, ...]]] = {
    "duty": (None, {}, ("牵头巡查", "基层巡查", "警察局", "主责")),
    "performance": (
        "withdrawn",
        {"withdrawal": {"taker": "police", "manner": "由承接部门直接办理"}},
        ("警察局", "由承接部门直接办理", "牵头巡查", "基层巡查"),
    ),
    "territorial": (
        None,
        {"flow": [{"by": "police", "text": "发现问题", "days": 3}, {"by": LOCAL, "text": "上报"}]},
        ("发现问题", "3", "上报", "五龙街道", "共同巡查", "牵头巡查"),
    ),
    "power": (
        None,
        {
            "power": {
                "type": "处罚",
                "code": "C-1",
                "source": "delegated",
                "former_holder": "police",
                "batch": "第一批",
                "responsibilities": ["立案责任", "调查责任"],
                "accountability": ["违法立案的"],
            }
        },
        ("行政处罚", "C-1", "赋权", "警察局", "第一批", "立案责任", "调查责任", "违法立案的"),
    ),
    "service": (
        None,
        {
            "service": {
                "handling": "proxy",
                "conditions": ["年满十八周岁", "本地居住"],
                "statutory_days": 20,
                "promised_days": 0,
                "fee": "不收费",
                "link": "https://example.org/a",
            }
        },
        (
            *("代办", "年满十八周岁\n本地居住", "20", "0", "不收费", "https://example.org/a"),
            *("申请表\n身份证明", "受理申请", "2", "三号窗口", "0452-1", "示例路1号", "工作日上午"),
        ),
    ),
    "village": (
        "voting",
        {"voting": {"matter": "集体土地承包方案", "steps": ["提议", "商议", "表决"]}},
        ("集体土地承包方案", "提议", "商议", "表决", "基层巡查"),
    ),
    "certificate": (
        "declared",
        {"certificate": {"purpose": "办理入学", "issuer": "police", "replaced_by": "书面承诺"}},
        ("办理入学", "警察局", "书面承诺"),
    ),
}


def one(kind: str) -> Item:
    part, fields, _ = PECULIAR[kind]
    return Item(
        id="one",
        name="示例事项",
        category="peace",
        part=part,
        duties=DUTIES,
        basis=BASIS,
        guide=GUIDE,
        note="备注文字",
        fields=fields,
    )
