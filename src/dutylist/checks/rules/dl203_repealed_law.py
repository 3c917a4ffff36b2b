"""A duty cites a law that was no longer in force on the day that counts.

For a list in force that day is today, or the one given with `--as-of`; a list that has been
replaced answers to the law of its own day.

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 《中华人民共和国大气污染防治法》第七条  # error: DL203
```

Cite what has taken its place, after reading it:

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 《中华人民共和国生态环境法典》第七条
```
"""

from collections.abc import Iterator
from datetime import date

from dutylist.checks import reading
from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.law import Verdict
from dutylist.texts import Text, shown


def check(content: Content, context: Context) -> Iterator[Hit]:
    """Find citations of instruments that were repealed or had expired on the day."""
    for basis, answer in context.cited(content).faults[Verdict.REPEALED]:
        instrument, version = answer.instrument, answer.version
        ended = instrument.repealed_on if instrument else None
        ended = ended or (version.expires if version else None)
        params = {
            "title": reading.title(answer),
            "since": _since(ended),
            "by": _by(instrument.repealed_by if instrument else None),
        }
        yield Hit(basis.route, params)


def _since(day: date | None) -> Text:
    return Text(zh=f"自{day}起", en=f" since {day}") if day else Text(zh="", en="")


def _by(title: str | None) -> Text:
    if title is None:
        return Text(zh="", en="")
    safe = shown(title)
    return Text(zh=f"，由《{safe}》废止", en=f", repealed by “{safe}”")


RULE = Rule(
    code="DL203",
    name="repealed-law",
    severity=Severity.ERROR,
    subject=Content,
    message=Text(
        zh="《{title}》{since}已失效{by}",
        en="“{title}” is no longer in force{since}{by}",
    ),
    remedy=Text(
        zh="改引取代它的法律的对应条文；没有对应条文的，这项职责失去依据，应当清理。",
        en=(
            "Cite the provision that replaced it; where there is none, the duty has lost its basis."
        ),
    ),
    why=Text(
        zh="依据废止后职责不自动延续，清单不更新就会要求基层做法律不再要求的事。",
        en="A duty does not outlive its basis; an outdated list asks for what no law asks for.",
    ),
    check=check,
    doc=__doc__,
)
