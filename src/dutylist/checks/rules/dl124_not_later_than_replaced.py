"""A version does not take effect later than the one that it replaces.

Then it cannot be told which of the two was in force on a day.

```yaml
replaces:
  version: "2025.1"
effective: 2024-11-01  # error: DL124
```

```yaml
replaces:
  version: "2025.1"
effective: 2026-11-01
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Catalogue
from dutylist.texts import Text


def check(catalogue: Catalogue, context: Context) -> Iterator[Hit]:
    """Compare the day of effect with that of the replaced version."""
    if catalogue.replaces is None or catalogue.effective is None:
        return
    if catalogue.replaces.version == catalogue.version:
        return  # it replaces itself, which is told already
    for other in context.workspace.catalogues:
        same = (other.id, other.version) == (catalogue.id, catalogue.replaces.version)
        if same and other.effective is not None and other.effective >= catalogue.effective:
            params = {"effective": catalogue.effective.isoformat(), "version": other.version}
            params["earlier"] = other.effective.isoformat()
            related = ((*other.route, "effective"),)
            yield Hit((*catalogue.route, "effective"), params, related)


RULE = Rule(
    code="DL124",
    name="not-later-than-replaced",
    severity=Severity.ERROR,
    subject=Catalogue,
    message=Text(
        zh="生效日期 {effective} 不晚于所取代的 {version} 版的生效日期 {earlier}",
        en=(
            "takes effect on {effective}, not later than version {version}, which it "
            "replaces ({earlier})"
        ),
    ),
    remedy=Text(
        zh="核对两版的生效日期和 replaces。",
        en="Check the days of both versions, and `replaces:`.",
    ),
    why=Text(
        zh="新旧两版的先后说不清，就不知道某一天该执行哪一版。",
        en="Unless the later version starts later, nobody knows which was in force on a day.",
    ),
    check=check,
    doc=__doc__,
)
