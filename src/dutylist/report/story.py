"""The story of one item, for people: from the first list down, and what each action did to it."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from dutylist.model import Catalogue, Item, Origin
from dutylist.model.published import called
from dutylist.report.rebase_words import ACTIONS, field
from dutylist.texts import Lang, Text, shown

_HEAD = Text("{list} 第 {number} 项 {id} {name}", "{list}, no. {number}: {id} {name}")
_LEVEL = Text("  {catalogue} {version} 第 {number} 项", "  {catalogue} {version}, no. {number}")
_TITLED = Text(
    "  {title}（{catalogue} {version}）第 {number} 项",
    "  {title} ({catalogue} {version}), no. {number}",
)
_SOURCE = Text("  原事项 {id}：", "  from {id}:")
_INHERITED = Text(
    "  沿用 {catalogue} {version} 绑定的联系方式",
    "  with the contact that {catalogue} {version} binds",
)
_PLACE = Text("  {overlay} 第 {line} 行：", "  {overlay}, line {line}: ")
_NO_LINE = Text("  {overlay}：", "  {overlay}: ")
_ON = Text(" {fields}", " {fields}")
_OF = Text("（由 {fields} 而来）", " (of {fields})")
_DUTY_FIELD = Text("{duty} 的{field}", "{field} of {duty}")
_NEW_DUTY = Text("新增职责 {duty}", "new duty {duty}")
_NO_DUTY = Text("删去职责 {duty}", "no more duty {duty}")
_CONTACT = Text("绑定联系方式", "binds the contact")
_BECAUSE: Sequence[tuple[str, Text]] = (
    ("reason", Text("；理由：{told}", "; reason: {told}")),
    ("taker", Text("；承接单位：{told}", "; taken over by {told}")),
    ("note", Text("；说明：{told}", "; note: {told}")),
    ("record", Text("；记录：{told}", "; record: {told}")),
)

_DUTY_FIELDS = frozenset({"by", "role", "text", "basis", "delegation"})
_UNIONS = ("merge", "split")


Titles = Mapping[tuple[str, str], str]
"""Titles of lists by id and version; a list without one is told by its id alone."""

_NO_TITLES: Titles = MappingProxyType({})


def story(
    catalogue: Catalogue, item: Item, number: int, lang: Lang, titles: Titles = _NO_TITLES
) -> list[str]:
    """Return how an item came into a list, level by level."""
    params = {"list": catalogue.title, "number": number, "id": item.id, "name": called(item, lang)}
    return [_HEAD.show(lang, params), *levels(item.origin, item, lang, titles)]


def levels(origins: Sequence[Origin], item: Item, lang: Lang, titles: Titles) -> Iterator[str]:
    """Yield the lines of a story; what was merged or split tells the story of each source."""
    ends = [at for at, each in enumerate(origins) if each.action in _UNIONS]
    if not ends:
        yield from (_level(each, item, lang, titles) for each in origins)
        return
    at = ends[-1]
    parts = _parts(origins[:at], origins[at])
    for name, part in zip(origins[at].fields, parts, strict=False):
        yield _SOURCE.show(lang, {"id": name})
        yield from (f"  {told}" for told in levels(part, item, lang, titles))
    yield from (_level(each, item, lang, titles) for each in origins[at:])


def place(overlay: str, line: int | None, lang: Lang) -> str:
    """Return where an action stands."""
    words = _NO_LINE if line is None else _PLACE
    return words.show(lang, {"overlay": overlay, "line": line})


def because(lang: Lang, **given: str | None) -> str:
    """Return reason, taker, note and record, as far as they are given."""
    told = ((words, given.get(name)) for name, words in _BECAUSE)
    return "".join(words.show(lang, {"told": value}) for words, value in told if value)


def joined(names: Sequence[str], lang: Lang) -> str:
    """Return names as a list in a sentence."""
    return ("、" if lang is Lang.ZH else ", ").join(names)


def _parts(origins: Sequence[Origin], union: Origin) -> Iterator[Sequence[Origin]]:
    """Yield the story of each source: it ends in the list that the action was made in."""
    start = 0
    for at, each in enumerate(origins, 1):
        here = (each.catalogue, each.version) == (union.catalogue, union.version)
        if here and each.number is not None:
            yield origins[start:at]
            start = at


def _level(level: Origin, item: Item, lang: Lang, titles: Titles) -> str:
    if level.action is None or level.overlay is None:
        title = titles.get((level.catalogue, level.version))
        at: dict[str, object] = {
            "catalogue": level.catalogue,
            "version": level.version,
            "number": "—" if level.number is None else level.number,
            "title": title,
        }
        known = _LEVEL if title is None else _TITLED
        return (known if level.action is None else _INHERITED).show(lang, at)
    why = because(lang, reason=level.reason, record=level.record)
    return place(level.overlay, level.line, lang) + _action(level.action, level, item, lang) + why


def _action(action: str, level: Origin, item: Item, lang: Lang) -> str:
    """Return what an action was, and what it was about."""
    if action == "bind":
        return _CONTACT.show(lang)
    name = ACTIONS.get(action, Text(action, action)).show(lang)
    if not level.fields:
        return name
    if action in _UNIONS:
        return name + _OF.show(lang).format(fields=joined(list(map(shown, level.fields)), lang))
    fields = [_field(each, item, lang) for each in level.fields]
    return name + _ON.show(lang).format(fields=joined(fields, lang))


def _field(name: str, item: Item, lang: Lang) -> str:
    duty, _, last = name.rpartition(".")
    if not duty:
        return field(name, lang)
    if last in _DUTY_FIELDS:
        return _DUTY_FIELD.show(lang, {"duty": duty, "field": field(last, lang)})
    there = any(each.id == name for each in item.duties)
    return (_NEW_DUTY if there else _NO_DUTY).show(lang, {"duty": name})
