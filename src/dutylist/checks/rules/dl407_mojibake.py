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

from dutylist.checks.content import Content, Found, Texts
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.texts import Text

SIGNS = (
    *("锟斤拷", "锟斤", "烫烫烫", "屯屯屯", "\ufffd", "锛岀", "锛屽", "鐨勫", "銆傚", "绠＄"),
    *("???", "？？？"),
)
"""What is left of a text that was read in the wrong encoding."""

GOES_ON = "[\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
LATIN = re.compile(
    f"(?:[\u00c2-\u00ef]{GOES_ON}{{1,2}}){{2}}|[\u00e3-\u00ef]{GOES_ON}{{2}}|[\u00c2\u00c3]{GOES_ON}"
)
"""UTF-8 read as a Western encoding."""

ESCAPES = re.compile(
    r"&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|mdash|#[0-9]{2,6}|#x[0-9A-Fa-f]{2,5});"
    r"|\\u[0-9A-Fa-f]{4}|(?:%[EF][0-9A-F](?:%[89AB][0-9A-F]){2})+|~\{[!-}]{2,80}~\}"
)
"""Characters written out for a web page, a program or a mail of old, and never turned back."""

LEADS = ("&", "\\", "%", "~")
COMMON = frozenset(range(0xB0, 0xD8))
RARE = "".join(
    signs
    for lead in range(0xE4, 0xEA)
    for trail in range(0x80, 0xC0)
    if len(signs := bytes((lead, trail)).decode("gbk", "ignore")) == 1
)
ODD = re.compile(f"(?=([{RARE}][\u3400-\u9fff\ue000-\uf8ff]{{2}}))")
"""Three characters, the first a rare one, that may be two others whose UTF-8 was read as GBK."""

WESTERN = re.compile("[\u00c2-\u00ef]")


def check(content: Content, _: Context) -> Iterator[Hit]:
    """Find the typical remains of texts read in the wrong encoding."""
    for texts in (content.names, content.words, content.cites):
        for sign in SIGNS:
            if sign[0] in texts.distinct:
                for found in texts.containing(sign):
                    yield Hit(found.route, {"words": found.words})
        for found in _converted(texts):
            yield Hit(found.route, {"words": found.words})
        if any(lead in texts.unusual for lead in LEADS):
            for found in texts.search(ESCAPES):
                yield Hit(found.route, {"words": found.words})
        if WESTERN.search(texts.unusual):
            for found in texts.search(LATIN):
                yield Hit(found.route, {"words": found.words})


def _converted(texts: Texts) -> Iterator[Found]:
    """Yield where three characters are common ones as soon as their bytes are read as UTF-8."""
    for hit in ODD.finditer(texts.distinct):
        words = hit.group(1)
        meant = words.encode("gbk", "ignore").decode("utf-8", "ignore")
        if len(words.encode("gbk", "ignore")) == len(meant.encode()) and _common(meant):
            yield from texts.containing(words)
            return


def _common(words: str) -> bool:
    """Whether all characters are among the 3,755 that GB 2312 puts first."""
    encoded = words.encode("gb2312", "ignore")
    return len(encoded) == 2 * len(words) and set(encoded[::2]) <= COMMON


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
