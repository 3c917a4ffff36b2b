"""Two items of one part of a list have the same name.

Readers, and departments that fill in forms, know an item by its name.

```yaml
items:
  - id: peace-fire
    name: 消防安全
  - id: peace-fire-2
    name: 消防 安全  # error: DL112
```

Name what distinguishes them, or make one item of both:

```yaml
items:
  - id: peace-fire
    name: 消防安全
  - id: peace-fire-2
    name: 消防宣传教育
```
"""

from collections.abc import Iterator

from dutylist.checks import characters
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Catalogue, Item
from dutylist.texts import Text


def check(catalogue: Catalogue, _: Context) -> Iterator[Hit]:
    """Find items of one name in one part, however it is written."""
    first: dict[tuple[str | None, str], Item] = {}
    for item in catalogue.items:
        earlier = first.setdefault((item.part, characters.alike(item.name)), item)
        if earlier is not item:
            yield Hit((*item.route, "name"), {"name": item.name}, ((*earlier.route, "name"),))


RULE = Rule(
    code="DL112",
    name="duplicate-item-name",
    severity=Severity.ERROR,
    subject=Catalogue,
    message=Text(
        zh="事项名称重复：“{name}”",
        en="two items are named “{name}”",
    ),
    remedy=Text(
        zh="合并为一个事项，或者改名写出两者的区别。",
        en="Make one item of both, or name what distinguishes them.",
    ),
    why=Text(
        zh="群众和填表的部门只认名称，两个同名事项无法分清。",
        en="Citizens and departments know an item by its name alone.",
    ),
    check=check,
    doc=__doc__,
)
