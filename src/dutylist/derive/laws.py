"""The laws that an overlay can break, each with its words.

A law has the code of the check that finds the same fault without applying the overlay.
"""

from dataclasses import dataclass

from dutylist.findings import Fault, Severity
from dutylist.texts import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Law(Fault):
    """A fault of an overlay; `law` is its number in the contract.

    `stale` marks a base that is not the one the author saw, which a rebase mends.
    """

    severity: Severity = Severity.ERROR
    law: int
    stale: bool = False


OTHER_BASE = Law(
    code="DL301",
    name="other-base",
    law=5,
    stale=True,
    message=Text(
        zh="调整所依据的是 {wanted}，不是 {found}",
        en="the overlay is written for {wanted}, not for {found}",
    ),
    remedy=Text(
        zh="用 rebase 把调整移到新的基础目录上",
        en="move the overlay to the new base with rebase",
    ),
    why=Text(
        zh="同一调整用在另一版目录上，含义可能不同",
        en="the same change may mean something else in another version",
    ),
)

OTHER_DIGEST = Law(
    code="DL313",
    name="other-digest",
    law=5,
    stale=True,
    message=Text(
        zh="基础目录的内容已变：登记的摘要是 {wanted}，现为 {found}",
        en="the base has changed: its digest was {wanted} and is {found}",
    ),
    remedy=Text(
        zh="用 rebase 核对变化后更新摘要",
        en="run rebase, which compares and renews the digest",
    ),
    why=Text(
        zh="版本号未变而内容已变，调整人看到的不是现在的文本",
        en="under one version number the author has seen another text",
    ),
)

UNKNOWN_TARGET = Law(
    code="DL302",
    name="unknown-target",
    law=1,
    message=Text(
        zh="基础目录中没有 {target}；相近的编号：{nearest}",
        en="the base has no {target}; nearest: {nearest}",
    ),
    remedy=Text(zh="改为基础目录中的编号", en="name an id that the base holds"),
    why=Text(
        zh="每项调整必须恰好对应一个对象，落空的调整会被误以为已生效",
        en="a change that matches nothing looks as if it had been made",
    ),
)

EXISTS = Law(
    code="DL303",
    name="id-taken",
    law=2,
    message=Text(zh="新增的编号 {target} {where}", en="the added id {target} {where}"),
    remedy=Text(zh="为新增内容另取编号", en="give the addition an id of its own"),
    why=Text(
        zh="编号一经使用不得复用，否则无法追溯",
        en="an id is used once, or nothing can be traced",
    ),
)

TWICE = Law(
    code="DL304",
    name="two-actions",
    law=4,
    message=Text(zh="对 {target} 的 {field} 有两处调整", en="two actions on {field} of {target}"),
    remedy=Text(zh="合并为一处调整", en="make it one action"),
    why=Text(zh="两处调整的结果取决于先后次序", en="the outcome would depend on their order"),
)

NO_EFFECT = Law(
    code="DL305",
    name="no-effect",
    law=2,
    message=Text(
        zh="对 {target} 的调整（{action}）没有任何效果",
        en="the action {action} on {target} changes nothing",
    ),
    remedy=Text(zh="删去这处调整，或写明要改成什么", en="drop it, or say what shall change"),
    why=Text(
        zh="无效果的调整多半是写错了对象或内容",
        en="an action without effect is most often a slip",
    ),
)

OTHER_VALUE = Law(
    code="DL306",
    name="other-value",
    law=6,
    stale=True,
    message=Text(
        zh="{target} 的 {field}：调整人看到的是“{was}”，基础目录现为“{found}”",
        en="{field} of {target}: the author saw {was!r}, the base has {found!r}",
    ),
    remedy=Text(
        zh="核对基础目录的现文，再更新 was 与 set",
        en="compare with the base, then renew `was` and `set`",
    ),
    why=Text(
        zh="不核对原文就覆盖，会抹掉上级的修改",
        en="overwriting unseen text undoes what the higher level changed",
    ),
)

REQUIRED = Law(
    code="DL307",
    name="required-removed",
    law=7,
    message=Text(
        zh="{target} 是必选事项，移除须有已批准的记录",
        en="{target} is required: its removal needs an approved record",
    ),
    remedy=Text(zh="先办理动态调整，再写明 record", en="have it approved and name the record"),
    why=Text(
        zh="必选事项由上级规定，下级不得自行取消",
        en="the higher level has ruled that every list holds it",
    ),
)

TAKER = Law(
    code="DL308",
    name="removal-without-taker",
    law=7,
    message=Text(
        zh="移除 {target}（{reason}）须写明由谁承接",
        en="the removal of {target} ({reason}) must name who takes it over",
    ),
    remedy=Text(zh="补写 taker", en="add `taker`"),
    why=Text(
        zh="事项在别处继续办理，群众要知道找谁",
        en="the matter goes on elsewhere and people must know where",
    ),
)

FIELD = Law(
    code="DL309",
    name="field-not-open",
    law=8,
    message=Text(zh="{target} 的 {field} {rule}", en="{field} of {target} {rule}"),
    remedy=Text(
        zh="补写 authority，或向上级申请调整",
        en="name an authority, or ask the higher level for the change",
    ),
    why=Text(
        zh="法律依据、牵头部门和清单分册由上级确定",
        en="legal basis, lead department and part are for the higher level to settle",
    ),
)

ADDITION = Law(
    code="DL310",
    name="bare-addition",
    law=9,
    message=Text(zh="新增事项 {target} 缺少{lacks}", en="the added item {target} lacks {lacks}"),
    remedy=Text(zh="补写依据和记录编号", en="add the legal basis and the record"),
    why=Text(
        zh="没有依据、未经准入的事项不得进入清单",
        en="nothing enters a list without basis and admission",
    ),
)

CLAIM = Law(
    code="DL312",
    name="claim",
    law=3,
    message=Text(zh="{target}：{problem}", en="{target}: {problem}"),
    remedy=Text(
        zh="在 claim 中列明认领的事项，并将 mode 设为 claim",
        en="list what is claimed under `claim:` and set `mode: claim`",
    ),
    why=Text(
        zh="认领须逐项明示，空的选择不等于全部",
        en="a claim is explicit; an empty one does not mean everything",
    ),
)

RING = Law(
    code="DL320",
    name="after-ring",
    law=1,
    message=Text(zh="排序互相等待：{items}", en="these stand behind each other in a ring: {items}"),
    remedy=Text(zh="让其中一项排在别的事项之后", en="put one of them behind another item"),
    why=Text(zh="环形的先后次序无法确定位置", en="a ring has no first place"),
)

AFTER = Law(
    code="DL321",
    name="after-elsewhere",
    law=1,
    message=Text(
        zh="{target} 不能排在 {after} 之后：{problem}",
        en="{target} cannot stand behind {after}: {problem}",
    ),
    remedy=Text(
        zh="改为结果清单中同一类别的事项，或不写 after（排在本类别之首）",
        en="name an item of the same category in the result, or leave `after` out to stand first",
    ),
    why=Text(
        zh="事项按类别排列，位置必须落在本类别之内",
        en="items stand in their category's block",
    ),
)

LAWS: tuple[Law, ...] = (
    OTHER_BASE,
    UNKNOWN_TARGET,
    EXISTS,
    TWICE,
    NO_EFFECT,
    OTHER_VALUE,
    REQUIRED,
    TAKER,
    FIELD,
    ADDITION,
    CLAIM,
    OTHER_DIGEST,
    RING,
    AFTER,
)
"""Every law that `apply` enforces, by code."""
