"""A version replaces itself, at once or by way of others.

Which version is in force could then not be told.

```yaml
replaces:
  version: "2026.1"  # error: DL115
```

Name the version that this one takes the place of:

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
    """Follow the replaced versions and stop where this one comes up again."""
    replaced = {
        other.version: other.replaces.version
        for other in context.workspace.catalogues
        if other.id == catalogue.id and other.replaces is not None
    }
    ring = [catalogue.version]
    while (version := replaced.get(ring[-1])) is not None and version not in ring[1:]:
        ring.append(version)
        if version == catalogue.version:
            yield Hit((*catalogue.route, "replaces", "version"), {"ring": " → ".join(ring)})
            return


RULE = Rule(
    code="DL115",
    name="circular-replacement",
    severity=Severity.ERROR,
    subject=Catalogue,
    message=Text(
        zh="版本替代关系成环：{ring}",
        en="the versions replace each other in a ring: {ring}",
    ),
    remedy=Text(
        zh="replaces 只写本版直接取代的上一版。",
        en="Under `replaces:` name only the earlier version whose place this one takes.",
    ),
    why=Text(
        zh="互相替代的版本说不清哪一版有效，也就不知道该按哪一天的法律核对。",
        en=(
            "In a ring no version is the one in force, and so no day's law is the one that counts."
        ),
    ),
    check=check,
    doc=__doc__,
)
