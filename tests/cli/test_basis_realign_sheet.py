"""The sheet of `dutylist basis realign`: made, ticked, spoilt, read back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from command import contents, dutylist
from realign_samples import NEW, TITLE, made


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return made(tmp_path)


def sheet(home: Path) -> Any:  # noqa: ANN401  (openpyxl)
    done = dutylist("basis", "realign", TITLE, "-o", "表.xlsx", at=home)
    assert (done.code, done.err) == (0, "")
    return load_workbook(home / "表.xlsx")


def columns(page: Any) -> tuple[int, dict[str, int]]:  # noqa: ANN401
    for row in page.iter_rows():
        heads = {str(cell.value): cell.column for cell in row if cell.value}
        if "采用(√)" in heads:
            return row[0].row, heads
    raise AssertionError


def tick(page: Any, wanted: dict[str, str], words: str = "√") -> None:  # noqa: ANN401
    head, at = columns(page)
    for row in range(head + 1, page.max_row + 1):
        old, new = (page.cell(row, at[name]).value for name in ("原依据", "建议依据"))
        if wanted.get(old.rpartition("》")[2]) == new.rpartition("》")[2]:
            page.cell(row, at["采用(√)"]).value = words


def test_exactly_what_is_ticked_is_rewritten(home: Path) -> None:
    book = sheet(home)
    tick(book.active, {"第二条": "第三条", "第五条": "第七条"})
    book.save(home / "表.xlsx")
    before = contents(home)
    shown = dutylist("basis", "realign", TITLE, "--ticked", "表.xlsx", at=home)
    assert shown.code == 0, shown.err
    assert "采用2" in shown.err
    assert contents(home) == before
    done = dutylist("basis", "realign", TITLE, "--ticked", "表.xlsx", "--apply", at=home)
    assert done.code == 0, done.err
    text = (home / "catalogue.yaml").read_text(encoding="utf-8")
    assert f"basis: [《{TITLE}》第三条, '《{TITLE}》第二条第二款']" in text
    assert f'cite: 《{TITLE}》第七条, version: "{NEW}"' in text
    assert f"- 《{TITLE}》第四条   # 消防" in text


def test_the_key_is_hidden_and_the_tick_offered(home: Path) -> None:
    page = sheet(home).active
    head, at = columns(page)
    letter = page.cell(1, at["行标识（请勿改动）"]).column_letter
    assert page.column_dimensions[letter].hidden
    assert page.freeze_panes == f"A{head + 1}"
    (offered,) = page.data_validations.dataValidation
    assert offered.formula1 == '"√"'


def _no_key(page: Any, head: int, at: dict[str, int]) -> None:  # noqa: ANN401
    page.cell(head + 1, at["行标识（请勿改动）"]).value = None
    page.cell(head + 1, at["采用(√)"]).value = "√"


def _copied(page: Any, head: int, at: dict[str, int]) -> None:  # noqa: ANN401
    key = at["行标识（请勿改动）"]
    page.cell(head + 2, key).value = page.cell(head + 1, key).value
    page.cell(head + 1, at["采用(√)"]).value = "√"


def _two_options(page: Any, head: int, at: dict[str, int]) -> None:  # noqa: ANN401
    del head
    tick(page, {"第二条": "第三条"})
    tick(page, {"第二条": "第四条"})
    assert at


def _edited(page: Any, head: int, at: dict[str, int]) -> None:  # noqa: ANN401
    page.cell(head + 1, at["建议依据"]).value = "《别的条例》第一条"
    page.cell(head + 1, at["采用(√)"]).value = "√"


def _formula(page: Any, head: int, at: dict[str, int]) -> None:  # noqa: ANN401
    page.cell(head + 1, at["采用(√)"]).value = '="√"'


def _other_words(page: Any, head: int, at: dict[str, int]) -> None:  # noqa: ANN401
    page.cell(head + 1, at["采用(√)"]).value = "再议"


def _nothing(page: Any, head: int, at: dict[str, int]) -> None:  # noqa: ANN401
    for row in range(head + 1, page.max_row + 1):
        if page.cell(row, at["类型"]).value == "删去":
            page.cell(row, at["采用(√)"]).value = "√"


SPOILT: dict[str, tuple[Callable[[Any, int, dict[str, int]], None], str]] = {
    "a row without its key": (_no_key, "没有行标识"),
    "a copied row": (_copied, "行标识重复"),
    "two proposals for one citation": (_two_options, "只能选一个"),
    "an edited citation": (_edited, "被改动"),
    "a formula for a tick": (_formula, "公式"),
    "words for a tick": (_other_words, "不是勾选"),
    "a tick where nothing is proposed": (_nothing, "须人工确定"),
}


@pytest.mark.parametrize(("spoil", "said"), SPOILT.values(), ids=SPOILT)
def test_rows_that_cannot_be_trusted_are_returned(
    home: Path, spoil: Callable[[Any, int, dict[str, int]], None], said: str
) -> None:
    book = sheet(home)
    spoil(book.active, *columns(book.active))
    book.save(home / "表.xlsx")
    before = contents(home)
    done = dutylist("basis", "realign", TITLE, "--ticked", "表.xlsx", "--apply", at=home)
    assert done.code == 1
    assert done.calm
    assert said in done.err
    assert contents(home) == before


def test_a_sheet_older_than_the_lists_is_returned(home: Path) -> None:
    book = sheet(home)
    tick(book.active, {"第五条": "第七条"})
    book.save(home / "表.xlsx")
    path = home / "catalogue.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("》第五条,", "》第五条、第一条,"), encoding="utf-8"
    )
    done = dutylist("basis", "realign", TITLE, "--ticked", "表.xlsx", "--apply", at=home)
    assert done.code == 1
    assert "对不上" in done.err


def test_shuffled_rows_and_columns_are_known_by_their_key(home: Path) -> None:
    book = sheet(home)
    tick(book.active, {"第五条": "第七条"})
    head, _ = columns(book.active)
    rows = [[cell.value for cell in row] for row in book.active.iter_rows(min_row=head)]
    other = Workbook()
    assert other.active is not None
    for row in (rows[0], *reversed(rows[1:])):
        other.active.append(row[::-1])
    other.save(home / "表.xlsx")
    done = dutylist("basis", "realign", TITLE, "--ticked", "表.xlsx", "--apply", at=home)
    assert done.code == 0, done.err
    assert f"cite: 《{TITLE}》第七条" in (home / "catalogue.yaml").read_text(encoding="utf-8")


BAD_BOOKS = {
    "empty.xlsx": b"",
    "page.xlsx": b"<html><table></table></html>",
    "zip.xlsx": b"PK\x03\x04x",
    "~$a.xlsx": b"\x05user",
}


@pytest.mark.parametrize(("name", "raw"), BAD_BOOKS.items(), ids=BAD_BOOKS)
def test_what_is_no_workbook_is_refused(home: Path, name: str, raw: bytes) -> None:
    (home / name).write_bytes(raw)
    done = dutylist("basis", "realign", TITLE, "--ticked", name, "--apply", at=home, limited=True)
    assert done.code == 2
    assert done.calm
    assert "DL04" in done.err


def test_a_foreign_workbook_is_refused(home: Path) -> None:
    Workbook().save(home / "别的.xlsx")
    done = dutylist("basis", "realign", TITLE, "--ticked", "别的.xlsx", at=home)
    assert done.code == 2
    assert "不是由 dutylist basis realign -o 生成的表" in done.err
