"""The workspace has no legal-basis index, so no citation was checked.

```yaml
dutylist: basis/1  # error: DL503
instruments: []
```

```yaml
dutylist: basis/1
instruments:
  - id: fire-law
    title: 中华人民共和国消防法
    rank: 法律
    versions: [{version: "2021-04-29", effective: 2009-05-01, articles: 1-74}]
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Workspace
from dutylist.texts import Text


def check(workspace: Workspace, _: Context) -> Iterator[Hit]:
    """Say so where the index is empty though lists cite laws."""
    if not len(workspace.index):
        cited = (item for each in workspace.catalogues for item in each.items)
        if any(next(item.citations, None) is not None for item in cited):
            yield Hit(workspace.route)


RULE = Rule(
    code="DL503",
    name="no-index",
    severity=Severity.WARNING,
    subject=Workspace,
    message=Text(
        zh="工作区没有依据库，法律依据没有核对",
        en="the workspace has no legal-basis index: no citation was checked",
    ),
    remedy=Text(
        zh="在工作区中放入依据库文件，或者在 dutylist.yaml 的 basis 中写明它在哪里。",
        en="Add a file of instruments, or name it under `basis:` in dutylist.yaml.",
    ),
    why=Text(
        zh="没有依据库，引用的法律是否存在、是否有效都无从知道。",
        en="Without an index nobody knows whether a cited law exists or is in force.",
    ),
    check=check,
    doc=__doc__,
)
