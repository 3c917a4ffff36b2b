"""A public field holds a number of a person or a mark of secrecy.

Numbers of identity, bank and mobile cards and of cars, however their digits are written.

```yaml
guide:
  contact:
    office: 综合便民服务中心
    phone: "13800000000"  # error: DL403
```

A land line of the office may be published; so may an item marked internal keep its data out of
public copies:

```yaml
guide:
  contact:
    office: 综合便民服务中心
    phone: 0452-2790000
```
"""

from collections.abc import Iterator
from functools import lru_cache

from dutylist.checks import personal, secrecy
from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.texts import Text

SECRECY = Text(zh="涉密或者内部标注", en="a mark of secrecy")

_SHOWN = 3
_KEPT = 50_000
"""Texts that are kept with what was found in them: the lists of one base share most of theirs."""


def check(content: Content, _: Context) -> Iterator[Hit]:
    """Find personal data and marks of secrecy in what may be published."""
    for texts in (content.names, content.words, content.cites):
        for text, route in zip(texts.texts, texts.routes, strict=True):
            found = _suspect(text)
            if found and content.public(route):
                yield from (Hit(route, {"what": what, "shown": shown}) for what, shown in found)


@lru_cache(_KEPT)
def _suspect(text: str) -> tuple[tuple[Text, str], ...]:
    """Return what is suspect in a text, one example of each, no number whole."""
    found: dict[Text, str] = {}
    for what, start, _ in personal.numbers(text):
        found.setdefault(what, f"{text[start : start + _SHOWN]}…")
    mark = secrecy.MARK.search(text)
    if mark is not None:
        found[SECRECY] = mark.group()
    return tuple(found.items())


RULE = Rule(
    code="DL403",
    name="internal-data",
    severity=Severity.ERROR,
    subject=Content,
    message=Text(
        zh="公开字段里疑似有{what}：{shown}",
        en="a public field seems to hold {what}: {shown}",
    ),
    remedy=Text(
        zh="删去；办公电话写固定电话。确属内部事项的，把事项设为 publish: internal。",
        en=(
            "Remove it; give the land line of the office. Mark internal matters `publish: "
            "internal`."
        ),
    ),
    why=Text(
        zh="公布的清单任何人都能看到，也无法收回；个人信息和涉密标注不得公布。",
        en="A published list is read by anybody and cannot be called back.",
    ),
    check=check,
    doc=__doc__,
)
