"""A name or text begins with a sign that makes a spreadsheet take it for a formula.

```yaml
name: =HYPERLINK("http://example.org", "消防安全")  # error: DL416
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

SIGN = re.compile("(?<![^\\0])[ \\t]*(?:[=＝@＠]|[+＋-](?=[^\\0 ]))[^\\0]*")
SIGNS = re.compile("[=＝@＠+＋-]")


def check(content: Content, _: Context) -> Iterator[Hit]:
    """Find texts that begin like a formula."""
    for texts in (content.names, content.words):
        if SIGNS.search(texts.unusual):
            for found in texts.search(SIGN):
                yield Hit(found.route, {"sign": found.words.strip()[0]})


RULE = Rule(
    code="DL416",
    name="formula-sign",
    severity=Severity.WARNING,
    subject=Content,
    message=Text(
        zh="文字以“{sign}”开头，电子表格会当作公式",
        en="the text begins with “{sign}”, which makes it a formula to a spreadsheet",
    ),
    remedy=Text(
        zh="改为以文字开头；本工具导出的表格里它仍是文字，但别人复制、转存后可能变成公式。",
        en="Begin with a word; what the tool writes is text, but copies of it may become formulas.",
    ),
    why=Text(
        zh="公式会算出别的内容，也能让打开表格的人执行命令、访问网址。",
        en="A formula shows something else, and can run commands or open addresses.",
    ),
    check=check,
    doc=__doc__,
)
