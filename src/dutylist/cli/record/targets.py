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
_KINDS = {
    "overlay": Text("增减调整", "overlay"),
    "catalogue": Text("目录", "catalogue"),
}
_WORDS = 3


def typed(text: str, workspace: Workspace) -> RecordedChange:
    """Return the change that was typed; full-width marks are taken for what they mean."""
    words = unicodedata.normalize("NFKC", text).split()
    kind, _, where = words[0].partition(":") if words else ("", "", "")
    issue = len(words) == _WORDS - 1 and words[1] == Action.ISSUE
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
    if action not in set(Action):
        raise Cannot(_NO_ACTION, {"action": action, "known": "、".join(Action)})
    item, dot, _ = what.partition(".")
    return RecordedChange(
        where=where,
        overlay=kind == "overlay",
        action=action,
        item=item or None,
        duty=what if dot else None,
    )
