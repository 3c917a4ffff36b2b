"""Folders of lists are published in batches by several processes: the same copies, all or none."""

import shutil
from pathlib import Path

import pytest

from command import Done, contents, copied, dutylist
from dutylist.io.lock import locked


@pytest.fixture(scope="module")
def derived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    top = copied(tmp_path_factory.mktemp("many"))
    assert dutylist("derive", at=top).code == 0
    return top


@pytest.fixture
def top(derived: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(derived, tmp_path / "own"))


def render(top: Path, *words: str) -> Done:
    return dutylist("render", "lists", "-o", "public", "--jobs", "2", *words, at=top)


def test_batches_make_the_same_copies_as_lists_one_by_one(top: Path) -> None:
    done = render(top)
    assert (done.code, done.err) == (0, "")
    assert "14 个文件，更新 14 个" in done.out
    files = [path.relative_to(top) for path in sorted((top / "lists").iterdir())]
    assert dutylist("render", *files, "-o", "each", at=top).code == 0
    assert contents(top / "public") == contents(top / "each")


def test_copies_that_are_there_already_are_left_as_they_are(top: Path) -> None:
    render(top, "--to", "html")
    before = {path.name: path.stat().st_ino for path in (top / "public").iterdir()}
    (top / "public" / "230202001.html").write_bytes(b"")
    done = render(top, "--to", "html")
    assert "7 个文件，更新 1 个" in done.out
    after = {path.name: path.stat().st_ino for path in (top / "public").iterdir()}
    assert {name for name in before if before[name] != after[name]} == {"230202001.html"}


def test_one_faulty_list_and_nothing_is_written(top: Path) -> None:
    path = top / "lists" / "230202004.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("category: peace\n", "category: peas\n", 1), encoding="utf-8")
    done = render(top)
    assert done.code == 1
    assert "230202004.yaml" in done.err
    assert not (top / "public").exists()


def test_two_lists_of_one_name_and_nothing_is_written(top: Path) -> None:
    shutil.copy(top / "lists" / "230202001.yaml", top / "lists" / "again.yaml")
    done = render(top)
    assert (done.code, done.calm) == (2, True)
    assert "230202001" in done.err
    assert not (top / "public").exists()


def test_a_list_whose_overlay_has_an_open_conflict_is_not_published(top: Path) -> None:
    overlay = top / "overlays" / "wulong.yaml"
    conflict = "conflicts:\n  - {kind: both-changed, item: peace-fire, decision: null}\n"
    overlay.write_text(overlay.read_text(encoding="utf-8") + conflict, encoding="utf-8")
    done = render(top)
    assert done.code == 3
    assert "longsha-wulong" in done.err
    assert not (top / "public").exists()


def test_a_bad_template_is_told_calmly(top: Path) -> None:
    folder = top / "templates"
    folder.mkdir()
    (folder / "item.html.j2").write_text("{{ nothing.such }}", encoding="utf-8")
    done = render(top, "--template", "templates")
    assert (done.code, done.calm) == (2, True)
    assert not (top / "public").exists()


def test_a_folder_that_another_run_writes_to_is_left_alone(top: Path) -> None:
    (top / "public").mkdir()
    with locked(top / "public"):
        done = render(top)
    assert (done.code, done.calm) == (2, True)
    assert f"另一个 dutylist 正在写 {top}：" in done.err
    assert not list((top / "public").glob("*.html"))


def test_a_folder_without_lists_is_refused(top: Path) -> None:
    (top / "other").mkdir()
    done = dutylist("render", "other", "-o", "public", "--jobs", "2", at=top)
    assert done.code == 2
    assert not (top / "public").exists()


def test_a_folder_of_the_workspace_itself_is_published_as_ever(top: Path) -> None:
    done = dutylist("render", "catalogues", "-o", "public", "--jobs", "2", at=top)
    assert done.code == 0
    assert (top / "public" / "longsha-street-2026.1.html").is_file()
