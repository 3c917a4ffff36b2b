"""A unit of the workspace has no overlay, and so gets no list of its own.

A workspace without any overlay is not looked at: it only keeps a catalogue.

```yaml
units:
  - {code: "230202001", name: 示例街道, level: street}
  - {code: "230202003", name: 新设街道, level: street}  # error: DL508
```

```yaml
units:
  - {code: "230202001", name: 示例街道, level: street}
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Workspace
from dutylist.texts import Text


def check(workspace: Workspace, context: Context) -> Iterator[Hit]:
    """Find units that no overlay is for, among those of a level that overlays serve."""
    served = {overlay.target.unit or "" for overlay in workspace.overlays}
    if served - {""} - context.units.keys():
        return  # an overlay names an unknown unit, which is a fault of its own
    levels = {context.units[code].level for code in served if code in context.units}
    for unit in workspace.units:
        if unit.level in levels and unit.code not in served:
            yield Hit((*unit.route, "code"), {"name": unit.name, "code": unit.code})


RULE = Rule(
    code="DL508",
    name="unit-without-overlay",
    severity=Severity.NOTE,
    subject=Workspace,
    message=Text(
        zh="“{name}”（{code}）没有增减调整文件，不会生成清单",
        en="“{name}” ({code}) has no overlay and gets no list",
    ),
    remedy=Text(
        zh="为它建一份增减调整；没有改动的，也要有一份空的。",
        en="Give it an overlay, an empty one if it changes nothing.",
    ),
    why=Text(
        zh="一个单位一份清单；漏掉的单位群众查不到自己的清单。",
        en="One unit, one list: the citizens of a unit left out find none.",
    ),
    check=check,
    doc=__doc__,
)
