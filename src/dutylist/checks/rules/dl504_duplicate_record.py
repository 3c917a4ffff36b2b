"""Two records have the same id.

```yaml
dutylist: record/1
id: "2026-001"  # error: DL504
```

```yaml
dutylist: record/1
id: "2026-003"
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Record, Workspace
from dutylist.texts import Text


def check(workspace: Workspace, _: Context) -> Iterator[Hit]:
    """Find records that bear the id of an earlier one."""
    first: dict[str, Record] = {}
    for record in workspace.records:
        earlier = first.setdefault(record.id, record)
        if earlier is not record:
            yield Hit((*record.route, "id"), {"id": record.id}, ((*earlier.route, "id"),))


RULE = Rule(
    code="DL504",
    name="duplicate-record",
    severity=Severity.ERROR,
    subject=Workspace,
    message=Text(
        zh="记录编号重复：{id}",
        en="two records have the id {id}",
    ),
    remedy=Text(
        zh="给后一份另一个编号。",
        en="Give the later one another id.",
    ),
    why=Text(
        zh="编号相同的两份记录，一份批准、一份未批准时，就不知道以哪份为准。",
        en="With two of one id, one approved and one not, nobody knows which counts.",
    ),
    check=check,
    doc=__doc__,
)
