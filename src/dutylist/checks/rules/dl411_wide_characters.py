"""A name holds full-width digits or letters.

```yaml
name: １２３４５热线  # error: DL411
```

```yaml
name: 12345热线
```
"""

import re
import unicodedata
from collections.abc import Iterator

from dutylist.checks.content import Content
from dutylist.checks.rewording import reworded
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.texts import Text

WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ]+")


def check(content: Content, _: Context) -> Iterator[Hit]:
    """Find digits and letters of full width in names."""
    for found in content.names.single(WIDE):
        plain = unicodedata.normalize("NFKC", found.words)
        params = {"words": found.words, "suggestion": plain}
        yield Hit(found.route, params, fix=reworded(found.route, found.text, narrow))


def narrow(text: str) -> str:
    """Return a text with digits and letters of ordinary width."""
    return WIDE.sub(lambda hit: unicodedata.normalize("NFKC", hit.group()), text)


RULE = Rule(
    code="DL411",
    name="wide-characters",
    severity=Severity.WARNING,
    subject=Content,
    message=Text(
        zh="全角字符“{words}”应写作“{suggestion}”",
        en="the full-width “{words}” should be “{suggestion}”",
    ),
    remedy=Text(
        zh="数字和字母用半角。",
        en="Write digits and letters in ordinary width.",
    ),
    why=Text(
        zh="全角和半角看起来相近，查找时却是两个不同的名称。",
        en="To every search the two are different names.",
    ),
    check=check,
    doc=__doc__,
)
