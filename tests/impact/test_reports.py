"""An impact as text, JSON, Markdown and a workbook says the same and breaks out of none of them."""

import json
import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import jsonschema
import pytest
from markdown_it import MarkdownIt
from openpyxl import load_workbook

from dutylist.findings import Location, Route
from dutylist.impact.groups import Telling
from dutylist.impact.touched import Impact, impact
from dutylist.impact.worklist import Clock
from dutylist.model import Duty, Item, Prospect, Role, Target, Unit
from dutylist.render.impact_xlsx import worklist_book
from dutylist.report import fitted, impact_json, impact_markdown, impact_text
from dutylist.resources import folder
from dutylist.texts import Lang
from impact.plaza import (
    FIRST,
    ONE,
    TODAY,
    TWO,
    a_list,
    a_version,
    a_workspace,
    an_instrument,
    an_item,
    an_overlay,
    derived,
)

SCHEMA = json.loads((folder("schemas") / "impact.schema.json").read_text(encoding="utf-8"))
CITES = [f"《示例广场管理条例》第{number}条" for number in "一二三四五"]
HOSTILE = [
    '=HYPERLINK("http://evil.example","x")',
    "+1+1",
    "@SUM(A1)",
    "-2+3",
    "`` ` ```",
    "</details><script>alert(1)</script> [x](javascript:alert(1)) @everyone",
    "| a |\n\n# 标题\n\u202e\u200b\x1b[31m",
    "{name} {0} %s",
]


def locate(route: Route) -> Location:
    return Location(str(route[0]), 7, 1)


TELLING = Telling({"city": "示例城管局"}, Clock(TODAY), locate)


def an_impact(*items: Item, units: int = 2, **facts: object) -> Impact:
    law = an_instrument(ONE, TWO, **facts)
    base = a_list(*(items or (an_item(1, *CITES[:4]),)), title=str(facts.get("title", "示例清单")))
    overlays = tuple(
        replace(
            an_overlay(f"plaza-{number}"),
            target=Target(unit=f"23020200{number}", name=f"示例{number}街道"),
        )
        for number in range(1, units + 1)
    )
    lists = [derived(base, each.id, each.target.unit or "", *base.items) for each in overlays]
    workspace = a_workspace(law, base, overlays=overlays)
    return impact(workspace, Prospect(day=TODAY), lists)


def hostile(text: str) -> Impact:
    item = an_item(1, *CITES[1:4], name=text)
    duties = tuple(replace(duty, text=text, by=text) for duty in item.duties)
    base = a_list(replace(item, duties=duties), title=text)
    law = replace(an_instrument(ONE, TWO), repealed_by=None)
    unit = Unit(code="230202001", name=text, level="street")
    workspace = a_workspace(law, base, units=(unit,))
    return impact(
        workspace, Prospect(day=TODAY), [derived(base, "plaza-1", "230202001", *base.items)]
    )


def test_text_goes_from_law_to_article_to_item_to_township() -> None:
    assert impact_text.report(an_impact(), Lang.ZH, TELLING) == (
        "《示例广场管理条例》已修改：2018-01-01版 → 2026-03-01版（自2026-03-01起施行）\n"
        "  内容修改1条：第三条；删去1条：第四条；新增1条：第六条；只改标点1条：第二条；未变2条。\n"
        "  时限（自2026-03-01起算）：2026-03-13前由责任单位提出调整申请（10个工作日），"
        "2026-04-03前由清单发布单位提出审核意见（15个工作日），作出决定后3个工作日内公布。\n"
        "  第三条  条文内容已修改\n"
        "    plaza-1 广场事项1（示例清单 2025.1）\n"
        "      plaza-1.0 牵头 示例城管局  [list.yaml:7]\n"
        "      plaza-1.1 配合 乡镇（街道）  [list.yaml:7]\n"
        "      涉及2个乡镇（街道）：示例1街道、示例2街道\n"
        "  第四条  新版本没有这一条\n"
        "    plaza-1 广场事项1（示例清单 2025.1）\n"
        "      plaza-1.0 牵头 示例城管局  [list.yaml:7]\n"
        "      plaza-1.1 配合 乡镇（街道）  [list.yaml:7]\n"
        "      涉及2个乡镇（街道）：示例1街道、示例2街道\n"
        "\n"
        "另有2处所引条文只有标点、空格的变化，不需要处理：\n"
        "  《示例广场管理条例》第二条  plaza-1\n"
        "\n"
        "存疑依据4处，涉及1部法规、1个事项、2条职责、2个乡镇（街道）。\n"
        "工作日按周一至周五推算，未扣除法定节假日；"
        "安装 dutylist[holidays] 后按国务院办公厅公布的放假安排推算。\n"
    )


