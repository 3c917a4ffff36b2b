"""Two duties of one list bear the same id.

A hand-over from a department to the street is found by the id of the duty.

```yaml
duties:
  - id: peace-fire.1
  - id: peace-fire.1  # error: DL102
```

Number the duties of an item, and never use a number again:

```yaml
duties:
  - id: peace-fire.1
  - id: peace-fire.2
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Catalogue, Duty
from dutylist.texts import Text


def check(catalogue: Catalogue, _: Context) -> Iterator[Hit]:
    """Find duties that bear the id of an earlier one."""
    duties = [duty for item in catalogue.items for duty in item.duties]
    if len({duty.id for duty in duties}) == len(duties):
        return
    first: dict[str, Duty] = {}
    for duty in duties:
        earlier = first.setdefault(duty.id, duty)
        if earlier is not duty:
            yield Hit((*duty.route, "id"), {"id": duty.id}, ((*earlier.route, "id"),))


RULE = Rule(
    code="DL102",
    name="duplicate-duty-id",
    severity=Severity.ERROR,
    subject=Catalogue,
    message=Text(
        zh="职责编号重复：{id}",
        en="the duty id {id} is used twice",
    ),
    remedy=Text(
        zh="给后一条职责一个未用过的编号。",
        en="Give the later duty a number that was never used.",
    ),
    why=Text(
        zh="职责由谁转给了谁，是按职责编号认出来的，编号重复就会认错。",
        en=(
            "A duty that changes hands is recognised by its id; a repeated id makes that "
            "impossible."
        ),
    ),
    check=check,
    doc=__doc__,
)
