"""Applying what was reported to the old list gives the new one: nothing is told by halves."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from diff.applied import applied, normal
from diff.planted import planted
from diff.samples import CATALOGUES
from dutylist.diff import compare
from dutylist.model import Catalogue, Descent, Duty, Item, Replaces

PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
"""Two whole lists take minutes to shrink."""


def unique(catalogue: Catalogue) -> Catalogue:
    """Return a list in which no id is used twice, nor a basis cited twice."""
    items = {item.id: item for item in catalogue.items}.values()
    categories = {each.id: each for each in catalogue.categories}.values()
    return replace(catalogue, items=tuple(map(_item, items)), categories=tuple(categories))


def _item(item: Item) -> Item:
    duties = {duty.id: duty for duty in item.duties}.values()
    return replace(
        item,
        duties=tuple(replace(duty, basis=_bases(duty)) for duty in duties),
        basis=_bases(item),
    )


def _bases(of: Item | Duty) -> tuple:  # type: ignore[type-arg]
    return tuple({basis.text: basis for basis in of.basis}.values())


@settings(max_examples=150, deadline=None, phases=PHASES)
@given(CATALOGUES, CATALOGUES)
def test_what_was_reported_leads_from_any_list_to_any_other(
    one: Catalogue, other: Catalogue
) -> None:
    old, new = unique(one), unique(other)
    assert applied(old, compare(old, new)) == normal(new)


@pytest.mark.parametrize("seed", range(8))
def test_planted_changes_lead_to_the_list_that_they_were_planted_in(seed: int) -> None:
    found = planted(seed)
    assert applied(found.old, compare(found.old, found.new)) == normal(found.new)


def descended(catalogue: Catalogue, chance: Random) -> Catalogue:
    """Return a list with items renamed, merged and split, and its lineage."""
    items = list(catalogue.items)
    chance.shuffle(items)
    lineage: list[Descent] = []
    made: list[Item] = []
    while items:
        item = items.pop()
        match chance.randrange(4):
            case 0:
                made.append(_under(item, f"{item.id}-x"))
                lineage.append(Descent(old=(item.id,), new=(f"{item.id}-x",)))
            case 1 if items:
                other = items.pop()
                into = f"{item.id}-{other.id}"
                duties = (*_under(item, into).duties, *other.duties)
                made.append(_item(replace(item, id=into, duties=duties)))
                lineage.append(Descent(old=(item.id, other.id), new=(into,)))
            case 2:
                parts = (f"{item.id}-1", f"{item.id}-2")
                made += [
                    replace(item, id=parts[0], duties=item.duties[:1]),
                    replace(item, id=parts[1], duties=item.duties[1:]),
                ]
                lineage.append(Descent(old=(item.id,), new=parts))
            case _:
                made.append(item)
    replaces = Replaces(version=catalogue.version, lineage=tuple(lineage))
    return replace(catalogue, version="2", replaces=replaces, items=tuple(made))


def _under(item: Item, key: str) -> Item:
    duties = tuple(replace(duty, id=f"{key}.{duty.id}") for duty in item.duties)
    return replace(item, id=key, duties=duties)


@settings(max_examples=80, deadline=None, phases=PHASES)
@given(CATALOGUES, st.randoms(use_true_random=False))
def test_declared_descent_leads_there_and_back(one: Catalogue, chance: Random) -> None:
    old = unique(one)
    new = descended(old, chance)
    assert applied(old, compare(old, new)) == normal(new)
    assert applied(new, compare(new, old)) == normal(old)
