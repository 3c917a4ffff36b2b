"""Changes as text, JSON and Markdown: complete, safe, and what matters first."""

import json
from collections.abc import Callable
from dataclasses import replace

import jsonschema
import pytest
from hypothesis import given, settings

from diff.samples import CATALOGUES, catalogue
from dutylist.diff import BY_CODE, Change, Comparison, compare, groups
from dutylist.findings import Location, Route
from dutylist.model import Catalogue
from dutylist.report import changes_github, changes_json, changes_markdown, changes_text
from dutylist.resources import folder
from dutylist.texts import Lang
from report.lists import item, listing, locate, told

SCHEMA = json.loads((folder("schemas") / "changes.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)
Report = Callable[[Comparison, Lang, Callable[[Route], Location]], str]
REPORTS: tuple[Report, ...] = (
    changes_text.report,
    changes_json.report,
    changes_markdown.report,
    changes_github.report,
)

MIXED = compare(
    listing(
        item("handed", "fire", "开展消防检查，督促整改"),
        item("kept", "local", "协助开展消防宣传"),
        item("gone", "local", "登记"),
        item("named", "fire", "甲", name="旧名称"),
    ),
    replace(
        listing(
            item("handed", "local", "开展消防巡查，督促整改"),
            item("kept", "local", "负责开展消防宣传"),
            item("named", "fire", "甲", name="新名称"),
            item("new", "fire", "乙丙丁"),
        ),
        version="2",
    ),
)


def test_groups_put_hand_overs_to_the_local_body_first() -> None:
    assert [group.id for group in groups(MIXED)] == [
        "handed-down",
        "toward",
        "away",
        "substantive",
        "notable",
        "editorial",
    ]
    assert sum(len(group.changes) for group in groups(MIXED)) == len(MIXED)


def test_the_text_report_in_chinese() -> None:
    assert changes_text.report(told(MIXED), Lang.ZH, locate) == (
        "变化 6 项：实质 4、应注意 1、文字编排 1；加重基层 2、减轻基层 1、中性 3。\n"
        "\n"
        "转给基层的职责（1）\n"
        "  DC301 [加重↓] handed.1 消防安全：职责由“fire”转给基层承担\n"
        "      开展消防[-检-]{+巡+}查，督促整改\n"
        "      原 a.yaml:3  现 a.yaml:3\n"
        "\n"
        "其他加重基层负担的变化（1）\n"
        "  DC331 [加重↓] kept.1 消防安全：基层职责的用词加重\n"
        "      [-协助-]{+负责+}开展消防宣传\n"
        "      原 a.yaml:4  现 a.yaml:4\n"
        "\n"
        "减轻基层负担的变化（1）\n"
        "  DC202 [减轻↑] gone 消防安全：取消由基层承担或参与的事项“消防安全”\n"
        "      原 a.yaml:3\n"
        "\n"
        "其他实质变化（1）\n"
        "  DC203 new 消防安全：新增事项“消防安全”，不含基层职责\n"
        "      现 a.yaml:3\n"
        "\n"
        "应当注意的变化（1）\n"
        "  DC205 named 新名称：事项“旧名称”改名为“新名称”\n"
        "      原 a.yaml:4  现 a.yaml:4\n"
        "\n"
        "文字和编排变化（1）\n"
        "  DC102 清单：版本由 1 改为 2\n"
        "      原 sample.yaml:3  现 sample.yaml:3\n"
    )


def test_a_change_without_places_and_with_a_record_is_printed() -> None:
    bare = tuple(replace(change, old=None, new=None) for change in MIXED)
    assert "a.yaml" not in changes_text.report(told(bare), Lang.EN, locate)
    assert "a.yaml" not in changes_markdown.report(told(bare), Lang.EN, locate)
    recorded = tuple(replace(change, record="2026-001") for change in bare)
    assert "record 2026-001" in changes_text.report(told(recorded), Lang.EN, locate)
    entry = json.loads(changes_json.report(told(recorded), Lang.EN, locate))["changes"][0]
    assert entry["record"] == "2026-001"
    assert entry["old"] is None


def test_the_markdown_report_in_english() -> None:
    report = changes_markdown.report(told(MIXED[:3]), Lang.EN, locate)
    assert report == (
        "### Changes of the list\n"
        "\n"
        "| Total | Substantive | Notable | Editorial | Toward the local body | Away | Neutral |\n"
        "| ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n"
        "| 3 | 2 | 0 | 1 | 2 | 0 | 1 |\n"
        "\n"
        "#### Handed down to the local body (1)\n"
        "\n"
        "- **DC301** `handed.1` `消防安全`: the duty was handed from `fire` down to the local body"
        " (toward the local body)\n"
        "  <br>`开展消防`<del>`检`</del><ins>`巡`</ins>`查，督促整改`\n"
        "  <br>`a.yaml:3` → `a.yaml:3`\n"
        "\n"
        "#### Other changes toward the local body (1)\n"
        "\n"
        "- **DC331** `kept.1` `消防安全`: the local duty is worded more strongly"
        " (toward the local body)\n"
        "  <br><del>`协助`</del><ins>`负责`</ins>`开展消防宣传`\n"
        "  <br>`a.yaml:4` → `a.yaml:4`\n"
        "\n"
        "#### Editorial changes (1)\n"
        "\n"
        "- **DC102** version `2`, was `1`\n"
        "  <br>`sample.yaml:3` → `sample.yaml:3`\n"
    )


def test_the_json_report_keeps_to_its_schema_and_to_the_values() -> None:
    document = json.loads(changes_json.report(told(MIXED), Lang.ZH, locate))
    jsonschema.Draft7Validator.check_schema(SCHEMA)
    VALIDATOR.validate(document)
    assert document["summary"] == {
        "total": 6,
        "substantive": 4,
        "notable": 1,
        "editorial": 1,
        "toward": 2,
        "away": 1,
        "neutral": 3,
        "kinds": {"DC102": 1, "DC202": 1, "DC203": 1, "DC205": 1, "DC301": 1, "DC331": 1},
        "lists": {"sample": 6},
    }
    handed = document["changes"][1]
    assert handed["kind"] == "DC301"
    assert handed["path"] == "items[handed].duties[handed.1]"
    assert handed["before"]["by"] == "fire"
    assert handed["new"] == {"file": "a.yaml", "line": 3}


@settings(max_examples=60, deadline=None)
@given(CATALOGUES, CATALOGUES)
def test_any_changes_can_be_reported(one: Catalogue, other: Catalogue) -> None:
    changes = compare(one, other, numbers=True)
    document = json.loads(changes_json.report(told(changes), Lang.EN, locate))
    assert not list(VALIDATOR.iter_errors(document))
    text = changes_text.report(told(changes), Lang.ZH, locate)
    comment = changes_markdown.report(told(changes), Lang.EN, locate)
    for change in changes:
        assert change.kind.code in text
        assert change.kind.code in comment


@pytest.mark.parametrize("report", REPORTS)
def test_no_changes_are_said_to_be_none(report: Report) -> None:
    assert report(told(()), Lang.ZH, locate).endswith("\n")


def _many(number: int, text: str = "协助开展消防宣传") -> tuple[Change, ...]:
    old = listing(*(item(f"i{n}", "local", text) for n in range(number)))
    new = listing(*(item(f"i{n}", "local", f"{text}{n}号") for n in range(number)))
    return compare(old, new)


def test_long_groups_are_folded_and_hand_overs_are_not() -> None:
    folded = changes_markdown.report(told(_many(12)), Lang.ZH, locate)
    assert "<details><summary>其余 2 项</summary>" in folded
    assert folded.count("<details>") == folded.count("</details>") == 1
    assert "<details>" not in changes_markdown.report(told(_many(10)), Lang.ZH, locate)
    handed = compare(
        listing(*(item(f"i{n}", "fire", f"检查{n}") for n in range(30))),
        listing(*(item(f"i{n}", "local", f"检查{n}") for n in range(30))),
    )
    assert "<details>" not in changes_markdown.report(told(handed), Lang.ZH, locate)


def test_a_comment_stays_within_the_limit_and_says_what_it_leaves_out() -> None:
    changes = _many(2_000)
    comment = changes_markdown.report(told(changes), Lang.EN, locate)
    assert len(comment) <= changes_markdown.LIMIT
    listed = comment.count("- **DC")
    assert f"{len(changes) - listed} more are left out" in comment
    assert comment.count("<details>") == comment.count("</details>")


def test_a_group_without_room_has_no_heading() -> None:
    versions = compare(catalogue(), replace(catalogue(), version="2"))
    changes = (*_many(2_000), *versions)
    comment = changes_markdown.report(told(changes), Lang.EN, locate)
    assert "#### Editorial" not in comment
    assert len(comment) <= changes_markdown.LIMIT


@pytest.mark.parametrize("form", [changes_text.report, changes_markdown.report])
def test_words_that_are_weighed_in_several_ways_are_compared_once(form: Report) -> None:
    (heavier,) = compare(
        listing(item("a", "local", "协助开展消防宣传")),
        listing(item("a", "local", "负责开展消防宣传")),
    )
    made = form(told((heavier, replace(heavier, kind=BY_CODE["DC336"]))), Lang.ZH, locate)
    assert made.count("文字对照见上（DC331）") == 1
    assert made.count("协助") == 1
    assert "DC336" in made
