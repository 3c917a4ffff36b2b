"""A text holds a radical or compatibility character, which only looks like an ordinary one.

They mostly come from text copied out of a PDF file.

```yaml
name: "⼈民防空"  # error: DL413
```

```yaml
name: 人民防空
```
"""

from collections.abc import Iterator

from dutylist.checks import characters
from dutylist.checks.content import Content
from dutylist.checks.rewording import reworded
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.texts import Text


def check(content: Content, _: Context) -> Iterator[Hit]:
    """Find radicals and compatibility ideographs."""
    for texts in (content.names, content.words, content.cites):
        for found in texts.single(characters.LOOK_ALIKE):
            params = {
                "position": found.start + 1,
                "character": characters.name(found.words),
                "suggestion": characters.ordinary(found.words),
            }
            fix = reworded(found.route, found.text, characters.ordinary)
            yield Hit(found.route, params, fix=fix)


RULE = Rule(
    code="DL413",
    name="look-alike-character",
    severity=Severity.ERROR,
    subject=Content,
    message=Text(
        zh="第 {position} 个字符 {character} 是部首或者兼容字，应为“{suggestion}”",
        en=(
            "character {position}, {character}, is a radical or compatibility form of "
            "“{suggestion}”"
        ),
    ),
    remedy=Text(
        zh="改为普通汉字。",
        en="Write the ordinary character.",
    ),
    why=Text(
        zh="看起来是同一个字，查找、比较和统计时却是另一个字。",
        en="It looks the same, but every search and comparison takes it for another character.",
    ),
    check=check,
    doc=__doc__,
)
