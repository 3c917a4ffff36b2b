"""The laws that merges, splits, declined items, ceilings and open conflicts can break."""

from dutylist.derive.laws import Law
from dutylist.texts import Text

OPEN_CONFLICT = Law(
    code="DL337",
    name="open-conflict",
    law=12,
    stale=True,
    message=Text(
        zh="{target} 的“{field}”有一处冲突还没有了结",
        en="a conflict over “{field}” of {target} is not settled",
    ),
    remedy=Text(
        zh="在 decision 中写明取哪一个值，再运行 dutylist rebase --continue",
        en="write under `decision:` which value holds, then run `dutylist rebase --continue`",
    ),
    why=Text(
        zh="上级和本级改了同一处，取哪一个只能由人决定，不能替人选",
        en="both levels changed the same thing; which one holds is for people to decide",
    ),
)

UNFINISHED_REBASE = Law(
    code="DL338",
    name="unfinished-rebase",
    law=12,
    stale=True,
    message=Text(
        zh="这份调整正从 {version} 版改到新版基础目录上，还没有完成",
        en="the overlay is on its way from version {version} to a new base and has not arrived",
    ),
    remedy=Text(
        zh="运行 dutylist rebase --continue 完成，或用 --abort 退回",
        en="finish with `dutylist rebase --continue`, or go back with `--abort`",
    ),
    why=Text(
        zh="改到一半的调整，既不是旧版的清单，也不是新版的清单",
        en="half moved, it makes neither the list of the old version nor that of the new",
    ),
)

DECLINE_IN_ALL = Law(
    code="DL339",
    name="decline-without-mode",
    law=3,
    message=Text(
        zh="只有 mode 为 claim（认领）时才写 decline，{target} 应写为移除",
        en="`decline:` belongs to the mode claim: {target} is to be removed instead",
    ),
    remedy=Text(
        zh="改写到 remove 并写明原因，或改为 mode: claim",
        en="put it under `remove:` with its reason, or set `mode: claim`",
    ),
    why=Text(
        zh="全部承接的清单没有“不认领”，去掉一项就是移除，要写原因、可以追查",
        en="a list that takes everything drops an item by removing it, for a reason on record",
    ),
)

REPEATED_SOURCE = Law(
    code="DL340",
    name="repeated-source",
    law=1,
    message=Text(
        zh="合并为 {into} 的事项中，{target} 写了两次",
        en="{target} is named twice among the items that become {into}",
    ),
    remedy=Text(
        zh="删去重复的一处，或改为本来要写的编号", en="drop one of them, or write the id meant"
    ),
    why=Text(
        zh="一项不能同自己合并；重复多半是另一项写错了编号",
        en="an item is not merged with itself; a repetition is mostly another id gone wrong",
    ),
)

NO_LOCAL_BASIS = Law(
    code="DL341",
    name="addition-without-local-basis",
    law=9,
    message=Text(
        zh="新增事项 {target} 没有适用于 {code} 的地方依据",
        en="the added item {target} cites no local instrument that holds for {code}",
    ),
    remedy=Text(
        zh="引用本地适用的地方性法规、自治条例、地方政府规章或文件，并在依据库写明其 region",
        en=(
            "cite a local regulation, rule or document of this place; its `region:` stands in the"
            " index"
        ),
    ),
    why=Text(
        zh="基础目录是上限：国家和省的依据已在其中，只有地方另有规定才能新增",
        en="the base is a ceiling: it rests on national law, and only local law can add to it",
    ),
)

CLOSED_ADDITIONS = Law(
    code="DL342",
    name="additions-closed",
    law=9,
    message=Text(
        zh="这一级的清单不得新增事项：{target}", en="nothing may be added at this level: {target}"
    ),
    remedy=Text(
        zh="报请上级在其目录中增加，或删去这项新增",
        en="ask the higher level to add it to its catalogue, or drop it",
    ),
    why=Text(
        zh="policy 规定这一级只能从上级目录中承接",
        en="the policy lets this level take items from above and no others",
    ),
)

OTHER_LEVEL = Law(
    code="DL343",
    name="other-level",
    law=10,
    message=Text(
        zh="基础目录用于 {base}，不能直接生成 {level} 的清单：local 的含义不同",
        en="the base is for {base} and makes no list for {level}: `local` means another body",
    ),
    remedy=Text(
        zh="改用这一级的目录作为 base，或改正 for 中的单位",
        en="take a catalogue of that level as the base, or correct the unit in `for:`",
    ),
    why=Text(
        zh="乡镇的职责会原样变成村（社区）的职责，这正是要防止的",
        en="the duties of a township would become a village's, which lists are there to prevent",
    ),
)

GONE_NEIGHBOUR = Law(
    code="DL344",
    name="neighbour-gone",
    law=1,
    message=Text(
        zh="{target} 要排在 {after} 之后，但 {after} {fate}",
        en="{target} stands behind {after}, which {fate}",
    ),
    remedy=Text(
        zh="改为排在结果清单中的事项之后，或不写 after（排在本类别之首）",
        en="name an item of the result, or leave `after:` out to stand first",
    ),
    why=Text(zh="没有参照，位置就无从确定", en="without a neighbour there is no place to stand at"),
)

RETIRED_TARGET = Law(
    code="DL345",
    name="retired-target",
    law=1,
    message=Text(
        zh="{target} 已停用，基础目录中不再有这一项；现为：{now}",
        en="{target} is retired and no longer in the base; it became: {now}",
    ),
    remedy=Text(
        zh="改为现在的编号，或删去这处调整", en="name the item that it became, or drop the action"
    ),
    why=Text(
        zh="停用的编号不再使用，对它的调整不会生效",
        en="a retired id is never used again, so that the action would have no effect",
    ),
)

TOO_FEW = Law(
    code="DL346",
    name="too-few-to-merge-or-split",
    law=3,
    message=Text(
        zh="{target} 的合并或拆分不足两项",
        en="{target} is merged of, or split into, fewer than two",
    ),
    remedy=Text(zh="改用 edit 修改该事项", en="alter the item with `edit:` instead"),
    why=Text(
        zh="一项变一项不是合并也不是拆分，而是换了编号，无法追溯",
        en="one item made of one is neither; it would only take another id and lose its trace",
    ),
)

LAWS = (
    OPEN_CONFLICT,
    UNFINISHED_REBASE,
    DECLINE_IN_ALL,
    REPEATED_SOURCE,
    NO_LOCAL_BASIS,
    CLOSED_ADDITIONS,
    OTHER_LEVEL,
    GONE_NEIGHBOUR,
    RETIRED_TARGET,
    TOO_FEW,
)
"""The laws of this module, by code."""
