"""All rules keep the same form, and laws the same words."""

import re
from importlib import import_module
from pathlib import Path

import pytest

from dutylist.checks import RULES, AnyRule
from dutylist.checks import rules as package
from dutylist.derive import LAWS
from dutylist.findings import Fault
from dutylist.texts import Text

FILES = sorted(Path(str(package.__file__)).parent.glob("dl*.py"))
MARK = re.compile(r"{(\w+)}")
each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
each_fault = pytest.mark.parametrize("fault", [*RULES, *LAWS], ids=lambda fault: fault.code)


def test_codes_and_names_are_unique_and_in_order() -> None:
    for faults in (RULES, LAWS):
        codes = [fault.code for fault in faults]
        assert codes == sorted(set(codes))
    assert len({fault.name for fault in (*RULES, *LAWS)}) == len(RULES) + len(LAWS)


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.code)
def test_a_remedy_and_a_reason_of_a_law_are_sentences(law: Fault) -> None:
    for text in (law.remedy, law.why):
        assert text.zh.endswith("。")
        assert text.en.endswith(".")


def test_every_module_is_registered_under_its_own_code_and_name() -> None:
    names = [f"{rule.code.lower()}_{rule.name.replace('-', '_')}" for rule in RULES]
    assert names == [file.stem for file in FILES]
    modules = [import_module(f"dutylist.checks.rules.{name}") for name in names]
    assert tuple(module.RULE for module in modules) == RULES


@each_fault
def test_all_languages_use_the_same_parameters(fault: Fault) -> None:
    for text in (fault.message, fault.remedy):
        assert set(MARK.findall(text.zh)) == set(MARK.findall(text.en))
    assert set(MARK.findall(fault.remedy.zh)) <= set(MARK.findall(fault.message.zh)) | REMEDY_ONLY


REMEDY_ONLY = {"suggestion", "id"}
"""Parameters that a remedy may name although the message does not."""


@each_fault
def test_words_are_given_in_both_languages(fault: Fault) -> None:
    for text in (fault.message, fault.remedy, fault.why):
        assert isinstance(text, Text)
        assert re.search("[一-鿿]", text.zh)
        assert text.en.isascii() or not re.search("[一-鿿]", re.sub("[〔⿰亻例〕]", "", text.en))


@each_rule
def test_a_page_begins_with_one_sentence(rule: AnyRule) -> None:
    first, _, rest = rule.doc.partition("\n\n")
    assert first.endswith(".")
    assert "\n" not in first.strip() or len(first) > 80
    assert rest.count("```yaml") == 2
