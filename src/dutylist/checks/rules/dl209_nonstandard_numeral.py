"""The number of an article is not in standard form.

第一百二条 may mean article 102 or article 120.

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 《中华人民共和国生态环境法典》第一百二条  # error: DL209
```

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 《中华人民共和国生态环境法典》第一百零二条
```
"""

from collections.abc import Iterator

from dutylist.checks import reading
from dutylist.checks.content import Content
from dutylist.checks.recited import Sure, numbered
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.texts import Text


def check(content: Content, context: Context) -> Iterator[Hit]:
    """Find numerals that were understood though they are not standard."""
    sure = Sure(context.answer, content.day)
    for basis, read in context.cited(content).unsound:
        for slip in reading.numerals(read):
            meant = reading.meant(slip)
            params = {"text": slip.text, "reason": slip.reason, "suggestion": meant}
            yield Hit(basis.route, params, fix=numbered(basis, read, sure))


RULE = Rule(
    code="DL209",
    name="nonstandard-numeral",
    severity=Severity.ERROR,
    subject=Content,
    message=Text(
        zh="“{text}”{reason}，应为“{suggestion}”",
        en="“{text}”: {reason}; it should be “{suggestion}”",
    ),
    remedy=Text(
        zh="对照条文确认后改为规范写法。",
        en="Compare with the law, then write the number in standard form.",
    ),
    why=Text(
        zh="不规范的数字会被不同的人读成不同的条。",
        en="A number in no standard form is read as different articles by different people.",
    ),
    check=check,
    doc=__doc__,
)
