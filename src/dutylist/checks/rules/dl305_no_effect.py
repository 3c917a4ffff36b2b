"""An action changes nothing.

```yaml
edit:
  - item: peace-fire
    was: {name: 消防安全}
    set: {name: 消防安全}  # error: DL305
    reason: 统一名称
```

```yaml
edit:
  - item: peace-fire
    was: {name: 消防安全}
    set: {name: 消防安全工作}
    reason: 统一名称
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Edit, Item, Overlay
from dutylist.model.fields import duty_field, item_field, same
from dutylist.texts import Text


def check(overlay: Overlay, context: Context) -> Iterator[Hit]:
    """Find edits that set what is there, and moves to where the item stands."""
    base = context.base(overlay)
    if base is None:
        return
    items = context.base_items(overlay)
    for edit in overlay.edit:
        item = items.get(edit.item)
        if item is not None:
            yield from _edited(edit, item)
    if overlay.move:
        before = dict(zip(items, (None, *items), strict=False))
        for move in overlay.move:
            item = items.get(move.item)
            stays = item is not None and move.category in {None, item.category}
            if stays and move.after == before[move.item]:
                yield Hit((*move.route, "item"), {"item": move.item})


def _edited(edit: Edit, item: Item) -> Iterator[Hit]:
    changes = edit.duties
    if not (edit.set or changes.add or changes.remove or changes.edit):
        yield Hit((*edit.route, "item"), {"item": edit.item})
    for name, value in edit.set.items():
        if same(value, item_field(item, name)):
            yield Hit((*edit.route, "set", name), {"item": edit.item})
    duties = {duty.id: duty for duty in item.duties}
    for change in changes.edit:
        duty = duties.get(change.id)
        for name, value in change.set.items():
            if duty is not None and same(value, duty_field(duty, name)):
                yield Hit((*change.route, "set", name), {"item": change.id})


RULE = Rule(
    code="DL305",
    name="no-effect",
    severity=Severity.ERROR,
    subject=Overlay,
    message=Text(
        zh="对 {item} 的这处改动没有效果",
        en="this action on {item} changes nothing",
    ),
    remedy=Text(
        zh="删去，或者写上真正要改的内容。",
        en="Remove it, or write what was really meant to change.",
    ),
    why=Text(
        zh="没有效果的改动多半是写漏了，作者以为改了的地方并没有改。",
        en="Mostly something was forgotten: its author believes in a change that is not made.",
    ),
    check=check,
    doc=__doc__,
)
