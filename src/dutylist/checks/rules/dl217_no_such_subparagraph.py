"""The paragraph, or the text, that is cited has fewer subparagraphs (项).

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 《中华人民共和国消防法》第十六条第一款第八项  # error: DL217
```

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 《中华人民共和国消防法》第十六条第一款第七项
```
"""

from collections.abc import Iterator

from dutylist.checks import reading
from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.law import Answer, Verdict
from dutylist.texts import Text

NONE = Text(zh="那里没有分项", en="nothing there is divided into subparagraphs")


def check(content: Content, context: Context) -> Iterator[Hit]:
    """Find citations of subparagraphs that do not exist."""
    for basis, answer in context.cited(content).faults[Verdict.NO_SUBPARAGRAPH]:
        place = answer.provision.canonical if answer.provision else ""
        params = {"title": reading.title(answer), "place": place, "has": _has(answer)}
        yield Hit(basis.route, params)


def _has(answer: Answer) -> Text:
    """Return how many subparagraphs there are where one was cited."""
    paragraph = answer.provision.paragraph if answer.provision else None
    known = answer.known[paragraph - 1 : paragraph] if paragraph else answer.known
    most = max(known)
    return Text(zh=f"最多到第{most}项", en=f"the last is number {most}") if most else NONE


RULE = Rule(
    code="DL217",
    name="no-such-subparagraph",
    severity=Severity.ERROR,
    subject=Content,
    message=Text(
        zh="《{title}》没有{place}：{has}",
        en="“{title}” has no {place}: {has}",
    ),
    remedy=Text(
        zh="查阅条文，改为真正规定这项职责的项。",
        en="Read the law and cite the subparagraph that carries this duty.",
    ),
    why=Text(
        zh="项写错，依据指向的就不是这项职责。",
        en="A subparagraph that does not exist is no basis at all.",
    ),
    check=check,
    doc=__doc__,
)
