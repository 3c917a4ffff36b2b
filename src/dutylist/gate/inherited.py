"""Changes of a local list that its base made: they are decided upon where they were made."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dutylist.diff import Change
from dutylist.gate.listed import Listed, current, version_of
from dutylist.gate.pairs import Versus
from dutylist.gate.side import Comparer, Side, gated
from dutylist.model import Catalogue, Item


@dataclass(slots=True)
class Inheritance:
    """Tells what lists have from their bases; what a base itself changed is found once."""

    old: Side
    new: Side
    comparer: Comparer
    _made: dict[tuple[int, int], Mapping[str, Change]] = field(default_factory=dict)

    def made_above(self, versus: Versus) -> Mapping[str, Change]:
        """Return what the base of a list brought with it, by fingerprint, none if unsuitable.

        Only what takes the place of the old base brings changes that were decided upon: another
        catalogue or an older version brings none.
        """
        base = versus.new.base
        if base is None or (versus.old is not None and versus.old.base is None):
            return {}
        before = versus.old.base if versus.old is not None else None
        key = id(before), id(base)
        if key not in self._made:
            follows = self._follows(before, base)
            changes = self.comparer.between(before, base) if follows else ()
            self._made[key] = {each.fingerprint: each for each in changes if gated(each)}
        return self._made[key]

    def inherited(self, change: Change, versus: Versus) -> bool:
        """Whether a change is one of the base's, word for word, item for item or duty for duty."""
        made = self.made_above(versus)
        if change.fingerprint in made:
            return True
        if change.item is None or not self._same_bodies(versus):
            return False
        above = [each for each in made.values() if each.item == change.item]
        if above and _as_base(versus, change.item, None):
            return True
        same = change.duty is not None and any(each.duty == change.duty for each in above)
        return same and _as_base(versus, change.item, change.duty)

    def _same_bodies(self, versus: Versus) -> bool:
        """Whether lists call nobody the local body whom their bases do not call so."""
        sides = [(versus.new, self.new)]
        sides += [(versus.old, self.old)] if versus.old is not None else []
        return all(
            each.base is not None and side.local(each.catalogue) == side.local(each.base)
            for each, side in sides
        )

    def _follows(self, old: Catalogue | None, new: Catalogue) -> bool:
        """Whether a base is the old one, or one that was decided upon to take its place."""
        before, after = self.old.versions(new.id), self.new.versions(new.id)
        if old is None:
            return not before
        if old.id != new.id:
            return False
        known = {version_of(each) for each in before}
        if old.version == new.version:
            return True
        if new.version not in known and before and old.version == version_of(current(before)):
            return True
        return _reached(new.version, old.version, after, before)


def _reached(new: str, old: str, after: tuple[Listed, ...], before: tuple[Listed, ...]) -> bool:
    """Whether a version replaces another, step by step, as it did before where both were known."""
    now, was = _steps(after), _steps(before)
    known = {version_of(each) for each in before}
    seen: set[str] = set()
    here = new
    while here != old:
        step = now.get(here)
        if step is None or here in seen or (here in known and was.get(here) != step):
            return False
        seen.add(here)
        here = step
    return True


def _steps(lists: tuple[Listed, ...]) -> dict[str, str]:
    return {
        version_of(each): each.catalogue.replaces.version
        for each in lists
        if each.catalogue.replaces is not None
    }


def _as_base(versus: Versus, item: str, duty: str | None) -> bool:
    """Whether lists have an item, or a duty of it, as their bases have it, before and after."""
    lists = [each for each in (versus.old, versus.new) if each is not None]
    return all(as_base(each, item, duty) for each in lists)


def as_base(each: Listed, item: str, duty: str | None = None) -> bool:
    """Whether a list has an item, or a duty of it, as its base has it."""
    if each.base is None:
        return False
    own, above = found(each.catalogue, item), found(each.base, item)
    if own is None or above is None:
        return own is above
    if duty is None:
        return _told(own) == _told(above)
    return [d for d in own.duties if d.id == duty] == [d for d in above.duties if d.id == duty]


def found(catalogue: Catalogue, name: str) -> Item | None:
    """Return the item of an id, None where a list has none."""
    return next((item for item in catalogue.items if item.id == name), None)


def _told(item: Item) -> tuple[object, ...]:
    """Return what of an item burdens; contacts are bound by the overlay and burden nobody."""
    guide = item.guide
    steps = (guide.steps, guide.promised_days) if guide is not None else None
    return (item.name, item.part, item.duties, item.note, item.fields, steps, item.required)
