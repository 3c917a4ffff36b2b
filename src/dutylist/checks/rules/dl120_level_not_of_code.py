"""The level of a unit is not the one that its code says.

The seventh digit of a code is 0 for a subdistrict, 1 for a town, 2 for a township; villages
have twelve digits.

```yaml
units:
  - code: "230202101"
    name: 示例街道
    level: street  # error: DL120
```

```yaml
units:
  - code: "230202001"
    name: 示例街道
    level: street
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Workspace, divisions
from dutylist.texts import Text


def check(workspace: Workspace, _: Context) -> Iterator[Hit]:
    """Find units whose level is not one that their code allows."""
    for unit in workspace.units:
        said = divisions.levels(unit.code)
        if unit.level not in said:
            params = {"name": unit.name, "code": unit.code, "level": unit.level}
            yield Hit((*unit.route, "level"), params | {"said": "/".join(said)})


RULE = Rule(
    code="DL120",
    name="level-not-of-code",
    severity=Severity.ERROR,
    subject=Workspace,
    message=Text(
        zh="单位“{name}”写的级别是 {level}，代码 {code} 表示的是 {said}",
        en="“{name}” is said to be a {level}, but its code {code} is that of a {said}",
    ),
    remedy=Text(
        zh="核对代码和级别：第七位 0 是街道，1 是镇，2 是乡；村、社区是十二位。",
        en=("Check both: the seventh digit is 0 street, 1 town, 2 township; a village has twelve."),
    ),
    why=Text(
        zh="级别决定套用哪一份目录，代码决定发布给谁，两者必须一致。",
        en="The level decides which catalogue applies, the code for whom it is published.",
    ),
    check=check,
    doc=__doc__,
)
