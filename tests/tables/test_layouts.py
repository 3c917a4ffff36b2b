from collections.abc import Mapping
from itertools import chain
from pathlib import Path

import pytest

from dutylist.io import layouts
from dutylist.model import Plain
from dutylist.tables import Layout, Unusable, layout

KINDS = layouts.kinds()
GOOD: Mapping[str, Plain] = {
    "kind": "walk",
    "names": {"zh": "走访", "en": "Visits"},
    "blocks": {"local": {"path": "duties", "where": "local"}},
    "columns": [{"id": "a", "heading": {"zh": "甲", "en": "A"}, "path": "name", "width": 9}],
}
COLUMN: Mapping[str, Plain] = {
    "id": "a",
    "heading": {"zh": "甲", "en": "A"},
    "path": "name",
    "width": 9,
}


def of(kind: str) -> Layout:
    return layout(layouts.read(kind))


def test_the_seven_kinds_have_a_layout() -> None:
    known = "certificate duty performance power service territorial village"
    assert known.split() == list(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_heading_means_one_column_of_a_table(kind: str) -> None:
    found = of(kind)
    for part in found.parts or [None]:
        columns = found.columns_of(part)
        words = [
            set(chain((column.heading.zh, column.heading.en), column.synonyms))
            for column in columns
        ]
        assert sum(map(len, words)) == len(set().union(*words))


@pytest.mark.parametrize("kind", KINDS)
def test_a_layout_uses_each_of_its_blocks_and_labels(kind: str) -> None:
    found = of(kind)
    assert found.kind == kind
    assert {column.block for column in found.columns} - {None} == set(found.blocks)
    labelled = {column.path[-2] for column in found.columns if column.path[-1] == "label"}
    assert labelled == set(found.labels)


@pytest.mark.parametrize("kind", KINDS)
def test_every_table_begins_with_number_category_and_name(kind: str) -> None:
    ids = [column.id for column in of(kind).columns_of(None)]
    assert ids[:2] == ["number", "category"]
    assert "name" in ids


def test_a_folder_of_ones_own_goes_first(tmp_path: Path) -> None:
    (tmp_path / "duty.yaml").write_text("kind: mine\n", encoding="utf-8")
    (tmp_path / "walk.yaml").write_text("kind: walk\n", encoding="utf-8")
    assert layouts.read("duty", tmp_path) == {"kind": "mine"}
    assert "walk" in layouts.kinds(tmp_path)
    assert layouts.read("power", tmp_path) == layouts.read("power")


@pytest.mark.parametrize(
    "kind", ["walk", "../layouts/duty", "/etc/passwd", "duty.yaml", "", "DUTY"]
)
def test_a_kind_without_a_layout_is_refused(kind: str) -> None:
    with pytest.raises(layouts.NoLayout):
        layouts.read(kind)


def test_a_layout_that_is_not_yaml_comes_with_its_findings(tmp_path: Path) -> None:
    (tmp_path / "duty.yaml").write_text("kind: [\n", encoding="utf-8")
    with pytest.raises(layouts.Unreadable) as caught:
        layouts.read("duty", tmp_path)
    assert caught.value.findings[0].at.file == "duty.yaml"


@pytest.mark.parametrize(
    ("changed", "route"),
    [
        ({"kind": 7}, ("kind",)),
        ({"names": "走访"}, ("names",)),
        ({"names": {"zh": "走访"}}, ("names", "en")),
        ({"columns": None}, ("columns",)),
        ({"columns": "name"}, ("columns",)),
        ({"columns": [COLUMN, COLUMN]}, ("columns", 1, "id")),
        ({"columns": [{**COLUMN, "block": "{x}"}]}, ("columns", 0, "block")),
        ({"columns": [{**COLUMN, "parts": ["x"]}]}, ("columns", 0, "parts")),
        ({"columns": [{**COLUMN, "width": 0}]}, ("columns", 0, "width")),
        ({"columns": [{**COLUMN, "width": True}]}, ("columns", 0, "width")),
        ({"columns": [{**COLUMN, "align": "right"}]}, ("columns", 0, "align")),
        ({"columns": [{**COLUMN, "merge": "all"}]}, ("columns", 0, "merge")),
        ({"columns": [{**COLUMN, "synonyms": [1]}]}, ("columns", 0, "synonyms", "")),
        ({"blocks": {"b": {"path": "duties", "where": "there"}}}, ("blocks", "b", "where")),
        ({"blocks": ["b"]}, ("blocks",)),
        ({"parts": {"p": "x"}}, ("parts", "p")),
        ({"labels": {"role": {"lead": "x"}}}, ("labels", "role", "lead")),
    ],
)
def test_a_layout_at_fault_names_the_place(
    changed: Mapping[str, Plain], route: tuple[str | int, ...]
) -> None:
    with pytest.raises(Unusable) as caught:
        layout({**GOOD, **changed})
    assert caught.value.route == route
    assert caught.value.words.zh
    assert caught.value.words.en


def test_what_is_no_mapping_is_no_layout() -> None:
    with pytest.raises(Unusable):
        layout(["columns"])
