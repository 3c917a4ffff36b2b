"""What a rebase leaves to be decided, as text: the same conflict of many overlays told once."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from dutylist.derive.rebase import WORDS, Kind, Moved, Open, Told, choices
from dutylist.model import Conflict, Plain
from dutylist.report import rebase_words as words
from dutylist.texts import Lang, Text, escaped, shown

GROUPS = 20
"""Conflicts that are told; each may be one of many overlays."""

PLACES = 5
"""Overlays that are named for each."""

FIELDS = 6
"""Changed fields that are shown of an item edited above."""

SHORT = 60
"""Characters of a value that shares its line with another."""

_HEAD = Text("冲突 {subject}：{what}（{n} 份）", "conflict {subject}: {what} (in {n})")
_PLACE = Text("  {place}  {name}", "  {place}  {name}")
_MORE_PLACES = Text("  另有 {n} 份", "  and {n} more")
_MORE = Text(
    "另有 {n} 种冲突，用 --format json 可看全部。", "{n} more conflicts; --format json lists all."
)
_OLD = Text("    原来：{value}", "    old: {value}")
_NEW = Text("    上级：{value}", "    new: {value}")
_OWN = Text("    本地：{value}", "    own: {value}")
_CHANGE = Text("    {name}：{old} → {new}", "    {name}: {old} → {new}")
_MORE_FIELDS = Text("    另有 {n} 处改动", "    and {n} more changes")
_CHOICES = Text("    可以决定：{choices}", "    decide: {choices}")


class _Group(NamedTuple):
    conflict: Conflict
    places: list[tuple[Moved, Open]]


def conflicts(told: Told, lang: Lang) -> Iterator[str]:
    """Yield what is to be decided: the values, where it stands, what can be chosen."""
    groups = _grouped(told)
    for group in groups[:GROUPS]:
        yield from _told(group, lang, dry=told.dry)
    if len(groups) > GROUPS:
        yield _MORE.show(lang, {"n": len(groups) - GROUPS})


def _grouped(told: Told) -> list[_Group]:
    groups: dict[str, _Group] = {}
    for one in told.overlays:
        for each in one.open:
            known = each.conflict
            key = repr((known.kind, known.item, known.duty, known.field, known.own))
            groups.setdefault(key, _Group(known, [])).places.append((one, each))
    return sorted(groups.values(), key=lambda group: -len(group.places))


def _told(group: _Group, lang: Lang, *, dry: bool) -> Iterator[str]:
    conflict = group.conflict
    about = words.subject(conflict.item, conflict.duty, conflict.field, lang)
    what = words.what(conflict, lang)
    n = len(group.places)
    yield _HEAD.show(lang, {"subject": about, "what": Text(what, what), "n": n})
    yield from _values(conflict, lang)
    yield _CHOICES.show(lang, {"choices": choices(WORDS[Kind(conflict.kind)])})
    for one, each in group.places[:PLACES]:
        file = escaped(one.file if dry else f"{one.file}:{each.line}")
        yield _PLACE.show(lang, {"place": Text(file, file), "name": one.called})
    if n > PLACES:
        yield _MORE_PLACES.show(lang, {"n": n - PLACES})


def _values(conflict: Conflict, lang: Lang) -> Iterator[str]:
    if isinstance(conflict.old, Mapping) and isinstance(conflict.new, Mapping):
        yield from _changes(conflict.old, conflict.new, lang)
    else:
        for text, said in ((_OLD, conflict.old), (_NEW, conflict.new)):
            if said is not None or text is _NEW:
                yield _line(text, said, lang)
    if conflict.own is not None:
        yield _line(_OWN, conflict.own, lang)


def _line(text: Text, said: Plain, lang: Lang) -> str:
    value = words.value(said, lang)
    return text.show(lang, {"value": Text(value, value)})


def _changes(old: Mapping[str, Plain], new: Mapping[str, Plain], lang: Lang) -> Iterator[str]:
    """Yield every field that differs, with both values."""
    found = list(_leaves("", old, new))
    for where, key, before, after in found[:FIELDS]:
        one, other = (shown(words.entry(key, each, lang), SHORT) for each in (before, after))
        name = f"{where} {words.field(key, lang)}".strip()
        params = {"name": Text(name, name), "old": Text(one, one), "new": Text(other, other)}
        yield _CHANGE.show(lang, params)
    if len(found) > FIELDS:
        yield _MORE_FIELDS.show(lang, {"n": len(found) - FIELDS})


def _leaves(
    where: str, old: Mapping[str, Plain], new: Mapping[str, Plain]
) -> Iterator[tuple[str, str, Plain, Plain]]:
    for key in dict.fromkeys((*old, *new)):
        before, after = old.get(key), new.get(key)
        if isinstance(before, Mapping) and isinstance(after, Mapping) and "." in key:
            yield from _leaves(shown(key), before, after)
        elif before != after:
            yield where, key, before, after
