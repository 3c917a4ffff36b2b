"""Two units have the same code.

The list of one would be written over that of the other.

```yaml
units:
  - {code: "230202001", name: 示例街道, level: street}
  - {code: "230202001", name: 例外街道, level: street}  # error: DL121
```

```yaml
units:
  - {code: "230202001", name: 示例街道, level: street}
  - {code: "230202002", name: 例外街道, level: street}
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Unit, Workspace
from dutylist.texts import Text


def check(workspace: Workspace, _: Context) -> Iterator[Hit]:
    """Find units that bear the code of an earlier one."""
    first: dict[str, Unit] = {}
    for unit in workspace.units:
        earlier = first.setdefault(unit.code, unit)
        if earlier is not unit:
            params = {"code": unit.code, "first": earlier.name, "second": unit.name}
            yield Hit((*unit.route, "code"), params, ((*earlier.route, "code"),))


RULE = Rule(
    code="DL121",
    name="duplicate-unit-code",
    severity=Severity.ERROR,
    subject=Workspace,
    message=Text(
        zh="单位代码重复：{code}（{first}、{second}）",
        en="two units have the code {code}: {first} and {second}",
    ),
    remedy=Text(
        zh="按民政部门公布的区划代码改正其中一个。",
        en="Correct one of them after the published division codes.",
    ),
    why=Text(
        zh="清单文件按代码命名，代码相同，后一份会覆盖前一份。",
        en="Lists are named after the code; with one code the second overwrites the first.",
    ),
    check=check,
    doc=__doc__,
)
