from collections.abc import Mapping
from pathlib import Path

import pytest

from command import contents, copied, dutylist

HERE: Mapping[str, str] = {"PYTHONHASHSEED": "0", "LC_ALL": "C", "TZ": "UTC"}
THERE: Mapping[str, str] = {
    "PYTHONHASHSEED": "4294967295",
    "LC_ALL": "zh_CN.UTF-8",
    "TZ": "Asia/Shanghai",
    "PYTHONUTF8": "1",
    "COLUMNS": "40",
}
Files = dict[str, bytes]
EVERY = ("--to", "html", "--to", "json", "--to", "xlsx")


def _made(top: Path, settings: Mapping[str, str], jobs: str) -> Files:
    """Derive and publish everything in a folder; return all files of both folders."""
    folder = copied(top)
    for words in (
        ("derive", "--jobs", jobs),
        ("render", "lists", "-o", "public/lists", *EVERY, "--jobs", jobs),
        ("render", "-o", "public/bases", *EVERY),
        ("--lang", "en", "render", "lists", "-o", "public/english", *EVERY),
        ("departments", "--format", "html", "-o", "public/departments.html"),
        ("departments", "--format", "xlsx", "-o", "public/departments.xlsx"),
        ("departments", "--format", "json", "-o", "public/departments.json"),
        ("consistency", "--format", "html", "-o", "public/consistency.html"),
        ("reconcile", "--format", "xlsx", "-o", "public/reconcile.xlsx"),
    ):
        done = dutylist(*words, at=folder, settings=settings)
        assert done.code in {0, 1}, done
    return {
        name: raw
        for name, raw in contents(folder).items()
        if name.startswith(("lists/", "public/"))
    }


@pytest.fixture(scope="module")
def top(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("machines")


@pytest.fixture(scope="module")
def first(top: Path) -> Files:
    return _made(top / "a", HERE, "1")


def test_two_folders_seeds_locales_and_zones_give_the_same_bytes(top: Path, first: Files) -> None:
    second = _made(top / "另一台 机器" / "深处", THERE, "2")
    assert first.keys() == second.keys()
    assert [name for name, raw in first.items() if second[name] != raw] == []
    assert len(first) == 7 + 7 * 3 * 2 + 3 + 5


def test_copies_of_one_machine_are_equal_on_another(top: Path, first: Files) -> None:
    assert first
    here, there = top / "a" / "工作区", copied(top / "b")
    words = ("lists", "public/lists", "public/english", "public/bases")
    done = dutylist("verify", *(here / name for name in words), "-w", there, at=top, settings=THERE)
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[-1] == "共 52 份：一致52。"
