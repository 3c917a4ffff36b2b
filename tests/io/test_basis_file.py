"""Facts go into a legal-basis file where they belong; all else stays as it was typed."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dutylist.io import basis_file, build_basis, library
from dutylist.io.basis_file import CannotMerge, merge
from dutylist.io.opened import open_bytes
from dutylist.law import Instrument, Version
from dutylist.law.text import read

FILE = """\
# 头注
dutylist: basis/1
id: here
title: 示例
instruments:
  # 第一部
  - id: law-a
    title: 甲法   # 行注
    rank: 法律
    versions:
      - version: "2020-01-01"
        articles: 1-3   # 三条
        truncated: true

  - id: law-b
    title: 乙法
    rank: 法律
    versions: []
    aliases: [乙]
# 尾注
"""
NEW = Version(version="2020-01-01", effective=date(2020, 2, 1), articles="1-4", paragraphs="2:2")
ONE = Instrument(id="law-a", title="甲法", rank="法律", versions=(NEW,))


def instruments(raw: bytes) -> tuple[Instrument, ...]:
    opened = open_bytes("a.yaml", raw)
    assert not opened.findings
    return build_basis.instruments(opened.source.data, opened.route)


def test_facts_of_a_version_are_added_and_replaced() -> None:
    text = merge("a.yaml", FILE.encode(), [ONE]).decode()
    assert instruments(text.encode())[0].versions == (NEW,)
    kept = [line for line in FILE.splitlines() if "articles" not in line and "trunc" not in line]
    assert [line for line in text.splitlines() if line in kept] == kept


def test_versions_instruments_and_repeals_are_added() -> None:
    later = Version(version="2021-01-01", articles="1-5", missing=("3",))
    more = [
        replace(ONE, versions=(later,), repealed_by="丙法", repealed_on=date(2022, 1, 1)),
        Instrument(id="law-b", title="乙法", rank="法律", versions=(NEW,)),
        Instrument(id="law-c", title="丙法", rank="法律", versions=(NEW, later)),
    ]
    text = merge("a.yaml", FILE.encode(), more).decode()
    first, second, third = instruments(text.encode())
    assert [each.version for each in first.versions] == ["2020-01-01", "2021-01-01"]
    assert (first.repealed_by, first.repealed_on) == ("丙法", date(2022, 1, 1))
    assert second.versions == (NEW,)
    assert second.aliases == ("乙",)
    assert third.versions == (NEW, later)
    lines = FILE.replace("versions: []", "versions:").splitlines()
    assert [line for line in text.splitlines() if line in lines][: len(lines)]
    assert all(line in text.splitlines() for line in lines)


def test_what_is_there_already_changes_nothing() -> None:
    once = merge("a.yaml", FILE.encode(), [ONE])
    assert merge("a.yaml", once, [ONE]) == once


@pytest.mark.parametrize(
    "raw", [FILE.replace("\n", "\r\n").encode(), b"\xef\xbb\xbf" + FILE.encode()]
)
def test_line_ends_and_byte_order_mark_stay(raw: bytes) -> None:
    more = merge(
        "a.yaml", raw, [Instrument(id="law-c", title="丙法", rank="法律", versions=(NEW,))]
    )
    assert more.count(b"\r\n") == (more.count(b"\n") if b"\r" in raw else 0)
    assert more.startswith(b"\xef\xbb\xbf") == raw.startswith(b"\xef\xbb\xbf")


def test_a_new_file_takes_instruments() -> None:
    made = merge("basis.yaml", basis_file.HEAD.encode(), [ONE])
    assert instruments(made) == (ONE,)


@pytest.mark.parametrize(
    "text",
    [
        FILE.replace(
            '      - version: "2020-01-01"\n', '      - {version: "2020-01-01"}\n'
        ).replace("        articles: 1-3   # 三条\n        truncated: true\n", ""),
        "dutylist: basis/1\n",
        "dutylist: [",
    ],
)
def test_a_file_that_cannot_take_them_is_refused(text: str) -> None:
    with pytest.raises(CannotMerge):
        merge("a.yaml", text.encode(), [ONE])


def test_the_library_keeps_a_text(tmp_path: Path) -> None:
    text = read("示例条例\n（2020年1月1日示例市人民政府发布）\n第一条 甲。\n（一）乙")
    path = library.write(tmp_path, "local-1", text.version, text)
    assert path == library.path(tmp_path, "local-1", "2020-01-01")
    assert library.read(tmp_path, "local-1", "2020-01-01") == text
    assert library.read(tmp_path, "local-2", "2020-01-01") is None
    path.write_bytes(b"\xff")
    assert library.read(tmp_path, "local-1", "2020-01-01") is None


@pytest.mark.parametrize("name", ["../x", "/x", "", "a/b"])
def test_no_name_leads_out_of_the_library(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        library.path(tmp_path, name, "2020-01-01")
    assert library.read(tmp_path, name, "1") is None
