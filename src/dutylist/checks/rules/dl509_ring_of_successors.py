"""Departments succeed each other in a ring.

```yaml
departments:
  - {id: emergency, name: 示例区应急管理局}
  - {id: old-safety, name: 示例区安监局, successor: old-mines}  # error: DL509
  - {id: old-mines, name: 示例区煤监局, successor: old-safety}
```

```yaml
departments:
  - {id: emergency, name: 示例区应急管理局}
  - {id: old-safety, name: 示例区安监局, successor: emergency}
  - {id: old-mines, name: 示例区煤监局, successor: old-safety}
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Workspace
from dutylist.texts import Text


def check(workspace: Workspace, _: Context) -> Iterator[Hit]:
    """Follow the successors of each department; a ring is named at its first member."""
    successors = {each.id: each.successor for each in workspace.departments if each.successor}
    told: set[str] = set()
    for each in workspace.departments:
        ring = [each.id]
        while (after := successors.get(ring[-1])) is not None and after not in ring:
            ring.append(after)
        if after == each.id and not told & set(ring):
            told |= set(ring)
            words = " → ".join([*ring, each.id])
            yield Hit((*each.route, "successor"), {"ring": words})


RULE = Rule(
    code="DL509",
    name="ring-of-successors",
    severity=Severity.ERROR,
    subject=Workspace,
    message=Text(
        zh="部门承接关系成环：{ring}",
        en="departments succeed each other in a ring: {ring}",
    ),
    remedy=Text(
        zh="现有的部门不写 successor。",
        en="Leave `successor:` out for the department that exists.",
    ),
    why=Text(
        zh="绕一圈都说已撤销，职责就没有人承接。",
        en="In a ring all are abolished and nobody takes over.",
    ),
    check=check,
    doc=__doc__,
)
