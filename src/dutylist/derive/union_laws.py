"""The laws on merges and splits alone."""

from dutylist.derive.laws import Law
from dutylist.texts import Text

REPEATED_SOURCE = Law(
    code="DL340",
    name="repeated-source",
    law=1,
    message=Text(
        zh="合并为 {into} 的事项中，{target} 写了两次",
        en="{target} is named twice among the items that become {into}",
    ),
    remedy=Text(
        zh="删去重复的一处，或改为本来要写的编号。",
        en="Drop one of them, or write the id that was meant.",
    ),
    why=Text(
        zh="一项不能同自己合并；重复多半是另一项写错了编号。",
        en="An item is not merged with itself; a repetition is mostly another id gone wrong.",
    ),
    doc="""
```yaml
merge:
  - items: [peace-dogs, peace-dogs]  # error: DL340
    into: {id: peace-pets, name: 文明养宠, category: peace}
    reason: 归并同类事项
```

```yaml
merge:
  - items: [peace-dogs, peace-bikes]
    into: {id: peace-pets, name: 文明养宠, category: peace}
    reason: 归并同类事项
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
    remedy=Text(zh="改用 edit 修改该事项。", en="Alter the item with `edit:` instead."),
    why=Text(
        zh="一项变一项不是合并也不是拆分，而是换了编号，无法追溯。",
        en="One item made of one is neither; it would only take another id and lose its trace.",
    ),
    doc="""
```yaml
split:
  - item: peace-dogs  # error: DL346
    into:
      - {id: peace-pets, name: 文明养宠, category: peace}
    reason: 统一名称
```

```yaml
edit:
  - item: peace-dogs
    was: {name: 文明养犬}
    set: {name: 文明养宠}
    reason: 统一名称
```
""",
)
