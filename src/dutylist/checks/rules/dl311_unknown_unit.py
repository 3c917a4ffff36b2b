"""An overlay is for a unit that the list of units does not hold.

```yaml
for:
  unit: "230202009"  # error: DL311
  name: 示例街道
```

```yaml
for:
  unit: "230202001"
  name: 示例街道
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule, nearest
from dutylist.findings import Hit, Severity
from dutylist.model import Overlay
from dutylist.model.nearby import Nearby
from dutylist.texts import Text


def check(overlay: Overlay, context: Context) -> Iterator[Hit]:
    """Look for the unit of an overlay among the units."""
    unit = overlay.target.unit
    if unit is not None and unit not in context.units:
        params = {"unit": unit, "near": nearest(unit, Nearby(context.units))}
        yield Hit((*overlay.route, "for", "unit"), params)


RULE = Rule(
    code="DL311",
    name="unknown-unit",
    severity=Severity.ERROR,
    subject=Overlay,
    message=Text(
        zh="单位表里没有代码 {unit}{near}",
        en="the list of units does not hold {unit}{near}",
    ),
    remedy=Text(
        zh="改正代码，或者先在单位表中登记。",
        en="Correct the code, or list the unit first.",
    ),
    why=Text(
        zh="不知道是哪个单位的清单，发布出去就没有人认领。",
        en="A list for an unknown unit is published for nobody.",
    ),
    check=check,
    doc=__doc__,
)
