"""The same matter stands in two parts of a list.

What was taken back by a department must not at the same time be carried out by the township.

```yaml
kind: performance
items:
  - id: peace-fire
    name: 消防检查
    part: basic
  - id: peace-fire-back
    name: 消防检查
    part: withdrawn  # error: DL119
    withdrawal: {taker: emergency, manner: 由区级部门直接检查}
    duties: []
```

Each matter stands in one part:

```yaml
kind: performance
items:
  - id: peace-fire
    name: 消防宣传
    part: basic
  - id: peace-fire-back
    name: 消防检查
    part: withdrawn
    withdrawal: {taker: emergency, manner: 由区级部门直接检查}
    duties: []
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Catalogue, Item
from dutylist.texts import Text


def check(catalogue: Catalogue, _: Context) -> Iterator[Hit]:
    """Find items that bear the name of an item of another part."""
    first: dict[str, Item] = {}
    for item in catalogue.items:
        if item.part is None:
            continue
        earlier = first.setdefault("".join(item.name.split()), item)
        if earlier.part != item.part:
            params = {"name": item.name, "first": earlier.part, "second": item.part}
            yield Hit((*item.route, "part"), params, ((*earlier.route, "part"),))


RULE = Rule(
    code="DL119",
    name="item-in-two-parts",
    severity=Severity.ERROR,
    subject=Catalogue,
    message=Text(
        zh="同一事项“{name}”出现在两张清单里：{first}和{second}",
        en="“{name}” stands in two parts of the list: {first} and {second}",
    ),
    remedy=Text(
        zh="只保留在一张清单里；两处说的不是一件事的，改名写清区别。",
        en="Keep it in one part; if they are different matters, name the difference.",
    ),
    why=Text(
        zh="一件事既由基层履行、又由上级收回，责任就无法落实。",
        en="A matter cannot be carried out by the township and be taken back from it at once.",
    ),
    check=check,
    doc=__doc__,
)
