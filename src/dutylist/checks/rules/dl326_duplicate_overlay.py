"""Two overlays have the same id.

```yaml
dutylist: overlay/1
id: sample-overlay  # error: DL326
for: {unit: "230202002", name: 例外街道}
```

```yaml
dutylist: overlay/1
id: other-overlay
for: {unit: "230202002", name: 例外街道}
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Overlay, Workspace
from dutylist.texts import Text


def check(workspace: Workspace, _: Context) -> Iterator[Hit]:
    """Find overlays that bear the id of an earlier one."""
    first: dict[str, Overlay] = {}
    for overlay in workspace.overlays:
        earlier = first.setdefault(overlay.id, overlay)
        if earlier is not overlay:
            yield Hit((*overlay.route, "id"), {"id": overlay.id}, ((*earlier.route, "id"),))


RULE = Rule(
    code="DL326",
    name="duplicate-overlay",
    severity=Severity.ERROR,
    subject=Workspace,
    message=Text(
        zh="增减调整编号重复：{id}",
        en="two overlays have the id {id}",
    ),
    remedy=Text(
        zh="给后一份另一个编号。",
        en="Give the later one another id.",
    ),
    why=Text(
        zh="准入记录按编号指向增减调整，编号重复就不知道批准的是哪一份。",
        en=(
            "Records name an overlay by its id; with two of one id nobody knows which was approved."
        ),
    ),
    check=check,
    doc=__doc__,
)
