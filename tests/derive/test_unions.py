"""What merges and splits make, and where it stands; what is declined or undecided is not there."""

from dataclasses import replace

import pytest

from derive.bases import FREE, PLAIN, STREET, adding, ids, item, made
from dutylist.derive import prepare
from dutylist.derive.fates import Fate, fates
from dutylist.model import Decline, Item, Merge, Mode, Origin, Overlay, Split

LEVEL = Origin(catalogue="longsha-street", version="2026.1")
HERE = replace(LEVEL, overlay="longsha-wulong")


def merging(*items: str, into: Item | None = None, after: str | None = None) -> Overlay:
    merge = Merge(items=items, into=into or item("n"), after=after, record="7", reason="并")
    return replace(PLAIN, merge=(merge,))


def splitting(name: str, *into: Item, after: str | None = None) -> Overlay:
    return replace(PLAIN, split=(Split(item=name, into=into, after=after, reason="分"),))


@pytest.mark.parametrize(
    ("overlay", "order"),
    [
        (merging("peace-a", "peace-b"), ["party-a", "party-b", "n", "peace-c"]),
        (merging("peace-c", "peace-b"), ["party-a", "party-b", "peace-a", "n"]),
        (merging("party-a", "peace-c"), ["party-b", "peace-a", "peace-b", "n"]),
        (
            merging("peace-a", "peace-b", after="peace-c"),
            ["party-a", "party-b", "peace-c", "n"],
        ),
        (
            merging("peace-b", "peace-c", into=item("n", "party")),
            ["n", "party-a", "party-b", "peace-a"],
        ),
        (
            splitting("peace-a", item("z"), item("b")),
            ["party-a", "party-b", "z", "b", "peace-b", "peace-c"],
        ),
        (
            splitting("peace-a", item("z"), item("b", "party")),
            ["b", "party-a", "party-b", "z", "peace-b", "peace-c"],
        ),
        (
            splitting("peace-a", item("z"), item("b"), after="peace-b"),
            ["party-a", "party-b", "peace-b", "z", "b", "peace-c"],
        ),
        (
            replace(merging("peace-a", "peace-b"), add=(adding("m", after="n"),)),
            ["party-a", "party-b", "n", "m", "peace-c"],
        ),
        (
            replace(splitting("peace-c", item("z"), item("b")), add=(adding("m", after="z"),)),
            ["party-a", "party-b", "peace-a", "peace-b", "z", "m", "b"],
        ),
    ],
)
def test_what_is_made_stands_where_its_sources_stood_or_behind_what_it_names(
    overlay: Overlay, order: list[str]
) -> None:
    assert ids(made(overlay)) == order


def test_the_ids_of_merged_and_split_items_are_retired_and_those_left_open_are_not() -> None:
    overlay = replace(
        merging("peace-a", "peace-b"), split=splitting("peace-c", item("x"), item("y")).split
    )
    result = made(replace(overlay, undecided=("party-a",)))
    assert result.retired == ("peace-old", "peace-a", "peace-b", "peace-c")
    assert ids(result) == ["party-b", "n", "x", "y"]


def test_a_merged_item_carries_the_stories_of_all_its_sources_in_order() -> None:
    overlay = merging("peace-c", "peace-a")
    terms = replace(FREE, line=lambda _route: 9)
    items = {each.id: each for each in made(overlay, terms).items}
    assert items["n"].origin == (
        replace(LEVEL, number=3),
        replace(LEVEL, number=5),
        replace(
            HERE, line=9, action="merge", reason="并", record="7", fields=("peace-a", "peace-c")
        ),
    )


def test_split_items_carry_the_story_of_their_source() -> None:
    result = made(splitting("peace-a", item("x"), item("y")))
    told = [each.origin for each in result.items if each.id in {"x", "y"}]
    wanted = (
        replace(LEVEL, number=3),
        replace(HERE, action="split", reason="分", fields=("peace-a",)),
    )
    assert told == [wanted, wanted]


def test_what_is_declined_or_not_claimed_is_not_there_and_is_told_apart() -> None:
    overlay = replace(
        PLAIN,
        mode=Mode.CLAIM,
        claim=("party-b", "peace-a"),
        decline=(Decline(item="peace-b", reason="没有"),),
    )
    assert ids(made(overlay)) == ["party-b", "peace-a"]
    assert fates(STREET, overlay) == {
        "party-a": Fate.UNDECIDED,
        "peace-b": Fate.DECLINED,
        "peace-c": Fate.UNDECIDED,
    }


@pytest.mark.parametrize("mode", [Mode.ALL, Mode.CEILING])
def test_where_everything_is_taken_only_what_is_listed_is_undecided(mode: Mode) -> None:
    overlay = replace(PLAIN, mode=mode, undecided=("peace-a",))
    assert ids(made(overlay)) == ["party-a", "party-b", "peace-b", "peace-c"]


def test_items_to_be_merged_need_no_claim() -> None:
    overlay = replace(merging("peace-a", "peace-b"), mode=Mode.CLAIM, claim=("party-b",))
    assert ids(made(overlay)) == ["party-b", "n"]


def test_a_merged_item_may_be_merged_again_one_level_down() -> None:
    district = made(merging("peace-a", "peace-b"))
    again = merging("n", "peace-c", into=item("m"))
    street = made(
        replace(again, base=replace(PLAIN.base, catalogue="longsha-wulong")),
        base=prepare(district, PLAIN.base.digest),
    )
    assert ids(street) == ["party-a", "party-b", "m"]
    assert [each.action for each in street.items[2].origin] == [
        None,
        None,
        "merge",
        None,
        None,
        None,
        "merge",
    ]
