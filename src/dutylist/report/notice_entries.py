"""One item of a notice: its name, who has which role in it, and what was altered."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dutylist.diff import Change, Level
from dutylist.diff.adjustment import Adjusted, Class
from dutylist.diff.spot import LOCAL_BODY
from dutylist.model import LOCAL, Catalogue, Item, Plain, Role
from dutylist.report.notice_words import clean, comma
from dutylist.texts import Lang, Text

_ROLES: Mapping[Role, Text] = {
    Role.LEAD: Text("主责", "lead"),
    Role.JOINT: Text("共同负责", "jointly"),
    Role.SUPPORT: Text("配合", "support"),
}
_LOCAL_DUTY = Text("{body}职责：{text}", "duty of {body}: {text}")
_BODIES = Text("{role}：{names}", "{role}: {names}")
_LOCAL_BODIES: Mapping[str, Text] = {
    "street": Text("街道", "the subdistrict"),
    "township": Text("乡镇", "the township"),
    "village": Text("村", "the village"),
    "community": Text("社区", "the community"),
    "mixed": Text("乡镇（街道）", "the township or subdistrict"),
}
_LINEAGE: Mapping[str, Text] = {
    "items-merged": Text("由{before}合并为{after}", "merged from {before} into {after}"),
    "item-split": Text("由{before}拆分为{after}", "split from {before} into {after}"),
}
_QUOTED = Text("“{name}”", "{name}")
_BASES = Text("法律依据有调整（{parts}）", "the legal basis was adjusted ({parts})")
_BASIS_PARTS: Mapping[str, Text] = {
    "added": Text("增加{n}处", "{n} added"),
    "removed": Text("减少{n}处", "{n} removed"),
    "moved": Text("改引{n}处", "{n} pointing elsewhere"),
}
_BASIS_KINDS = {f"{prefix}basis-{part}": part for prefix in ("", "item-") for part in _BASIS_PARTS}
_ENTRY = Text("{name}。{told}。", "{name}. {told}.")
_BARE = Text("{name}。", "{name}.")
_UNTOLD: Mapping[str, Text | None] = {
    "field-changed": Text("其他栏目有变化", "other particulars changed"),
    "duty-replaced": Text("职责条目有调整", "entries of duties were adjusted"),
    "item-replaced": None,
    "item-id-changed": None,
    "merge-proposed": None,
    "split-proposed": None,
    "duty-moved": Text("职责所属事项有调整", "a duty was moved between items"),
    "duty-handed-down": Text(
        "职责由“{before_by}”转给基层承担", "a duty of {before_by} is handed down to the local body"
    ),
    "duty-taken-up": Text(
        "职责由基层转由“{after_by}”承担", "a duty of the local body passes up to {after_by}"
    ),
}
"""What a notice says instead of a kind's own sentence, which tells of likeness, ids and fields."""
_WHOLE = frozenset({"item-added", "department-item-added"})
"""What the section that an item stands in says already."""


@dataclass(frozen=True, slots=True)
class Called:
    """What bodies are called on both sides of an adjustment."""

    names: Mapping[str, str]
    old: Catalogue
    new: Catalogue

    def body(self, by: str, lang: Lang) -> str:
        """Return the name of what stands in `by:`."""
        if by == LOCAL:
            return _LOCAL_BODIES.get(self.new.level, LOCAL_BODY).show(lang)
        found = self.new.departments.get(by) or self.old.departments.get(by)
        return clean(found or self.names.get(by, by))


def entry(each: Adjusted, called: Called, lang: Lang) -> str:
    """Return an item of a notice: of a new one all roles, of an altered one what was altered."""
    semicolon = "；" if lang is Lang.ZH else "; "
    item = each.new or each.old
    told = list(_roles(item, called, lang)) if item else []
    if each.how is not Class.REMOVED and item:
        altered = list(_altered(each.changes, lang))
        told = [*altered, *told]
        if each.how in (Class.ADDED, Class.HANDED_DOWN):
            told += list(_local_duties(item, called, lang))
    words = _ENTRY if told else _BARE
    return words.show(lang).format(name=clean(each.name), told=semicolon.join(told))


def _roles(item: Item, called: Called, lang: Lang) -> Iterator[str]:
    """Yield the bodies of each role, each body once in its heaviest role."""
    seen: set[str] = set()
    for role, title in _ROLES.items():
        of_role = dict.fromkeys(duty.by for duty in item.duties if duty.role is role)
        bodies = [by for by in of_role if by not in seen]
        seen.update(bodies)
        if bodies:
            names = comma(lang).join(called.body(by, lang) for by in bodies)
            yield _BODIES.show(lang).format(role=title.show(lang), names=names)


def _local_duties(item: Item, called: Called, lang: Lang) -> Iterator[str]:
    for duty in item.local_duties:
        text = clean(duty.text).rstrip("。；;.")
        yield _LOCAL_DUTY.show(lang).format(body=called.body(LOCAL, lang), text=text)


def _altered(changes: Iterable[Change], lang: Lang) -> Iterator[str]:
    """Yield what was altered, each sentence once; what weighs nothing is left out."""
    told: dict[str, None] = {}
    bases = Counter[str]()
    for change in changes:
        name = change.kind.name
        if name in _BASIS_KINDS:
            bases[_BASIS_KINDS[name]] += 1
        elif change.kind.level is not Level.EDITORIAL and name not in _WHOLE:
            words = _UNTOLD.get(name, change.kind.text)
            if name in _LINEAGE:
                told[_lineage(change, lang)] = None
            elif words is not None:
                told[words.show(lang, change.params).rstrip("。；;.")] = None
    yield from told
    if bases:
        parts = comma(lang).join(
            words.show(lang, {"n": bases[part]})
            for part, words in _BASIS_PARTS.items()
            if bases[part]
        )
        yield _BASES.show(lang).format(parts=parts)


def _lineage(change: Change, lang: Lang) -> str:
    """Return which items became which, by their names."""
    sides = (comma(lang).join(_named(each, lang)) for each in (change.before, change.after))
    before, after = sides
    return _LINEAGE[change.kind.name].show(lang).format(before=before, after=after)


def _named(items: Plain, lang: Lang) -> Iterator[str]:
    for each in items if isinstance(items, Sequence) else ():
        if isinstance(each, Mapping):
            yield _QUOTED.show(lang).format(name=clean(str(each.get("name") or "")))
