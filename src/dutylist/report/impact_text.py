"""An impact as text for a terminal: law, article, item, township."""

from collections.abc import Iterator, Sequence

from dutylist.impact import words
from dutylist.impact.groups import OfItem, OfProvision, Telling, provisions, sums
from dutylist.impact.touched import Impact, Law, Touch
from dutylist.law.suspect import ENDED
from dutylist.model import Place
from dutylist.texts import Lang, Text, escaped, shown

_NONE = Text(zh="没有存疑的依据。", en="no suspect citations.")
_SUMMARY = Text(
    zh="存疑依据{citations}处，涉及{laws}部法规、{items}个事项、{duties}条职责、"
    "{townships}个乡镇（街道）。",
    en="{citations} suspect citations: {laws} instruments, {items} items, {duties} duties, "
    "{townships} townships.",
)
_EDITORIAL = Text(
    zh="另有{n}处所引条文只有标点、空格的变化，不需要处理：",
    en="{n} more are of articles where only punctuation changed; nothing to do:",
)
_UNKNOWN = Text(
    zh="另有{n}处依据不在依据库中或者清单没有写明日期，未作判断。",
    en="{n} more could not be judged: not in the index, or the list gives no day.",
)
_UNTOUCHED = Text(
    zh="现行清单没有引用有变化的条文。", en="no list in force cites what has changed."
)
_UNCITED = Text(zh="现行清单没有引用它。", en="no list in force cites it.")
_STEP = Text(zh="与{name}相比：", en="compared with {name}: ")
_WHOLE = Text(zh="（未写明条文）", en="(no article)")
_ITEM = Text(zh="{item} {name}（{title} {version}）", en="{item} {name} ({title} {version})")
_DUTY = Text(zh="{duty} {role} {body}", en="{duty} {role}: {body}")
_HELD = Text(zh="涉及{n}个乡镇（街道）：{names}", en="in {n} townships: {names}")
_HELD_BY_ALL = Text(zh="涉及全部{n}个乡镇（街道）", en="in all {n} townships")
_FEW = 3


def report(impact: Impact, lang: Lang, telling: Telling) -> str:
    """Return what a change of law touches, the counts last."""
    lines: list[str] = []
    for law in impact.laws:
        suspect = [touch for touch in law.touches if touch.gates]
        if suspect or not law.touches:
            lines += [*_law(law, suspect, impact.townships, lang, telling), ""]
    if impact.editorial:
        lines += [*_editorial(impact.editorial, lang), ""]
    lines.append(summary(impact, lang))
    if impact.unknown:
        lines.append(_UNKNOWN.show(lang, {"n": impact.unknown}))
    if impact.suspect:
        lines.append(words.calendar(telling.clock, impact.laws).show(lang))
    return "".join(f"{line}\n" for line in lines)


def summary(impact: Impact, lang: Lang) -> str:
    """Return the counts of what is suspect in one sentence."""
    if not impact.suspect:
        return _NONE.show(lang)
    counted = sums(impact.suspect)
    return _SUMMARY.show(
        lang,
        {
            "citations": counted.citations,
            "laws": counted.laws,
            "items": counted.items,
            "duties": counted.duties,
            "townships": counted.townships,
        },
    )


def _law(
    law: Law, suspect: Sequence[Touch], total: int, lang: Lang, telling: Telling
) -> Iterator[str]:
    yield escaped(words.headline(law).show(lang))
    for line in steps(law, lang):
        yield f"  {line}"
    if not suspect:
        yield f"  {untouched(law, lang)}"
        return
    yield f"  {words.deadlines(telling.clock.deadlines(law)).show(lang)}"
    for provision in provisions(suspect):
        yield f"  {where(provision, lang)}  {why(provision, lang)}"
        for item in provision.items:
            yield from _item(item, total, lang, telling)


def untouched(law: Law, lang: Lang) -> str:
    """Return that no list cites what has changed."""
    return (_UNCITED if law.standing in ENDED else _UNTOUCHED).show(lang)


def steps(law: Law, lang: Lang) -> Iterator[str]:
    """Yield what became of the articles of a law, a line for each change of versions."""
    comma, stop = ("；", "。") if lang is Lang.ZH else ("; ", ".")
    for step in law.steps:
        told = comma.join(each.show(lang) for each in words.articles(step)) + stop
        name = escaped(words.version(step.before).show(lang))
        yield told if len(law.steps) == 1 else _STEP.show(lang, {"name": name}) + told


def where(provision: OfProvision, lang: Lang) -> str:
    """Return a provision without the title above it."""
    written = provision.provision.canonical if provision.provision else ""
    return escaped(written) or _WHOLE.show(lang)


def why(provision: OfProvision, lang: Lang) -> str:
    """Return why a provision is suspect, with the articles of a range that are concerned."""
    reason = words.reason(provision.doubt).show(lang)
    articles = provision.doubt.articles
    several = len(articles) > 1
    told = f"（{words.runs(articles)}）" if lang is Lang.ZH else f" ({words.runs(articles)})"
    return reason + told if several else reason


def _item(item: OfItem, total: int, lang: Lang, telling: Telling) -> Iterator[str]:
    yield f"    {named(item.place, lang)}"
    for touch in item.touches:
        place = touch.cited.place
        at = telling.locate(place.basis.route)
        yield f"      {duty(place, lang, telling)}  [{escaped(f'{at.file}:{at.line}')}]"
    if item.townships:
        yield f"      {held(item, total, lang)}"


def named(place: Place, lang: Lang) -> str:
    """Return the item that a citation belongs to, and its list."""
    params = {"item": place.item, "name": place.name}
    return _ITEM.show(lang, {**params, "title": place.title, "version": place.version})


def duty(place: Place, lang: Lang, telling: Telling) -> str:
    """Return the duty that a citation belongs to, and who carries it."""
    if place.duty is None:
        return words.WHOLE_ITEM.show(lang)
    body = telling.body(place.duty.by, words.LOCAL_BODY.show(lang))
    role = words.ROLES[place.duty.role]
    return _DUTY.show(lang, {"duty": place.duty.id, "role": role, "body": body})


def held(item: OfItem, total: int, lang: Lang) -> str:
    """Return the townships whose lists hold what is touched of an item, of so many in all."""
    townships = item.townships
    if len(townships) == total > _FEW:
        return _HELD_BY_ALL.show(lang, {"n": total})
    comma = "、" if lang is Lang.ZH else ", "
    names = comma.join(shown(each.name) for each in townships)
    return _HELD.show(lang, {"n": len(townships), "names": Text(names, names)})


def _editorial(touches: Sequence[Touch], lang: Lang) -> Iterator[str]:
    yield _EDITORIAL.show(lang, {"n": len(touches)})
    for provision in provisions(touches):
        items = [each.place.item for each in provision.items]
        yield f"  {escaped(provision.canonical)}  {'、'.join(items)}"
