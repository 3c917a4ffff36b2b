"""Two overlays make the same list for the same unit.

```yaml
dutylist: overlay/1
id: sample-again
for:
  unit: "230202001"  # error: DL314
```

```yaml
dutylist: overlay/1
id: sample-again
for:
  unit: "230202002"
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Overlay
from dutylist.texts import Text


def check(overlay: Overlay, context: Context) -> Iterator[Hit]:
    """Look for an earlier overlay of the same unit and list."""
    unit = overlay.target.unit
    if unit is None:
        return
    first = context.first_overlays.get((unit, overlay.base.catalogue), overlay)
    if first is not overlay:
        params = {"unit": unit, "catalogue": overlay.base.catalogue}
        related = ((*first.route, "for", "unit"),)
        yield Hit((*overlay.route, "for", "unit"), params, related)


RULE = Rule(
    code="DL314",
    name="two-overlays",
    severity=Severity.ERROR,
    subject=Overlay,
    message=Text(
        zh="单位 {unit} 对清单 {catalogue} 有两份增减调整",
        en="{unit} has two overlays of the list {catalogue}",
    ),
    remedy=Text(
        zh="合并为一份。",
        en="Make one overlay of both.",
    ),
    why=Text(
        zh="一个单位一份清单；两份增减调整会生成两份互相矛盾的清单。",
        en="One unit, one list: two overlays make two lists that contradict each other.",
    ),
    check=check,
    doc=__doc__,
)
