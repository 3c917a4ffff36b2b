"""One item of a notice: its name, who has which role in it, and what was altered."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dutylist.diff.adjustment import Adjusted, Class
from dutylist.diff.spot import LOCAL_BODY
from dutylist.model import LOCAL, Catalogue, Item, Role
from dutylist.report.notice_sentences import sentences
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
_ENTRY = Text("{name}。{told}。", "{name}. {told}.")
_BARE = Text("{name}。", "{name}.")


@dataclass(frozen=True, slots=True)
class Called:
    """What bodies are called on both sides of an adjustment."""

    names: Mapping[str, str]
    old: Catalogue
    new: Catalogue

    @property
    def local(self) -> Text:
        """Return what the body that the list is for is called."""
        return _LOCAL_BODIES.get(self.new.level, LOCAL_BODY)

    def body(self, by: str, lang: Lang) -> str:
        """Return the name of what stands in `by:`."""
        if by == LOCAL:
            return self.local.show(lang)
        found = self.new.departments.get(by) or self.old.departments.get(by)
        return clean(found or self.names.get(by, by))


def entry(each: Adjusted, called: Called, lang: Lang) -> str:
    """Return an item of a notice: of a new one all roles, of an altered one what was altered."""
    semicolon = "；" if lang is Lang.ZH else "; "
    item = each.new or each.old
    told = list(_roles(item, called, lang)) if item else []
    if each.how is not Class.REMOVED and item:
        altered = list(sentences(each, called.local, lang))
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
