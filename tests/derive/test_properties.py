"""What holds for every base and every overlay that keeps the laws."""

from dataclasses import replace
from random import Random
from typing import TypeVar

from hypothesis import given
from hypothesis import strategies as st

from derive.bases import DIGEST, FREE, PLAIN, STREET, adding, duty, item
from dutylist.derive import apply, prepare, reconcile
from dutylist.model import (
    LOCAL,
    Addition,
    Catalogue,
    Category,
    DutyChanges,
    DutyEdit,
    DutyRemoval,
    Edit,
    Mode,
    Move,
    Overlay,
    Removal,
    RemovalReason,
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
def overlays(draw: st.DrawFn, base: Catalogue) -> Overlay:
    """Draw an overlay that keeps the laws: every item of the base has one fate."""
    fates = draw(
        st.lists(
            st.sampled_from(("keep", "remove", "edit", "move", "rework", "unclaim", "part")),
            min_size=len(base.items),
            max_size=len(base.items),
        )
    )
    fate = dict(zip((each.id for each in base.items), fates, strict=True))
    claim = tuple(
        each.id
        for each in base.items
        if fate[each.id] not in {"unclaim", "remove"}
        or (each.required and fate[each.id] == "unclaim")
    )
    mode = Mode.CLAIM if claim and "unclaim" in fates else Mode.ALL
    overlay = replace(
        PLAIN,
        mode=mode,
        claim=claim if mode is Mode.CLAIM else (),
        remove=tuple(_removal(name) for name in fate if fate[name] == "remove"),
        edit=tuple(
            _edit(base, name, fate[name])
            for name in fate
            if fate[name] in {"edit", "part", "rework"}
        ),
    )
    held = {
        each.id: each.category for each in base.items if fate[each.id] not in {"remove", "unclaim"}
    }
    held = (
        held
        if mode is Mode.CLAIM
        else held | {i.id: i.category for i in base.items if fate[i.id] == "unclaim"}
    )
    movers = tuple(name for name in fate if fate[name] == "move")
    anchors = [name for name in held if name not in movers]
    add = draw(st.lists(st.sampled_from(CATEGORIES), max_size=4))
    additions = tuple(
        _addition(draw, f"n-{at}", category, anchors, held) for at, category in enumerate(add)
    )
    moves = tuple(_move(draw, base, name) for name in movers)
    return replace(overlay, add=additions, move=moves)


def _removal(name: str) -> Removal:
    return Removal(item=name, reason=RemovalReason.NO_SUCH_MATTER, record="2026-001")


def _edit(base: Catalogue, name: str, fate: str) -> Edit:
    before = next(each for each in base.items if each.id == name)
    match fate:
        case "edit":
            return Edit(item=name, was={"name": before.name}, set={"name": "新名"})
        case "part":
            part = "withdrawn"
            return Edit(item=name, was={"part": before.part}, set={"part": part})
    changes = DutyChanges(
        add=(duty(f"{name}.10"), duty(f"{name}.9", "police")),
        remove=(DutyRemoval(id=f"{name}.1"),),
        edit=(DutyEdit(id=f"{name}.2", was={"by": LOCAL}, set={"by": "police"}),),
    )
    return Edit(item=name, duties=changes)


def _addition(
    draw: st.DrawFn, name: str, category: str, anchors: list[str], held: dict[str, str]
) -> Addition:
    near = [each for each in anchors if held[each] == category]
    after = draw(st.sampled_from([None, *near]))
    return adding(name, category, after)


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
        remove=mixed(overlay.remove),
        add=mixed(overlay.add),
        edit=mixed(overlay.edit),
        move=mixed(overlay.move),
    )


CASES = bases().flatmap(lambda base: st.tuples(st.just(base), overlays(base)))


@given(CASES, st.randoms(use_true_random=False))
def test_shuffled_actions_give_the_same_result(
    case: tuple[Catalogue, Overlay], random: Random
) -> None:
    base, overlay = case
    prepared = prepare(base, DIGEST)
    one = apply(prepared, overlay, terms=FREE)
    other = apply(prepared, shuffled(overlay, random), terms=FREE)
    assert one == other
    assert [each.origin for each in one.items] == [each.origin for each in other.items]


@given(CASES)
def test_nothing_disappears_and_the_sum_comes_out(case: tuple[Catalogue, Overlay]) -> None:
    base, overlay = case
    result = apply(prepare(base, DIGEST), overlay, terms=FREE)
    here = {each.id for each in result.items}
    claimed = {each.id for each in base.items} if overlay.mode is Mode.ALL else set(overlay.claim)
    for each in base.items:
        assert (each.id in here) + (each.id in result.retired) + (each.id not in claimed) >= 1
        assert not (each.id in here and each.id in result.retired)
    assert {each.item.id for each in overlay.add} <= here
    assert len(here) == len(result.items)
    assert reconcile(base, overlay, result).holds


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
    result = apply(prepare(replace(base, items=tuple(grouped)), DIGEST), overlay, terms=FREE)
    order = [CATEGORIES.index(each.category) for each in result.items]
    assert order == sorted(order)
