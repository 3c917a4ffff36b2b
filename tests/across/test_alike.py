"""Additions of several townships that may be one matter are proposed, with a score."""

import pytest

from across.townships import adding, held, peers
from dutylist.across.alike import proposals
from dutylist.across.consistency import consistency
from dutylist.across.held import Held
from dutylist.across.matrix import matrix
from dutylist.diff.similar import score


def own(name: str, *additions: tuple[str, str]) -> Held:
    return held(name, add=tuple(adding(*each) for each in additions))


def proposed(*lists: Held) -> list[tuple[float, list[str]]]:
    found = proposals(matrix(peers(lists)), score)
    return [(each.score, [own.item for own in each.members]) for each in found]


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("社区食堂", "社区食堂", 1.0),
        ("社区食堂与老年助餐", "社区食堂和老年助餐", 1.0),
        ("老年助餐点服务", "老年人助餐点服务", 0.851),
    ],
)
def test_near_names_are_proposed(one: str, other: str, near: float) -> None:
    assert proposed(own("甲", ("a-1", one)), own("乙", ("b-1", other))) == [(near, ["a-1", "b-1"])]


@pytest.mark.parametrize(("one", "other"), [("社区食堂", "河道管护"), ("食堂", "校园周边")])
def test_others_are_not(one: str, other: str) -> None:
    assert proposed(own("甲", ("a-1", one)), own("乙", ("b-1", other))) == []


def test_one_id_needs_no_proposal() -> None:
    assert proposed(own("甲", ("a-1", "社区食堂")), own("乙", ("a-1", "社区食堂"))) == []


def test_what_one_list_holds_side_by_side_is_not_one_matter() -> None:
    assert proposed(own("甲", ("a-1", "社区食堂一期"), ("a-2", "社区食堂二期"))) == []


def test_several_are_proposed_together_with_the_least_score() -> None:
    lists = (
        own("甲", ("a-1", "社区老年食堂服务")),
        own("乙", ("b-1", "社区老年食堂服务")),
        own("丙", ("c-1", "社区老年人食堂服务")),
    )
    assert proposed(*lists) == [(0.871, ["a-1", "b-1", "c-1"])]


def test_a_township_that_was_asked_for_is_held_against_all() -> None:
    lists = (own("甲", ("a-1", "社区食堂")), own("乙", ("b-1", "社区食堂")), held("丙"))
    (found,) = consistency(lists, score, only=lists[2:])
    assert [each.name for each in found.peers.lists] == ["丙"]
    assert found.proposals == ()
    (found,) = consistency(lists, score, only=lists[:1])
    assert len(found.proposals) == 1
