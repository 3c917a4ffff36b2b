"""A department is bound to a short or former name.

```yaml
bind:
  departments:
    emergency: 应急局  # error: DL324
```

```yaml
bind:
  departments:
    emergency: 示例区应急管理局
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Overlay
from dutylist.texts import Text


def check(overlay: Overlay, context: Context) -> Iterator[Hit]:
    """Find departments bound to one of their aliases."""
    for name, value in overlay.bind.departments.items():
        department = context.departments.get(name)
        if department is not None and value in department.aliases:
            route = (*overlay.bind.route, "departments", name)
            yield Hit(route, {"name": value, "official": department.name})


RULE = Rule(
    code="DL324",
    name="bound-to-alias",
    severity=Severity.WARNING,
    subject=Overlay,
    message=Text(
        zh="“{name}”是简称或旧称，正式名称是“{official}”",
        en="“{name}” is an alias; the official name is “{official}”",
    ),
    remedy=Text(
        zh="改为正式名称。",
        en="Write the official name.",
    ),
    why=Text(
        zh="公布的清单应当用部门的正式名称，简称会对不上三定规定和依据。",
        en="A published list names departments officially; an alias matches no other document.",
    ),
    check=check,
    doc=__doc__,
)
