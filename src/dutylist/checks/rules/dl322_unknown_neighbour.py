"""An item is to stand behind one that is not in the resulting list.

```yaml
move:
  - item: peace-fire
    after: peace-dog  # error: DL322
    reason: 按办理频次排列
```

```yaml
move:
  - item: peace-fire
    after: peace-dogs
    reason: 按办理频次排列
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule, nearest
from dutylist.findings import Hit, Severity
from dutylist.model import Mode, Overlay
from dutylist.texts import Text


def check(overlay: Overlay, context: Context) -> Iterator[Hit]:
    """Find additions and moves behind items that will not be there."""
    if context.base(overlay) is None:
        return
    kept = set(context.base_items(overlay))
    if overlay.mode is Mode.CLAIM:
        kept &= set(overlay.claim)
    kept -= {each.item for each in overlay.remove}
    kept |= {each.item.id for each in overlay.add}
    places = [(each.item.id, each.after, each.route) for each in overlay.add]
    places += [(each.item, each.after, each.route) for each in overlay.move]
    for item, after, route in places:
        if after is not None and (after not in kept or after == item):
            params = {"after": after, "near": nearest(after, kept - {after})}
            yield Hit((*route, "after"), params)


RULE = Rule(
    code="DL322",
    name="unknown-neighbour",
    severity=Severity.ERROR,
    subject=Overlay,
    message=Text(
        zh="after 写的 {after} 不在结果清单里{near}",
        en="{after}, named by `after:`, is not in the resulting list{near}",
    ),
    remedy=Text(
        zh="改为保留在清单中的事项编号，或者去掉 after（排在最前）。",
        en="Name an item that stays in the list, or leave `after:` out to stand first.",
    ),
    why=Text(
        zh="位置说不清，清单的顺序和编号就会乱。",
        en=(
            "Without a place that exists, the order and the numbers of the list are left to chance."
        ),
    ),
    check=check,
    doc=__doc__,
)
