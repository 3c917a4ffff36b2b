"""Changes of several lists: what they share is told once, with the lists it is in."""

import json
from dataclasses import replace

import jsonschema

from dutylist.diff import Comparison, Pair
from dutylist.report import changes_github, changes_json, changes_markdown, changes_text
from dutylist.resources import folder
from dutylist.texts import Lang
from report.lists import item, listing, locate, pair, put_together

SCHEMA = json.loads((folder("schemas") / "changes.schema.json").read_text(encoding="utf-8"))


def several(number: int) -> Comparison:
    """Return lists that share a hand-over; the first has an own change besides."""
    pairs: list[Pair] = []
    for at in range(number):
        old = listing(
            item("handed", "fire", "开展消防检查，督促整改"), item("own", "local", "登记")
        )
        new = listing(
            item("handed", "local", "开展消防检查，督促整改"),
            item("own", "local", "负责登记" if at == 0 else "登记"),
        )
        called = {"id": f"list-{at}", "title": f"第{at}街道职责清单"}
        pairs.append(pair(replace(old, **called), replace(new, **called)))  # type: ignore[arg-type]
    return put_together(*pairs)


def test_the_text_puts_changes_under_their_lists_within_a_group() -> None:
    assert changes_text.report(several(4), Lang.ZH, locate) == (
        "变化 2 项：实质 2、应注意 0、文字编排 0；加重基层 2、减轻基层 0、中性 0。\n"
        "\n"
        "转给基层的职责（1）\n"
        " 4 份清单：第0街道职责清单、第1街道职责清单、第2街道职责清单等（1）\n"
        "  DC301 [加重↓] handed.1 消防安全：职责由“fire”转给基层承担\n"
        "      原 a.yaml:3  现 a.yaml:3\n"
        "\n"
        "其他加重基层负担的变化（1）\n"
        " 第0街道职责清单（1）\n"
        "  DC331 [加重↓] own.1 消防安全：基层职责的用词加重\n"
        "      {+负责+}登记\n"
        "      原 a.yaml:4  现 a.yaml:4\n"
    )


def test_what_more_lists_share_comes_first_within_a_group() -> None:
    made = several(3)
    lone = [replace(each, lists=("list-1",)) for each in made.changes[:1]]
    text = changes_text.report(replace(made, changes=(*lone, *made.changes)), Lang.EN, locate)
    assert text.index("3 lists: ") < text.index("第1街道职责清单 (1)")


def test_lists_of_one_title_are_told_apart() -> None:
    made = several(2)
    same = replace(made, pairs=tuple(replace(each, title="甲") for each in made.pairs))
    assert "2 份清单：甲（list-0）、甲（list-1）" in changes_text.report(same, Lang.ZH, locate)


def test_a_comment_says_in_which_lists_a_change_is() -> None:
    comment = changes_markdown.report(several(2), Lang.ZH, locate, "基层负担：加重")
    assert comment.count("**DC301**") == 1
    assert "  <br>`2 份清单：第0街道职责清单、第1街道职责清单`\n" in comment
    assert "\n\n基层负担：加重\n\n####" in comment


def test_json_names_the_lists_and_counts_by_list() -> None:
    made = several(2)
    document = json.loads(changes_json.report(made, Lang.EN, locate))
    jsonschema.Draft7Validator(SCHEMA).validate(document)
    assert [each["id"] for each in document["lists"]] == ["list-0", "list-1"]
    assert document["summary"]["lists"] == {"list-0": 2, "list-1": 1}
    assert document["changes"][0]["lists"] == ["list-0", "list-1"]


def test_lists_that_only_one_side_has_are_said() -> None:
    made = several(2)
    one, other = made.pairs
    lone = replace(made, pairs=(replace(one, old=None), replace(other, new=None)), changes=())
    text = changes_text.report(lone, Lang.ZH, locate)
    assert "新增清单 1 份：第0街道职责清单\n" in text
    assert "不再有的清单 1 份：第1街道职责清单\n" in text
    assert "没有变化" not in text
    assert "`不再有的清单 1 份：第1街道职责清单`" in changes_markdown.report(lone, Lang.ZH, locate)
    document = json.loads(changes_json.report(lone, Lang.ZH, locate))
    jsonschema.Draft7Validator(SCHEMA).validate(document)
    assert (document["lists"][0]["old"], document["lists"][1]["new"]) == (None, None)


def test_an_annotation_says_in_how_many_lists_a_change_is() -> None:
    first, second = changes_github.report(several(2), Lang.ZH, locate).splitlines()
    assert "（2 份清单）" in first
    assert "份清单" not in second
