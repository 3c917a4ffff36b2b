"""Which legal-basis files a workspace names: its own by path, shipped ones by name."""

from pathlib import Path

import pytest

from dutylist import resources
from dutylist.io import load, outside, survey, verdicts
from dutylist.texts import Lang
from io_lists import ABOVE

SHIPPED = resources.folder("catalogs") / "basis"
HEAD = "dutylist: workspace/1\ntitle: 甲\njurisdiction: '410000'\n"
OWN = "dutylist: basis/1\nid: own\ntitle: 库\ninstruments:\n  - id: x\n"
OWN += "    title: 某市某条例\n    rank: 地方性法规\n    versions: []\n"


@pytest.fixture
def space(tmp_path: Path) -> Path:
    folder = tmp_path / "w"
    folder.mkdir()
    return folder


def write(space: Path, names: str) -> None:
    (space / "dutylist.yaml").write_text(f"{HEAD}basis: {names}\n", encoding="utf-8")


def test_a_name_is_that_of_a_file_that_ships(space: Path) -> None:
    assert outside.paths(space, "henan") == [SHIPPED / "henan.yaml"]


@pytest.mark.parametrize("name", ["none", "national-law", "Henan"])
def test_a_name_nobody_knows_is_told_with_those_that_are_known(space: Path, name: str) -> None:
    write(space, f"[henan, {name}]")
    (finding,) = load.workspace(space).findings
    assert (finding.fault.code, finding.at.line, finding.at.column) == ("DL060", 4, 16)
    assert name in finding.message(Lang.ZH)
    assert "henan、national-laws、national-regulations" in finding.remedy(Lang.ZH)


def test_a_basis_that_is_not_there_is_not_blamed_on_the_lists(space: Path) -> None:
    write(space, "[none]")
    assert "basis" in load.workspace(space).broken


def test_another_fault_of_the_workspace_file_does_not_hide_its_basis(space: Path) -> None:
    text = HEAD.replace("title", "titel") + "basis: [national-laws, 3]\n"
    (space / "dutylist.yaml").write_text(text, encoding="utf-8")
    assert "消防法" in load.workspace(space).workspace.index
    (space / "dutylist.yaml").write_text(f"{HEAD}basis: henan\n", encoding="utf-8")
    assert len(load.workspace(space).workspace.index) == 0


@pytest.mark.parametrize("name", ["../law.yaml", "../../x/henan", "law.yaml"])
def test_a_path_that_leads_nowhere_is_told(space: Path, name: str) -> None:
    write(space, f"[{name}]")
    assert [each.fault.code for each in load.workspace(space).findings] == ["DL009"]


def test_a_path_comes_before_a_name(space: Path) -> None:
    own = space / "henan"
    own.mkdir()
    (own / "a.yaml").write_text(OWN, encoding="utf-8")
    assert outside.paths(space, "henan") == [own / "a.yaml"]
    write(space, "[henan]")
    loaded = load.workspace(space)
    assert loaded.findings == ()
    assert [each.title for each in loaded.workspace.index] == ["某市某条例"]


def test_a_file_named_twice_is_read_once(space: Path) -> None:
    (space.parent / "law").mkdir()
    (space.parent / "law" / "a.yaml").write_text(OWN, encoding="utf-8")
    write(space, "[../law, ../law/a.yaml]")
    assert len(load.workspace(space).workspace.index) == 1


def test_an_own_file_adds_to_what_ships(space: Path) -> None:
    text = OWN.replace("某市某条例", "中华人民共和国消防法").replace("地方性法规", "法律")
    (space / "own.yaml").write_text(text.replace("rank", "aliases: [防火法]\n    rank"), "utf-8")
    write(space, "[national-laws]")
    index = load.workspace(space).workspace.index
    found = index.find("防火法")
    assert found is not None
    assert found is index.find("消防法")
    assert (found.id, found.versions[0].articles) == ("x", "1-74")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("basis: [henan, ../law]\n", ["henan.yaml", "a.yaml"]),
        ("basis: [ henan ]  \r\n", ["henan.yaml"]),
        ("basis: []\n", []),
        ("basis:\n  - henan\n  - ../law\nnote: x\n", ["henan.yaml", "a.yaml"]),
        ("basis:\r\n- henan\r\n", ["henan.yaml"]),
        ("basis: [henan,]\n", ["henan.yaml"]),
        ("basis: [none]\n", []),
        ("", []),
    ],
)
def test_plain_lines_are_read_at_a_glance(space: Path, text: str, expected: list[str]) -> None:
    (space.parent / "law").mkdir()
    (space.parent / "law" / "a.yaml").write_text(OWN, encoding="utf-8")
    (space / "dutylist.yaml").write_bytes((HEAD + text).encode())
    assert [path.name for path in outside.quick(space)] == expected


@pytest.mark.parametrize(
    "text",
    [
        'basis: ["henan"]\n',
        "basis: [henan,\n  ../law]\n",
        "basis: [henan] # 注\n",
        '"basis": [henan]\n',
        "basis : [henan]\n",
        "note: 'basis: [henan]'\n",
        "basis:\n  # 注\n  - henan\n",
    ],
)
def test_anything_else_is_not_guessed_at(space: Path, text: str) -> None:
    (space / "dutylist.yaml").write_text(HEAD + text, encoding="utf-8")
    with pytest.raises(ValueError, match="w"):
        list(outside.quick(space))


@pytest.fixture
def district(space: Path) -> Path:
    """A workspace that names the folder of its province's catalogues."""
    above = space.parent / "province" / "catalogues"
    above.mkdir(parents=True)
    (above / "above.yaml").write_text(ABOVE, encoding="utf-8")
    named = f"{HEAD}bases: [../province/catalogues]\n"
    (space / "dutylist.yaml").write_text(named, encoding="utf-8")
    return space


def test_a_base_outside_is_a_catalogue_of_the_workspace(district: Path) -> None:
    loaded = load.workspace(district)
    assert loaded.findings == ()
    (catalogue,) = loaded.workspace.catalogues
    assert (catalogue.id, catalogue.version) == ("above", "1")


def test_a_base_outside_is_surveyed_by_its_head(district: Path) -> None:
    surveyed = survey.survey(district)
    assert [each.id for each in surveyed.catalogues.values()] == ["above"]
    assert surveyed.rest.workspace.catalogues == ()


def test_a_verdict_rests_on_the_bases_outside_too(district: Path) -> None:
    before = verdicts.of_folder(district, "x")
    (district.parent / "province" / "catalogues" / "above.yaml").write_text(
        ABOVE.replace("消防", "防火", 1), encoding="utf-8"
    )
    assert before is not None
    assert verdicts.of_folder(district, "x") != before


@pytest.mark.parametrize("name", ["henan", "../nowhere.yaml"])
def test_a_base_has_no_name_that_ships(district: Path, name: str) -> None:
    (district / "dutylist.yaml").write_text(f"{HEAD}bases: [{name}]\n", encoding="utf-8")
    assert [each.fault.code for each in load.workspace(district).findings] == ["DL009"]
