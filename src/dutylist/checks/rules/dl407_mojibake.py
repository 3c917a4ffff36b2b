"""A text was probably spoilt when it was converted from another encoding.

```yaml
name: 锟斤拷锟斤拷安全  # error: DL407
```

```yaml
name: 消防安全
```
"""

import re
from collections.abc import Iterator

from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.texts import Text

SIGNS = ("锟斤拷", "锟斤", "烫烫烫", "屯屯屯", "\ufffd", "锛岀", "锛屽", "鐨勫", "銆傚", "绠＄")
"""What is left of a text that was read in the wrong encoding."""

LATIN = re.compile(
    "(?:[\u00c2-\u00ef][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{1,2}){2}"
)
"""UTF-8 read as a Western encoding."""

WESTERN = re.compile("[\u00c2-\u00ef]")


def check(content: Content, _: Context) -> Iterator[Hit]:
    """Find the typical remains of texts read in the wrong encoding."""
    for texts in (content.names, content.words, content.cites):
        for sign in SIGNS:
            if sign[0] in texts.distinct:
                for found in texts.containing(sign):
                    yield Hit(found.route, {"words": found.words})
        if WESTERN.search(texts.unusual):
            for found in texts.search(LATIN):
                yield Hit(found.route, {"words": found.words})


RULE = Rule(
    code="DL407",
    name="mojibake",
    severity=Severity.ERROR,
    subject=Content,
    message=Text(
        zh="疑似乱码：“{words}”",
        en="the text seems to be spoilt by a conversion: “{words}”",
    ),
    remedy=Text(
        zh="找回原文件，按正确的编码重新转换；不要凭乱码猜原文。",
        en="Go back to the original file and convert it again; do not guess.",
    ),
    why=Text(
        zh="编码转换错误造成的乱码无法还原，公布出去群众看不懂。",
        en="Text spoilt by a wrong conversion cannot be recovered from what is left.",
    ),
    check=check,
    doc=__doc__,
)
