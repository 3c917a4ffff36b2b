"""What a file shall say once its model has changed: as typed wherever the model stayed the same."""

import json
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from dutylist.model import Plain


def carried(typed: Plain, old: Plain, new: Plain) -> Plain:
    """Return `new` with every part that `old` holds, too, as it was typed.

    `typed` and `old` say the same: data of a file, and the canonical form of what was read of it.
    """
    if old == new:
        return typed
    match typed, old, new:
        case dict(), dict(), dict():
            changed = {name for name in new if name not in old or old[name] != new[name]}
            return _in_place(dict(_entries(typed, old, new)), new, changed)
        case list(), list(), list() if len(typed) == len(old):
            found = pairs(old, new)
            return [
                value if at is None else carried(typed[at], old[at], value)
                for at, value in zip(found, new, strict=True)
            ]
    return new


def _entries(
    typed: dict[str, Plain], old: dict[str, Plain], new: dict[str, Plain]
) -> Iterator[tuple[str, Plain]]:
    for key, value in typed.items():
        if key in new:
            yield key, carried(value, old[key], new[key]) if key in old else new[key]
        elif key not in old:
            yield key, value


def _in_place(kept: dict[str, Plain], new: dict[str, Plain], changed: set[str]) -> dict[str, Plain]:
    """Return what was kept with what is new behind the entry that it follows in canonical order.

    What neither is typed nor has changed goes without saying.
    """
    names = list(kept)
    at = len(names)
    for name in new:
        if name in kept:
            at = names.index(name) + 1
        elif name in changed:
            names.insert(at, name)
            at += 1
    return {name: kept.get(name, new.get(name)) for name in names}


def says(found: Plain, wanted: Plain) -> bool:
    """Whether data read without its schema is what was wanted: a number may stand for its text."""
    match found, wanted:
        case dict(), dict():
            return found.keys() == wanted.keys() and all(
                says(found[name], wanted[name]) for name in wanted
            )
        case list(), list():
            both = zip(found, wanted, strict=False)
            return len(found) == len(wanted) and all(says(*each) for each in both)
        case int(), str() if not isinstance(found, bool):
            return str(found) == wanted
    return found == wanted


def pairs(old: Sequence[Plain], new: Sequence[Plain]) -> list[int | None]:
    """Return for every entry of `new` the position in `old` that it comes from, in rising order."""
    found: list[int | None] = []
    after = 0
    same = _rising(_unchanged(old, new))
    for place, at in [*same, (len(new), len(old))]:
        found += _changed(old[after:at], new[len(found) : place], after)
        found += [at] if place < len(new) else []
        after = at + 1
    return found


def _unchanged(old: Sequence[Plain], new: Sequence[Plain]) -> list[tuple[int, int]]:
    """Return the places, new and old, of entries that stand once on each side."""
    left, right = ([json.dumps(each, sort_keys=True) for each in side] for side in (old, new))
    once = Counter(left), Counter(right)
    places = {text: at for at, text in enumerate(left) if once[0][text] == once[1][text] == 1}
    return [(at, places[text]) for at, text in enumerate(right) if text in places]


def _rising(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the most of some places whose old positions rise as well."""
    lowest: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, (_, at) in enumerate(places):
        length = bisect_left(lowest, at)
        before.append(ends[length - 1] if length else -1)
        lowest[length : length + 1] = [at]
        ends[length : length + 1] = [number]
    result: list[tuple[int, int]] = []
    number = ends[-1] if ends else -1
    while number >= 0:
        result.append(places[number])
        number = before[number]
    return result[::-1]


def _changed(old: Sequence[Plain], new: Sequence[Plain], first: int) -> list[int | None]:
    """Pair what changed: by what it is about, and where as many stand there as before, by place."""
    if len(old) == len(new):
        return list(range(first, first + len(old)))
    places: dict[str | None, list[int]] = {}
    for at in reversed(range(len(old))):
        places.setdefault(_subject(old[at]), []).append(at)
    found: list[int | None] = []
    after = 0
    for value in new:
        known = places.get(_subject(value), [])
        while known and known[-1] < after:
            known.pop()
        found.append(first + known[-1] if known else None)
        after = known[-1] + 1 if known else after
    return found


def _subject(value: Plain) -> str | None:
    """Return the id that an entry of a list is about, or the whole of a plain one."""
    if not isinstance(value, dict):
        return repr(value)
    name = value.get("item", value.get("id", value.get("into")))
    return _subject(name) if isinstance(name, dict) else str(name)
