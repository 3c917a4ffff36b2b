"""What a duty cites is in another version of the law than the one in force on the day that counts.

```yaml
duties:
  - id: peace-fire.1
    basis:
      - cite: 《中华人民共和国治安管理处罚法》第八十九条  # error: DL205
        version: "2012-10-26"
```

```yaml
duties:
  - id: peace-fire.1
    basis:
      - cite: 《中华人民共和国治安管理处罚法》第八十九条
        version: "2025-06-27"
```
"""

from collections.abc import Iterator
from datetime import date

from dutylist.checks import reading
from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.law import Answer, Verdict
from dutylist.texts import Text


def check(content: Content, context: Context) -> Iterator[Hit]:
    """Find citations that fit only another version of the instrument."""
    for basis, answer in context.cited(content).faults[Verdict.OTHER_VERSION]:
        note = answer.citation.version_note or ""
        params = {
            "title": reading.title(answer),
            "other": answer.other.version if answer.other else note,
            "version": answer.version.version if answer.version else "",
            "when": _when(answer, content.day),
        }
        yield Hit(basis.route, params)


def _when(answer: Answer, day: date) -> Text:
    """Return from which day the version that is cited applies, if that is still to come."""
    timeline = answer.instrument.timeline if answer.instrument else ()
    start = next((start for start, version in timeline if version == answer.other), None)
    if start is None or start <= day:
        return Text(zh="", en="")
    return Text(zh=f"（自{start}起才适用）", en=f" (which applies only from {start})")


RULE = Rule(
    code="DL205",
    name="other-version",
    severity=Severity.ERROR,
    subject=Content,
    message=Text(
        zh="《{title}》引用的是{other}版{when}，当日有效的是{version}版",
        en=(
            "“{title}” is cited as of version {other}{when}; version {version} is in force on "
            "that day"
        ),
    ),
    remedy=Text(
        zh="查阅有效的版本，按新的条文序号改正；修订后序号往往变动。",
        en=("Read the version in force and correct the number; revisions often renumber articles."),
    ),
    why=Text(
        zh="修订后同一序号可能已是另一条内容，依据就张冠李戴。",
        en="After a revision the same number may be about something else altogether.",
    ),
    check=check,
    doc=__doc__,
)
