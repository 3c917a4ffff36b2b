"""The kinds of change of items and bodies that go by descent (DC115, DC116, DC252-DC258, DC327)."""

from dutylist.diff.kind import Direction, Kind, Level, example
from dutylist.texts import Text

_CARRIED = """
departments: {office: %s}
items:
  - id: peace-fire
    duties:
      - {id: peace-fire.1, by: office, role: lead, text: 检查单位消防设施}
"""
_ABOVE = _CARRIED % "区应急管理局"
_BELOW = _CARRIED % "五龙街道办事处"
_OLD = """
version: "1"
items:
  - {id: %s, name: %s, duties: [{id: %s.1, by: local, text: %s}]}
"""
_RENAMED = (
    'version: "2"\n'
    'replaces: {version: "1", lineage: [{from: [peace-fire], to: [safety-fire]}]}\n'
    "items:\n"
    "  - {id: safety-fire, name: 消防安全, "
    "duties: [{id: safety-fire.1, by: local, text: 协助开展消防宣传}]}\n"
)
_ONE = "  - {id: fire, name: 消防安全宣传和检查, duties: [%s]}\n"
_DRILL = "{id: fire-drill.1, by: local, text: 协助开展消防安全宣传教育培训}"
_CHECK = "{id: fire-check.1, by: local, text: 报告居民楼道堆物占道隐患线索}"
_WHOLE = _ONE % ", ".join(
    each.replace("fire-drill.1", "fire.1").replace("fire-check.1", "fire.2")
    for each in (_DRILL, _CHECK)
)
_PARTS = (
    f"  - {{id: fire-drill, name: 消防安全宣传, duties: [{_DRILL}]}}\n"
    f"  - {{id: fire-check, name: 消防安全检查, duties: [{_CHECK}]}}\n"
)
_V1 = 'version: "1"\nitems:\n'
_V2 = 'version: "2"\nreplaces: {version: "1", lineage: [{from: [%s], to: [%s]}]}\nitems:\n'
_UNDECLARED = "items:\n"
_LEAD = """
items:
  - id: peace-fire
    duties:
      - {id: peace-fire.1, by: emergency, role: %s, text: 组织消防演练}
      - {id: peace-fire.2, by: local, role: support, text: 协助开展消防宣传}
"""
_DELEGATED = (
    "items:\n  - id: peace-fire\n    duties:\n"
    "      - {id: peace-fire.1, by: local, delegation: %s}\n"
)
_LAW = "《中华人民共和国消防法》第四条"

_LOCAL_NAME = Text(
    zh="部门名称就是乡镇、街道或村（社区）的名称时，其职责就是基层的职责，不论编号是什么。",
    en="Where a department bears the name of a township, subdistrict or village, its duties are "
    "the local body's, whatever its id.",
)
_DECLARED = Text(
    zh="新版清单的 replaces.lineage 声明了编号沿革，据此对应；内容变化另行列出，"
    "与原文字不相近的职责仍按新增、取消列出。",
    en="The new list declares the descent of ids (replaces.lineage); what else changed is listed "
    "too, and duties unlike any old one are still listed as added or removed.",
)
_PROPOSED = Text(
    zh="没有声明沿革，只按文字相近提示；增减各项仍照列。",
    en="No descent is declared; likeness is only a hint, and additions and removals stand.",
)
_LEADERLESS = Text(
    zh="没有部门主责，事情实际落到仍有职责任务的基层。",
    en="With no department to lead, the matter falls to the local body, which still has duties.",
)
_EMPOWERED = Text(
    zh="赋权或委托使基层承担原属部门的执法责任。",
    en="What is delegated makes the local body answer for what was a department's to enforce.",
)

DEPARTMENT_BECAME_LOCAL = Kind(
    code="DC115",
    name="department-became-local",
    level=Level.SUBSTANTIVE,
    direction=Direction.TOWARD,
    mirror="DC116",
    text=Text(
        zh="承担职责的“{before}”改称“{after}”，即由基层承担其 {duties} 条职责",
        en="{before}, which carries duties, is now called {after}: the local body carries "
        "its {duties} duties",
    ),
    why=_LOCAL_NAME,
    doc=example(_ABOVE, _BELOW),
)

DEPARTMENT_CEASED_LOCAL = Kind(
    code="DC116",
    name="department-ceased-local",
    level=Level.SUBSTANTIVE,
    direction=Direction.AWAY,
    mirror="DC115",
    text=Text(
        zh="承担职责的“{before}”改称“{after}”，其 {duties} 条职责不再由基层承担",
        en="{before}, which carries duties, is now called {after}: the local body no longer "
        "carries its {duties} duties",
    ),
    why=_LOCAL_NAME,
    doc=example(_BELOW, _ABOVE),
)

