"""Plain data held against the data that its source makes, route by route."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dutylist.model import Plain
from dutylist.verify.align import segments
from dutylist.verify.difference import Difference, Kind

_SHOWN = 400
Route = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Apart:
    """A difference, and the route in the given data by which its line is found."""

    difference: Difference
    route: Route


@dataclass(frozen=True, slots=True)
class _At:
    """Where a comparison is: the route, the words for it, the item around it."""

    route: Route = ()
    words: str = ""
    item: str | None = None

    def step(self, to: str | int, words: str, item: str | None = None) -> "_At":
        return _At((*self.route, to), f"{self.words}{words}", item or self.item)

    def apart(self, kind: Kind, says: Plain = None, should: Plain = None) -> Apart:
        told = [_told(each) for each in (says, should)]
        place = self.words.removeprefix(".")
        return Apart(
            Difference(kind=kind, place=place, item=self.item, says=told[0], should=told[1]),
            self.route,
        )


def differences(made: Plain, given: Plain) -> Iterator[Apart]:
    """Yield where given data differs from what was made."""
    yield from _compared(made, given, _At())


def _compared(made: Plain, given: Plain, at: _At) -> Iterator[Apart]:
    if isinstance(made, Mapping) and isinstance(given, Mapping):
        yield from _mappings(made, given, at)
    elif _is_list(made) and _is_list(given):
        yield from _lists(made, given, at)
    elif made != given or type(made) is not type(given):
        yield at.apart(Kind.CHANGED, given, made)


def _is_list(value: Plain) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _mappings(made: Mapping[str, Plain], given: Mapping[str, Plain], at: _At) -> Iterator[Apart]:
    for key in made:
        here = at.step(key, f".{key}")
        if key in given:
            yield from _compared(made[key], given[key], here)
        else:
            yield here.apart(Kind.MISSING, should=made[key])
    for key in given:
        if key not in made:
            yield at.step(key, f".{key}").apart(Kind.ADDED, given[key])


def _lists(made: Plain, given: Plain, at: _At) -> Iterator[Apart]:
    assert isinstance(made, Sequence) and isinstance(given, Sequence)  # noqa: S101, PT018
    ids = _ids(made), _ids(given)
    if ids[0] is None or ids[1] is None:
        yield from _in_turn(made, given, at)
        return
    places = {id_: number for number, id_ in enumerate(ids[1])}
    for number, id_ in enumerate(ids[0]):
        here = _of(at, places.get(id_, number), id_)
        if id_ in places:
            yield from _compared(made[number], given[places[id_]], here)
        else:
            yield here.apart(Kind.MISSING, should=made[number])
    known = set(ids[0])
    for number, id_ in enumerate(ids[1]):
        if id_ not in known:
            yield _of(at, number, id_).apart(Kind.ADDED, given[number])
    order = [id_ for id_ in ids[1] if id_ in known]
    wanted = [id_ for id_ in ids[0] if id_ in places]
    for _, _, begin, end in segments(wanted, order):
        for id_ in order[begin:end]:
            yield _of(at, places[id_], id_).apart(Kind.MOVED)


def _of(at: _At, number: int, id_: str) -> _At:
    item = id_ if at.words == ".items" else None
    return at.step(number, f"[{id_}]", item)


def _ids(values: Sequence[Plain]) -> list[str] | None:
    """Return the ids of entries that all have one of their own; None for other lists."""
    found = [each.get("id") if isinstance(each, Mapping) else None for each in values]
    named = [each for each in found if isinstance(each, str)]
    whole = len(named) == len(values) and len(set(named)) == len(named)
    return named if whole else None


def _in_turn(made: Sequence[Plain], given: Sequence[Plain], at: _At) -> Iterator[Apart]:
    for number in range(max(len(made), len(given))):
        here = at.step(number, f"[{number}]")
        if number >= len(given):
            yield here.apart(Kind.MISSING, should=made[number])
        elif number >= len(made):
            yield here.apart(Kind.ADDED, given[number])
        else:
            yield from _compared(made[number], given[number], here)


def _told(value: Plain) -> str | None:
    """Return a value in few words: texts as they are, what is made of others by its name or id."""
    match value:
        case None:
            return None
        case bool():
            return "true" if value else "false"
        case str() | int():
            text = str(value)
        case Mapping():
            named = (value.get(key) for key in ("name", "text", "id", "cite"))
            text = next((str(each) for each in named if isinstance(each, str)), "{…}")
        case _:
            text = "、".join(str(_told(each)) for each in value)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
