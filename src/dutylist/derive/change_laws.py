"""The laws that single changes of an overlay can break, and the list of all laws."""

from dutylist.derive import fate_laws, laws, standing_laws
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
        zh="核对基础目录的现文，再更新 was 与 set",
        en="compare with the base, then renew `was:` and `set:`",
    ),
    why=Text(
        zh="不核对原文就覆盖，会抹掉上级的修改",
        en="overwriting unseen text undoes what the higher level changed",
    ),
)

UNSEEN = Law(
    code="DL325",
    name="edit-without-was",
    law=6,
    message=Text(
        zh="修改 {target} 的 {field}，没有写原值（was）",
        en="{field} of {target} is set without its former value",
    ),
    remedy=Text(zh="在 was 中写明基础目录的原值", en="write the base's value under `was:`"),
    why=Text(zh="不写原值，基础目录改了也发现不了", en="a change of the base would go unnoticed"),
)

REQUIRED = Law(
    code="DL307",
    name="required-item-removed",
    law=7,
    message=Text(
        zh="{target} 是必选事项，移除、合并或拆分须有已批准的记录",
        en="{target} is required: to remove, merge or split it needs an approved record",
    ),
    remedy=Text(
        zh="先办理动态调整，再写明 record", en="have an adjustment approved and name its record"
    ),
    why=Text(
        zh="必选事项由上级规定，下级不得自行取消",
        en="the higher level has ruled that every list holds it",
    ),
)

NO_TAKER = Law(
    code="DL336",
    name="removal-without-taker",
    law=7,
    message=Text(
        zh="移除 {target}（{reason}）须写明由谁承接",
        en="the removal of {target} ({reason}) must name who takes it over",
    ),
    remedy=Text(zh="补写 taker", en="add `taker:`"),
    why=Text(
        zh="事项在别处继续办理，群众要知道找谁",
        en="the matter goes on elsewhere and people must know where",
    ),
)

FIXED = Law(
    code="DL309",
    name="fixed-field",
    law=8,
    message=Text(
        zh="{target} 的 {field} 不允许下级修改",
        en="{field} of {target} may not be altered at this level",
    ),
    remedy=Text(zh="向上级申请调整", en="ask the higher level for the change"),
    why=Text(zh="政策规定该字段由上级确定", en="the policy leaves this field to the higher level"),
)

NO_AUTHORITY = Law(
    code="DL320",
    name="edit-without-authority",
    law=8,
    message=Text(
        zh="修改 {target} 的 {field} 须写明 authority",
        en="{field} of {target} may be altered only on an `authority:`",
    ),
    remedy=Text(zh="补写 authority", en="name the authority"),
    why=Text(
        zh="法律依据、牵头部门和清单分册由上级确定",
        en="legal basis, lead department and part are for the higher level to settle",
    ),
)

NO_BASIS = Law(
    code="DL310",
    name="addition-without-basis",
    law=9,
    message=Text(
        zh="新增事项 {target} 没有法律依据", en="the added item {target} names no legal basis"
    ),
    remedy=Text(zh="写明法律依据", en="name its legal basis"),
    why=Text(zh="没有依据的事项不得进入清单", en="nothing enters a list without a legal basis"),
)

NO_RECORD = Law(
    code="DL321",
    name="addition-without-record",
    law=9,
    message=Text(
        zh="新增事项 {target} 没有已批准的准入或调整记录",
        en="the item {target} is added without an approved record",
    ),
    remedy=Text(zh="办理准入或动态调整，写明 record", en="have it admitted and name the record"),
    why=Text(zh="未经准入的事项不得进入清单", en="nothing enters a list without admission"),
)

UNKNOWN_NEIGHBOUR = Law(
    code="DL322",
    name="unknown-neighbour",
    law=1,
    message=Text(
        zh="{target} 要排在 {after} 之后，结果清单中没有它；相近的编号：{nearest}",
        en="{target} stands behind {after}, which the result does not hold; nearest: {nearest}",
    ),
    remedy=Text(
        zh="改为结果清单中的编号，或不写 after（排在本类别之首）",
        en="name an item of the result, or leave `after:` out to stand first",
    ),
    why=Text(zh="没有参照，位置就无从确定", en="without a neighbour there is no place"),
)

