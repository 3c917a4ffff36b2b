"""An edit alters the legal basis, the part or the leading body and names no authority.

```yaml
edit:
  - item: peace-fire
    duties:
      edit:
        - id: peace-fire.1
          was: {by: emergency}
          set: {by: housing}  # error: DL320
    reason: 机构调整
```

```yaml
edit:
  - item: peace-fire
    duties:
      edit:
        - id: peace-fire.1
          was: {by: emergency}
          set: {by: housing}
    reason: 机构调整
    authority: 《中华人民共和国消防法》第四条
```
"""

from collections.abc import Iterator

from dutylist.checks import permissions
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Overlay, Permission
from dutylist.texts import Text


def check(overlay: Overlay, context: Context) -> Iterator[Hit]:
    """Find edits without an authority of fields that need one."""
    for edit, name, route in permissions.under(overlay, context, Permission.AUTHORITY):
        if edit.authority is None:
            yield Hit(route, {"field": name})


RULE = Rule(
    code="DL320",
    name="edit-without-authority",
    severity=Severity.ERROR,
    subject=Overlay,
    message=Text(
        zh="修改 {field} 必须写明授权依据（authority）",
        en="altering {field} needs an `authority:`",
    ),
    remedy=Text(
        zh="写明允许这样改的法律条文或者文件。",
        en="Cite the provision or document that allows the change under `authority:`.",
    ),
    why=Text(
        zh="换依据、换清单、换主责单位会改变谁承担责任，不能自行决定。",
        en=(
            "A new basis, part or leading body changes who is responsible; that takes an authority."
        ),
    ),
    check=check,
    doc=__doc__,
)
