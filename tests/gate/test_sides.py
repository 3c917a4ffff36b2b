"""What the two sides of a comparison may be, in real folders and repositories."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from command import copied, dutylist
from dutylist.io import load, write
from dutylist.io.checkout import checkout, safe
from gate import attacks
from gate.space import (
    CATALOGUE,
    HUBIN,
    PLACE,
    TODAY,
    WULONG,
    Data,
    Files,
    approving,
    changed,
    committed,
    git,
    item,
    pinned,
    put,
    start,
)

FILE = f"{PLACE}/{CATALOGUE}"


def words(*sides: str, at: Path) -> tuple[int, str, str]:
    done = dutylist("diff", *sides, at=at)
    return done.code, done.out, done.err


def lists_of(at: Path, *sides: str) -> dict[str, list[str]]:
    """Return the lists in which each item changed."""
    done = dutylist("diff", *sides, "--format", "json", at=at)
    assert done.code == 0, done.err
    changes = json.loads(done.out)["changes"]
    return {each["item"]: each["lists"] for each in changes if each["item"]}


def twice(folder: Path, after: Files) -> Path:
    """Make a repository with the small workspace and another version of it."""
    return committed(folder, [pinned(start()), pinned(after)])


def reworded(files: Files) -> None:
    item(files, "fire")["name"] = "消防安全管理"


@pytest.mark.parametrize(
    "sides",
    [
        (f"HEAD~1:{PLACE}", PLACE),
        (f"HEAD~1:{PLACE}/", f"HEAD:./{PLACE}"),
        (f"HEAD~1:{PLACE}/catalogues", f"{PLACE}/catalogues"),
        (f"HEAD~1:{FILE}", FILE),
    ],
)
def test_files_folders_and_workspaces_are_found_in_revisions(
    sides: tuple[str, str], tmp_path: Path
) -> None:
    twice(tmp_path, changed(start(), reworded))
    code, out, err = words(*sides, at=tmp_path)
    assert code == 0, err
    assert "消防安全管理" in out
    assert f"HEAD~1:{FILE}:" in out


def test_a_revision_is_seen_from_the_current_folder(tmp_path: Path) -> None:
    twice(tmp_path, changed(start(), reworded))
    code, out, err = words("HEAD~1:.", ".", at=tmp_path / PLACE)
    assert code == 0, err
    assert f"HEAD~1:{CATALOGUE}:" in out


def test_what_lists_share_is_told_once_with_all_of_them(tmp_path: Path) -> None:
    twice(tmp_path, changed(start(), reworded))
    found = lists_of(tmp_path, f"HEAD~1:{PLACE}", PLACE)
    assert found["fire"][0] == "street"
    assert sorted(found["fire"]) == ["hubin", "street", "wulong"]


def test_what_an_overlay_does_is_told_of_its_list_alone(tmp_path: Path) -> None:
    twice(tmp_path, changed(start(), attacks.not_removed_any_more))
    assert lists_of(tmp_path, f"HEAD~1:{PLACE}", PLACE) == {"straw": ["wulong"]}


def test_a_hand_edited_list_is_compared_with_what_is_derived(tmp_path: Path) -> None:
    twice(tmp_path, changed(start(), attacks.hand_edited_list))
    code, out, _ = words(f"HEAD~1:{PLACE}", PLACE, at=tmp_path)
    assert code == 0
    assert f"{PLACE}/lists/230202001.yaml:" in out


def test_a_list_that_is_as_it_is_derived_changes_nothing(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    git(tmp_path, "init", "--quiet", ".")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message", "示例")
    assert dutylist("derive", at=folder).code == 0
    assert (folder / "lists" / "230202001.yaml").is_file()
    assert words(f"HEAD:{PLACE}", PLACE, at=tmp_path)[:2] == (0, "没有变化。\n")


def test_a_list_of_one_side_is_named(tmp_path: Path) -> None:
    twice(tmp_path, changed(start(), lambda files: files.pop(HUBIN)))
    _, _, err = words(f"HEAD~1:{PLACE}", PLACE, at=tmp_path)
    assert "hubin" in err


def test_stdin_is_a_side(tmp_path: Path) -> None:
    put(tmp_path, start())
    raw = (tmp_path / CATALOGUE).read_bytes()
    done = subprocess.run(
        [sys.executable, "-m", "dutylist", "diff", CATALOGUE, "-"],
        cwd=tmp_path,
        input=raw,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("side", "told"),
    [
        (f"HEAD~7:{PLACE}", "没有版本 HEAD~7"),
        ("HEAD:没有", "版本 HEAD 里没有 没有"),
        (f"origin/main:{PLACE}", "git branch -a"),
        (f"-x:{PLACE}", "既不是文件"),
        ("没有", "既不是文件"),
    ],
)
def test_what_is_not_there_is_told_calmly(side: str, told: str, tmp_path: Path) -> None:
    twice(tmp_path, start())
    code, out, err = words("--", side, PLACE, at=tmp_path)
    assert (code, out) == (2, "")
    assert told in err


def test_outside_of_a_repository_that_is_told(tmp_path: Path) -> None:
    put(tmp_path / PLACE, start())
    assert "不在 git 仓库里" in words(f"HEAD:{PLACE}", PLACE, at=tmp_path)[2]


@pytest.mark.parametrize(
    ("side", "command"),
    [
        ("HEAD~1", "git fetch --unshallow origin"),
        ("origin/开发", "git fetch --depth=1 origin +开发:refs/remotes/origin/开发"),
        ("v1.0", "git fetch --depth=1 origin v1.0"),
    ],
)
def test_a_shallow_clone_names_the_command_that_fetches(
    side: str, command: str, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    twice(home, start())
    git(tmp_path, "clone", "--quiet", "--depth", "1", home.as_uri(), "clone")
    code, _, err = words(f"{side}:{PLACE}", PLACE, at=tmp_path / "clone")
    assert code == 2
    assert command in err


def test_a_whole_clone_names_the_command_that_fetches(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    twice(home, start())
    git(tmp_path, "clone", "--quiet", home.as_uri(), "clone")
    _, _, err = words(f"origin/next:{PLACE}", PLACE, at=tmp_path / "clone")
    assert "git fetch origin +next:refs/remotes/origin/next" in err


def test_links_in_a_revision_are_not_followed(tmp_path: Path) -> None:
    put(tmp_path / PLACE, start())
    (tmp_path / "secret.yaml").write_text("dutylist: catalogue/1\n", encoding="utf-8")
    (tmp_path / PLACE / "catalogues" / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    git(tmp_path, "init", "--quiet", ".")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message", "示例")
    code, out, err = words(f"HEAD:{PLACE}", PLACE, at=tmp_path)
    assert (code, out) == (2, "")
    assert "link.yaml" in err
    assert "DL063" in err


@pytest.mark.parametrize(
    ("path", "known"),
    [
        ("目录/街道.yaml", True),
        ("a/..b/c.yaml", True),
        ("../a.yaml", False),
        ("a/../../b.yaml", False),
        ("/etc/a.yaml", False),
        (".git/config.yaml", False),
        ("a/.GIT/x.yaml", False),
        ("a\\..\\b.yaml", False),
        ("C:/a.yaml", False),
        ("a//b.yaml", False),
    ],
)
def test_no_path_of_a_revision_leads_out_of_the_private_folder(path: str, *, known: bool) -> None:
    assert safe(path) is known


def test_laws_beside_a_workspace_come_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = start()
    files["dutylist.yaml"]["basis"] = ["../laws.yaml"]
    put(tmp_path / PLACE, files)
    law: Data = {
        "dutylist": "basis/1",
        "instruments": [{"id": "x", "title": "示例办法", "rank": "规章"}],
    }
    (tmp_path / "laws.yaml").write_text(write.yaml_text(law), encoding="utf-8")
    git(tmp_path, "init", "--quiet", ".")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message", "示例")
    monkeypatch.chdir(tmp_path)
    folder = checkout("HEAD", PLACE)
    assert isinstance(folder, Path)
    loaded = load.workspace(folder)
    assert any(name.endswith("laws.yaml") for name in loaded.sources)


def test_a_burden_slipped_into_a_base_beside_the_workspace_is_stopped(tmp_path: Path) -> None:
    sound = pinned(start())
    slipped = pinned(changed(start(), attacks.gains_duty))
    for files in (sound, slipped):
        above = tmp_path / "省级" / "street.yaml"
        put(tmp_path / PLACE, {name: each for name, each in files.items() if name != CATALOGUE})
        own = files["dutylist.yaml"] | {"bases": ["../省级"]}
        (tmp_path / PLACE / "dutylist.yaml").write_text(write.yaml_text(own), encoding="utf-8")
        above.parent.mkdir(exist_ok=True)
        above.write_text(write.yaml_text(files[CATALOGUE]), encoding="utf-8")
        if files is sound:
            git(tmp_path, "init", "--quiet", ".")
        git(tmp_path, "add", "--all")
        git(tmp_path, "commit", "--quiet", "--message", "示例")
    same, _, _ = gated(f"HEAD:{PLACE}", PLACE, at=tmp_path)
    code, out, _ = gated(f"HEAD~1:{PLACE}", PLACE, at=tmp_path)
    assert (same, code) == (0, 1)
    assert "--item fire" in out


def test_an_overlay_without_its_base_is_refused(tmp_path: Path) -> None:
    after = changed(start(), lambda files: files[WULONG]["base"].update(version="1999"))
    twice(tmp_path, after)
    code, _, err = words(f"HEAD~1:{PLACE}", PLACE, at=tmp_path)
    assert code == 2
    assert "wulong" in err


def gated(*sides: str, at: Path) -> tuple[int, str, str]:
    return words("--gate", "--as-of", TODAY, *sides, at=at)


def test_the_gate_takes_two_files_with_the_records_of_their_workspace(tmp_path: Path) -> None:
    allowed = changed(start(), attacks.gains_duty, approving("2026-009", attacks.EDIT_FIRE))
    twice(tmp_path, allowed)
    assert gated(f"HEAD~1:{FILE}", FILE, at=tmp_path)[0] == 0
    assert gated(f"HEAD~1:{PLACE}/catalogues", f"{PLACE}/catalogues", at=tmp_path)[0] == 0
    (tmp_path / PLACE / "records" / "2026-009.yaml").unlink()
    assert gated(f"HEAD~1:{FILE}", FILE, at=tmp_path)[0] == 1


def test_records_used_before_serve_no_file(tmp_path: Path) -> None:
    allowed = changed(start(), attacks.gains_duty, approving("2026-009", attacks.EDIT_FIRE))
    lighter = changed(allowed, lambda files: item(files, "fire")["duties"].pop())
    committed(tmp_path, [pinned(lighter), pinned(allowed)])
    assert gated(f"HEAD~1:{FILE}", FILE, at=tmp_path)[0] == 1


@pytest.mark.parametrize("edit", ["overlays", "catalogues"])
def test_a_faulty_new_side_is_no_pass(edit: str, tmp_path: Path) -> None:
    twice(tmp_path, start())
    path = tmp_path / PLACE / (WULONG if edit == "overlays" else CATALOGUE)
    path.write_text("dutylist: [", encoding="utf-8")
    assert gated(f"HEAD~1:{PLACE}", PLACE, at=tmp_path)[0] == 2


def test_without_a_list_to_compare_with_the_gate_says_how_to_begin(tmp_path: Path) -> None:
    bare = {name: data for name, data in start().items() if "/" not in name}
    committed(tmp_path, [bare, pinned(start())])
    code, _, err = gated(f"HEAD~1:{PLACE}", PLACE, at=tmp_path)
    assert code == 2
    assert "首次导入" in err


def test_outdated_pins_do_not_hide_what_is_handed_down(tmp_path: Path) -> None:
    committed(tmp_path, [pinned(start()), changed(pinned(start()), attacks.gains_duty)])
    code, out, err = gated(f"HEAD~1:{PLACE}", PLACE, at=tmp_path)
    assert code == 1
    assert "fire.4" in out
    assert "dutylist rebase" in err
