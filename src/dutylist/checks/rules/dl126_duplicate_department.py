"""Two departments have the same id.

```yaml
departments:
  - {id: emergency, name: 示例区应急管理局}
  - {id: emergency, name: 示例区消防救援大队}  # error: DL126
```

```yaml
departments:
  - {id: emergency, name: 示例区应急管理局}
  - {id: fire-rescue, name: 示例区消防救援大队}
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Department, Workspace
from dutylist.texts import Text


def check(workspace: Workspace, _: Context) -> Iterator[Hit]:
    """Find departments that bear the id of an earlier one."""
    first: dict[str, Department] = {}
    for each in workspace.departments:
        earlier = first.setdefault(each.id, each)
        if earlier is not each:
            params = {"id": each.id, "first": earlier.name, "second": each.name}
            yield Hit((*each.route, "id"), params, ((*earlier.route, "id"),))


RULE = Rule(
    code="DL126",
    name="duplicate-department",
    severity=Severity.ERROR,
    subject=Workspace,
    message=Text(
        zh="部门编号重复：{id}（{first}、{second}）",
        en="two departments have the id {id}: {first} and {second}",
    ),
    remedy=Text(
        zh="给后一个部门另一个编号。",
        en="Give the later one another id.",
    ),
    why=Text(
        zh="职责按部门编号归属，编号重复，一个部门的职责会算到另一个名下。",
        en=(
            "Duties belong to a department by its id; with one id for two they go to the wrong one."
        ),
    ),
    check=check,
    doc=__doc__,
)
