"""What changed in one item outside its duties."""

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from dutylist.diff import field_kinds as kinds
from dutylist.diff import item_kinds, wording_kinds
from dutylist.diff.bases import OF_ITEM, basis_changes
from dutylist.diff.change import Change
from dutylist.diff.charges import NAME, NOTE, noted_charges, post_kinds
from dutylist.diff.item_names import name_leaning
from dutylist.diff.kind import Kind
from dutylist.diff.kind_fields import field_changes
from dutylist.diff.procedure import guide_changes
from dutylist.diff.spot import NONE, Names, Spot
from dutylist.model import Item, Publish
from dutylist.model.parts import PART_WEIGHTS, burdens
from dutylist.texts import Text, shown
from dutylist.wording import Leaning

POSTS = Text(zh="岗位", en="posts")

NAME_KINDS: Mapping[Leaning, Kind] = {
    Leaning.TOWARD: wording_kinds.NAME_HEAVIER,
    Leaning.AWAY: wording_kinds.NAME_LIGHTER,
    Leaning.BOTH: wording_kinds.NAME_ALTERED,
}
"""What another name is, by where its words lean; where they lean nowhere it is a mere renaming."""


class Part(NamedTuple):
    """How much a part leaves to the local body, and what it is called."""

    weight: int
    name: Text


_PART_NAMES: Mapping[str, Text] = {
    "basic": Text(zh="基本履职", en="basic"),
    "assist": Text(zh="配合履职", en="assist"),
    "withdrawn": Text(zh="上级部门收回", en="withdrawn"),
    "own": Text(zh="自有职责", en="own"),
    "relief": Text(zh="减负", en="relief"),
    "certificate": Text(zh="出具证明", en="certificate"),
    "voting": Text(zh="民主表决", en="voting"),
    "kept": Text(zh="保留", en="kept"),
    "declared": Text(zh="告知承诺", en="declared"),
    "cancelled": Text(zh="取消", en="cancelled"),
}
PARTS: Mapping[str, Part] = {
    key: Part(weight, _PART_NAMES[key]) for key, weight in PART_WEIGHTS.items()
}
"""A part not named here has no known weight: moving into or out of it is neutral."""


def item_changes(
    spot: Spot, old: Item, new: Item, names: Names, said: Collection[str] = ()
) -> Iterator[Change]:
    """Yield what changed in an item outside its duties.

    `said` is what is said elsewhere of both sides, else what their local duties say: a name that
    takes up only that adds nothing.
    """
    if old.name != new.name:
        yield from _renamed(spot.into("name"), old, new, names, said)
    if old.category != new.category:
        called = {
            "before": names.category_before(old.category),
            "after": names.category_after(new.category),
        }
        yield spot.into("category").change(
            item_kinds.ITEM_RECATEGORISED, old.category, new.category, params=called
        )
    if old.part != new.part:
        yield _part_change(spot.into("part"), old.part, new.part)
    if old.required != new.required:
        kind = kinds.ITEM_REQUIRED if new.required else kinds.ITEM_OPTIONAL
        yield spot.into("required").change(kind, old.required, new.required)
    if old.publish != new.publish:
        kind = kinds.ITEM_HIDDEN if new.publish is Publish.INTERNAL else kinds.ITEM_PUBLISHED
        yield spot.into("publish").change(kind, str(old.publish), str(new.publish))
    yield from _contents(spot, old, new, names)


def _renamed(
    spot: Spot, old: Item, new: Item, names: Names, said: Collection[str]
) -> Iterator[Change]:
    """Yield another name: weighed like a duty where the item burdens the local body."""
    kind = item_kinds.ITEM_RENAMED
    if burdens(old, names.local_before) and burdens(new, names.local_after):
        told = said or (*_local(old, names.local_before), *_local(new, names.local_after))
        kind = NAME_KINDS.get(name_leaning(old.name, new.name, told), kind)
    if kind is item_kinds.ITEM_RENAMED:
        yield from spot.reworded(kind, old.name, new.name, NAME)
    else:
        yield spot.change(kind, old.name, new.name)


def _local(item: Item, local: Collection[str]) -> Iterator[str]:
    return (duty.text for duty in item.duties if duty.by in local)


def _contents(spot: Spot, old: Item, new: Item, names: Names) -> Iterator[Change]:
    if old.basis != new.basis:
        yield from basis_changes(spot.into("basis"), OF_ITEM, old.basis, new.basis)
        yield from noted_charges(spot.into("basis"), old.basis, new.basis)
    if old.guide != new.guide:
        yield from guide_changes(spot.into("guide"), old, new, names)
    if old.posts != new.posts:
        for kind in post_kinds(old.posts, new.posts) or (kinds.POSTS_CHANGED,):
            yield spot.into("posts").change(
                kind, list(old.posts), list(new.posts), params={"field": POSTS}
            )
    if old.note != new.note:
        yield from spot.into("note").reworded(kinds.NOTE_CHANGED, old.note, new.note, NOTE)
    if old.fields != new.fields:
        yield from field_changes(spot, (old, new), names)


def _part_change(spot: Spot, old: str | None, new: str | None) -> Change:
    before, after = PARTS.get(old or ""), PARTS.get(new or "")
    kind = item_kinds.PART_CHANGED
    if before is not None and after is not None and before.weight != after.weight:
        heavier = after.weight > before.weight
        kind = item_kinds.PART_HEAVIER if heavier else item_kinds.PART_LIGHTER
    called = {"before": _called(old), "after": _called(new)}
    return spot.change(kind, old, new, params=called)


def _called(part: str | None) -> Text:
    if part is None:
        return NONE
    known = PARTS.get(part)
    return known.name if known else Text(zh=shown(part), en=shown(part))
