"""A list replaces a version that is not in the workspace.

What changed can then not be shown; it is no fault where the earlier list was never kept as data.

```yaml
replaces:
  version: "2024.9"  # error: DL131
```

```yaml
replaces:
  version: "2025.1"
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Catalogue
from dutylist.texts import Text


def check(catalogue: Catalogue, context: Context) -> Iterator[Hit]:
    """Look for the replaced version among the catalogues."""
    if catalogue.replaces is None:
        return
    version = catalogue.replaces.version
    if not context.has(catalogue.id, version):
        yield Hit((*catalogue.route, "replaces", "version"), {"version": version})


RULE = Rule(
    code="DL131",
    name="unknown-replaced-version",
    severity=Severity.NOTE,
    subject=Catalogue,
    message=Text(
        zh="工作区里没有被取代的 {version} 版",
        en="the replaced version {version} is not in the workspace",
    ),
    remedy=Text(
        zh="版本号写错的请改正；旧版没有数据文件的，可以不理会。",
        en=(
            "Correct the version if it is a slip; ignore this where no file of the earlier "
            "one exists."
        ),
    ),
    why=Text(
        zh="缺少旧版，就看不出新旧之间哪些职责变了。",
        en="Without the earlier version nobody can see which duties changed.",
    ),
    check=check,
    doc=__doc__,
)
