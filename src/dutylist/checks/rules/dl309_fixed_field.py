"""An edit alters a field that only the higher level may alter.

```yaml
edit:
  - item: peace-fire
    was: {required: true}
    set: {required: false}  # error: DL309
    reason: 辖区情况
    authority: 《中华人民共和国消防法》第三十二条
```

```yaml
edit:
  - item: peace-fire
    was: {name: 消防安全}
    set: {name: 冬季消防安全}
    reason: 突出重点
```
"""

from collections.abc import Iterator

from dutylist.checks import permissions
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Overlay, Permission
from dutylist.texts import Text


def check(overlay: Overlay, context: Context) -> Iterator[Hit]:
    """Find edits of fields that the policy fixes."""
    for _, name, route in permissions.under(overlay, context, Permission.FIXED):
        yield Hit(route, {"field": name})


RULE = Rule(
    code="DL309",
    name="fixed-field",
    severity=Severity.ERROR,
    subject=Overlay,
    message=Text(
        zh="字段 {field} 不允许下级修改",
        en="the field {field} cannot be altered at this level",
    ),
    remedy=Text(
        zh="删去这处修改；确需修改的，报请底本的制定单位修改底本。",
        en="Leave it as it is; if it must change, ask those who keep the base.",
    ),
    why=Text(
        zh="允许改哪些字段由上级在 dutylist.yaml 的 policy 中规定。",
        en="What may be altered is laid down under `policy:` in dutylist.yaml.",
    ),
    check=check,
    doc=__doc__,
)
