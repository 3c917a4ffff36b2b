"""An action relies on a record that does not name it.

```yaml
remove:
  - item: peace-bikes
    reason: no-such-matter
    record: "2026-001"  # error: DL507
```

```yaml
remove:
  - item: peace-dogs
    reason: no-such-matter
    record: "2026-001"
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Overlay
from dutylist.texts import Text


def check(overlay: Overlay, context: Context) -> Iterator[Hit]:
    """Find actions that their record does not list."""
    named = [("remove", each.item, each.record, each.route) for each in overlay.remove]
    named += [("add", each.item.id, each.record, each.route) for each in overlay.add]
    named += [("edit", each.item, each.record, each.route) for each in overlay.edit]
    named += [("merge", each.into.id, each.record, each.route) for each in overlay.merge]
    named += [("split", each.item, each.record, each.route) for each in overlay.split]
    for action, item, record, route in named:
        known = context.records.get(record or "")
        if known is None:
            continue
        listed = {(each.where, each.action, each.item) for each in known.changes}
        if not listed & {(where, action, item) for where in (overlay.id, overlay.base.catalogue)}:
            params = {"record": known.id, "action": action, "item": item}
            yield Hit((*route, "record"), params)


RULE = Rule(
    code="DL507",
    name="record-names-other-change",
    severity=Severity.ERROR,
    subject=Overlay,
    message=Text(
        zh="记录 {record} 没有写这处改动（{action} {item}）",
        en="the record {record} does not name this change ({action} {item})",
    ),
    remedy=Text(
        zh="写上批准这处改动的记录；记录漏写的，在记录的 changes 中补上。",
        en="Name the record that approved it, or complete the record's `changes:`.",
    ),
    why=Text(
        zh="一份批准只对它写明的改动有效，不能拿来给别的改动作凭据。",
        en="An approval holds for the changes that it names and for no others.",
    ),
    check=check,
    doc=__doc__,
)
