"""A duty cites a law that was not yet in force on the day that counts.

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 《中华人民共和国医疗保障法》第五条  # error: DL204
```

Cite the law that applies until then, or add the duty when the new one starts:

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 《中华人民共和国消防法》第五条
```
"""

from collections.abc import Iterator

from dutylist.checks import reading
from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.law import Answer, Verdict
from dutylist.texts import Text


def check(content: Content, context: Context) -> Iterator[Hit]:
    """Find citations of instruments that start later than the day."""
    for basis, answer in context.cited(content).faults[Verdict.NOT_YET]:
        yield Hit(basis.route, {"title": reading.title(answer), "start": _start(answer)})


def _start(answer: Answer) -> Text:
    day = answer.instrument.timeline[0][0] if answer.instrument else None
    return Text(zh=f"，自{day}起施行", en=f"; it starts on {day}") if day else Text(zh="", en="")


RULE = Rule(
    code="DL204",
    name="law-not-yet-in-force",
    severity=Severity.ERROR,
    subject=Content,
    message=Text(
        zh="《{title}》还没有施行{start}",
        en="“{title}” is not yet in force{start}",
    ),
    remedy=Text(
        zh="施行之前仍按现行法律写；施行后再改。",
        en="Keep to the law in force until that day, and change the list then.",
    ),
    why=Text(
        zh="尚未施行的法律还不能给任何单位设定职责。",
        en="A law that has not started gives nobody a duty.",
    ),
    check=check,
    doc=__doc__,
)
