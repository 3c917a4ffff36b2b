"""An overlay that takes only what it claims leaves out a required item.

```yaml
mode: claim
claim:
  - peace-dogs  # error: DL315
```

```yaml
mode: claim
claim:
  - peace-fire
  - peace-dogs
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Mode, Overlay
from dutylist.texts import Text


def check(overlay: Overlay, context: Context) -> Iterator[Hit]:
    """Find required items that are neither claimed nor ended; they are told as one."""
    if overlay.mode is not Mode.CLAIM:
        return
    settled = {*overlay.claim, *(each.item for each in overlay.remove), *overlay.composed}
    items = context.base_items(overlay).values()
    left = [item for item in items if item.required and item.id not in settled]
    if left:
        names, ids = "”“".join(item.name for item in left), "、".join(item.id for item in left)
        yield Hit((*overlay.route, "claim"), {"name": names, "id": ids})


RULE = Rule(
    code="DL315",
    name="required-item-unclaimed",
    severity=Severity.ERROR,
    subject=Overlay,
    message=Text(
        zh="必须保留的事项“{name}”没有认领",
        en="the required item “{name}” is not claimed",
    ),
    remedy=Text(
        zh="把 {id} 加到 claim；确有理由不设的，按移除办理并报批。",
        en="Add {id} to `claim:`; if it must be left out, remove it with an approved record.",
    ),
    why=Text(
        zh="必须保留的事项由上级规定，不能靠不认领来绕开。",
        en="What a higher level requires cannot be avoided by not claiming it.",
    ),
    check=check,
    doc=__doc__,
)
