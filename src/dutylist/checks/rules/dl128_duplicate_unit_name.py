"""Two units of one county have the same name.

```yaml
units:
  - {code: "230202001", name: 示例街道, level: street}
  - {code: "230202002", name: 示例街道, level: street}  # error: DL128
```

```yaml
units:
  - {code: "230202001", name: 示例街道, level: street}
  - {code: "230202002", name: 例外街道, level: street}
```
"""

from collections.abc import Iterator

from dutylist.checks import characters
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Unit, Workspace
from dutylist.texts import Text


def check(workspace: Workspace, _: Context) -> Iterator[Hit]:
    """Find units of one name below one unit, however it is written."""
    first: dict[tuple[str, str], Unit] = {}
    for unit in workspace.units:
        earlier = first.setdefault((unit.code[:-3], characters.alike(unit.name)), unit)
        if earlier.code != unit.code:
            params = {"name": unit.name, "first": earlier.code, "second": unit.code}
            yield Hit((*unit.route, "name"), params, ((*earlier.route, "name"),))


RULE = Rule(
    code="DL128",
    name="duplicate-unit-name",
    severity=Severity.WARNING,
    subject=Workspace,
    message=Text(
        zh="同一区县有两个“{name}”：{first}和{second}",
        en="two units of one county are named “{name}”: {first} and {second}",
    ),
    remedy=Text(
        zh="核对名称；确有重名的，在名称中加以区分。",
        en="Check the names; if both are right, add what distinguishes them.",
    ),
    why=Text(
        zh="群众按名称找自己的清单，重名就会找错。",
        en="Citizens find their list by the name of their unit.",
    ),
    check=check,
    doc=__doc__,
)
