r"""A text is not in the composed form of Unicode (NFC).

```yaml
name: "Cafe\u0301消防安全"  # error: DL410
```

```yaml
name: Café消防安全
```
"""

import unicodedata
from collections.abc import Iterator

from dutylist.checks import characters
from dutylist.checks.content import Content
from dutylist.checks.rewording import reworded
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.texts import Text


def check(content: Content, _: Context) -> Iterator[Hit]:
    """Find texts that NFC would change, look-alike characters aside."""
    for texts in (content.names, content.words):
        if unicodedata.is_normalized("NFC", texts.joined):
            continue
        for text, route in zip(texts.texts, texts.routes, strict=True):
            plain = characters.LOOK_ALIKE.sub("", text)
            if not unicodedata.is_normalized("NFC", plain):
                yield Hit(route, fix=reworded(route, text, composed))


def composed(text: str) -> str:
    """Return a text in NFC, look-alike characters as they are: another rule is about those."""
    pieces, at = [], 0
    for hit in characters.LOOK_ALIKE.finditer(text):
        pieces += [unicodedata.normalize("NFC", text[at : hit.start()]), hit.group()]
        at = hit.end()
    return "".join([*pieces, unicodedata.normalize("NFC", text[at:])])


RULE = Rule(
    code="DL410",
    name="decomposed-character",
    severity=Severity.WARNING,
    subject=Content,
    message=Text(
        zh="文字不是规范的组合形式（NFC）",
        en="the text is not in composed form (NFC)",
    ),
    remedy=Text(
        zh="把带附加符号的字重新输入一遍。",
        en="Type the accented letters anew.",
    ),
    why=Text(
        zh="组合形式不同的两段文字看起来一样，比较起来却不同。",
        en="Texts that look the same but are composed differently are not found to be equal.",
    ),
    check=check,
    doc=__doc__,
)
