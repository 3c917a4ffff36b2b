"""Two duties have the same words.

```yaml
items:
  - id: peace-fire
    duties:
      - {id: peace-fire.1, text: 组织居民开展防火巡查}
  - id: peace-dogs
    duties:
      - {id: peace-dogs.1, text: 组织居民开展防火巡查。}  # error: DL404
```

```yaml
items:
  - id: peace-fire
    duties:
      - {id: peace-fire.1, text: 组织居民开展防火巡查}
  - id: peace-dogs
    duties:
      - {id: peace-dogs.1, text: 劝阻不文明养犬行为}
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Catalogue, Duty
from dutylist.texts import Text

FINAL = "。；;.，、"
SHORTEST = 6


def check(catalogue: Catalogue, _: Context) -> Iterator[Hit]:
    """Find duties that repeat an earlier one, blanks and final marks aside."""
    first: dict[str, Duty] = {}
    for duty in catalogue.duties:
        text = "".join(duty.text.split()).rstrip(FINAL)
        earlier = first.setdefault(text, duty)
        if earlier.id != duty.id and len(text) >= SHORTEST:
            params = {"id": duty.id, "first": earlier.id}
            yield Hit((*duty.route, "text"), params, ((*earlier.route, "text"),))


RULE = Rule(
    code="DL404",
    name="identical-text",
    severity=Severity.WARNING,
    subject=Catalogue,
    message=Text(
        zh="{id} 与 {first} 的文字相同",
        en="{id} has the same words as {first}",
    ),
    remedy=Text(
        zh="写出各自的内容；确是同一件事的，只保留一条。",
        en="Word each for itself; if both are the same matter, keep one.",
    ),
    why=Text(
        zh="文字相同多半是复制后忘了改，后一条真正的内容没有写上。",
        en="Mostly a copy was left unchanged, and what the later one should say is missing.",
    ),
    check=check,
    doc=__doc__,
)
