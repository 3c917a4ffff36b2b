"""The steps of a procedure that are the local body's, and whether they ask for more."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from dutylist.diff import field_kinds, wording_kinds
from dutylist.diff.kind import Kind
from dutylist.model import Plain
from dutylist.wording import Leaning, Shift, leaning, weigh
from dutylist.wording.matter import Matter, matter

COMPARED = 400
"""Most pairs of steps that are compared to find those that stayed; else they pair by order."""

RATE = "rate"
"""How often something is done, among the amounts in words."""

_COURSE = re.compile(
    "受理|申请|申报|提出|提交|登记|填写|收取|材料|核[对实验]|初审|审[核查批]|复[核审]|上?报[送告]|上报|转[交办送]|交办|"
    "公[示布]|告知|通知|反馈|答复|送达|办[理结]|结果|意见|情况|现场|窗口|群众|归档|建档|回访|协议"
)
"""Words of how any matter runs its course, which say nothing of the matter itself."""


class Own(NamedTuple):
    """A step by the local body: its words, and in how many days, where it says so."""

    text: str
    days: int | None


class Steps(NamedTuple):
    """The steps of a procedure: the local body's, and the words of the others."""

    own: tuple[Own, ...]
    others: tuple[str, ...]


def read(steps: Plain, is_local: Callable[[str], bool]) -> Steps:
    """Return whose the steps of a procedure are; what is no step is nobody's."""
    own: list[Own] = []
    others: list[str] = []
    for step in _each(steps):
        text, by, days = (step.get(key) for key in ("text", "by", "days"))
        words = text if isinstance(text, str) else ""
        if isinstance(by, str) and is_local(by):
            own.append(Own(words, days if isinstance(days, int) else None))
        else:
            others.append(words)
    return Steps(tuple(own), tuple(others))


def _each(steps: Plain) -> Iterator[Mapping[str, Plain]]:
    if isinstance(steps, Sequence) and not isinstance(steps, str):
        yield from (step for step in steps if isinstance(step, Mapping))


def step_kinds(old: Sequence[Own], new: Sequence[Own]) -> Iterator[Kind]:
    """Yield what became of the local body's steps: their number first, then their words."""
    more = len(new) - len(old)
    if more:
        yield field_kinds.LOCAL_STEP_ADDED if more > 0 else field_kinds.LOCAL_STEP_REMOVED
    lean = leaning(shift for one, two in _stayed(old, new) for shift in _shifts(one, two))
    if lean is Leaning.BOTH:
        yield wording_kinds.STEP_ALTERED
    elif lean is Leaning.TOWARD and more <= 0:
        yield wording_kinds.STEP_HEAVIER
    elif lean is Leaning.AWAY and more >= 0:
        yield wording_kinds.STEP_LIGHTER


def other_matter(own: Iterable[Own], duties: Iterable[str]) -> bool:
    """Whether steps ask for what the words of no local duty do, when they are first written down.

    That is matter that has nothing in common with theirs, an act of enforcement that they do not
    name, or how often something is to be done.
    """
    held = matter("。".join(duties))
    return any(_beyond(matter(each.text), held) for each in own)


def _beyond(step: Matter, held: Matter) -> bool:
    often = [each for each in step.amounts if each.sort == RATE and each not in held.amounts]
    if often or step.enforced.keys() - held.enforced.keys():
        return True
    apart = step.pairs.keys().isdisjoint(held.pairs)
    return apart and any(len(_COURSE.sub("", each)) > 1 for each in step.chunks)


def _shifts(old: Own, new: Own) -> Iterator[Shift]:
    yield from weigh(old.text, new.text)
    if old.days == new.days:
        return
    if old.days is None or (new.days is not None and new.days < old.days):
        yield Shift.TIGHTER
    else:
        yield Shift.LOOSER


def _stayed(old: Sequence[Own], new: Sequence[Own]) -> Iterator[tuple[Own, Own]]:
    """Yield the steps that stayed in other words: those that say the same first, then by order."""
    gone, come = _apart(old, new), _apart(new, old)
    taken: tuple[set[int], set[int]] = (set(), set())
    for i, j in _near(len(gone), len(come)):
        if i not in taken[0] and j not in taken[1] and _alike(gone[i], come[j]):
            taken[0].add(i)
            taken[1].add(j)
            yield gone[i], come[j]
    left = [each for at, each in enumerate(gone) if at not in taken[0]]
    right = [each for at, each in enumerate(come) if at not in taken[1]]
    yield from zip(left, right, strict=False)


def _near(old: int, new: int) -> list[tuple[int, int]]:
    """Return the pairs of places, nearest the start first, in an order that both sides share."""
    if old * new > COMPARED:
        return []
    return sorted(product(range(old), range(new)), key=lambda pair: (sum(pair), min(pair)))


def _alike(old: Own, new: Own) -> bool:
    return leaning(weigh(old.text, new.text)) is Leaning.NOWHERE


def _apart(steps: Sequence[Own], others: Sequence[Own]) -> list[Own]:
    """Return the steps that the others do not hold, in their order."""
    held = Counter(others)
    left: list[Own] = []
    for step in steps:
        if held[step]:
            held[step] -= 1
        else:
            left.append(step)
    return left
