"""A title may mean several instruments, or says only what sort of instrument is meant.

Which one it is decides whether there is such an article, and whether it is in force.

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 《实施条例》第三条  # error: DL215
```

Write the title in full:

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 《中华人民共和国消防法》第三十二条
```
"""

from collections.abc import Iterator, Sequence

from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.law import Instrument, Verdict
from dutylist.texts import Text, shown

MOST = 5
"""How many instruments are named."""


def check(content: Content, context: Context) -> Iterator[Hit]:
    """Find titles that do not say which instrument is meant."""
    for basis, answer in context.cited(content).faults[Verdict.AMBIGUOUS]:
        title = answer.citation.title or answer.citation.number or ""
        yield Hit(basis.route, {"title": title, "which": _which(answer.candidates)})


def _which(candidates: Sequence[Instrument]) -> Text:
    """Return what is asked: which of several, or what it is about."""
    if not candidates:
        return Text(
            zh="只写了文件的种类",
            en="it says only of what sort it is",
        )
    count, few = len(candidates), candidates[:MOST]
    names = [
        f"《{shown(each.title)}》{f'（{shown(each.region)}）' if each.region else ''}"
        for each in few
    ]
    more = Text(zh=f"等{count}部", en=f" and {count - MOST} more") if count > MOST else Text("", "")
    return Text(
        zh=f"可能是{'、'.join(names)}{more.zh}",
        en=f"it may mean {', '.join(names)}{more.en}",
    )


RULE = Rule(
    code="DL215",
    name="ambiguous-title",
    severity=Severity.ERROR,
    subject=Content,
    message=Text(
        zh="《{title}》不能确定是哪一部：{which}",
        en="“{title}” does not say which instrument is meant: {which}",
    ),
    remedy=Text(
        zh="写全称；本单位习惯用的简称，可以在依据库里写成那一部的别名。",
        en="Write the full title; a short name of your own may become an alias in the index.",
    ),
    why=Text(
        zh="同一名称各地各部门都有，工具不替您猜是哪一部。",
        en="Many bodies issue instruments of one name, and the tool does not guess which is meant.",
    ),
    check=check,
    doc=__doc__,
)
