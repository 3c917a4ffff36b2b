"""The laws on whether there can be a list at all, and on what a level may add to it."""

from dutylist.derive.laws import Law
from dutylist.texts import Text

OPEN_CONFLICT = Law(
    code="DL337",
    name="open-conflict",
    law=12,
    stale=True,
    message=Text(
        zh="{target} 的“{field}”有一处冲突还没有了结",
        en="a conflict over “{field}” of {target} is not settled",
    ),
    remedy=Text(
        zh="在 decision 中写明取哪一个值，再运行 dutylist rebase --continue",
        en="write under `decision:` which value holds, then run `dutylist rebase --continue`",
    ),
    why=Text(
        zh="上级和本级改了同一处，取哪一个只能由人决定，不能替人选",
        en="both levels changed the same thing; which one holds is for people to decide",
    ),
    doc="""
```yaml
conflicts:
  - kind: changed-both
    item: peace-fire
    field: name
    decision: null  # error: DL337
```

```yaml
edit:
  - item: peace-fire
    was: {name: 消防安全}
    set: {name: 消防安全和应急疏散}
```
""",
)

UNFINISHED_REBASE = Law(
    code="DL338",
    name="unfinished-rebase",
    law=12,
    stale=True,
    message=Text(
        zh="这份调整正从 {version} 版改到新版基础目录上，还没有完成",
        en="the overlay is on its way from version {version} to a new base and has not arrived",
    ),
    remedy=Text(
        zh="运行 dutylist rebase --continue 完成，或用 --abort 退回",
        en="finish with `dutylist rebase --continue`, or go back with `--abort`",
    ),
    why=Text(
        zh="改到一半的调整，既不是旧版的清单，也不是新版的清单",
        en="half moved, it makes neither the list of the old version nor that of the new",
    ),
    doc="""
```yaml
rebase:
  from: {catalogue: sample-street, version: "2025.1"}  # error: DL338
```

```yaml
base: {catalogue: sample-street, version: "2026.1"}
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
        zh="引用本地适用的地方性法规、自治条例、地方政府规章或文件，并在依据库写明其 region",
        en=(
            "cite a local regulation, rule or document of this place; its `region:` stands in the"
            " index"
        ),
    ),
    why=Text(
        zh="基础目录是上限：国家和省的依据已在其中，只有地方另有规定才能新增",
        en="the base is a ceiling: it rests on national law, and only local law can add to it",
    ),
    doc="""
```yaml
mode: ceiling
add:
  - item:  # error: DL341
      id: peace-ice
      basis: [《中华人民共和国消防法》第三十二条]
```

```yaml
mode: ceiling
add:
  - item:
      id: peace-ice
      basis: [《黑龙江省消防条例》第十条]
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
        zh="报请上级在其目录中增加，或删去这项新增",
        en="ask the higher level to add it to its catalogue, or drop it",
    ),
    why=Text(
        zh="policy 规定这一级只能从上级目录中承接",
        en="the policy lets this level take items from above and no others",
    ),
    doc="""
```yaml
policy: {levels: {village: {additions: none}}}
add:
  - item: {id: peace-ice}  # error: DL342
```

```yaml
policy: {levels: {village: {additions: record}}}
add:
  - item: {id: peace-ice}
    record: 2026-003
```
""",
)

OTHER_LEVEL = Law(
    code="DL343",
    name="other-level",
    law=10,
    message=Text(
        zh="基础目录用于 {base}，不能直接生成 {level} 的清单：local 的含义不同",
        en="the base is for {base} and makes no list for {level}: `local` means another body",
    ),
    remedy=Text(
        zh="改用这一级的目录作为 base，或改正 for 中的单位",
        en="take a catalogue of that level as the base, or correct the unit in `for:`",
    ),
    why=Text(
        zh="乡镇的职责会原样变成村（社区）的职责，这正是要防止的",
        en="the duties of a township would become a village's, which lists are there to prevent",
    ),
    doc="""
```yaml
for: {unit: "230202001201"}  # error: DL343
base: {catalogue: sample-street, version: "2026.1"}
```

```yaml
for: {unit: "230202001201"}
base: {catalogue: sample-village, version: "2026.1"}
```
""",
)

LAWS = (
    OPEN_CONFLICT,
    UNFINISHED_REBASE,
    NO_LOCAL_BASIS,
    CLOSED_ADDITIONS,
    OTHER_LEVEL,
)
"""The laws of this module, by code."""
