"""The laws on what an action is aimed at, and on two actions that have one aim."""

from dutylist.derive.laws import Law
from dutylist.texts import Text

UNKNOWN_TARGET = Law(
    code="DL302",
    name="unknown-target",
    law=1,
    message=Text(
        zh="基础目录中没有 {target}；相近的编号：{nearest}",
        en="the base has no {target}; nearest: {nearest}",
    ),
    remedy=Text(
        zh="改正编号；要新增事项或职责，写到 add。",
        en="Correct the id; what is new belongs under `add:`.",
    ),
    why=Text(
        zh="按编号找不到对象的改动不会生效，乡镇以为改了，其实没有改。",
        en="A change that finds no target would not be made, though its author believes it was.",
    ),
    doc="""
```yaml
remove:
  - item: peace-fier  # error: DL302
    reason: no-such-matter
```

```yaml
remove:
  - item: peace-dogs
    reason: no-such-matter
```
""",
)

TAKEN = Law(
    code="DL303",
    name="added-id-exists",
    law=2,
    message=Text(
        zh="新增的编号 {target} 已在使用或已停用", en="the added id {target} is in use or retired"
    ),
    remedy=Text(
        zh="换一个从未用过的编号；要修改已有事项，写到 edit。",
        en="Take an id that was never used; to change what exists, use `edit:`.",
    ),
    why=Text(
        zh="新增就必须是新的；编号撞上已有事项，会盖掉它，停用的编号再用就无法追溯。",
        en="An addition under the id of another item covers that one; a used id cannot be traced.",
    ),
    doc="""
```yaml
add:
  - item:
      id: peace-fire  # error: DL303
      name: 冬季防火
      category: peace
    reason: 辖区平房多
    record: "2026-001"
```

```yaml
add:
  - item:
      id: peace-fire-winter
      name: 冬季防火
      category: peace
    reason: 辖区平房多
    record: "2026-001"
```
""",
)

TWICE = Law(
    code="DL304",
    name="conflicting-actions",
    law=4,
    message=Text(
        zh="对 {target} 的“{field}”有两处调整", en="two actions touch “{field}” of {target}"
    ),
    remedy=Text(
        zh="合为一处调整；移除、合并、拆分的事项不能再修改或移动。",
        en="Make one action of both; an item that ends here can be neither edited nor moved.",
    ),
    why=Text(
        zh="增减调整的结果不能取决于书写的先后。",
        en="The result of an overlay must not depend on the order of its actions.",
    ),
    doc="""
```yaml
remove:
  - item: peace-dogs
    reason: no-such-matter
move:
  - item: peace-dogs  # error: DL304
    after: peace-bikes
    reason: 方便查阅
```

```yaml
remove:
  - item: peace-dogs
    reason: no-such-matter
```
""",
)

NO_EFFECT = Law(
    code="DL305",
    name="no-effect",
    law=2,
    message=Text(
        zh="对 {target} 的调整（{action}）没有任何效果",
        en="the action {action} on {target} changes nothing",
    ),
    remedy=Text(
        zh="删去，或者写上真正要改的内容。",
        en="Remove it, or write what was really meant to change.",
    ),
    why=Text(
        zh="没有效果的改动多半是写漏了，作者以为改了的地方并没有改。",
        en="Mostly something was forgotten: its author believes in a change that is not made.",
    ),
    doc="""
```yaml
edit:
  - item: peace-fire
    was: {name: 消防安全}
    set: {name: 消防安全}  # error: DL305
    reason: 统一名称
```

```yaml
edit:
  - item: peace-fire
    was: {name: 消防安全}
    set: {name: 消防安全工作}
    reason: 统一名称
```
""",
)

UNKNOWN_CATEGORY = Law(
    code="DL327",
    name="orphaned-category",
    law=1,
    unless=("DL104",),
    message=Text(
        zh="基础目录没有类别 {target}；相近的编号：{nearest}",
        en="the base has no category {target}; nearest: {nearest}",
    ),
    remedy=Text(zh="改为基础目录中已有的类别编号。", en="Use the id of a category of the base."),
    why=Text(
        zh="移到不存在的类别，事项就印不到任何标题下。",
        en="In a category that does not exist, an item is printed under no heading.",
    ),
    doc="""
```yaml
policy: {fields: {category: free}}
move:
  - item: peace-dogs
    after: peace-bikes
    category: citty  # error: DL327
    reason: 归入城市管理
```

```yaml
policy: {fields: {category: free}}
move:
  - item: peace-dogs
    after: peace-bikes
    category: city
    reason: 归入城市管理
```
""",
)

RETIRED_TARGET = Law(
    code="DL345",
    name="retired-target",
    law=1,
    message=Text(
        zh="{target} 已停用，基础目录中不再有这一项；现为：{now}",
        en="{target} is retired and no longer in the base; it became: {now}",
    ),
    remedy=Text(
        zh="改为现在的编号，或删去这处调整。",
        en="Name the item that it became, or drop the action.",
    ),
    why=Text(
        zh="停用的编号不再使用，对它的调整不会生效。",
        en="A retired id is never used again, so that the action would have no effect.",
    ),
    doc="""
```yaml
edit:
  - item: peace-old  # error: DL345
    was: {name: 消防安全}
    set: {name: 冬季消防安全}
    reason: 突出重点
```

```yaml
edit:
  - item: peace-fire
    was: {name: 消防安全}
    set: {name: 冬季消防安全}
    reason: 突出重点
```
""",
)
