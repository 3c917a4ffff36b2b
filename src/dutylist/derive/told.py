"""What becomes of items of the base, in words."""

from collections.abc import Mapping, Sequence

from dutylist.derive.fates import Fate
from dutylist.model import RemovalReason
from dutylist.texts import Text

REASONS: Mapping[RemovalReason, Text] = {
    RemovalReason.NO_SUCH_MATTER: Text(zh="辖区无此事项", en="no such matter here"),
    RemovalReason.LAW_REPEALED: Text(zh="依据已废止", en="law repealed"),
    RemovalReason.TAKEN_BACK: Text(zh="上级部门收回", en="taken back"),
    RemovalReason.TRANSFERRED: Text(zh="移交其他单位", en="transferred"),
    RemovalReason.COVERED_ELSEWHERE: Text(zh="并入其他事项", en="covered elsewhere"),
}
"""What the reasons of removals are called."""

_FATES: Mapping[Fate, Text] = {
    Fate.REMOVED: Text(zh="已移除", en="is removed"),
    Fate.DECLINED: Text(zh="没有承接", en="is declined"),
    Fate.UNDECIDED: Text(zh="尚未决定是否承接", en="is undecided"),
    Fate.MERGED: Text(zh="已并入 {new}", en="has become part of {new}"),
    Fate.SPLIT: Text(zh="已拆分为 {new}", en="has been split into {new}"),
}


def fate(of: Fate, heirs: Sequence[str]) -> Text:
    """Say what became of an item that a result does not hold; `heirs` are what it lives on in."""
    text, new = _FATES[of], "、".join(heirs)
    return Text(zh=text.zh.format(new=new), en=text.en.format(new=new))
