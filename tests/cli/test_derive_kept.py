"""What is kept of overlays that were read: it may be spoilt, and an overlay may belie it."""

import json
import os
import time
from pathlib import Path

import pytest

from bulk import spaces
from command import HOME, dutylist


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
    _old(space)
    before = set(_seen())
    first = dutylist("derive", at=space)
    files = set(_seen()) - before
    for path in files:
        data = json.loads(path.read_bytes())
        odd = {"files": data["files"], "heads": {mark: ["x", 1] for mark in data["heads"]}}
        path.write_bytes(json.dumps(odd).encode() if kept == b"FILES HEADS" else kept)
    second = dutylist("derive", at=space)
    assert len(files) == 1
    assert (second.code, second.err) == (0, "")
    assert second.out == first.out.replace("更新 3 份", "更新 0 份")


def _old(space: Path) -> None:
    """Let all overlays look as if they had been written an hour ago."""
    hour_ago = time.time() - 3600
    for path in (space / "overlays").iterdir():
        os.utime(path, (hour_ago, hour_ago))


def test_an_overlay_edited_unseen_is_read_by_a_check_and_then_by_all(space: Path) -> None:
    _old(space)
    assert dutylist("derive", at=space).code == 0
    path = space / "overlays" / "002.yaml"
    about = path.stat()
    spaces.edit(path, "没有这类场所", "没有这类地方")
    os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns))
    assert "更新 0 份" in dutylist("derive", at=space).out  # it looks as it did
    assert dutylist("derive", "--check", at=space).code == 1
    assert "更新 1 份" in dutylist("derive", at=space).out


def test_an_overlay_edited_unseen_is_read_anew_when_its_list_is_made(space: Path) -> None:
    _old(space)
    assert dutylist("derive", at=space).code == 0
    path = space / "overlays" / "002.yaml"
    about = path.stat()
    spaces.edit(path, "没有这类场所", "没有这类地方")
    os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns))
    spaces.edit(space / "basis.yaml", "1-74", "1-75")
    done = dutylist("derive", at=space)
    assert done.code == 1
    assert "overlays/002.yaml:1:1" in done.err
    assert "请重新运行" in done.err
    assert "更新 1 份" in dutylist("derive", at=space).out
