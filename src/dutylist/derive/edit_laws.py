"""The laws on edits: what their author saw, and what may be altered."""

from dutylist.derive.laws import Law
from dutylist.texts import Text

OTHER_VALUE = Law(
    code="DL306",
    name="base-differs",
    law=6,
    stale=True,
    message=Text(
        zh="{target} 的 {field}：调整人看到的是“{was}”，基础目录现为“{found}”",
        en="{field} of {target}: its author saw “{was}”, the base has “{found}”",
    ),
    remedy=Text(
        zh="看基础目录现在怎么写，确认改动仍然合适，再更新 was。",
        en="Read the base, see whether the change still fits, then correct `was:`.",
    ),
    why=Text(
        zh="基础目录已经变了而改动没有重新考虑，可能改错或者盖掉上级的修改。",
        en="The base has changed since; the edit may be wrong now, or undo what others changed.",
    ),
    doc="""
```yaml
edit:
  - item: peace-fire
    was: {name: 消防工作}  # error: DL306
    set: {name: 冬季消防安全}
    reason: 突出重点
```

```yaml
edit:
  - item: peace-fire
    was: {name: 消防安全}
    set: {name: 冬季消防安全}
    reason: 突出重点
```
""",
)

FIXED = Law(
    code="DL309",
    name="fixed-field",
    law=8,
    message=Text(
        zh="{target} 的 {field} 不允许下级修改",
        en="{field} of {target} may not be altered at this level",
    ),
    remedy=Text(
        zh="删去这处修改；确需修改的，报请基础目录的制定单位修改。",
        en="Leave it as it is; if it must change, ask those who keep the base.",
    ),
    why=Text(
        zh="允许改哪些字段由上级在 dutylist.yaml 的 policy 中规定。",
        en="What may be altered is laid down under `policy:` in dutylist.yaml.",
    ),
    doc="""
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
""",
)

NO_AUTHORITY = Law(
    code="DL320",
    name="edit-without-authority",
    law=8,
    message=Text(
        zh="修改 {target} 的 {field} 须写明授权依据（authority）",
        en="{field} of {target} may be altered only on an `authority:`",
    ),
    remedy=Text(
        zh="写明允许这样改的法律条文或者文件。",
        en="Cite the provision or document that allows the change under `authority:`.",
    ),
    why=Text(
        zh="换依据、换清单、换主责单位会改变谁承担责任，不能自行决定。",
        en="A new basis, part or leading body changes who is responsible; that needs an authority.",
    ),
    doc="""
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
""",
)

UNSEEN = Law(
    code="DL325",
    name="edit-without-was",
    law=6,
    message=Text(
        zh="修改 {target} 的 {field}，没有写原值（was）",
        en="{field} of {target} is set without its former value",
    ),
    remedy=Text(
        zh="在 was 中写上基础目录的原值；基础目录没有这个字段的不用写。",
        en="Write the value of the base under `was:`; a field that the base lacks needs none.",
    ),
    why=Text(
        zh="不写原值，基础目录改了也发现不了，会悄悄盖掉上级的修改。",
        en="Without it a change of the base goes unnoticed and is silently undone.",
    ),
    doc="""
```yaml
edit:
  - item: peace-fire
    was: {name: 消防安全}
    set:
      name: 冬季消防安全
      publish: internal  # error: DL325
    reason: 突出重点
```

```yaml
edit:
  - item: peace-fire
    was: {name: 消防安全, publish: public}
    set:
      name: 冬季消防安全
      publish: internal
    reason: 突出重点
```
""",
)

CLOSED = Law(
    code="DL333",
    name="closed-field",
    law=1,
    message=Text(
        zh="{target} 的 {field} 不能用 set 修改",
        en="{field} of {target} cannot be altered with `set:`",
    ),
    remedy=Text(
        zh="编号不得修改；职责用 duties 增删改。",
        en="An id stays; duties have actions of their own.",
    ),
    why=Text(
        zh="编号是追溯的依据，职责须逐条说明。",
        en="Ids carry the trace, and each duty is spoken of by itself.",
    ),
    doc="""
```yaml
edit:
  - item: peace-fire
    was: {id: peace-fire}
    set: {id: peace-blaze}  # error: DL333
    reason: 统一编号
```

```yaml
edit:
  - item: peace-fire
    was: {name: 消防安全}
    set: {name: 消防工作}
    reason: 统一名称
```
""",
)

MISSHAPEN = Law(
    code="DL334",
    name="misshapen-value",
    law=10,
    message=Text(
        zh="{target} 的 {field} 新值类型不对", en="the new {field} of {target} is of the wrong type"
    ),
    remedy=Text(zh="按目录中该字段的写法填写。", en="Write it as a catalogue does."),
    why=Text(
        zh="结果清单必须仍是完整有效的目录。",
        en="The result must still be a whole and valid catalogue.",
    ),
    doc="""
```yaml
edit:
  - item: peace-fire
    was: {posts: []}
    set: {posts: 安全专干}  # error: DL334
    reason: 写明由谁办理
```

```yaml
edit:
  - item: peace-fire
    was: {posts: []}
    set: {posts: [安全专干]}
    reason: 写明由谁办理
```
""",
)
