"""A paragraph (款) is cited where the article has a subparagraph (项) of that number.

A paragraph is a block of text of its own; what is numbered （一）（二）（三） are subparagraphs.

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 《中华人民共和国行政处罚法》第九条第三款  # error: DL218
```

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 《中华人民共和国行政处罚法》第九条第三项
```
"""

from collections.abc import Iterator

from dutylist.checks import reading
from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.law import Provision, Verdict
from dutylist.law.inside import meant
from dutylist.texts import Text


def check(content: Content, context: Context) -> Iterator[Hit]:
    """Find paragraphs that are cited where subparagraphs are meant."""
    for basis, answer in context.cited(content).faults[Verdict.SUBPARAGRAPH_MEANT]:
        cited = answer.provision or Provision()
        params = {
            "title": reading.title(answer),
            "count": len(answer.known),
            "place": cited.canonical,
            "meant": meant(answer.known, cited).canonical,
        }
        yield Hit(basis.route, params)


RULE = Rule(
    code="DL218",
    name="subparagraph-meant",
    severity=Severity.ERROR,
    subject=Content,
    message=Text(
        zh="《{title}》没有{place}：这一条只有{count}款，（一）（二）（三）是项，应为{meant}",
        en=(
            "“{title}” has no {place}: the article has {count} paragraph(s), and what is numbered "
            "in brackets are subparagraphs; it should be {meant}"
        ),
    ),
    remedy=Text(zh="对照条文后改为：{meant}", en="Compare with the law, then write {meant}"),
    why=Text(
        zh="款和项混写，别人按款去查就查不到。",
        en="Whoever looks for a paragraph of that number will find none.",
    ),
    check=check,
    doc=__doc__,
)
