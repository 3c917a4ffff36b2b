"""What records say of the people and money that came with a local duty."""

from dataclasses import replace

import pytest

from burden.listed import duty, item, listed
from dutylist.admission import seal
from dutylist.burden import Backing, account
from dutylist.model import (
    Catalogue,
    Channel,
    Decision,
    Derived,
    Origin,
    Outcome,
    Record,
    RecordedChange,
    Support,
)

BOTH = Support(people="抽调两人", money="列入年度预算")
APPROVED = Decision(by="示例编办", result=Outcome.APPROVED)
LIST = listed(item("a", duty("a.1", "登记"), duty("a.2", "报告")), item("b", duty("b.1", "巡查")))


def _record(*changes: RecordedChange, identity: str = "2026-001", **more: object) -> Record:
    made = Record(
        id=identity,
        channel=Channel.ADMISSION,
        title="示例",
        applicant="emergency",
        reason="示例",
        changes=changes,
        support=BOTH,
        decision=APPROVED,
    )
    return replace(made, **more)  # type: ignore[arg-type]


def _change(
    item: str | None, duty: str | None = None, action: str = "add", **more: object
) -> RecordedChange:
    made = RecordedChange(where="sample-street", action=action, item=item, duty=duty)
    return replace(made, **more)  # type: ignore[arg-type]


def _found(catalogue: Catalogue, *records: Record) -> tuple[int, int, int]:
    backing = account(catalogue, records).backing
    return backing[Backing.STATED], backing[Backing.UNSTATED], backing[Backing.UNRECORDED]


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ((), (0, 0, 3)),
        ((_record(_change("a")),), (2, 0, 1)),
        ((_record(_change("a", "a.2", "edit")),), (1, 0, 2)),
        ((_record(_change(None, action="issue")),), (3, 0, 0)),
        ((_record(_change("a"), support=Support(people="抽调两人")),), (0, 2, 1)),
        ((_record(_change("a"), decision=None),), (0, 0, 3)),
        ((_record(_change("a", action="remove")),), (0, 0, 3)),
        ((_record(_change("a", where="other-street")),), (0, 0, 3)),
        ((_record(_change("a", overlay=True)),), (0, 0, 3)),
        (
            (
                _record(_change("a"), support=Support(people="抽调两人")),
                _record(_change("a", "a.1"), identity="2", support=Support(money="列入预算")),
            ),
            (1, 1, 1),
        ),
    ],
)
def test_a_duty_is_backed_by_the_approved_records_that_brought_it(
    records: tuple[Record, ...], expected: tuple[int, int, int]
) -> None:
    assert _found(LIST, *records) == expected


def test_a_local_list_goes_by_the_records_that_its_overlay_names() -> None:
    added = Origin(
        catalogue="sample-street", version="1", overlay="wulong", action="add", record="2026-001"
    )
    edited = replace(added, action="edit", fields=("b.1.text",))
    first, second = LIST.items
    made = replace(LIST, items=(replace(first, origin=(added,)), second))
    assert _found(made, _record()) == (2, 0, 1)
    made = replace(LIST, items=(first, replace(second, origin=(edited,))))
    assert _found(made, _record()) == (1, 0, 2)
    other = replace(edited, fields=("b.10.text",))
    made = replace(LIST, items=(first, replace(second, origin=(other,))))
    assert _found(made, _record()) == (0, 0, 3)


def test_a_local_list_goes_by_the_records_of_its_base_and_overlay() -> None:
    stamp = "sha256:" + "0" * 64
    derived = Derived(
        catalogue="base", version="1", digest=stamp, overlay="wulong", overlay_digest=stamp
    )
    made = replace(LIST, derived=derived)
    assert _found(made, _record(_change("a", where="base"))) == (2, 0, 1)
    assert _found(made, _record(_change("b", where="wulong", overlay=True))) == (1, 0, 2)


def test_a_record_that_was_altered_after_its_approval_backs_nothing() -> None:
    bound = _change("a", digest="sha256:" + "0" * 64)
    made = _record(bound)
    whole = replace(made, decision=replace(APPROVED, digest=seal(made)))
    assert _found(LIST, whole) == (2, 0, 1)
    altered = replace(whole, support=replace(BOTH, money="另行安排"))
    assert _found(LIST, altered) == (0, 0, 3)
