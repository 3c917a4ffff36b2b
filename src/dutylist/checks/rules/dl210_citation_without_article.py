"""A law that has articles is cited as a whole.

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 《中华人民共和国消防法》  # error: DL210
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
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.texts import Text


def check(content: Content, context: Context) -> Iterator[Hit]:
    """Find citations that name an instrument and no provision of it."""
    for basis, read in context.cited(content).unsound:
        for title in read.whole:
            yield Hit(basis.route, {"title": title})


RULE = Rule(
    code="DL210",
    name="citation-without-article",
    severity=Severity.WARNING,
    subject=Content,
    message=Text(
        zh="只写了《{title}》，没有写第几条",
        en="“{title}” is cited without an article",
    ),
    remedy=Text(
        zh="写明具体条款；整部法律都不能说明这项职责归谁。",
        en="Name the article that carries the duty.",
    ),
    why=Text(
        zh="只写法律名称无法核对，也说不清这项职责究竟归谁。",
        en="A law as a whole can neither be checked nor does it say whose duty this is.",
    ),
    unless=("DL208",),
    check=check,
    doc=__doc__,
)
