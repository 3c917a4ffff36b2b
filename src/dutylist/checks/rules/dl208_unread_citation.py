"""Part of a legal basis was not understood.

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 第（三）项  # error: DL208
```

Name the instrument, then the article, then what is inside the article:

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 《中华人民共和国消防法》第十六条第一款第三项
```
"""

from collections.abc import Iterator

from dutylist.checks import reading
from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.texts import Text


def check(content: Content, context: Context) -> Iterator[Hit]:
    """Find what is left of a citation's text when all that is understood is taken away."""
    for basis, read in context.cited(content).unsound:
        for rest in reading.of_rest(read, quoted=False):
            yield Hit(basis.route, {"text": rest.text, "reason": rest.reason})


RULE = Rule(
    code="DL208",
    name="unread-citation",
    severity=Severity.ERROR,
    subject=Content,
    message=Text(
        zh="依据中有读不懂的部分：“{text}”（{reason}）",
        en="part of the basis was not understood: “{text}” ({reason})",
    ),
    remedy=Text(
        zh="写成《名称》第几条第几款；说明性的话写到 note，条文内容写到 quote。",
        en=("Write 《title》 and the article; put remarks into `note:` and wording into `quote:`."),
    ),
    why=Text(
        zh="读不懂的依据不会被核对，法律变了也不会有提醒。",
        en="What is not understood is not checked, and nobody is told when that law changes.",
    ),
    check=check,
    doc=__doc__,
)
