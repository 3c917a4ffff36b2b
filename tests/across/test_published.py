"""Lists side by side on a page, on paper and in a workbook, few or many."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from across.townships import adding, held, rewording
from dutylist.across.consistency import consistency
from dutylist.across.consistency_sections import for_page, for_workbook
from dutylist.across.consistency_sheets import sheets
from dutylist.across.department_sheets import sheet
from dutylist.across.departments import invert
from dutylist.across.held import Held
from dutylist.across.sheet import Column, Sheet
from dutylist.across.words import Telling
from dutylist.diff.similar import score
from dutylist.findings import Location
from dutylist.io import templates
from dutylist.model import Removal, RemovalReason
from dutylist.render.sheets_html import page
from dutylist.render.sheets_xlsx import workbook
from dutylist.report import consistency_text, sheets_text
from dutylist.texts import Lang, Text
from render.browser import Browser, browser

GONE = Removal(item="peace-c", reason=RemovalReason.NO_SUCH_MATTER)
RISKY = "=1+1<img src=x>`|\u202e"


def telling(lang: Lang = Lang.ZH) -> Telling:
    return Telling({}, lambda _: Location("overlays/a.yaml", 7, 1), lang)


def lists(count: int) -> list[Held]:
    """Return lists of which the second is reworded, the third shorter, two with a like addition."""
    made = [held(f"第{n}街道") for n in range(count)]
    made[1] = held("改写街道", edit=(rewording("另有说法"),), add=(adding("a-1", "社区食堂"),))
    made[2] = held("缺项街道", remove=(GONE,), add=(adding("b-1", "社区食堂"),))
    return made


def made_page(count: int, lang: Lang = Lang.ZH) -> str:
    given = lists(count)
    found = consistency(given, score, model=given[1])
    sections = [each for one in found for each in for_page(one, telling(lang), "规则")]
    view = invert(given, {})
    sections += [sheet(each, view, telling(lang)) for each in view.departments]
    return page("并排比对", (("份数", str(count)),), sections, lang, templates.read())


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browser(tmp_path_factory.mktemp("profile")) as opened:
        yield opened


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("count", [7, 50])
def test_the_page_never_scrolls_sideways(
    window: Browser, tmp_path: Path, width: int, count: int
) -> None:
    file = tmp_path / "page.html"
    file.write_text(made_page(count), encoding="utf-8")
    window.open(file, width=width)
    within = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    assert window.run(within) is True
    assert window.complaints() == []


def test_many_lists_fold_on_the_page() -> None:
    few, many = made_page(7), made_page(50)
    assert 'class="matrix"' in few
    assert 'class="matrix"' not in many
    assert "其余 3 个事项在每份清单中都与基础目录一致。" in many
    assert "改 1" in many
    assert "<script" not in few + many


def test_the_page_speaks_english() -> None:
    made = made_page(7, Lang.EN)
    assert 'lang="en"' in made
    assert "Deviations without a recorded reason" in made


@pytest.mark.parametrize("count", [7, 50])
def test_a_workbook_stands_upright_or_is_turned(count: int) -> None:
    given = lists(count)
    found = consistency(given, score, model=given[1])
    made = workbook("并排", list(for_workbook(found, telling(), "规则")), Lang.ZH, epoch=0)
    matrix = openpyxl.load_workbook(BytesIO(made))["矩阵"]
    assert matrix.freeze_panes == "B5"
    heads = [matrix.cell(4, at).value for at in range(1, 4)]
    sides = [matrix.cell(at, 1).value for at in range(5, 8)]
    names, items = ["第0街道", "改写街道"], ["事项party-a", "事项party-b"]
    assert heads == (["事项", *names] if count == 7 else ["清单", *items])
    assert sides[:2] == (items if count == 7 else names)
    words = {str(cell.value) for row in matrix.iter_rows() for cell in row}
    assert {"图例", "改  有改动", "删  已移除", "增  自行新增", "·  与基础目录一致"} <= words
    fills = {cell.fill.fgColor.rgb for row in matrix.iter_rows() for cell in row}
    assert {"00FFF2CC", "00F8CBAD", "00C6E0B4"} <= fills


def test_tabs_of_several_groups_say_of_whom_they_are() -> None:
    given = [*lists(3), held("村")]
    village = given[3]
    given[3] = replace(village, catalogue=replace(village.catalogue, level="village"))
    found = consistency(given, score)
    names = [each.name for each in for_workbook(found, telling(), "规则")]
    assert [name for name in names if name.startswith("矩阵")] == ["矩阵·街道", "矩阵·村"]


def test_text_folds_where_there_are_many() -> None:
    few, many = (
        consistency_text.report(
            consistency(lists(count), score), telling(), "规则", most=1, drawn=False
        )
        for count in (7, 50)
    )
    assert "peace-a 事项peace-a\t·\t改\t·" in few
    assert "peace-a 事项peace-a\t改写街道\t\t" in many
    assert "每份清单各有多少" not in many
    assert max(map(len, many.split("\n"))) < 160
    assert "相似度1.00：“社区食堂”（a-1：改写街道）；“社区食堂”（b-1：缺项街道）" in few


def test_what_is_not_listed_is_counted() -> None:
    odd = [held(f"异{n}", edit=(rewording(f"说法{n}"),)) for n in range(3)]
    given = [*(held(f"第{n}街道") for n in range(14)), *odd]
    found = consistency(given, score)
    told = consistency_text.report(found, telling(), "规则", most=1, drawn=False)
    assert "没有记录理由的偏离 3 处" in told
    assert "……另有 2 处，用 --max-findings 0 全部列出。" in told
    every = consistency_text.report(found, telling(), "规则", most=0, drawn=True)
    assert every.count("没有记录理由。") == 3


def test_a_model_is_told_in_counts() -> None:
    given = lists(7)
    found = consistency(given, score, model=given[1])
    told = consistency_text.report(found, telling(), "规则", most=0, drawn=False)
    assert "清单\t缺少\t多出\t内容不同\n第0街道\t1\t0\t1\n缺项街道\t2\t1\t1\n" in told


def test_a_department_that_lists_call_differently_says_so() -> None:
    given = lists(4)
    bound = replace(given[0].catalogue, departments={"emergency": "区应急局"})
    view = invert([replace(given[0], catalogue=bound), *given[1:]], {"emergency": "应急局"})
    made = sheet(view.departments[0], view, telling())
    assert made.name == "应急局"
    assert made.title == "应急局：在乡镇（街道）清单中的职责"
    assert list(made.notes)[1:] == ["名称“应急局”：除第0街道外的全部", "名称“区应急局”：仅第0街道"]


def test_tables_are_safe_in_markdown_and_text() -> None:
    columns = (
        Column(words=Text("甲", "a"), width=9),
        Column(words=Text("乙", "b"), width=9, figures=True),
    )
    risky = Sheet(name="x", title=RISKY, columns=columns, rows=[[RISKY, "3"], ["一\n二", ""]])
    made = "\n".join(sheets_text.markdown([risky], Lang.ZH))
    assert "| ``=1+1<img src=x>`\\|\\u202e`` | 3 |" in made
    assert "| `一`<br>`二` |  |" in made
    assert "| --- | ---: |" in made
    assert "\u202e" not in "\n".join(sheets_text.text([risky], Lang.ZH, drawn=False))


def test_libreoffice_shows_letters_and_names(tmp_path: Path) -> None:
    office, reader = shutil.which("soffice"), shutil.which("pdftotext")
    if (office is None or reader is None) and not os.environ.get("CI"):
        pytest.skip("soffice or pdftotext is not installed")
    given = lists(7)
    found = consistency(given, score, model=given[1])
    file = tmp_path / "a.xlsx"
    tabs = list(for_workbook(found, telling(), "规则"))
    file.write_bytes(workbook("并排", tabs, Lang.ZH, epoch=0))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = [str(office), profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*convert, str(file)], check=True, capture_output=True, timeout=180)
    pdf = [str(reader), "-raw", str(tmp_path / "a.pdf"), "-"]
    read = subprocess.run(pdf, check=True, capture_output=True, timeout=60).stdout.decode("utf-8")
    shown = re.sub(r"\s", "", read)
    for words in ("事项与清单对照", "改写街道", "改有改动", "删已移除", "overlays/a.yaml:7"):
        assert words in shown
    rows = [row for one in found for each in sheets(one, telling(), "规则") for row in each.rows]
    assert all(re.sub(r"\s", "", cell) in shown for row in rows for cell in row)
