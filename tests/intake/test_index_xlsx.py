"""The law index goes to a workbook and comes back the same, or each row says why not."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from command import LONGSHA
from dutylist.intake.index_xlsx import ReadBack, read
from dutylist.intake.ledger import State, counts
from dutylist.io import build_basis, fields, layouts
from dutylist.io.opened import open_file
from dutylist.law import Instrument, Version
from dutylist.law.identity import identity
from dutylist.render.index_xlsx import index_xlsx
from dutylist.tables import layout
from dutylist.texts import Lang
from intake.book_samples import book_of

LAYOUT = layout(layouts.read("basis"))
RANKS = fields.of_instruments()["rank"].choices
HEAD = ("编号", "名称", "效力级别", "版本", "施行日期", "条号")
FIRE = ("fire-law", "消防法", "法律", "2021-04-29", "2021-04-29", "1-74")


def longsha() -> tuple[Instrument, ...]:
    opened = open_file(LONGSHA / "basis.yaml")
    return build_basis.instruments(opened.source.data, opened.route)


def written(instruments: Sequence[Instrument], lang: Lang = Lang.ZH) -> bytes:
    return index_xlsx(instruments, LAYOUT, ["示例依据库"], lang, ranks=RANKS, epoch=315_532_800)


def back(raw: bytes) -> ReadBack:
    found = read("库.xlsx", raw, LAYOUT)
    assert len({(each.sheet, each.row) for each in found.ledger}) == len(found.ledger)
    assert sum(counts(found.ledger).values()) == len(found.ledger)
    return found


def rows(*given_rows: Sequence[object], head: Sequence[object] = HEAD) -> ReadBack:
    return back(book_of([head, *given_rows]))


def codes(found: ReadBack) -> list[str]:
    return [finding.fault.code for finding in found.findings]


def said(found: ReadBack) -> str:
    return "\n".join(finding.message(Lang.ZH) for finding in found.findings)


@pytest.mark.parametrize("lang", list(Lang))
def test_an_index_comes_back_as_it_was(lang: Lang) -> None:
    known = longsha()
    found = back(written(known, lang))
    assert found.instruments == known
    assert found.findings == ()
    assert counts(found.ledger)[State.RETURNED] == 0


def test_the_same_index_gives_the_same_bytes() -> None:
    assert written(longsha()) == written(longsha())


names = st.text("中华人民共和国消防法（）《》=+-@ab1", min_size=1, max_size=12).filter(
    # the marks around a whole name are taken off
    lambda text: text == text.strip() and not (text[0] == "《" and text[-1] == "》")
)
days = st.dates(date(1949, 10, 1), date(2099, 12, 31))
versions = st.builds(
    Version,
    version=days.map(str),
    promulgated=st.none() | days,
    effective=st.none() | days,
    version_effective=st.none() | days,
    articles=st.sampled_from(("", "1-3", "1-2,2之一,3")),
    paragraphs=st.sampled_from((None, "", "1:2,2:1/6")),
    truncated=st.booleans(),
    missing=st.lists(st.sampled_from(("4", "5")), unique=True).map(tuple),
    items=st.sampled_from(("", "1-36")),
    expires=st.none() | days,
    outdated=st.none() | days,
)


def printed(version: Version) -> Version:
    """Return a version with a fingerprint for each of its articles."""
    prints = " ".join("0123456789ab" for _ in version.article_set.labels)
    return Version(
        **{field: getattr(version, field) for field in Version.__slots__} | {"fingerprints": prints}
    )


instruments = st.builds(
    Instrument,
    id=st.from_regex(r"[a-z0-9]{1,9}", fullmatch=True),
    title=names,
    aliases=st.lists(names, max_size=3, unique=True).map(tuple),
    former=st.lists(names, max_size=2, unique=True).map(tuple),
    rank=st.sampled_from(RANKS),
    issuer=st.none() | names,
    number=st.none() | st.just("国办发〔2022〕5号"),
    region=st.none() | names,
    versions=st.lists(
        versions | versions.map(printed), max_size=3, unique_by=lambda each: each.version
    ).map(tuple),
    repealed_by=st.none() | names,
    repealed_on=st.none() | days,
    repealed_known=st.none() | days,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(instruments, max_size=5, unique_by=lambda each: each.id))
def test_any_index_comes_back_as_it_was(known: list[Instrument]) -> None:
    found = back(written(known))
    assert found.instruments == tuple(known)
    assert counts(found.ledger)[State.RETURNED] == 0


def test_text_never_becomes_a_formula() -> None:
    risky = Instrument(id="a", title='=HYPERLINK("http://x","y")', rank="法律")
    cell = load_workbook(BytesIO(written([risky])))["依据库"]["B2"]
    assert (cell.data_type, cell.quotePrefix) == ("s", True)


def test_what_a_clerk_types_stays_text() -> None:
    sheet = load_workbook(BytesIO(written(longsha())))["依据库"]
    assert sheet["N2"].number_format == "@"
    assert sheet.column_dimensions["N"].number_format == "@"
    assert sheet.auto_filter.ref == f"A1:W{sheet.max_row}"
    assert "法律" in sheet.data_validations.dataValidation[0].formula1


def test_fingerprints_are_hidden_and_come_back() -> None:
    raw = written([Instrument(id="a", title="甲", rank="法律", versions=(
        Version(version="2020-01-01", articles="1-2", fingerprints="0123456789ab ba9876543210"),
    ))])  # fmt: skip
    assert load_workbook(BytesIO(raw))["依据库"].column_dimensions["T"].hidden
    assert back(raw).instruments[0].versions[0].fingerprints == "0123456789ab ba9876543210"


def test_fingerprints_of_other_articles_are_dropped_and_said() -> None:
    found = rows((*FIRE, "0123456789ab"), head=(*HEAD, "条文指纹"))
    assert codes(found) == ["DL075"]
    assert found.instruments[0].versions[0].fingerprints is None


def test_columns_are_found_by_name_in_any_order_and_row() -> None:
    raw = book_of(
        [
            ("某区法规库",),
            (),
            ("备注", "条文", "法规名称（必填）", "效力\n层级", "修订日期", "实施日期"),
            ("新增", "1-74", "消防法", "法律", "2021-04-29", "2021-04-29"),
        ]
    )
    found = back(raw)
    assert codes(found) == ["DL072"]
    assert "备注" in said(found)
    (only,) = found.instruments
    assert only.id == identity("消防法", "法律")
    assert only.versions[0].articles == "1-74"
    assert [entry.state for entry in found.ledger] == [State.SKIPPED, State.SKIPPED, State.TAKEN]


@pytest.mark.parametrize(
    "day",
    [
        "2021-04-29",
        "2021年4月29日",
        "2021.4.29",
        "2021/04/29",
        "20210429",
        20210429,
        "２０２１年４月２９日",
        datetime(2021, 4, 29, tzinfo=UTC).replace(tzinfo=None),
    ],
)
def test_a_day_is_read_however_it_is_written(day: object) -> None:
    found = rows((*FIRE[:4], day, "1-74"))
    assert found.instruments[0].versions[0].effective == date(2021, 4, 29)


@pytest.mark.parametrize(
    "ranges", ["1-74", "1—74", "1~74", "第1条至第74条", "１－７４", "第一条至第七十四条"]
)
def test_articles_are_read_however_the_range_is_written(ranges: str) -> None:
    assert rows((*FIRE[:5], ranges)).instruments[0].versions[0].articles == "1-74"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (("a", "", "法律", "2021-04-29", "", ""), "没有填名称或效力级别"),
        (("a", "甲", "法津", "2021-04-29", "", ""), "效力级别“法津”不在可选范围内"),
        (("A 1", "甲", "法律", "2021-04-29", "", ""), "编号“A 1”写法不对"),
        (("a", "甲", "法律", "2021-04-29", "去年", ""), "施行日期“去年”不是日期"),
        (("a", "甲", "法律", "2021-04-29", "2021-02-30", ""), "施行日期“2021-02-30”不是日期"),
        (("a", "甲", "法律", "2021-04-29", "", datetime(2026, 1, 17, tzinfo=UTC).replace(
            tzinfo=None)), "条号“2026-01-17”被 Excel 改成了数值或日期"),
        (("a", "甲", "法律", 2022.1, "", ""), "版本“2022.1”被 Excel 改成了数值或日期"),
        (("a", "甲\n乙", "法律", "2021-04-29", "", ""), "中间有换行"),
        (("a", "长" * 501, "法律", "2021-04-29", "", ""), "超过 500 个字"),
        (("a", "甲", "法律", "", "2021-04-29", ""), "没有填版本"),
    ],
)  # fmt: skip
def test_a_row_that_is_not_understood_is_returned_with_its_reason(
    row: Sequence[object], reason: str
) -> None:
    found = rows(row, FIRE)
    assert [each.id for each in found.instruments] == ["fire-law"]
    assert codes(found) == ["DL074"]
    assert reason in said(found)
    assert found.findings[0].at.line == 2
    (returned,) = [entry for entry in found.ledger if entry.state is State.RETURNED]
    assert (returned.file, returned.sheet, returned.row) == ("库.xlsx", "依据库", 2)
    assert returned.reason is not None


def test_articles_in_chinese_numerals_are_read() -> None:
    found = rows((*FIRE[:5], "第一条至第五条、第一百二十条之一、第一百二十条之二"))
    assert found.instruments[0].versions[0].articles == "1-5,120之一,120之二"


@pytest.mark.parametrize("words", ["2021年4月29日", "2021.4.29", "２０２１/4/29"])
def test_a_version_is_named_by_its_day_however_it_is_written(words: str) -> None:
    found = rows((*FIRE[:3], words, *FIRE[4:]))
    assert [each.version for each in found.instruments[0].versions] == ["2021-04-29"]


def test_a_title_loses_the_marks_around_it() -> None:
    found = rows((FIRE[0], "《消防法》", *FIRE[2:]))
    assert found.instruments[0].title == "消防法"


def test_a_row_that_is_returned_says_on_which_sheet_it_stands() -> None:
    book = load_workbook(BytesIO(book_of([HEAD, (*FIRE[:5], "甲-乙")])))
    name = book.sheetnames[0]
    assert said(rows((*FIRE[:5], "甲-乙"))).endswith(f"（工作表“{name}”）")


def test_a_version_without_a_name_is_named_by_its_promulgation() -> None:
    head = ("名称", "效力级别", "公布日期")
    found = rows(("甲", "法律", "2020-05-28"), head=head)
    assert found.instruments[0].versions[0].version == "2020-05-28"


def test_one_row_at_fault_returns_all_of_its_instrument() -> None:
    found = rows(FIRE, (*FIRE[:3], "2019-04-23", "去年", "1-74"), ("b", "乙", "法律", "", "", ""))
    assert [each.id for each in found.instruments] == ["b"]
    assert counts(found.ledger)[State.RETURNED] == 2
    assert codes(found) == ["DL074"]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (("fire-law", "消防法规", "法律", "2019-04-23", "", ""), "同一编号的名称与工作表"),
        (FIRE, "版本“2021-04-29”出现了两次"),
    ],
)
def test_rows_of_one_id_that_disagree_are_returned(row: Sequence[object], reason: str) -> None:
    found = rows(FIRE, row)
    assert found.instruments == ()
    assert counts(found.ledger)[State.RETURNED] == 2
    assert reason in said(found)


def test_what_belongs_to_the_whole_may_be_said_once() -> None:
    found = rows(
        ("a", "甲", "法律", "2020-01-01", "国务院"),
        ("a", "甲", "法律", "2021-01-01", ""),
        head=("编号", "名称", "效力级别", "版本", "制定机关"),
    )
    assert found.instruments[0].issuer == "国务院"
    assert len(found.instruments[0].versions) == 2


def test_a_missing_column_names_those_that_were_found() -> None:
    found = rows(("a", "甲"), head=("编号", "名称"))
    assert codes(found) == ["DL071"]
    assert "效力级别" in said(found)
    assert "编号、名称" in said(found)
    assert {entry.state for entry in found.ledger} == {State.SKIPPED}


def test_a_book_without_a_head_says_which_columns_are_wanted() -> None:
    found = rows(("a", "甲"), head=("x", "y"))
    assert codes(found) == ["DL070"]
    assert "条号" in said(found)
    assert "条文指纹" not in said(found)


def test_a_column_that_comes_twice_is_an_error() -> None:
    found = rows((*FIRE, "另一名称"), head=(*HEAD, "全称"))
    assert codes(found) == ["DL073"]
    assert found.instruments == ()


def test_a_cell_at_fault_returns_its_row() -> None:
    book = load_workbook(BytesIO(book_of([HEAD, FIRE])))
    book["依据库"]["F2"] = "=1+1"
    made = BytesIO()
    book.save(made)
    found = back(made.getvalue())
    assert codes(found) == ["DL044"]
    assert counts(found.ledger)[State.RETURNED] == 1


def test_a_head_that_is_repeated_and_rows_of_other_columns_are_skipped() -> None:
    found = rows(FIRE, HEAD, ("", "", "", "", "", "", "x"), head=(*HEAD, "备注"))
    assert counts(found.ledger) == {State.TAKEN: 1, State.RETURNED: 0, State.SKIPPED: 3}


@pytest.mark.parametrize(("word", "flag"), [("是", True), ("no", False), ("√", True)])
def test_a_yes_or_no_is_read(word: str, *, flag: bool) -> None:
    found = rows((*FIRE, word), head=(*HEAD, "来源可能不完整"))
    assert found.instruments[0].versions[0].truncated is flag
    wrong = rows((*FIRE, "也许"), head=(*HEAD, "来源可能不完整"))
    assert "应填“是”或“否”" in said(wrong)


def test_a_file_that_is_no_workbook_has_a_finding_and_no_rows() -> None:
    found = back(b"")
    assert codes(found) == ["DL040"]
    assert not found.ledger


def test_the_workbook_holds_no_time_and_no_name() -> None:
    with ZipFile(BytesIO(written(longsha()))) as file:
        assert {info.date_time for info in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
