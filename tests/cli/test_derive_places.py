"""Where lists go: folders that are full, closed, a file, a link, or another file system."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from bulk import spaces
from command import HOME, Done, contents, copied, dutylist
from mounts import mounted

FILES = ["230202001.yaml", "230202002.yaml", "230202003.yaml"]


@pytest.fixture
def space(tmp_path: Path) -> Path:
    return spaces.flat(tmp_path / "w")


def changed(space: Path) -> dict[str, bytes]:
    """Derive lists, change all overlays, and return the lists as they still are."""
    assert dutylist("derive", at=space).code == 0
    for path in (space / "overlays").glob("*.yaml"):
        spaces.edit(path, "没有这类场所", "没有这类地方")
    return spaces.lists(space / "lists")


def limited(space: Path, *words: str) -> Done:
    """Run the command where no file may have more than a thousand bytes, as on a full disk."""
    done = subprocess.run(
        [sys.executable, "-m", "dutylist", *words],
        cwd=space,
        env={
            "HOME": HOME.name,
            "PATH": os.environ["PATH"],
            "DUTYLIST_LANG": "zh",
            "PYTHONDONTWRITEBYTECODE": "1",  # else half a module would be written
        },
        capture_output=True,
        check=False,
        timeout=60,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)),
    )
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_disk_that_is_full_is_told_with_the_list_and_old_lists_stay(
    space: Path, jobs: str
) -> None:
    before = changed(space)
    done = limited(space, "derive", "--jobs", jobs)
    assert (done.code, done.out) == (2, "")
    assert any(f"无法读写 lists/{name}：" in done.err for name in FILES)
    assert spaces.lists(space / "lists") == before
    assert dutylist("derive", at=space).code == 0
    assert spaces.lists(space / "lists") != before


def test_a_full_file_system_is_told_and_old_lists_stay(space: Path) -> None:
    with mounted(space / "lists", "size=32k"):
        before = changed(space)
        (space / "lists" / ".ballast").write_bytes(b"x" * (32_768 - 4096 * 4))
        done = dutylist("derive", at=space)
        assert (done.code, done.out) == (2, "")
        assert "无法读写 lists/2302020" in done.err
        (space / "lists" / ".ballast").unlink()
        assert spaces.lists(space / "lists") == before
        assert dutylist("derive", at=space).code == 0


def test_a_folder_that_cannot_be_written_is_told(space: Path) -> None:
    with mounted(space / "lists", "size=64k"):
        before = changed(space)
        subprocess.run(["mount", "-o", "remount,ro", str(space / "lists")], check=True)
        done = dutylist("derive", at=space)
        assert (done.code, done.out) == (2, "")
        assert "无法读写 lists：" in done.err
        assert spaces.lists(space / "lists") == before
        assert dutylist("derive", "--check", at=space).code == 1


def test_a_folder_on_another_file_system_is_a_folder(space: Path, tmp_path: Path) -> None:
    with mounted(tmp_path / "far", "size=256k"):
        assert dutylist("derive", "-o", tmp_path / "far" / "a" / "b", at=space).code == 0
        assert list(spaces.lists(tmp_path / "far" / "a" / "b")) == FILES


def test_a_file_where_the_folder_should_be_is_told_and_kept(space: Path) -> None:
    (space / "lists").write_text("笔记", encoding="utf-8")
    done = dutylist("derive", at=space)
    assert (done.code, done.out) == (2, "")
    assert "无法读写 lists：" in done.err
    assert (space / "lists").read_text(encoding="utf-8") == "笔记"


def test_a_folder_where_a_list_should_be_is_told_before_any_list_is_seen(space: Path) -> None:
    (space / "lists" / FILES[1] / "inside").mkdir(parents=True)
    done = dutylist("derive", at=space)
    assert (done.code, done.out) == (2, "")
    assert f"无法读写 lists/{FILES[1]}：" in done.err
    assert [path.name for path in (space / "lists").iterdir()] == [FILES[1]]


def test_a_link_to_a_folder_of_the_workspace_is_a_folder(space: Path) -> None:
    (space / "near").mkdir()
    (space / "lists").symlink_to("near")
    assert dutylist("derive", at=space).code == 0
    assert list(spaces.lists(space / "near")) == FILES
    assert (space / "lists").is_symlink()
    assert dutylist("derive", "--check", at=space).code == 0


def test_a_link_out_of_the_workspace_is_told_and_a_path_that_is_named_is_not_one(
    space: Path, tmp_path: Path
) -> None:
    far = tmp_path / "far"
    far.mkdir()
    (space / "lists").symlink_to(far)
    done = dutylist("derive", at=space)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"lists 经符号链接通向工作区之外（{far}），没有读写。")
    assert list(far.iterdir()) == []
    assert dutylist("derive", "-o", far, at=space).code == 0
    assert list(spaces.lists(far)) == FILES


def test_a_list_keeps_the_permissions_that_it_was_given(space: Path) -> None:
    changed(space)
    (space / "lists" / FILES[0]).chmod(0o640)
    assert dutylist("derive", at=space).code == 0
    modes = [(space / "lists" / name).stat().st_mode & 0o777 for name in FILES[:2]]
    assert modes[0] == 0o640
    assert modes[1] & 0o600 == 0o600


def test_a_run_without_lists_leaves_no_folder(space: Path) -> None:
    spaces.edit(space / "overlays" / "001.yaml", "item: d", "item: dd")
    assert dutylist("derive", at=space).code == 1
    assert not (space / "lists").exists()


def test_the_day_of_a_run_is_a_day(space: Path) -> None:
    done = dutylist("derive", "--as-of", "昨天", at=space)
    assert (done.code, done.out) == (2, "")
    assert "昨天 不是日期" in done.err


@pytest.mark.parametrize("out", [".", "catalogues", "overlays/../catalogues", "overlays", "link"])
def test_lists_are_not_written_among_the_sources(tmp_path: Path, out: str) -> None:
    space = copied(tmp_path)
    (space / "link").symlink_to("catalogues", target_is_directory=True)
    before = contents(space)
    done = dutylist("derive", "-o", out, at=space)
    assert (done.code, done.out) == (2, "")
    assert "工作区的源文件" in done.err
    assert contents(space) == before
