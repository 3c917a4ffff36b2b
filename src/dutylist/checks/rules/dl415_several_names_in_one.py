"""Several other names stand in one text, parted by Chinese commas.

```yaml
units:
  - code: "230202001"
    name: 五龙街道
    level: street
    aliases: [五龙街办、五龙街道办事处]  # error: DL415
```

In a list each name is a text of its own; only the plain comma parts them:

```yaml
units:
  - code: "230202001"
    name: 五龙街道
    level: street
    aliases: [五龙街办, 五龙街道办事处]
```
"""

import re
from collections.abc import Iterator

from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.texts import Text

COMMA = re.compile("[，、；;,]")
LIST = "aliases"


def check(content: Content, _: Context) -> Iterator[Hit]:
    """Find other names that hold a comma, each once."""
    for text, route in zip(content.names.texts, content.names.routes, strict=True):
        if LIST in route and (hit := COMMA.search(text)):
            yield Hit(route, {"text": text, "sign": hit.group()})


RULE = Rule(
    code="DL415",
    name="several-names-in-one",
    severity=Severity.WARNING,
    subject=Content,
    message=Text(
        zh="“{text}”像是几个名称写在了一起（“{sign}”）",
        en="“{text}” looks like several names in one (“{sign}”)",
    ),
    remedy=Text(
        zh="一个名称一项：方括号里用半角逗号加空格分开，或者每行一个，以“- ”开头。",
        en="One name, one entry: part them by a plain comma and a blank, or put each on a line.",
    ),
    why=Text(
        zh="写在一起就成了一个名称，用其中任何一个简称都查不到这个单位。",
        en="Together they are one name, and the body is found under none of them.",
    ),
    check=check,
    doc=__doc__,
)
