"""An approval or acknowledgement is not bound to what it approved.

`dutylist record decide` and `dutylist record seal` write the digests.

```yaml
dutylist: record/1
id: "2026-003"
decision: {by: 示例编办, on: 2026-10-08, number: 示例〔2026〕3号, result: approved}  # error: DL517
```

```yaml
dutylist: record/1
id: "2026-003"
```
"""

from collections.abc import Iterator

from dutylist import admission
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Record
from dutylist.texts import Text

_APPROVAL = Text(zh="批准", en="approval")
_CHANGE = Text(zh="这处改动的批准", en="approval of this change")
_STANDS = Text(zh="先行认可", en="acknowledgement")


def check(record: Record, context: Context) -> Iterator[Hit]:
    """Find approvals, and changes of sealed ones, without a digest."""
    route, stands = record.route, record.acknowledged
    if record.approved and record.decision is not None:
        if record.decision.digest is None:
            yield Hit((*route, "decision"), {"what": _APPROVAL})
            return
    elif not admission.is_open(record) or stands is None:
        return
    elif stands.digest is None:
        yield Hit((*route, "acknowledged"), {"what": _STANDS})
        return
    for change in record.changes:
        if change.digest is None and admission.content(change, context.workspace):
            yield Hit(change.route, {"what": _CHANGE})


RULE = Rule(
    code="DL517",
    name="approval-not-sealed",
    severity=Severity.WARNING,
    subject=Record,
    message=Text(
        zh="{what}没有封存，没有与所批内容绑定",
        en="the {what} is not sealed: it is bound to nothing",
    ),
    remedy=Text(
        zh="核对内容后运行 dutylist record seal 写入摘要。",
        en="Check the contents, then write the digests with `dutylist record seal`.",
    ),
    why=Text(
        zh="没有封存的批准，批准以后改了文字也看不出来；diff --gate 不认没有封存的批准。",
        en="Words may change unseen after it; `diff --gate` does not take what is not sealed.",
    ),
    check=check,
    doc=__doc__,
)
