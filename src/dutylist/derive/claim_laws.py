"""The laws on what a list takes from its base, and what it leaves."""

from dutylist.derive.laws import Law
from dutylist.texts import Text

UNKNOWN_CLAIM = Law(
    code="DL312",
    name="unknown-claim",
    law=1,
    message=Text(
        zh="认领的 {target} 不在基础目录中；相近的编号：{nearest}",
        en="the claimed {target} is not in the base; nearest: {nearest}",
    ),
    remedy=Text(
        zh="改正编号；要新增事项，写到 add。",
        en="Correct the id; what is new belongs under `add:`.",
    ),
    why=Text(
        zh="认领了不存在的事项，真正想认领的那一项就漏了。",
        en="The item that was meant would be missing in the list.",
    ),
    doc="""
```yaml
mode: claim
claim: [peace-fire, peace-dog]  # error: DL312
```

```yaml
mode: claim
claim: [peace-fire, peace-dogs]
```
""",
)

UNCLAIMED_REQUIRED = Law(
    code="DL315",
    name="required-item-unclaimed",
    law=7,
    message=Text(zh="必选事项 {target} 没有承接", en="the required item {target} is not taken"),
    remedy=Text(
        zh="把 {target} 加到 claim（或从 undecided 中删去）；确有理由不设的，按移除办理并报批。",
        en=(
            "Add {target} to `claim:` (or drop it from `undecided:`); if it must be left out,"
            " remove it with an approved record."
        ),
    ),
    why=Text(
        zh="必选事项由上级规定，不能靠不认领来绕开。",
        en="What a higher level requires cannot be avoided by not claiming it.",
    ),
    doc="""
```yaml
mode: claim
claim:
  - peace-dogs  # error: DL315
```

```yaml
mode: claim
claim:
  - peace-fire
  - peace-dogs
```
""",
)

CLAIM_IN_ALL = Law(
    code="DL316",
    name="claim-without-mode",
    law=3,
    message=Text(
        zh="mode 不是 claim（认领），却写了 claim",
        en="`claim:` has no meaning where the mode is not claim",
    ),
    remedy=Text(
        zh="只承接认领的事项，把 mode 改为 claim；全部承接，删去 claim。",
        en="Write `mode: claim` to take only these, or remove `claim:` to take everything.",
    ),
    why=Text(
        zh="两种写法意思相反，不能靠猜。",
        en="The two say opposite things, and nobody should have to guess.",
    ),
    doc="""
```yaml
mode: all
claim:
  - peace-fire  # error: DL316
```

```yaml
mode: claim
claim:
  - peace-fire
```
""",
)

REPEATED_CLAIM = Law(
    code="DL317",
    name="repeated-claim",
    law=2,
    message=Text(zh="{target} 认领了两次", en="{target} is claimed twice"),
    remedy=Text(
        zh="删去重复的一处；本意是另一项的，改正编号。",
        en="Remove one, or write the id that was meant.",
    ),
    why=Text(
        zh="重复认领多半是复制后忘了改，想认领的那一项反而漏了。",
        en="Mostly a copy was left unchanged, and the item that was meant is missing.",
    ),
    doc="""
```yaml
mode: claim
claim: [peace-fire, peace-dogs, peace-fire]  # error: DL317
```

```yaml
mode: claim
claim: [peace-fire, peace-dogs]
```
""",
)

UNCLAIMED_TARGET = Law(
    code="DL318",
    name="unclaimed-target",
    law=1,
    message=Text(
        zh="{target} 没有承接，不能修改或移动",
        en="{target} is not taken and so cannot be edited or moved",
    ),
    remedy=Text(
        zh="先认领该事项（或从 undecided 中删去），或者删去这处调整。",
        en="Claim the item (or drop it from `undecided:`), or remove the action.",
    ),
    why=Text(
        zh="没有承接的事项不在本级清单里，对它的改动没有意义。",
        en="An item that is not taken is not in the list; a change of it means nothing.",
    ),
    doc="""
```yaml
mode: claim
claim: [peace-fire]
edit:
  - item: peace-dogs  # error: DL318
    was: {name: 文明养犬}
    set: {name: 文明饲养犬只}
    reason: 统一名称
```

```yaml
mode: claim
claim: [peace-fire, peace-dogs]
edit:
  - item: peace-dogs
    was: {name: 文明养犬}
    set: {name: 文明饲养犬只}
    reason: 统一名称
```
""",
)

EMPTY_CLAIM = Law(
    code="DL335",
    name="empty-claim",
    law=3,
    message=Text(
        zh="mode 为 claim，却没有认领任何事项", en="the mode is claim, but nothing is claimed"
    ),
    remedy=Text(
        zh="列明认领的事项，或改为 mode: all。", en="List what is claimed, or set `mode: all`."
    ),
    why=Text(
        zh="空的选择既不是全部，也不该是没有。",
        en="An empty selection means neither everything nor nothing.",
    ),
    doc="""
```yaml
mode: claim  # error: DL335
remove:
  - {item: peace-fire, reason: no-such-matter, record: "2026-001"}
```

```yaml
mode: all
remove:
  - {item: peace-fire, reason: no-such-matter, record: "2026-001"}
```
""",
)

DECLINE_IN_ALL = Law(
    code="DL339",
    name="decline-without-mode",
    law=3,
    message=Text(
        zh="只有 mode 为 claim（认领）时才写 decline，{target} 应写为移除",
        en="`decline:` belongs to the mode claim: {target} is to be removed instead",
    ),
    remedy=Text(
        zh="改写到 remove 并写明原因，或改为 mode: claim。",
        en="Put it under `remove:` with its reason, or set `mode: claim`.",
    ),
    why=Text(
        zh="全部承接的清单没有“不认领”，去掉一项就是移除，要写原因、可以追查。",
        en="A list that takes everything drops an item by removing it, for a reason on record.",
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
