"""A declared count differs from what the list holds.

The counts are those that the notice prints; a difference means that an item was lost or slipped
in.

```yaml
declares:
  items: 12  # error: DL108
```

Declare what the list holds, or find the missing item:

```yaml
declares:
  items: 3
```
"""

from collections import Counter
from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Route, Severity
from dutylist.model import LOCAL, Catalogue, Declares
from dutylist.texts import Text, shown


def check(catalogue: Catalogue, _: Context) -> Iterator[Hit]:
    """Compare every declared count with the list."""
    declares = catalogue.declares
    if declares is None:
        return
    route = (*catalogue.route, "declares")
    for key, declared, counted, what in _counts(catalogue, declares):
        if declared is not None and declared != counted:
            params = {"what": what, "declared": declared, "counted": counted}
            yield Hit((*route, *key), params)


def _counts(
    catalogue: Catalogue, declares: Declares
) -> Iterator[tuple[Route, int | None, int, Text]]:
    """Yield key, declared count, true count and words for each count that may be declared."""
    items = catalogue.items
    yield ("items",), declares.items, len(items), ITEMS
    categories = Counter(item.category for item in items)
    known = {category.id for category in catalogue.categories}
    sound = known.issuperset(categories)  # a misspelt category is a fault of its own
    for name, declared in declares.categories.items() if sound else ():
        yield ("categories", name), declared, categories[name], _within(name)
    parts = Counter(item.part for item in items)
    for name, declared in declares.parts.items():
        yield ("parts", name), declared, parts[name], _within(name)
    if declares.department_duties is None and declares.local_duties is None:
        return
    duties = sum(len(item.duties) for item in items)
    local = [duty.by for item in items for duty in item.duties].count(LOCAL)
    yield ("department_duties",), declares.department_duties, duties - local, DEPARTMENT_DUTIES
    yield ("local_duties",), declares.local_duties, local, LOCAL_DUTIES


def _within(name: str) -> Text:
    safe = shown(name)
    return Text(zh=f"“{safe}”事项", en=f"items of “{safe}”")


ITEMS = Text(zh="事项", en="items")
DEPARTMENT_DUTIES = Text(zh="部门职责任务", en="duties of departments")
LOCAL_DUTIES = Text(zh="基层职责任务", en="duties of the local body")


RULE = Rule(
    code="DL108",
    name="wrong-declared-count",
    severity=Severity.ERROR,
    subject=Catalogue,
    message=Text(
        zh="公布的{what}数是 {declared}，清单里实有 {counted}",
        en="{declared} {what} are declared, the list holds {counted}",
    ),
    remedy=Text(
        zh="核对是漏了还是多了；清单无误时把 declares 改成实有数。",
        en="Find what is missing or too many; where the list is right, correct `declares:`.",
    ),
    why=Text(
        zh="公告上的数字与清单对不上，说明有事项在编制过程中丢失或者混入。",
        en=("Where the notice and the list disagree, something was lost or slipped in on the way."),
    ),
    check=check,
    doc=__doc__,
)
