"""A list is for a jurisdiction that lies neither above nor below that of the workspace.

A list of the neighbouring county got into the folder, or a digit is wrong.

```yaml
jurisdiction: "230203"  # error: DL122
```

A province's guidance catalogue (230000) may stand beside the district's own (230202):

```yaml
jurisdiction: "230000"
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Catalogue, divisions
from dutylist.texts import Text


def check(catalogue: Catalogue, context: Context) -> Iterator[Hit]:
    """Compare the jurisdictions of list and workspace."""
    own = context.workspace.jurisdiction
    here, there = divisions.prefix(own), divisions.prefix(catalogue.jurisdiction)
    if not here.startswith(there) and not there.startswith(here):
        params = {"jurisdiction": catalogue.jurisdiction, "own": own}
        yield Hit((*catalogue.route, "jurisdiction"), params)


RULE = Rule(
    code="DL122",
    name="foreign-jurisdiction",
    severity=Severity.WARNING,
    subject=Catalogue,
    message=Text(
        zh="清单的行政区划 {jurisdiction} 与工作区的 {own} 没有上下级关系",
        en="the jurisdiction {jurisdiction} of the list lies neither above nor below {own}",
    ),
    remedy=Text(
        zh="核对区划代码；别的区县的清单不要放进这个工作区。",
        en="Check the code; keep lists of other counties out of this workspace.",
    ),
    why=Text(
        zh="混入别的区县的清单，增减调整就可能套在错误的底本上。",
        en="With lists of other counties at hand, an overlay may be based on the wrong one.",
    ),
    check=check,
    doc=__doc__,
)
