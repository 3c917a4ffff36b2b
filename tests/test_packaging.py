"""The wheel holds every schema, template and catalogue that the checkout has, and nothing else."""

import subprocess
import sys
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

import pytest

from command import TOP

FOLDERS = ("schemas", "templates", "catalogs")
DATA = "dutylist/_data/"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", ".", "--no-deps", "-q", "-w", str(folder)]
    done = subprocess.run(command, cwd=TOP, capture_output=True, text=True, check=False)
    if done.returncode and ("No matching distribution" in done.stderr):
        pytest.skip("no build backend without a network")
    assert done.returncode == 0, done.stderr
    return next(folder.glob("*.whl"))


def _listed(*folders: str) -> set[str]:
    """Return the files git keeps below some folders, as they stand in the checkout."""
    command = ["git", "ls-files", "-z", "--", *folders]
    listed = subprocess.run(command, cwd=TOP, capture_output=True, check=True).stdout
    return {name for name in listed.decode().split("\0") if name and (TOP / name).is_file()}


def test_every_data_file_is_in_the_wheel(wheel: Path) -> None:
    held = {name.removeprefix(DATA) for name in ZipFile(wheel).namelist() if name.startswith(DATA)}
    assert _listed(*FOLDERS) <= held


def test_the_bytes_of_a_data_file_are_the_same(wheel: Path) -> None:
    with ZipFile(wheel) as opened:
        for name in _listed(*FOLDERS):
            assert opened.read(DATA + name) == (TOP / name).read_bytes(), name


def test_every_module_is_in_the_wheel(wheel: Path) -> None:
    held = set(ZipFile(wheel).namelist())
    modules = {name.removeprefix("src/") for name in _listed("src/dutylist")}
    assert modules <= held


def test_nothing_else_is_in_the_wheel(wheel: Path) -> None:
    tops = {PurePosixPath(name).parts[0] for name in ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"dutylist"}
