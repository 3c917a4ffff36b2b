"""Names of outputs that some system does not take are told before anything is written."""

import unicodedata
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulk import spaces
from cli import record_space
from command import contents, dutylist
from dutylist.io import filenames
from dutylist.io.filenames import BadName
from faults.often import some

BAD = (
    *("con", "CON", "nul.yaml", "Aux.tar.gz", "com1.xlsx", "LPT9", "com¹.html", "prn .txt"),
    *("conin$", "CONOUT$.html", "名称.", "名称 ", "a..", ".", "..", ""),
    *("a/b", "a\\b", "../a", "/a", "C:a", "a:b", "a|b", "a?", "a*", 'a"b', "a<b", "a\nb", "a\0b"),
    *("长" * 86, "a" * 256, "\U00020000" * 64),
)
GOOD = (
    *("230202001.yaml", "con-2026.1.html", "console", "nullify.yaml", "com10.yaml", "company.html"),
    *("长" * 80 + ".html", ".hidden", "a b", "名称", "a" * 255, "lpt.yaml", "龙沙区.xlsx"),
)
CLASHES = (
    ("a.yaml", "A.yaml"),
    ("caf\u00e9.html", "cafe\u0301.html"),
    ("Ａ１.html", "A1.html"),
    ("ß.html", "SS.html"),
    ("ﬁ.html", "fi.html"),
    ("㈱.html", "(株).html"),
)


@pytest.mark.parametrize("name", BAD)
def test_a_name_that_some_system_does_not_take_is_none(name: str) -> None:
    assert filenames.fault(name) is not None
    with pytest.raises(BadName):
        filenames.check(["good.yaml", name])


@pytest.mark.parametrize("name", GOOD)
def test_a_name_that_only_looks_odd_is_one(name: str) -> None:
    assert filenames.fault(name) is None
    filenames.check([name, "other.yaml"])


@pytest.mark.parametrize("pair", CLASHES)
def test_two_names_that_are_one_somewhere_are_told(pair: tuple[str, str]) -> None:
    with pytest.raises(BadName) as told:
        filenames.check(pair)
    assert pair[0] in told.value.why.zh


@given(st.text(min_size=1, max_size=300))
def test_a_good_name_stays_in_its_folder_and_can_be_written(name: str) -> None:
    if filenames.fault(name) is not None:
        return
    path = Path("/top") / name
    assert path.parent == Path("/top")
    assert len(name.encode("utf-8", "surrogatepass")) <= 255
    assert name.rstrip(". ") == name
    for other in (name.upper(), unicodedata.normalize("NFD", name)):
        if other != name and filenames.fault(other) is None:
            with pytest.raises(BadName):
                filenames.check([name, other])


def between(folder: Path, result: str) -> None:
    """Let the list in between have an id."""
    spaces.edit(folder / "overlays" / "district.yaml", "id: district-list", f"id: {result}")
    base = spaces.pin(folder, result)
    for number in (1, 2):
        parts: spaces.Data = {"edit": [spaces.reworded("c", f"协助第{number}街道的宣传。")]}
        spaces.put(folder / "overlays" / f"{number:03}.yaml", spaces.local(number, base, **parts))


@pytest.mark.parametrize("result", some(["con", "nul", "lpt1"], 1))
def test_a_list_with_the_name_of_a_device_is_told_before_any_is_written(
    tmp_path: Path, result: str
) -> None:
    space = spaces.layered(tmp_path / "工作区")
    between(space, result)
    done = dutylist("derive", at=space)
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        f"不能写名为 {result}.yaml 的文件或文件夹：是 Windows 的保留设备名。"
        "没有写任何文件；请换一个名称。\n"
    )
    assert not (space / "lists").exists()


@pytest.mark.parametrize("folder", some(["con", "NUL", "aux"], 1))
def test_a_folder_of_lists_with_the_name_of_a_device_is_told(tmp_path: Path, folder: str) -> None:
    space = spaces.flat(tmp_path / "工作区", 2)
    with (space / "dutylist.yaml").open("a", encoding="utf-8") as file:
        file.write(f"lists: {folder}\n")
    done = dutylist("derive", at=space)
    assert (done.code, done.out) == (2, "")
    assert "保留设备名" in done.err
    assert not (space / folder).exists()


COMMANDS = (("derive",), ("render",), ("diff", "lists", "lists"))
OUT = ("CON", "nul.html", "报告.", "报告 ", "a:b.html", "长" * 86 + ".html", "x/aux/a.html")


@pytest.mark.parametrize(("out", "words"), some([*product(OUT, COMMANDS)], 5))
def test_an_output_that_is_no_name_is_told_before_anything_is_written(
    tmp_path_factory: pytest.TempPathFactory, words: tuple[str, ...], out: str
) -> None:
    space = _space(tmp_path_factory)
    before = contents(space)
    done = dutylist(*words, "-o", out, at=space)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("不能写名为 ")
    assert contents(space) == before


_SPACES: list[Path] = []


def _space(factory: pytest.TempPathFactory) -> Path:
    if not _SPACES:
        space = spaces.flat(factory.mktemp("names") / "工作区", 1)
        assert dutylist("derive", at=space).code == 0
        _SPACES.append(space)
    return _SPACES[0]


def test_a_record_with_the_name_of_a_device_is_told(tmp_path: Path) -> None:
    space = record_space.made(tmp_path / "工作区")
    done = dutylist("record", "new", *record_space.FLAGS, "--id", "con", at=space)
    assert (done.code, done.out) == (2, "")
    assert "保留设备名" in done.err
    assert contents(space / "records") == {}


def test_a_long_name_that_fits_is_written(tmp_path: Path) -> None:
    space = spaces.flat(tmp_path / "工作区", 1)
    name = "长" * 83 + ".html"
    done = dutylist("diff", "catalogues", "catalogues", "-o", name, at=space)
    assert done.code == 0, done
    assert (space / name).is_file()
