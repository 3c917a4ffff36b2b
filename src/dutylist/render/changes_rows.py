"""The rows of an adjustment table: what an item was before and is now, in words for a cell."""

from collections.abc import Iterable, Iterator, Mapping

from dutylist.diff import Change, Level
from dutylist.diff.adjustment import CLASSES, Adjusted, Class
from dutylist.model import Duty, Item
from dutylist.render.changes_cells import WHOLE, Telling, plain, sides
from dutylist.texts import Lang, Text, escaped

ORDER = (Class.HANDED_DOWN, Class.ADDED, Class.REMOVED, Class.ALTERED, Class.EDITORIAL)
"""The order of the rows: what was passed down first, what does not count last."""

_NAME = Text("名称：{name}", "name: {name}")
_LEAD = Text("主责：{lead}", "lead: {lead}")
_BASES: Mapping[str, Text] = {
    "added": Text("增加：{told}", "added: {told}"),
    "removed": Text("减少：{told}", "removed: {told}"),
    "moved": Text("改引：{told}", "moved: {told}"),
    "annotated": Text("注记：{told}", "noted: {told}"),
}
_BASIS = {f"{prefix}basis-{key}": key for prefix in ("", "item-") for key in _BASES}
_SEMICOLON = Text("；", "; ")
_COMMA = Text("、", ", ")


def merged(items: Iterable[tuple[str, Adjusted]]) -> list[tuple[Adjusted, tuple[str, ...]]]:
    """Return items in the order of the table, each with the lists in which the same became of it.

    `items` come with the ids of their lists.
    """
    found: dict[tuple[object, ...], tuple[Adjusted, list[str]]] = {}
    for list_id, each in items:
        marks = tuple(change.fingerprint for change in each.changes)
        found.setdefault((each.item, each.name, marks), (each, []))[1].append(list_id)
    rows = [(each, tuple(ids)) for each, ids in found.values()]
    return sorted(rows, key=lambda row: ORDER.index(row[0].how))


def row(each: Adjusted, telling: Telling, records: Mapping[str, str]) -> list[str]:
    """Return the cells of an item; `records` are those that allow changes, by fingerprint."""
    lang = telling.lang
    known = [change.record or records.get(change.fingerprint, "") for change in each.changes]
    departments = (telling.body(by) for by in each.departments)
    return [
        f"{escaped(each.name)}\n{escaped(each.item)}",
        CLASSES[each.how].show(lang),
        "\n".join(_side(each, each.old, "before", telling)),
        "\n".join(_side(each, each.new, "after", telling)),
        _COMMA.show(lang).join(departments),
        "\n".join(_bases(each.changes, lang)),
        _COMMA.show(lang).join(dict.fromkeys(escaped(record) for record in known if record)),
        _SEMICOLON.show(lang).join(_told(each.changes, lang)),
    ]


def _side(each: Adjusted, item: Item | None, side: str, telling: Telling) -> Iterator[str]:
    """Yield the lines of one side: of an item that came or went all, else what changed."""
    if any(change.kind.name in WHOLE for change in each.changes):
        yield from (_duty(duty, telling) for duty in item.duties) if item else ()
        return
    duties = {duty.id: duty for duty in item.duties} if item else {}
    lines: dict[str, None] = {}
    for change in _shown(each):
        lines |= dict.fromkeys(_lines(change, duties, side, telling))
    yield from filter(None, lines)


def _shown(each: Adjusted) -> Iterator[Change]:
    """Yield the changes whose values stand in the cells; of words put right, only if all are."""
    for change in each.changes:
        editorial = change.kind.level is Level.EDITORIAL and each.how is not Class.EDITORIAL
        if change.kind.name not in _BASIS and not editorial:
            yield change


def _lines(
    change: Change, duties: Mapping[str, Duty], side: str, telling: Telling
) -> Iterator[str]:
    value = change.before if side == "before" else change.after
    duty = duties.get(change.duty or "")
    if isinstance(value, Mapping) and "text" in value and "by" in value:
        head = telling.duty(str(value["by"]), str(value.get("role") or ""))
        yield f"{head}：{escaped(str(value['text']))}"
    elif duty is not None:
        yield _duty(duty, telling)
    elif change.path.endswith(".name"):
        yield _NAME.show(telling.lang).format(name=escaped(str(value)))
    else:
        told = plain(sides(change, telling)[side == "after"])
        led = told and change.path.endswith(".lead")
        yield _LEAD.show(telling.lang).format(lead=told) if led else told


def _duty(duty: Duty, telling: Telling) -> str:
    return f"{telling.duty(duty.by, str(duty.role))}：{escaped(duty.text)}"


def _bases(changes: Iterable[Change], lang: Lang) -> Iterator[str]:
    """Yield what became of citations, those of one instrument in one line."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    for change in changes:
        key = _BASIS.get(change.kind.name)
        if key is None:
            continue
        before, after = (_cited(change.params.get(side)) for side in ("before", "after"))
        title = (after if after[0] else before)[0]
        told = before[1] if key == "removed" else after[1]
        if key == "moved":
            told = f"{before[1]} → {after[1]}"
        found.setdefault((key, title), {})[told] = None
    for (key, title), provisions in found.items():
        between = _SEMICOLON if key == "moved" else _COMMA
        joined = between.show(lang).join(provisions)
        yield _BASES[key].show(lang).format(told=f"{title}{joined}")


def _cited(value: object) -> tuple[str, str]:
    """Return the title and the provision of a citation as it was written."""
    title, mark, provision = escaped(value if isinstance(value, str) else "").partition("》")
    return (f"{title}{mark}", provision) if mark else ("", title)


def _told(changes: Iterable[Change], lang: Lang) -> Iterator[str]:
    """Yield what was changed in words, each sentence once, bases aside."""
    told = (
        change.message(lang).rstrip("。；;.")
        for change in changes
        if change.kind.name not in _BASIS
    )
    return iter(dict.fromkeys(told))
