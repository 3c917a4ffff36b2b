"""Why a list lacks an item of its base, for people: by which line of the overlay."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from dutylist.derive.fates import Fate, fates
from dutylist.derive.told import REASONS
from dutylist.findings import Route
from dutylist.model import Catalogue, Origin, Overlay
from dutylist.model.published import called
from dutylist.report.story import because, joined, levels, place
from dutylist.texts import Lang, Text

Line = Callable[[Route], int | None]
"""Finds the line of a route."""

_LACKS = Text("{list} 没有 {id} {name}", "{list} has no {id} {name}")
_MERGED = Text("与 {others} 合并为 {new}", "merged with {others} into {new}")
_SPLIT = Text("拆分为 {new}", "split into {new}")
_REMOVED = Text("移除（{reason}）", "removed ({reason})")
_DECLINED = Text("不承接", "declined")
_UNDECIDED = Text("列为未决定", "listed as undecided")
_UNCLAIMED = Text(
    "没有认领，也没有写明不承接，算未决定", "neither claimed nor declined, and so undecided"
)


class _End(NamedTuple):
    """What an overlay says of an item that it does not take: where, what, and why."""

    route: Route
    what: Text
    names: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    reason: str | None = None
    taker: str | None = None
    note: str | None = None
    record: str | None = None


def absence(base: Catalogue, overlay: Overlay, item: str, lang: Lang, line: Line) -> list[str]:
    """Return why a list lacks an item of its base; nothing where it has it, or the base has not."""
    known = next((pair for pair in enumerate(base.items, 1) if pair[1].id == item), None)
    fate = fates(base, overlay).get(item)
    if known is None or fate is None:
        return []
    number, there = known
    name = overlay.target.name or (overlay.result.title if overlay.result else overlay.id)
    origin = Origin(catalogue=base.id, version=base.version, number=number)
    return [
        _LACKS.show(lang, {"list": name, "id": item, "name": called(there, lang)}),
        *levels((*there.origin, origin), there, lang, {(base.id, base.version): base.title}),
        _told(overlay, next(_ENDS[fate](overlay, item)), lang, line),
    ]


def _told(overlay: Overlay, end: _End, lang: Lang, line: Line) -> str:
    params = {
        "new": joined(end.names, lang),
        "others": joined(end.others, lang),
        "reason": _reason(end, lang),
    }
    why = because(
        lang,
        reason=None if end.what is _REMOVED else end.reason,
        taker=end.taker,
        note=end.note,
        record=end.record,
    )
    return place(overlay.id, line(end.route), lang) + end.what.show(lang, params) + why


def _reason(end: _End, lang: Lang) -> str:
    return next((text.show(lang) for key, text in REASONS.items() if key == end.reason), "")


def _merged(overlay: Overlay, name: str) -> Iterator[_End]:
    for merge in overlay.merge:
        if name in merge.items:
            others = tuple(each for each in merge.items if each != name)
            new = (merge.into.id,)
            yield _End(merge.route, _MERGED, new, others, merge.reason, record=merge.record)


def _split(overlay: Overlay, name: str) -> Iterator[_End]:
    for split in overlay.split:
        if name == split.item:
            new = tuple(each.id for each in split.into)
            yield _End(split.route, _SPLIT, new, (), split.reason, record=split.record)


def _removed(overlay: Overlay, name: str) -> Iterator[_End]:
    for each in overlay.remove:
        if name == each.item:
            yield _End(
                each.route,
                _REMOVED,
                reason=each.reason,
                taker=each.taker,
                note=each.note,
                record=each.record,
            )


def _declined(overlay: Overlay, name: str) -> Iterator[_End]:
    for each in overlay.decline:
        if name == each.item:
            yield _End(each.route, _DECLINED, reason=each.reason)


def _undecided(overlay: Overlay, name: str) -> Iterator[_End]:
    if name in overlay.undecided:
        at = overlay.undecided.index(name)
        yield _End((*overlay.route, "undecided", at), _UNDECIDED)
    else:
        yield _End((*overlay.route, "claim"), _UNCLAIMED)


_ENDS: Mapping[Fate, Callable[[Overlay, str], Iterator[_End]]] = {
    Fate.MERGED: _merged,
    Fate.SPLIT: _split,
    Fate.REMOVED: _removed,
    Fate.DECLINED: _declined,
    Fate.UNDECIDED: _undecided,
}
"""What an overlay says of an item that it does not take, by the fate of the item."""
