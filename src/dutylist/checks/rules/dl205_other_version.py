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

from dutylist.checks import reading
from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.law import Verdict
from dutylist.texts import Text


def check(content: Content, context: Context) -> Iterator[Hit]:
    """Find citations that fit only another version of the instrument."""
    for basis, answer in context.cited(content).faults[Verdict.OTHER_VERSION]:
        note = answer.citation.version_note or ""
        params = {
            "title": reading.title(answer),
            "other": answer.other.version if answer.other else note,
            "version": answer.version.version if answer.version else "",
        }
        yield Hit(basis.route, params)


RULE = Rule(
    code="DL205",
    name="other-version",
    severity=Severity.ERROR,
    subject=Content,
    message=Text(
        zh="《{title}》引用的是{other}版，当日有效的是{version}版",
        en=("“{title}” is cited as of version {other}; version {version} is in force on that day"),
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
