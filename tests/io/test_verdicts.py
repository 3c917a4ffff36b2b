from pathlib import Path

import pytest

from dutylist.io import verdicts


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "w"
    folder.mkdir()
    (folder / "dutylist.yaml").write_text("dutylist: workspace/1\n", encoding="utf-8")
    (folder / "a.yaml").write_text("x: 1\n", encoding="utf-8")
    return folder


def test_a_verdict_is_kept_under_its_key(workspace: Path) -> None:
    key = verdicts.of_folder(workspace, "all")
    assert key is not None
    assert verdicts.read(key) == frozenset()
    verdicts.write(key, (verdicts.SOUND,))
    assert verdicts.read(key) == {verdicts.SOUND}


@pytest.mark.parametrize("name", ["a.yaml", "inner/b.yaml", "kinds/k.schema.json"])
def test_any_change_of_a_file_asks_for_another_verdict(workspace: Path, name: str) -> None:
    before = verdicts.of_folder(workspace, "all")
    file = workspace / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("x: 2\n", encoding="utf-8")
    assert verdicts.of_folder(workspace, "all") != before


def test_what_was_asked_belongs_to_the_verdict(workspace: Path) -> None:
    assert verdicts.of_folder(workspace, "all") != verdicts.of_folder(workspace, "some")


def test_generated_lists_do_not_touch_the_verdict(workspace: Path) -> None:
    before = verdicts.of_folder(workspace, "all")
    (workspace / "lists").mkdir()
    (workspace / "lists" / "230202001.yaml").write_text("x: 1\n", encoding="utf-8")
    assert verdicts.of_folder(workspace, "all") == before


def test_files_outside_belong_to_the_verdict(workspace: Path) -> None:
    file = workspace / "dutylist.yaml"
    file.write_text("dutylist: workspace/1\nbasis: [../law, henan]\n", encoding="utf-8")
    law = workspace.parent / "law"
    law.mkdir()
    seen = {verdicts.of_folder(workspace, "all")}
    for text in ("x: 1\n", "x: 2\n"):
        (law / "a.yaml").write_text(text, encoding="utf-8")
        seen.add(verdicts.of_folder(workspace, "all"))
    assert len(seen) == 3
    assert None not in seen


@pytest.mark.parametrize("names", ["[../none.yaml]", '["henan"]'])
def test_a_workspace_that_is_not_read_at_a_glance_has_no_verdict(
    workspace: Path, names: str
) -> None:
    file = workspace / "dutylist.yaml"
    file.write_text(f"dutylist: workspace/1\nbasis: {names}\n", encoding="utf-8")
    assert verdicts.of_folder(workspace, "all") is None


def test_a_folder_that_is_no_workspace_has_no_verdict(tmp_path: Path) -> None:
    assert verdicts.of_folder(tmp_path / "none", "all") is None


def test_without_a_home_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.delenv("HOME", raising=False)
    verdicts.write("key", (verdicts.SOUND,))
    assert verdicts.read("key") == frozenset()


def test_a_cache_that_cannot_be_written_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "dutylist").write_text("a file where the folder should be", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    verdicts.write("key", (verdicts.SOUND,))
    assert verdicts.read("key") == frozenset()


@pytest.mark.usefixtures("workspace")
def test_of_what_is_large_only_the_newest_is_kept() -> None:
    for number in range(5):
        verdicts.keep(str(number), b"x", ".large", 2)
    kept = [verdicts.kept(str(number), ".large") for number in range(5)]
    assert kept.count(b"x") == 2
    assert kept[-1] == b"x"
