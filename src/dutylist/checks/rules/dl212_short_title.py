"""A law is cited by another title than the one in the index.

The same law under two names counts as two, and a short title may fit several laws.

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 《消防法》第三十二条  # error: DL212
```

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 《中华人民共和国消防法》第三十二条
```
"""

from collections.abc import Iterator

from dutylist.checks.content import Content
from dutylist.checks.recited import titled
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.texts import Text


def check(content: Content, context: Context) -> Iterator[Hit]:
    """Find titles that the index knows as aliases or short forms."""
    for basis, read in context.cited(content).unsound:
        for written, title in read.misnamed:
            params = {"written": written, "title": title, "suggestion": read.suggestion}
            yield Hit(basis.route, params, fix=titled(basis, read))


RULE = Rule(
    code="DL212",
    name="short-title",
    severity=Severity.WARNING,
    subject=Content,
    message=Text(
        zh="《{written}》应写全称《{title}》",
        en="“{written}” is titled “{title}” in the index",
    ),
    remedy=Text(
        zh="改为：{suggestion}",
        en="Write {suggestion}",
    ),
    why=Text(
        zh="同一部法律两种写法会被统计成两部，简称还可能对应几部法律。",
        en=("The same law under two names counts as two, and a short title may fit several laws."),
    ),
    check=check,
    doc=__doc__,
)
