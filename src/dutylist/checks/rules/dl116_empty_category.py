"""A category has no items.

The published list would show a heading with nothing below it.

```yaml
categories:
  - id: peace
    name: 平安法治
  - id: city  # error: DL116
    name: 城市管理
```

Keep the categories that have items:

```yaml
categories:
  - id: peace
    name: 平安法治
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Catalogue
from dutylist.texts import Text


def check(catalogue: Catalogue, _: Context) -> Iterator[Hit]:
    """Find categories that no item stands in."""
    if catalogue.derived is not None:
        return  # the base may have more items than a street
    used = {item.category for item in catalogue.items}
    if not used <= {category.id for category in catalogue.categories}:
        return  # a misspelt category leaves another one empty
    for index, category in enumerate(catalogue.categories):
        if category.id not in used:
            route = (*catalogue.route, "categories", index, "id")
            yield Hit(route, {"name": category.name})


RULE = Rule(
    code="DL116",
    name="empty-category",
    severity=Severity.WARNING,
    subject=Catalogue,
    message=Text(
        zh="类别“{name}”下没有事项",
        en="the category “{name}” has no items",
    ),
    remedy=Text(
        zh="删去这个类别，或者检查是不是有事项放错了类别。",
        en="Remove the category, or see whether its items stand in another one.",
    ),
    why=Text(
        zh="公布的清单上会出现空标题，多半是事项丢失或者类别写错。",
        en=(
            "The published list would show an empty heading; mostly an item was lost or misplaced."
        ),
    ),
    check=check,
    doc=__doc__,
)
