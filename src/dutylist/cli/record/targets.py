"""A change as it is typed: `overlay:longsha-damin add peace-dogs`, with a duty `….2` perhaps."""

import unicodedata

from dutylist.cli import options
from dutylist.cli.outcome import Cannot
from dutylist.model import Action, RecordedChange, Workspace
from dutylist.texts import Text

_FORM = Text(
    "看不懂改动“{typed}”；请写成 overlay:增减调整编号 add 事项编号（或职责编号），"
    "基础目录写 catalogue:编号。",
    "cannot read the change “{typed}”; write it as `overlay:ID add ITEM` (or ITEM.DUTY), for a "
    "catalogue `catalogue:ID`.",
)
_NO_LIST = Text(
    "工作区里没有{kind} {id}；相近的有：{near}", "the workspace has no {kind} {id}; nearest: {near}"
)
_NO_ACTION = Text(
    "没有动作 {action}；可选的有 {known}", "there is no action {action}; there are {known}"
)
_TWO_LISTS = Text(
    "--catalogue 和 --overlay 只能写一个。", "give either --catalogue or --overlay, not both."
)
_MISSING = Text("还缺 {names}。", "{names} is missing.")
_OTHER_ITEM = Text(
    "职责 {duty} 不属于事项 {item}；请核对 --item 和 --duty。",
    "duty {duty} is none of item {item}; look at --item and --duty.",
)
_KINDS = {
    "overlay": Text("增减调整", "overlay"),
    "catalogue": Text("目录", "catalogue"),
}
_CALLED = {"增减调整": "overlay", "调整": "overlay", "目录": "catalogue", "清单": "catalogue"}
"""What clerks call the files that change."""

_ACTIONS = {
    Action.ADD: "新增",
    Action.REMOVE: "移除",
    Action.EDIT: "修改",
    Action.MOVE: "移动",
    Action.MERGE: "合并",
    Action.SPLIT: "拆分",
    Action.CLAIM: "认领",
    Action.ISSUE: "印发",
}
"""What clerks call the actions."""

_TYPED = {words: action.value for action, words in _ACTIONS.items()}
_WORDS = 3


def typed(text: str, workspace: Workspace) -> RecordedChange:
    """Return the change that was typed; full-width marks are taken for what they mean."""
    words = unicodedata.normalize("NFKC", text).split()
    kind, _, where = words[0].partition(":") if words else ("", "", "")
    kind = _CALLED.get(kind, kind)
    issue = len(words) == _WORDS - 1 and _action(words[1]) == Action.ISSUE
    if kind not in _KINDS or not where or not (issue or len(words) == _WORDS):
        raise Cannot(_FORM, {"typed": text})
    return change(workspace, kind, where, words[1], "" if issue else words[2])


def change(workspace: Workspace, kind: str, where: str, action: str, what: str) -> RecordedChange:
    """Return a change of a list that is there, by an action that is known."""
    lists = workspace.overlays if kind == "overlay" else workspace.catalogues
    known = {each.id for each in lists}
    if where not in known:
        near = options.nearest(where, known)
        raise Cannot(_NO_LIST, {"kind": _KINDS[kind], "id": where, "near": near})
    action = _action(action)
    if action not in set(Action):
        raise Cannot(_NO_ACTION, {"action": action, "known": _known()})
    item, dot, _ = what.partition(".")
    return RecordedChange(
        where=where,
        overlay=kind == "overlay",
        action=action,
        item=item or None,
        duty=what if dot else None,
    )


def pieces(
    workspace: Workspace,
    where: tuple[str | None, str | None],
    action: str | None,
    item: str | None,
    duty: str | None,
) -> RecordedChange:
    """Return a change whose parts were given one by one; `where`: a catalogue's and overlay's id.

    Raises Cannot that names the option which is missing, or two that contradict each other.
    """
    catalogue, overlay = where
    if catalogue is not None and overlay is not None:
        raise Cannot(_TWO_LISTS)
    if catalogue is None and overlay is None:
        raise Cannot(
            _MISSING, {"names": Text("--catalogue 或 --overlay", "--catalogue or --overlay")}
        )
    if action is None:
        names = Text(f"--action（{_known().zh}）", f"--action ({_known().en})")
        raise Cannot(_MISSING, {"names": names})
    if item is None and duty is None and _action(action) != Action.ISSUE:
        raise Cannot(_MISSING, {"names": "--item"})
    if item is not None and duty is not None and not duty.startswith(f"{item}."):
        raise Cannot(_OTHER_ITEM, {"item": item, "duty": duty})
    kind = "catalogue" if overlay is None else "overlay"
    return change(workspace, kind, overlay or catalogue or "", action, duty or item or "")


def absent(known: RecordedChange, workspace: Workspace) -> str | None:
    """Return the item that a change is about if no list of the workspace has it, else None.

    What is added, or comes of merging and splitting, need not be there yet.
    """
    made = {Action.ADD, Action.MERGE, Action.SPLIT, Action.ISSUE}
    if known.item is None or known.action in made or known.item in items(workspace):
        return None
    return known.item


def items(workspace: Workspace) -> set[str]:
    """Return the ids of all items that catalogues hold and overlays add."""
    listed = {each.id for catalogue in workspace.catalogues for each in catalogue.items}
    return listed | {each.id for overlay in workspace.overlays for each in overlay.made}


def _action(typed: str) -> str:
    return _TYPED.get(typed, typed)


def _known() -> Text:
    words = [f"{action.value} {name}" for action, name in _ACTIONS.items()]
    return Text("、".join(words), ", ".join(Action))
