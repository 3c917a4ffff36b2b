"""Two categories of one list have the same id or the same name.

```yaml
categories:
  - {id: peace, name: 平安法治}
  - {id: peace, name: 城市管理}  # error: DL125
```

```yaml
categories:
  - {id: peace, name: 平安法治}
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Catalogue
from dutylist.texts import Text


def check(catalogue: Catalogue, _: Context) -> Iterator[Hit]:
    """Find categories that share an id or a name with an earlier one."""
    ids: dict[str, int] = {}
    names: dict[str, int] = {}
    for index, category in enumerate(catalogue.categories):
        route = (*catalogue.route, "categories")
        for seen, key, value in ((ids, "id", category.id), (names, "name", category.name)):
            earlier = seen.setdefault(value, index)
            if earlier != index:
                related = ((*route, earlier, key),)
                yield Hit((*route, index, key), {"category": value}, related)
                break


RULE = Rule(
    code="DL125",
    name="duplicate-category",
    severity=Severity.ERROR,
    subject=Catalogue,
    message=Text(
        zh="类别重复：{category}",
        en="the category {category} is declared twice",
    ),
    remedy=Text(
        zh="删去重复的一个，或者改用另外的编号和名称。",
        en="Remove one, or give it an id and a name of its own.",
    ),
    why=Text(
        zh="同名同号的类别会把一类事项印成两段，统计也会出错。",
        en="A repeated category splits its items into two sections and spoils the counts.",
    ),
    check=check,
    doc=__doc__,
)
