"""Every department duty of a shipped list is handed down in many forms, and told as just that."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from command import LONGSHA
from dutylist.diff import compare
from dutylist.io import load
from dutylist.model import LOCAL, Catalogue, Duty, Item, Role

LOADED = load.workspace(LONGSHA).workspace
STREET = next(each for each in LOADED.catalogues if each.version == "2026.1")
DUTIES = [(item, duty) for item in STREET.items for duty in item.duties]
ABOVE = [(item, duty) for item, duty in DUTIES if duty.by != LOCAL]
BELOW = [(item, duty) for item, duty in DUTIES if duty.by == LOCAL]
LEADS = {"lead-vacated", "lead-moved-down", "lead-changed"}

BURDENED = {"local-duty-extended", "local-duty-strengthened", "local-duty-tightened"}

Reword = Callable[[str], str]


def _turned(text: str) -> str:
    first, *rest = re.split("[，；]", text.rstrip("。"))
    return "，".join((*rest, first)) + "。"


def _other_verbs(text: str) -> str:
    for before, after in (
        ("监督检查", "检查"),
        ("组织", "开展"),
        ("查处", "处理"),
        ("核查", "核实"),
        ("制定", "编制"),
        ("建立", "设立"),
    ):
        text = text.replace(before, after)
    return text


FORMS: dict[str, Reword] = {
    "same": str,
    "helped with": "协助{}".format,
    "led": "负责{}".format,
    "as work": lambda text: f"做好{text[:-1]}等工作。",
    "clauses turned": _turned,
    "other verbs": _other_verbs,
    "all of it": lambda text: f"按照职责分工，在辖区内{_other_verbs(_turned(text))}",
}


def _with(item: Item, gone: Duty, *come: Duty) -> Item:
    return replace(item, duties=(*(duty for duty in item.duties if duty is not gone), *come))


def _told(*items: Item, add: tuple[Item, ...] = ()) -> list[str]:
    by_id = {item.id: item for item in items}
    now = tuple(by_id.get(item.id, item) for item in STREET.items)
    new: Catalogue = replace(STREET, items=(*now, *add))
    names = (change.kind.name for change in compare(STREET, new))
    return sorted(name for name in names if name not in LEADS)


def _below(duty: Duty, item: Item, text: str) -> Duty:
    return replace(duty, id=f"{item.id}.99", by=LOCAL, role=Role.SUPPORT, text=text)


@pytest.mark.parametrize("form", FORMS)
def test_a_reworded_hand_over_is_told_as_one(form: str) -> None:
    for item, duty in ABOVE:
        new = _below(duty, item, FORMS[form](duty.text))
        assert _told(_with(item, duty, new)) == ["duty-handed-down"], duty.id


@pytest.mark.parametrize("form", FORMS)
def test_a_reworded_hand_over_under_another_item_is_told_as_one(form: str) -> None:
    for at, (item, duty) in enumerate(ABOVE):
        other = STREET.items[at % len(STREET.items)]
        if other is item:
            continue
        new = _below(duty, other, FORMS[form](duty.text))
        gone, come = _with(item, duty), replace(other, duties=(*other.duties, new))
        assert _told(gone, come) == ["duty-handed-down"], duty.id


def test_a_hand_over_into_the_words_of_a_local_duty_is_told_with_those_words() -> None:
    for item, duty in ABOVE:
        own = next((each for each in item.duties if each.by == LOCAL), None)
        if own is not None:
            longer = replace(own, text=f"{own.text[:-1]}；{duty.text}")
            duties = [longer if each is own else each for each in item.duties if each is not duty]
            handed, *others = _told(replace(item, duties=tuple(duties)))
            assert handed == "duty-handed-down"
            assert {*others} & BURDENED, duty.id


@pytest.mark.parametrize("form", ["same", "clauses turned", "as work"])
def test_a_reworded_duty_taken_up_is_told_as_one(form: str) -> None:
    for item, duty in BELOW:
        text = FORMS[form](duty.text)
        new = replace(duty, id=f"{item.id}.99", by="civil-affairs", role=Role.JOINT, text=text)
        assert _told(_with(item, duty, new)) == ["duty-taken-up"], duty.id


def test_a_local_duty_that_is_led_or_helped_with_is_told_as_one_change() -> None:
    for item, duty in BELOW:
        led = replace(duty, text=f"负责{duty.text}")
        assert _told(_with(item, duty, led)) in (
            ["duty-reordered", "local-duty-strengthened"],
            ["local-duty-strengthened"],
        ), duty.id
