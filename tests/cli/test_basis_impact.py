"""`basis impact` and `basis confirm` as an office runs them, each in its own process."""

import json
from io import BytesIO
from pathlib import Path

import jsonschema
import pytest
from openpyxl import load_workbook

from command import TOP, contents, copied, dutylist
from dutylist.io import digest, load

SCHEMA = json.loads((TOP / "schemas/impact.schema.json").read_text(encoding="utf-8"))
STREET = "catalogues/street-2026.1.yaml"
CODE = "生态环境法典"
NEW_TEXT = """# 中华人民共和国消防法

（1998年4月29日通过　2027年1月15日修订）

第一条　为了预防火灾，制定本法。

第四条　应急管理部门对消防工作实施监督管理。

第三十二条　乡镇人民政府应当建立消防组织。

第四十条　本法自2027年3月1日起施行。
"""
NEW_CODE = """# 示例市政管理法

（2027年1月15日通过）

第一条　为了管理市政，制定本法。

第二条　本法自2027年3月1日起施行。《中华人民共和国消防法》同时废止。
"""
NEW_ROWS = """dutylist: basis/1
id: news
title: 新修订
instruments:
  - id: fire-protection-law
    title: 中华人民共和国消防法
    rank: 法律
    versions:
      - {version: "2027-01-15", version_effective: 2027-03-01, articles: 1-40}
"""


@pytest.fixture
def space(tmp_path: Path) -> Path:
    return copied(tmp_path)


@pytest.fixture
def aged(space: Path) -> Path:
    """Return the workspace with a list that was checked before the law of 2026."""
    path = space / STREET
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("law_as_of: 2026-11-23", "law_as_of: 2025-06-30"), "utf-8")
    _pin(space)
    return space


def _pin(space: Path) -> None:
    """Pin the overlays to their base as it is now."""
    known = {
        (each.id, each.version): digest.catalogue(each)
        for each in load.workspace(space).workspace.catalogues
    }
    for path in (space / "overlays").iterdir():
        lines = path.read_text(encoding="utf-8").splitlines()
        kept = [line for line in lines if not line.lstrip().startswith("digest:")]
        at = kept.index('  version: "2026.1"')
        mark = known["longsha-street", "2026.1"]
        path.write_text("\n".join([*kept[: at + 1], f'  digest: "{mark}"', *kept[at + 1 :], ""]))


def told(*words: str | Path, at: Path) -> dict[str, list[dict[str, object]]]:
    done = dutylist("basis", "impact", *words, "--format", "json", at=at)
    assert done.code in {0, 1}, done.err
    document: dict[str, list[dict[str, object]]] = json.loads(done.out)
    jsonschema.validate(document, SCHEMA)
    return document


def test_the_example_has_no_suspect_citation(space: Path) -> None:
    before = contents(space)
    done = dutylist("basis", "impact", "--as-of", "2026-11-23", at=space)
    assert (done.code, done.out, done.err) == (0, "没有存疑的依据。\n", "")
    assert contents(space) == before


def test_a_list_of_last_year_is_suspect_where_law_has_changed(aged: Path) -> None:
    done = dutylist("basis", "impact", "--as-of", "2026-11-23", at=aged)
    assert done.code == 1
    assert "《中华人民共和国治安管理处罚法》已修改：2012-10-26版 → 2025-06-27版" in done.out
    assert "涉及全部7个乡镇（街道）" in done.out
    for fail, code in (("none", 0), ("any", 1), ("substantive", 1)):
        command = ("basis", "impact", "--as-of", "2026-11-23", "--fail-on", fail)
        assert dutylist(*command, at=aged).code == code


