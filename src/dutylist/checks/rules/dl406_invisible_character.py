r"""A text holds a character that cannot be seen, or that turns the direction of writing.

```yaml
name: "消防\u200b安全"  # error: DL406
```

```yaml
name: 消防安全
```
"""

from collections.abc import Iterator

from dutylist.checks import characters
from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.texts import Text


def check(content: Content, _: Context) -> Iterator[Hit]:
    """Find characters of no width and those that turn the direction of writing."""
    for texts in (content.names, content.words, content.cites):
        for found in texts.single(characters.INVISIBLE):
            params = {"position": found.start + 1, "character": characters.name(found.words)}
            yield Hit(found.route, params)


RULE = Rule(
    code="DL406",
    name="invisible-character",
    severity=Severity.ERROR,
    subject=Content,
    message=Text(
        zh="第 {position} 个字符是看不见的 {character}",
        en="character {position} is {character}, which cannot be seen",
    ),
    remedy=Text(
        zh="删去这个字符，或者把整段文字重新输入一遍。",
        en="Delete it, or type the text anew.",
    ),
    why=Text(
        zh="看起来相同的两个名称其实不同，改变书写方向的字符还会使显示的文字与真实内容不符。",
        en="Two names that look the same are not, and text may be shown other than it is.",
    ),
    check=check,
    doc=__doc__,
)
