"""A name or text holds a right but rare character, which the fonts of many computers lack.

```yaml
name: 𬭚街消防安全  # error: DL409
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
    """Find characters beyond those that common fonts hold."""
    for texts in (content.names, content.words, content.cites):
        for found in texts.single(characters.RARE):
            params = {"character": found.words, "name": characters.name(found.words)}
            yield Hit(found.route, params)


RULE = Rule(
    code="DL409",
    name="rare-character",
    severity=Severity.NOTE,
    subject=Content,
    message=Text(
        zh="“{character}”（{name}）是生僻字，公示用的字体可能没有",
        en="“{character}” ({name}) is rare; the fonts of readers may lack it",
    ),
    remedy=Text(
        zh="不用改字；发布前看一看各种文件里是否显示为空框。",
        en="Keep it; before publishing see that no copy shows an empty box.",
    ),
    why=Text(
        zh="地名、人名里的生僻字是对的，但读者的电脑上可能显示不出来。",
        en="Rare characters in names are right, but a reader may see an empty box.",
    ),
    check=check,
    doc=__doc__,
)
