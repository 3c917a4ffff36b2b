"""An item that was taken back still gives the local body a duty.

```yaml
kind: performance
items:
  - id: peace-fire
    part: withdrawn
    withdrawal: {taker: emergency, manner: 由区级部门直接检查}
    duties:
      - id: peace-fire.1
        by: local  # error: DL130
```

```yaml
kind: performance
items:
  - id: peace-fire
    part: withdrawn
    withdrawal: {taker: emergency, manner: 由区级部门直接检查}
    duties: []
```
"""

from collections.abc import Iterator

from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.texts import Text


def check(content: Content, _: Context) -> Iterator[Hit]:
    """Find duties of the local body in withdrawn items."""
    if content.kind != "performance":
        return
    for item in content.items:
        if item.part == "withdrawn":
            for duty in item.local_duties:
                yield Hit((*duty.route, "by"), {"name": item.name})


RULE = Rule(
    code="DL130",
    name="withdrawn-but-local",
    severity=Severity.ERROR,
    subject=Content,
    message=Text(
        zh="收回事项“{name}”仍写有基层的职责任务",
        en="“{name}” was taken back, but the local body still has a duty in it",
    ),
    remedy=Text(
        zh="删去这条职责；基层仍需配合的，事项应列入配合履职清单。",
        en=(
            "Remove the duty; if assistance is still needed, the item belongs among those of "
            "assistance."
        ),
    ),
    why=Text(
        zh="名义上收回、实际上还要基层做，等于没有收回。",
        en="Taken back in name only is not taken back.",
    ),
    check=check,
    doc=__doc__,
)
