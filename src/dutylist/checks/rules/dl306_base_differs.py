"""What an edit says it saw is not what the base says.

```yaml
edit:
  - item: peace-fire
    was: {name: 消防工作}  # error: DL306
    set: {name: 冬季消防安全}
    reason: 突出重点
```

```yaml
edit:
  - item: peace-fire
    was: {name: 消防安全}
    set: {name: 冬季消防安全}
    reason: 突出重点
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Overlay
from dutylist.model.fields import duty_field, item_field, same
from dutylist.texts import Text


def check(overlay: Overlay, context: Context) -> Iterator[Hit]:
    """Compare every `was:` with the base."""
    items = context.base_items(overlay)
    for edit in overlay.edit:
        item = items.get(edit.item)
        if item is None:
            continue
        for name, value in edit.was.items():
            if not same(value, item_field(item, name)):
                yield Hit((*edit.route, "was", name), {"item": edit.item, "field": name})
        duties = {duty.id: duty for duty in item.duties}
        for change in edit.duties.edit:
            duty = duties.get(change.id)
            for name, value in change.was.items():
                if duty is not None and not same(value, duty_field(duty, name)):
                    yield Hit((*change.route, "was", name), {"item": change.id, "field": name})


RULE = Rule(
    code="DL306",
    name="base-differs",
    severity=Severity.ERROR,
    subject=Overlay,
    message=Text(
        zh="{item} 的 {field} 在底本中不是 was 所写的值",
        en="in the base, {field} of {item} is not what `was:` says",
    ),
    remedy=Text(
        zh="看底本现在怎么写，确认改动仍然合适，再更新 was。",
        en="Read the base, see whether the change still fits, then correct `was:`.",
    ),
    why=Text(
        zh="底本已经变了而改动没有重新考虑，可能改错或者盖掉上级的修改。",
        en=("The base has changed since; the edit may be wrong now, or undo what others changed."),
    ),
    check=check,
    doc=__doc__,
)
