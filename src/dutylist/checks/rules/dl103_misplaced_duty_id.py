"""The id of a duty does not begin with the id of its item.

Readers expect `peace-fire.2` to be a duty of `peace-fire`; another beginning mostly comes from
copying.

```yaml
items:
  - id: peace-fire
    duties:
      - id: city-dogs.1  # error: DL103
```

Begin with the id of the item:

```yaml
items:
  - id: peace-fire
    duties:
      - id: peace-fire.1
```
"""

from collections.abc import Iterator

from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.texts import Text


def check(content: Content, _: Context) -> Iterator[Hit]:
    """Find items with duties whose ids begin otherwise; one finding an item, at the first."""
    for item in content.items:
        start = f"{item.id}."
        strange = [duty for duty in item.duties if not duty.id.startswith(start)]
        if strange:
            first, *rest = strange
            others = tuple((*duty.route, "id") for duty in rest)
            yield Hit((*first.route, "id"), {"id": first.id, "item": item.id}, others)


RULE = Rule(
    code="DL103",
    name="misplaced-duty-id",
    severity=Severity.WARNING,
    subject=Content,
    message=Text(
        zh="职责编号 {id} 不是以所在事项的编号 {item} 开头",
        en="the duty id {id} does not begin with the id of its item, {item}",
    ),
    remedy=Text(
        zh="写成“事项编号.序号”，如 {item}.1。",
        en="Write the id of the item, a full stop and a number, such as {item}.1.",
    ),
    why=Text(
        zh="开头不一致多半是从别的事项复制过来忘了改，读的人会找错地方。",
        en="Another beginning mostly comes from copying, and sends readers to the wrong item.",
    ),
    check=check,
    doc=__doc__,
)
