"""The kinds of change that concern a catalogue as a whole (DC1xx)."""

from dutylist.diff.kind import Direction, Kind, Level, example
from dutylist.texts import Text

_ONE = """
categories:
  - {id: peace, name: 平安法治}
"""
_TWO = """
categories:
  - {id: peace, name: 平安法治}
  - {id: city, name: 城市管理}
"""
_TURNED = """
categories:
  - {id: city, name: 城市管理}
  - {id: peace, name: 平安法治}
"""

TITLE_CHANGED = Kind(
    code="DC101",
    name="title-changed",
    level=Level.NOTABLE,
    direction=Direction.NEUTRAL,
    mirror="DC101",
    text=Text(
        zh="清单名称由“{before}”改为“{after}”", en="the list is titled {after}, was {before}"
    ),
    why=Text(
        zh="公告、链接和引用都用清单名称。",
        en="Notices, links and references use the title of a list.",
    ),
    doc=example("title: 街道职责清单", "title: 街道履行职责清单"),
)

VERSION_CHANGED = Kind(
    code="DC102",
    name="version-changed",
    level=Level.EDITORIAL,
    direction=Direction.NEUTRAL,
    mirror="DC102",
    text=Text(zh="版本由 {before} 改为 {after}", en="version {after}, was {before}"),
    why=Text(
        zh="新版清单本应有新的版本号，这里只是写明比的是哪两版。",
        en="A new edition has a new version; this only says which two are compared.",
    ),
    doc=example('version: "2025.1"', 'version: "2026.1"'),
)

SCOPE_CHANGED = Kind(
    code="DC103",
    name="scope-changed",
    level=Level.NOTABLE,
    direction=Direction.NEUTRAL,
    mirror="DC103",
    text=Text(
        zh="清单的{field}由“{before}”改为“{after}”",
        en="the {field} of the list is {after}, was {before}",
    ),
    why=Text(
        zh="编号、类型、层级或区划不同，比的可能不是同一份清单。",
        en="With another id, kind, level or jurisdiction the two may not be one list at all.",
    ),
    doc=example("level: street", "level: township"),
)

PARTICULARS_CHANGED = Kind(
    code="DC104",
    name="particulars-changed",
    level=Level.EDITORIAL,
    direction=Direction.NEUTRAL,
    mirror="DC104",
    text=Text(zh="清单的{field}有变化", en="the {field} of the list changed"),
    why=Text(
        zh="印发、施行、公布数量和说明等随每一版变化，不改变谁做什么。",
        en="Issue, dates, published counts and notes change with each version, not who does what.",
    ),
    doc=example("note: 说明一", "note: 补充说明"),
)

DEPARTMENT_RENAMED = Kind(
    code="DC105",
    name="department-renamed",
    level=Level.NOTABLE,
    direction=Direction.NEUTRAL,
    mirror="DC105",
    text=Text(
        zh="部门“{field}”的名称由“{before}”改为“{after}”",
        en="department {field} is called {after}, was {before}",
    ),
    why=Text(
        zh="部门编号不变而所指机构变了，该部门的全部职责随之换人。",
        en="With the id kept and the body changed, all duties under that id change hands.",
    ),
    doc=example("departments: {emergency: 甲区应急局}", "departments: {emergency: 甲区应急管理局}"),
)

CATEGORY_ADDED = Kind(
    code="DC111",
    name="category-added",
    level=Level.NOTABLE,
    direction=Direction.NEUTRAL,
    mirror="DC112",
    text=Text(zh="新增类别“{after}”", en="category {after} was added"),
    why=Text(
        zh="类别是公布数量的口径；类别本身不增加谁的负担。",
        en="Counts are published by category; a heading by itself burdens nobody.",
    ),
    doc=example(_ONE, _TWO),
)

CATEGORY_REMOVED = Kind(
    code="DC112",
    name="category-removed",
    level=Level.NOTABLE,
    direction=Direction.NEUTRAL,
    mirror="DC111",
    text=Text(zh="取消类别“{before}”", en="category {before} was removed"),
    why=Text(
        zh="原属该类别的事项必须另有归属，请逐项核对。",
        en="Its items must have gone somewhere: check where.",
    ),
    doc=example(_TWO, _ONE),
)

CATEGORY_RENAMED = Kind(
    code="DC113",
    name="category-renamed",
    level=Level.NOTABLE,
    direction=Direction.NEUTRAL,
    mirror="DC113",
    text=Text(
        zh="类别“{before}”改名为“{after}”",
        en="category {before} is now called {after}",
    ),
    why=Text(
        zh="公告和统计按类别名称列数。",
        en="Notices and statistics list their counts under the names of categories.",
    ),
    doc=example(_ONE, "categories:\n  - {id: peace, name: 平安建设}"),
)

CATEGORY_REORDERED = Kind(
    code="DC114",
    name="category-reordered",
    level=Level.EDITORIAL,
    direction=Direction.NEUTRAL,
    mirror="DC114",
    text=Text(
        zh="类别“{name}”由第{before}位移到第{after}位",
        en="category {name} moved from place {before} to place {after}",
    ),
    why=Text(zh="只改变排列次序。", en="Only the order differs."),
    doc=example(_TWO, _TURNED),
)

WORDING_ONLY = Kind(
    code="DC901",
    name="wording-only",
    level=Level.EDITORIAL,
    direction=Direction.NEUTRAL,
    mirror="DC901",
    text=Text(
        zh="{field}只有标点、全半角、空格或引用写法不同",
        en="the {field} differs only in punctuation, width, spaces or the form of a citation",
    ),
    why=Text(
        zh="去掉标点、空格并统一全半角后文字相同；数字之间的标点不在此列。",
        en="The letters are the same once punctuation, spaces and width are put aside; "
        "marks between digits are not.",
    ),
    doc=example(
        "items:\n  - id: peace-fire\n    name: 消防、安全",
        "items:\n  - id: peace-fire\n    name: 消防安全",
    ),
)
