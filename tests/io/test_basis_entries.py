"""Entries of a legal-basis file are put in place of others; every other character stays."""

from datetime import date

import pytest

from dutylist.io import basis_entries, build_basis
from dutylist.io.basis_file import CannotMerge
from dutylist.io.opened import open_bytes
from dutylist.law import Instrument, Version

HEAD = "dutylist: basis/1\nid: own\ntitle: 示例\n"
BLOCK = (
    HEAD
    + "instruments:\n"
    + "  # 第一部\n"
    + "  - id: one\n    title: 甲法\n    rank: 法律  # 级别\n    versions: [{version: '1'}]\n"
    + "  - {id: two, title: 乙法, rank: 法律, versions: []}  # 一行\n"
    + "\n"
    + "  - id: three\n    title: 丙法\n    rank: 法律\n    versions:\n      - version: '3'  # 尾\n"
    + "note: 末尾\n"
)
FULL = Instrument(
    id="two",
    title="乙法",
    aliases=("乙",),
    former=("旧乙法",),
    rank="法律",
    issuer="机关",
    number="1号",
    region="某省",
    versions=(
        Version(
            version="2020-01-01",
            promulgated=date(2020, 1, 1),
            effective=date(2020, 1, 2),
            version_effective=date(2020, 1, 3),
            expires=date(2030, 1, 1),
            articles="1-2",
            paragraphs="",
            fingerprints="0123456789ab 0123456789ab",
            items="1-3",
            outdated=date(2021, 1, 1),
            truncated=True,
            missing=("2",),
        ),
    ),
    repealed_by="丁法",
    repealed_on=date(2026, 1, 1),
    repealed_known=date(2026, 1, 2),
)
NEW = Instrument(id="new", title="新法", rank="法律")


def built(raw: bytes) -> dict[str, Instrument]:
    opened = open_bytes("basis.yaml", raw)
    assert not opened.findings
    return {each.id: each for each in build_basis.instruments(opened.source.data, opened.route)}


def test_an_entry_is_replaced_and_all_else_stays() -> None:
    raw = basis_entries.replaced("basis.yaml", BLOCK.encode(), [FULL, NEW])
    found = built(raw)
    assert list(found) == ["one", "two", "three", "new"]
    assert (found["two"], found["new"]) == (FULL, NEW)
    text = raw.decode()
    before, _, after = BLOCK.partition("  - {id: two, title: 乙法, rank: 法律, versions: []}")
    assert text.startswith(before)
    assert after.removesuffix("note: 末尾\n") in text
    assert text.endswith("\nnote: 末尾\n")


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize(
    "empty", ["instruments: []\n", "instruments: []", "instruments: [ ]  # x\n"]
)
def test_an_empty_list_takes_new_entries(empty: str, ends: str) -> None:
    raw = (HEAD + empty).replace("\n", ends).encode()
    made = basis_entries.replaced("basis.yaml", raw, [NEW, FULL])
    assert list(built(made)) == ["new", "two"]
    assert made.count(b"\n") == made.count(ends.encode())


def test_the_last_line_needs_no_end_and_a_mark_is_kept() -> None:
    raw = b"\xef\xbb\xbf" + BLOCK.partition("note:")[0].rstrip().partition("  # 尾")[0].encode()
    made = basis_entries.replaced("basis.yaml", raw, [NEW])
    assert made.startswith(b"\xef\xbb\xbf")
    assert b"id: new" in made


@pytest.mark.parametrize(
    "text",
    [
        "",
        HEAD,
        HEAD + "instruments: [{id: two, title: 乙法, rank: 法律, versions: []}]\n",
        HEAD + "instruments: 没有\n",
    ],
)
def test_a_file_that_cannot_be_changed_in_place_is_left_alone(text: str) -> None:
    with pytest.raises(CannotMerge):
        basis_entries.replaced("basis.yaml", text.encode(), [FULL])


def test_what_stands_there_already_is_written_the_same() -> None:
    once = basis_entries.replaced("basis.yaml", BLOCK.encode(), [FULL, NEW])
    assert basis_entries.replaced("basis.yaml", once, [FULL, NEW]) == once
