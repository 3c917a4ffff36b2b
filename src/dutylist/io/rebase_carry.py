"""What a file shall say once its model has changed: as typed wherever the model stayed the same."""

import json
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

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


def pairs(old: Sequence[Plain], new: Sequence[Plain]) -> list[int | None]:
    """Return for every entry of `new` the position in `old` that it comes from, in rising order."""
    found: list[int | None] = [None] * len(new)
    left, right = ([json.dumps(each, sort_keys=True) for each in side] for side in (old, new))
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    for tag, first, last, start, stop in matcher.get_opcodes():
        if tag == "equal":
            found[start:stop] = range(first, last)
        elif tag == "replace":
            found[start:stop] = _replaced(old[first:last], new[start:stop], first)
    return found


def _replaced(old: Sequence[Plain], new: Sequence[Plain], first: int) -> list[int | None]:
    """Pair what changed: by what it is about, and where as many stand there as before, by place."""
    if len(old) == len(new):
        return list(range(first, first + len(old)))
    found: list[int | None] = []
    after = 0
    for value in new:
        subject = _subject(value)
        at = next(
            (n for n in range(after, len(old)) if subject and _subject(old[n]) == subject), -1
        )
        found.append(None if at < 0 else first + at)
        after = max(after, at + 1)
    return found


def _subject(value: Plain) -> str | None:
    """Return the id that an entry of a list is about."""
    if not isinstance(value, dict):
        return None
    name = value.get("item", value.get("id", value.get("into")))
    return _subject(name) if isinstance(name, dict) else str(name) if name else None
