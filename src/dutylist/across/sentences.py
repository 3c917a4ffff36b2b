"""What the lists side by side tell, in one sentence each."""

from dutylist.across.alike import Proposal
from dutylist.across.deviations import Deviation, Point, Value
from dutylist.across.held import Peers
from dutylist.across.words import BETWEEN, LEVELS, POINTS, Telling
from dutylist.model.published import called
from dutylist.texts import Lang, Text, escaped

LENGTH = 60
"""Characters of a wording that a sentence shows."""

_LEAD_IN = 12
"""Characters that are shown before the first one in which two wordings differ."""

_SENTENCE = Text(
    "{list}：“{name}”（{item}）的{point}为{own}，{most}为{others}，{why}。",
    "{list}: the {point} of “{name}” ({item}) is {own}; {most} {others}; {why}.",
)
_DUTY = Text("职责 {duty} 的表述", "wording of duty {duty}")
_EVERY = Text("其余{n}份都", "all {n} others have")
_MOST = Text("其余{n}份中有{m}份", "{m} of the {n} others have")
_UNSAID = Text("没有记录理由", "no reason is recorded")
_SAID = Text("理由：{reason}", "reason: {reason}")
_RECORD = Text("记录 {record}", "record {record}")
_GROUP = Text(
    "{title} {version}（{level}）：{n}份清单", "{title} {version} ({level}): {n} lists side by side"
)
_NO_BASE = Text("没有基础目录的清单：{n}份", "lists of no known base: {n} side by side")
_RULE = Text(
    "判断规则：有同一事项的其他清单不少于两份，且其中至少{majority}%取值相同，"
    "而本清单取值不同，即为偏离。比对分册、牵头部门、名称和各条职责的表述。",
    "The rule: of the other lists that hold an item, at least two and at least {majority}% have "
    "one value and this list has another. Compared are part, lead department, name and the "
    "wording of each duty.",
)
_ALIKE = Text("相似度{score}：{members}", "likeness {score}: {members}")
_MEMBER = Text("“{name}”（{item}：{lists}）", "“{name}” ({item}: {lists})")
_SEMICOLON = Text("；", "; ")


def group_title(group: Peers, lang: Lang) -> str:
    """Return what some lists have in common, and how many they are."""
    n = len(group.lists)
    made = group.lists[0].catalogue.derived
    if group.base is None and made is None:
        return _NO_BASE.show(lang, {"n": n})
    title = group.base.title if group.base else made.catalogue if made else ""
    version = group.base.version if group.base else made.version if made else ""
    params = {"title": title, "version": version, "level": level(group), "n": n}
    return _GROUP.show(lang, params)


def level(group: Peers) -> Text:
    """Return what the bodies are called that some lists are for."""
    first = group.lists[0]
    known = first.catalogue.level
    return BETWEEN if first.between else LEVELS.get(known, Text(known, known))


def rule(majority: int, lang: Lang) -> str:
    """Return the rule by which a list is told to differ."""
    return _RULE.show(lang, {"majority": majority})


def deviation(each: Deviation, telling: Telling) -> str:
    """Return who differs: the list, the item, what it has, what the others have, and why."""
    lang = telling.lang
    own, others = _values(each, telling)
    point = POINTS[each.point]
    if each.point is Point.WORDING:
        params = {"duty": each.duty}
        point = Text(_DUTY.show(Lang.ZH, params), _DUTY.show(Lang.EN, params))
    most = _EVERY if each.agreeing == each.peers else _MOST
    return _SENTENCE.show(
        lang,
        {
            "list": each.held.name,
            "name": called(each.item, lang),
            "item": each.item.id,
            "point": point,
            "own": Text(own, own),
            "others": Text(others, others),
            "most": Text(*[most.show(lang, {"n": each.peers, "m": each.agreeing})] * 2),
            "why": Text(*[why(each, lang)] * 2),
        },
    )


def why(each: Deviation, lang: Lang) -> str:
    """Return the reason that a list gave, or that it gave none."""
    if not each.recorded:
        return _UNSAID.show(lang)
    told = reason(each, lang)
    return _SAID.show(lang, {"reason": Text(told, told)})


def reason(each: Deviation, lang: Lang) -> str:
    """Return the reason that a list gave, or the record that it names; nothing for neither."""
    action = each.action
    if action is None or not action.explained:
        return ""
    return escaped(action.reason or _RECORD.show(lang, {"record": action.record}))


def proposal(each: Proposal, telling: Telling, most: int = 0) -> str:
    """Return additions that may be one matter, each with its lists."""
    lang = telling.lang
    members = [
        _MEMBER.show(
            lang,
            {
                "name": called(own.like, lang),
                "item": own.item,
                "lists": Text(
                    *[escaped(telling.listed([held.name for held in own.lists], most))] * 2
                ),
            },
        )
        for own in each.members
    ]
    told = _SEMICOLON.show(lang).join(members[:most] if most else members)
    shape = _ALIKE.zh if lang is Lang.ZH else _ALIKE.en
    return shape.format(score=f"{each.score:.2f}", members=told)


def _values(each: Deviation, telling: Telling) -> tuple[str, str]:
    """Return both values, quoted and cut to where they differ."""
    own = telling.answer(each.point, each.own, each.held)
    others = telling.answer(each.point, each.others)
    start = next((at for at, (a, b) in enumerate(zip(own, others, strict=False)) if a != b), 0)
    return _quoted(each.own, own, start), _quoted(each.others, others, start)


def _quoted(value: Value, text: str, start: int) -> str:
    return f"“{escaped(_cut(text, start))}”" if value else text


def _cut(text: str, start: int) -> str:
    if len(text) <= LENGTH:
        return text
    first = max(min(start - _LEAD_IN, len(text) - LENGTH), 0)
    last = first + LENGTH
    return f"{'…' if first else ''}{text[first:last]}{'…' if last < len(text) else ''}"
