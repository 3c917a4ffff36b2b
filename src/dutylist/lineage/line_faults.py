"""What can be wrong with the lines of a lineage and its inventory: DL540 to DL543."""

from dutylist.findings import Fault, Severity
from dutylist.texts import Text

EXACTLY_ONE = Text(
    zh="报上来的每一条都要说得清去向，才能证明没有悄悄丢掉，也没有悄悄加进来。",
    en="Only if every line that was sent in is answered for has nothing been lost or slipped in.",
)
"""Why every line must go to exactly one place."""

NO_FATE = Fault(
    code="DL540",
    name="line-without-fate",
    severity=Severity.ERROR,
    message=Text(
        zh="原始条目 {line} 没有去向（{by}：{text}）",
        en="the raw line {line} went nowhere ({by}: {text})",
    ),
    remedy=Text(
        zh="在去向文件的 lines 中写明：kept 保留、merged 合并、split 拆分、withdrawn 收回"
        "或者 discarded 舍去。",
        en="Say under `lines:` what became of it: kept, merged, split, withdrawn or discarded.",
    ),
    why=EXACTLY_ONE,
    doc="""
```yaml
lines:
  - {id: "1", by: emergency, text: 开展消防宣传}  # error: DL540
```

```yaml
lines:
  - {line: "1", fate: kept, into: [fire]}
```
""",
)
TWO_FATES = Fault(
    code="DL541",
    name="line-with-two-fates",
    severity=Severity.ERROR,
    message=Text(
        zh="原始条目 {line} 已写过去向（{first}），这里又写了一次（{second}）",
        en="the raw line {line} was {first} already and is {second} here",
    ),
    remedy=Text(
        zh="只留一个去向；一条变成几个事项的，写 split 并列出全部事项。",
        en="Keep one; of a line that became several items say `split` and name them all.",
    ),
    why=EXACTLY_ONE,
    doc="""
```yaml
lines:
  - {line: "1", fate: kept, into: [fire]}
  - {line: "1", fate: discarded, reason: 重复}  # error: DL541
```

```yaml
lines:
  - {line: "1", fate: kept, into: [fire]}
```
""",
)
UNKNOWN_LINE = Fault(
    code="DL542",
    name="unknown-raw-line",
    severity=Severity.ERROR,
    message=Text(
        zh="原始台账里没有编号为 {line} 的条目；相近的：{near}",
        en="the inventory has no line {line}; nearest: {near}",
    ),
    remedy=Text(zh="改正编号，或者删去这一行。", en="Correct the id or drop the entry."),
    why=Text(
        zh="没有人报送过的条目不能有去向。", en="What nobody sent in cannot have gone anywhere."
    ),
    doc="""
```yaml
lines:
  - {line: "101", fate: discarded, reason: 重复}  # error: DL542
```

```yaml
lines:
  - {line: "1", fate: discarded, reason: 重复}
```
""",
)
REPEATED_LINE = Fault(
    code="DL543",
    name="duplicate-raw-line",
    severity=Severity.ERROR,
    message=Text(
        zh="原始台账里编号 {line} 出现了不止一次", en="the inventory has several lines {line}"
    ),
    remedy=Text(
        zh="全表统一编号，每条一个编号；各部门各自编号的，在前面加上部门。",
        en="Number the whole inventory; where each sender numbers its own, put the sender first.",
    ),
    why=Text(
        zh="编号重复，就说不清写的是哪一条的去向。",
        en="Of two lines with one id nobody knows which one is answered for.",
    ),
    doc="""
```yaml
lines:
  - {id: "1", by: emergency, text: 开展消防宣传}
  - {id: "1", by: agriculture, text: 巡查秸秆焚烧}  # error: DL543
```

```yaml
lines:
  - {id: emergency-1, by: emergency, text: 开展消防宣传}
  - {id: agriculture-1, by: agriculture, text: 巡查秸秆焚烧}
```
""",
)
