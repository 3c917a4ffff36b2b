"""What a rebase cannot decide, and what each decision on it does."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from dutylist.texts import Text


class Kind(StrEnum):
    """A way in which an action of the overlay and the new base disagree."""

    CHANGED_BOTH = "changed-both"
    CHANGED_REMOVED = "changed-removed"
    DUTY_REMOVED = "changed-duty-removed"
    REMOVED_EDITED = "removed-edited"
    REQUIRED_REMOVED = "removed-required"
    ADDED_TWICE = "added-twice"
    ID_RETIRED = "added-retired"
    SOURCES_CHANGED = "sources-changed"
    NEIGHBOUR_GONE = "neighbour-gone"
    CLAIM_GONE = "claim-gone"
    CONTACT_GONE = "contact-gone"
    HANDED_OVER = "handed-over"
    LEAD_CHANGED = "lead-changed"
    RENUMBERED = "renumbered"
    MERGED_ABOVE = "merged-above"
    SPLIT_ABOVE = "split-above"
    NOT_IN_OLD = "not-in-old-base"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What a kind means, and what `own`, `new` and `{value: …}` do; None where one is not open."""

    what: Text
    new: Text
    own: Text | None = None
    value: Text | None = None


_KEEP = Text("保留本地的改法", "keep the local change")
_DROP = Text("按新目录，不再调整", "take the new base, drop the change")
_OTHER = Text("改为另写的内容", "set what is written there")
_TO = Text("改为针对这个编号的事项", "make it an action on the item of that id")

WORDS: Mapping[Kind, Words] = {
    Kind.CHANGED_BOTH: Words(
        what=Text("上级和本地都改了同一内容，改法不同", "changed above and here, differently"),
        own=_KEEP,
        new=_DROP,
        value=_OTHER,
    ),
    Kind.CHANGED_REMOVED: Words(
        what=Text("本地作了调整，上级已取消该事项", "changed here, removed above"),
        new=_DROP,
        value=_TO,
    ),
    Kind.DUTY_REMOVED: Words(
        what=Text("本地作了修改，上级已删去这项职责", "a duty changed here was removed above"),
        own=Text("作为本地新增的职责保留", "keep the duty as one that is added here"),
        new=_DROP,
        value=Text("改为修改这个编号的职责", "make it a change of the duty of that id"),
    ),
    Kind.REMOVED_EDITED: Words(
        what=Text("本地已移除，上级又作了修改", "removed here, edited above"),
        own=Text("仍然移除", "leave it out, still"),
        new=Text("按新目录承接", "take it as the new base has it"),
    ),
    Kind.REQUIRED_REMOVED: Words(
        what=Text("本地不承接，上级已列为必选事项", "left out here, required above"),
        own=Text("仍不承接（须有已批准的记录）", "leave it out, which needs an approved record"),
        new=Text("按新目录承接", "take it as the new base has it"),
    ),
    Kind.ADDED_TWICE: Words(
        what=Text("上级和本地用同一编号新增，内容不同", "added above and here under one id"),
        own=Text(
            "承接上级的，并改成本地的写法", "take that of the new base, edited to the local words"
        ),
        new=Text("用上级的，删去本地新增", "take that of the new base, drop the local one"),
        value=Text("本地新增改用这个编号", "give the local one that id"),
    ),
    Kind.ID_RETIRED: Words(
        what=Text("本地新增所用的编号，上级已停用", "the id added here is retired above"),
        new=Text("删去本地新增", "drop the local addition"),
        value=Text("本地新增改用这个编号", "give the local addition that id"),
    ),
    Kind.SOURCES_CHANGED: Words(
        what=Text(
            "本地合并或拆分的事项，上级已改动或取消",
            "what is merged or split here was changed or removed above",
        ),
        own=Text("仍按本地合并或拆分", "merge or split, still"),
        new=Text("不再合并或拆分", "do not merge or split"),
        value=Text("改为合并或拆分这些编号的事项", "merge or split the items of those ids"),
    ),
    Kind.NEIGHBOUR_GONE: Words(
        what=Text(
            "排位所依的事项，上级已取消或移到别类",
            "the item that it stands behind was removed or went to another category",
        ),
        new=Text("不再指定排在谁之后", "do not say behind which it stands"),
        value=Text("改为排在这个编号的事项之后", "let it stand behind the item of that id"),
    ),
    Kind.CLAIM_GONE: Words(
        what=Text("认领的事项，上级已取消", "what is claimed was removed above"),
        new=Text("不再认领", "claim it no longer"),
        value=Text("改为认领这个编号的事项", "claim the item of that id"),
    ),
    Kind.CONTACT_GONE: Words(
        what=Text("联系方式所属的事项，上级已取消", "the item of a contact was removed above"),
        new=Text("删去这个联系方式", "drop the contact"),
        value=Text("改为这个编号的事项的联系方式", "make it the contact of the item of that id"),
    ),
    Kind.HANDED_OVER: Words(
        what=Text(
            "本地修改的职责，上级已改由别的主体承担",
            "a duty changed here was handed to another body above",
        ),
        own=_KEEP,
        new=_DROP,
        value=_OTHER,
    ),
    Kind.LEAD_CHANGED: Words(
        what=Text("本地的调整涉及牵头部门，上级已改变牵头", "the lead was changed above"),
        own=_KEEP,
        new=_DROP,
        value=_OTHER,
    ),
    Kind.RENUMBERED: Words(
        what=Text(
            "编号已不在新目录中，可能改了号（没有声明）",
            "the id is gone; it may have been renumbered, which nobody declares",
        ),
        new=_DROP,
        value=_TO,
    ),
    Kind.MERGED_ABOVE: Words(
        what=Text("该事项已由上级并入别的事项", "merged into another item above"),
        new=_DROP,
        value=_TO,
    ),
    Kind.SPLIT_ABOVE: Words(
        what=Text("该事项已由上级拆分", "split above"),
        new=_DROP,
        value=_TO,
    ),
    Kind.NOT_IN_OLD: Words(
        what=Text(
            "原来的基础目录中就没有这个编号", "the old base did not hold that id to begin with"
        ),
        own=Text("仍按本地的写（新目录须有此编号）", "keep it, if the new base holds that id"),
        new=_DROP,
        value=_TO,
    ),
}
