"""A folder becomes a workspace: what is sound is used, what is not is told once."""

from pathlib import Path

import pytest

from command import copied
from dutylist.io import digest, load
from dutylist.io.load import Loaded
from io_lists import LIST, changed

HEAD = 'dutylist: workspace/1\ntitle: 甲区\njurisdiction: "230202"\n'
OVERLAY = "overlays/caihong.yaml"


@pytest.fixture
def space(tmp_path: Path) -> Path:
    (tmp_path / "dutylist.yaml").write_text(HEAD, encoding="utf-8")
    return tmp_path


def _codes(loaded: Loaded) -> list[str]:
    return sorted(finding.fault.code for finding in loaded.findings)


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_sound_workspace_has_no_findings(tmp_path: Path) -> None:
    loaded = load.workspace(copied(tmp_path))
    known = loaded.workspace
    assert loaded.findings == ()
    assert len(known.overlays) == len(known.units) == 7
    assert len(known.records) == 6
    assert {each.version for each in known.catalogues} == {"2025.1", "2026.1"}


def test_entries_at_fault_are_set_aside_and_the_others_used(space: Path) -> None:
    (space / "list.yaml").write_bytes(changed("role: lead", "role: leading"))
    loaded = load.workspace(space)
    (catalogue,) = loaded.workspace.catalogues
    assert _codes(loaded) == ["DL036"]
    assert [item.id for item in catalogue.items] == ["two"]
    assert not catalogue.whole
    assert loaded.locate(catalogue.items[0].route).line == 18


def test_an_unknown_field_is_one_finding_and_the_entry_is_used(space: Path) -> None:
    (space / "list.yaml").write_bytes(changed("    name: 甲", "    name: 甲\n    colour: 红"))
    loaded = load.workspace(space)
    assert _codes(loaded) == ["DL032"]
    assert [item.id for item in loaded.workspace.catalogues[0].items] == ["one", "two"]
    assert loaded.workspace.catalogues[0].whole


def test_a_file_that_cannot_be_read_hides_no_other(space: Path) -> None:
    (space / "list.yaml").write_text(LIST, encoding="utf-8")
    (space / "broken.yaml").write_text("a: [", encoding="utf-8")
    (space / "gbk.yaml").write_bytes("名称: 青禾".encode("gbk"))
    loaded = load.workspace(space)
    assert _codes(loaded) == ["DL001", "DL017"]
    assert len(loaded.workspace.catalogues) == 1


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("      name: 爱国主义教育和志愿服务", "      nmae: 爱国主义教育和志愿服务", "DL032"),
        ("      name: 爱国主义教育和志愿服务", "      name: [爱国]", "DL035"),
        ("      name: 爱国主义教育\n", "      name: [爱国]\n", "DL035"),
        ("      category: peace\n", "      categry: peace\n", "DL032"),
        ("          role: lead\n", "          role: leader\n", "DL036"),
    ],
)
def test_fields_that_an_overlay_sets_have_the_shape_of_the_base(
    old: str, new: str, code: str, tmp_path: Path
) -> None:
    space = copied(tmp_path)
    _edit(space / OVERLAY, old, new)
    loaded = load.workspace(space)
    lines = (space / OVERLAY).read_text(encoding="utf-8").split("\n")
    assert _codes(loaded) == [code]
    assert new.strip() in lines[loaded.findings[0].at.line - 1]
    assert len(loaded.workspace.overlays) == 7


def test_an_edit_at_fault_does_not_stop_the_other_changes(tmp_path: Path) -> None:
    space = copied(tmp_path)
    _edit(space / OVERLAY, "      name: 爱国主义教育和志愿服务", "      name: [爱国]")
    known = load.workspace(space).workspace
    (overlay,) = (each for each in known.overlays if each.id == "longsha-caihong")
    assert overlay.edit == ()
    assert (len(overlay.remove), len(overlay.add), len(overlay.move)) == (1, 1, 1)


def test_hidden_files_inner_workspaces_and_lists_are_left_out_and_links_told(space: Path) -> None:
    for name in (".git/a.yaml", "inner/dutylist.yaml", "inner/b.yaml", "lists/c.yaml"):
        path = space / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("broken: [", encoding="utf-8")
    (space / "link.yaml").symlink_to(space / "lists" / "c.yaml")
    (space / "notes.txt").write_text("no list", encoding="utf-8")
    assert _codes(load.workspace(space)) == ["DL063"]


def test_a_basis_outside_of_the_folder_is_read(space: Path) -> None:
    outside = space.parent / f"{space.name}-basis.yaml"
    version = '{version: "2020-01-01", articles: "1-3"}'
    text = "dutylist: basis/1\nid: a\ntitle: 库\ninstruments:\n  - id: x\n    title: 甲法\n"
    text += f"    rank: 法律\n    versions: [{version}]\n"
    outside.write_text(text, encoding="utf-8")
    _edit(space / "dutylist.yaml", "title:", f"basis: [../{outside.name}]\ntitle:")
    loaded = load.workspace(space)
    assert loaded.findings == ()
    assert any(outside.name in name for name in loaded.sources)


def test_a_missing_basis_is_told(space: Path) -> None:
    _edit(space / "dutylist.yaml", "title:", "basis: [../none.yaml]\ntitle:")
    assert _codes(load.workspace(space)) == ["DL009"]


def test_an_empty_workspace_file_is_told(space: Path) -> None:
    (space / "dutylist.yaml").write_bytes(b"")
    (space / "list.yaml").write_text(LIST, encoding="utf-8")
    loaded = load.workspace(space)
    assert _codes(loaded) == ["DL004"]
    assert len(loaded.workspace.catalogues) == 1


def test_the_digest_changes_with_any_file(space: Path) -> None:
    path = space / "list.yaml"
    path.write_text(LIST, encoding="utf-8")
    first = load.workspace(space).digest
    assert load.workspace(space).digest == first
    path.write_text(f"{LIST}# 注\n", encoding="utf-8")
    assert load.workspace(space).digest != first


def test_every_overlay_of_the_example_names_the_digest_of_its_base(tmp_path: Path) -> None:
    known = load.workspace(copied(tmp_path)).workspace
    for overlay in known.overlays:
        base = known.base_of(overlay)
        assert base is not None
        assert overlay.base.digest == digest.catalogue(base)
