"""The laws on where items stand, and on what contacts and departments are bound to."""

from dutylist.derive.laws import Law
from dutylist.texts import Text

UNKNOWN_NEIGHBOUR = Law(
    code="DL322",
    name="unknown-neighbour",
    law=1,
    message=Text(
        zh="{target} 要排在 {after} 之后，结果清单中没有它；相近的编号：{nearest}",
        en="{target} stands behind {after}, which the result does not hold; nearest: {nearest}",
    ),
    remedy=Text(
        zh="改为保留在清单中的事项编号，或者去掉 after（排在本类别之首）。",
        en="Name an item that stays in the list, or leave `after:` out to stand first.",
    ),
    why=Text(
        zh="位置说不清，清单的顺序和编号就会乱。",
        en="Without a place that exists, order and numbers of the list are left to chance.",
    ),
    doc="""
```yaml
move:
  - item: peace-fire
    after: peace-dog  # error: DL322
    reason: 按办理频次排列
```

```yaml
move:
  - item: peace-fire
    after: peace-dogs
    reason: 按办理频次排列
```
""",
)

UNKNOWN_BINDING = Law(
    code="DL323",
    name="unknown-binding",
    law=1,
    message=Text(
        zh="绑定的 {target} 不存在；相近的编号：{nearest}",
        en="nothing has the bound id {target}; nearest: {nearest}",
    ),
    remedy=Text(zh="改正编号；`*` 表示所有事项。", en="Correct the id; `*` stands for every item."),
    why=Text(
        zh="绑定到不存在的编号不会生效，清单上仍是通用名称。",
        en="A binding to nothing has no effect: the list keeps the general name.",
    ),
    doc="""
```yaml
bind:
  departments:
    emergancy: 示例区应急管理局  # error: DL323
```

```yaml
bind:
  departments:
    emergency: 示例区应急管理局
```
""",
)

RING = Law(
    code="DL331",
    name="ring-of-neighbours",
    law=1,
    message=Text(zh="排序互相等待：{items}", en="these stand behind each other in a ring: {items}"),
    remedy=Text(zh="让其中一项排在别的事项之后。", en="Put one of them behind another item."),
    why=Text(zh="环形的先后次序无法确定位置。", en="A ring has no first place."),
    doc="""
```yaml
move:
  - item: peace-fire
    after: peace-fire  # error: DL331
    reason: 按办理频次排列
```

```yaml
move:
  - item: peace-fire
    after: peace-dogs
    reason: 按办理频次排列
```
""",
)

FOREIGN_NEIGHBOUR = Law(
    code="DL332",
    name="neighbour-in-other-category",
    law=1,
    message=Text(
        zh="{target} 不能排在 {after} 之后：两者不在同一类别",
        en="{target} cannot stand behind {after}, which is in another category",
    ),
    remedy=Text(
        zh="改为同一类别的事项，或不写 after（排在本类别之首）。",
        en="Name an item of its category, or leave `after:` out to stand first.",
    ),
    why=Text(
        zh="事项按类别排列，位置必须落在本类别之内。",
        en="An item stands in its category's block.",
    ),
    doc="""
```yaml
move:
  - item: peace-fire
    after: peace-bikes  # error: DL332
    reason: 按办理频次排列
```

```yaml
move:
  - item: peace-fire
    after: peace-dogs
    reason: 按办理频次排列
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
        zh="改为排在结果清单中的事项之后，或不写 after（排在本类别之首）。",
        en="Name an item of the result, or leave `after:` out to stand first.",
    ),
    why=Text(
        zh="没有参照，位置就无从确定。", en="Without a neighbour there is no place to stand at."
    ),
    doc="""
```yaml
remove:
  - {item: peace-dogs, reason: no-such-matter}
move:
  - {item: peace-fire, after: peace-dogs, reason: 方便查阅}  # error: DL344
```

```yaml
move:
  - {item: peace-fire, after: peace-dogs, reason: 方便查阅}
```
""",
)
