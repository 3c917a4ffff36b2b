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

from dutylist.checks.rule import Context, Rule, near
from dutylist.findings import Hit, Route, Severity
from dutylist.model import Overlay
from dutylist.model.nearby import Nearby
from dutylist.texts import Text


def check(overlay: Overlay, context: Context) -> Iterator[Hit]:
    """Find places behind unknown items; one behind an item that ends here is told later."""
    if context.base(overlay) is None:
        return
    known = {*context.base_items(overlay), *(item.id for item in overlay.made)}
    nearby = Nearby(known)
    for after, route in _places(overlay):
        if after is not None and after not in known:
            found = next(iter(nearby.to(after, 1)), None)
            yield Hit((*route, "after"), {"after": after, "near": near(found)})


def _places(overlay: Overlay) -> Iterator[tuple[str | None, Route]]:
    yield from ((each.after, each.route) for each in overlay.add)
    yield from ((each.after, each.route) for each in overlay.move)
    yield from ((each.after, each.route) for each in overlay.merge)
    yield from ((each.after, each.route) for each in overlay.split)


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
