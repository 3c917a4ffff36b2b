"""An overlay claims an item that the base does not have.

```yaml
mode: claim
claim: [peace-fire, peace-dog]  # error: DL312
```

```yaml
mode: claim
claim: [peace-fire, peace-dogs]
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule, near
from dutylist.findings import Hit, Severity
from dutylist.model import Overlay
from dutylist.model.nearby import Nearby
from dutylist.texts import Text


def check(overlay: Overlay, context: Context) -> Iterator[Hit]:
    """Find claims of items that are not in the base."""
    if context.base(overlay) is None:
        return
    items = context.base_items(overlay)
    nearby = Nearby(items)
    for index, claimed in enumerate(overlay.claim):
        if claimed not in items:
            found = next(iter(nearby.to(claimed, 1)), None)
            yield Hit((*overlay.route, "claim", index), {"id": claimed, "near": near(found)})


RULE = Rule(
    code="DL312",
    name="unknown-claim",
    severity=Severity.ERROR,
    subject=Overlay,
    message=Text(
        zh="认领的 {id} 底本里没有{near}",
        en="the claimed item {id} is not in the base{near}",
    ),
    remedy=Text(
        zh="改正编号；要新增事项，写到 add。",
        en="Correct the id; what is new belongs under `add:`.",
    ),
    why=Text(
        zh="认领了不存在的事项，真正想认领的那一项就漏了。",
        en="The item that was meant would be missing in the list.",
    ),
    check=check,
    doc=__doc__,
)
