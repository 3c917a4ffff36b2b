"""`dutylist rebase` where the old base is no file of the workspace any more, but git has it."""

from pathlib import Path

import pytest

from cli.rebase_space import NEW, OLD, OLD_FILE, before, committed, git, repin, said
from command import Done, copied, dutylist


@pytest.fixture
def top(tmp_path: Path) -> Path:
    """Return a workspace in git whose old base was replaced by the new one, in one file."""
    folder = before(tmp_path)
    catalogues = folder / "catalogues"
    (catalogues / "street-2026.1.yaml").rename(tmp_path / "new.yaml")
    (folder / OLD_FILE).rename(catalogues / "街道.yaml")
    committed(folder)
    (tmp_path / "new.yaml").rename(catalogues / "街道.yaml")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", "2026年版")
    return folder


def rebase(top: Path, *words: str) -> Done:
    return dutylist("rebase", "--onto", NEW, *words, at=top)


def test_the_old_base_is_found_in_the_history_by_itself(top: Path) -> None:
    done = rebase(top)
    assert done.code == 1
    assert f"改到 longsha-street {NEW}：7 份增减调整" in done.out


def test_from_outside_of_the_workspace_too(top: Path, tmp_path: Path) -> None:
    done = dutylist("rebase", "--onto", NEW, "-w", top, at=tmp_path)
    assert done.code == 1


@pytest.mark.parametrize("name", ["HEAD~1", "HEAD~1:catalogues/街道.yaml"])
def test_a_revision_can_be_named(top: Path, name: str) -> None:
    assert rebase(top, "--old", name).code == 1


def test_a_file_can_be_named(top: Path, tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    other = before(tmp_path / "x")
    assert rebase(top, "--old", str(other / OLD_FILE)).code == 1


def test_a_revision_that_holds_another_base_is_refused(top: Path) -> None:
    was = said(top)
    done = rebase(top, "--old", "HEAD")
    assert done.code == 3
    assert "DL350" in done.err
    assert f"longsha-street {OLD}" in done.err
    assert said(top) == was


def test_a_revision_that_nobody_knows(top: Path) -> None:
    done = rebase(top, "--old", "v2025")
    assert done.code == 2
    assert "--old v2025" in done.err


def test_a_base_that_no_revision_holds(top: Path) -> None:
    repin(top / "overlays" / "wulong.yaml", OLD, f"sha256:{'e' * 64}")
    done = rebase(top, "五龙街道")
    assert done.code == 3
    assert "git 历史" in done.err


def test_without_git_the_message_says_so(tmp_path: Path) -> None:
    folder = before(tmp_path)
    (folder / OLD_FILE).unlink()
    done = rebase(folder)
    assert done.code == 3
    assert "没有查 git 历史" in done.err


def test_a_base_that_was_changed_under_its_version_can_be_followed(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    committed(folder)
    file = folder / "catalogues" / "street-2026.1.yaml"
    file.write_text(
        file.read_text("utf-8").replace("name: 消防安全", "name: 消防安全工作"), "utf-8"
    )
    assert dutylist("derive", at=folder).code == 3
    done = rebase(folder)
    assert done.code == 0
    assert f"改到 longsha-street {NEW}：7 份增减调整" in done.out
    assert dutylist("derive", at=folder).code == 0
