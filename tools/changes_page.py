"""Write docs/changes.md, the page of all kinds of change, from their registry."""
# ruff: noqa: INP001  (a script, not part of the package)

from collections.abc import Iterator
from pathlib import Path

from dutylist.diff import KINDS, Direction, Kind, Level
from dutylist.diff.labels import DIRECTIONS, LEVELS

PAGE = Path(__file__).parents[1] / "docs" / "changes.md"
SUBJECTS = {
    "DC10": "清单 · The list",
    "DC11": "类别和部门 · Categories and departments",
    "DC20": "事项 · Items",
    "DC21": "分册和事项名称 · Parts and names of items",
    "DC22": "事项的其他内容 · Particulars of items",
    "DC23": "事项的依据、备注和办理环节 · Bases, notes and steps of items",
    "DC24": "其他栏目 · Other fields",
    "DC25": "沿革 · Lineage of items",
    "DC30": "职责移交 · Duties handed over",
    "DC31": "职责增减 · Duties added and removed",
    "DC32": "主责和角色 · Leads and roles",
    "DC33": "职责文字 · Words of duties",
    "DC34": "依据 · Bases",
    "DC35": "赋权和委托 · Delegations",
    "DC36": "职责的位置和编号 · Place and id of duties",
    "DC90": "只涉及写法 · Form alone",
}
"""What the kinds are about, by how their codes begin."""

_HEAD = """\
# 变化的种类 · Kinds of change

<!-- Made by `python tools/changes_page.py` from src/dutylist/diff/kinds.py; do not edit. -->

`dutylist diff` 说出的每一处变化都属于下列 {n} 种之一；含义、理由和前后示例见
`dutylist explain 代码`。级别：实质、应注意、文字编排。方向从基层（乡镇、街道、村）一侧看。
“镜像”是新旧两版对调之后的种类。花括号里是代入的内容。

Every change that `dutylist diff` tells is of one of these {n} kinds; `dutylist explain CODE` tells
what a kind means and why, with an example before and after. Directions are seen from the local
body. The mirror is the same change read from new to old.

## 把关怎样使用 · How the gate uses them

`dutylist diff --gate` 看**实质**且**加重基层**的变化，共 {gated} 种，代码加粗。每一处都要有
新版中已批准、摘要与现在文字相符的记录，否则不通过（退出码 1）；先行认可在限期内有效。
减轻、中性、应注意和文字编排的变化都不拦。只是看上去相像的（“可能”各条）仅作提示，
其中的新增仍按新增把关。另外也不放行：批准了没有发生的事、决定之后改过的记录、
到期的先行认可、手工改动的派生清单。

`dutylist diff --gate` looks at changes that are **substantive** and **toward the local body**:
{gated} kinds, whose codes are in bold. Each needs a record in the new version that is approved and
whose digest fits the words as they stand, or the run fails (exit 1); an acknowledgement counts
until its last day. No other change is stopped. What only looks alike is proposed, never assumed:
what was added there is judged as added. The gate also fails on approvals of what did not happen,
records edited after their decision, expired acknowledgements and derived lists edited by hand.

重新生成 · To make this page anew: `python tools/changes_page.py`
"""
_ROWS = """\
| 代码 Code | 名称 Name | 级别 Level | 方向 Direction | 镜像 Mirror | 中文 | English |
| --- | --- | --- | --- | --- | --- | --- |"""


def gates(kind: Kind) -> bool:
    """Whether the gate stops changes of a kind that no record approves."""
    return kind.level is Level.SUBSTANTIVE and kind.direction is Direction.TOWARD


def page() -> str:
    """Return the page; raises KeyError for a kind whose code begins like no subject."""
    found: dict[str, list[Kind]] = {prefix: [] for prefix in SUBJECTS}
    for kind in KINDS:
        found[kind.code[:4]].append(kind)
    lines = [_HEAD.format(n=len(KINDS), gated=sum(map(gates, KINDS)))]
    for prefix, kinds in found.items():
        lines += [f"## {SUBJECTS[prefix]}", "", _ROWS, *_rows(kinds), ""]
    return "\n".join(lines)


def _rows(kinds: list[Kind]) -> Iterator[str]:
    for kind in kinds:
        code = f"**{kind.code}**" if gates(kind) else kind.code
        level = f"{LEVELS[kind.level].zh} {kind.level.value}"
        direction = f"{DIRECTIONS[kind.direction].zh} {kind.direction.value}"
        cells = (code, f"`{kind.name}`", level, direction, kind.mirror)
        yield f"| {' | '.join((*cells, kind.text.zh, kind.text.en))} |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