ID_CHANGED = Kind(
    code="DC252",
    name="item-id-changed",
    level=Level.NOTABLE,
    direction=Direction.NEUTRAL,
    mirror="DC252",
    text=Text(
        zh="编号由 {before} 改为 {after}（清单已声明沿革）",
        en="the id is {after}, was {before} (as the list declares)",
    ),
    why=_DECLARED,
    doc=example(_OLD % ("peace-fire", "消防安全", "peace-fire", "协助开展消防宣传"), _RENAMED),
)

ITEMS_MERGED = Kind(
    code="DC253",
    name="items-merged",
    level=Level.NOTABLE,
    direction=Direction.NEUTRAL,
    mirror="DC254",
    text=Text(
        zh="事项合并：{before} → {after}（清单已声明沿革）",
        en="items were merged: {before}, now {after} (as the list declares)",
    ),
    why=_DECLARED,
    doc=example(_V1 + _PARTS, _V2 % ("fire-drill, fire-check", "fire") + _WHOLE),
)

ITEM_SPLIT = Kind(
    code="DC254",
    name="item-split",
    level=Level.NOTABLE,
    direction=Direction.NEUTRAL,
    mirror="DC253",
    text=Text(
        zh="事项拆分：{before} → {after}（清单已声明沿革）",
        en="the item was split: {before}, now {after} (as the list declares)",
    ),
    why=_DECLARED,
    doc=example(_V1 + _WHOLE, _V2 % ("fire", "fire-drill, fire-check") + _PARTS),
)

MERGE_PROPOSED = Kind(
    code="DC257",
    name="merge-proposed",
    level=Level.NOTABLE,
    direction=Direction.NEUTRAL,
    mirror="DC258",
    text=Text(
        zh="可能是几个事项合并为一个：{before} → {after}（相似度 {score}，未作认定）",
        en="may be items merged into one: {before}, now {after} (likeness {score}, only proposed)",
    ),
    why=_PROPOSED,
    doc=example(_UNDECLARED + _PARTS, _UNDECLARED + _WHOLE),
)

SPLIT_PROPOSED = Kind(
    code="DC258",
    name="split-proposed",
    level=Level.NOTABLE,
    direction=Direction.NEUTRAL,
    mirror="DC257",
    text=Text(
        zh="可能是一个事项拆分为几个：{before} → {after}（相似度 {score}，未作认定）",
        en="may be one item split in several: {before}, now {after} "
        "(likeness {score}, only proposed)",
    ),
    why=_PROPOSED,
    doc=example(_UNDECLARED + _WHOLE, _UNDECLARED + _PARTS),
)

LEAD_VACATED = Kind(
    code="DC327",
    name="lead-vacated",
    level=Level.SUBSTANTIVE,
    direction=Direction.TOWARD,
    mirror="DC328",
    text=Text(
        zh="不再有部门主责（原为“{before}”），基层仍有职责",
        en="no department leads any more (was {before}), while the local body has duties",
    ),
    why=_LEADERLESS,
    doc=example(_LEAD % "lead", _LEAD % "joint"),
)

LEAD_FILLED = Kind(
    code="DC328",
    name="lead-filled",
    level=Level.SUBSTANTIVE,
    direction=Direction.AWAY,
    mirror="DC327",
    text=Text(
        zh="原无部门主责，现由“{after}”主责",
        en="{after} leads now, where no department led",
    ),
    why=_LEADERLESS,
    doc=example(_LEAD % "joint", _LEAD % "lead"),
)

LOCAL_DELEGATION_ADDED = Kind(
    code="DC354",
    name="local-delegation-added",
    level=Level.SUBSTANTIVE,
    direction=Direction.TOWARD,
    mirror="DC355",
    text=Text(
        zh="基层职责新增赋权（委托）：{after}",
        en="a power was delegated to the local body with its duty: {after}",
    ),
    why=_EMPOWERED,
    doc=example(_DELEGATED % "null", _DELEGATED % _LAW),
)

LOCAL_DELEGATION_REMOVED = Kind(
    code="DC355",
    name="local-delegation-removed",
    level=Level.SUBSTANTIVE,
    direction=Direction.AWAY,
    mirror="DC354",
    text=Text(
        zh="基层职责取消赋权（委托）：{before}",
        en="the power delegated to the local body with its duty was taken back: {before}",
    ),
    why=_EMPOWERED,
    doc=example(_DELEGATED % _LAW, _DELEGATED % "null"),
)

ALL: tuple[Kind, ...] = (
    DEPARTMENT_BECAME_LOCAL,
    DEPARTMENT_CEASED_LOCAL,
    ID_CHANGED,
    ITEMS_MERGED,
    ITEM_SPLIT,
    MERGE_PROPOSED,
    SPLIT_PROPOSED,
    LEAD_VACATED,
    LEAD_FILLED,
    LOCAL_DELEGATION_ADDED,
    LOCAL_DELEGATION_REMOVED,
)
