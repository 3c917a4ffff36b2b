"""A record is about a list or overlay that the workspace does not hold.

```yaml
changes:
  - {overlay: sample-overlai, action: add, item: peace-ice}  # error: DL505
```

```yaml
changes:
  - {overlay: sample-overlay, action: add, item: peace-ice}
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule, nearest
from dutylist.findings import Hit, Severity
from dutylist.model import Record
from dutylist.model.nearby import Nearby
from dutylist.texts import Text


def check(record: Record, context: Context) -> Iterator[Hit]:
    """Find changes of lists and overlays that do not exist."""
    workspace = context.workspace
    known = {each.id for each in workspace.overlays} | {each.id for each in workspace.catalogues}
    names = Nearby(known)
    for change in record.changes:
        if change.where not in known:
            params = {"where": change.where, "near": nearest(change.where, names)}
            yield Hit(change.route, params)


RULE = Rule(
    code="DL505",
    name="unknown-change",
    severity=Severity.ERROR,
    subject=Record,
    message=Text(
        zh="工作区里没有 {where}{near}",
        en="the workspace holds no {where}{near}",
    ),
    remedy=Text(
        zh="改正清单或者增减调整的编号。",
        en="Correct the id of the list or overlay.",
    ),
    why=Text(
        zh="记录批准的改动找不到对象，就无法证明哪处改动经过了批准。",
        en="A record whose object is unknown proves the approval of nothing.",
    ),
    check=check,
    doc=__doc__,
)
