"""What is wrong with records, case by case, and what only looks like it."""

import pytest

from admission.made import a_catalogue, a_record
from checks.builders import a_workspace, an_overlay, found
from checks.samples import HELD, TODAY, Data, record
from dutylist import admission
from dutylist.io import build_record
from dutylist.model import Record, Unit, Workspace

ALL = tuple(f"DL{code}" for code in range(511, 531))
OPINION: Data = {"by": "230202001", "text": "同意", "result": "adopted", "on": "2026-11-09"}
ADMISSION: Data = {"channel": "admission", "support": {"money": "列入预算"}}
STANDS: Data = {"by": "示例编办", "on": "2026-11-10", "until": "2027-03-31"}
PASSED: Data = {"by": "示例区司法局", "result": "passed"}


def open_record(**given: object) -> Data:
    """Return a record that waits for its decision."""
    data = record(changes=[HELD], on="2026-11-09", opinions=[OPINION], **given)
    for name in {"legality", "reasonableness", "decision", "filing"} - given.keys():
        del data[name]
    return data


def sealed(data: Data, workspace: Workspace) -> Record:
    made = build_record.record(data, ("record.yaml",))
    return admission.with_seal(admission.bound(made, workspace))


def codes(data: Data, *, seal: bool = True) -> list[str]:
    """Return what the rules about records find in one that is sealed as it stands."""
    workspace = a_workspace(a_catalogue(), an_overlay())
    made = sealed(data, workspace) if seal else build_record.record(data, ("record.yaml",))
    with_it = a_workspace(a_catalogue(), an_overlay(), made)
    return [each.fault.code for each in found(with_it, *ALL)]


DECIDED = record(changes=[HELD])
BY_UNIT = {"by": "230202001", "on": "2026-08-10", "text": "同意", "result": "adopted"}

CASES: dict[str, tuple[Data, list[str]]] = {
    "a decided and filed record is sound": (DECIDED, []),
    "an open record within its terms is sound": (open_record(), []),
    "undated steps are not held against each other": (
        DECIDED | {"on": None, "legality": PASSED, "reasonableness": PASSED},
        [],
    ),
    "one day for all steps is in order": (
        DECIDED
        | {
            "opinions": [BY_UNIT | {"on": "2026-09-01"}],
            "legality": PASSED | {"on": "2026-09-01"},
            "reasonableness": PASSED | {"on": "2026-09-01"},
        },
        [],
    ),
    "reasonableness before legality": (
        DECIDED | {"reasonableness": PASSED | {"on": "2026-08-19"}},
        ["DL511"],
    ),
    "an opinion before the application": (
        DECIDED | {"opinions": [BY_UNIT | {"on": "2026-08-01"}]},
        ["DL511"],
    ),
    "filed before it was decided": (
        DECIDED | {"filing": {"by": "示例市编办", "on": "2026-10-01"}},
        ["DL511"],
    ),
    "refused without reviews": (
        open_record(decision={"by": "示例编办", "on": "2026-11-16", "result": "refused"}),
        [],
    ),
    "refused after a review that did not pass": (
        open_record(
            legality=PASSED | {"result": "refused"},
            decision={"by": "示例编办", "on": "2026-11-16", "result": "refused"},
        ),
        [],
    ),
    "approved without one review": (DECIDED | {"legality": None}, ["DL512"]),
    "approved while a review is open": (
        DECIDED | {"reasonableness": PASSED | {"result": "pending"}},
        ["DL514"],
    ),
    "a part adopted with a reply": (
        DECIDED | {"opinions": [BY_UNIT | {"result": "partly", "reply": "另行安排。"}]},
        [],
    ),
    "a part adopted without a reply": (
        DECIDED | {"opinions": [BY_UNIT | {"result": "partly"}]},
        ["DL515"],
    ),
    "an opinion on the own application": (
        DECIDED | {"opinions": [BY_UNIT | {"by": "示例区应急管理局"}]},
        ["DL516"],
    ),
    "a decision on the own application": (
        DECIDED | {"applicant": "示例编办"},
        ["DL516"],
    ),
    "support for an admission": (DECIDED | ADMISSION, []),
    "an admission without support": (DECIDED | ADMISSION | {"support": {}}, ["DL520"]),
    "an adjustment needs no support": (DECIDED | {"support": {}}, []),
    "a township heard by name": (
        DECIDED | ADMISSION | {"opinions": [BY_UNIT | {"by": "别处镇人民政府"}]},
        [],
    ),
    "no township heard": (
        DECIDED | ADMISSION | {"opinions": [BY_UNIT | {"by": "housing"}]},
        ["DL521"],
    ),
    "an admission that a street office asks for": (
        DECIDED | ADMISSION | {"applicant": "例外街道办事处"},
        ["DL526"],
    ),
    "an adjustment that a street asks for": (
        DECIDED | {"applicant": "230202001", "opinions": [BY_UNIT | {"by": "emergency"}]},
        [],
    ),
    "an approval that nobody filed": (DECIDED | {"filing": None}, ["DL522"]),
    "a term of 180 days": (
        open_record(acknowledged=STANDS | {"until": "2027-05-09"}),
        [],
    ),
    "a term of 181 days": (
        open_record(acknowledged=STANDS | {"until": "2027-05-10"}),
        ["DL523"],
    ),
    "a term that ends before it begins": (
        open_record(acknowledged=STANDS | {"until": "2026-11-01"}),
        ["DL523", "DL524"],
    ),
    "a term that ends today": (
        open_record(acknowledged=STANDS | {"until": TODAY.isoformat()}),
        [],
    ),
    "a term that is over": (
        open_record(acknowledged=STANDS | {"until": "2026-11-22"}),
        ["DL524"],
    ),
    "a term that is over and was decided in time": (
        DECIDED | {"acknowledged": STANDS | {"on": "2026-08-04", "until": "2026-10-09"}},
        [],
    ),
    "filed and not decided": (open_record(filing={"by": "示例市编办"}), ["DL527"]),
    "opinions without a day of application": (open_record() | {"on": None}, ["DL529"]),
    "a review of a day to come": (
        open_record(legality=PASSED | {"on": "2026-11-24"}),
        ["DL530"],
    ),
}


