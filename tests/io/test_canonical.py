from pathlib import Path
from typing import Any

import pytest

from dutylist import resources
from dutylist.io import build_basis, canonical, digest, outside
from dutylist.io.compiled import Kept, open_file
from dutylist.io.source import read
from dutylist.law.shelf import shelf

FOLDER = resources.folder("catalogs") / "basis"


@pytest.mark.parametrize("name", outside.shipped())
def test_a_shipped_file_read_entry_by_entry_is_what_yaml_makes_of_it(name: str) -> None:
    raw = (FOLDER / f"{name}.yaml").read_bytes()
    data: Any = read("basis.yaml", raw).data
    whole = build_basis.instruments(data, ("basis.yaml",))
    quick = canonical.shelf(raw, "basis.yaml")
    assert quick.cards == shelf(whole).cards
    made = [quick[position] for position in range(len(quick))]
    assert made == list(whole)
    assert [each.route for each in made] == [each.route for each in whole]


@pytest.mark.parametrize("name", outside.shipped())
def test_each_shipped_file_is_the_one_whose_digest_ships(name: str) -> None:
    path = FOLDER / f"{name}.yaml"
    assert canonical.known(path, digest.raw(path.read_bytes()))


def test_only_a_file_in_the_folder_that_ships_is_known(tmp_path: Path) -> None:
    path = FOLDER / "henan.yaml"
    raw = path.read_bytes()
    copy = tmp_path / "henan.yaml"
    copy.write_bytes(raw)
    (tmp_path / canonical.DIGESTS).write_text(digest.raw(raw))
    assert not canonical.known(copy, digest.raw(raw))
    assert not canonical.known(path, digest.raw(raw + b"\n"))


def test_a_shipped_file_builds_only_what_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    opened = open_file(FOLDER / "national-laws.yaml")
    assert isinstance(opened, Kept)
    assert opened.shelf.built == 0
    assert (
        opened.shelf[3].title
        == canonical.shelf((FOLDER / "national-laws.yaml").read_bytes(), "")[3].title
    )
    assert opened.shelf.built == 1
