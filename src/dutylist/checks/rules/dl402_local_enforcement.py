"""A local duty takes an act of enforcement that no law delegates to it.

Penalties, seizures, closures and permits belong to the departments that a law names.

```yaml
duties:
  - id: peace-fire.1
    text: 对占用消防通道的单位处以罚款。  # error: DL402
```

Say what the local body may do, or name the law that delegates the power:

```yaml
duties:
  - id: peace-fire.1
    text: 劝阻占用消防通道的行为，协助消防救援机构查封现场。
  - id: peace-fire.2
    by: local
    role: support
    text: 对占用消防通道的个人处以罚款。
    delegation: 《中华人民共和国行政处罚法》第二十四条
```
"""

import re
from collections.abc import Iterator

from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import LOCAL
from dutylist.texts import Text

POWERS = (
    "行政处罚",
    "处罚",
    "罚款",
    "查封",
    "扣押",
    "没收",
    "吊销",
    "暂扣",
    "责令停产",
    "责令停业",
    "强制拆除",
    "强拆",
    "强制执行",
    "行政强制",
    "强制措施",
    "行政许可",
    "行政拘留",
    "行政征收",
)
"""Acts that need a power of enforcement."""

ASIDE = re.compile(
    "协助|配合|协同|支持|报|移送|移交|转交|交由|请|申请|建议|劝|宣传|宣讲|普及|告知"
    "|通知|引导|督促|提醒|公示|公开|公布|统计|登记|收集|反馈|见证|排查|走访|了解|掌握|代办|受理|初审"
    "|整理|核实|不得|无权|不能|没有|禁止|严禁|不予|避免|防止|(?<!理)由(?!于)|被|受到|受过|学习|培训"
)
"""Words before an act, in the same clause, that make it another's or no act at all."""

NOT_ACT = re.compile(
    "法|条例|办法|线索|知识|事项|信息|情况|权|申请|材料|目录|人员|对象|建议|后|前|的"
)
"""Words right behind an act that make it a subject of talk."""

CLAUSE_ENDS = re.compile("[，。；;,！？\n]|无效|逾期|拒不|仍不")
"""What ends a clause, or begins the consequence of not obeying."""

POWER = re.compile("|".join(POWERS))


def check(content: Content, _: Context) -> Iterator[Hit]:
    """Find acts of enforcement in the duties of the local body that name no delegation."""
    words = content.words
    if not any(power in words.joined for power in POWERS):
        return
    for duty in content.worded:
        if duty.by == LOCAL and duty.delegation is None:
            found = next(_own_acts(duty.text), None)
            if found is not None:
                yield Hit((*duty.route, "text"), {"words": found})


def _own_acts(text: str) -> Iterator[str]:
    """Yield the acts of enforcement that a text lets its bearer commit."""
    for hit in POWER.finditer(text):
        start = max((end.end() for end in CLAUSE_ENDS.finditer(text, 0, hit.start())), default=0)
        aside = ASIDE.search(text, start, hit.start())
        if aside is None and NOT_ACT.match(text, hit.end()) is None:
            yield hit.group()


RULE = Rule(
    code="DL402",
    name="local-enforcement",
    severity=Severity.ERROR,
    subject=Content,
    message=Text(
        zh="基层职责中写了执法权：“{words}”",
        en="a local duty takes a power of enforcement: “{words}”",
    ),
    remedy=Text(
        zh="改写为发现、劝阻、报告、协助等；确已依法赋权的，在 delegation 中写明依据。",
        en=(
            "Write find, dissuade, report, assist; if the power was delegated, cite it in "
            "`delegation:`."
        ),
    ),
    why=Text(
        zh="没有法律授权，乡镇街道不能实施处罚、强制和许可；写进清单就是把执法责任推给基层。",
        en=(
            "Without delegation a township may not punish, coerce or permit; such a duty "
            "shifts blame."
        ),
    ),
    check=check,
    doc=__doc__,
)
