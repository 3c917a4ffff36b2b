"""An overlay is based on a list, or a version of it, that the workspace does not hold.

```yaml
base:
  catalogue: sample-street
  version: "2024.9"  # error: DL301
```

```yaml
base:
  catalogue: sample-street
  version: "2026.1"
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule, nearest
from dutylist.findings import Hit, Severity
from dutylist.model import Overlay
from dutylist.model.nearby import Nearby
from dutylist.texts import Text


def check(overlay: Overlay, context: Context) -> Iterator[Hit]:
    """Look for the base among the catalogues."""
    pin = overlay.base
    if context.has(pin.catalogue, pin.version):
        return
    versions = [each.version for each in context.workspace.catalogues if each.id == pin.catalogue]
    ids = [each.id for each in context.workspace.catalogues]
    wanted, names = (pin.version, versions) if versions else (pin.catalogue, ids)
    hint = nearest(wanted, Nearby(names))
    params = {"catalogue": pin.catalogue, "version": pin.version, "near": hint}
    yield Hit((*overlay.route, "base", "version" if versions else "catalogue"), params)


RULE = Rule(
    code="DL301",
    name="unknown-base",
    severity=Severity.ERROR,
    subject=Overlay,
    message=Text(
        zh="工作区里没有底本 {catalogue} 的 {version} 版{near}",
        en="the workspace holds no base {catalogue}, version {version}{near}",
    ),
    remedy=Text(
        zh="改正编号或版本；底本换版的，用 dutylist diff 核对后改为新版。",
        en="Correct the id or version; for a new version, look at dutylist diff first.",
    ),
    why=Text(
        zh="找不到底本，就不知道增减调整是针对什么做的。",
        en="Without its base nobody knows what an overlay changes.",
    ),
    check=check,
    doc=__doc__,
)
