"""A withdrawn item names a body that takes it over, but no such department is listed.

What the local body no longer does must be done by somebody who knows of it.

```yaml
kind: performance
items:
  - id: peace-fire
    part: withdrawn
    withdrawal:
      taker: 某某局  # error: DL113
      manner: 由区级部门直接检查
    duties: []
```

Name a listed department by its id, its name or one of its aliases:

```yaml
kind: performance
items:
  - id: peace-fire
    part: withdrawn
    withdrawal:
      taker: 示例区应急管理局
      manner: 由区级部门直接检查
    duties: []
```
"""

from collections.abc import Iterator, Mapping

from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule, nearest
from dutylist.findings import Hit, Severity
from dutylist.model.nearby import Nearby
from dutylist.texts import Text


def check(content: Content, context: Context) -> Iterator[Hit]:
    """Find withdrawn items whose taker is no listed department."""
    if content.kind != "performance":
        return
    names, likely = context.department_names, Nearby(context.department_names)
    for item in content.items:
        withdrawal = item.fields.get("withdrawal")
        taker = withdrawal.get("taker") if isinstance(withdrawal, Mapping) else None
        if isinstance(taker, str) and taker not in names and taker not in context.departments:
            params = {"name": item.name, "taker": taker, "near": nearest(taker, likely)}
            yield Hit((*item.route, "withdrawal", "taker"), params)


RULE = Rule(
    code="DL113",
    name="unknown-taker",
    severity=Severity.WARNING,
    subject=Content,
    message=Text(
        zh="收回事项“{name}”的承接部门“{taker}”不在部门表中{near}",
        en="the department that takes over “{name}”, “{taker}”, is not listed{near}",
    ),
    remedy=Text(
        zh="写部门表中的编号或者名称；部门表缺这个部门的先登记。",
        en="Write the id or name of a listed department; list it first if it is missing.",
    ),
    why=Text(
        zh="收回事项没有明确的承接部门，工作还会回到基层。",
        en="Work that nobody is known to have taken over comes back to the local body.",
    ),
    check=check,
    doc=__doc__,
)
