"""Who differs from its peers in part, lead department, name or wording, and whether it says why.

A list differs where it has another value than a clear majority of its peers: of the other lists
that hold the item, at least two and at least a given share (four fifths) have one value.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import ceil
from types import MappingProxyType

from dutylist.across.aspects import leads
from dutylist.across.held import Held, Peers
from dutylist.across.recorded import Action, actions
from dutylist.findings import Route
from dutylist.model import Duty, Item

MAJORITY = 80
"""Per cent of the peers that must agree before the one that does not is told."""

FEWEST = 2
"""Peers without which there is no majority."""

Value = str | tuple[str, ...] | None
"""A value that lists differ in; several for leads, None for nothing."""


class Point(StrEnum):
    """What lists are held against each other for."""

    PART = "part"
    LEAD = "lead"
    NAME = "name"
    WORDING = "wording"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deviation:
    """One list that has something else than its peers; `action` is what made it so, if known.

    `duty` is the duty whose wording differs. Of `peers`, so many are `agreeing` on `others`.
    """

    held: Held
    item: Item
    point: Point
    duty: str | None
    own: Value
    others: Value
    agreeing: int
    peers: int
    route: Route
    action: Action | None

    @property
    def recorded(self) -> bool:
        """Whether the list says why it differs."""
        return self.action is not None and self.action.explained


@dataclass(frozen=True, slots=True)
class _Faces:
    """What lists show for one item: the common face, and the lists that show another."""

    common: Item
    odd: Mapping[int, Item]
    holders: int


_NOTHING: Mapping[int, Item] = MappingProxyType({})


def deviations(group: Peers, majority: int = MAJORITY) -> tuple[Deviation, ...]:
    """Return who differs from its peers, by list, item and point."""
    found = [
        each
        for faces in _faces(group)
        if faces.odd
        for question in _questions(faces)
        for each in _differing(group, faces, question, majority)
    ]
    place = {id(held): at for at, held in enumerate(group.lists)}
    return tuple(sorted(found, key=lambda each: (each.item.id, place[id(each.held)], each.point)))


def _faces(group: Peers) -> Iterator[_Faces]:
    common = {item.id: item for item in group.base.items} if group.base else {}
    odd: dict[str, dict[int, Item]] = {}
    holders = Counter[str]()
    for at, held in enumerate(group.lists):
        for item in held.catalogue.items:
            holders[item.id] += 1
            if not _alike(item, common.setdefault(item.id, item)):
                odd.setdefault(item.id, {})[at] = item
    for name, item in common.items():
        yield _Faces(item, odd.get(name, _NOTHING), holders[name])


def _alike(one: Item, other: Item) -> bool:
    same = one is other or one.duties is other.duties or one.duties == other.duties
    return same and one.name == other.name and one.part == other.part


@dataclass(frozen=True, slots=True)
class _Question:
    """What is asked of an item: a point, of one duty or of the whole."""

    point: Point
    duty: str | None = None

    def answer(self, item: Item) -> Value:
        match self.point:
            case Point.PART:
                return item.part
            case Point.LEAD:
                return leads(item)
            case Point.NAME:
                return item.name
            case Point.WORDING:
                duty = self.of(item)
                return duty.text if duty else None

    def of(self, item: Item) -> Duty | None:
        """Return the duty that is asked about."""
        return next((duty for duty in item.duties if duty.id == self.duty), None)

    def concerns(self, field: str, item: str) -> bool:
        """Whether a field that an action touched bears on the answer of an item."""
        match self.point:
            case Point.WORDING:
                return field in (self.duty, f"{self.duty}.text")
            case Point.LEAD:  # of whichever duty, or a duty that came or went
                return field.startswith(f"{item}.") and not field.endswith(_NO_LEAD)
            case _:
                return field == self.point


_NO_LEAD = (".text", ".basis", ".delegation")


def _questions(faces: _Faces) -> Iterator[_Question]:
    """Yield what is worth asking: where at least one list answers otherwise."""
    shown = (faces.common, *faces.odd.values())
    duties = dict.fromkeys(duty.id for item in shown for duty in item.duties)
    asked = [_Question(point) for point in (Point.PART, Point.LEAD, Point.NAME)]
    asked += [_Question(Point.WORDING, duty) for duty in duties]
    for question in asked:
        if len({question.answer(item) for item in shown}) > 1:
            yield question


def _differing(
    group: Peers, faces: _Faces, question: _Question, majority: int
) -> Iterator[Deviation]:
    usual = question.answer(faces.common)
    answers = {at: question.answer(item) for at, item in faces.odd.items()}
    counted = Counter(answers.values())
    counted[usual] += faces.holders - len(faces.odd)
    others, agreeing = max(counted.items(), key=lambda entry: (entry[1], entry[0] == usual))
    peers = faces.holders - 1
    if peers < FEWEST or agreeing < max(ceil(peers * majority / 100), FEWEST):
        return
    for at, item in _holders(group, faces, usual_too=usual != others):
        own = answers.get(at, usual)
        if own != others:
            held = group.lists[at]
            action = _action(held, item, question)
            yield Deviation(
                held=held,
                item=item,
                point=question.point,
                duty=question.duty,
                own=own,
                others=others,
                agreeing=agreeing,
                peers=peers,
                route=_route(item, question, action),
                action=action,
            )


def _holders(group: Peers, faces: _Faces, *, usual_too: bool) -> Iterator[tuple[int, Item]]:
    yield from faces.odd.items()
    if not usual_too:
        return
    for at, held in enumerate(group.lists):
        if at not in faces.odd:
            yield from ((at, item) for item in held.catalogue.items if item.id == faces.common.id)


def _action(held: Held, item: Item, question: _Question) -> Action | None:
    """Return the action that brought the answer about, one that says why before others."""

    def concerned(field: str) -> bool:
        return question.concerns(field, item.id)

    found = [each for each in actions(held, item) if each.touches(concerned)]
    return min(found, key=lambda each: not each.explained, default=None)


def _route(item: Item, question: _Question, action: Action | None) -> Route:
    duty = question.of(item)
    return action.route if action else duty.route if duty and duty.route else item.route
