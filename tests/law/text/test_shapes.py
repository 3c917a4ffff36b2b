"""The same text in the shapes that sources give it is read as the same articles."""

from datetime import date

import pytest

from dutylist.law.statute import Statute
from dutylist.law.text import read, version_of

TITLE = "示例省示例管理条例"
HISTORY = "（2020年3月1日示例省第十三届人民代表大会常务委员会第十六次会议通过）"
ARTICLES = (
    (
        "第一条",
        "为了加强示例管理，保障示例安全，维护示例秩序，根据有关法律，结合本省实际情况，制定本条例。",
    ),
    (
        "第二条",
        "在本省行政区域内从事示例的生产、储存、运输、使用、检验和其他有关活动，应当遵守本条例的规定。",
    ),
    (
        "第三条",
        "示例应当遵循公开、公平、便民和诚实信用的原则，任何单位和个人都有权举报违反本条例的示例行为。",
    ),
    (
        "第四条",
        "项目单位应当履行下列职责，并将履行职责的情况每年定期向所在地的示例部门书面报告一次以备检查：",
    ),
    ("", "（一）检查；"),
    ("", "（二）指导。"),
    (
        "",
        "前款规定的职责由示例部门会同有关部门监督，监督中发现的问题应当自发现之日起三十日内改正完毕。",
    ),
    (
        "第五条",
        "修改示例方案的，应当重新报送批准，未经批准的方案不得实施，已经实施的应当恢复原来的示例状态。",
    ),
    ("第六条", "本条例自2020年5月1日起施行。"),
)
LABELS, SHAPE = "1-6", "4:2/2"
WIDTH = 20


def lines(gap: str = "\u3000", *, indent: str = "") -> list[str]:
    """The lines of the example, each paragraph one."""
    return [f"{indent}{label}{gap if label else ''}{words}" for label, words in ARTICLES]


def text(body: list[str], between: str = "\n") -> str:
    """The example with its title."""
    return between.join([TITLE, HISTORY, *body])


def wrapped(line: str, width: int = WIDTH) -> list[str]:
    """A line as a page of that width breaks it."""
    return [line[at : at + width] for at in range(0, len(line), width)]


def broken(body: list[str]) -> list[str]:
    """All lines as a page breaks them."""
    return [piece for line in body for piece in wrapped(line)]


