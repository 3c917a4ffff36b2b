"""What a department's duty lost while a duty of the local body gained it, and the reverse."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from dutylist.diff import duty_kinds as kinds
from dutylist.diff import plain
from dutylist.diff.change import Change
from dutylist.diff.lone import Altered, Lone
from dutylist.diff.matter import MEASURED, Matter, held, matter
from dutylist.diff.similar import Key
from dutylist.diff.spot import Names, Spot
from dutylist.model import Duty
from dutylist.texts import Text, shown

LEAST = 4
"""Pairs of letters that must have gone, or come, to speak of matter that did."""

CUT = 0.6
"""Which share of the cut matter must turn up on the other side, and the reverse."""


class _Piece(NamedTuple):
    """Matter that left a duty, or came into it; all of it, where the duty went or came (`lone`)."""

    home: str
    by: Duty
    matter: Matter
    lone: Lone | None = None


class _Taker(NamedTuple):
    """A local duty that is new (`whole`), or has new matter; or has gone, or lost matter."""

    home: str
    duty: Duty
    spot: Spot
    matter: Matter
    key: Key | None = None


def cut_changes(
    gone: dict[Key, Lone], come: dict[Key, Lone], altered: Iterable[Altered], names: Names
) -> Iterator[Change]:
    """Yield the matter that passed between duties that both sides hold, or to and from new ones.

    A duty that went whole may have passed into the words of a local one that stays.
    """
    words = list(altered)
    above = [each for each in words if not each.local]
    below = [each for each in words if each.local]
    if not (above or below):
        return
    lost = [_Piece(e.home, e.old, _less(e.old, e.new)) for e in above]
    gained = [_Piece(e.home, e.new, _less(e.new, e.old)) for e in above]
    takers = [_Taker(e.home, e.new, e.spot, _less(e.new, e.old)) for e in below]
    givers = [_Taker(e.home, e.old, e.spot, _less(e.old, e.new)) for e in below]
    down = list(_passing([*lost, *_whole(gone)], takers, come))
    up = list(_passing([*gained, *_whole(come)], givers, gone))
    for pool, passed in ((gone, down), (come, up)):
        for piece, _, _ in passed:
            if piece.lone is not None:
                del pool[piece.lone.key]
    for piece, taker, score in down:
        by, local = names.before(piece.by.by), names.after(taker.duty.by)
        yield _change(piece, taker, score, down=True, params={"before_by": by, "after_by": local})
    for piece, giver, score in up:
        by, local = names.after(piece.by.by), names.before(giver.duty.by)
        yield _change(piece, giver, score, down=False, params={"before_by": local, "after_by": by})


def _whole(pool: Mapping[Key, Lone]) -> Iterator[_Piece]:
    """Yield the duties of departments that went, or came, as pieces."""
    for each in pool.values():
        if not (each.local or each.whole):
            yield _Piece(each.home, each.duty, matter(each.duty.text), each)


def _less(one: Duty, other: Duty) -> Matter:
    """Return what a text says that the other does not say."""
    a, b = matter(one.text), matter(other.text)
    return Matter("", a.letters - b.letters, a.pairs - b.pairs)


def _passing(
    pieces: Iterable[_Piece], changed: Iterable[_Taker], pool: dict[Key, Lone]
) -> Iterator[tuple[_Piece, _Taker, float]]:
    """Yield which matter turned up where, the surest first; duties found are taken out."""
    whole = [
        _Taker(each.home, each.duty, each.spot, matter(each.duty.text), each.key)
        for each in pool.values()
        if each.local and not each.whole
    ]
    takers = [each for each in (*whole, *changed) if len(each.matter.pairs) >= LEAST]
    found = [
        (_mutual(piece.matter, taker.matter), piece, taker)
        for piece in pieces
        if len(piece.matter.pairs) >= LEAST
        for taker in takers
        if taker.home == piece.home and (piece.lone is None or taker.key is None)
    ]
    taken: set[tuple[str, str]] = set()
    for score, piece, taker in sorted(
        found, key=lambda each: (-each[0], each[1].by.id, each[2].duty.id)
    ):
        names = {(piece.home, piece.by.id), (taker.home, taker.duty.id)}
        if score >= CUT and taken.isdisjoint(names):
            taken |= names
            if taker.key is not None:
                del pool[taker.key]
            yield piece, taker, score


def _mutual(one: Matter, other: Matter) -> float:
    return round((held(one, other) + held(other, one)) / 2, MEASURED)


def _change(
    piece: _Piece, taker: _Taker, score: float, *, down: bool, params: Mapping[str, object]
) -> Change:
    whole = piece.lone is not None
    above = plain.of_duty(piece.by) if whole else {"by": piece.by.by, "text": piece.by.text}
    new = taker.key is not None
    below = plain.of_duty(taker.duty) if new else {"by": taker.duty.by, "text": taker.duty.text}
    was = shown(piece.by.id)
    if piece.lone is not None:
        places = (piece.lone.place, None) if down else (None, piece.lone.place)
        params = {**params, "was": piece.lone.item.id, "places": places}
    likeness = _likeness(was, score, whole=whole, down=down)
    kind = kinds.DUTY_HANDED_DOWN if down else kinds.DUTY_TAKEN_UP
    sides = (above, below) if down else (below, above)
    spot = taker.spot if new or whole else replace(taker.spot, path=f"{taker.spot.path}.text")
    return spot.change(kind, *sides, params={**params, "likeness": likeness}, score=score)


def _likeness(was: str, score: float, *, whole: bool, down: bool) -> Text:
    if not whole:
        return Text(
            zh=f"（{was} 中的部分内容，相似度 {score}）",
            en=f" (part of {was}, likeness {score})",
        )
    if down:
        return Text(
            zh=f"（原为 {was}，并入本职责，相似度 {score}）",
            en=f" (was {was}, now part of this duty; likeness {score})",
        )
    return Text(
        zh=f"（从本职责中分出，现为 {was}，相似度 {score}）",
        en=f" (was part of this duty, now {was}; likeness {score})",
    )
