"""An item is claimed twice.

```yaml
mode: claim
claim: [peace-fire, peace-dogs, peace-fire]  # error: DL317
```

```yaml
mode: claim
claim: [peace-fire, peace-dogs]
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Overlay
from dutylist.texts import Text


def check(overlay: Overlay, _: Context) -> Iterator[Hit]:
    """Find claims that an earlier one repeats."""
    first: dict[str, int] = {}
    for index, claimed in enumerate(overlay.claim):
        earlier = first.setdefault(claimed, index)
        if earlier != index:
            route = (*overlay.route, "claim")
            yield Hit((*route, index), {"id": claimed}, ((*route, earlier),))


RULE = Rule(
    code="DL317",
    name="repeated-claim",
    severity=Severity.WARNING,
    subject=Overlay,
    message=Text(
        zh="{id} 认领了两次",
        en="{id} is claimed twice",
    ),
    remedy=Text(
        zh="删去重复的一处；本意是另一项的，改正编号。",
        en="Remove one, or write the id that was meant.",
    ),
    why=Text(
        zh="重复认领多半是复制后忘了改，想认领的那一项反而漏了。",
        en="Mostly a copy was left unchanged, and the item that was meant is missing.",
    ),
    check=check,
    doc=__doc__,
)
