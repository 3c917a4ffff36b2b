"""What holds for every base and every overlay that keeps the laws."""

from dataclasses import replace
from random import Random
from typing import TypeVar

from hypothesis import given
from hypothesis import strategies as st

from derive.bases import DIGEST, FREE, PLAIN, STREET, adding, duty, item
from dutylist.derive import apply, prepare, reconcile
from dutylist.derive.fates import ENDED, fates
from dutylist.io import write
from dutylist.model import (
    Addition,
    Bind,
    Catalogue,
    Category,
    Contact,
    Decline,
    DutyChanges,
    DutyEdit,
    DutyRemoval,
    Edit,
    Guide,
    Merge,
    Mode,
    Move,
    Overlay,
    Pin,
    Removal,
    RemovalReason,
    Split,
)

T = TypeVar("T")
CATEGORIES = ("party", "peace", "city")
PARTS = (None, "basic", "assist")


@st.composite
def bases(draw: st.DrawFn) -> Catalogue:
    given_ = draw(
        st.lists(st.tuples(st.sampled_from(CATEGORIES), st.sampled_from(PARTS)), max_size=9)
    )
    items = tuple(
        replace(item(f"i-{at}", category, part=part), required=at % 4 == 3)
        for at, (category, part) in enumerate(given_)
    )
    return replace(
        STREET, categories=tuple(Category(each, each) for each in CATEGORIES), items=items
    )


@st.composite
def overlays(draw: st.DrawFn, base: Catalogue, prefix: str = "") -> Overlay:
    """Draw an overlay that keeps the laws: every item of the base has one fate."""
    mode = draw(st.sampled_from((Mode.ALL, Mode.CEILING, Mode.CLAIM)))
    fate = {each.id: draw(st.sampled_from(FATES)) for each in base.items}
    fate |= {each.id: "keep" for each in base.items if each.required and fate[each.id] == "leave"}
    names = {kind: [name for name in fate if fate[name] == kind] for kind in FATES}
    groups, rest = _groups(names["merge"])
    left = names["leave"]
    declined = left[::2] if mode is Mode.CLAIM else []
    here = [name for name in fate if fate[name] in KEPT or name in rest]
    if mode is Mode.CLAIM and not here:
        mode, declined = Mode.ALL, []
    anchors = {each.id: each.category for each in base.items if each.id in here}
    return replace(
        PLAIN,
        mode=mode,
        claim=tuple(here) if mode is Mode.CLAIM else (),
        decline=tuple(Decline(item=name, reason="没有") for name in declined),
        undecided=() if mode is Mode.CLAIM else tuple(left),
        remove=tuple(_removal(name) for name in names["remove"]),
        add=tuple(_addition(draw, f"{prefix}n-{at}", anchors, names["move"]) for at in range(3)),
        edit=tuple(
            _edit(base, name, kind) for kind in ("edit", "part", "rework") for name in names[kind]
        ),
        move=tuple(_move(draw, base, name) for name in names["move"]),
        merge=tuple(
            _merge(draw, f"{prefix}m-{at}", group, anchors, names["move"])
            for at, group in enumerate(groups)
        ),
        split=tuple(_split(draw, base, f"{prefix}s-{name}", name) for name in names["split"]),
        bind=Bind(contacts=draw(st.sampled_from(({}, {"*": Contact(office=f"{prefix}中心")})))),
    )


FATES = ("keep", "remove", "edit", "move", "rework", "part", "leave", "merge", "merge", "split")
KEPT = ("keep", "edit", "move", "rework", "part")


def _groups(names: list[str]) -> tuple[list[list[str]], list[str]]:
    """Return pairs and triples of names, and the one that is left over alone."""
    groups = [names[at : at + 3] for at in range(0, len(names), 3)]
    alone = groups.pop() if groups and len(groups[-1]) == 1 else []
    return groups, alone


def _removal(name: str) -> Removal:
    return Removal(item=name, reason=RemovalReason.NO_SUCH_MATTER, record="2026-001")


def _edit(base: Catalogue, name: str, fate: str) -> Edit:
    before = next(each for each in base.items if each.id == name)
    match fate:
        case "edit":
            return Edit(item=name, was={"name": before.name}, set={"name": f"{before.name}新"})
        case "part":
            part = f"{before.part}-x"
            return Edit(item=name, was={"part": before.part}, set={"part": part})
    first = before.duties[0]
    changes = DutyChanges(
        add=(
            duty(f"{name}.{len(before.duties)}10"),
            duty(f"{name}.{len(before.duties)}9", "police"),
        ),
        remove=(DutyRemoval(id=before.duties[-1].id),),
        edit=(DutyEdit(id=first.id, was={"text": first.text}, set={"text": f"{first.text}新"}),),
    )
    return Edit(item=name, duties=changes)


def _addition(draw: st.DrawFn, name: str, anchors: dict[str, str], moved: list[str]) -> Addition:
    category = draw(st.sampled_from(CATEGORIES))
    return adding(name, category, _after(draw, category, anchors, moved))


def _after(draw: st.DrawFn, category: str, anchors: dict[str, str], moved: list[str]) -> str | None:
    near = [each for each in anchors if anchors[each] == category and each not in moved]
    return draw(st.sampled_from([None, *near]))


def _merge(
    draw: st.DrawFn, name: str, group: list[str], anchors: dict[str, str], moved: list[str]
) -> Merge:
    category = draw(st.sampled_from(CATEGORIES))
    part = draw(st.sampled_from(PARTS))
    into = replace(item(name, category, part=part), guide=Guide())
    after = _after(draw, category, anchors, moved)
    return Merge(items=tuple(group), into=into, after=after, record="2026-001", reason="并")


