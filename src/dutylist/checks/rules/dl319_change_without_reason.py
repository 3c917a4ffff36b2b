"""An addition, an edit or a move gives no reason.

```yaml
move:
  - item: peace-fire  # error: DL319
    after: peace-dogs
```

```yaml
move:
  - item: peace-fire
    after: peace-dogs
    reason: 按办理频次排列
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Overlay
from dutylist.texts import Text


def check(overlay: Overlay, _: Context) -> Iterator[Hit]:
    """Find actions without a reason."""
    actions = [(each.item.id, each.reason, (*each.item.route, "id")) for each in overlay.add]
    actions += [(each.item, each.reason, (*each.route, "item")) for each in overlay.edit]
    actions += [(each.item, each.reason, (*each.route, "item")) for each in overlay.move]
    actions += [(each.item, each.reason, (*each.route, "item")) for each in overlay.split]
    actions += [(each.into.id, each.reason, (*each.into.route, "id")) for each in overlay.merge]
    for item, reason, route in actions:
        if reason is None:
            yield Hit(route, {"item": item})


RULE = Rule(
    code="DL319",
    name="change-without-reason",
    severity=Severity.WARNING,
    subject=Overlay,
    message=Text(
        zh="对 {item} 的改动没有写理由",
        en="the change of {item} gives no reason",
    ),
    remedy=Text(
        zh="在 reason 中用一句话写明理由。",
        en="Say why in one sentence under `reason:`.",
    ),
    why=Text(
        zh="几年以后要重新核对清单时，没有理由的差异无法判断该不该保留。",
        en="Without a reason nobody can tell later whether a difference should stay.",
    ),
    check=check,
    doc=__doc__,
)
