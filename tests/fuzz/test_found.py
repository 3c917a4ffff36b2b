"""Inputs that fuzzing found, once answered by a crash, a wrong place or a run without an end."""

from pathlib import Path

import pytest

from command import copied, dutylist
from dutylist.checks import personal, secrecy
from dutylist.io import heads
from dutylist.law.text import closing
from fuzz import doors
from intake.book_samples import cells_book, changed, sheet_book


def _formatted(code: str) -> bytes:
    """Return a workbook whose only cell is a number that is shown in some format."""
    formats = f'<numFmt numFmtId="200" formatCode="{code}"/><cellXfs><xf numFmtId="200"/></cellXfs>'
    book = cells_book('<c s="0"><v>1</v></c>' * 50)
    return changed(book, {"xl/styles.xml": f"<styleSheet>{formats}</styleSheet>".encode()})


CHANGE = "{overlay: longsha-wulong, action: add, item: livelihood-canteen"
"""A change of a record; what follows is the digest of what it admits."""

YAML = (
    ("open-bracket-in-the-last-line", b'a: 1\n- {line: "22", fate: split'),
    ("open-bracket-behind-a-tab", b"#\t\n{1"),
    ("open-bracket-below-a-blank-line", b"a: {\n\n"),
)
TABLES = (("gbk-behind-a-byte-order-mark", b"\xef\xbb\xbf\xbb\xbf\xbb\xbf"),)
BOOKS = (
    ("a-row-of-number-nought", '<row r="0"><c t="e"><v>#N/A</v></c></row>'),
    ("a-cell-in-no-row", '<c t="e"><v>#N/A</v></c>'),
)
LAWS = (
    ("a-character-of-thousands-of-digits", "法.html", "<html>&#" + "1" * 5_000 + ";"),
    ("one-in-a-title", "法.html", f"<html><meta name=title content='&#x{'f' * 5_000}'>"),
    ("a-rule-that-is-none", "法.txt", "条例\n|" + "-" * 50_000 + "x\n第一条 甲。"),
    ("blanks-of-an-order", "法.txt", "条例\n国务院令2020年" + " " * 50_000 + "x\n第一条 甲。"),
    ("blanks-of-an-annex", "法.txt", "条例\n第一条 甲。\n附" + " " * 50_000 + "x"),
    ("blanks-behind-a-day", "法.txt", "条例\n第一条 于颁发日起， " + " " * 50_000 + "。"),
)
ENDLESS = (
    ("a-number-format", lambda: doors.book(_formatted("[" * 300_000))),
    ("zeros-of-a-number-format", lambda: doors.book(_formatted("0" * 3_000_000))),
    ("blanks-of-a-page", lambda: doors.law_file("法.html", b"<p>" + b" " * 200_000 + b"x")),
    ("line-ends-of-a-page", lambda: doors.law_file("法.html", b"<p>" + b"\n" * 200_000 + b"x")),
    ("comments-of-windows", lambda: heads.kind(b"#\r\n" * 5_000 + b"id: a\n")),
    ("a-line-of-no-width", lambda: doors.yaml(("a: 1\n" + "\u2060" * 200_000).encode())),
    ("lines-of-wide-blanks", lambda: doors.yaml(("a: 1\n" + "\u3000\n" * 50_000).encode())),
    ("wide-lines-in-a-text", lambda: doors.yaml(("a: |\n" + " \u3000b: 1\n" * 20_000).encode())),
    ("half-quotes", lambda: doors.yaml(('a: “x"\n' * 50_000 + "b: [").encode())),
    ("blanks-behind-a-key", lambda: doors.yaml(b"- x:" + b" " * 200_000 + b"[")),
    ("a-closing-clause", lambda: closing.closing("于颁发日起， " + " " * 50_000, None)),
    ("line-ends-around-marks", lambda: secrecy.MARK.search("\n" * 100_000 + "x")),
    ("blanks-behind-a-mark", lambda: secrecy.MARK.search("绝密" + " " * 100_000 + "x")),
    ("addresses", lambda: list(personal.numbers("http://xdxx-" * 15 + "13812345678 "))),
    (
        "nested-brackets",
        lambda: doors.citations("《" + "〈" * 3_000 + "条例" + "〉" * 3_000 + "》"),
    ),
)
"""Each ends at once, or not before the tests are stopped."""


def _named(cases: tuple[tuple[object, ...], ...]) -> list[str]:
    return [str(case[0]) for case in cases]


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


@pytest.mark.parametrize("case", YAML, ids=_named(YAML))
def test_the_places_of_a_file_lie_in_it(case: tuple[str, bytes]) -> None:
    assert "f.yaml:" in doors.yaml(case[1])[0]


@pytest.mark.parametrize("case", TABLES, ids=_named(TABLES))
def test_a_table_is_read_or_refused(case: tuple[str, bytes]) -> None:
    doors.table(case[1])


@pytest.mark.parametrize("case", BOOKS, ids=_named(BOOKS))
def test_the_places_of_a_workbook_begin_with_its_first_row(case: tuple[str, str]) -> None:
    doors.book(sheet_book(case[1]))


@pytest.mark.parametrize("case", LAWS, ids=_named(LAWS))
def test_a_text_of_law_is_read_or_refused(case: tuple[str, str, str]) -> None:
    doors.law_file(case[1], case[2].encode())


@pytest.mark.parametrize("case", ENDLESS, ids=_named(ENDLESS))
def test_what_took_for_ever_ends(case: tuple[str, object]) -> None:
    work = case[1]
    assert callable(work)
    work()
