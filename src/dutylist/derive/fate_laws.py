"""The laws that merges, splits, declined items and places can break."""

from dutylist.derive.laws import Law
from dutylist.texts import Text

DECLINE_IN_ALL = Law(
    code="DL339",
    name="decline-without-mode",
    law=3,
    message=Text(
        zh="只有 mode 为 claim（认领）时才写 decline，{target} 应写为移除",
        en="`decline:` belongs to the mode claim: {target} is to be removed instead",
    ),
    remedy=Text(
        zh="改写到 remove 并写明原因，或改为 mode: claim",
        en="put it under `remove:` with its reason, or set `mode: claim`",
    ),
    why=Text(
        zh="全部承接的清单没有“不认领”，去掉一项就是移除，要写原因、可以追查",
        en="a list that takes everything drops an item by removing it, for a reason on record",
    ),
    doc="""
```yaml
mode: all
decline:
  - {item: peace-dogs, reason: 辖区不养犬}  # error: DL339
```

```yaml
mode: all
remove:
  - {item: peace-dogs, reason: no-such-matter}
```
""",
)

REPEATED_SOURCE = Law(
    code="DL340",
    name="repeated-source",
    law=1,
    message=Text(
        zh="合并为 {into} 的事项中，{target} 写了两次",
        en="{target} is named twice among the items that become {into}",
    ),
    remedy=Text(
        zh="删去重复的一处，或改为本来要写的编号", en="drop one of them, or write the id meant"
    ),
    why=Text(
        zh="一项不能同自己合并；重复多半是另一项写错了编号",
        en="an item is not merged with itself; a repetition is mostly another id gone wrong",
    ),
    doc="""
```yaml
merge:
  - items: [peace-dogs, peace-dogs]  # error: DL340
    into: {id: peace-pets, name: 文明养宠, category: peace}
```

```yaml
merge:
  - items: [peace-dogs, peace-cats]
    into: {id: peace-pets, name: 文明养宠, category: peace}
```
""",
)

GONE_NEIGHBOUR = Law(
    code="DL344",
    name="neighbour-gone",
    law=1,
    message=Text(
        zh="{target} 要排在 {after} 之后，但 {after} {fate}",
        en="{target} stands behind {after}, which {fate}",
    ),
    remedy=Text(
        zh="改为排在结果清单中的事项之后，或不写 after（排在本类别之首）",
        en="name an item of the result, or leave `after:` out to stand first",
    ),
    why=Text(zh="没有参照，位置就无从确定", en="without a neighbour there is no place to stand at"),
    doc="""
```yaml
remove:
  - {item: peace-dogs, reason: no-such-matter}
move:
  - {item: peace-bikes, after: peace-dogs}  # error: DL344
```

```yaml
remove:
  - {item: peace-dogs, reason: no-such-matter}
move:
  - {item: peace-bikes, after: peace-fire}
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
        zh="改为现在的编号，或删去这处调整", en="name the item that it became, or drop the action"
    ),
    why=Text(
        zh="停用的编号不再使用，对它的调整不会生效",
        en="a retired id is never used again, so that the action would have no effect",
    ),
    doc="""
```yaml
retired: [peace-old]
edit:
  - item: peace-old  # error: DL345
```

```yaml
edit:
  - item: peace-fire
```
""",
)

TOO_FEW = Law(
    code="DL346",
    name="too-few-to-merge-or-split",
    law=3,
    message=Text(
        zh="{target} 的合并或拆分不足两项",
        en="{target} is merged of, or split into, fewer than two",
    ),
    remedy=Text(zh="改用 edit 修改该事项", en="alter the item with `edit:` instead"),
    why=Text(
        zh="一项变一项不是合并也不是拆分，而是换了编号，无法追溯",
        en="one item made of one is neither; it would only take another id and lose its trace",
    ),
    doc="""
```yaml
split:
  - item: peace-pets  # error: DL346
    into:
      - {id: peace-dogs, name: 文明养犬, category: peace}
```

```yaml
edit:
  - item: peace-pets
    was: {name: 文明养宠}
    set: {name: 文明养犬}
```
""",
)

LAWS = (
    DECLINE_IN_ALL,
    REPEATED_SOURCE,
    GONE_NEIGHBOUR,
    RETIRED_TARGET,
    TOO_FEW,
)
"""The laws of this module, by code."""
