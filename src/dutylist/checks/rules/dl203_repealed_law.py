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

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from dutylist.checks import reading
from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Route, Severity
from dutylist.law import Answer, Verdict
from dutylist.texts import Text, shown


def check(content: Content, context: Context) -> Iterator[Hit]:
    """Find citations of instruments that were repealed or had expired on the day."""
    at: defaultdict[Route, dict[str, Answer]] = defaultdict(dict)
    for basis, answer in context.cited(content).faults[Verdict.REPEALED]:
        at[basis.route].setdefault(reading.title(answer), answer)
    for route, answers in at.items():
        (title, first), *others = answers.items()
        more = [_clause(name, answer) for name, answer in others]
        joined = Text(
            zh="".join(f"；{each.zh}" for each in more), en="".join(f"; {each.en}" for each in more)
        )
        yield Hit(route, {"title": title, **_ended(first), "more": joined})


def _ended(answer: Answer) -> dict[str, Text]:
    """Return since when an instrument is gone, and what repealed it."""
    instrument, version = answer.instrument, answer.version
    ended = instrument.repealed_on if instrument else None
    by = instrument.repealed_by if instrument else None
    expired = version.expires if version and not (ended or by) else None
    known = instrument.repealed_known if instrument else None
    return {"since": _after(expired) if expired else _since(ended, known), "by": _by(by)}


def _clause(title: str, answer: Answer) -> Text:
    """Return the same of one more instrument that stands at the same place."""
    said, name = _ended(answer), shown(title)
    return Text(
        zh=f"《{name}》{said['since'].zh}已失效{said['by'].zh}",
        en=f"“{name}”{said['since'].en}{said['by'].en}",
    )


def _since(day: date | None, known: date | None) -> Text:
    if day:
        return Text(zh=f"自{day}起", en=f" since {day}")
    return Text(zh=f"至迟在{known}", en=f" by {known}") if known else Text(zh="", en="")


def _after(day: date) -> Text:
    return Text(zh=f"有效期至{day}，现", en=f" since it expired after {day}")


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
        zh="《{title}》{since}已失效{by}{more}",
        en="“{title}” is no longer in force{since}{by}{more}",
    ),
    remedy=Text(
        zh=(
            "改引取代它的法律的对应条文（dutylist basis realign 旧法 --into 新法 可以逐条比对）；"
            "没有对应条文的，这项职责失去依据，应当清理。"
        ),
        en=(
            "Cite the provision that replaced it (`dutylist basis realign OLD --into NEW` compares "
            "the two); where there is none, the duty has lost its basis."
        ),
    ),
    why=Text(
        zh="依据废止后职责不自动延续，清单不更新就会要求基层做法律不再要求的事。",
        en="A duty does not outlive its basis; an outdated list asks for what no law asks for.",
    ),
    check=check,
    doc=__doc__,
)
