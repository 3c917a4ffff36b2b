"""Overlays in levels: from a province's catalogue by a district's to the lists of its streets."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulk import hamlets, spaces
from derive.bases import PIN, PLAIN
from dutylist.bulk.in_memory import derive_all
from dutylist.derive.levels import above, levels
from dutylist.io import build, load
from dutylist.io.opened import open_file
from dutylist.model import Catalogue, Overlay, Result


def node(name: str, base: str, result: str | None = None) -> Overlay:
    """Return an overlay without any action."""
    made = None if result is None else Result(id=result, title=result, version="1")
    pin = replace(PIN, catalogue=base, version="1")
    return replace(PLAIN, id=name, base=pin, result=made, route=(f"{name}.yaml",))


DISTRICT = node("district", "province", "street")
A, B, OTHER = node("a", "street"), node("b", "street"), node("other", "elsewhere")
SELF = node("self", "me", "me")
RING = (node("r1", "c3", "c1"), node("r2", "c1", "c2"), node("r3", "c2", "c3"))


def names(overlays: tuple[Overlay, ...]) -> list[str]:
    return [each.id for each in overlays]


def test_streets_come_after_the_district_that_makes_their_base() -> None:
    found = levels((A, DISTRICT, B, OTHER))
    assert list(map(names, found.ranks)) == [["district", "other"], ["a", "b"]]
    assert found.rings == ()


def test_no_overlays_have_no_ranks() -> None:
    assert levels(()) == levels([])
    assert levels(()).ranks == ()


@pytest.mark.parametrize(
    ("ring", "count"), [((SELF,), 1), ((*RING[:2], node("r4", "c2", "c3")), 3), (RING, 3)]
)
def test_a_ring_has_no_rank_and_is_told_once(ring: tuple[Overlay, ...], count: int) -> None:
    found = levels((*ring, DISTRICT, A))
    assert list(map(names, found.ranks)) == [["district"], ["a"]]
    assert [len(each) for each in found.rings] == [count]


def test_two_rings_are_two_and_what_hangs_on_them_is_in_none() -> None:
    below = node("below", "me"), node("below-too", "c1")
    found = levels((*below, SELF, *RING))
    assert sorted(map(sorted, map(names, found.rings))) == [["r1", "r2", "r3"], ["self"]]


def test_above_an_overlay_are_all_that_make_its_bases_in_the_order_given() -> None:
    village = node("village", "town")
    town = node("town", "street", "town")
    everything = (village, A, town, OTHER, DISTRICT)
    assert names(above(everything, (village,))) == ["village", "town", "district"]
    assert names(above(everything, (OTHER,))) == ["other"]
    assert above(everything, ()) == ()


def test_above_an_overlay_on_a_ring_is_the_whole_ring() -> None:
    assert names(above(RING, RING[:1])) == ["r1", "r2", "r3"]


@given(st.permutations([DISTRICT, A, B, OTHER, SELF, *RING, node("below", "me")]))
def test_the_order_of_overlays_changes_no_rank(overlays: list[Overlay]) -> None:
    found = levels(overlays)
    assert [set(names(rank)) for rank in found.ranks] == [{"district", "other"}, {"a", "b"}]
    assert sorted(sorted(names(ring)) for ring in found.rings) == [["r1", "r2", "r3"], ["self"]]
    for rank in found.ranks:
        assert sorted(rank, key=overlays.index) == list(rank)


@pytest.fixture
def layered(tmp_path: Path) -> Path:
    return spaces.layered(tmp_path / "w")


def opened(path: Path) -> Catalogue:
    one = open_file(path)
    assert one.kind == "catalogue"
    return build.catalogue(one.source.data, one.route)


def stories(folder: Path, name: str) -> dict[str, list[tuple[str, int | None, str | None]]]:
    """Return of each item the catalogues, numbers there and overlays that it came through."""
    made = opened(folder / "lists" / name)
    return {
        item.id: [(each.catalogue, each.number, each.overlay) for each in item.origin]
        for item in made.items
    }


def test_an_item_of_a_street_knows_every_level_it_came_through(layered: Path) -> None:
    assert spaces.run(layered).findings == ()
    top, middle = ("province-list", 1, None), ("district-list", 1, None)
    assert stories(layered, "230202001.yaml") == {
        "a": [top, ("province-list", None, "district"), middle],
        "c": [
            ("province-list", 3, None),
            ("district-list", 2, None),
            ("district-list", None, "unit-1"),
        ],
        "d": [("province-list", 4, None), ("district-list", 3, None)],
    }


def test_the_list_in_between_is_a_list_under_the_id_of_its_result(layered: Path) -> None:
    spaces.run(layered)
    made = opened(layered / "lists" / "district-list.yaml")
    assert (made.id, made.version, made.jurisdiction) == ("district-list", "2026.1", "230202")
    assert [item.id for item in made.items] == ["a", "c", "d"]
    assert made.retired == ("b",)


def test_a_street_can_be_derived_where_its_district_was_never_written(layered: Path) -> None:
    derived = spaces.run(layered, "unit-2")
    assert [each.file for each in derived.lists] == ["230202002.yaml"]
    alone = spaces.lists(layered / "lists")
    assert list(alone) == ["230202002.yaml"]
    spaces.run(layered)
    assert spaces.lists(layered / "lists")["230202002.yaml"] == alone["230202002.yaml"]


def test_a_district_can_be_derived_without_its_streets(layered: Path) -> None:
    derived = spaces.run(layered, "district")
    assert [each.file for each in derived.lists] == ["district-list.yaml"]


def test_a_district_that_has_changed_leaves_the_pins_of_its_streets_behind(layered: Path) -> None:
    spaces.edit(layered / "overlays" / "district.yaml", "协助龙沙区做好宣传", "协助龙沙区宣传")
    found = spaces.run(layered).findings
    assert [each.fault.code for each in found] == ["DL313", "DL313"]
    assert not (layered / "lists").exists()


def test_a_line_that_moves_in_a_district_leaves_the_pins_of_its_streets(layered: Path) -> None:
    path = layered / "overlays" / "district.yaml"
    path.write_text(f"# 说明\n\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    assert spaces.run(layered).findings == ()


def test_two_versions_of_a_list_in_between_have_two_files(layered: Path) -> None:
    later = (layered / "overlays" / "district.yaml").read_text(encoding="utf-8")
    later = later.replace("id: district\n", "id: district-2\n")
    head, _, tail = later.partition("result:")
    newer = tail.replace("2026.1", "2026.2")
    (layered / "overlays" / "later.yaml").write_text(f"{head}result:{newer}", encoding="utf-8")
    pin = spaces.pin(layered, "district-list", "2026.2")
    spaces.put(layered / "overlays" / "002.yaml", spaces.local(2, pin))
    derived = spaces.run(layered)
    assert derived.findings == ()
    assert sorted(spaces.lists(layered / "lists")) == [
        "230202001.yaml",
        "230202002.yaml",
        "district-list-2026.1.yaml",
        "district-list-2026.2.yaml",
    ]
    second = opened(layered / "lists" / "230202002.yaml")
    assert second.derived is not None
    assert second.derived.version == "2026.2"


def test_two_lists_of_one_unit_have_two_files(tmp_path: Path) -> None:
    folder = spaces.flat(tmp_path / "w")
    spaces.run(folder)
    spaces.put(folder / "catalogues" / "other.yaml", spaces.catalogue("other-list", ("x", "y")))
    pin = spaces.pin(folder, "other-list")
    spaces.put(
        folder / "overlays" / "001-other.yaml", {**spaces.local(1, pin), "id": "unit-1-other"}
    )
    derived = spaces.run(folder)
    assert derived.findings == ()
    assert {"230202001-county-list.yaml", "230202001-other-list.yaml"} < set(
        spaces.lists(folder / "lists")
    )
    assert derived.left == ("230202001.yaml",)


def test_a_village_has_a_list_under_its_twelve_digits(tmp_path: Path) -> None:
    folder = hamlets.villages(tmp_path / "w")
    derived = spaces.run(folder)
    assert derived.findings == ()
    assert sorted(spaces.lists(folder / "lists")) == [
        "230202101201.yaml",
        "230202101202.yaml",
        "village-list.yaml",
    ]
    made = opened(folder / "lists" / "230202101201.yaml")
    assert (made.level, made.jurisdiction) == ("village", "230202101201")
    assert [item.id for item in made.items] == ["c", "d"]


def chain(folder: Path, count: int) -> Path:
    """Write a workspace of one level below another."""
    spaces.flat(folder, 1)
    (folder / "overlays" / "001.yaml").unlink()
    base = spaces.pin(folder, "county-list")
    place: spaces.Data = {"jurisdiction": "230202", "name": "龙沙区"}
    for number in range(count):
        result: spaces.Data = {"id": f"level-{number:04}", "title": "清单", "version": "1"}
        made = spaces.overlay(f"overlay-{number:04}", place, base, result=result)
        spaces.put(folder / "overlays" / f"{number:04}.yaml", made)
        base = {"catalogue": result["id"], "version": "1", "digest": f"sha256:{'0' * 64}"}
    return folder


@pytest.mark.parametrize("count", [14, 700])
def test_levels_without_end_are_refused_where_there_are_too_many(
    tmp_path: Path, count: int
) -> None:
    folder = chain(tmp_path / "w", count)
    for chosen in ((), (f"overlay-{count - 1:04}",)):
        found = spaces.run(folder, *chosen).findings
        assert [each.fault.code for each in found] == ["DL362"]
        assert found[0].at.file.endswith("/0012.yaml")
    loaded = load.workspace(folder)
    found = derive_all(loaded, loaded.workspace.overlays).findings
    assert "DL362" in {each.fault.code for each in found}
