"""An edit sets a field without saying what its author saw there.

```yaml
edit:
  - item: peace-fire
    was: {name: 消防安全}
    set:
      name: 冬季消防安全
      note: 冬季为重点  # error: DL325
    reason: 突出重点
```

```yaml
edit:
  - item: peace-fire
    was: {name: 消防安全, note: null}
    set:
      name: 冬季消防安全
      note: 冬季为重点
    reason: 突出重点
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Overlay
from dutylist.texts import Text


def check(overlay: Overlay, _: Context) -> Iterator[Hit]:
    """Find fields that are set without their former value."""
    changes = [(each.was, each.set, each.route) for each in overlay.edit]
    changes += [(e.was, e.set, e.route) for each in overlay.edit for e in each.duties.edit]
    for was, values, route in changes:
        for name in values:
            if name not in was:
                yield Hit((*route, "set", name), {"field": name})


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
        zh="在 was 中写上底本的原值；原来没有的写 null。",
        en="Write the value of the base under `was:`, null where there is none.",
    ),
    why=Text(
        zh="不写原值，底本改了也发现不了，会悄悄盖掉上级的修改。",
        en="Without it a change of the base goes unnoticed and is silently undone.",
    ),
    check=check,
    doc=__doc__,
)
