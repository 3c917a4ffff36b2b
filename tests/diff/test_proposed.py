"""What only looks alike is proposed where it is like nothing that stayed."""

import yaml

from diff.samples import catalogue
from dutylist.diff import Change, compare
from dutylist.model import Catalogue


def _list(*items: tuple[str, str]) -> Catalogue:
    found = [
        {
            "id": key,
            "name": f"{name}管理",
            "duties": [{"id": f"{key}.1", "by": "local", "text": f"登记{name}，上报{name}情况"}],
        }
        for key, name in items
    ]
    return catalogue(yaml.safe_dump({"items": found}, allow_unicode=True))


def _proposed(old: Catalogue, new: Catalogue) -> list[tuple[str, float | None]]:
    def told(changes: tuple[Change, ...]) -> list[tuple[str, float | None]]:
        kinds = ("item-replaced", "merge-proposed", "split-proposed")
        return [(each.kind.name, each.score) for each in changes if each.kind.name in kinds]

    assert len(told(compare(old, new))) == len(told(compare(new, old)))
    return told(compare(old, new))


OTHERS = (("a", "燃气管道"), ("b", "养犬"))


def test_an_item_under_another_id_is_proposed() -> None:
    ((kind, score),) = _proposed(
        _list(*OTHERS, ("c", "河道保洁一号片区")), _list(*OTHERS, ("d", "河道保洁二号片区"))
    )
    assert kind == "item-replaced"
    assert score is not None
    assert score < 1


def test_one_of_many_of_a_pattern_is_not() -> None:
    stayed = (*OTHERS, ("e", "河道保洁三号片区"))
    old, new = ("c", "河道保洁一号片区"), ("d", "河道保洁二号片区")
    assert _proposed(_list(*stayed, old), _list(*stayed, new)) == []


def test_the_same_words_are_proposed_among_many_of_a_pattern() -> None:
    stayed = (*OTHERS, ("e", "河道保洁三号片区"))
    old, new = ("c", "河道保洁一号片区"), ("d", "河道保洁一号片区")
    assert _proposed(_list(*stayed, old), _list(*stayed, new)) == [("item-replaced", 1.0)]
