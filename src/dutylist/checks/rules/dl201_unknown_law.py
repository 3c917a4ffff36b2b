"""A duty cites a law that the legal-basis index does not hold.

Nobody can look such a citation up, and a misspelt title looks like a repealed law.

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 《秸秆禁烧条例》第三条  # error: DL201
```

Spell the title as the index does:

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 《中华人民共和国消防法》第三十二条
```
"""

from collections.abc import Iterator

from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule, near
from dutylist.findings import Hit, Severity
from dutylist.law import Verdict
from dutylist.texts import Text


def check(content: Content, context: Context) -> Iterator[Hit]:
    """Find citations of instruments that are not in the index."""
    for basis, answer in context.cited(content).faults[Verdict.UNKNOWN_INSTRUMENT]:
        title = answer.citation.title or answer.citation.number or answer.citation.source
        yield Hit(basis.route, {"title": title, "near": near(answer.nearest)})


RULE = Rule(
    code="DL201",
    name="unknown-law",
    severity=Severity.ERROR,
    subject=Content,
    message=Text(
        zh="依据库中没有《{title}》{near}",
        en="the index holds no instrument titled “{title}”{near}",
    ),
    remedy=Text(
        zh="按依据库中的全称改正；确有这部法律法规的，先把它录入依据库。",
        en=(
            "Spell the title as the index does; if the instrument exists, add it to the "
            "index first."
        ),
    ),
    why=Text(
        zh="查不到的依据无法核对条文和时效，名称写错与法律已废止看起来一样。",
        en=(
            "What cannot be looked up cannot be checked; a misspelt title looks like a "
            "repealed law."
        ),
    ),
    check=check,
    doc=__doc__,
)
