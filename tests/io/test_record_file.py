"""A record is written as it is read, and changed with all that people wrote around it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.samples import Data, record
from dutylist.io import build_record, record_file
from dutylist.io.rebase_write import Faulty
from dutylist.model import Decision, Filing, Outcome, Record

DIGEST = "sha256:" + "3" * 64
FULL: Data = {
    "note": "示例",
    "cause": "冬季",
    "basis": ["《中华人民共和国消防法》第四条", {"cite": "《甲》第一条", "note": "乙"}],
    "support": {"power": "甲", "people": "乙", "money": "丙"},
    "acknowledged": {
        "by": "示例编办",
        "on": "2026-08-04",
        "until": "2026-12-01",
        "number": "1",
        "note": "急",
        "digest": DIGEST,
    },
}


def a_record(**more: object) -> Record:
    data = record(**FULL | more)
    data["decision"] |= {"digest": DIGEST}
    return build_record.record(data, ("record.yaml",))


TEXTS = st.text(
    st.characters(min_codepoint=0x20, max_codepoint=0x7E)
    | st.characters(min_codepoint=0x3001, max_codepoint=0x9FFF, categories=("Lo", "Po", "Nl")),
    min_size=1,
)


def test_a_record_is_read_as_it_was_written(tmp_path: Path) -> None:
    made = a_record()
    assert record_file.written(made, tmp_path).record == made


@given(TEXTS.filter(str.strip))
def test_any_words_are_carried(words: str) -> None:
    made = replace(a_record(), reason=words.strip())
    assert record_file.written(made, Path("records")).record.reason == words.strip()


def test_the_first_line_is_that_of_the_neighbours(tmp_path: Path) -> None:
    alone = record_file.written(a_record(), tmp_path).raw.decode().split("\n")[0]
    assert alone == "# yaml-language-server: $schema=record.schema.json"
    line = "# yaml-language-server: $schema=../../schemas/record.schema.json"
    (tmp_path / "a.yaml").write_text(f"{line}\ndutylist: record/1\n", encoding="utf-8")
    assert record_file.written(a_record(), tmp_path).raw.decode().split("\n")[0] == line


@pytest.mark.parametrize("identity", ["../a", "", "a b", "一", "a" * 41])
def test_an_id_that_is_none_is_refused(tmp_path: Path, identity: str) -> None:
    with pytest.raises(Faulty):
        record_file.written(replace(a_record(), id=identity), tmp_path)


TYPED = """\
# 留存
dutylist: record/1
id: "2026-001"   # 编号
channel: adjustment
title: '冰面安全'
applicant: emergency
changes:
  - {overlay: sample-overlay, action: add, item: peace-ice}  # 第一处
  - overlay: sample-overlay
    action: edit  # 第二处
    item: peace-fire
reason: >
  辖区
  有江面
decision: {by: 编办, number: 1, result: pending}
# 完
"""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_people_wrote_is_kept_where_a_record_is_changed(tmp_path: Path, end: str) -> None:
    path = tmp_path / "record.yaml"
    path.write_bytes(TYPED.replace("\n", end).encode())
    file = record_file.opened(path)
    changes = tuple(replace(each, digest=DIGEST) for each in file.record.changes)
    decision = Decision(
        by="编办", on=date(2026, 10, 8), number="1", result=Outcome.APPROVED, digest=DIGEST
    )
    filing = Filing(by="市编办")
    after = replace(file.record, changes=changes, decision=decision, filing=filing)
    result = record_file.changed(file, after)
    assert result.kept
    text = result.content.decode()
    assert text.count(end) == text.count("\n")
    for each in ("# 留存", "# 编号", "'冰面安全'", "# 第一处", "# 第二处", "reason: >", "# 完"):
        assert each in text
    assert "{by: 编办, number: 1, result: approved, " in text
    assert text.count(f"digest: {DIGEST}") == 3


def test_a_file_of_another_kind_is_no_record(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("dutylist: units/1\nunits: []\n", encoding="utf-8")
    with pytest.raises(Faulty):
        record_file.opened(path)
    with pytest.raises(Faulty):
        record_file.opened(tmp_path / "none.yaml")
