"""Items are claimed although everything is taken.

```yaml
mode: all
claim:
  - peace-fire  # error: DL316
```

```yaml
mode: claim
claim:
  - peace-fire
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Mode, Overlay
from dutylist.texts import Text


def check(overlay: Overlay, _: Context) -> Iterator[Hit]:
    """Find claims in overlays that take everything."""
    if overlay.mode is not Mode.CLAIM and overlay.claim:
        yield Hit((*overlay.route, "claim"))


RULE = Rule(
    code="DL316",
    name="claim-without-mode",
    severity=Severity.ERROR,
    subject=Overlay,
    message=Text(
        zh="mode 不是 claim（认领），却写了 claim",
        en="`claim:` has no meaning where the mode is not claim",
    ),
    remedy=Text(
        zh="只承接认领的事项，把 mode 改为 claim；全部承接，删去 claim。",
        en="Write `mode: claim` to take only these, or remove `claim:` to take everything.",
    ),
    why=Text(
        zh="两种写法意思相反，不能靠猜。",
        en="The two say opposite things, and nobody should have to guess.",
    ),
    check=check,
    doc=__doc__,
)
