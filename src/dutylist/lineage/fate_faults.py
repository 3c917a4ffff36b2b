"""What can be wrong with a fate by itself: DL548 to DL552."""

from dutylist.findings import Fault, Severity
from dutylist.texts import Text

NO_TAKER = Fault(
    code="DL548",
    name="withdrawn-to-nobody",
    severity=Severity.ERROR,
    message=Text(
        zh="原始条目 {line} 已收回，没有写明由哪个部门承接",
        en="the raw line {line} was withdrawn, but to no department",
    ),
    remedy=Text(zh="补写 to: 部门编号。", en="Name the department under `to:`."),
    why=Text(
        zh="没有部门承接的收回，最后还是基层在办。",
        en="What no department takes back is done by the local body after all.",
    ),
    doc="""
```yaml
lines:
  - {line: "1", fate: withdrawn}  # error: DL548
```

```yaml
lines:
  - {line: "1", fate: withdrawn, to: emergency}
```
""",
)
UNKNOWN_TAKER = Fault(
    code="DL549",
    name="withdrawn-to-unknown-department",
    severity=Severity.ERROR,
    message=Text(
        zh="没有部门 {to}；相近的：{near}", en="there is no department {to}; nearest: {near}"
    ),
    remedy=Text(
        zh="改正部门，或者先在 departments.yaml 中登记。",
        en="Correct it, or enter it into departments.yaml.",
    ),
    why=Text(
        zh="找不到的部门承接不了任何事情。", en="A department that cannot be found takes nothing."
    ),
    doc="""
```yaml
lines:
  - {line: "1", fate: withdrawn, to: emergancy}  # error: DL549
```

```yaml
lines:
  - {line: "1", fate: withdrawn, to: emergency}
```
""",
)
LOCAL_TAKER = Fault(
    code="DL550",
    name="withdrawn-to-local-body",
    severity=Severity.ERROR,
    message=Text(
        zh="原始条目 {line} 写为收回，承接的却是基层（{to}）",
        en="the raw line {line} was withdrawn, yet the local body ({to}) takes it",
    ),
    remedy=Text(
        zh="写明承接的部门；仍由基层承担的，写 kept、merged 或者 split。",
        en="Name the department that took it; if the local body keeps it, say so.",
    ),
    why=Text(
        zh="收回给基层自己，等于没有收回。", en="What is taken back by its bearer stays with it."
    ),
    doc="""
```yaml
lines:
  - {line: "1", fate: withdrawn, to: local}  # error: DL550
```

```yaml
lines:
  - {line: "1", fate: withdrawn, to: emergency}
```
""",
)
NO_REASON = Fault(
    code="DL551",
    name="discarded-without-reason",
    severity=Severity.ERROR,
    message=Text(
        zh="原始条目 {line} 被舍去，没有写明理由",
        en="the raw line {line} was discarded without a reason",
    ),
    remedy=Text(zh="补写 reason。", en="Say why under `reason:`."),
    why=Text(
        zh="舍去的条目没有理由，报送单位无从核对，也可能是漏掉的。",
        en="Without a reason its sender cannot check it, and it may have been lost.",
    ),
    doc="""
```yaml
lines:
  - {line: "1", fate: discarded}  # error: DL551
```

```yaml
lines:
  - {line: "1", fate: discarded, reason: 没有法律法规规章依据}
```
""",
)
STRAY_FIELD = Fault(
    code="DL552",
    name="fate-with-foreign-field",
    severity=Severity.ERROR,
    message=Text(zh="“{fate}”不能写 {field}", en="`{fate}` takes no `{field}`"),
    remedy=Text(
        zh="删去这个字段；去向写错的，改写 fate。", en="Drop the field, or correct the fate."
    ),
    why=Text(
        zh="收回才有承接部门，舍去的不会成为事项；两样都写，就是两个去向。",
        en="Only withdrawn lines have a taker and discarded ones become nothing: both at once are "
        "two places.",
    ),
    doc="""
```yaml
lines:
  - {line: "1", fate: kept, into: [fire], to: emergency}  # error: DL552
```

```yaml
lines:
  - {line: "1", fate: kept, into: [fire]}
```
""",
)
