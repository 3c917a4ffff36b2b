"""Inputs that fuzzing found, once answered by a crash, a wrong place or a run without an end."""

from pathlib import Path

import pytest

from command import copied, dutylist
from fuzz import doors, good

SOUND = {name: good.written(data) for name, data in good.files().items()}

CHANGE = "{overlay: longsha-wulong, action: add, item: livelihood-canteen"
"""A change of a record; what follows is the digest of what it admits."""


def test_a_record_with_one_broken_change_is_answered_for_that_alone(tmp_path: Path) -> None:
    space = copied(tmp_path)
    file = space / "records" / "2026-001.yaml"
    text = file.read_text(encoding="utf-8")
    assert CHANGE in text
    broken = text.replace(CHANGE, CHANGE.replace("overlay: longsha-wulong, ", ""))
    file.write_text(broken, encoding="utf-8")
    done = dutylist("validate", at=space)
    assert (done.code, done.err) == (1, "")
    assert done.out.count(" 错误 ") == 1
    assert "records/2026-001.yaml:10:5 DL039" in done.out


TABLES = (("gbk-behind-a-byte-order-mark", b"\xef\xbb\xbf\xbb\xbf\xbb\xbf"),)


@pytest.mark.parametrize("raw", [case[1] for case in TABLES], ids=[case[0] for case in TABLES])
def test_a_table_is_read_or_refused(raw: bytes) -> None:
    doors.table(raw)
