"""A year in Chinese numerals holds a circle, letter or digit in the place of 〇.

```yaml
note: 二○二六年一月修订  # error: DL417
```

```yaml
note: 二〇二六年一月修订
```
"""

import re
from collections.abc import Iterator

from dutylist.checks.content import Content
from dutylist.checks.rewording import reworded
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.texts import Text

ZERO = "○◯Oo０0ＯОo零"
YEAR = re.compile(f"(?:[一二][一二三四五六七八九〇{ZERO}]{{3}})(?=[年〕])")
SUSPECT = re.compile(f"[{ZERO}]")
TO_ZERO = str.maketrans(dict.fromkeys(ZERO, "〇"))


def check(content: Content, _: Context) -> Iterator[Hit]:
    """Find years with a wrong zero."""
    for texts in (content.names, content.words, content.cites):
        for found in texts.search(YEAR):
            if SUSPECT.search(found.words):
                right = found.words.translate(TO_ZERO)
                fix = reworded(found.route, found.text, _mended)
                yield Hit(found.route, {"words": found.words, "suggestion": right}, fix=fix)


def _mended(text: str) -> str:
    return YEAR.sub(lambda hit: hit.group().translate(TO_ZERO), text)


RULE = Rule(
    code="DL417",
    name="round-zero",
    severity=Severity.WARNING,
    subject=Content,
    message=Text(
        zh="年份“{words}”应写作“{suggestion}”",
        en="the year “{words}” should be “{suggestion}”",
    ),
    remedy=Text(
        zh="汉字年份里的零写作“〇”；不用圆圈、字母、数字或者“零”。",
        en="Write the zero of a year in Chinese numerals as U+3007.",
    ),
    why=Text(
        zh="同一年份几种写法，查找和比较时成了几个不同的年份。",
        en="To every search one year in several spellings is several years.",
    ),
    check=check,
    doc=__doc__,
)