@pytest.mark.parametrize(("data", "expected"), CASES.values(), ids=CASES)
def test_a_record_is_told_what_is_wrong_with_it(data: Data, expected: list[str]) -> None:
    given = {key: value for key, value in data.items() if value is not None}
    assert sorted(codes(given)) == expected


@pytest.mark.parametrize(("on", "late"), [("2026-11-02", []), ("2026-10-30", ["DL522"])])
def test_opinions_are_late_after_fifteen_working_days(on: str, late: list[str]) -> None:
    data = open_record() | {"on": on}
    del data["opinions"]
    assert codes(data) == late


def test_an_approval_that_nobody_sealed_is_told_once() -> None:
    data = record(changes=[HELD])
    del data["decision"]["digest"]
    assert codes(data, seal=False) == ["DL517"]


def test_an_acknowledgement_that_nobody_sealed_is_told() -> None:
    assert codes(open_record(acknowledged=STANDS), seal=False) == ["DL517"]


def test_an_unbound_change_of_a_sealed_approval_is_told() -> None:
    made = admission.with_seal(a_record(changes=[HELD]))
    space = a_workspace(a_catalogue(), made)
    assert [each.fault.code for each in found(space, *ALL)] == ["DL517"]


EDIT: Data = {"catalogue": "sample-street", "action": "edit", "item": "peace-fire"}


def void(first: Data, *later: Record) -> list[str]:
    """Return what is found once the item of a sealed record is changed as given."""
    before = a_workspace(a_catalogue())
    made = sealed(record(changes=[EDIT]), before)
    after = a_workspace(a_catalogue(first), made, *later)
    return [each.fault.code for each in found(after, *ALL)]


def test_a_word_that_was_changed_voids_the_approval_and_a_comma_does_not() -> None:
    assert void({"name": "消防安全检查"}) == ["DL518"]
    assert void({"name": "消防、安全"}) == []
    assert void({"id": "peace-flame"}) == []


def test_a_later_approval_of_the_same_item_ends_the_earlier_one_quietly() -> None:
    changed = {"name": "消防安全检查"}
    again = record(id="2026-002", changes=[EDIT])
    again["decision"] |= {"on": "2026-10-12", "number": "示例〔2026〕2号"}
    assert void(changed, sealed(again, a_workspace(a_catalogue(changed)))) == []


def test_a_record_that_was_edited_after_its_decision_is_told() -> None:
    workspace = a_workspace(a_catalogue())
    made = sealed(record(changes=[EDIT]), workspace)
    assert made.decision is not None
    data = record(changes=[EDIT | {"digest": made.changes[0].digest}], reason="另有理由")
    data["decision"] |= {"digest": made.decision.digest}
    edited = a_record(**data)
    assert [each.fault.code for each in found(a_workspace(a_catalogue(), edited), *ALL)] == [
        "DL519"
    ]


def test_two_open_records_about_one_item_are_told_and_decided_ones_are_not() -> None:
    both = [
        build_record.record(open_record() | {"id": f"2026-00{at}", "changes": [EDIT]}, (f"{at}",))
        for at in (1, 2)
    ]
    space = a_workspace(a_catalogue(), *both)
    assert [each.fault.code for each in found(space, "DL525")] == ["DL525"]
    apart = [
        build_record.record(
            open_record() | {"changes": [EDIT | {"duty": f"peace-fire.{at}"}]}, (f"{at}",)
        )
        for at in (1, 2)
    ]
    assert found(a_workspace(a_catalogue(), *apart), "DL525") == []
    assert found(a_workspace(a_catalogue(), both[0], a_record(changes=[EDIT])), "DL525") == []


def test_a_unit_is_known_by_its_alias() -> None:
    unit = Unit(code="230202003", name="开发区", level="street", aliases=("经开区",))
    data = record(changes=[HELD], channel="admission", applicant="经开区")
    space = a_workspace(a_catalogue(), a_record(**data), units=(unit,))
    assert [each.fault.code for each in found(space, "DL526")] == ["DL526"]