def test_text_in_english_says_the_same() -> None:
    told = impact_text.report(an_impact(units=0), Lang.EN, TELLING)
    assert "1 reworded: 第三条; 1 gone: 第四条; 1 added: 第六条" in told
    assert "4 suspect citations: 1 instruments, 1 items, 2 duties, 0 townships." in told
    assert "in 0 townships" not in told


def test_nothing_suspect_is_said_in_one_line() -> None:
    found = impact(a_workspace(an_instrument(ONE), a_list()), Prospect(day=TODAY), [])
    assert impact_text.report(found, Lang.ZH, TELLING) == "没有存疑的依据。\n"
    assert "没有存疑的依据" in impact_markdown.report(found, Lang.ZH, TELLING)


def test_what_could_not_be_judged_is_counted() -> None:
    found = an_impact(an_item(1, CITES[0], "《没有的条例》第一条"))
    assert "另有2处依据不在依据库中" in impact_text.report(found, Lang.ZH, TELLING)


@pytest.mark.parametrize(
    ("facts", "told"),
    [({}, "没有引用有变化的条文"), ({"repealed_by": "示例新条例"}, "没有引用它")],
)
def test_a_law_that_was_asked_about_is_told_of_though_nobody_cites_it(
    facts: dict[str, object], told: str
) -> None:
    law = an_instrument(ONE, TWO, **facts)
    found = impact(a_workspace(law, a_list()), Prospect(day=TODAY), [], [law])
    assert told in impact_text.report(found, Lang.ZH, TELLING)
    assert "示例广场管理条例" in impact_markdown.report(found, Lang.ZH, TELLING)
    rows = sheets(found)["条文变化"]
    assert len(rows) == 1


def test_ranges_name_the_articles_concerned_and_whole_items_have_no_duty() -> None:
    whole = an_item(1, "《示例广场管理条例》第一条至第五条、第一条", "《示例广场管理条例》")
    item = replace(whole, basis=whole.duties[0].basis, duties=())
    text = impact_text.report(an_impact(item, units=4), Lang.ZH, TELLING)
    assert "第一条至第五条  新版本没有这一条（第二条至第四条）" in text
    assert "（未写明条文）  法规已修改（依据未写明条文）" in text
    assert "      （事项整体）  [list.yaml:7]\n" in text
    assert "涉及全部4个乡镇（街道）" in text
    english = impact_text.report(an_impact(item, units=4), Lang.EN, TELLING)
    assert "in all 4 townships" in english


def test_versions_that_lists_rest_on_are_told_apart() -> None:
    duty = Duty(
        id="plaza-1.9",
        by="city",
        role=Role.JOINT,
        text="管理。",
        basis=(replace(an_item(9, CITES[2]).duties[0].basis[0], version="2019-01-01"),),
    )
    middle = a_version("2019-01-01", FIRST | {"3": "不得长期占用广场。"})
    law = an_instrument(ONE, middle, TWO)
    base = a_list(an_item(1, CITES[2]), an_item(2, duties=(duty,)), day=date(2018, 6, 1))
    found = impact(a_workspace(law, base), Prospect(day=TODAY), [])
    text = impact_text.report(found, Lang.ZH, TELLING)
    assert "2018-01-01版、2019-01-01版 → 2026-03-01版" in text
    assert "  与2019-01-01版相比：内容修改1条：第三条" in text


def test_json_has_the_promised_shape() -> None:
    for made in (an_impact(), an_impact(repealed_by="示例新条例"), hostile(HOSTILE[6])):
        document = json.loads(impact_json.report(made, TELLING, "广场条例"))
        jsonschema.validate(document, SCHEMA)
    document = json.loads(impact_json.report(an_impact(), TELLING, None))
    law = document["laws"][0]
    assert law["changes"][0]["substantive"] == ["3"]
    assert law["clock"]["apply_by"] == "2026-03-13"
    assert [each["gates"] for each in law["citations"]] == [False, False, True, True, True, True]
    assert law["citations"][3]["bodies"] == [{"id": "city", "name": "示例城管局"}]
    assert law["citations"][3]["local"] is True
    assert document["summary"]["suspect"]["townships"] == 2


@pytest.mark.parametrize("text", HOSTILE)
def test_no_character_reaches_a_terminal_that_could_disturb_it(text: str) -> None:
    found = hostile(text)
    for told in (
        impact_text.report(found, Lang.ZH, TELLING),
        impact_markdown.report(found, Lang.ZH, TELLING),
        impact_json.report(found, TELLING, text),
    ):
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e]", told)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_breaks_out_of_the_comment(text: str) -> None:
    def kinds(made: Impact) -> list[str]:
        tokens = MarkdownIt("commonmark").parse(impact_markdown.report(made, Lang.ZH, TELLING))
        return [token.type for each in tokens for token in (each, *(each.children or ()))]

    assert kinds(hostile(text)) == kinds(hostile("harmless"))


