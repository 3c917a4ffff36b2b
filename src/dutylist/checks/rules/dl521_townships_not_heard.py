"""An admission was reviewed although no township or subdistrict gave an opinion.

```yaml
channel: admission  # error: DL521
opinions:
  - {by: housing, on: 2026-08-10, text: 同意, result: adopted}
```

```yaml
channel: admission
opinions:
  - {by: "230202001", on: 2026-08-10, text: 同意, result: adopted}
```
"""

from collections.abc import Iterator

from dutylist import admission
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Channel, Record
from dutylist.model.local_body import is_local
from dutylist.texts import Text, shown


def check(record: Record, context: Context) -> Iterator[Hit]:
    """Find admissions past the opinions in which no unit has spoken."""
    past = record.legality or record.reasonableness or record.decision
    heard = any(
        admission.is_unit(opinion.by, context.workspace, context.called) or is_local(opinion.by)
        for opinion in record.opinions
    )
    if record.channel is Channel.ADMISSION and past and not heard:
        by = "、".join(dict.fromkeys(opinion.by for opinion in record.opinions))
        spoke = Text(f"；提了意见的是：{shown(by)}", f"; who spoke: {shown(by)}") if by else ""
        yield Hit((*record.route, "channel"), {"spoke": spoke})


RULE = Rule(
    code="DL521",
    name="townships-not-heard",
    severity=Severity.WARNING,
    subject=Record,
    message=Text(
        zh="职责准入没有听取乡镇（街道）的意见{spoke}",
        en="no township or subdistrict was heard on this admission{spoke}",
    ),
    remedy=Text(
        zh="征求承接单位的意见，写到 opinions；by 写单位表里的名称或者代码。",
        en="Ask those who are to carry it, and write what they say under `opinions:`; `by:` is the "
        "name or code of a unit.",
    ),
    why=Text(
        zh="承接的是乡镇（街道），能不能承接要由他们说。",
        en="Those who must carry a duty know best whether they can.",
    ),
    check=check,
    doc=__doc__,
)
