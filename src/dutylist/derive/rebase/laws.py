"""What can stand in the way of a rebase, and of the decisions that it asks for."""

from dutylist.derive.laws import Law
from dutylist.texts import Text

NO_OLD_BASE = Law(
    code="DL350",
    name="old-base-not-found",
    law=5,
    stale=True,
    message=Text(
        zh="找不到 {overlay} 所依据的旧版目录 {base}（摘要 {digest}）；已查：工作区{where}",
        en="the old base {base} of {overlay} (digest {digest}) is nowhere to be found; looked in: "
        "the workspace{where}",
    ),
    remedy=Text(
        zh="用 --old 指明旧版：文件，或 git 的“版本:路径”",
        en="name it with --old: a file, or `REV:path` of git",
    ),
    why=Text(
        zh="没有旧版就无从判断哪些是上级改的、哪些是本地改的",
        en="without it nobody can tell what was changed above and what was changed here",
    ),
)

UNFINISHED = Law(
    code="DL351",
    name="rebase-unfinished",
    law=12,
    stale=True,
    message=Text(
        zh="{overlay} 上一次改版还没有完成，有 {n} 处冲突待决定",
        en="an earlier rebase of {overlay} is not finished: {n} conflicts are to be decided",
    ),
    remedy=Text(
        zh="填写 decision 后运行 dutylist rebase --continue，或用 --abort 恢复原样",
        en="fill in `decision:` and run `dutylist rebase --continue`, or go back with --abort",
    ),
    why=Text(
        zh="冲突未决就再次改版，先前保留的内容会对不上",
        en="what the first rebase kept would no longer fit",
    ),
)

NOT_OPEN = Law(
    code="DL352",
    name="decision-not-possible",
    law=12,
    message=Text(
        zh="{item} 的冲突（{kind}）不能这样决定：{why}",
        en="the conflict of {item} ({kind}) cannot be decided like that: {why}",
    ),
    remedy=Text(zh="可以写：{choices}", en="open are: {choices}"),
    why=Text(
        zh="做不到的决定如果照收，调整就会丢失或改错对象",
        en="to accept it would lose the action or point it at the wrong item",
    ),
)

NO_DECISION = Law(
    code="DL353",
    name="decision-not-understood",
    law=12,
    message=Text(
        zh="看不懂 {item} 的决定：{decision}", en="the decision on {item} says nothing: {decision}"
    ),
    remedy=Text(
        zh="写 own（保留本地）、new（采用新目录）或 {{value: …}}",
        en="write own, new, or {{value: …}}",
    ),
    why=Text(zh="冲突没有默认的一方", en="no side of a conflict wins by default"),
)

ALTERED = Law(
    code="DL354",
    name="conflict-altered",
    law=12,
    message=Text(
        zh="{item} 的冲突记录被改动，原来的调整读不出来了",
        en="the record of the conflict of {item} was altered; its action cannot be read",
    ),
    remedy=Text(
        zh="只填写 decision，其余保持原样；可用 --abort 恢复",
        en="fill in nothing but `decision:`; go back with --abort",
    ),
    why=Text(
        zh="记录里保存着原来的调整，改动后就无法还原",
        en="it keeps the action as it was written",
    ),
)

LAWS: tuple[Law, ...] = (NO_OLD_BASE, UNFINISHED, NOT_OPEN, NO_DECISION, ALTERED)
