"""A sound legal-basis file is read as YAML once; then only what is asked for is built."""

import json
from pathlib import Path

import pytest

from dutylist.io import compiled, load, verdicts
from dutylist.io.compiled import Kept
from dutylist.io.opened import Opened

LAW: dict[str, object] = {
    "rank": "法律",
    "versions": [{"version": "2020-01-01", "articles": "1-3"}],
}
MANY = 400


def basis(count: int = MANY, **more: object) -> str:
    laws: list[dict[str, object]] = [
        {"id": f"law-{n}", "title": f"第{n}号条例", **LAW} for n in range(count)
    ]
    laws[0] |= more
    lines = "".join(f"  - {json.dumps(law, ensure_ascii=False)}\n" for law in laws)
    return f"dutylist: basis/1\nid: b\ntitle: 库\ninstruments:\n{lines}"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "basis.yaml"
    path.write_text(basis(), encoding="utf-8")
    return path


def kept(path: Path) -> Kept:
    compiled.open_file(path)
    again = compiled.open_file(path)
    assert isinstance(again, Kept)
    return again


def test_the_second_time_no_yaml_is_read(file: Path) -> None:
    assert isinstance(compiled.open_file(file), Opened)
    assert isinstance(compiled.open_file(file), Kept)


def test_only_what_is_asked_for_is_built(file: Path) -> None:
    (file.parent / "dutylist.yaml").write_text(
        'dutylist: workspace/1\ntitle: 甲\njurisdiction: "410000"\n', encoding="utf-8"
    )
    kept(file)
    loaded = load.workspace(file.parent)
    found = loaded.workspace.index.find("第7号条例")
    assert found is not None
    assert found.route == (str(file), "instruments", 7)
    assert len(loaded.workspace.index) == MANY
    again = kept(file)
    assert again.shelf[7] == found
    assert again.shelf.built == 1


def test_what_was_kept_is_what_was_written(file: Path) -> None:
    first = compiled.open_file(file)
    assert isinstance(first, Opened)
    data = kept(file)
    assert data.digest == first.digest
    assert [card.id for card in data.shelf.cards] == [f"law-{n}" for n in range(MANY)]


def test_places_are_found_though_the_file_was_not_read_as_yaml(file: Path) -> None:
    (file.parent / "dutylist.yaml").write_text(
        'dutylist: workspace/1\ntitle: 甲\njurisdiction: "410000"\n', encoding="utf-8"
    )
    kept(file)
    loaded = load.workspace(file.parent)
    assert loaded.locate((str(file), "instruments", 2, "title")).line == 7
    assert str(file) in loaded.sources
    assert "other.yaml" not in loaded.sources
    assert len(loaded.sources) == len(list(loaded.sources)) == 2
    again = load.workspace(file.parent)
    file.unlink()
    assert again.locate((str(file), "instruments", 2)).line == 1


@pytest.mark.parametrize("harm", [b"", b"x", b"\n\n"])
def test_what_was_kept_and_is_harmed_is_not_used(file: Path, harm: bytes) -> None:
    data = kept(file)
    (stored,) = (file.parent / "cache").rglob("*.basis")
    stored.write_bytes(stored.read_bytes().replace("第7号".encode(), b"7") if harm else b"")
    assert isinstance(compiled.open_file(file), Opened)
    assert compiled.open_file(file) != data


def test_a_file_at_fault_is_read_every_time_and_its_places_are_told(file: Path) -> None:
    file.write_text(basis(rank="不明"), encoding="utf-8")
    for _ in range(2):
        opened = compiled.open_file(file)
        assert isinstance(opened, Opened)
        assert [(each.fault.code, each.at.line) for each in opened.findings] == [("DL036", 5)]


def test_any_change_of_the_file_is_seen(file: Path) -> None:
    kept(file)
    file.write_text(basis(title="甲"), encoding="utf-8")
    assert isinstance(compiled.open_file(file), Opened)
    assert kept(file).shelf[0].title == "甲"


def test_a_small_file_is_not_kept(file: Path) -> None:
    file.write_text(basis(3), encoding="utf-8")
    compiled.open_file(file)
    assert isinstance(compiled.open_file(file), Opened)


def test_a_large_file_of_another_kind_is_not_kept(file: Path) -> None:
    file.write_text(
        "dutylist: departments/1\ndepartments: []\n" + "# 注\n" * 10_000, encoding="utf-8"
    )
    compiled.open_file(file)
    assert isinstance(compiled.open_file(file), Opened)


def test_a_large_file_of_units_says_the_same_when_it_was_kept(file: Path) -> None:
    units = "".join(
        f"  - {{code: '{230202000 + at}', name: 单位{at}, level: street, county: 龙沙区}}\n"
        for at in range(1, 900)
    )
    file.write_text(f"dutylist: units/1\nunits:\n{units}", encoding="utf-8")
    first = compiled.open_file(file)
    again = compiled.open_file(file)
    assert isinstance(first, Opened)
    assert isinstance(again, Kept)
    assert again.units == first.source.data
    assert not again.shelf.cards


def test_without_a_home_nothing_is_kept(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.delenv("HOME", raising=False)
    assert not verdicts.has_home()
    compiled.open_file(file)
    assert isinstance(compiled.open_file(file), Opened)


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    opened = compiled.open_file(tmp_path / "none.yaml")
    assert isinstance(opened, Opened)
    assert [each.fault.code for each in opened.findings] == ["DL009"]
