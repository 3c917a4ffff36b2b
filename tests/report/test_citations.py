"""What is printed of citations: public keys, words for people, nothing that harms a terminal."""

import json

import pytest
from jsonschema import Draft7Validator

from dutylist.law import RestName, SlipName, parse
from dutylist.report import citations_json, citations_text, citations_words
from dutylist.resources import folder
from dutylist.texts import Lang

SCHEMA = json.loads((folder("schemas") / "citations.schema.json").read_text(encoding="utf-8"))


def entry(text: str) -> dict[str, object]:
    return citations_json.line(text, "a.txt", 1, parse(text), Lang.ZH)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "《消防法》第三十条之一第一款第（二）项至第三十三条",
        "【法律】《消防法》（2021年修正）第12条：任何单位",
        "国发〔2022〕5号附件2第36项",
        "三定方案；部门职责；《刑法》第一百二条",
        "《民法典》第二编第二分编第三章第二节第五条第一款第一项第一目第一点；《甲意见》第二部分",
    ],
)
def test_every_line_fits_the_schema(text: str) -> None:
    document = json.loads(
        f"{citations_json.HEAD}{json.dumps(entry(text))}{citations_json.tail(1, 1, 1)}"
    )
    assert list(Draft7Validator(SCHEMA).iter_errors(document)) == []


def test_the_schema_knows_every_reason_and_every_slip() -> None:
    definitions = SCHEMA["definitions"]
    assert definitions["left"]["properties"]["reason"]["enum"] == [each.value for each in RestName]
    assert definitions["slip"]["properties"]["name"]["enum"] == [each.value for each in SlipName]


def test_what_is_quoted_is_kept_apart_from_what_was_not_understood() -> None:
    line = entry("部门职责、《甲法》第三条：违反规定的")
    assert line["rest"] == "部门职责"
    assert line["quoted"] == "违反规定的"


def test_a_doubtful_number_is_asked_about_in_both_readings() -> None:
    (slip,) = parse("《刑法》第一百二条").slips
    chinese, english = (citations_words.slip(slip, lang) for lang in Lang)
    assert "是指“第一百零二条”吗？也可能是“第一百二十条”" in chinese
    assert "means 第一百零二条? It may also mean 第一百二十条" in english


@pytest.mark.parametrize("lang", list(Lang))
def test_text_says_what_was_read_what_was_left_and_how_to_write_it(lang: Lang) -> None:
    text = "【法律】《消防法》（2021年修正）第12条：任何单位。工作需要"
    shown = citations_text.line("7", parse(text), lang)
    assert shown.startswith("7  《消防法》第十二条  [")
    assert "第12条" in shown
    assert "任何单位" in shown
    assert "7  " in citations_text.line("7", parse("工作需要"), lang)
    assert citations_text.line("7", parse(""), lang) == "7\n"


def test_no_control_character_reaches_a_terminal() -> None:
    text = "《甲\u202e法》第三条\x1b[31m、工作\u202e"
    shown = citations_text.line("1", parse(text), Lang.ZH)
    assert "\x1b" not in shown
    assert "\u202e" not in shown
