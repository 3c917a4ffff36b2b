"""Both sides of a change, paragraph by paragraph, with marks of what went and what came."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dutylist.diff import Change, Comparison, Op, excerpt, marks
from dutylist.diff.adjustment import by_id
from dutylist.diff.change import wording
from dutylist.diff.duties import ROLES
from dutylist.diff.spot import LOCAL_BODY
from dutylist.findings import Location, Route
from dutylist.model import LOCAL, Duty, Item, Plain, Role
from dutylist.texts import Lang, Text, escaped, shown

AROUND = 40
"""Letters of an equal run that are shown on either side of a change."""

LONGEST = 600
"""Characters of one run that are shown."""

_DUTY = Text("{body}（{role}）", "{body} ({role})")
_STEP = Text("{body}：{text}{limit}", "{body}: {text}{limit}")
_DAYS = Text("（{n}个工作日）", " ({n} working days)")
WHOLE = frozenset(
    {"item-added", "item-removed", "department-item-added", "department-item-removed"}
)
"""The kinds that concern an item as a whole, of which both sides show all duties."""


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph of a side: who it is about, and its runs of words with their fates."""

    head: str
    runs: tuple[tuple[str, str], ...]


Sides = tuple[tuple[Part, ...], tuple[Part, ...]]


Items = Mapping[str, Mapping[str, Item]]
"""The items of each list by their ids."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What bodies are called, which items the lists of both sides hold, and the language."""

    names: Mapping[str, str]
    old: Items
    new: Items
    lang: Lang

    @classmethod
    def of(cls, comparison: Comparison, lang: Lang) -> "Telling":
        """Return what can be told of a comparison."""
        names = dict(comparison.names)
        for pair in comparison.pairs:
            for side in (pair.old, pair.new):
                names |= side.departments if side else {}
        old = {pair.id: by_id(pair.old) for pair in comparison.pairs}
        new = {pair.id: by_id(pair.new) for pair in comparison.pairs}
        return cls(names, old, new, lang)

    def body(self, by: str) -> str:
        """Return the name of what stands in `by:`."""
        if by == LOCAL:
            return LOCAL_BODY.show(self.lang)
        return shown(self.names.get(by, by))

    def duty(self, by: str, role: str) -> str:
        """Return who carries a duty in which role."""
        known = ROLES[Role(role)].show(self.lang) if role in tuple(Role) else shown(role)
        return _DUTY.show(self.lang).format(body=self.body(by), role=known)


def _found(change: Change, items: Items) -> Item | None:
    """Return the item of a change in the first list that it was found in."""
    for list_id in change.lists or items:
        item = items.get(list_id, {}).get(change.item or "")
        if item is not None:
            return item
    return None


def sides(change: Change, telling: Telling) -> Sides:
    """Return the old side and the new one; an empty side has no part."""
    if change.kind.name in WHOLE:
        old = _found(change, telling.old) if change.before is not None else None
        new = _found(change, telling.new) if change.after is not None else None
        return _item(old, Op.DELETE, telling), _item(new, Op.INSERT, telling)
    before, after = wording(change.before), wording(change.after)
    if before is not None and after is not None:
        found = marks(before, after)
        runs = tuple(excerpt(found, AROUND)) if len(found) > 1 else found
        old_runs = tuple(_run(each.op, each.text) for each in runs if each.op is not Op.INSERT)
        new_runs = tuple(_run(each.op, each.text) for each in runs if each.op is not Op.DELETE)
        heads = _head(change.before, telling), _head(change.after, telling)
        return (Part(heads[0], old_runs),), (Part(heads[1], new_runs),)
    return _value(change, "before", telling), _value(change, "after", telling)


def plain(parts: Sequence[Part]) -> str:
    """Return a side as plain text, a line for each part."""
    return "\n".join(f"{part.head}{'：' if part.head else ''}{_text(part)}" for part in parts)


def _text(part: Part) -> str:
    return "".join(text for _, text in part.runs)


def _item(item: Item | None, op: Op, telling: Telling) -> tuple[Part, ...]:
    return tuple(_duty(duty, op, telling) for duty in item.duties) if item else ()


def _duty(duty: Duty, op: Op, telling: Telling) -> Part:
    return Part(telling.duty(duty.by, str(duty.role)), (_run(op, duty.text),))


def _head(value: Plain, telling: Telling) -> str:
    if isinstance(value, Mapping) and "by" in value:
        return telling.duty(str(value["by"]), str(value.get("role") or ""))
    return ""


def _value(change: Change, side: str, telling: Telling) -> tuple[Part, ...]:
    """Return a side that has no counterpart, or whose values are no words."""
    value = change.before if side == "before" else change.after
    if value is None or value in ([], {}):
        return ()
    op = Op.DELETE if side == "before" else Op.INSERT
    text = wording(value)
    if text is not None:
        return (Part(_head(value, telling), (_run(op, text),)),)
    told = change.params.get(side)
    if isinstance(told, Text):
        return (Part("", (_run(op, told.show(telling.lang)),)),)
    return tuple(Part("", (_run(op, line),)) for line in _lines(value, telling))


def _lines(value: Plain, telling: Telling) -> Iterator[str]:
    """Yield a value that is no single text line by line; a step is told with its body."""
    if isinstance(value, Mapping) and "duties" in value:
        yield str(value.get("name") or value.get("id") or "")
        yield from _lines(value["duties"], telling)
    elif isinstance(value, Mapping):
        yield _mapping(value, telling)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for each in value:
            yield from _lines(each, telling)
    else:
        yield str(value)


def _mapping(value: Mapping[str, Plain], telling: Telling) -> str:
    by, text = value.get("by"), value.get("text")
    if not isinstance(by, str) or not isinstance(text, str):
        return "，".join(f"{key}: {_flat(each, telling)}" for key, each in value.items())
    if "role" in value:
        return f"{telling.duty(by, str(value['role']))}：{text}"
    days = value.get("days")
    limit = "" if days is None else _DAYS.show(telling.lang, {"n": days})
    return _STEP.show(telling.lang).format(body=telling.body(by), text=text, limit=limit)


def _flat(value: Plain, telling: Telling) -> str:
    return "；".join(_lines(value, telling))


def _run(op: Op, text: str) -> tuple[str, str]:
    return op.value, shown(text, LONGEST)


def place(route: Route | None, locate: Callable[[Route], Location]) -> str:
    """Return file and line of a route; nothing where a side has none."""
    if route is None:
        return ""
    at = locate(route)
    return escaped(f"{at.file}:{at.line}")
