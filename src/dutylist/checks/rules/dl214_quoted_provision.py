"""The wording of an article stands inside the citation.

It is kept, but not read: the words belong into `quote:`.

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 《中华人民共和国消防法》第五条：任何单位和个人都有维护消防安全的义务  # error: DL214
```

```yaml
duties:
  - id: peace-fire.1
    basis:
      - cite: 《中华人民共和国消防法》第五条
        quote: 任何单位和个人都有维护消防安全的义务
```
"""

from collections.abc import Iterator

from dutylist.checks import reading
from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.texts import Text


def check(content: Content, context: Context) -> Iterator[Hit]:
    """Find wording of articles within citations."""
    for basis, read in context.cited(content).unsound:
        for rest in reading.of_rest(read, quoted=True):
            yield Hit(basis.route, {"text": rest.text})


RULE = Rule(
    code="DL214",
    name="quoted-provision",
    severity=Severity.NOTE,
    subject=Content,
    message=Text(
        zh="依据中夹带了条文内容：“{text}”",
        en="the citation carries wording of the law: “{text}”",
    ),
    remedy=Text(
        zh="把条文内容写到 quote，cite 中只写名称和条款。",
        en="Put the wording into `quote:` and leave title and article in `cite:`.",
    ),
    why=Text(
        zh="条文内容混在依据里，就没法按条款比较和汇总。",
        en="With wording inside them, citations cannot be compared or gathered by provision.",
    ),
    check=check,
    doc=__doc__,
)
