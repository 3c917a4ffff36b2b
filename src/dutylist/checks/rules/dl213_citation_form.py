"""A citation is understood, but not written in the one form that all lists share.

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 中华人民共和国消防法第三十二条  # error: DL213
```

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 《中华人民共和国消防法》第三十二条
```
"""

from collections.abc import Iterator

from dutylist.checks import reading
from dutylist.checks.content import Content
from dutylist.checks.recited import formed
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.texts import Text


def check(content: Content, context: Context) -> Iterator[Hit]:
    """Find citations in another form, where no other rule says so already."""
    for basis, read in context.cited(content).unsound:
        told = read.rest or read.misnamed or reading.numerals(read)
        if not read.canonical and not told:
            params = {"text": basis.text, "suggestion": read.suggestion}
            yield Hit(basis.route, params, fix=formed(basis, read))


RULE = Rule(
    code="DL213",
    name="citation-form",
    severity=Severity.WARNING,
    subject=Content,
    message=Text(
        zh="依据的写法不规范：“{text}”",
        en="the citation is not in standard form: “{text}”",
    ),
    remedy=Text(
        zh="改为：{suggestion}",
        en="Write {suggestion}",
    ),
    why=Text(
        zh="写法统一才能按条文汇总，也才看得出两条依据其实是同一条。",
        en=("Only in one form can citations be gathered by provision and be seen to be the same."),
    ),
    check=check,
    doc=__doc__,
)
