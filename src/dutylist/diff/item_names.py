"""What another name of an item does to the local body: a name is a heading, no duty."""

import re
from collections.abc import Iterable

from dutylist.wording import Leaning, Shift, weigh
from dutylist.wording.matter import fresh, matter

_LABELS = re.compile(r"(?:管理|服务|保障|配套|工作|事项|事务)+(?=[；和及与、]|$)")
_ACTS = re.compile(
    "监管|监督|治理|整治|查处|拆除|执法|处置|处罚|审批|许可|救助|救援|收容|鉴定|清运|清理|管控|兜底|检查|巡查|"
    "排查|审核|维护|养护|建设|管护|值守|登记|认定|发放|代办|收缴|征收|调处|化解|安置|转移|保洁|改造|监测"
)
_ONLY = re.compile(
    "(?:宣传(?:教育|普及|动员)?|演练|信息(?:报送|采集|上报|收集)|(?:发现)?报告|劝导|备案|登记|初审|引导)$"
)
"""What a name narrows its subject to: 防汛抗旱宣传 is less than 防汛抗旱."""

_BINDING = re.compile("协助|配合|协管|参与|辅助|负责|牵头|统筹|主管|组织实施|兜底")
_JOINTS = re.compile("[和及与、]")
LONG = 4
"""Letters that come into a name together before they are another subject, no attribute."""

_MATTER = frozenset((Shift.MORE, Shift.LESS, Shift.OTHER))
_MORE = frozenset((Shift.STRONGER, Shift.TIGHTER))
_LESS = frozenset((Shift.WEAKER, Shift.LOOSER))


def name_leaning(before: str, after: str, said: Iterable[str]) -> Leaning:
    """Return where another name leads; one that takes up only what is `said` elsewhere nowhere."""
    old, new = _LABELS.sub("", before), _LABELS.sub("", after)
    if _put_together(old, new):
        return Leaning.NOWHERE
    shifts = set(weigh(old, new))
    if shifts & _MATTER and (known := "。".join(said)):
        left = _MATTER.intersection(weigh(f"{old}。{known}", f"{new}。{known}"))
        shifts = (shifts - _MATTER) | left
    other = not shifts.isdisjoint(_MATTER)
    toward = bool(shifts & _MORE) or (other and _adds(old, new)) or _widens(old, new)
    away = bool(shifts & _LESS) or (other and _adds(new, old)) or _widens(new, old)
    if toward and away:
        return Leaning.BOTH
    if toward:
        return Leaning.TOWARD
    return Leaning.AWAY if away else Leaning.NOWHERE


def _put_together(old: str, new: str) -> bool:
    """Whether two names are the same words in another order, or otherwise joined."""
    one, other = matter(old), matter(new)
    same = not fresh(one.chunks, other.chunks) and not fresh(other.chunks, one.chunks)
    bound = [sorted(_BINDING.findall(each)) for each in (old, new)]
    alike = one.enforced.keys() == other.enforced.keys() and bound[0] == bound[1]
    return same and alike and sorted(one.amounts) == sorted(other.amounts)


def _adds(old: str, new: str) -> bool:
    """Whether a name takes in another subject, an act or a long addition, not only an attribute."""
    before, after = matter(old).chunks, matter(new).chunks
    gone, come = set("".join(fresh(before, after))), fresh(after, before)
    joined = len(_JOINTS.findall(new)) > len(_JOINTS.findall(old))
    return any(
        joined or len(run) >= LONG or _ACTS.search(run) or (gone and gone.isdisjoint(run))
        for run in come
    )


def _widens(old: str, new: str) -> bool:
    """Whether a name is the other one without what narrowed it."""
    return old.startswith(new) and _ONLY.fullmatch(old[len(new) :]) is not None
