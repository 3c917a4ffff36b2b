import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from dutylist.model import LOCAL, Derived, Issued
from dutylist.texts import Lang
from render import xlsx_samples as samples
from render.xlsx_samples import RISKY, part_of, texts
from tables.kinds import PECULIAR, one
from tables.samples import FIRE, FIRE_SAFETY, FLOOD, SECRET, catalogue, duty, item

GOLDEN = Path(__file__).with_name("golden_workbook.txt")


def test_a_small_list_is_the_golden_workbook(request: pytest.FixtureRequest) -> None:
    actual = "\n".join(samples.lines(samples.book())) + "\n"
    if request.config.getoption("--update-golden", default=False):
        GOLDEN.write_text(actual, encoding="utf-8")
    assert actual == GOLDEN.read_text(encoding="utf-8")


def test_internal_items_are_nowhere_in_the_file() -> None:
    with ZipFile(BytesIO(samples.book_bytes())) as archive:
        whole = b"".join(archive.read(name) for name in archive.namelist()).decode("utf-8")
    assert SECRET.name not in whole
    assert "不公开" not in whole


def test_every_cell_of_a_merge_has_borders() -> None:
    xml = part_of(samples.book_bytes(), "xl/worksheets/sheet1.xml")
    found = re.findall(r'<c r="([A-J])([0-9]+)" s="([0-9]+)"', xml)
    styles = {(letter, int(row)): int(style) for letter, row, style in found if int(row) > 3}
    assert len(styles) == len("ABCDEFGHIJ") * 6
    assert all(styles[letter, row] == styles[letter, 4] for letter, row in styles)
    for cell in samples.book().worksheets[0][4]:
        assert {cell.border.left.style, cell.border.right.style} == {"thin"}
        assert {cell.border.top.style, cell.border.bottom.style} == {"thin"}


def test_a_list_without_items_says_so() -> None:
    assert "（无事项）" in texts(samples.book(catalogue(SECRET)).worksheets[0])


def test_each_part_is_a_sheet_and_the_last_tells_the_source() -> None:
    found = catalogue(
        item("a", part="basic"), item("b", part="assist"), kind="performance", title="履职清单"
    )
    book = samples.book(found)
    assert book.sheetnames == ["基本履职事项清单", "配合履职事项清单", "说明"]
    assert book.active is book.worksheets[0]
    english = samples.book(found, lang=Lang.EN)
    assert english.sheetnames == ["Basic duties", "Assisted duties", "About"]


def test_the_last_sheet_tells_where_the_list_comes_from() -> None:
    found = replace(
        catalogue(),
        note="本文件为示例。",
        effective=date(2023, 3, 1),
        law_as_of=date(2026, 11, 23),
        issued=Issued(by="示例编办", on=date(2023, 2, 1), number="示例〔2023〕1号"),
        derived=Derived(
            catalogue="guide",
            version="1",
            digest="sha256:a",
            overlay="o",
            overlay_digest="sha256:b",
        ),
    )
    shown = texts(samples.book(found).worksheets[-1])
    assert {"2023-03-01", "2026-11-23", "示例编办 2023-02-01 示例〔2023〕1号"} <= set(shown)
    assert {"guide 1 + o", samples.DIGEST, "本文件为示例。"} <= set(shown)
    assert not any("sha256:a" in text for text in shown)


@pytest.mark.parametrize("epoch", [samples.EPOCH, -1, 10**12])
def test_the_file_bears_the_given_time_only(epoch: int) -> None:
    data = samples.book_bytes(epoch=epoch)
    with ZipFile(BytesIO(data)) as archive:
        years = {info.date_time[0] for info in archive.infolist()}
    found = re.findall(r"<dcterms:\w+[^>]*>([^<]+)<", part_of(data, "docProps/core.xml"))
    clamped = min(max(epoch, 315_532_800), 4_354_819_198)
    assert years == {datetime.fromtimestamp(clamped, UTC).year}
    assert {text[:4] for text in found} == {str(*years)}
    assert "<dc:creator>dutylist</dc:creator>" in part_of(data, "docProps/core.xml")


def test_two_processes_write_the_same_bytes() -> None:
    code = (
        "import sys; from render.xlsx_samples import book_bytes; from tables.kinds import one;"
        "from tables.samples import catalogue;"
        "sys.stdout.buffer.write(book_bytes() + book_bytes(catalogue(one('power'), kind='power')))"
    )
    tests = Path(__file__).resolve().parents[1]
    results = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(tests), "TZ": zone},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Shanghai"))
    ]
    assert results[0] == results[1]
    assert results[0].startswith(samples.book_bytes())


def words_of(sheet: Worksheet) -> set[str]:
    return {re.sub(r"\s", "", line) for text in texts(sheet) for line in text.split("\n")} - {""}


def test_libreoffice_shows_every_text(tmp_path: Path) -> None:
    office, reader = shutil.which("soffice"), shutil.which("pdftotext")
    if (office is None or reader is None) and not os.environ.get("CI"):
        pytest.skip("soffice or pdftotext is not installed")
    items = tuple(replace(one(kind), id=kind, part=None) for kind in PECULIAR)
    long = item("long", duty("long.1", "police", "督促整改" * 600), duty("long.2", LOCAL, "报告"))
    risky = (item(f"r{n}", name=text) for n, text in enumerate(RISKY))
    file = tmp_path / "list.xlsx"
    file.write_bytes(samples.book_bytes(catalogue(*items, FIRE_SAFETY, FLOOD, long, *risky)))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = [str(office), profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*convert, str(file)], check=True, capture_output=True, timeout=180)
    pdf = [str(reader), "-raw", str(tmp_path / "list.pdf"), "-"]
    read = subprocess.run(pdf, check=True, capture_output=True, timeout=60).stdout.decode("utf-8")
    shown = re.sub(r"\s", "", read)
    assert shown.count("督促整改") >= 590  # a word may be torn where a page ends
    wanted = set[str]().union(*(words_of(sheet) for sheet in samples.book(catalogue(*items))))
    missing = {text for text in wanted if text not in shown}
    assert all(text.startswith("sha256:") for text in missing)  # the seal of other cells
    assert len(missing) == 1
    assert all(re.sub(r"\s", "", text) in shown for text in RISKY)
    assert FIRE.format("五十三") in shown
