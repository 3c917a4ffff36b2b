"""Two files are the same version of the same list.

An overlay that is pinned to that version would not know which of them is its base.

```yaml
dutylist: catalogue/1
id: sample-street
version: "2026.1"  # error: DL111
```

Give a new edition a version of its own:

```yaml
dutylist: catalogue/1
id: sample-street
version: "2026.2"
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Catalogue, Workspace
from dutylist.texts import Text


def check(workspace: Workspace, _: Context) -> Iterator[Hit]:
    """Find catalogues that share id and version with an earlier one."""
    first: dict[tuple[str, str], Catalogue] = {}
    for catalogue in workspace.catalogues:
        earlier = first.setdefault((catalogue.id, catalogue.version), catalogue)
        if earlier is not catalogue:
            params = {"id": catalogue.id, "version": catalogue.version}
            yield Hit((*catalogue.route, "version"), params, ((*earlier.route, "version"),))


RULE = Rule(
    code="DL111",
    name="duplicate-catalogue",
    severity=Severity.ERROR,
    subject=Workspace,
    message=Text(
        zh="清单 {id} 的 {version} 版有两个文件",
        en="there are two files of the list {id}, version {version}",
    ),
    remedy=Text(
        zh="删去多余的一份，或者给新的一版一个新的版本号。",
        en="Remove one of them, or give the new edition a version of its own.",
    ),
    why=Text(
        zh="乡镇的增减调整锁定在某一版上，同一版有两份就不知道以哪份为准。",
        en="Overlays are pinned to one version; with two files nobody knows which one counts.",
    ),
    check=check,
    doc=__doc__,
)