def test_the_code_of_2026_touches_what_cites_the_laws_it_repealed(space: Path) -> None:
    (space / STREET).unlink()
    for path in (space / "overlays").iterdir():
        path.unlink()
    document = told(CODE, "--as-of", "2026-11-23", at=space)
    ended = [law for law in document["laws"] if law["standing"] == "repealed"]
    assert {law["repealed_by"] for law in ended} == {"中华人民共和国生态环境法典"}
    assert {law["since"] for law in ended} == {"2026-08-15"}
    titles = [law["title"] for law in ended if law["citations"]]
    assert "中华人民共和国固体废物污染环境防治法" in titles
    assert told(CODE, "--as-of", "2026-08-14", at=space)["summary"]["suspect"]["laws"] == 0  # type: ignore[call-overload]


def test_two_versions_are_compared_as_asked(space: Path) -> None:
    asked = ("治安管理处罚法", "--from", "2012-10-26", "--to", "2025年修订")
    document = told(*asked, at=space)
    law = document["laws"][0]
    assert [(each["from"], each["to"]) for each in law["changes"]] == [("2012-10-26", "2025-06-27")]  # type: ignore[attr-defined]
    lists = {each["list"] for each in law["citations"]}  # type: ignore[attr-defined]
    assert lists == {"longsha-street", "longsha-caihong"}
    held = {
        (each["list"], len(each["townships"]))
        for each in law["citations"]  # type: ignore[attr-defined]
    }
    assert held == {("longsha-street", 7), ("longsha-caihong", 1)}


def test_a_supposed_repeal_is_followed_before_it_happens(space: Path) -> None:
    asked = ("消防法", "--repealed-by", "示例消防法典", "--on", "2027-01-01")
    law = told(*asked, at=space)["laws"][0]
    assert (law["standing"], law["since"]) == ("repealed", "2027-01-01")
    assert law["citations"]


@pytest.mark.parametrize(("name", "text"), [("new.md", NEW_TEXT), ("news.yaml", NEW_ROWS)])
def test_a_new_text_and_new_rows_are_news(space: Path, name: str, text: str) -> None:
    path = space.parent / name
    path.write_text(text, encoding="utf-8")
    law = told(path, at=space)["laws"][0]
    assert (law["version"], law["since"]) == ("2027-01-15", "2027-03-01")
    reasons = {each["reason"] for each in law["citations"]}  # type: ignore[attr-defined]
    assert "article-gone" in reasons
    assert reasons <= {"cannot-tell", "article-gone", "article-changed"}


def test_a_new_law_touches_what_its_closing_clause_repeals(space: Path) -> None:
    path = space.parent / "new.md"
    path.write_text(NEW_CODE, encoding="utf-8")
    document = told(path, at=space)
    ended = next(law for law in document["laws"] if law["standing"] == "repealed")
    assert (ended["title"], ended["since"]) == ("中华人民共和国消防法", "2027-03-01")
    assert ended["citations"]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("消防发",), "依据库中没有 消防发"),
        (("消防法", "--from", "2001"), "没有 2001 版"),
        (("--from", "2001"), "要求写明一部法规"),
        (("消防法", "--on", "2027-01-01"), "--on 要和 --repealed-by"),
        (("消防法", "--repealed-by", "甲法", "--to", "2021"), "不能和 --from"),
        (("--format", "xlsx"), "请用 -o 写明文件名"),
        (("--start", "明天"), "不是日期"),
        (("dutylist.yaml",), "不是依据库文件"),
        (("empty.md",), "不像法规文本"),
        (("undated.md",), "没有写明公布或者修改的日期"),
        (("binary.md",), "binary.md："),
    ],
)
def test_what_cannot_be_asked_is_said(space: Path, words: tuple[str, ...], says: str) -> None:
    (space / "empty.md").write_text("说明\n", encoding="utf-8")
    (space / "undated.md").write_text("# 示例条例\n\n第一条 为了。\n\n第二条 应当。\n", "utf-8")
    (space / "binary.md").write_bytes(b"\xff\xfe\x00\x01")
    done = dutylist("basis", "impact", *words, at=space)
    assert (done.code, done.out) == (2, "")
    assert says in done.err


