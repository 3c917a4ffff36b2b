"""The laws that an overlay can break as a whole: its base, its targets, its claims.

A law that a check also finds, without applying the overlay, has the code and name of that check.
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
    name="unknown-base",
    law=5,
    stale=True,
    message=Text(
        zh="调整所依据的是 {wanted}，不是 {found}",
        en="the overlay is written for {wanted}, not for {found}",
    ),
    remedy=Text(
        zh="核对后把调整改到新的基础目录上",
        en="look at what changed, then move the overlay to the new base",
    ),
    why=Text(
        zh="同一调整用在另一版目录上，含义可能不同",
        en="the same change may mean something else in another version",
    ),
)

OTHER_DIGEST = Law(
    code="DL313",
    name="stale-base",
    law=5,
    stale=True,
    message=Text(
        zh="基础目录的内容已变：登记的摘要是 {wanted}，现为 {found}",
        en="the base has changed: its digest was {wanted} and is {found}",
    ),
    remedy=Text(zh="核对变化后更新摘要", en="look at what changed, then renew the digest"),
    why=Text(
        zh="版本号未变而内容已变，调整人看到的不是现在的文本",
        en="under one version number its author has seen another text",
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

TAKEN = Law(
    code="DL303",
    name="added-id-exists",
    law=2,
    message=Text(
        zh="新增的编号 {target} 已在使用或已停用", en="the added id {target} is in use or retired"
    ),
    remedy=Text(zh="为新增内容另取编号", en="give the addition an id of its own"),
    why=Text(
        zh="编号一经使用不得复用，否则无法追溯", en="an id is used once, or nothing can be traced"
    ),
)

TWICE = Law(
    code="DL304",
    name="conflicting-actions",
    law=4,
    message=Text(
        zh="对 {target} 的“{field}”有两处调整", en="two actions touch “{field}” of {target}"
    ),
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
        zh="无效果的调整多半是写错了对象或内容", en="an action without effect is most often a slip"
    ),
)

UNKNOWN_CLAIM = Law(
    code="DL312",
    name="unknown-claim",
    law=1,
    message=Text(
        zh="认领的 {target} 不在基础目录中；相近的编号：{nearest}",
        en="the claimed {target} is not in the base; nearest: {nearest}",
    ),
    remedy=Text(zh="改为基础目录中的编号", en="name an id that the base holds"),
    why=Text(
        zh="认领了不存在的事项，真正要认领的就漏了", en="the item that was meant would be missing"
    ),
)

UNCLAIMED_REQUIRED = Law(
    code="DL315",
    name="required-item-unclaimed",
    law=7,
    message=Text(zh="必选事项 {target} 没有承接", en="the required item {target} is not taken"),
    remedy=Text(
        zh="认领该事项（或从 undecided 中删去），或凭已批准的记录移除",
        en="claim it (or drop it from `undecided:`), or remove it on an approved record",
    ),
    why=Text(
        zh="必选事项由上级规定，下级不得自行取消",
        en="the higher level has ruled that every list holds it",
    ),
)

CLAIM_IN_ALL = Law(
    code="DL316",
    name="claim-without-mode",
    law=3,
    message=Text(
        zh="mode 不是 claim（认领）时不得列 claim",
        en="`claim:` has no meaning where the mode is not claim",
    ),
    remedy=Text(zh="改为 mode: claim，或删去 claim", en="set `mode: claim`, or drop `claim:`"),
    why=Text(
        zh="两者同时出现，看不出是否只要认领的事项",
        en="one cannot tell whether only the claimed items were meant",
    ),
)

REPEATED_CLAIM = Law(
    code="DL317",
    name="repeated-claim",
    law=2,
    message=Text(zh="{target} 认领了两次", en="{target} is claimed twice"),
    remedy=Text(zh="删去重复的一处", en="drop one of the claims"),
    why=Text(
        zh="重复多半是另一项写错了编号", en="a repetition is mostly another item's id gone wrong"
    ),
)

UNCLAIMED_TARGET = Law(
    code="DL318",
    name="unclaimed-target",
    law=1,
    message=Text(
        zh="{target} 没有承接，不能修改或移动",
        en="{target} is not taken and so cannot be edited or moved",
    ),
    remedy=Text(
        zh="先认领该事项（或从 undecided 中删去），或删去这处调整",
        en="claim the item (or drop it from `undecided:`), or drop the action",
    ),
    why=Text(
        zh="对结果清单中没有的事项作的调整不会生效",
        en="a change of what the result does not hold would be lost",
    ),
)

EMPTY_CLAIM = Law(
    code="DL335",
    name="empty-claim",
    law=3,
    message=Text(
        zh="mode 为 claim，却没有认领任何事项", en="the mode is claim, but nothing is claimed"
    ),
    remedy=Text(
        zh="列明认领的事项，或改为 mode: all", en="list what is claimed, or set `mode: all`"
    ),
    why=Text(
        zh="空的选择既不是全部，也不该是没有",
        en="an empty selection means neither everything nor nothing",
    ),
)
