"""The kinds of change that concern an item as a whole (DC20x to DC22x)."""

from dutylist.diff.kind import Direction, Kind, Level, example
from dutylist.texts import Text

_NONE = "items: []"
_LOCAL = """
items:
  - id: peace-fire
    duties:
      - {id: peace-fire.1, by: local, text: 协助开展消防宣传}
"""
_ABOVE = """
items:
  - id: peace-fire
    duties:
      - {id: peace-fire.1, by: emergency, role: lead, text: 开展消防检查}
"""
_FIRE = "items:\n  - {id: peace-fire, name: 消防安全}\n"
_FIRE_DOG = "items:\n  - {id: peace-fire}\n  - {id: city-dog}"
_DOG_FIRE = "items:\n  - {id: city-dog}\n  - {id: peace-fire}"
_BASIC = "kind: performance\nitems:\n  - {id: peace-fire, part: basic}"
_ASSIST = "kind: performance\nitems:\n  - {id: peace-fire, part: assist}"

_ITEM_CARRIED = Text(
    zh="事项有基层职责任务，或者整项由基层承担（无职责条目，且不在收回、减负、取消之列）。",
    en="The item has a duty of the local body, or is its own as a whole (no duties at all, and not "
    "withdrawn, relieved or cancelled).",
)
_ITEM_ABOVE = Text(
    zh="事项不含基层职责任务，增减都不直接改变基层负担；职责转移另行列出。",
    en="The item holds no duty of the local body, so its burden stays; hand-overs are listed "
    "by themselves.",
)
_PART = Text(
    zh="分册决定由谁承担：基本履职重于配合履职，配合履职重于上级收回。",
    en="The part decides who carries an item: basic weighs more than assist, assist more than "
    "withdrawn.",
)

ITEM_ADDED = Kind(
    code="DC201",
    name="item-added",
    level=Level.SUBSTANTIVE,
    direction=Direction.TOWARD,
    mirror="DC202",
    text=Text(
        zh="新增由基层承担或参与的事项“{after}”",
        en="item {after}, with work for the local body, was added",
    ),
    why=_ITEM_CARRIED,
    doc=example(_NONE, _LOCAL),
)

ITEM_REMOVED = Kind(
    code="DC202",
    name="item-removed",
    level=Level.SUBSTANTIVE,
    direction=Direction.AWAY,
    mirror="DC201",
    text=Text(
        zh="取消由基层承担或参与的事项“{before}”",
        en="item {before}, with work for the local body, was removed",
    ),
    why=_ITEM_CARRIED,
    doc=example(_LOCAL, _NONE),
)

DEPARTMENT_ITEM_ADDED = Kind(
    code="DC203",
    name="department-item-added",
    level=Level.SUBSTANTIVE,
    direction=Direction.NEUTRAL,
    mirror="DC204",
    text=Text(
        zh="新增事项“{after}”，不含基层职责",
        en="item {after}, without work for the local body, was added",
    ),
    why=_ITEM_ABOVE,
    doc=example(_NONE, _ABOVE),
)

DEPARTMENT_ITEM_REMOVED = Kind(
    code="DC204",
    name="department-item-removed",
    level=Level.SUBSTANTIVE,
    direction=Direction.NEUTRAL,
    mirror="DC203",
    text=Text(
        zh="取消事项“{before}”，原不含基层职责",
        en="item {before}, without work for the local body, was removed",
    ),
    why=_ITEM_ABOVE,
    doc=example(_ABOVE, _NONE),
)

ITEM_RENAMED = Kind(
    code="DC205",
    name="item-renamed",
    level=Level.NOTABLE,
    direction=Direction.NEUTRAL,
    mirror="DC205",
    text=Text(zh="事项“{before}”改名为“{after}”", en="item {before} is now called {after}"),
    why=Text(
        zh="名称会改变人们对事项范围的理解，各级引用也要随之更改。",
        en="A name shapes what people take an item to cover, and lower lists refer to it.",
    ),
    doc=example(_FIRE, "items:\n  - {id: peace-fire, name: 消防安全工作}"),
)

ITEM_RECATEGORISED = Kind(
    code="DC206",
    name="item-recategorised",
    level=Level.NOTABLE,
    direction=Direction.NEUTRAL,
    mirror="DC206",
    text=Text(
        zh="由类别“{before}”移入类别“{after}”",
        en="moved from category {before} to category {after}",
    ),
    why=Text(
        zh="类别改变公布数量；次序随之改变的不再另列。",
        en="Published counts change with it; the new place in the order is not listed again.",
    ),
    doc=example(
        "items:\n  - {id: peace-fire, category: peace}",
        "items:\n  - {id: peace-fire, category: city}",
    ),
)

ITEM_REORDERED = Kind(
    code="DC207",
    name="item-reordered",
    level=Level.EDITORIAL,
    direction=Direction.NEUTRAL,
    mirror="DC207",
    text=Text(
        zh="由第{before}位移到第{after}位",
        en="moved from place {before} to place {after}",
    ),
    why=Text(
        zh="只列真正移动的事项；因他项增减而顺移的不算移动。",
        en="Only what really moved is listed, not what shifted because others came or went.",
    ),
    doc=example(_FIRE_DOG, _DOG_FIRE),
)

ITEM_RENUMBERED = Kind(
    code="DC208",
    name="item-renumbered",
    level=Level.EDITORIAL,
    direction=Direction.NEUTRAL,
    mirror="DC208",
    text=Text(
        zh="公布序号由{before}变为{after}",
        en="printed number {after}, was {before}",
    ),
    why=Text(
        zh="序号按次序算出，只在要求时列出，供按旧序号查新序号。",
        en="Numbers follow from the order; they are listed on request, to find old numbers again.",
    ),
    doc=example(_FIRE, _DOG_FIRE),
)

PART_HEAVIER = Kind(
    code="DC211",
    name="part-heavier",
    level=Level.SUBSTANTIVE,
    direction=Direction.TOWARD,
    mirror="DC212",
    text=Text(
        zh="由分册“{before}”移入基层责任更重的“{after}”",
        en="moved from part {before} to {after}, which binds the local body more",
    ),
    why=_PART,
    doc=example(_ASSIST, _BASIC),
)

PART_LIGHTER = Kind(
    code="DC212",
    name="part-lighter",
    level=Level.SUBSTANTIVE,
    direction=Direction.AWAY,
    mirror="DC211",
    text=Text(
        zh="由分册“{before}”移入基层责任更轻的“{after}”",
        en="moved from part {before} to {after}, which binds the local body less",
    ),
    why=_PART,
    doc=example(_BASIC, _ASSIST),
)

PART_CHANGED = Kind(
    code="DC213",
    name="part-changed",
    level=Level.SUBSTANTIVE,
    direction=Direction.NEUTRAL,
    mirror="DC213",
    text=Text(
        zh="由分册“{before}”移入分册“{after}”",
        en="moved from part {before} to part {after}",
    ),
    why=Text(
        zh="两个分册对基层的轻重没有公认的高低。",
        en="Neither part is known to bind the local body more than the other.",
    ),
    doc=example(
        "kind: village\nitems:\n  - {id: peace-fire, part: voting}",
        "kind: village\nitems:\n  - {id: peace-fire, part: certificate}",
    ),
)