def test_a_comment_that_is_too_long_says_so() -> None:
    many = an_impact(*(an_item(number, CITES[2], name="长" * 70) for number in range(400)))
    told = impact_markdown.report(many, Lang.ZH, TELLING)
    assert len(told) <= fitted.LIMIT
    assert told.rstrip().endswith("请用文本格式或者 Excel 查看。")


def sheets(found: Impact, lang: Lang = Lang.ZH) -> dict[str, list[list[str]]]:
    """Return the rows below the head of each sheet."""
    book = load_workbook(BytesIO(worklist_book(found, TELLING, lang, epoch=0)))
    made = {}
    for sheet in book.worksheets:
        assert sheet.auto_filter.ref is not None
        head = int(re.findall("[0-9]+", sheet.auto_filter.ref)[0])
        assert sheet.freeze_panes == f"A{head + 1}"
        assert sheet.print_title_rows == f"${head}:${head}"
        made[sheet.title] = [
            [str(cell.value or "") for cell in row] for row in sheet.iter_rows(min_row=head + 1)
        ]
    return made


def test_the_work_list_says_who_must_do_what_by_when() -> None:
    made = sheets(an_impact())
    assert list(made) == ["工作清单", "条文变化", "只改标点的依据"]
    assert len(made["工作清单"]) == 4
    row = made["工作清单"][1]
    assert row[:6] == [
        "2",
        "《示例广场管理条例》",
        "第三条",
        "条文内容已修改",
        "示例清单 2025.1",
        "广场事项1（plaza-1）",
    ]
    assert row[6] == "plaza-1.1 配合：乡镇（街道）\n管理广场1.1。"
    assert row[7:9] == ["示例城管局（会同涉及的乡镇、街道）", "示例1街道、示例2街道"]
    assert row[10:13] == ["2026-03-01", "2026-03-13", "2026-04-03"]
    assert row[14:] == ["", ""]
    assert made["条文变化"][0][3:8] == ["第三条", "第四条", "第六条", "", "第二条"]
    assert [row[1] for row in made["只改标点的依据"]] == ["第二条", "第二条"]


def test_without_tasks_the_work_list_has_its_head_only() -> None:
    found = impact(a_workspace(an_instrument(ONE), a_list()), Prospect(day=TODAY), [])
    assert sheets(found) == {"工作清单": [], "条文变化": []}
    assert list(sheets(found, Lang.EN)) == ["Work list", "Changes of articles"]


def test_duties_of_townships_alone_and_of_whole_items_are_told() -> None:
    item = an_item(1, "《示例广场管理条例》第一条至第五条", "《示例广场管理条例》")
    local = replace(item, duties=(replace(item.duties[1], role=Role.SUPPORT),))
    assert [row[7] for row in sheets(an_impact(local))["工作清单"]] == ["涉及的乡镇、街道"] * 2
    assert "新版本没有这一条：第二条至第四条" in sheets(an_impact(local))["工作清单"][1][3]
    whole = replace(item, basis=item.duties[0].basis, duties=item.duties[:1])
    rows = sheets(an_impact(whole), Lang.EN)["Work list"]
    assert {row[6] for row in rows} >= {"(the item as a whole)"}


@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_of_the_work_list_becomes_a_formula(text: str) -> None:
    book = worklist_book(hostile(text), TELLING, Lang.ZH, epoch=0)
    loaded = load_workbook(BytesIO(book))
    cells = [cell for sheet in loaded.worksheets for row in sheet.iter_rows() for cell in row]
    assert "f" not in {cell.data_type for cell in cells}
    assert any(text.split("\n", maxsplit=1)[0][:4] in str(cell.value) for cell in cells)


def test_filters_stand_before_merges_as_the_format_demands() -> None:
    book = worklist_book(an_impact(), TELLING, Lang.ZH, epoch=0)
    with ZipFile(BytesIO(book)) as packed:
        sheet = packed.read("xl/worksheets/sheet1.xml")
    order = ["</sheetData>", "<autoFilter", "<mergeCells", "<dataValidations", "<pageMargins"]
    places = [sheet.index(each.encode()) for each in order]
    assert places == sorted(places)


def test_a_workbook_is_the_same_bytes_each_time() -> None:
    first, second = (worklist_book(an_impact(), TELLING, Lang.ZH, epoch=0) for _ in range(2))
    assert first == second