def test_the_work_list_is_a_workbook(aged: Path) -> None:
    done = dutylist("basis", "impact", "--as-of", "2026-11-23", "-o", "清单.xlsx", at=aged)
    assert done.code == 1
    assert "清单.xlsx" in done.out
    book = load_workbook(BytesIO((aged / "清单.xlsx").read_bytes()))
    assert book.sheetnames[:2] == ["工作清单", "条文变化"]


@pytest.mark.parametrize(
    ("name", "begins"), [("a.md", "### 法规变化影响的依据"), ("a.json", "{"), ("a.txt", "《")]
)
def test_the_name_of_a_file_chooses_the_format(aged: Path, name: str, begins: str) -> None:
    dutylist("basis", "impact", "--as-of", "2026-11-23", "-o", name, at=aged)
    assert (aged / name).read_text(encoding="utf-8").startswith(begins)


CONFIRM = ("basis", "confirm", "治安管理处罚法第八十九条", "--by", "龙沙区委编办")
REASON = ("--reason", "新法这一条仍然规定饲养动物干扰他人的责任")


def test_a_confirmation_needs_to_say_what_was_looked_at(aged: Path) -> None:
    before = contents(aged)
    done = dutylist(*CONFIRM, *REASON, at=aged)
    assert (done.code, done.out) == (2, "")
    assert "有1处存疑，没有记录" in done.err
    assert "longsha-street city-animals city-animals.2" in done.err
    assert contents(aged) == before


def test_a_confirmed_citation_is_suspect_no_more(aged: Path) -> None:
    gate = ("validate", "--select", "DL220", "--strict")
    assert "第八十九条有待核对" in dutylist(*gate, at=aged).out
    done = dutylist(*CONFIRM, *REASON, "--item", "city-animals", at=aged)
    assert (done.code, done.err) == (0, "")
    assert "已记录1处" in done.out
    assert "第八十九条有待核对" not in dutylist(*gate, at=aged).out
    assert dutylist(*gate, at=aged).code == 1
    again = dutylist(*CONFIRM, *REASON, "--item", "city-animals", at=aged)
    assert again.code == 2
    assert "没有存疑的依据（指定的" in again.err


def test_confirming_everything_leaves_nothing_to_gate(aged: Path) -> None:
    for law in told("--as-of", "2026-11-23", at=aged)["laws"]:
        words = ("basis", "confirm", str(law["title"]), "--by", "龙沙区委编办", *REASON, "--all")
        assert dutylist(*words, at=aged).code == 0
    assert dutylist("validate", "--select", "DL22", "--strict", at=aged).code == 0
    assert dutylist("basis", "impact", "--fail-on", "any", at=aged).code == 0


def test_an_older_version_may_be_confirmed_but_does_not_help(aged: Path) -> None:
    done = dutylist(*CONFIRM, *REASON, "--all", "--version", "2012", at=aged)
    assert done.code == 0
    assert "依据仍然存疑" in done.err


def test_a_repealed_law_may_be_confirmed_but_stays_an_error(space: Path) -> None:
    (space / STREET).unlink()
    for path in (space / "overlays").iterdir():
        path.unlink()
    words = ("basis", "confirm", "大气污染防治法第七十七条", "--by", "龙沙区委编办", *REASON)
    done = dutylist(*words, "--all", at=space)
    assert done.code == 0
    assert "应当改引" in done.err
    assert (
        "大气污染防治法》第七十七条" not in dutylist("validate", "--select", "DL220", at=space).out
    )
    assert "大气污染防治法" in dutylist("validate", "--select", "DL203", at=space).out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ((*CONFIRM, "--reason", " ", "--all"), "--reason 不能为空"),
        ((*CONFIRM, "--reason", "\x1b[31m红", "--all"), "含有控制字符"),
        ((*CONFIRM, "--reason", "\u202e反", "--all"), "含有控制字符"),
        ((*CONFIRM, "--reason", "\udcff", "--all"), "含有控制字符"),
        ((*CONFIRM, "--reason", "长" * 2001, "--all"), "最多 2000 字"),
        ((*CONFIRM, *REASON, "--all", "--on", "2999-01-01"), "不能晚于今天"),
        ((*CONFIRM, *REASON, "--all", "--version", "1901"), "没有 1901 版"),
        ((*CONFIRM, *REASON, "--duty", "city-animals.9"), "没有存疑的依据（指定的"),
        ((*CONFIRM, *REASON, "--list", "longsha-wulong", "--all"), "没有存疑的依据（指定的"),
        (
            ("basis", "confirm", "《消防法》第四条、《禁毒法》第五条", "--by", "甲", *REASON),
            "请写一条依据",
        ),
    ],
)
def test_what_cannot_be_confirmed_is_said(aged: Path, words: tuple[str, ...], says: str) -> None:
    before = contents(aged)
    done = dutylist(*words, at=aged)
    assert done.code == 2
    assert says in done.err
    assert contents(aged) == before


