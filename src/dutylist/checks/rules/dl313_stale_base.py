"""The base has changed since the overlay was written for it.

```yaml
base:
  catalogue: sample-street
  version: "2026.1"
  digest: sha256:0000000000000000000000000000000000000000000000000000000000000000  # error: DL313
```

The new digest is pinned after the differences were looked at:

```yaml
base:
  catalogue: sample-street
  version: "2026.1"
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Overlay
from dutylist.texts import Text


def check(overlay: Overlay, context: Context) -> Iterator[Hit]:
    """Compare the pinned digest with that of the base."""
    base = context.base(overlay)
    if base is not None and overlay.base.digest != (found := context.digest_of(base)):
        params = {"catalogue": overlay.base.catalogue, "digest": found}
        yield Hit((*overlay.route, "base", "digest"), params)


RULE = Rule(
    code="DL313",
    name="stale-base",
    severity=Severity.ERROR,
    subject=Overlay,
    message=Text(
        zh="底本 {catalogue} 的内容与锁定的摘要不符，现为 {digest}",
        en="the base {catalogue} is not the one that was pinned; it is {digest}",
    ),
    remedy=Text(
        zh="运行 dutylist rebase 三方比对；或者逐条核对，确认仍然合适后把 digest 改为 {digest}。",
        en="Run dutylist rebase; or look at what changed, and if the overlay fits, pin {digest}.",
    ),
    why=Text(
        zh="底本变了，增减调整是否仍然合适必须重新确认。",
        en="When the base changes, somebody must look whether the overlay still fits.",
    ),
    check=check,
    doc=__doc__,
)
