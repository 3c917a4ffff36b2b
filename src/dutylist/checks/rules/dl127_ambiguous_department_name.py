"""One name or alias stands for two departments.

What a form says could then mean either of them.

```yaml
departments:
  - {id: emergency, name: 示例区应急管理局, aliases: [应急局]}
  - {id: fire-rescue, name: 示例区消防救援大队, aliases: [应急局]}  # error: DL127
```

```yaml
departments:
  - {id: emergency, name: 示例区应急管理局, aliases: [应急局]}
  - {id: fire-rescue, name: 示例区消防救援大队, aliases: [消防大队]}
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Route, Severity
from dutylist.model import Department, Workspace
from dutylist.texts import Text


def check(workspace: Workspace, _: Context) -> Iterator[Hit]:
    """Find names and aliases that an earlier department has too."""
    owners: dict[str, Department] = {}
    for each in workspace.departments:
        for name, key in _names(each):
            owner = owners.setdefault(name, each)
            if owner.id != each.id:
                params = {"name": name, "first": owner.id, "second": each.id}
                yield Hit((*each.route, *key), params, (owner.route,))


def _names(department: Department) -> Iterator[tuple[str, Route]]:
    yield department.name, ("name",)
    for index, alias in enumerate(department.aliases):
        yield alias, ("aliases", index)


RULE = Rule(
    code="DL127",
    name="ambiguous-department-name",
    severity=Severity.WARNING,
    subject=Workspace,
    message=Text(
        zh="“{name}”同时是 {first} 和 {second} 的名称或别名",
        en="“{name}” is a name or alias of both {first} and {second}",
    ),
    remedy=Text(
        zh="别名只留给一个部门。",
        en="Leave the alias to one of them.",
    ),
    why=Text(
        zh="表格里写的名称对应两个部门，导入时就无法判断是谁。",
        en="A name in a form that fits two departments cannot be understood.",
    ),
    check=check,
    doc=__doc__,
)
