"""What can be wrong with the items that lines lead to: DL544 to DL547, DL553 to DL555."""

from dutylist.findings import Fault, Severity
from dutylist.lineage.line_faults import EXACTLY_ONE
from dutylist.texts import Text

UNKNOWN_ITEM = Fault(
    code="DL544",
    name="unknown-item-of-list",
    severity=Severity.ERROR,
    message=Text(
        zh="清单里没有事项 {item}；相近的：{near}",
        en="the list has no item {item}; nearest: {near}",
    ),
    remedy=Text(
        zh="改正事项编号；事项后来取消的，改写这一条的去向。",
        en="Correct the id; if the item was dropped later, say what became of the line.",
    ),
    why=EXACTLY_ONE,
    doc="""
```yaml
lines:
  - {line: "1", fate: kept, into: [fires]}  # error: DL544
```

```yaml
lines:
  - {line: "1", fate: kept, into: [fire]}
```
""",
)
WRONG_NUMBER = Fault(
    code="DL545",
    name="wrong-number-of-items",
    severity=Severity.ERROR,
    message=Text(
        zh="“{fate}”应当写{wanted}事项，这里写了 {given} 个",
        en="`{fate}` leads to {wanted}, {given} are named",
    ),
    remedy=Text(
        zh="补写或者删去 into 中的事项，或者改写 fate。",
        en="Name as many items under `into:`, or another fate.",
    ),
    why=Text(
        zh="保留、合并对应一个事项，拆分对应两个以上事项，个数不符说明去向写错了。",
        en="Kept and merged lines became one item, split ones two or more; another number is a "
        "slip.",
    ),
    doc="""
```yaml
lines:
  - {line: "1", fate: split, into: [fire]}  # error: DL545
```

```yaml
lines:
  - {line: "1", fate: split, into: [fire, dogs]}
```
""",
)
MERGED_ALONE = Fault(
    code="DL546",
    name="merged-alone",
    severity=Severity.ERROR,
    message=Text(
        zh="原始条目 {line} 写为合并，却没有别的条目并入 {item}",
        en="the raw line {line} was merged, but no other line leads to {item}",
    ),
    remedy=Text(
        zh="单独成为一个事项的写 kept；漏写的条目请补上去向。",
        en="Say `kept` if it became the item by itself, or add the line that is missing.",
    ),
    why=Text(
        zh="合并至少有两条，只剩一条说明漏了另一条。",
        en="It takes two to merge; the other one has been left out.",
    ),
    doc="""
```yaml
lines:
  - {line: "1", fate: merged, into: [fire]}  # error: DL546
```

```yaml
lines:
  - {ids: ["1", "2"], fate: merged, into: [fire]}
```
""",
)
KEPT_SHARED = Fault(
    code="DL547",
    name="kept-yet-shared",
    severity=Severity.ERROR,
    message=Text(
        zh="原始条目 {line} 写为保留，但是别的条目（{other}）也进了 {item}",
        en="the raw line {line} was kept, but {other} leads to {item}, too",
    ),
    remedy=Text(
        zh="几条并成一个事项的，都写 merged；写错事项的，改正 into。",
        en="Say `merged` of all lines that became one item, or correct `into:`.",
    ),
    why=Text(
        zh="保留是一条对应一个事项；几条并成一个而不说，事项数就对不上。",
        en="A kept line is an item by itself; merging in silence makes fewer of more.",
    ),
    doc="""
```yaml
lines:
  - {line: "1", fate: kept, into: [fire]}  # error: DL547
  - {line: "2", fate: merged, into: [fire]}
```

```yaml
lines:
  - {ids: ["1", "2"], fate: merged, into: [fire]}
```
""",
)
INTO_WITHDRAWN = Fault(
    code="DL553",
    name="kept-in-withdrawn-part",
    severity=Severity.ERROR,
    message=Text(
        zh="原始条目 {line} 写为“{fate}”，进的却是已收回或者不再承担的事项 {item}",
        en="the raw line {line} is {fate}, but {item} is in a part that leaves nothing to the "
        "local body",
    ),
    remedy=Text(
        zh="由部门收回的，写 withdrawn 和承接部门；写错事项的，改正 into。",
        en="Say `withdrawn` and who took it, or correct `into:`.",
    ),
    why=Text(zh="同一条不能既保留又收回。", en="A line cannot be kept and be withdrawn at once."),
    doc="""
```yaml
lines:
  - {line: "1", fate: kept, into: [straw]}  # error: DL553
```

```yaml
lines:
  - {line: "1", fate: withdrawn, to: agriculture, into: [straw]}
```
""",
)
WITHDRAWN_LOCAL = Fault(
    code="DL554",
    name="withdrawn-into-local-item",
    severity=Severity.ERROR,
    message=Text(
        zh="原始条目 {line} 写为收回，进的却是仍在基层清单中的事项 {item}",
        en="the raw line {line} was withdrawn, but {item} still stands in a part of the local body",
    ),
    remedy=Text(
        zh="withdrawn 的 into 只写收回分册中的事项；仍由基层承担的，改写 fate。",
        en="Let `into:` name items of the withdrawn part only, or correct the fate.",
    ),
    why=Text(
        zh="说是收回、实际还在清单里，就是明减暗不减。",
        en="Withdrawn in words and still in the list: nothing was taken off.",
    ),
    doc="""
```yaml
lines:
  - {line: "1", fate: withdrawn, to: emergency, into: [fire]}  # error: DL554
```

```yaml
lines:
  - {line: "1", fate: withdrawn, to: agriculture, into: [straw]}
```
""",
)
NO_SOURCE = Fault(
    code="DL555",
    name="item-without-raw-line",
    severity=Severity.WARNING,
    message=Text(
        zh="事项 {item}（{name}）是新增而无原始来源的：没有一条原始条目进了这里",
        en="no raw line leads to the item {item} ({name}): it was added without a source",
    ),
    remedy=Text(
        zh="核对是否漏写了去向；确属新增的，应当有准入记录。",
        en="See whether a fate was left out; what was added needs a record of its admission.",
    ),
    why=Text(
        zh="没有人报送过、却出现在清单里的事项，可能是夹带进来的。",
        en="An item that nobody sent in may have been slipped into the list.",
    ),
    doc="""
```yaml
items:
  - {id: fire, name: 消防安全}  # error: DL555
```

```yaml
lines:
  - {line: "1", fate: kept, into: [fire]}
```
""",
)
