"""Every kind of change has a mirror, words in both languages and an example that holds."""

import re
from string import Formatter

import pytest

from diff.samples import catalogue, names
from dutylist.diff import (
    BY_CODE,
    KINDS,
    Direction,
    Kind,
    catalogue_kinds,
    compare,
    duty_kinds,
    field_kinds,
    item_kinds,
    lineage_kinds,
    text_kinds,
    wording_kinds,
)
from dutylist.texts import Lang, Text

MIRRORED = {
    Direction.TOWARD: Direction.AWAY,
    Direction.AWAY: Direction.TOWARD,
    Direction.NEUTRAL: Direction.NEUTRAL,
}
BESIDE = {
    "item-renumbered": {"item-added"},
    "item-replaced": {"item-added", "item-removed"},
    "duty-replaced": {"local-duty-added", "local-duty-removed"},
    "item-id-changed": {"version-changed", "particulars-changed"},
    "items-merged": {"version-changed", "particulars-changed"},
    "item-split": {"version-changed", "particulars-changed"},
    "merge-proposed": {"item-added", "item-removed"},
    "split-proposed": {"item-added", "item-removed"},
}
"""Kinds that never come alone."""

ALTERED = {"item-name-altered", "local-step-altered", "local-duty-altered"}
"""Kinds that burden in both directions: other matter came in, whichever way one reads them."""

each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)


def _examples(kind: Kind) -> tuple[str, str]:
    old, new = re.findall(r"```yaml\n(.*?)\n```", kind.doc, re.DOTALL)
    return old, new


def _marks(text: Text, lang: Lang) -> set[str]:
    return {mark for _, mark, _, _ in Formatter().parse(text.show(lang)) if mark}


def test_codes_and_names_are_unique() -> None:
    assert len(BY_CODE) == len({kind.name for kind in KINDS}) == len(KINDS)


def test_kinds_stand_in_the_order_of_their_codes() -> None:
    assert [kind.code for kind in KINDS] == sorted(BY_CODE)


def test_every_kind_that_is_written_is_registered() -> None:
    modules = (
        catalogue_kinds,
        item_kinds,
        field_kinds,
        duty_kinds,
        text_kinds,
        lineage_kinds,
        wording_kinds,
    )
    written = {v.code for m in modules for v in vars(m).values() if isinstance(v, Kind)}
    assert written == set(BY_CODE)


@each_kind
def test_a_mirror_is_mutual_weighs_the_same_and_points_back(kind: Kind) -> None:
    mirror = BY_CODE[kind.mirror]
    assert mirror.mirror == kind.code
    assert mirror.level is kind.level
    both_ways = kind.name in ALTERED and mirror is kind
    assert mirror.direction is (kind.direction if both_ways else MIRRORED[kind.direction])


@each_kind
def test_all_languages_use_the_same_parameters(kind: Kind) -> None:
    assert _marks(kind.text, Lang.ZH) == _marks(kind.text, Lang.EN)
    assert kind.why.zh
    assert kind.why.en


@each_kind
def test_the_documented_example_shows_the_kind_and_nothing_else(kind: Kind) -> None:
    old, new = map(catalogue, _examples(kind))
    changes = compare(old, new, numbers=kind is item_kinds.ITEM_RENUMBERED)
    assert kind.name in names(changes)
    assert set(names(changes)) - {kind.name} == BESIDE.get(kind.name, set())
    for change in changes:
        for lang in Lang:
            assert "{" not in change.message(lang)


@each_kind
def test_the_documented_example_read_backwards_shows_the_mirror(kind: Kind) -> None:
    old, new = map(catalogue, _examples(kind))
    changes = compare(new, old, numbers=kind is item_kinds.ITEM_RENUMBERED)
    assert kind.mirror in {change.kind.code for change in changes}
