r"""A name or text holds a letter of another script that looks like the right one.

A Cyrillic А is no Latin A, a Katakana ニ no 二, an Arabic digit of another script no digit.

```yaml
name: "消防安全（\u0410类）"  # error: DL418
```

```yaml
name: 消防安全（A类）
```
"""

from collections.abc import Iterator

from dutylist.checks import characters, confusable
from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.texts import Text


def check(content: Content, _: Context) -> Iterator[Hit]:
    """Find letters and digits that are not what they seem, and marks heaped on others."""
    for texts in (content.names, content.words, content.cites):
        for found in texts.single(confusable.LETTER):
            yield Hit(found.route, _told(found.words, found.start, _MEANT))
        if confusable.ANY_MARK.search(texts.unusual):
            for found in texts.search(confusable.MARK):
                yield Hit(found.route, _told(found.words[0], found.start, _NONE))


_MEANT = Text(zh="看起来像“{letter}”，却是另一种文字的字符", en="only looks like “{letter}”")
_NONE = Text(zh="是叠加在别的字符上的符号", en="is a mark put on another character")


def _told(letter: str, start: int, words: Text) -> dict[str, object]:
    meant = {"letter": confusable.ordinary(letter)}
    what = Text(*(pattern.format(**meant) for pattern in (words.zh, words.en)))
    return {"position": start + 1, "character": characters.name(letter), "what": what}


RULE = Rule(
    code="DL418",
    name="foreign-letter",
    severity=Severity.ERROR,
    subject=Content,
    message=Text(
        zh="第 {position} 个字符 {character} {what}",
        en="character {position}, {character}, {what}",
    ),
    remedy=Text(
        zh="用普通的汉字、英文字母或者数字重新输入。",
        en="Type the ordinary character, Latin letter or digit.",
    ),
    why=Text(
        zh="看起来相同的两个名称其实不同，查找、核对和批准时会张冠李戴。",
        en="Two names that look the same are not, and one is taken or approved for the other.",
    ),
    check=check,
    doc=__doc__,
)
