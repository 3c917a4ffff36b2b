"""A duty is given to a department that was abolished.

Nobody performs it: the department that took over must be named.

```yaml
duties:
  - id: peace-fire.1
    by: old-safety  # error: DL117
  - id: peace-fire.2
    by: local
```

Name the successor:

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
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.texts import Text


def check(content: Content, context: Context) -> Iterator[Hit]:
    """Find bearers of duties that have a successor."""
    gone = {
        each.id: each.successor
        for each in context.departments.values()
        if each.successor is not None
    }
    if not gone:
        return
    bearers = [(duty.by, (*duty.route, "by")) for duty in content.duties]
    for by, route in (*bearers, *content.bearers):
        if by in gone:
            params = {
                "name": context.body(by),
                "successor": context.body(gone[by]),
                "id": gone[by],
            }
            yield Hit(route, params)


RULE = Rule(
    code="DL117",
    name="abolished-department",
    severity=Severity.ERROR,
    subject=Content,
    message=Text(
        zh="部门“{name}”已撤销，职责由“{successor}”承接",
        en="the department “{name}” was abolished; its duties passed to “{successor}”",
    ),
    remedy=Text(
        zh="把 by 改为承接部门的编号 {id}，并核对职责是否整体划转。",
        en="Write {id}, the id of the successor, after checking that this duty passed to it.",
    ),
    why=Text(
        zh="写给已撤销部门的职责没有人做。",
        en="A duty of a department that no longer exists is done by nobody.",
    ),
    check=check,
    doc=__doc__,
)
