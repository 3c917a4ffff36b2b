"""A duty, or a power, names no legal basis.

```yaml
duties:
  - id: peace-fire.1
    basis: []  # error: DL207
```

A duty may also rest on the basis of its item:

```yaml
basis:
  - 《中华人民共和国消防法》第三十二条
duties:
  - id: peace-fire.1
    basis: []
```
"""

from collections.abc import Iterator

from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.texts import Text

KINDS = frozenset({"duty", "territorial"})
"""Kinds of list in which every duty rests on a basis."""

DUTY = Text(zh="一条职责任务", en="a duty")
POWER = Text(zh="行政权力", en="the power")


def check(content: Content, _: Context) -> Iterator[Hit]:
    """Find duties that have no basis, nor has their item; and powers without one."""
    for item in content.items:
        if item.basis or (content.added and next(item.citations, None) is None):
            continue
        if content.kind in KINDS:
            for duty in item.duties:
                if not duty.basis:
                    yield Hit((*duty.route, "basis"), {"name": item.name, "what": DUTY})
        elif content.kind == "power" and not any(duty.basis for duty in item.duties):
            yield Hit((*item.route, "basis"), {"name": item.name, "what": POWER})


RULE = Rule(
    code="DL207",
    name="duty-without-basis",
    severity=Severity.ERROR,
    subject=Content,
    message=Text(
        zh="“{name}”的{what}没有法律依据",
        en="{what} of “{name}” names no legal basis",
    ),
    remedy=Text(
        zh="写明规定这项职责的法律条文；找不到依据的，不应列入清单。",
        en=("Cite the provision that carries it; what rests on none does not belong in the list."),
    ),
    why=Text(
        zh="没有依据的职责，正是清单要挡住的东西。",
        en="Duties without a basis are what a duty list is there to keep out.",
    ),
    check=check,
    doc=__doc__,
)
