"""What holds of every rebase: same base, two steps or one, nothing disappears."""

from dataclasses import replace

from hypothesis import assume, event, given

from derive.rebase_histories import (
    CALM,
    FIRST,
    VERSIONS,
    Three,
    digest,
    histories,
    one_step,
    overlays,
    own,
    pin,
)
from derive.rebase_samples import later, onto
from dutylist.derive.rebase import Fate, count, decide
from dutylist.model import Conflict, Mode, Overlay


@given(overlays())
def test_the_same_base_changes_nothing(overlay: Overlay) -> None:
    assert one_step(overlay, FIRST, FIRST).overlay is overlay


@given(overlays())
def test_a_base_that_says_the_same_changes_the_pin_alone(overlay: Overlay) -> None:
    again = later(FIRST, VERSIONS[1])
    result = one_step(overlay, FIRST, again)
    assert result.overlay == replace(overlay, base=pin(again))
    assert {each.fate for each in result.outcomes} <= {Fate.APPLIED}


@CALM
@given(histories(calm=30), overlays())
def test_two_steps_come_to_what_one_step_comes_to(history: Three, overlay: Overlay) -> None:
    first, second, third = history
    half = one_step(overlay, first, second)
    assume(not half.overlay.conflicts)
    twice = one_step(half.overlay, second, third)
    once = one_step(overlay, first, second, third)
    clean = not (twice.overlay.conflicts or once.overlay.conflicts)
    event(f"clean: {clean}")
    assume(clean)
    if any(each.fate is Fate.CONVERGED for each in half.outcomes):
        assume(own(second) == own(third))  # what both sides came to, and one took back later
    assert twice.overlay == once.overlay


@CALM
@given(histories(), overlays())
def test_every_action_has_one_fate_and_all_are_counted(history: Three, overlay: Overlay) -> None:
    result = one_step(overlay, *history)
    assert sum(each.weight for each in result.outcomes) == count(overlay)


@CALM
@given(histories(), overlays())
def test_nothing_disappears(history: Three, overlay: Overlay) -> None:
    """What applies is still in the overlay, what clashes is in a conflict."""
    result = one_step(overlay, *history)
    by_fate = {
        fate: sum(each.weight for each in result.outcomes if each.fate is fate) for fate in Fate
    }
    converged = sum(
        each.action == "add" and each.fate is Fate.CONVERGED for each in result.outcomes
    )
    claims_gained = converged if overlay.mode is Mode.CLAIM else 0
    undecided_gained = len(result.overlay.undecided) - sum(
        each.action == "undecided" and each.fate is Fate.APPLIED for each in result.outcomes
    )
    assert count(result.overlay) - claims_gained - undecided_gained == by_fate[Fate.APPLIED]
    clashing = [each for each in result.outcomes if each.fate is Fate.CONFLICT]
    assert [each.conflict for each in clashing] == list(result.overlay.conflicts)
    assert all(each.action for each in result.overlay.conflicts)


@CALM
@given(histories(), overlays())
def test_the_new_side_of_all_conflicts_leaves_no_conflict(history: Three, overlay: Overlay) -> None:
    result = one_step(overlay, *history).overlay
    decided = decide(
        replace(onto(history[-1]), digest=digest(history[-1])),
        replace(result, conflicts=tuple(map(new_side, result.conflicts))),
    )
    assert not decided.refusals
    assert decided.overlay.conflicts == ()
    assert decided.overlay.rebased_from is None


def new_side(conflict: Conflict) -> Conflict:
    return replace(conflict, decision="new")
