"""Symbolic links: none leads out of a workspace unseen, neither to read nor to write."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bulk import spaces
from command import contents, dutylist
from faults.often import some

HIDDEN = "机密内容"


@pytest.fixture
def space(tmp_path: Path) -> Path:
    return spaces.flat(tmp_path / "工作区", 2)


@pytest.fixture
def far(tmp_path: Path) -> Path:
    folder = tmp_path / "far"
    folder.mkdir()
    (folder / "a.yaml").write_text(f"title: {HIDDEN}\n", encoding="utf-8")
    (folder / "page.html.j2").write_text(HIDDEN, encoding="utf-8")
    (folder / "own.schema.json").write_text(f'{{"title": "{HIDDEN}"}}', encoding="utf-8")
    return folder


IN: dict[str, Callable[[Path, Path], Path]] = {
    "a-catalogue": lambda space, far: _link(space / "catalogues" / "x.yaml", far / "a.yaml"),
    "an-overlay": lambda space, far: _link(space / "overlays" / "x.yml", far / "a.yaml"),
    "a-folder": lambda space, far: _link(space / "records", far),
    "kinds": lambda space, far: _link(space / "kinds", far),
    "a-kind": lambda space, far: _link(
        space / "kinds" / "own.schema.json", far / "own.schema.json"
    ),
    "itself": lambda space, _: _link(space / "overlays" / "x.yaml", Path("x.yaml")),
    "a-ring": lambda space, _: _link(space / "inner", Path("../工作区")),
    "nowhere": lambda space, _: _link(space / "overlays" / "x.yaml", Path("nowhere")),
    "a-device": lambda space, _: _link(space / "overlays" / "x.yaml", Path("/dev/zero")),
    "inside": lambda space, _: _link(space / "overlays" / "x.yaml", Path("001.yaml")),
}


def _link(link: Path, target: Path) -> Path:
    link.parent.mkdir(exist_ok=True)
    link.symlink_to(target)
    return link


@pytest.mark.parametrize("name", some(list(IN), 4))
def test_a_link_among_the_files_is_not_read_and_told(space: Path, far: Path, name: str) -> None:
    assert dutylist("validate", at=space).code == 0  # the verdict is kept
    link = IN[name](space, far)
    shown = link.relative_to(space).as_posix()
    for words in (("validate",), ("derive",)):
        done = dutylist(*words, at=space, limited=True)
        assert done.code == 1, done
        assert f"{shown}:1:1 DL063 错误" in done.out + done.err
        assert HIDDEN not in done.out + done.err
    assert not (space / "lists").exists()
    link.unlink()
    assert dutylist("derive", at=space).code == 0


def test_a_link_in_a_folder_that_is_named_is_told_and_left_out(space: Path, far: Path) -> None:
    assert dutylist("derive", at=space).code == 0
    (space / "lists" / "x.yaml").symlink_to(far / "a.yaml")
    for words in (("validate", "lists"), ("render", "lists", "--to", "html")):
        done = dutylist(*words, at=space)
        assert done.code == 0
        assert done.err == "注意：lists/x.yaml 是符号链接，没有读取；请换成文件本身。\n"


def test_a_template_that_is_a_link_is_not_read(space: Path, far: Path) -> None:
    (space / "own").mkdir()
    (space / "own" / "page.html.j2").symlink_to(far / "page.html.j2")
    done = dutylist("render", "--template", "own", "--to", "html", at=space)
    assert (done.code, done.out) == (2, "")
    assert "模板文件是符号链接" in done.err
    assert not (space / "public").exists()


OUT: dict[str, tuple[str, ...]] = {
    "lists": ("derive",),
    "public": ("render", "--to", "html"),
    "diff.html": ("diff", "catalogues", "catalogues", "-o", "diff.html"),
    "reports": ("departments", "-o", "reports"),
    "library": ("basis", "import", "texts"),
}


@pytest.mark.parametrize("name", some(list(OUT), 3))
def test_nothing_is_written_through_a_link_out_of_the_workspace(
    space: Path, far: Path, name: str
) -> None:
    (space / "texts").mkdir()
    law = "示例办法\n\n（2020年1月1日示例省人民政府公布）\n\n第一条　甲。\n"
    (space / "texts" / "a.txt").write_text(law, encoding="utf-8")
    target = far / "out.html" if name.endswith(".html") else far
    (space / name).symlink_to(target)
    before = contents(far)
    done = dutylist(*OUT[name], at=space)
    assert (done.code, done.calm) == (2, True), done
    assert "经符号链接通向工作区之外" in done.err
    assert str(far) in done.err
    assert contents(far) == before
    assert (space / name).is_symlink()


@pytest.mark.parametrize("name", some(["lists", "public"], 1))
def test_a_link_to_itself_is_told(space: Path, name: str) -> None:
    (space / name).symlink_to(name)
    done = dutylist("derive" if name == "lists" else "render", at=space)
    assert (done.code, done.calm) == (2, True), done
    assert "符号链接" in done.err


def test_a_copy_that_is_a_link_is_replaced_by_a_file(space: Path) -> None:
    assert dutylist("render", "--to", "html", at=space).code == 0
    page = next((space / "public").iterdir())
    page.rename(space / "moved.html")
    page.symlink_to(space / "moved.html")
    assert dutylist("render", "--to", "html", at=space).code == 0
    assert not page.is_symlink()
    assert page.read_bytes() == (space / "moved.html").read_bytes()


@pytest.mark.parametrize("words", [("fmt",), ("validate", "--fix")], ids=" ".join)
def test_a_file_that_is_named_is_not_mended_through_a_link(
    space: Path, far: Path, words: tuple[str, ...]
) -> None:
    (space / "overlays" / "001.yaml").rename(far / "001.yaml")
    spaces.edit(far / "001.yaml", "note: 没有这类场所。", 'note: "没有这类场所。 "')
    (space / "overlays" / "001.yaml").symlink_to(far / "001.yaml")
    before = contents(far)
    done = dutylist(*words, "overlays/001.yaml", at=space)
    assert done.calm
    assert contents(far) == before
