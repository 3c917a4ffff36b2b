"""An item that the local body only assists in names no department that is responsible.

Then the local body stands alone with work that is not its own.

```yaml
kind: performance
items:
  - id: peace-fire
    part: assist
    duties:
      - id: peace-fire.1  # error: DL118
        by: local
```

Say what the responsible department does:

```yaml
kind: performance
items:
  - id: peace-fire
    part: assist
    duties:
      - id: peace-fire.1
        by: emergency
      - id: peace-fire.2
        by: local
        role: support
```
"""

from collections.abc import Iterator

from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import LOCAL
from dutylist.texts import Text


def check(content: Content, _: Context) -> Iterator[Hit]:
    """Find items of assistance in which no department has a duty."""
    if content.kind != "performance":
        return
    for item in content.items:
        if item.part == "assist" and all(duty.by == LOCAL for duty in item.duties):
            yield Hit((*item.route, "duties"), {"name": item.name})


RULE = Rule(
    code="DL118",
    name="no-department-duty",
    severity=Severity.ERROR,
    subject=Content,
    message=Text(
        zh="配合履职事项“{name}”没有写上级部门的职责",
        en="no department has a duty in “{name}”, in which the local body only assists",
    ),
    remedy=Text(
        zh="写明对应的上级部门及其职责；没有上级部门的不是配合履职事项。",
        en=(
            "Add the duty of the responsible department; without one this is no item of assistance."
        ),
    ),
    why=Text(
        zh="只写基层怎么配合、不写部门做什么，配合就变成了主责。",
        en="Where only the assistance is written down, the assistant ends up responsible.",
    ),
    check=check,
    doc=__doc__,
)
