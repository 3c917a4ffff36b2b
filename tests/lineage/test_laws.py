"""What holds of every assignment: one fate each passes; drop, double or misdirect, and it fails."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from dutylist.findings import Severity
from dutylist.lineage import Case, Proof, faults, prove
from dutylist.model import Catalogue, Category, Duty, Item, Role
from dutylist.model.inventory import Declared, Fate, Inventory, Lineage, Named, RawLine
from lineage.samples import NAMES

TAKERS = sorted(NAMES)


def _list(items: list[str]) -> Catalogue:
    return Catalogue(
        id="sample-town",
        title="示例",
        kind="duty",
        version="1",
        jurisdiction="230202",
        level="township",
        categories=(Category("peace", "平安法治"),),
        items=tuple(
            Item(
                id=each,
                name=each,
                category="peace",
                duties=(Duty(id=f"{each}.1", by="local", role=Role.LEAD, text="登记"),),
            )
            for each in items
        ),
    )


@st.composite
def assignments(draw: st.DrawFn) -> Case:
    """Draw an inventory of which every line has exactly one fate, in any order and grouping."""
    entries: list[Declared] = []
    items: list[str] = []
    count = 0

    def lines(number: int) -> tuple[Named, ...]:
        nonlocal count
        count += number
        return tuple(Named(f"r{at}") for at in range(count - number, count))

    def new_items(number: int) -> tuple[str, ...]:
        items.extend(f"item-{len(items)}" for _ in range(number))
        return tuple(items[-number:])

    for fate in draw(st.lists(st.sampled_from(Fate), max_size=12)):
        match fate:
            case Fate.KEPT:
                entries.append(Declared(lines=lines(1), fate=fate, into=new_items(1)))
            case Fate.MERGED:
                size = draw(st.integers(2, 4))
                (into,) = new_items(1)
                entries.append(Declared(lines=lines(size), fate=fate, into=(into,)))
            case Fate.SPLIT:
                pieces = new_items(draw(st.integers(2, 3)))
                entries.append(Declared(lines=lines(1), fate=fate, into=pieces))
            case Fate.WITHDRAWN:
                to = draw(st.sampled_from(TAKERS))
                entries.append(Declared(lines=lines(draw(st.integers(1, 3))), fate=fate, to=to))
            case Fate.DISCARDED:
                entries.append(
                    Declared(lines=lines(draw(st.integers(1, 3))), fate=fate, reason="没有依据")
                )
    apart = [
        replace(each, lines=(named,))
        for each in entries
        for named in each.lines
        if each.fate is not Fate.MERGED or draw(st.booleans())
    ]
    named = {named.id for each in apart for named in each.lines}
    rest = [
        replace(each, lines=tuple(n for n in each.lines if n.id not in named)) for each in entries
    ]
    declared = draw(st.permutations([*apart, *(each for each in rest if each.lines)]))
    raw = [RawLine(id=f"r{at}", by="emergency", text="登记") for at in range(count)]
    return Case(
        inventory=Inventory(id="raw", title="示例", lines=tuple(draw(st.permutations(raw)))),
        lineage=Lineage(
            inventory="raw", catalogue="sample-town", version="1", entries=tuple(declared)
        ),
        catalogue=_list(items),
        departments=NAMES,
    )


def _balanced(proof: Proof) -> bool:
    ledger = proof.ledger
    return ledger.read == sum(ledger.fates.values()) + ledger.unaccounted


def _errors(proof: Proof) -> set[str]:
    return {each.fault.code for each in proof.told if each.fault.severity is Severity.ERROR}


def _altered(case: Case, entries: list[Declared]) -> Case:
    return replace(case, lineage=replace(case.lineage, entries=tuple(entries)))


@given(assignments())
def test_one_fate_for_each_line_passes(case: Case) -> None:
    proof = prove(case)
    assert proof.told == ()
    assert proof.ledger.unaccounted == 0
    assert _balanced(proof)


@given(assignments().filter(lambda case: case.lineage.entries), st.data())
def test_a_line_that_is_dropped_is_found(case: Case, data: st.DataObject) -> None:
    entries = list(case.lineage.entries)
    at = data.draw(st.integers(0, len(entries) - 1))
    dropped = entries.pop(at)
    proof = prove(_altered(case, entries))
    missing = {str(each.params["line"]) for each in proof.told if each.fault is faults.NO_FATE}
    assert missing == {named.id for named in dropped.lines}
    assert proof.ledger.unaccounted == len(missing)
    assert _balanced(proof)


@given(assignments().filter(lambda case: case.lineage.entries), st.data())
def test_a_line_that_is_doubled_is_found(case: Case, data: st.DataObject) -> None:
    entries = list(case.lineage.entries)
    again = data.draw(st.sampled_from(entries))
    entries.insert(data.draw(st.integers(0, len(entries))), again)
    proof = prove(_altered(case, entries))
    assert faults.TWO_FATES.code in _errors(proof)
    assert _balanced(proof)


@given(assignments().filter(lambda case: case.lineage.entries), st.data())
def test_a_line_that_is_misdirected_is_found(case: Case, data: st.DataObject) -> None:
    entries = list(case.lineage.entries)
    at = data.draw(st.integers(0, len(entries) - 1))
    entry = entries[at]
    wrong = data.draw(
        st.sampled_from(
            [
                {"into": (*entry.into, "no-such-item")},
                {"lines": (*entry.lines, Named("no-such-line"))},
                {"fate": Fate.KEPT, "into": (), "to": None},
                {"fate": Fate.WITHDRAWN, "into": (), "to": "local"},
                {"fate": Fate.WITHDRAWN, "into": (), "to": "no-such-department"},
                {"fate": Fate.DISCARDED, "into": (), "to": None, "reason": None},
            ]
        )
    )
    entries[at] = replace(entry, **wrong)  # type: ignore[arg-type]
    proof = prove(_altered(case, entries))
    assert _errors(proof)
    assert _balanced(proof)


@given(assignments(), st.data())
def test_a_kept_line_that_takes_the_item_of_another_is_found(
    case: Case, data: st.DataObject
) -> None:
    entries = list(case.lineage.entries)
    kept = [at for at, each in enumerate(entries) if each.fate is Fate.KEPT]
    others = [each for each in entries if each.into]
    if not kept or len(others) < 2:
        return
    at = data.draw(st.sampled_from(kept))
    other = data.draw(st.sampled_from([each for each in others if each.into != entries[at].into]))
    entries[at] = replace(entries[at], into=other.into[:1])
    assert faults.KEPT_SHARED.code in _errors(prove(_altered(case, entries)))


@given(assignments(), st.lists(st.integers(0, 40), max_size=8))
def test_counts_add_up_whatever_is_declared(case: Case, picks: list[int]) -> None:
    entries = list(case.lineage.entries)
    entries = [entries[pick % len(entries)] for pick in picks] if entries else []
    lines = case.inventory.lines
    raw = replace(case.inventory, lines=(*lines, *lines[:3]))
    assert _balanced(prove(replace(_altered(case, entries), inventory=raw)))
