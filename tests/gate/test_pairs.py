"""Which versions are held against each other: a table of what both sides hold."""

from dataclasses import replace
from datetime import date

import pytest

from dutylist.gate.listed import Listed, current, in_force, listed, version_of
from dutylist.gate.pairs import pairs
from dutylist.model import (
    Catalogue,
    Derived,
    Issued,
    Item,
    Mode,
    Overlay,
    Pin,
    Replaces,
    Target,
)

UNIT = "230202001"


def version(name: str, replaces: str | None = None, *, key: str = "street") -> Listed:
    """Return a version of a catalogue."""
    return listed(
        Catalogue(
            id=key,
            title="示例",
            kind="duty",
            version=name,
            jurisdiction="230202",
            level="street",
            categories=(),
            items=(Item(id=f"i{name}", name="示例", category="c"),),
            replaces=Replaces(version=replaces) if replaces else None,
        )
    )


def local(base: Listed, *, mode: Mode = Mode.ALL, unit: str = UNIT) -> Listed:
    """Return what an overlay makes of a catalogue for a unit."""
    made = base.catalogue
    overlay = Overlay(
        id="wulong",
        target=Target(unit=unit),
        base=Pin(made.id, made.version, "sha256:0"),
        mode=mode,
    )
    derived = Derived(
        catalogue=made.id,
        version=made.version,
        digest="sha256:0",
        overlay="wulong",
        overlay_digest="sha256:0",
        unit=unit,
    )
    own = listed(replace(made, id="wulong", derived=derived, replaces=None))
    return replace(own, base=made, overlay=overlay)


V1, V2, V3 = version("1"), version("2", "1"), version("3", "2")
OTHER = version("1", key="other")


def told(old: list[Listed], new: list[Listed], units: frozenset[str]) -> set[tuple[str, str]]:
    """Return the pairs by the versions of both."""
    return {(_name(each.old), _name(each.new) or "") for each in pairs(old, new, units)}


def _name(each: Listed | None) -> str:
    if each is None:
        return "nothing"
    kind = "local " if each.overlay is not None else ""
    key = "" if each.key[-1] == "street" else f"{each.key[-1]} "
    return f"{kind}{key}{version_of(each)}"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ([V1], [V1], {("1", "1")}),
        ([V1], [V1, V2], {("1", "1"), ("1", "2")}),
        ([V1, V2], [V1, V2, V3], {("1", "1"), ("2", "2"), ("2", "3")}),
        ([V1, V2], [V1, V2, version("3", "1")], {("1", "1"), ("2", "2"), ("2", "3")}),
        ([V1, V2], [V1, V2, version("0")], {("1", "1"), ("2", "2"), ("2", "0")}),
        ([V1, V2], [V1], {("1", "1"), ("2", "1")}),
        ([V1, V2], [version("1", "2"), version("2")], {("1", "1"), ("2", "1"), ("2", "2")}),
        ([V1], [V1, OTHER], {("1", "1"), ("nothing", "other 1")}),
        ([V1, OTHER], [V1], {("1", "1")}),
        ([V1, local(V1)], [V1, local(V1)], {("1", "1"), ("local 1", "local 1")}),
        (
            [V1, V2, local(V2)],
            [V1, V2, local(V1)],
            {("1", "1"), ("2", "2"), ("local 2", "local 1")},
        ),
        ([V1], [V1, local(V1)], {("1", "1"), ("1", "local 1")}),
        ([V1, V2], [V1, V2, local(V1)], {("1", "1"), ("2", "2"), ("2", "local 1")}),
        ([V1], [V1, local(V1, mode=Mode.CLAIM)], {("1", "1"), ("nothing", "local 1")}),
        ([V1, local(V1)], [V1], {("1", "1"), ("local 1", "1")}),
        ([V1, local(V1, mode=Mode.CLAIM)], [V1], {("1", "1"), ("local 1", "1")}),
        ([V1, local(V1, unit="9")], [V1], {("1", "1")}),
        (
            [V1, OTHER, local(V1)],
            [V1, OTHER, local(OTHER)],
            {("1", "1"), ("other 1", "other 1"), ("local 1", "local other 1")},
        ),
        (
            [V1, OTHER, local(V1)],
            [V1, OTHER, local(V1), local(OTHER)],
            {
                ("1", "1"),
                ("other 1", "other 1"),
                ("local 1", "local 1"),
                ("nothing", "local other 1"),
            },
        ),
    ],
)
def test_no_way_into_a_list_goes_round_a_comparison(
    old: list[Listed], new: list[Listed], expected: set[tuple[str, str]]
) -> None:
    assert told(old, new, frozenset((UNIT,))) == expected


def test_of_several_versions_in_force_the_latest_counts() -> None:
    days = {"9": date(2024, 1, 1), "10": date(2025, 1, 1)}
    versions = [
        listed(replace(version(name).catalogue, issued=Issued(by="示例", on=day)))
        for name, day in days.items()
    ]
    assert version_of(current(versions)) == "10"
    assert version_of(current(reversed(versions))) == "10"


def test_numbers_in_versions_count_as_numbers() -> None:
    assert version_of(current([version("2026.9"), version("2026.10")])) == "2026.10"


def test_versions_that_replace_each_other_are_all_in_force() -> None:
    assert len(in_force([version("1", "2"), version("2", "1")])) == 2


def test_a_base_is_settled_where_it_is_in_force_or_was_there() -> None:
    def settled(old: list[Listed], new: list[Listed]) -> set[bool]:
        found = pairs(old, new, frozenset((UNIT,)))
        return {each.settled for each in found if each.new.overlay is not None}

    assert settled([V1, V2, local(V2)], [V1, V2, local(V1)]) == {False}
    assert settled([V1, V2, local(V1)], [V1, V2, local(V1)]) == {True}
    assert settled([V1, V2, local(V1)], [V1, V2, local(V2)]) == {True}
