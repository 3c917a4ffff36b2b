"""What is kept of overlays that were read: it may be spoilt, and an overlay may belie it."""

import json
import os
import time
from pathlib import Path

import pytest

from bulk import spaces
from command import HOME, dutylist
from dutylist.io import digest
from dutylist.io.files import state


@pytest.fixture
def space(tmp_path: Path) -> Path:
    return spaces.flat(tmp_path / "w")


def _seen() -> list[Path]:
    return list((Path(HOME.name) / ".cache" / "dutylist").glob("*.seen"))


@pytest.mark.parametrize(
    "kept",
    [
        b"",
        b"{",
        b"[" * 100_000,
        b'{"files": {}, "heads": []}',
        b'{"files": {"a": 1}, "heads": {}}',
        b"FILES HEADS",
    ],
)
def test_what_is_kept_of_overlays_may_be_spoilt(space: Path, kept: bytes) -> None:
    before = set(_seen())
    looks = {
        str(path): (state(path.stat()), digest.raw(path.read_bytes()))
        for path in (space / "overlays").iterdir()
    }
    first = dutylist("derive", at=space)
    files = set(_seen()) - before
    for path in files:
        data = json.loads(path.read_bytes())
        odd = {"files": looks, "heads": {mark: ["x", 1] for mark in data["heads"]}}
        path.write_bytes(json.dumps(odd).encode() if kept == b"FILES HEADS" else kept)
    second = dutylist("derive", at=space)
    assert len(files) == 1
    assert (second.code, second.err) == (0, "")
    assert second.out == first.out.replace("更新 3 份", "更新 0 份")


def _later() -> None:
    """Let files grow so old that they are known again by how they look."""
    time.sleep(2.1)


def _forge(path: Path) -> None:
    """Change a file, but neither its size nor the time that it says it was changed at."""
    about = path.stat()
    spaces.edit(path, "没有这类场所", "没有这类地方")
    os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns))


def test_an_overlay_that_looks_as_it_did_is_not_read_again(space: Path, tmp_path: Path) -> None:
    _later()
    assert dutylist("derive", at=space, settings={"HOME": str(tmp_path)}).code == 0
    seen = list((tmp_path / ".cache" / "dutylist").glob("*.seen"))
    assert len(json.loads(seen[0].read_bytes())["files"]) == 3
    assert "更新 0 份" in dutylist("derive", at=space, settings={"HOME": str(tmp_path)}).out


def test_an_overlay_edited_with_its_time_put_back_is_read_by_all(space: Path) -> None:
    _later()
    assert dutylist("derive", at=space).code == 0
    _forge(space / "overlays" / "002.yaml")
    assert dutylist("derive", "--check", at=space).code == 1
    assert "更新 1 份" in dutylist("derive", at=space).out


def test_an_overlay_edited_with_its_time_put_back_is_read_when_a_law_has_changed_too(
    space: Path,
) -> None:
    _later()
    assert dutylist("derive", at=space).code == 0
    _forge(space / "overlays" / "002.yaml")
    spaces.edit(space / "basis.yaml", "1-74", "1-75")
    done = dutylist("derive", at=space)
    assert (done.code, done.err) == (0, "")
    assert "更新 1 份" in done.out
