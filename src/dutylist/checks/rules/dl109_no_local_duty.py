"""An item says nothing about what the local body does.

An item of a local list that gives the local body no duty of its own leaves open what may be
asked of it.

```yaml
items:
  - id: peace-fire
    duties:
      - id: peace-fire.1  # error: DL109
        by: emergency
```

Say what the local body does, and no more than that:

```yaml
items:
  - id: peace-fire
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
from dutylist.model import LOCAL
from dutylist.texts import Text

KINDS = frozenset({"duty", "territorial"})
"""Kinds of list in which every item says what the local body does."""


def check(content: Content, _: Context) -> Iterator[Hit]:
    """Find items, among those that need one, without a duty of the local body."""
    kind = content.kind
    for item in content.items:
        needed = kind in KINDS or (kind == "performance" and item.part in {"basic", "assist"})
        if needed and all(duty.by != LOCAL for duty in item.duties):
            yield Hit((*item.route, "duties"), {"name": item.name})


RULE = Rule(
    code="DL109",
    name="no-local-duty",
    severity=Severity.ERROR,
    subject=Content,
    message=Text(
        zh="事项“{name}”没有写乡镇（街道）自身的职责任务",
        en="the item “{name}” gives the local body no duty",
    ),
    remedy=Text(
        zh="写明基层具体做什么；确实没有的，这个事项不应列入基层清单。",
        en=(
            "Say what the local body does; if it does nothing, the item does not belong in "
            "its list."
        ),
    ),
    why=Text(
        zh="列入基层清单却不写基层做什么，边界就是空的，什么都可以往里装。",
        en="An item without a local duty has no boundary: anything may be asked in its name.",
    ),
    check=check,
    doc=__doc__,
)
