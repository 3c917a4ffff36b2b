"""The seal over a record: whatever was decided upon is in it, and nothing that may come later."""

import random
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from admission.made import a_record
from checks.samples import Data, record
from dutylist import admission
from dutylist.io import build_record
from dutylist.model import Filing, Record

DIGEST = "sha256:" + "2" * 64
CHANGE: Data = {"overlay": "sample-overlay", "action": "add", "item": "peace-ice", "digest": DIGEST}
FULL: Data = {
    "on": "2026-08-03",
    "cause": "冬季冰面安全",
    "changes": [CHANGE],
    "basis": ["《中华人民共和国消防法》第三十二条"],
    "support": {"power": "甲", "people": "乙", "money": "丙"},
    "opinions": [{"by": "230202001", "text": "同意", "result": "adopted", "on": "2026-08-10"}],
    "legality": {"by": "justice", "result": "passed", "on": "2026-09-01"},
    "reasonableness": {"by": "organization", "result": "passed", "on": "2026-09-05"},
    "acknowledged": {"by": "示例编办", "on": "2026-08-04", "until": "2026-12-01"},
}
COVERED: dict[str, Data] = {
    "id": {"id": "2026-002"},
    "channel": {"channel": "admission"},
    "title": {"title": "另一件"},
    "applicant": {"applicant": "housing"},
    "reason": {"reason": "另有理由"},
    "day": {"on": "2026-08-02"},
    "cause": {"cause": "另有起因"},
    "item": {"changes": [CHANGE | {"item": "peace-snow"}]},
    "digest of a change": {"changes": [CHANGE | {"digest": "sha256:" + "3" * 64}]},
    "a change more": {"changes": [CHANGE, CHANGE | {"item": "peace-snow"}]},
    "note of a change": {"changes": [CHANGE | {"note": "含夜间"}]},
    "basis": {"basis": []},
    "support": {"support": {"power": "甲", "people": "乙"}},
    "an opinion taken out": {"opinions": []},
    "result of an opinion": {"opinions": [FULL["opinions"][0] | {"result": "refused"}]},
    "day of an opinion": {"opinions": [FULL["opinions"][0] | {"on": "2026-08-11"}]},
    "legality": {"legality": FULL["legality"] | {"by": "emergency"}},
    "reasonableness": {"reasonableness": FULL["reasonableness"] | {"result": "refused"}},
    "acknowledgement": {"acknowledged": FULL["acknowledged"] | {"until": "2026-12-31"}},
    "decision": {"decision": record()["decision"] | {"number": "示例〔2026〕9号"}},
}


def sealed(made: Record) -> Record:
    assert made.decision is not None
    return replace(made, decision=replace(made.decision, digest=admission.seal(made)))


@pytest.mark.parametrize("given_", COVERED.values(), ids=COVERED)
def test_an_edit_after_the_decision_breaks_the_seal(given_: Data) -> None:
    made = sealed(a_record(**FULL))
    assert made.decision is not None
    assert admission.sealed(made)
    edited = a_record(**FULL | given_)
    assert edited.decision is not None
    kept = replace(edited, decision=replace(edited.decision, digest=made.decision.digest))
    assert not admission.sealed(kept)


def test_filing_and_note_may_come_later() -> None:
    made = sealed(a_record(**FULL))
    filed = replace(made, filing=Filing(by="示例市编办", on=date(2026, 10, 20)), note="示例")
    assert admission.sealed(filed)


def test_a_record_without_decision_or_with_an_unbound_change_is_not_sealed() -> None:
    assert not admission.sealed(replace(a_record(**FULL), decision=None))
    assert not admission.sealed(sealed(a_record()))


@given(st.randoms(use_true_random=False))
def test_the_order_of_fields_does_not_matter(order: random.Random) -> None:
    data = record(**FULL)
    keys = list(data)
    order.shuffle(keys)
    shuffled = build_record.record({key: data[key] for key in keys}, ("elsewhere.yaml",))
    assert admission.seal(shuffled) == admission.seal(a_record(**FULL))


def stands(made: Record) -> Record:
    assert made.acknowledged is not None
    bound = replace(made.acknowledged, digest=admission.acknowledgement(made))
    return replace(made, acknowledged=bound)


def test_an_acknowledgement_is_bound_to_its_changes_and_its_term() -> None:
    made = stands(a_record(**FULL))
    assert made.acknowledged is not None
    assert admission.acknowledges(made)
    assert admission.acknowledges(replace(made, opinions=(), legality=None))
    later = replace(made.acknowledged, until=date(2027, 6, 1))
    assert not admission.acknowledges(replace(made, acknowledged=later))
    other = replace(made.changes[0], item="peace-snow")
    assert not admission.acknowledges(replace(made, changes=(other,)))
    assert not admission.acknowledges(replace(made, acknowledged=None))


def test_the_digest_of_an_acknowledgement_does_not_break_the_seal() -> None:
    assert admission.sealed(stands(sealed(a_record(**FULL))))