def test_a_file_that_cannot_be_added_to_is_left_alone(aged: Path) -> None:
    path = aged / "confirmations.yaml"
    path.write_text("dutylist: confirmations/1\nentries: []\nnote: 说明\n", encoding="utf-8")
    done = dutylist(*CONFIRM, *REASON, "--all", at=aged)
    assert done.code == 2
    assert "无法在末尾追加" in done.err
    assert path.read_text(encoding="utf-8").endswith("note: 说明\n")


def test_a_dash_stands_for_the_standard_output(space: Path) -> None:
    done = dutylist("basis", "impact", "--as-of", "2026-11-23", "-o", "-", at=space)
    assert (done.code, done.out) == (0, "没有存疑的依据。\n")


def test_a_workspace_with_faults_is_looked_at_with_a_warning(aged: Path) -> None:
    (aged / "confirmations.yaml").write_text("dutylist: confirmations/1\n", encoding="utf-8")
    path = aged / "overlays" / "wulong.yaml"
    path.write_text(path.read_text("utf-8").replace("item: safety-straw", "item: no-item"), "utf-8")
    done = dutylist("basis", "impact", "--as-of", "2026-11-23", at=aged)
    assert done.code == 1
    assert "工作区有2个错误" in done.err
    assert "涉及全部6个乡镇（街道）" in done.out


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_time_are_days_like_others(space: Path, day: str) -> None:
    done = dutylist("basis", "impact", "消防法", "--as-of", day, "--start", day, at=space)
    assert done.calm
    assert "消防法" in done.out


def test_a_provision_may_be_asked_about_alone(space: Path) -> None:
    asked = ("《治安管理处罚法》第八十八条至第九十条", "--from", "2012-10-26", "--to", "2025-06-27")
    law = told(*asked, at=space)["laws"][0]
    found = {each["provision"] for each in law["citations"]}  # type: ignore[attr-defined]
    assert found == {
        "《中华人民共和国治安管理处罚法》第八十八条",
        "《中华人民共和国治安管理处罚法》第八十九条",
    }
    done = dutylist("basis", "impact", "消防法第四条", "--repealed-by", "消防法典", at=space)
    assert "存疑依据1处" in done.out


def test_several_news_of_one_law_are_heard_in_turn(space: Path) -> None:
    for name, text in (("new.md", NEW_TEXT), ("news.yaml", NEW_ROWS.replace("2027", "2028"))):
        (space.parent / name).write_text(text, encoding="utf-8")
    law = told(space.parent / "new.md", space.parent / "news.yaml", at=space)["laws"][0]
    assert law["version"] == "2028-01-15"


def test_confirmations_that_cannot_be_read_are_the_only_fault(aged: Path) -> None:
    for law in told("--as-of", "2026-11-23", at=aged)["laws"][:1]:
        words = ("basis", "confirm", str(law["title"]), "--by", "龙沙区委编办", *REASON, "--all")
        dutylist(*words, at=aged)
    path = aged / "confirmations.yaml"
    path.write_text(path.read_text("utf-8").replace("entries:", "entreis:"), encoding="utf-8")
    found = dutylist("validate", "--select", "DL22", at=aged).out
    assert "DL032" in found
    assert "DL22" not in found
