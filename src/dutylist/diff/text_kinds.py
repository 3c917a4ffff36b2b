"""The kinds of change that concern what a duty says and rests on (DC33x to DC36x)."""

from dutylist.diff.kind import Direction, Kind, Level, example
from dutylist.texts import Text

_HEAD = "items:\n  - id: peace-fire\n    duties:\n"
_DUTY = f"{_HEAD}      - {{id: peace-fire.1, by: local, text: %s}}\n"
_BASED = f"{_HEAD}      - {{id: peace-fire.1, by: local, basis: [%s]}}\n"
_DELEGATED = f"{_HEAD}      - {{id: peace-fire.1, by: fire, delegation: %s}}\n"
_LAW = "《中华人民共和国消防法》"
_ONE = f"{_LAW}第四条"
_TWO = f"{_LAW}第三十二条"
_HELPS, _LEADS = "协助开展消防宣传", "负责开展消防宣传"
_MORE = "协助开展消防宣传和消防设施检查"
_FIRST = "      - {id: peace-fire.1, by: local, text: 开展消防宣传}\n"
_SECOND = "      - {id: peace-fire.2, by: local, text: 报告火灾隐患}\n"

_STRENGTH = Text(
    zh="按动词比较：负责、牵头、组织实施等重于自行办理，自行办理重于协助、配合、参与；查处、处罚、"
    "审批等执法动作另算加重；去掉上级指导、会同或者“不承担”一类的话，也是加重。",
    en="Compared by verbs: leading weighs more than acting, acting more than helping; enforcement "
    "weighs by itself, and so does the loss of guidance, of a companion or of a word that ruled "
    "something out.",
)
_EXTENT = Text(
    zh="除去不增减内容的词和近义词后，有两个字以上的新内容而没有去掉的内容，或者相反。",
    en="Words that add nothing and words of one meaning aside, matter of two letters or more came "
    "in and none left, or the other way round.",
)
_BASIS_WHY = Text(
    zh="没有法律依据的职责不应列入；依据增减不改变谁做什么，但应当有理由。",
    en="A duty rests on its legal basis; who does what stays, yet each change wants a reason.",
)
_DELEGATION_WHY = Text(
    zh="基层行使执法权须有授权或委托；它的有无决定能否以自己名义执法。",
    en="The local body enforces only where it was empowered or entrusted to.",
)

DUTY_STRENGTHENED = Kind(
    code="DC331",
    name="local-duty-strengthened",
    level=Level.SUBSTANTIVE,
    direction=Direction.TOWARD,
    mirror="DC332",
    text=Text(zh="基层职责的用词加重", en="the local duty is worded more strongly"),
    why=_STRENGTH,
    doc=example(_DUTY % _HELPS, _DUTY % _LEADS),
)

DUTY_WEAKENED = Kind(
    code="DC332",
    name="local-duty-weakened",
    level=Level.SUBSTANTIVE,
    direction=Direction.AWAY,
    mirror="DC331",
    text=Text(zh="基层职责的用词减轻", en="the local duty is worded less strongly"),
    why=_STRENGTH,
    doc=example(_DUTY % _LEADS, _DUTY % _HELPS),
)

DUTY_EXTENDED = Kind(
    code="DC333",
    name="local-duty-extended",
    level=Level.SUBSTANTIVE,
    direction=Direction.TOWARD,
    mirror="DC334",
    text=Text(zh="基层职责的内容增加", en="matter was added to the local duty"),
    why=_EXTENT,
    doc=example(_DUTY % _HELPS, _DUTY % _MORE),
)

DUTY_NARROWED = Kind(
    code="DC334",
    name="local-duty-narrowed",
    level=Level.SUBSTANTIVE,
    direction=Direction.AWAY,
    mirror="DC333",
    text=Text(zh="基层职责的内容减少", en="matter was taken out of the local duty"),
    why=_EXTENT,
    doc=example(_DUTY % _MORE, _DUTY % _HELPS),
)

DUTY_REWORDED = Kind(
    code="DC335",
    name="duty-reworded",
    level=Level.NOTABLE,
    direction=Direction.NEUTRAL,
    mirror="DC335",
    text=Text(zh="职责的文字有变化", en="the duty was reworded"),
    why=Text(
        zh="文字变了，而动词、数量和内容都看不出轻重变化，须由人判断。",
        en="The words differ while verbs, amounts and matter tell no weight: read them.",
    ),
    doc=example(_DUTY % _HELPS, _DUTY % "配合做好防火宣传"),
)

BASIS_ADDED = Kind(
    code="DC341",
    name="basis-added",
    level=Level.NOTABLE,
    direction=Direction.NEUTRAL,
    mirror="DC342",
    text=Text(zh="依据增加：{after}", en="the duty gained the basis {after}"),
    why=_BASIS_WHY,
    doc=example(_BASED % "", _BASED % _ONE),
)

BASIS_REMOVED = Kind(
    code="DC342",
    name="basis-removed",
    level=Level.NOTABLE,
    direction=Direction.NEUTRAL,
    mirror="DC341",
    text=Text(zh="依据减少：{before}", en="the duty lost the basis {before}"),
    why=_BASIS_WHY,
    doc=example(_BASED % _ONE, _BASED % ""),
)

