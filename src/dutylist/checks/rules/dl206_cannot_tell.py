"""The index does not know enough to say whether the cited article exists.

Its source was cut off, or lacks the label of this article. This is no fault of the list.

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 《麻醉药品和精神药品管理条例》第九条  # error: DL206
```

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 《麻醉药品和精神药品管理条例》第三条
```
"""

from collections.abc import Iterator

from dutylist.checks import reading
from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.law import Verdict, write_article
from dutylist.texts import Text


def check(content: Content, context: Context) -> Iterator[Hit]:
    """Find citations that the index can neither confirm nor deny."""
    for basis, answer in context.cited(content).faults[Verdict.CANNOT_TELL]:
        what = write_article(answer.article) if answer.article else answer.citation.version_note
        yield Hit(basis.route, {"title": reading.title(answer), "what": what or ""})


RULE = Rule(
    code="DL206",
    name="cannot-tell",
    severity=Severity.NOTE,
    subject=Content,
    message=Text(
        zh="依据库中《{title}》的文本不完整，无法核对{what}",
        en="the index holds “{title}” incompletely and cannot confirm {what}",
    ),
    remedy=Text(
        zh="人工核对原文；有完整文本的，补进依据库。",
        en="Check the original by hand, and complete the index if you have the full text.",
    ),
    why=Text(
        zh="来源不完整时不能说条文不存在，只能说明没有核对。",
        en="Where the source is incomplete, all that can be said is that this was not checked.",
    ),
    check=check,
    doc=__doc__,
)
