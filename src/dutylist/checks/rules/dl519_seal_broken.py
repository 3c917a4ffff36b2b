"""A record was edited after the decision on it.

Only the filing and the note may come later.

```yaml
decision:
  by: 示例编办
  on: 2026-10-08
  number: 示例〔2026〕1号
  result: approved
  digest: "sha256:0000000000000000000000000000000000000000000000000000000000000000"  # error: DL519
```

```yaml
decision:
  by: 示例编办
  on: 2026-10-08
  number: 示例〔2026〕1号
  result: approved
```
"""

from collections.abc import Iterator

from dutylist import admission
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Record
from dutylist.texts import Text


def check(record: Record, _: Context) -> Iterator[Hit]:
    """Hold the digest of the decision against the record."""
    digest = record.decision.digest if record.decision else None
    if digest is not None and digest != admission.seal(record):
        yield Hit((*record.route, "decision", "digest"), {"id": record.id})


RULE = Rule(
    code="DL519",
    name="seal-broken",
    severity=Severity.ERROR,
    subject=Record,
    message=Text(
        zh="记录 {id} 在作出决定以后被改动，封存的摘要对不上",
        en="the record {id} was edited after its decision: the seal does not match",
    ),
    remedy=Text(
        zh="恢复决定时的内容；确需改动的，另立记录，或者重新作出决定。",
        en="Restore the record as it was decided upon, or open a new one, or decide again.",
    ),
    why=Text(
        zh="批准的是当时的申请、意见和审查；事后改记录，批准的就不是同一件事。",
        en="What was decided is the file as it lay on the table, not what was made of it later.",
    ),
    check=check,
    doc=__doc__,
)
