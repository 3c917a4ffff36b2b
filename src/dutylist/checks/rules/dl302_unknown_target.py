"""An action is aimed at an item or duty that the base does not have.

```yaml
remove:
  - item: peace-fier  # error: DL302
    reason: no-such-matter
```

```yaml
remove:
  - item: peace-dogs
    reason: no-such-matter
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule, near, nearest
from dutylist.findings import Hit, Route, Severity
from dutylist.model import Edit, Item, Overlay
from dutylist.model.nearby import Nearby
from dutylist.texts import Text


def check(overlay: Overlay, context: Context) -> Iterator[Hit]:
    """Find actions whose target is unknown; what is retired is told when a list is derived."""
    base = context.base(overlay)
    if base is None:
        return
    items = context.base_items(overlay)
    retired, nearby = frozenset(base.retired), Nearby(items)
    for target, route in _targets(overlay):
        if target not in items and target not in retired:
            found = next(iter(nearby.to(target, 1)), None)
            yield Hit(route, {"id": target, "near": near(found)})
    for edit in overlay.edit:
        if edit.item in items:
            yield from _duties(edit, items[edit.item])


def _targets(overlay: Overlay) -> Iterator[tuple[str, Route]]:
    named = (overlay.decline, overlay.remove, overlay.edit, overlay.move, overlay.split)
    for actions in named:
        yield from ((each.item, (*each.route, "item")) for each in actions)
    for merge in overlay.merge:
        at = (*merge.route, "items")
        yield from ((item, (*at, index)) for index, item in enumerate(merge.items))
    for index, item in enumerate(overlay.undecided):
        yield item, (*overlay.route, "undecided", index)


def _duties(edit: Edit, item: Item) -> Iterator[Hit]:
    known = {duty.id for duty in item.duties}
    changes = [(each.id, each.route) for each in edit.duties.edit]
    changes += [(each.id, each.route) for each in edit.duties.remove]
    for target, route in changes:
        if target not in known:
            yield Hit((*route, "id"), {"id": target, "near": nearest(target, known)})


RULE = Rule(
    code="DL302",
    name="unknown-target",
    severity=Severity.ERROR,
    subject=Overlay,
    message=Text(
        zh="底本里没有编号 {id}{near}",
        en="the base has nothing with the id {id}{near}",
    ),
    remedy=Text(
        zh="改正编号；要新增事项或职责，写到 add。",
        en="Correct the id; what is new belongs under `add:`.",
    ),
    why=Text(
        zh="按编号找不到对象的改动不会生效，乡镇以为改了，其实没有改。",
        en=("A change that finds no target would not be made, though its author believes it was."),
    ),
    check=check,
    doc=__doc__,
)
