"""An item bears an id that the list has retired.

The id of a removed item is never given to another: old records and notices would point at the
wrong matter.

```yaml
retired: [peace-fire]
items:
  - id: peace-fire  # error: DL110
```

Take an id that was never used:

```yaml
retired: [peace-fire]
items:
  - id: peace-fire-safety
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Catalogue
from dutylist.texts import Text


def check(catalogue: Catalogue, _: Context) -> Iterator[Hit]:
    """Find items whose id is retired."""
    retired = frozenset(catalogue.retired)
    if retired:
        for item in catalogue.items:
            if item.id in retired:
                yield Hit((*item.route, "id"), {"id": item.id})


RULE = Rule(
    code="DL110",
    name="retired-id-used",
    severity=Severity.ERROR,
    subject=Catalogue,
    message=Text(
        zh="编号 {id} 已停用，不能再用",
        en="the id {id} is retired and cannot be used again",
    ),
    remedy=Text(
        zh="换一个从未用过的编号；如果是恢复原来的事项，从 retired 中去掉它并写明依据。",
        en="Take a new id; if the very same item comes back, take its id out of `retired:`.",
    ),
    why=Text(
        zh="停用编号给了别的事项，旧的记录、公告和二维码就会指向另一件事。",
        en=(
            "Given to another item, a retired id makes old records, notices and codes point at it."
        ),
    ),
    check=check,
    doc=__doc__,
)
