"""An action changes an item that the overlay does not claim.

```yaml
mode: claim
claim: [peace-fire]
move:
  - item: peace-dogs  # error: DL318
    after: peace-fire
    category: city
    reason: 方便查阅
```

```yaml
mode: claim
claim: [peace-fire, peace-dogs]
move:
  - item: peace-dogs
    after: peace-fire
    category: city
    reason: 方便查阅
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Mode, Overlay
from dutylist.texts import Text


def check(overlay: Overlay, context: Context) -> Iterator[Hit]:
    """Find edits and moves of items that are not claimed."""
    if overlay.mode is not Mode.CLAIM:
        return
    items = context.base_items(overlay)
    settled = {*overlay.claim, *(each.item for each in overlay.remove), *overlay.composed}
    changes = [(each.item, each.route) for each in overlay.edit]
    changes += [(each.item, each.route) for each in overlay.move]
    for target, route in changes:
        if target in items and target not in settled:
            yield Hit((*route, "item"), {"id": target})


RULE = Rule(
    code="DL318",
    name="unclaimed-target",
    severity=Severity.ERROR,
    subject=Overlay,
    message=Text(
        zh="{id} 没有认领，不能修改或移动",
        en="{id} is not claimed and so cannot be edited or moved",
    ),
    remedy=Text(
        zh="先认领，或者删去这处改动。",
        en="Claim it, or remove the action.",
    ),
    why=Text(
        zh="没有认领的事项不在本级清单里，对它的改动没有意义。",
        en="An item that is not claimed is not in the list; a change of it means nothing.",
    ),
    check=check,
    doc=__doc__,
)