def _split(draw: st.DrawFn, base: Catalogue, name: str, source: str) -> Split:
    before = next(each for each in base.items if each.id == source)
    other = draw(st.sampled_from(CATEGORIES))
    into = (item(f"{name}-1", before.category, part=before.part), item(f"{name}-2", other))
    return Split(item=source, into=into, record="2026-001", reason="分")


def _move(draw: st.DrawFn, base: Catalogue, name: str) -> Move:
    before = next(each for each in base.items if each.id == name)
    category = draw(st.sampled_from([each for each in CATEGORIES if each != before.category]))
    return Move(item=name, category=category)


def shuffled(overlay: Overlay, random: Random) -> Overlay:
    def mixed(values: tuple[T, ...]) -> tuple[T, ...]:
        return tuple(random.sample(values, len(values)))

    return replace(
        overlay,
        claim=mixed(overlay.claim),
        decline=mixed(overlay.decline),
        undecided=mixed(overlay.undecided),
        remove=mixed(overlay.remove),
        add=mixed(overlay.add),
        edit=mixed(overlay.edit),
        move=mixed(overlay.move),
        merge=mixed(tuple(replace(each, items=mixed(each.items)) for each in overlay.merge)),
        split=mixed(overlay.split),
    )


CASES = bases().flatmap(lambda base: st.tuples(st.just(base), overlays(base)))
TWO_LEVELS = CASES.flatmap(
    lambda case: st.tuples(
        st.just(case[0]), st.just(case[1]), overlays(derived(*case), prefix="x-")
    )
)


def pinned(overlay: Overlay, base: Catalogue) -> Overlay:
    return replace(overlay, base=Pin(base.id, base.version, DIGEST))


def derived(base: Catalogue, overlay: Overlay) -> Catalogue:
    return apply(prepare(base, DIGEST), overlay, terms=FREE)


@given(CASES, st.randoms(use_true_random=False))
def test_shuffled_actions_give_the_same_bytes(
    case: tuple[Catalogue, Overlay], random: Random
) -> None:
    base, overlay = case
    one, other = derived(base, overlay), derived(base, shuffled(overlay, random))
    assert one == other
    assert [each.origin for each in one.items] == [each.origin for each in other.items]
    assert write.catalogue_text(one, {}) == write.catalogue_text(other, {})


@given(CASES)
def test_every_item_of_the_base_has_exactly_one_fate(case: tuple[Catalogue, Overlay]) -> None:
    base, overlay = case
    result = derived(base, overlay)
    here, gone = {each.id for each in result.items}, fates(base, overlay)
    ended = {name for name, fate in gone.items() if fate in ENDED}
    for each in base.items:
        assert (each.id in here) is (each.id not in gone)
        assert (each.id in result.retired) is (each.id in ended)
    assert here == {each.id for each in base.items if each.id not in gone} | {
        each.id for each in overlay.made
    }
    assert len(here) == len(result.items)


@given(CASES)
def test_the_sum_comes_out_in_all_by_category_and_by_part(
    case: tuple[Catalogue, Overlay],
) -> None:
    base, overlay = case
    result = derived(base, overlay)
    sums = reconcile(base, overlay, result)
    assert sums.holds
    assert sums.total.base == len(base.items)
    assert sums.total.local == len(result.items)
    assert result.declares is not None
    assert {name: count.local for name, count in sums.categories.items() if count.local} == (
        result.declares.categories
    )
    for at in range(len(result.items)):
        lost = replace(result, items=result.items[:at] + result.items[at + 1 :])
        assert not reconcile(base, overlay, lost).holds


@given(CASES)
def test_the_base_is_never_changed_and_untouched_items_are_shared(
    case: tuple[Catalogue, Overlay],
) -> None:
    base, overlay = case
    before = repr(base)
    prepared = prepare(base, DIGEST)
    result = apply(prepared, overlay, terms=FREE)
    assert repr(base) == before
    touched = {edit.item for edit in overlay.edit} | {move.item for move in overlay.move}
    for each in result.items:
        if each.id in prepared.items and each.id not in touched:
            assert each is prepared.items[each.id]


@given(TWO_LEVELS)
def test_what_a_level_makes_is_the_base_of_the_next(
    case: tuple[Catalogue, Overlay, Overlay],
) -> None:
    base, upper, lower = case
    district = derived(base, upper)
    street = derived(district, pinned(lower, district))
    assert reconcile(district, pinned(lower, district), street).holds
    above = {each.id: each.origin for each in prepare(district, DIGEST).items.values()}
    sources = {name: each.items for each in lower.merge for name in (each.into.id,)}
    sources |= {item.id: (each.item,) for each in lower.split for item in each.into}
    for each in street.items:
        names = sources.get(each.id, (each.id,))
        order = [one.id for one in district.items if one.id in names]
        wanted = tuple(level for name in order for level in above[name])
        assert each.origin[: len(wanted)] == wanted
        assert each.origin
    for name in (*district.retired, *(each.id for each in lower.made)):
        assert (name in street.retired) is (name in district.retired)


@given(bases())
def test_an_empty_overlay_gives_the_base(base: Catalogue) -> None:
    result = apply(prepare(base, DIGEST), PLAIN)
    assert result.items == base.items
    assert result.retired == base.retired


@given(CASES)
def test_an_item_stands_with_its_category_where_the_base_is_in_blocks(
    case: tuple[Catalogue, Overlay],
) -> None:
    base, overlay = case
    grouped = sorted(base.items, key=lambda each: CATEGORIES.index(each.category))
    result = derived(replace(base, items=tuple(grouped)), overlay)
    order = [CATEGORIES.index(each.category) for each in result.items]
    assert order == sorted(order)
