"""A binding names a department, or an item, that does not exist.

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
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule, nearest
from dutylist.findings import Hit, Severity
from dutylist.model import Overlay
from dutylist.texts import Text


def check(overlay: Overlay, context: Context) -> Iterator[Hit]:
    """Find bound departments and items that are unknown."""
    base, bind = context.base(overlay), overlay.bind
    if base is None:
        return
    for name in bind.departments:
        if name not in context.departments:
            params = {"id": name, "near": nearest(name, context.departments)}
            yield Hit((*bind.route, "departments", name), params)
    items = {*context.base_items(overlay), *(item.id for item in overlay.made), "*"}
    for name in bind.contacts:
        if name not in items:
            yield Hit((*bind.route, "contacts", name), {"id": name, "near": nearest(name, items)})


RULE = Rule(
    code="DL323",
    name="unknown-binding",
    severity=Severity.ERROR,
    subject=Overlay,
    message=Text(
        zh="绑定的 {id} 不存在{near}",
        en="nothing has the bound id {id}{near}",
    ),
    remedy=Text(
        zh="改正编号；`*` 表示所有事项。",
        en="Correct the id; `*` stands for every item.",
    ),
    why=Text(
        zh="绑定到不存在的编号不会生效，清单上仍是通用名称。",
        en="A binding to nothing has no effect: the list keeps the general name.",
    ),
    check=check,
    doc=__doc__,
)
