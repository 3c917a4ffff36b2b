"""A name or text begins or ends with a blank, or holds one where none belongs.

```yaml
name: 消防　安全  # error: DL405
```

```yaml
name: 消防安全
```
"""

import re
from collections.abc import Iterator
from functools import partial
from re import Pattern

from dutylist.checks import characters
from dutylist.checks.content import Content
from dutylist.checks.rewording import reworded
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.texts import Text

ODD = "\u1680\u2000-\u200a\u202f\u205f"
"""Blanks of other widths, which come with text pasted out of Word or a PDF."""

BLANK = f"[ \t\u3000\u00a0{ODD}]"
OR_LINE = f"[ \t\n\u3000\u00a0{ODD}]"
ANYWHERE = re.compile(
    f"(?<![^\0]){OR_LINE}+|{OR_LINE}+(?![^\0])|[ \t]{{2,}}|[\t\n\u3000\u00a0{ODD}]"
)
AT_ENDS = re.compile(f"(?<![^\0]){BLANK}+|{BLANK}+(?![^\0])|{BLANK}{{2,}}|[{ODD}]")
INSIDE_NAMES = re.compile(f"{OR_LINE}*(?:[ \t]{{2}}|[\t\n\u3000\u00a0{ODD}]){OR_LINE}*")
INSIDE_WORDS = re.compile(f"{BLANK}{{2,}}|[{ODD}]")
CLOSE = re.compile("[\n\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]|[“”‘’—…]")
"""Letters beside which no blank belongs: Chinese characters, their marks, the end of a line."""

BLANKS = ("  ", " \0", "\0 ", "\t", "\u3000", "\u00a0")
ODD_BLANK = re.compile(f"[{ODD}]")


def check(content: Content, _: Context) -> Iterator[Hit]:
    """Find blanks at the ends of texts, double ones, and wide ones within names."""
    for texts, pattern, inside in (
        (content.names, ANYWHERE, INSIDE_NAMES),
        (content.words, AT_ENDS, INSIDE_WORDS),
    ):
        framed = f"\0{texts.joined}\0"
        broken = texts is content.names and "\n" in framed
        if broken or any(blank in framed for blank in BLANKS) or ODD_BLANK.search(texts.unusual):
            for found in texts.search(pattern):
                character = characters.name(found.words[0])
                params = {"position": found.start + 1, "character": character}
                fix = reworded(found.route, found.text, partial(without, inside=inside))
                yield Hit(found.route, params, fix=fix)


def without(text: str, inside: Pattern[str]) -> str:
    """Return a text without stray blanks; between words of Latin letters one is left."""
    text = re.sub(f"^{BLANK}+|{BLANK}+$", "", text)

    def kept(hit: re.Match[str]) -> str:
        beside = (text[hit.start() - 1], text[hit.end() : hit.end() + 1])
        return "" if any(CLOSE.match(each) for each in beside) else " "

    return inside.sub(kept, text)


RULE = Rule(
    code="DL405",
    name="stray-blank",
    severity=Severity.WARNING,
    subject=Content,
    message=Text(
        zh="多余的空格：第 {position} 个字符（{character}）",
        en="a stray blank at character {position} ({character})",
    ),
    remedy=Text(
        zh="删去多余的空格。",
        en="Remove it.",
    ),
    why=Text(
        zh="带空格的名称与不带空格的被当成两个，查找和比较都会漏掉。",
        en="With and without the blank are two different names to every search and comparison.",
    ),
    check=check,
    doc=__doc__,
)
