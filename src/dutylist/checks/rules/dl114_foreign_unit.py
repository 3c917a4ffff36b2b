"""The code of a unit does not belong to the jurisdiction of the workspace.

A list published under the code of another county reaches the wrong people.

```yaml
units:
  - code: "230203001"  # error: DL114
    name: 示例街道
    level: street
```

The first digits are those of the jurisdiction, here 230202:

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
    """Find units whose code does not begin as the jurisdiction of the workspace does."""
    start = divisions.prefix(workspace.jurisdiction)
    for unit in workspace.units:
        if not unit.code.startswith(start):
            params = {"code": unit.code, "jurisdiction": workspace.jurisdiction}
            yield Hit((*unit.route, "code"), params)


RULE = Rule(
    code="DL114",
    name="foreign-unit",
    severity=Severity.ERROR,
    subject=Workspace,
    message=Text(
        zh="单位代码 {code} 不属于本地行政区划 {jurisdiction}",
        en="the unit code {code} does not belong to the jurisdiction {jurisdiction}",
    ),
    remedy=Text(
        zh="按民政部门公布的区划代码核对；前几位应与所属区县一致。",
        en=(
            "Check it against the published division codes; its first digits are those of "
            "the county."
        ),
    ),
    why=Text(
        zh="代码写成别的区县，发布出去的清单和二维码就到了别人名下。",
        en=(
            "Under the code of another county, a list and its codes are published for other people."
        ),
    ),
    check=check,
    doc=__doc__,
)
