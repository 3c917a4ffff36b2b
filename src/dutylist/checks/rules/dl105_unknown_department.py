"""A duty is given to a department that the department list does not hold.

Nobody can be held to a duty whose bearer is unknown, and one department under two spellings
counts twice.

```yaml
duties:
  - id: peace-fire.1
    by: emergancy  # error: DL105
  - id: peace-fire.2
    by: local
```

Write the id of a department, or `local` for the body that the list is for:

```yaml
duties:
  - id: peace-fire.1
    by: emergency
  - id: peace-fire.2
    by: local
```
"""

from collections.abc import Iterator

from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule, near, nearest
from dutylist.findings import Hit, Route, Severity
from dutylist.model.nearby import Nearby
from dutylist.texts import Text


def check(content: Content, context: Context) -> Iterator[Hit]:
    """Find bearers of duties that are neither departments nor the local body, each once.

    The department that was probably meant is one of that name, or of a like id.
    """
    known = context.bodies
    places: dict[str, list[Route]] = {}
    for duty in content.duties:
        if duty.by not in known:
            places.setdefault(duty.by, []).append((*duty.route, "by"))
    for by, route in content.bearers:
        if by not in known:
            places.setdefault(by, []).append(route)
    names = Nearby(known)
    for by, (first, *rest) in places.items():
        named = context.department_names.get(by)
        clause = near(named) if named else nearest(by, names)
        yield Hit(first, {"by": by, "near": clause}, tuple(rest))


RULE = Rule(
    code="DL105",
    name="unknown-department",
    severity=Severity.ERROR,
    subject=Content,
    message=Text(
        zh="部门表里没有 {by}{near}",
        en="the department list does not hold {by}{near}",
    ),
    remedy=Text(
        zh="改为部门表中的编号（乡镇、街道自身写 local），或者先在部门表中登记。",
        en=(
            "Use the id of a listed department (`local` for the list's own body), or list it first."
        ),
    ),
    why=Text(
        zh="职责落不到一个登记过的部门，就没有人对它负责；同一部门两种写法还会被当成两个部门。",
        en=(
            "A duty must belong to a known body; one department under two spellings counts as two."
        ),
    ),
    check=check,
    doc=__doc__,
)
