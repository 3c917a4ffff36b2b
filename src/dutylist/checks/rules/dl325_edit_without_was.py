"""An edit sets a field without saying what its author saw there.

```yaml
edit:
  - item: peace-fire
    was: {name: 消防安全}
    set:
      name: 冬季消防安全
      publish: internal  # error: DL325
    reason: 突出重点
```

```yaml
edit:
  - item: peace-fire
    was: {name: 消防安全, publish: public}
    set:
      name: 冬季消防安全
      publish: internal
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
    """Find fields that are set without their former value, where there is one."""
    items = context.base_items(overlay)
    for edit in overlay.edit:
        item = items.get(edit.item)
        if item is None:
            continue
        for name in edit.set:
            if name not in edit.was and not same(item_field(item, name), None):
                yield Hit((*edit.route, "set", name), {"field": name})
        duties = {duty.id: duty for duty in item.duties}
        for change in edit.duties.edit:
            duty = duties.get(change.id)
            for name in change.set:
                if duty is None or name in change.was:
                    continue
                if not same(duty_field(duty, name), None):
                    yield Hit((*change.route, "set", name), {"field": name})


RULE = Rule(
    code="DL325",
    name="edit-without-was",
    severity=Severity.ERROR,
    subject=Overlay,
    message=Text(
        zh="set 改了 {field}，was 没有写原值",
        en="`set:` alters {field}, but `was:` does not say what it was",
    ),
    remedy=Text(
        zh="在 was 中写上底本的原值；底本没有这个字段的不用写。",
        en="Write the value of the base under `was:`; a field that the base lacks needs none.",
    ),
    why=Text(
        zh="不写原值，底本改了也发现不了，会悄悄盖掉上级的修改。",
        en="Without it a change of the base goes unnoticed and is silently undone.",
    ),
    check=check,
    doc=__doc__,
)
