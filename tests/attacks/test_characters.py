"""Characters that are not what they seem are told in names and texts; rare but right ones pass."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.builders import a_catalogue, a_workspace, found
from checks.samples import item
from dutylist.checks import confusable
from dutylist.findings import Severity

INVISIBLE = "\u00ad\u034f\u061c\u115f\u200b\u200d\u202e\u2066\u2069\ufe0f\ufeff\U000e0041\U000e0100"
LOOKING_ALIKE = "\u2f08\uf900\U0002f800\u2ea0"
PRIVATE = "\ue000\U000f0000\U00100000"
FOREIGN = (
    "\u0410\u041e\u043e\u039f\u0555ニロカ\u3127\u3021\u31d0\u3141\U0001d400\U0001d7cf\u0663\u0966"
)
RIGHT: tuple[str, ...] = (
    "𬭚",
    "㑇",
    "\U00030000",
    "\U0002ebf0",
    "\U00031350",
    "①",
    "㎡",
    "²",
    "Ω",
    "μ",
    "〇",
    "é",
    "ǜ",
)
RIGHT += ("ཀ", "ئۇ", "ꀀ", "ᠮᠣᠩ", "ー", "々", "㐂")


def told(name: str) -> dict[str, Severity]:
    """Return what is said of a name, and how grave it is."""
    catalogue = a_catalogue(items=[item("peace-a", name)])
    findings = found(a_workspace(catalogue))
    return {
        each.fault.code: each.fault.severity for each in findings if each.fault.code[:3] == "DL4"
    }


@pytest.mark.parametrize(
    ("letters", "code"),
    [(INVISIBLE, "DL406"), (LOOKING_ALIKE, "DL413"), (PRIVATE, "DL412"), (FOREIGN, "DL418")],
)
def test_letters_that_deceive_are_errors(letters: str, code: str) -> None:
    said = {letter: told(f"消防{letter}安全") for letter in letters}
    assert [each for each in said if said[each].get(code) is not Severity.ERROR] == []


@pytest.mark.parametrize("marks", ["\u0338", "\u20dd", "\u302a", "\u3099", "\u0301" * 9])
def test_marks_on_chinese_characters_are_errors(marks: str) -> None:
    assert told(f"消防{marks}安全").get("DL418") is Severity.ERROR


def test_right_letters_pass_however_rare() -> None:
    said = {letter: told(f"{letter}街消防安全") for letter in RIGHT}
    assert [each for each in said if Severity.ERROR in said[each].values()] == []
    assert all("DL409" in said[letter] for letter in RIGHT[:5])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("消防安全A0", "消防安全AO"),
        ("消防安全（试点）", "消防安全(试点)"),
        ("消防安全l级", "消防安全1级"),
        ("消防 安全", "消防安全"),
    ],
)
def test_names_that_differ_in_what_nobody_sees_are_told(one: str, other: str) -> None:
    catalogue = a_catalogue(items=[item("peace-a", one), item("peace-b", other)])
    codes = {each.fault.code for each in found(a_workspace(catalogue))}
    assert codes & {"DL419", "DL112"}


def test_names_that_differ_in_a_character_pass() -> None:
    catalogue = a_catalogue(
        items=[item("peace-a", "消防安全一级"), item("peace-b", "消防安全二级")]
    )
    assert not found(a_workspace(catalogue), "DL419")


@given(st.text(max_size=30))
def test_a_skeleton_is_the_skeleton_of_itself(text: str) -> None:
    assert confusable.skeleton(confusable.skeleton(text)) == confusable.skeleton(text)
