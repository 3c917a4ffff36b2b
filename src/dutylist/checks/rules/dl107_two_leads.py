"""Two bodies lead in one item.

With two leaders each may wait for the other.

```yaml
duties:
  - id: peace-fire.1
    by: emergency
    role: lead
  - id: peace-fire.2
    by: housing
    role: lead  # error: DL107
  - id: peace-fire.3
    by: local
    role: support
```

One leads, the others take part:

```yaml
duties:
  - id: peace-fire.1
    by: emergency
    role: lead
  - id: peace-fire.2
    by: housing
    role: joint
  - id: peace-fire.3
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


def check(content: Content, context: Context) -> Iterator[Hit]:
    """Find duties that make a second body lead."""
    for item in content.items:
        first = None
        for duty in item.duties:
            if duty.role is not Role.LEAD:
                continue
            first = first or duty
            if duty.by != first.by:
                params = {
                    "name": item.name,
                    "first": context.body(first.by),
                    "second": context.body(duty.by),
                }
                yield Hit((*duty.route, "role"), params, ((*first.route, "role"),))


RULE = Rule(
    code="DL107",
    name="two-leads",
    severity=Severity.ERROR,
    subject=Content,
    message=Text(
        zh="事项“{name}”有两个牵头单位：{first}和{second}",
        en="two bodies lead in the item “{name}”: {first} and {second}",
    ),
    remedy=Text(
        zh="只保留一个 lead；其余改为 joint（共同）或者 support（配合）。",
        en="Keep one lead; make the others `joint` or `support`.",
    ),
    why=Text(
        zh="两家都牵头，遇事互相等待，等于没有人牵头。",
        en="With two leaders each may wait for the other, which amounts to none.",
    ),
    check=check,
    doc=__doc__,
)
