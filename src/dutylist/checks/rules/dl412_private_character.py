r"""A name or text holds a character that somebody drew for one computer (自造字).

```yaml
name: "\ue000街消防安全"  # error: DL412
```

```yaml
name: 例街消防安全
```
"""

from collections.abc import Iterator

from dutylist.checks import characters
from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.texts import Text


def check(content: Content, _: Context) -> Iterator[Hit]:
    """Find characters of the private use areas."""
    for texts in (content.names, content.words, content.cites):
        for found in texts.single(characters.PRIVATE):
            params = {"position": found.start + 1, "character": characters.name(found.words)}
            yield Hit(found.route, params)


RULE = Rule(
    code="DL412",
    name="private-character",
    severity=Severity.ERROR,
    subject=Content,
    message=Text(
        zh="第 {position} 个字符 {character} 是自造字",
        en="character {position}, {character}, was made for one computer only",
    ),
    remedy=Text(
        zh="换成国家标准 GB 18030-2022 中的字；没有的，用部件描述，如〔⿰亻例〕。",
        en=("Use the character of GB 18030-2022, or describe it by its parts, such as 〔⿰亻例〕."),
    ),
    why=Text(
        zh="自造字离开原来的电脑就显示不出来，或者变成另一个字。",
        en="On any other computer it is shown as nothing, or as something else.",
    ),
    check=check,
    doc=__doc__,
)
