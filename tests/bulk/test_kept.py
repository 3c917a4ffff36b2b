"""What is kept of earlier runs can be lost or spoilt, never wrong."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bulk import spaces
from dutylist.bulk.derivation import Derived

ALL = ["230202001.yaml", "230202002.yaml", "230202003.yaml"]


@pytest.fixture
def flat(tmp_path: Path) -> Path:
    return spaces.flat(tmp_path / "w")


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "dutylist"


def work_done(derived: Derived) -> tuple[int, list[str]]:
    """Return how many lists were made, and the files that were not as they should be."""
    assert derived.findings == ()
    return derived.made, [each.file for each in derived.lists if each.changed]


def test_without_the_cache_all_is_made_and_nothing_changes(flat: Path, cache: Path) -> None:
    spaces.run(flat)
    before = spaces.lists(flat / "lists")
    shutil.rmtree(cache)
    assert work_done(spaces.run(flat)) == (3, [])
    assert spaces.lists(flat / "lists") == before


SPOILT: dict[str, Callable[[bytes], bytes]] = {
    "cut": lambda raw: raw[: len(raw) // 2],
    "empty": lambda _: b"",
    "garbage": lambda _: bytes(range(256)),
    "null": lambda _: b"null",
    "text": lambda _: b'"form"',
    "list": lambda raw: b"[" + raw + b"]",
    "number": lambda _: b"1e999",
    "deep": lambda _: b"[" * 200_000,
    "later-form": lambda raw: raw.replace(b'"form":3', b'"form":4'),
    "no-lists": lambda raw: raw.replace(b'"lists"', b'"list"'),
    "short-rows": lambda raw: raw.replace(b'"sha256', b'],["sha256', 1),
    "odd-lists": lambda _: b'{"form":3,"lists":[1],"sound":[],"seen":{}}',
    "odd-sound": lambda _: b'{"form":3,"lists":{},"sound":[[1]],"seen":{}}',
    "odd-seen": lambda _: b'{"form":3,"lists":{},"sound":[],"seen":{"230202001.yaml":[1]}}',
    "odd-output": lambda _: b'{"form":3,"lists":{"a":"12345"},"sound":[],"seen":{}}',
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=list(SPOILT))
def test_a_spoilt_cache_costs_time_and_nothing_else(
    flat: Path, cache: Path, spoil: Callable[[bytes], bytes]
) -> None:
    spaces.run(flat)
    before = spaces.lists(flat / "lists")
    files = list(cache.glob("*.lists"))
    assert len(files) == 1
    files[0].write_bytes(spoil(files[0].read_bytes()))
    assert work_done(spaces.run(flat)) == (3, [])
    assert spaces.lists(flat / "lists") == before
    assert work_done(spaces.run(flat)) == (0, [])


def test_a_cache_that_cannot_be_written_is_no_fault(flat: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file", encoding="utf-8")
    assert work_done(spaces.run(flat)) == (3, ALL)
    assert work_done(spaces.run(flat)) == (3, [])


def test_without_a_home_all_is_made(flat: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.delenv("HOME", raising=False)
    assert work_done(spaces.run(flat)) == (3, ALL)
    assert work_done(spaces.run(flat)) == (3, [])
