"""Every law of overlays is listed, and explained with what to do."""

from pathlib import Path

import pytest

from command import dutylist
from dutylist.derive import LAWS


def test_every_law_is_listed(tmp_path: Path) -> None:
    codes = {line.split()[0] for line in dutylist("explain", at=tmp_path).out.splitlines()}
    assert {law.code for law in LAWS} | {"DL360", "DL361"} <= codes


@pytest.mark.parametrize("code", ["DL337", "DL345", "DL360"])
def test_a_law_is_explained(tmp_path: Path, code: str) -> None:
    done = dutylist("explain", code, at=tmp_path)
    assert done.code == 0
    assert "为什么：" in done.out
    assert "怎么办：" in done.out
