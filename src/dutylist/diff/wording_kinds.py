"""The kinds of change found by reading words closely (DC215-DC217, DC234-DC236, DC336-DC340)."""

from dutylist.diff.kind import Direction, Kind, Level, example
from dutylist.texts import Text

_NAMED = """
items:
  - id: peace-fire
    name: %s
    duties:
      - {id: peace-fire.1, by: local, text: 协助开展消防宣传}
"""
_DUTY = """
items:
  - id: peace-fire
    duties:
      - {id: peace-fire.1, by: local, text: %s}
"""
_ABOVE = """
items:
  - id: peace-fire
    duties:
      - {id: peace-fire.1, by: emergency, text: %s}
"""
_STEP = """
items:
  - id: peace-fire
    guide: {steps: [{by: local, text: %s}, {by: emergency, text: 审核}]}
"""

_NAME_WHY = Text(
    zh="事项名称划定基层要管的范围；名称里的动词、数量和内容与职责文字一样比较。",
    en="The name of an item bounds what the local body has to deal with: its verbs, amounts and "
    "matter are compared like those of a duty.",
)
_STEP_WHY = Text(
    zh="基层办理的环节数没有变，但留下的环节用词、内容或者时限变了；按次序逐一比较。",
    en="The number of local steps may stay while their words, matter or time limits change; those "
    "that stay are compared in their order.",
)
_ALTERED = Text(
    zh="原来没有的内容进来了，原有的内容出去了，不能互相抵消：新内容须有准入依据。",
    en="Matter came in that was not there while other matter left; neither makes up for the other, "
    "and what is new needs its approval.",
)
_CHARGED_WHY = Text(
    zh="部门职责、备注、流程、说明等处写入“由街道负责”“压实属地责任”一类文字，等于在基层职责之外另行派活。",
    en="Words such as “the township is responsible” in a department's duty, a note, a step or a "
    "field lay work on the local body outside its own duties.",
)
_AMOUNT = Text(
    zh="比较频次、数量、比例和时限，中文数字与阿拉伯数字相同；“及时”不是时限。",
    en="Compared are how often, how many, which share and how soon, in Chinese or Arabic numerals; "
    "“promptly” is no limit.",
)

NAME_HEAVIER = Kind(
    code="DC215",
    name="item-name-heavier",
    level=Level.SUBSTANTIVE,
    direction=Direction.TOWARD,
    mirror="DC216",
    text=Text(
        zh="事项名称加重或扩大：“{before}”改为“{after}”",
        en="the item's name asks for more: {after}, was {before}",
    ),
    why=_NAME_WHY,
    doc=example(_NAMED % "消防宣传", _NAMED % "消防宣传和隐患排查"),
)

NAME_LIGHTER = Kind(
    code="DC216",
    name="item-name-lighter",
    level=Level.SUBSTANTIVE,
    direction=Direction.AWAY,
    mirror="DC215",
    text=Text(
        zh="事项名称减轻或缩小：“{before}”改为“{after}”",
        en="the item's name asks for less: {after}, was {before}",
    ),
    why=_NAME_WHY,
    doc=example(_NAMED % "消防宣传和隐患排查", _NAMED % "消防宣传"),
)

NAME_ALTERED = Kind(
    code="DC217",
    name="item-name-altered",
    level=Level.SUBSTANTIVE,
    direction=Direction.TOWARD,
    mirror="DC217",
    text=Text(
        zh="事项名称换成另外的内容：“{before}”改为“{after}”",
        en="the item's name speaks of other matter: {after}, was {before}",
    ),
    why=_ALTERED,
    doc=example(_NAMED % "消防宣传", _NAMED % "犬只登记"),
)

STEP_HEAVIER = Kind(
    code="DC234",
    name="local-step-heavier",
    level=Level.SUBSTANTIVE,
    direction=Direction.TOWARD,
    mirror="DC235",
    text=Text(
        zh="{field}中由基层办理的环节加重",
        en="a step by the local body in the {field} asks for more",
    ),
    why=_STEP_WHY,
    doc=example(_STEP % "协助核实", _STEP % "负责核实"),
)

