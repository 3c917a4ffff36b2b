"""A move puts an item into a category that the list does not have.

```yaml
move:
  - item: peace-dogs
    after: peace-fire
    category: citty  # error: DL327
    reason: 归入城市管理
```

```yaml
move:
  - item: peace-dogs
    after: peace-fire
    category: city
    reason: 归入城市管理
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule, nearest
from dutylist.findings import Hit, Severity
from dutylist.model import Overlay
from dutylist.texts import Text


def check(overlay: Overlay, context: Context) -> Iterator[Hit]:
    """Find moves into unknown categories."""
    base = context.base(overlay)
    if base is None:
        return
    known = {category.id for category in base.categories}
    for move in overlay.move:
        if move.category is not None and move.category not in known:
            params = {"category": move.category, "near": nearest(move.category, known)}
            yield Hit((*move.route, "category"), params)


RULE = Rule(
    code="DL327",
    name="orphaned-category",
    severity=Severity.ERROR,
    subject=Overlay,
    message=Text(
        zh="底本没有类别 {category}{near}",
        en="the base has no category {category}{near}",
    ),
    remedy=Text(
        zh="改为底本中已有的类别编号。",
        en="Use the id of a category of the base.",
    ),
    why=Text(
        zh="移到不存在的类别，事项就印不到任何标题下。",
        en="In a category that does not exist, an item is printed under no heading.",
    ),
    check=check,
    doc=__doc__,
)