BASIS_MOVED = Kind(
    code="DC343",
    name="basis-moved",
    level=Level.NOTABLE,
    direction=Direction.NEUTRAL,
    mirror="DC343",
    text=Text(
        zh="依据改指同一法规的另一条款：{before} → {after}",
        en="the basis points to another provision of the same instrument: {before}, now {after}",
    ),
    why=Text(
        zh="法规修改后条文序号常有变化，须核对新条款是否仍支持该职责。",
        en="Articles are renumbered when a law changes: check that the new one supports the duty.",
    ),
    doc=example(_BASED % _ONE, _BASED % _TWO),
)

BASIS_ANNOTATED = Kind(
    code="DC344",
    name="basis-annotated",
    level=Level.EDITORIAL,
    direction=Direction.NEUTRAL,
    mirror="DC344",
    text=Text(zh="依据的注记有变化：{cite}", en="what is noted about the basis {cite} changed"),
    why=Text(
        zh="所引条款相同，只有版本、摘录或备注不同。",
        en="The provision is the same; only its version, quote or note differs.",
    ),
    doc=example(_BASED % f"{{cite: {_ONE}}}", _BASED % f"{{cite: {_ONE}, note: 已核对}}"),
)

BASIS_REORDERED = Kind(
    code="DC345",
    name="basis-reordered",
    level=Level.EDITORIAL,
    direction=Direction.NEUTRAL,
    mirror="DC345",
    text=Text(zh="依据的次序有变化", en="the order of the bases changed"),
    why=Text(zh="只改变排列次序。", en="Only the order differs."),
    doc=example(_BASED % f"{_ONE}, {_TWO}", _BASED % f"{_TWO}, {_ONE}"),
)

DELEGATION_ADDED = Kind(
    code="DC351",
    name="delegation-added",
    level=Level.SUBSTANTIVE,
    direction=Direction.NEUTRAL,
    mirror="DC352",
    text=Text(zh="新增赋权（委托）依据：{after}", en="a delegation was added: {after}"),
    why=_DELEGATION_WHY,
    doc=example(_DELEGATED % "null", _DELEGATED % _ONE),
)

DELEGATION_REMOVED = Kind(
    code="DC352",
    name="delegation-removed",
    level=Level.SUBSTANTIVE,
    direction=Direction.NEUTRAL,
    mirror="DC351",
    text=Text(zh="取消赋权（委托）依据：{before}", en="the delegation was removed: {before}"),
    why=_DELEGATION_WHY,
    doc=example(_DELEGATED % _ONE, _DELEGATED % "null"),
)

DELEGATION_CHANGED = Kind(
    code="DC353",
    name="delegation-changed",
    level=Level.SUBSTANTIVE,
    direction=Direction.NEUTRAL,
    mirror="DC353",
    text=Text(
        zh="赋权（委托）依据改变：{before} → {after}",
        en="the delegation is {after}, was {before}",
    ),
    why=_DELEGATION_WHY,
    doc=example(_DELEGATED % _ONE, _DELEGATED % _TWO),
)

DUTY_REORDERED = Kind(
    code="DC361",
    name="duty-reordered",
    level=Level.EDITORIAL,
    direction=Direction.NEUTRAL,
    mirror="DC361",
    text=Text(
        zh="职责由第{before}位移到第{after}位",
        en="the duty moved from place {before} to place {after}",
    ),
    why=Text(zh="只改变排列次序。", en="Only the order differs."),
    doc=example(_HEAD + _FIRST + _SECOND, _HEAD + _SECOND + _FIRST),
)

DUTY_MOVED = Kind(
    code="DC362",
    name="duty-moved",
    level=Level.NOTABLE,
    direction=Direction.NEUTRAL,
    mirror="DC362",
    text=Text(
        zh="职责由事项“{before}”移入事项“{after}”",
        en="the duty moved from item {before} to item {after}",
    ),
    why=Text(
        zh="编号相同的职责换了所属事项；文字等变化另行列出。",
        en="The duty of one id stands under another item; what else changed is listed too.",
    ),
    doc=example(
        f"{_HEAD}{_FIRST}{_SECOND}  - {{id: city-dog}}",
        f"{_HEAD}{_FIRST}  - id: city-dog\n    duties:\n{_SECOND}",
    ),
)

DUTY_REPLACED = Kind(
    code="DC363",
    name="duty-replaced",
    level=Level.NOTABLE,
    direction=Direction.NEUTRAL,
    mirror="DC363",
    text=Text(
        zh="可能是同一职责换了编号：{before} → {after}（相似度 {score}，未作认定）",
        en="may be one duty under another id: {before}, now {after} "
        "(likeness {score}, only proposed)",
    ),
    why=Text(
        zh="编号是唯一的对应依据；相似只作提示，增减两条仍照列。",
        en="Only ids match duties; likeness is a hint, and addition and removal both stand.",
    ),
    doc=example(_HEAD + _FIRST, _HEAD + _FIRST.replace("fire.1", "fire.9")),
)
