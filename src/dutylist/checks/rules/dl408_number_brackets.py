"""The year of a document number stands in other brackets than 〔〕.

```yaml
note: 依据示例办发(2026)5号编制  # error: DL408
```

```yaml
note: 依据示例办发〔2026〕5号编制
```
"""

import re
from collections.abc import Iterator
from functools import partial

from dutylist.checks.content import Content
from dutylist.checks.rewording import reworded
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.texts import Text

NUMBER = re.compile("[(（[［【〈《]((?:19|20)[0-9]{2})[)）\\]］】〉》](?=(?:第)?[0-9]{1,5} ?号)")
OPENINGS = tuple(f"{bracket}{start}" for bracket in "(（[［【〈《" for start in ("19", "20"))


def check(content: Content, _: Context) -> Iterator[Hit]:
    """Find years of document numbers in ordinary or square brackets."""
    for texts in (content.names, content.words, content.cites):
        used = (each for each in OPENINGS if each[0] in texts.unusual)
        if any(opening in texts.distinct for opening in used):
            for found in texts.search(NUMBER):
                end = found.text.index("号", found.start) + 1
                rest = found.text[found.start + len(found.words) : end]
                year = found.words[1:-1]
                params = {"number": found.words + rest, "suggestion": f"〔{year}〕{rest}"}
                fix = reworded(found.route, found.text, partial(NUMBER.sub, r"〔\1〕"))
                yield Hit(found.route, params, fix=fix)


RULE = Rule(
    code="DL408",
    name="number-brackets",
    severity=Severity.WARNING,
    subject=Content,
    message=Text(
        zh="发文字号“{number}”应写作“{suggestion}”",
        en="the document number “{number}” should be “{suggestion}”",
    ),
    remedy=Text(
        zh="年份用六角括号〔〕括起。",
        en="Put the year in 〔〕.",
    ),
    why=Text(
        zh="发文字号有规定的写法；括号不一致，同一份文件会被当成两份。",
        en=(
            "Document numbers have one form; in other brackets the same document counts as another."
        ),
    ),
    check=check,
    doc=__doc__,
)
