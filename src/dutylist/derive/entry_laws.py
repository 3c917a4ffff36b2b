"""The laws on items that leave a list by an action, and on those that enter it."""

from dutylist.derive.laws import Law
from dutylist.texts import Text

REQUIRED = Law(
    code="DL307",
    name="required-item-removed",
    law=7,
    unless=("DL501",),
    message=Text(
        zh="{target} 是必选事项，移除、合并或拆分须有已批准的记录",
        en="{target} is required: to remove, merge or split it needs an approved record",
    ),
    remedy=Text(
        zh="先按程序报批，把批准记录的编号写到 record。",
        en="Have it approved and name the record under `record:`.",
    ),
    why=Text(
        zh="必选事项由上级规定，下级不能自行去掉。",
        en="What a higher level requires cannot be dropped by the unit on its own.",
    ),
    doc="""
```yaml
remove:
  - item: peace-fire  # error: DL307
    reason: no-such-matter
```

```yaml
remove:
  - item: peace-fire
    reason: no-such-matter
    record: "2026-001"
```
""",
)

NO_BASIS = Law(
    code="DL310",
    name="addition-without-basis",
    law=9,
    message=Text(
        zh="新增事项 {target} 没有法律依据", en="the added item {target} names no legal basis"
    ),
    remedy=Text(
        zh="写明新增事项的法律依据；没有依据的不得新增。",
        en="Cite the provision that the new item rests on; without one it cannot be added.",
    ),
    why=Text(
        zh="新增的事项会增加基层负担，必须有自己的依据。",
        en="An added item is added work, and needs a basis of its own.",
    ),
    doc="""
```yaml
add:
  - item:
      id: peace-ice  # error: DL310
      name: 冰面安全
      category: peace
      duties:
        - id: peace-ice.1
          basis: []
    reason: 辖区有江面
    record: "2026-001"
```

```yaml
add:
  - item:
      id: peace-ice
      name: 冰面安全
      category: peace
      duties:
        - id: peace-ice.1
          basis: [《中华人民共和国消防法》第三十二条]
    reason: 辖区有江面
    record: "2026-001"
```
""",
)

NO_RECORD = Law(
    code="DL321",
    name="addition-without-record",
    law=9,
    unless=("DL501",),
    message=Text(
        zh="新增事项 {target} 没有已批准的准入或调整记录",
        en="the item {target} is added without an approved record",
    ),
    remedy=Text(
        zh="先按准入程序报批，把批准记录的编号写到 record。",
        en="Have it admitted, then name the approved record under `record:`.",
    ),
    why=Text(
        zh="清单之外的工作下放到基层，必须先经过准入；没有记录就是绕过了准入。",
        en="New work comes down through admission only; no record means that it was avoided.",
    ),
    doc="""
```yaml
add:
  - item:
      id: peace-ice  # error: DL321
      name: 冰面安全
      category: peace
    reason: 辖区有江面
```

```yaml
add:
  - item:
      id: peace-ice
      name: 冰面安全
      category: peace
    reason: 辖区有江面
    record: "2026-001"
```
""",
)

NO_TAKER = Law(
    code="DL336",
    name="removal-without-taker",
    law=7,
    message=Text(
        zh="移除 {target}（{reason}）须写明由谁承接",
        en="the removal of {target} ({reason}) must name who takes it over",
    ),
    remedy=Text(zh="补写 taker。", en="Add `taker:`."),
    why=Text(
        zh="事项在别处继续办理，群众要知道找谁。",
        en="The matter goes on elsewhere and people must know where.",
    ),
    doc="""
```yaml
remove:
  - item: peace-dogs
    reason: taken-back  # error: DL336
```

```yaml
remove:
  - item: peace-dogs
    reason: taken-back
    taker: emergency
```
""",
)

NO_LOCAL_BASIS = Law(
    code="DL341",
    name="addition-without-local-basis",
    law=9,
    message=Text(
        zh="新增事项 {target} 没有适用于{place}的地方依据",
        en="the added item {target} cites no local instrument that holds for {place}",
    ),
    remedy=Text(
        zh="引用本地适用的地方性法规、自治条例、地方政府规章或文件，并在依据库写明其 region。",
        en=(
            "Cite a local regulation, rule or document of this place; its `region:` stands in the"
            " index."
        ),
    ),
    why=Text(
        zh="基础目录是上限：国家和省的依据已在其中，只有地方另有规定才能新增。",
        en="The base is a ceiling: it rests on national law, and only local law can add to it.",
    ),
    doc="""
```yaml
mode: ceiling
add:
  - item:
      id: peace-ice  # error: DL341
      duties:
        - id: peace-ice.1
          basis: [《中华人民共和国消防法》第三十二条]
    reason: 辖区有江面
    record: "2026-001"
```

```yaml
mode: ceiling
edit:
  - item: peace-fire
    was: {name: 消防安全}
    set: {name: 消防安全和冰面安全}
    reason: 辖区有江面
```
""",
)

CLOSED_ADDITIONS = Law(
    code="DL342",
    name="additions-closed",
    law=9,
    message=Text(
        zh="这一级的清单不得新增事项：{target}", en="nothing may be added at this level: {target}"
    ),
    remedy=Text(
        zh="报请上级在其目录中增加，或删去这项新增。",
        en="Ask the higher level to add it to its catalogue, or drop it.",
    ),
    why=Text(
        zh="policy 规定这一级只能从上级目录中承接。",
        en="The policy lets this level take items from above and no others.",
    ),
    doc="""
```yaml
policy: {additions: none}
add:
  - item: {id: peace-ice}  # error: DL342
    reason: 辖区有江面
    record: "2026-001"
```

```yaml
policy: {additions: record}
add:
  - item: {id: peace-ice}
    reason: 辖区有江面
    record: "2026-001"
```
""",
)
