"""The article that is cited has fewer paragraphs (款).

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 《中华人民共和国消防法》第三十二条第二款  # error: DL216
```

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 《中华人民共和国消防法》第四条第二款
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
    """Find citations of paragraphs that the article does not have."""
    for basis, answer in context.cited(content).faults[Verdict.NO_PARAGRAPH]:
        params = {
            "title": reading.title(answer),
            "article": write_article(answer.article or ""),
            "count": len(answer.known),
            "place": answer.provision.canonical if answer.provision else "",
        }
        yield Hit(basis.route, params)


RULE = Rule(
    code="DL216",
    name="no-such-paragraph",
    severity=Severity.ERROR,
    subject=Content,
    message=Text(
        zh="《{title}》{article}只有{count}款，没有{place}",
        en="{article} of “{title}” has {count} paragraph(s); there is no {place}",
    ),
    remedy=Text(
        zh="查阅条文，改为真正规定这项职责的款；只有一款的条不写款。",
        en="Read the law and cite the right paragraph; an article of one paragraph needs none.",
    ),
    why=Text(
        zh="款写错，依据指向的就不是这项职责。",
        en="A paragraph that does not exist is no basis at all.",
    ),
    check=check,
    doc=__doc__,
)
