"""Overlays of very many actions: the work grows as they do, and not faster."""

import sys
from collections.abc import Callable
from dataclasses import replace
from types import FrameType

import pytest

from derive.bases import DIGEST, FREE, PLAIN, STREET, adding, duty, item
from dutylist.derive import Prepared, Refused, apply, prepare, reconcile
from dutylist.derive.fates import fates
from dutylist.model import (
    Bind,
    Contact,
    DutyChanges,
    Edit,
    Merge,
    Mode,
    Move,
    Overlay,
    Removal,
    RemovalReason,
    Split,
)

FEW, MANY = 300, 1200
GONE = RemovalReason.NO_SUCH_MATTER


def base(size: int) -> Prepared:
    return prepare(replace(STREET, items=tuple(item(f"i-{at}") for at in range(size))), DIGEST)


def naming(at: int) -> Edit:
    return Edit(item=f"i-{at}", was={"name": f"事项i-{at}"}, set={"name": "新名"})


def everything(n: int) -> Overlay:
    fifth = n // 5
    return replace(
        PLAIN,
        remove=tuple(Removal(item=f"i-{at}", reason=GONE) for at in range(fifth)),
        edit=tuple(naming(fifth + at) for at in range(fifth)),
        merge=tuple(
            Merge(
                items=(f"i-{2 * fifth + 2 * at}", f"i-{2 * fifth + 2 * at + 1}"),
                into=item(f"m-{at}"),
            )
            for at in range(fifth)
        ),
        split=tuple(
            Split(item=f"i-{4 * fifth + at}", into=(item(f"s-{at}"), item(f"t-{at}")))
            for at in range(fifth)
        ),
        add=tuple(adding(f"n-{at}", after=f"i-{fifth + at}") for at in range(fifth)),
    )


BIG: dict[str, Callable[[int], Overlay]] = {
    "all kinds of actions": everything,
    "one removal again and again": lambda n: replace(
        PLAIN, remove=(Removal(item="i-0", reason=GONE),) * n
    ),
    "moves to the place of the next": lambda n: replace(
        PLAIN, move=tuple(Move(item=f"i-{at}", after=f"i-{at + 2}") for at in range(0, n, 4))
    ),
    "moves to the first place": lambda n: replace(
        PLAIN, move=tuple(Move(item=f"i-{at}") for at in range(n))
    ),
    "additions behind each other": lambda n: replace(
        PLAIN, add=tuple(adding(f"n-{at}", after=f"n-{at - 1}") for at in range(1, n))
    ),
    "additions in a ring": lambda n: replace(
        PLAIN, add=tuple(adding(f"n-{at}", after=f"n-{(at - 1) % n}") for at in range(n))
    ),
    "additions behind what is gone": lambda n: replace(
        PLAIN,
        remove=(Removal(item="i-0", reason=GONE),),
        add=tuple(adding(f"n-{at}", after="i-0") for at in range(n)),
    ),
    "edits of one item": lambda n: replace(
        PLAIN,
        edit=tuple(
            Edit(item="i-0", duties=DutyChanges(add=(duty(f"i-0.{at + 9}"),))) for at in range(n)
        ),
    ),
    "fields of one item": lambda n: replace(
        PLAIN,
        edit=tuple(Edit(item="i-0", was={f"f{at}": None}, set={f"f{at}": "v"}) for at in range(n)),
    ),
    "one merge of all": lambda n: replace(
        PLAIN, merge=(Merge(items=tuple(f"i-{at}" for at in range(n)), into=item("m")),)
    ),
    "one split into very many": lambda n: replace(
        PLAIN, split=(Split(item="i-0", into=tuple(item(f"s-{at}") for at in range(n))),)
    ),
    "claims": lambda n: replace(PLAIN, mode=Mode.CLAIM, claim=tuple(f"i-{at}" for at in range(n))),
    "bindings": lambda n: replace(
        PLAIN, bind=Bind(contacts={f"i-{at}": Contact(phone="1") for at in range(n)})
    ),
}


def work(prepared: Prepared, overlay: Overlay) -> int:
    """Count the calls of functions of an application; a time would depend on the machine."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        apply(prepared, overlay, terms=FREE)
    except Refused:
        pass
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("name", BIG)
def test_the_work_grows_with_the_actions_and_not_faster(name: str) -> None:
    few, many = (work(base(2 * size), BIG[name](size)) for size in (FEW, MANY))
    assert many < 5 * few


def test_ten_thousand_actions_of_all_kinds_make_a_list() -> None:
    prepared, overlay = base(20_000), everything(10_000)
    result = apply(prepared, overlay, terms=FREE)
    assert reconcile(prepared.catalogue, overlay, result).holds
    gone = fates(prepared.catalogue, overlay)
    assert len(result.items) == 20_000 - len(gone) + 2_000 + 2 * 2_000 + 2_000


def test_ten_thousand_misses_are_each_told_with_the_nearest() -> None:
    edits = tuple(naming(at) for at in range(10_000))
    overlay = replace(PLAIN, edit=tuple(replace(each, item=f"{each.item}x") for each in edits))
    with pytest.raises(Refused) as caught:
        apply(base(10_000), overlay, terms=FREE)
    assert len(caught.value.refusals) == 10_000
    assert all(each.law.code == "DL302" for each in caught.value.refusals)
    near = [each.params["nearest"] for each in caught.value.refusals]
    assert near[0] == "i-0、i-90、i-80"
    assert str(near[-1]).startswith("i-9999")