STEP_LIGHTER = Kind(
    code="DC235",
    name="local-step-lighter",
    level=Level.SUBSTANTIVE,
    direction=Direction.AWAY,
    mirror="DC234",
    text=Text(
        zh="{field}中由基层办理的环节减轻",
        en="a step by the local body in the {field} asks for less",
    ),
    why=_STEP_WHY,
    doc=example(_STEP % "负责核实", _STEP % "协助核实"),
)

STEP_ALTERED = Kind(
    code="DC236",
    name="local-step-altered",
    level=Level.SUBSTANTIVE,
    direction=Direction.TOWARD,
    mirror="DC236",
    text=Text(
        zh="{field}中由基层办理的环节换成另外的内容",
        en="a step by the local body in the {field} is another one than before",
    ),
    why=_ALTERED,
    doc=example(_STEP % "受理申请", _STEP % "现场勘验"),
)

DUTY_ALTERED = Kind(
    code="DC336",
    name="local-duty-altered",
    level=Level.SUBSTANTIVE,
    direction=Direction.TOWARD,
    mirror="DC336",
    text=Text(
        zh="基层职责换成另外的内容",
        en="the local duty speaks of other matter than before",
    ),
    why=_ALTERED,
    doc=example(_DUTY % "协助开展消防宣传", _DUTY % "协助开展犬只登记"),
)

LOCAL_CHARGED = Kind(
    code="DC337",
    name="local-body-charged",
    level=Level.SUBSTANTIVE,
    direction=Direction.TOWARD,
    mirror="DC338",
    text=Text(
        zh="{field}中写入由基层承担的内容",
        en="the {field} newly charges the local body",
    ),
    why=_CHARGED_WHY,
    doc=example(_ABOVE % "组织消防检查", _ABOVE % "组织消防检查，整改由街道负责"),
)

LOCAL_DISCHARGED = Kind(
    code="DC338",
    name="local-body-discharged",
    level=Level.SUBSTANTIVE,
    direction=Direction.AWAY,
    mirror="DC337",
    text=Text(
        zh="{field}中去掉由基层承担的内容",
        en="the {field} no longer charges the local body",
    ),
    why=_CHARGED_WHY,
    doc=example(_ABOVE % "组织消防检查，整改由街道负责", _ABOVE % "组织消防检查"),
)

DUTY_TIGHTENED = Kind(
    code="DC339",
    name="local-duty-tightened",
    level=Level.SUBSTANTIVE,
    direction=Direction.TOWARD,
    mirror="DC340",
    text=Text(
        zh="基层职责的频次、数量或时限收紧",
        en="the local duty asks for more often, more or sooner",
    ),
    why=_AMOUNT,
    doc=example(_DUTY % "每季度巡查一次", _DUTY % "每月巡查一次"),
)

DUTY_LOOSENED = Kind(
    code="DC340",
    name="local-duty-loosened",
    level=Level.SUBSTANTIVE,
    direction=Direction.AWAY,
    mirror="DC339",
    text=Text(
        zh="基层职责的频次、数量或时限放宽",
        en="the local duty asks for less often, less or later",
    ),
    why=_AMOUNT,
    doc=example(_DUTY % "每月巡查一次", _DUTY % "每季度巡查一次"),
)

ALL: tuple[Kind, ...] = (
    NAME_HEAVIER,
    NAME_LIGHTER,
    NAME_ALTERED,
    STEP_HEAVIER,
    STEP_LIGHTER,
    STEP_ALTERED,
    DUTY_ALTERED,
    LOCAL_CHARGED,
    LOCAL_DISCHARGED,
    DUTY_TIGHTENED,
    DUTY_LOOSENED,
)
"""Every kind of change, in the order of their codes."""
