"""A duty is worded so that anything fits into it.

```yaml
duties:
  - id: peace-fire.1
    text: 组织防火巡查，完成上级交办的其他任务。  # error: DL401
```

Say what is done, and to what extent:

```yaml
duties:
  - id: peace-fire.1
    text: 组织防火巡查，发现火灾隐患当日报告消防救援机构。
```
"""

import re
from collections.abc import Iterator

from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Route, Severity
from dutylist.texts import Text

NOT_WORK = "(?!人员|单位|场所|日|者|岗|经费|机构|用房|量|站|组|室|服|证|台账|制度|方案)"

CATCH_ALL: tuple[tuple[str, str], ...] = (
    ("交办", "交办的?(?:其他|其它|各项|有关|相关|临时性?)的?(?:工作|任务|事项|事务)"),
    ("交办", "交办的?(?:工作|任务)" + NOT_WORK),
    ("其他", "其他(?:有关|相关)?的?(?:工作|任务)" + NOT_WORK),
    ("其它", "其它(?:有关|相关)?的?(?:工作|任务)" + NOT_WORK),
    ("相关工作", "(?:做好|完成|开展|落实|配合|协助|推进|等)相关工作" + NOT_WORK),
    ("有关工作", "(?:做好|完成|开展|落实|配合|协助|推进|等)有关工作" + NOT_WORK),
    ("各项工作", "(?:做好|完成|落实|配合|协助|推进)各项工作" + NOT_WORK),
    ("其他职责", "规定的其他职责"),
    ("协调配合", "协调配合(?!机制|制度)"),
    ("密切配合", "密切配合"),
    ("联动推进", "联动推进"),
    ("共同推进", "共同推进"),
    ("齐抓共管", "齐抓共管(?!机制|格局)"),
)
"""Wording without bounds: a word that must occur before the pattern is tried, and the pattern."""

PATTERNS = tuple((word, re.compile(pattern)) for word, pattern in CATCH_ALL)


def check(content: Content, _: Context) -> Iterator[Hit]:
    """Find duties with wording that has no bounds; each is named once."""
    named: set[Route] = set()
    for word, pattern in PATTERNS:
        for found in content.words.containing(word):
            hit = pattern.search(found.text) if _of_duty(found.route) else None
            if hit is not None and found.route not in named:
                named.add(found.route)
                yield Hit(found.route, {"words": hit.group()})


def _of_duty(route: Route) -> bool:
    return route[-1] == "text" and "duties" in route


RULE = Rule(
    code="DL401",
    name="catch-all-wording",
    severity=Severity.WARNING,
    subject=Content,
    message=Text(
        zh="兜底表述：“{words}”",
        en="catch-all wording: “{words}”",
    ),
    remedy=Text(
        zh="写明具体做什么、做到什么程度；说不清的删去。",
        en="Say what is done and to what extent, or leave it out.",
    ),
    why=Text(
        zh="兜底的话什么工作都装得下，等于没有边界，基层因此永远做不完。",
        en=(
            "Such words have no bounds: any work fits into them, and the local body is never done."
        ),
    ),
    check=check,
    doc=__doc__,
)