def numbered(mark: str) -> list[str]:
    """Broken lines with the number of a page after every ninth."""
    made: list[str] = []
    for at, line in enumerate(broken(lines(indent="　　"))):
        made += [line] if at % 9 else [mark.format(at // 9 + 1), line]
    return made


def marked(form: str) -> list[str]:
    """Lines whose labels are marked."""
    return [form.format(label) + words if label else words for label, words in ARTICLES]


SHAPES = {
    "each paragraph a line": text(lines()),
    "nothing between label and wording": text(lines("")),
    "blank lines everywhere": text(lines(), "\n\n"),
    "broken at the margin, paragraphs indented": text(broken(lines(indent="　　"))),
    "broken at the margin, paragraphs parted by blank lines": text(
        ["\n".join(wrapped(line)) for line in lines()], "\n\n"
    ),
    "broken at the margin, nothing else": text(broken(lines())),
    "pages numbered with dashes": text(numbered("- {} -")),
    "pages numbered with long dashes and blank lines": text(numbered("\n— {} —\n")),
    "pages numbered in words": text(numbered("第 {} 页 共 9 页")),
    "bare numbers of pages": text(numbered("\n{}\n")),
    "running heads": text(numbered("— {} —\n\n" + TITLE)),
    "labels in brackets": text(marked("【{}】")),
    "labels in bold": text(marked("**{}**")),
    "labels leaning": text(marked("*{}* ")),
    "labels as links": text(marked("[{}](#a) ")),
    "labels behind anchors": text(marked('<a id="a"></a>{}\u3000')),
    "labels as headings with names": text(
        [f"### {line} {{#a}}" for line in lines()[:1]] + lines()[1:]
    ),
    "all in a quotation": text([f"> {line}\n>" for line in lines()]),
    "subparagraphs in a numbered list": text(
        [f"1. {line}" if line.startswith("（") else line for line in lines()]
    ),
    "subparagraphs with the number on a line of its own": text(
        [line.replace("）", "）\n", 1) if line.startswith("（") else line for line in lines()]
    ),
    "notes at the foot": text(
        [*lines()[:3], *lines()[3:-1], lines()[-1] + "[^1]", "[^1]: 示例注。"]
    ),
    "bold from end to end": text([f"**{line}**" for line in lines()]),
    "copies at the foot": text([*lines(), "抄送：示例各部门，示例军分区。"]),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_text_in_another_shape_has_the_same_articles(shape: str) -> None:
    found = read(SHAPES[shape])
    version = version_of(found)
    assert (found.title, version.articles, version.paragraphs) == (TITLE, LABELS, SHAPE)
    assert (found.promulgated, found.effective) == (date(2020, 3, 1), date(2020, 5, 1))


@pytest.mark.parametrize(
    "shape", [name for name in SHAPES if "labels" not in name and "number on" not in name]
)
def test_a_text_in_another_shape_has_the_same_wording(shape: str) -> None:
    assert (
        version_of(read(SHAPES[shape])).fingerprints == version_of(read(text(lines()))).fingerprints
    )


def labels(statute: Statute) -> list[str]:
    """The labels of a text."""
    return [each.label for each in statute.articles]


def test_a_text_on_one_line_is_parted_at_its_labels_and_headings() -> None:
    body = lines()
    body[1] = "第二章　管理" + body[1]
    found = read(TITLE + "\n" + HISTORY + "第一章　总则" + "".join(body))
    assert labels(found) == ["1", "2", "3", "4", "5", "6"]
    assert [each.headings for each in found.articles[:2]] == [("第一章　总则",), ("第二章　管理",)]


def test_a_long_line_that_only_cites_articles_is_not_parted() -> None:
    cited = "依照第一条规定、第二条第一款规定和第三条的规定办理示例。" * 10
    found = read(f"{TITLE}\n第一条　{cited}\n第二条　本条例自2020年5月1日起施行。")
    assert labels(found) == ["1", "2"]
    assert labels(read(f"{TITLE}\n{cited}")) == []


def test_a_bare_number_is_a_page_only_where_numbers_run_on_far_apart() -> None:
    near = text([*lines(), "附件", "1", "甲", "2", "乙"])
    assert [each for each in read(near).after if each.isdecimal()] == ["1", "2"]
    late = text([*lines()[:3], "7", *lines()[3:]])
    assert "7" in read(late).articles[2].text


def test_words_below_a_title_that_come_again_are_kept() -> None:
    after = ["附件", *["甲" for _ in range(4)]]
    assert read(text([*lines(), *after])).after == tuple(after)


def test_a_title_beside_the_number_of_a_page_is_no_part_of_the_text() -> None:
    body = [*lines()[:2], "- 1 -", TITLE, *lines()[2:]]
    assert version_of(read(text(body))).fingerprints == version_of(read(text(lines()))).fingerprints


def test_a_heading_without_a_number_is_not_joined_to_a_full_line() -> None:
    full = "　　第一条　" + "示例" * 16 + "行。"
    assert len(full) == WIDTH * 2
    body = [*wrapped(full), "管理职责", *broken(lines(indent="　　")[1:])]
    found = read(text(body))
    assert found.articles[1].headings == ("管理职责",)


def test_a_picture_is_kept_as_it_is_named() -> None:
    picture = "![示例图](./a_b.png)"
    assert read(text([*lines(), "附件", picture])).after == ("附件", picture)


def test_a_row_of_a_table_is_not_joined_to_a_full_line() -> None:
    body, row = broken(lines()), "| 甲 | 乙 |"
    found = read(text([*body[:1], row, *body[1:]]))
    assert found.articles[0].text.split("\n")[1] == row


def test_few_full_lines_are_joined_without_labels() -> None:
    words = wrapped("示例工作应当遵循公开、公平、便民的原则并接受社会监督" * 10)
    found = read("\n".join([TITLE, "一、示例。", "二、" + words[0], *words[1:]]))
    assert len(found.items[1].paragraphs) == 1


def test_quotations_nested_deeper_than_anyone_reads_keep_their_marks() -> None:
    assert "> 甲" in read(text([*lines(), "附件", "> " * 5 + "甲"])).after


def test_a_line_with_articles_is_not_cut_inside_a_sentence() -> None:
    body = [*lines()[:2], "甲第三条乙" + "丙" * 200 + "。", *lines()[2:]]
    assert labels(read(TITLE + "\n" + "".join(body))) == ["1", "2", "3", "4", "5", "6"]


def test_rows_of_a_table_and_headings_are_not_joined_to_a_full_line() -> None:
    row = "| 甲 | 乙 |"
    body = broken(lines(indent="　　"))
    found = read(text([*body[:2], "第一章　总则", *body[2:], "附件", row, row]))
    assert found.after == ("附件", row, row)


def test_the_settings_name_the_title_of_a_text_that_has_none() -> None:
    settings = f"---\ntitle: {TITLE}\nlayout: law\n---\n"
    assert read(settings + "\n".join([HISTORY, *lines()])).title == TITLE
    assert read(settings.replace(TITLE, "law") + text(lines())).title == TITLE


SITE = "来源：示例网 发布时间：2022-03-04 10:20 浏览次数：5"


def test_the_day_on_which_a_site_showed_a_text_is_not_one_of_the_text() -> None:
    found = read("\n".join([TITLE, SITE, HISTORY, *lines()]))
    assert (found.promulgated, found.version) == (date(2020, 3, 1), "2020-03-01")
    assert read("\n".join([TITLE, SITE, *lines()])).promulgated is None


@pytest.mark.parametrize(
    "line",
    [
        "公布日期：2020-04-02　施行日期：2020-05-01",
        "【发布日期】2020.04.02",
        "| 发布机构 | 示例局 | 成文日期 | 2020年4月2日 |",
    ],
)
def test_the_day_that_a_page_states_counts_where_the_text_has_none(line: str) -> None:
    assert read("\n".join([TITLE, line, *lines()])).promulgated == date(2020, 4, 2)


def test_contents_with_pages_in_brackets_are_contents() -> None:
    listed = ["目　录", "第一章　总则（第1页）", "第二章　附则（第3页）"]
    body = ["第一章　总则", *lines()[:3], "第二章　附则", *lines()[3:]]
    found = read(text([*listed, *body]))
    assert {each.headings for each in found.articles} == {("第一章　总则",), ("第二章　附则",)}


def test_an_order_of_two_bodies_names_both() -> None:
    head = [
        "示例文件",
        "中华人民共和国示例部",
        "中华人民共和国样本部",
        "令",
        "第7号",
        "2020年6月1日",
    ]
    found = read("\n".join([*head, "示例车辆管理规定", *lines()]))
    assert found.number == "中华人民共和国示例部、中华人民共和国样本部令第7号"
    assert (found.issuer, found.rank) == ("示例部、样本部", "部门规章")


def test_an_announcement_with_its_number_on_the_next_line_has_a_rank() -> None:
    found = read(
        "\n".join(["国家示例局公告", "2022年第5号", "2022年1月15日", "示例申报办法", *lines()])
    )
    assert (found.number, found.rank) == ("国家示例局公告第5号", "规范性文件")


def test_minutes_of_a_court_interpret_nothing() -> None:
    head = ["全国法院示例工作会议纪要", "法〔2019〕254号", "最高人民法院", "2019年11月8日"]
    assert read("\n".join([*head, "一、示例。", "二、示例。"])).rank == "规范性文件"
