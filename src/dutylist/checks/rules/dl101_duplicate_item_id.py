"""Two items of one list bear the same id.

Overlays, records and comparisons find an item by its id, so each id must mean one item.

```yaml
items:
  - id: peace-fire
  - id: peace-fire  # error: DL101
    name: 消防宣传
```

Give every item an id of its own:

```yaml
items:
  - id: peace-fire
  - id: peace-fire-teaching
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Catalogue, Item
from dutylist.texts import Text


def check(catalogue: Catalogue, _: Context) -> Iterator[Hit]:
    """Find items that bear the id of an earlier one."""
    first: dict[str, Item] = {}
    for item in catalogue.items:
        earlier = first.setdefault(item.id, item)
        if earlier is not item:
            yield Hit((*item.route, "id"), {"id": item.id}, ((*earlier.route, "id"),))


RULE = Rule(
    code="DL101",
    name="duplicate-item-id",
    severity=Severity.ERROR,
    subject=Catalogue,
    message=Text(
        zh="事项编号重复：{id}",
        en="the item id {id} is used twice",
    ),
    remedy=Text(
        zh="改用从未用过的编号；停用的编号也不能再用。",
        en="Give the later item an id that was never used, not even by a removed item.",
    ),
    why=Text(
        zh="增减调整、准入记录和版本比较都按编号找事项，一个编号只能指一个事项。",
        en=(
            "Overlays, records and comparisons find an item by its id; one id can mean one "
            "item only."
        ),
    ),
    check=check,
    doc=__doc__,
)
