"""An opinion was refused, or adopted in part, and nobody said why.

```yaml
opinions:
  - {by: "230202001", on: 2026-08-10, text: 人手不够, result: refused}  # error: DL515
```

```yaml
opinions:
  - {by: "230202001", on: 2026-08-10, text: 人手不够, result: refused, reply: 由派驻人员承担。}
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Heard, Record
from dutylist.texts import Text

_RESULTS = {
    Heard.REFUSED: Text(zh="未采纳", en="refused"),
    Heard.PARTLY: Text(zh="部分采纳", en="adopted in part"),
}


def check(record: Record, _: Context) -> Iterator[Hit]:
    """Find opinions that were not adopted whole and have no reply."""
    for opinion in record.opinions:
        if opinion.reply is None and opinion.result in _RESULTS:
            yield Hit(opinion.route, {"by": opinion.by, "result": _RESULTS[opinion.result]})


RULE = Rule(
    code="DL515",
    name="opinion-without-reply",
    severity=Severity.ERROR,
    subject=Record,
    message=Text(
        zh="{by} 的意见{result}，没有答复理由",
        en="the opinion of {by} was {result} without a reply",
    ),
    remedy=Text(
        zh="在 reply 中写明理由，并反馈给提意见的单位。",
        en="Write the reason under `reply:`, and tell those who gave the opinion.",
    ),
    why=Text(
        zh="不采纳又不说明理由，征求意见就没有意义，以后也没有人再说真话。",
        en="Who is refused without a word will not speak up again.",
    ),
    check=check,
    doc=__doc__,
)
