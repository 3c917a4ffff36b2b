"""A confirmation is about a citation that no longer stands where it says.

```yaml
dutylist: confirmations/1
entries:
  - list: sample-street  # error: DL221
    item: peace-fire
    duty: peace-fire.2
    provision: 《中华人民共和国消防法》第三十三条
    instrument: fire
    title: 中华人民共和国消防法
    version: "2021-04-29"
    on: 2026-11-20
    by: 示例区委编办
    reason: 条文内容与职责仍然对应
```

```yaml
dutylist: confirmations/1
entries:
  - list: sample-street
    item: peace-fire
    duty: peace-fire.2
    provision: 《中华人民共和国消防法》第三十二条
    instrument: fire
    title: 中华人民共和国消防法
    version: "2021-04-29"
    on: 2026-11-20
    by: 示例区委编办
    reason: 条文内容与职责仍然对应
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Prospect, Workspace, examine
from dutylist.texts import Text


def check(workspace: Workspace, context: Context) -> Iterator[Hit]:
    """Find confirmations of citations that do not exist."""
    if not workspace.confirmations:
        return
    cited = {each.key for each in examine(workspace, Prospect(day=context.as_of)).cited}
    for each in workspace.confirmations:
        if each.key not in cited:
            params = {"what": each.provision, "place": each.duty or each.item, "list": each.where}
            yield Hit(each.route, params)


RULE = Rule(
    code="DL221",
    name="stale-confirmation",
    severity=Severity.WARNING,
    subject=Workspace,
    message=Text(
        zh="核对记录所说的 {what} 已不在 {list} 的 {place} 中",
        en="{what} was confirmed but is not cited any more by {place} of {list}",
    ),
    remedy=Text(
        zh="依据已改的，删去这条核对记录；编号写错的，改正编号。",
        en="Delete it if the citation was changed; correct its ids if they are wrong.",
    ),
    why=Text(
        zh="对不上的核对记录会让人误以为依据已有人看过。",
        en="It looks as if somebody had checked a citation that nobody has.",
    ),
    check=check,
    doc=__doc__,
)
