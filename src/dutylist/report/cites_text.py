"""Who cites a provision, as lines: item, duty, place, and the lists that share it."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from dutylist.findings import Location, Route
from dutylist.model import LOCAL
from dutylist.model.published import called
from dutylist.texts import Lang, Text, escaped, shown
from dutylist.trace import Link

Locate = Callable[[Route], Location]

_SUMMARY = Text(
    "  谁在引用：{cites} 处，{duties} 条职责，{items} 个事项，{lists} 份清单",
    "  cited in {cites} places: {duties} duties, {items} items, {lists} lists",
)
_NOBODY = Text("  谁在引用：没有", "  cited by nobody")
_ITEM = Text("    {id} {name}", "    {id} {name}")
_DUTY = Text("      {duty}{body}：{text}", "      {duty}{body}: {text}")
_WHOLE = Text("      （事项整体）", "      (the item as a whole)")
_PLACE = Text("        {basis}  [{place}]", "        {basis}  [{place}]")
_LISTS = Text("        清单：{lists}", "        lists: {lists}")
_MORE = Text("{lists} 等 {count} 份", "{lists} and more, {count} in all")
_LOCAL = Text("本级", "local body")
_NAMED = 3


def cites(
    links: Sequence[Link], locate: Locate, names: Mapping[str, str], lang: Lang
) -> Iterator[str]:
    """Yield who cites: what several lists share stands once, with their names."""
    if not links:
        yield _NOBODY.show(lang)
        return
    groups: dict[tuple[str, Route], list[Link]] = {}
    for link in links:
        groups.setdefault((link.item.id, link.route), []).append(link)
    params = {
        "cites": len(groups),
        "duties": len({link.duty.id for link in links if link.duty is not None}),
        "items": len({link.item.id for link in links}),
        "lists": len({(link.catalogue.id, link.catalogue.version) for link in links}),
    }
    yield _SUMMARY.show(lang, params)
    item = duty = ""
    for group in sorted(groups.values(), key=lambda each: each[0].item.id):
        first = group[0]
        if first.item.id != item:
            item, duty = first.item.id, ""
            yield _ITEM.show(lang, {"id": item, "name": called(first.item, lang)})
        head = _duty(first, names, lang)
        if head != duty:
            duty = head
            yield head
        at = locate(first.route)
        basis = shown(first.basis.text) if first.basis else ""
        place = escaped(f"{at.file}:{at.line}")
        yield (_PLACE.zh if lang is Lang.ZH else _PLACE.en).format(basis=basis, place=place)
        yield _lists(group, lang)


def _duty(link: Link, names: Mapping[str, str], lang: Lang) -> str:
    if link.duty is None:
        return _WHOLE.show(lang)
    by = _LOCAL.show(lang) if link.duty.by == LOCAL else names.get(link.duty.by, link.duty.by)
    params = {"duty": link.duty.id, "body": f" {by}", "text": shown(link.duty.text, 60)}
    return _DUTY.show(lang, params)


def _lists(group: Sequence[Link], lang: Lang) -> str:
    titles = dict.fromkeys(
        f"{shown(each.catalogue.title, 40)} {shown(each.catalogue.version, 20)}" for each in group
    )
    words = "、".join(list(titles)[:_NAMED])
    if len(titles) > _NAMED:
        words = (_MORE.zh if lang is Lang.ZH else _MORE.en).format(lists=words, count=len(titles))
    return (_LISTS.zh if lang is Lang.ZH else _LISTS.en).format(lists=words)
