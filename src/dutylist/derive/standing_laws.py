"""The laws on whether there can be a list at all: of this base, for this level, at this time."""

from dutylist.derive.laws import Law
from dutylist.texts import Text

STALE_BASE = Law(
    code="DL313",
    name="stale-base",
    law=5,
    stale=True,
    message=Text(
        zh="基础目录的内容已变：锁定的是 {wanted}，现为 {found}",
        en="the base is not the one that was pinned: that was {wanted}, and it is {found}",
    ),
    remedy=Text(
        zh="运行 dutylist rebase --onto 版本 三方比对；"
        "或者逐条核对，确认仍然合适后把 digest 改为 {found}。",
        en="Run `dutylist rebase --onto VERSION`; or look at what changed, and if the overlay "
        "fits, pin {found}.",
    ),
    why=Text(
        zh="基础目录变了，增减调整是否仍然合适必须重新确认。",
        en="When the base changes, somebody must look whether the overlay still fits.",
    ),
    doc="""
```yaml
base:
  catalogue: sample-street
  version: "2026.1"
  digest: sha256:0000000000000000000000000000000000000000000000000000000000000000  # error: DL313
```

```yaml
base:
  catalogue: sample-street
  version: "2026.1"
```
""",
)

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
        zh="在 decision 中写明取哪一个值，再运行 dutylist rebase --continue。",
        en="Write under `decision:` which value holds, then run `dutylist rebase --continue`.",
    ),
    why=Text(
        zh="上级和本级改了同一处，取哪一个只能由人决定，不能替人选。",
        en="Both levels changed the same thing; which one holds is for people to decide.",
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
    reason: 突出重点
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
        zh="运行 dutylist rebase --continue 完成，或用 --abort 退回。",
        en="Finish with `dutylist rebase --continue`, or go back with `--abort`.",
    ),
    why=Text(
        zh="改到一半的调整，既不是旧版的清单，也不是新版的清单。",
        en="Half moved, it makes neither the list of the old version nor that of the new.",
    ),
    doc="""
```yaml
rebase:
  from:
    catalogue: sample-street
    version: "2025.1"  # error: DL338
    digest: sha256:0000000000000000000000000000000000000000000000000000000000000000
```

```yaml
base: {catalogue: sample-street, version: "2026.1"}
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
        zh="改用这一级的目录作为 base，或改正 for 中的单位。",
        en="Take a catalogue of that level as the base, or correct the unit in `for:`.",
    ),
    why=Text(
        zh="乡镇的职责会原样变成村（社区）的职责，这正是要防止的。",
        en="The duties of a township would become a village's, which lists are there to prevent.",
    ),
    doc="""
```yaml
for: {jurisdiction: "230202", level: village}  # error: DL343
result: {id: sample-village, title: 示例区村级清单, version: "1"}
```

```yaml
for: {jurisdiction: "230202", level: township}
result: {id: sample-township, title: 示例区乡镇清单, version: "1"}
```
""",
)
