"""Weigh another wording of what one body has to do against the one before."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from dutylist.wording.amounts import moved
from dutylist.wording.bodies import plain
from dutylist.wording.essence import essence
from dutylist.wording.letters import mended
from dutylist.wording.matter import Matter, fresh, matter, slips
from dutylist.wording.shift import AWAY, TOWARD, Shift
from dutylist.wording.strength import FREED, HELPED


def weigh(before: str, after: str) -> tuple[Shift, ...]:
    """Return what another wording does: one shift, or several where some burden less, some more.

    Nothing is netted out: of what burdens more the heaviest is told, so is the heaviest of what
    burdens less, and OTHER where matter came in and other matter left. `weigh(b, a)` holds the
    mirrors of `weigh(a, b)`.
    """
    if essence(before) == essence(after):
        return (Shift.SAME,)
    one, other = mended(plain(before), plain(after))
    if one == other:
        return (Shift.UNCLEAR,)
    old, new = matter(before), matter(after)
    return _told({*_shifts(old, new), *(each.mirror for each in _shifts(new, old))})


class Leaning(StrEnum):
    """Where all that another wording does leads: read backwards, toward and away change places."""

    NOWHERE = "nowhere"
    TOWARD = "toward"
    AWAY = "away"
    BOTH = "both"


def leaning(shifts: Iterable[Shift]) -> Leaning:
    """Return where shifts lead; other matter, and more of one with less of another, lead both ways.

    What leads both ways burdens: nothing is netted out.
    """
    found = set(shifts)
    toward, away = not found.isdisjoint(TOWARD), not found.isdisjoint(AWAY)
    if Shift.OTHER in found or (toward and away):
        return Leaning.BOTH
    if toward:
        return Leaning.TOWARD
    return Leaning.AWAY if away else Leaning.NOWHERE


def _told(found: set[Shift]) -> tuple[Shift, ...]:
    other = {Shift.MORE, Shift.LESS} <= found
    if other:
        found = found - {Shift.MORE, Shift.LESS}
    toward = [shift for shift in TOWARD if shift in found][:1]
    away = [shift for shift in AWAY if shift in found][:1]
    told = (*toward, *away, *((Shift.OTHER,) if other else ()))
    return told or (Shift.UNCLEAR,)


def _shifts(old: Matter, new: Matter) -> Iterator[Shift]:
    """Yield what burdens more from old to new; the other way round it burdens less."""
    if _bound_more(old, new):
        yield Shift.STRONGER
    if _demands(old, new):
        yield Shift.TIGHTER
    if _adds(old, new):
        yield Shift.MORE


def _bound_more(old: Matter, new: Matter) -> bool:
    shared = old.pairs.keys() & new.pairs.keys()
    if any(new.pairs[pair] > old.pairs[pair] for pair in shared):
        return True
    comparable = shared or not (old.pairs and new.pairs)
    if comparable and new.strongest > old.strongest:
        return True
    if new.ruled_out < old.ruled_out:
        return True
    if (old.freed & new.pairs.keys()) - old.pairs.keys() or _no_longer_kept_off(old, new):
        return True
    if new.negated < old.negated and not _altered(old, new):
        return True
    if new.by_others < old.by_others and new.by_itself > old.by_itself:
        return True
    if new.acts_of_force > old.acts_of_force and old.small.keys() - new.small.keys():
        return True
    return _enforces_more(old.enforced, new.enforced)


def _no_longer_kept_off(old: Matter, new: Matter) -> bool:
    return bool(fresh(old.kept_off, (*new.kept_off, *new.chunks)))


def _altered(old: Matter, new: Matter) -> bool:
    return _adds(old, new) or _adds(new, old)


def _enforces_more(old: Mapping[str, int], new: Mapping[str, int]) -> bool:
    if any(new[verb] > old[verb] for verb in old.keys() & new.keys()):
        return True
    come, gone = _own(new, old), _own(old, new)
    return bool(come) and not gone


def _own(verbs: Mapping[str, int], others: Mapping[str, int]) -> set[str]:
    return {verb for verb, weight in verbs.items() if weight > HELPED and verb not in others}


def _demands(old: Matter, new: Matter) -> bool:
    """Whether demands became harder; a limit that went with its clause limits nothing more."""
    lost = _adds(new, old)
    before = [each for each in old.amounts if not (lost and each.sort == "scope" and each.caps)]
    return moved(before, new.amounts).tighter


def _adds(old: Matter, new: Matter) -> bool:
    come = fresh(new.chunks, (*old.chunks, *old.kept_off))
    gone = fresh(old.chunks, (*new.chunks, *new.kept_off))
    if come - slips(gone, come):
        return True
    return _adds_acts(old, new, len(gone))


def _adds_acts(old: Matter, new: Matter, others: int) -> bool:
    """Whether acts came in: small ones that replace enforcement or each other do not count.

    Nor do small ones in the place of `others` that left: 化解矛盾, 上报矛盾 is a relief.
    """
    come = new.enforced.keys() - old.enforced.keys()
    gone = old.enforced.keys() - new.enforced.keys()
    if come and (gone or any(new.enforced[verb] <= HELPED for verb in come)):
        return True
    small = {act for act, weight in new.small.items() if weight > FREED} - old.small.keys()
    left = {act for act, weight in old.small.items() if weight > FREED} - new.small.keys()
    replaces = gone or new.acts_of_force < old.acts_of_force
    return len(small) > len(left) + others and not replaces
