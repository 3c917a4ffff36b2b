"""An item stands in a category that its list does not have.

It would be printed under no heading and be missing in every count by category.

```yaml
category: peacee  # error: DL104
```

Use an id that stands under `categories:`:

```yaml
category: peace
```
"""

from collections.abc import Iterator

from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule, nearest
from dutylist.findings import Hit, Severity
from dutylist.model.nearby import Nearby
from dutylist.texts import Text


def check(content: Content, _: Context) -> Iterator[Hit]:
    """Find items whose category is unknown."""
    if content.catalogue is None:
        return
    known = {category.id for category in content.catalogue.categories}
    names = Nearby(known)
    for item in content.items:
        if item.category not in known:
            params = {"category": item.category, "near": nearest(item.category, names)}
            yield Hit((*item.route, "category"), params)


RULE = Rule(
    code="DL104",
    name="unknown-category",
    severity=Severity.ERROR,
    subject=Content,
    message=Text(
        zh="类别 {category} 不在本清单的类别表中{near}",
        en="the list has no category {category}{near}",
    ),
    remedy=Text(
        zh="改为 categories 中已有的类别编号，或者先在那里增加类别。",
        en="Use the id of a category under `categories:`, or add the category there.",
    ),
    why=Text(
        zh="类别不存在的事项印不到任何标题下，分类统计也会漏掉它。",
        en="An item of no category is printed under no heading and is missing in the counts.",
    ),
    check=check,
    doc=__doc__,
)
