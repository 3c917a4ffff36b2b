"""A lineage held against the wrong inventory or list: DL556 to DL558."""

from dutylist.findings import Fault, Severity
from dutylist.texts import Text

OTHER_INVENTORY = Fault(
    code="DL556",
    name="lineage-of-another-inventory",
    severity=Severity.ERROR,
    message=Text(
        zh="去向文件写的是原始台账 {named}，读到的是 {given}",
        en="the lineage is of the inventory {named}, the one given is {given}",
    ),
    remedy=Text(
        zh="换成对应的原始台账，或者改正 inventory；原始台账是表格的，编号就是文件名（不含后缀）。",
        en="Give the inventory that is meant or correct `inventory:`; a table's id is its file "
        "name without its ending.",
    ),
    why=Text(
        zh="编号在各份原始台账里会重复，对错了表，结论就没有意义。",
        en="Lines of two inventories may bear one id; against the wrong one nothing is proved.",
    ),
    doc="""
```yaml
inventory: other-raw  # error: DL556
```

```yaml
inventory: sample-raw
```
""",
)
OTHER_LIST = Fault(
    code="DL557",
    name="lineage-to-another-list",
    severity=Severity.ERROR,
    message=Text(
        zh="去向文件写的是清单 {named}，读到的清单有：{given}",
        en="the lineage leads to the list {named}; given are: {given}",
    ),
    remedy=Text(
        zh="换成对应的清单，或者改正 list.catalogue；清单对上之前没有核对事项。",
        en="Give the list that is meant or correct `list.catalogue`; no item was looked up.",
    ),
    why=Text(
        zh="对着另一份清单核对，证明不了什么。", en="Held against another list nothing is proved."
    ),
    doc="""
```yaml
list:
  catalogue: other-town  # error: DL557
  version: "2026.1"
```

```yaml
list:
  catalogue: sample-town
  version: "2026.1"
```
""",
)
OTHER_VERSION = Fault(
    code="DL558",
    name="lineage-to-another-version",
    severity=Severity.ERROR,
    message=Text(
        zh="去向文件写的是 {list} 的 {named} 版，读到的是 {given} 版",
        en="the lineage leads to the version {named} of {list}; given is {given}",
    ),
    remedy=Text(
        zh="换成对应的版本；清单改版后去向仍然成立的，核对后改正 list.version。",
        en="Give the version that is meant; if all still holds for this one, correct "
        "`list.version`.",
    ),
    why=Text(
        zh="改版以后事项可能已经不同，原来的去向要重新核对。",
        en="Items may differ from version to version, so that what became of a line must be "
        "checked anew.",
    ),
    doc="""
```yaml
list:
  catalogue: sample-town
  version: "2025.1"  # error: DL558
```

```yaml
list:
  catalogue: sample-town
  version: "2026.1"
```
""",
)