FOREIGN_NEIGHBOUR = Law(
    code="DL332",
    name="neighbour-in-other-category",
    law=1,
    message=Text(
        zh="{target} 不能排在 {after} 之后：两者不在同一类别",
        en="{target} cannot stand behind {after}, which is in another category",
    ),
    remedy=Text(
        zh="改为同一类别的事项，或不写 after（排在本类别之首）",
        en="name an item of its category, or leave `after:` out to stand first",
    ),
    why=Text(
        zh="事项按类别排列，位置必须落在本类别之内", en="an item stands in its category's block"
    ),
)

RING = Law(
    code="DL331",
    name="ring-of-neighbours",
    law=1,
    message=Text(zh="排序互相等待：{items}", en="these stand behind each other in a ring: {items}"),
    remedy=Text(zh="让其中一项排在别的事项之后", en="put one of them behind another item"),
    why=Text(zh="环形的先后次序无法确定位置", en="a ring has no first place"),
)

UNKNOWN_BINDING = Law(
    code="DL323",
    name="unknown-binding",
    law=1,
    message=Text(
        zh="绑定的 {target} 不在结果清单中；相近的编号：{nearest}",
        en="the bound {target} is not in the result; nearest: {nearest}",
    ),
    remedy=Text(zh="改正编号；* 表示所有事项", en="correct the id; `*` stands for every item"),
    why=Text(zh="落空的绑定不会生效", en="a binding to nothing has no effect"),
)

UNKNOWN_CATEGORY = Law(
    code="DL327",
    name="orphaned-category",
    law=1,
    message=Text(
        zh="基础目录没有类别 {target}；相近的编号：{nearest}",
        en="the base has no category {target}; nearest: {nearest}",
    ),
    remedy=Text(zh="改为基础目录中已有的类别", en="use a category of the base"),
    why=Text(
        zh="类别不存在，事项就印不到任何标题下",
        en="in an unknown category an item is printed under no heading",
    ),
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
        zh="编号不得修改；职责用 duties 增删改", en="an id stays; duties have actions of their own"
    ),
    why=Text(
        zh="编号是追溯的依据，职责须逐条说明",
        en="ids carry the trace, and each duty is spoken of by itself",
    ),
)

MISSHAPEN = Law(
    code="DL334",
    name="misshapen-value",
    law=10,
    message=Text(
        zh="{target} 的 {field} 新值类型不对", en="the new {field} of {target} is of the wrong type"
    ),
    remedy=Text(zh="按目录中该字段的写法填写", en="write it as a catalogue does"),
    why=Text(
        zh="结果清单必须仍是完整有效的目录",
        en="the result must still be a whole and valid catalogue",
    ),
)

LAWS: tuple[Law, ...] = (
    laws.OTHER_BASE,
    laws.UNKNOWN_TARGET,
    laws.TAKEN,
    laws.TWICE,
    laws.NO_EFFECT,
    OTHER_VALUE,
    REQUIRED,
    FIXED,
    NO_BASIS,
    laws.UNKNOWN_CLAIM,
    laws.OTHER_DIGEST,
    laws.UNCLAIMED_REQUIRED,
    laws.CLAIM_IN_ALL,
    laws.REPEATED_CLAIM,
    laws.UNCLAIMED_TARGET,
    NO_AUTHORITY,
    NO_RECORD,
    UNKNOWN_NEIGHBOUR,
    UNKNOWN_BINDING,
    UNSEEN,
    UNKNOWN_CATEGORY,
    RING,
    FOREIGN_NEIGHBOUR,
    CLOSED,
    MISSHAPEN,
    laws.EMPTY_CLAIM,
    NO_TAKER,
    *standing_laws.LAWS,
    *fate_laws.LAWS,
)
"""Every law that `apply` enforces, by code."""
