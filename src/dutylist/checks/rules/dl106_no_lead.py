"""An item has duties but no body leads.

Where nobody leads, work is passed on until it reaches the body that cannot pass it on.

```yaml
duties:
  - id: peace-fire.1
    by: emergency
    role: joint  # error: DL106
  - id: peace-fire.2
    by: local
    role: support
```

Name one body that leads:

```yaml
duties:
  - id: peace-fire.1
    by: emergency
    role: lead
  - id: peace-fire.2
    by: local
    role: support
```
"""

from collections.abc import Iterator

from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Role
from dutylist.texts import Text


def check(content: Content, _: Context) -> Iterator[Hit]:
    """Find items with duties none of which has the role of lead."""
    for item in content.items:
        if item.duties and all(duty.role is not Role.LEAD for duty in item.duties):
            yield Hit((*item.duties[0].route, "role"), {"name": item.name})


RULE = Rule(
    code="DL106",
    name="no-lead",
    severity=Severity.ERROR,
    subject=Content,
    message=Text(
        zh="事项“{name}”没有牵头（主责）单位",
        en="no body leads in the item “{name}”",
    ),
    remedy=Text(
        zh="依据法律或者三定规定，把主责单位那一条的 role 写成 lead。",
        en="Mark the duty of the body that the law makes responsible with `role: lead`.",
    ),
    why=Text(
        zh="没有牵头单位的事项，工作会一层一层往下推，最后落到无处可推的基层。",
        en=(
            "Where nobody leads, work is pushed down until it reaches those who cannot push it on."
        ),
    ),
    check=check,
    doc=__doc__,
)
