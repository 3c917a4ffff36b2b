"""A department names a successor that is not listed.

```yaml
departments:
  - {id: emergency, name: 示例区应急管理局}
  - {id: old-safety, name: 示例区安监局, successor: emergancy}  # error: DL510
```

```yaml
departments:
  - {id: emergency, name: 示例区应急管理局}
  - {id: old-safety, name: 示例区安监局, successor: emergency}
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule, nearest
from dutylist.findings import Hit, Severity
from dutylist.model import Workspace
from dutylist.model.nearby import Nearby
from dutylist.texts import Text


def check(workspace: Workspace, context: Context) -> Iterator[Hit]:
    """Find successors that are no departments."""
    names = Nearby(context.departments)
    for each in workspace.departments:
        if each.successor is not None and each.successor not in context.departments:
            params = {"successor": each.successor}
            hint = nearest(each.successor, names)
            yield Hit((*each.route, "successor"), {**params, "near": hint})


RULE = Rule(
    code="DL510",
    name="unknown-successor",
    severity=Severity.ERROR,
    subject=Workspace,
    message=Text(
        zh="承接部门 {successor} 不在部门表中{near}",
        en="the successor {successor} is not listed{near}",
    ),
    remedy=Text(
        zh="改正编号，或者先登记承接部门。",
        en="Correct the id, or list the successor.",
    ),
    why=Text(
        zh="撤销部门的职责要有去处。",
        en="The duties of an abolished department must go somewhere.",
    ),
    check=check,
    doc=__doc__,
)
