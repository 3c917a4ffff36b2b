"""A record was applied for by a body that is neither a department nor a unit of the workspace.

```yaml
applicant: civil-affair  # error: DL506
```

```yaml
applicant: emergency
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule, nearest
from dutylist.findings import Hit, Severity
from dutylist.model import Record
from dutylist.model.nearby import Nearby
from dutylist.texts import Text


def check(record: Record, context: Context) -> Iterator[Hit]:
    """Look for the applicant among departments and units."""
    known = {*context.departments, *context.department_names, *context.units}
    known |= {unit.name for unit in context.workspace.units}
    if record.applicant not in known:
        params = {"applicant": record.applicant, "near": nearest(record.applicant, Nearby(known))}
        yield Hit((*record.route, "applicant"), params)


RULE = Rule(
    code="DL506",
    name="unknown-applicant",
    severity=Severity.WARNING,
    subject=Record,
    message=Text(
        zh="部门表和单位表里都没有申请单位 {applicant}{near}",
        en="the applicant {applicant} is neither a department nor a unit{near}",
    ),
    remedy=Text(
        zh="写部门编号、部门名称或者单位代码。",
        en="Write the id or name of a department, or the code of a unit.",
    ),
    why=Text(
        zh="不知道是谁申请的，就不知道该由谁提供人员和经费。",
        en="Who asks for work must provide the people and money for it, and so must be known.",
    ),
    check=check,
    doc=__doc__,
)
