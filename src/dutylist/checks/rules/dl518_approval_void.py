"""The words were changed after their approval, which is void.

Marks and blanks may change, and so may notes, contacts and citations. Nothing is said where a later
approved record is about the same item, or where the item is gone since.

```yaml
changes:
  - overlay: sample-overlay  # error: DL518
    action: remove
    item: peace-none
    digest: "sha256:0000000000000000000000000000000000000000000000000000000000000000"
```

```yaml
changes:
  - overlay: sample-overlay
    action: remove
    item: peace-none
```
"""

from collections.abc import Iterator

from dutylist import admission
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Record
from dutylist.texts import Text


def check(record: Record, context: Context) -> Iterator[Hit]:
    """Find changes that were approved, or let stand for now, in other words than today's."""
    approved = record.approved or (admission.is_open(record) and record.acknowledged is not None)
    if approved:
        for change in admission.altered(record, context.workspace):
            params = {"what": change.duty or change.item or change.where, "where": change.where}
            yield Hit(change.route, params)


RULE = Rule(
    code="DL518",
    name="approval-void",
    severity=Severity.ERROR,
    subject=Record,
    message=Text(
        zh="{where} 的 {what} 在批准以后改了文字，批准失效",
        en="{what} of {where} was reworded after its approval, which is void",
    ),
    remedy=Text(
        zh="改回批准时的文字；确需改动的，另立记录报批（dutylist record new），或者重新作出决定。",
        en="Restore the approved words, or open another record (`dutylist record new`), or have "
        "it decided again.",
    ),
    why=Text(
        zh="批准只对当时看到的文字有效；批准以后改文字，等于绕过了准入。",
        en="An approval holds for the words that were seen; rewording them later goes round it.",
    ),
    check=check,
    doc=__doc__,
)
