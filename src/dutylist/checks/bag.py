"""What has been collected of a file so far: its words, duties and citations with their places."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from dutylist.checks.content import Content, Texts
from dutylist.findings import Route
from dutylist.model import (
    Basis,
    Catalogue,
    Contact,
    Duty,
    Edit,
    FieldValue,
    Guide,
    Issued,
    Item,
    Merge,
    Result,
    Split,
)

_ID = re.compile("[a-z0-9-]+")


@dataclass(slots=True)
class Bag:
    """What has been collected so far."""

    names: list[str] = field(default_factory=list)
    name_routes: list[Route] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    word_routes: list[Route] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    duties: list[Duty] = field(default_factory=list)
    reworded: list[Duty] = field(default_factory=list)
    bases: list[Basis] = field(default_factory=list)
    bearers: list[tuple[str, Route]] = field(default_factory=list)
    hidden: list[Route] = field(default_factory=list)

    def content(self, route: Route, day: date, catalogue: Catalogue | None) -> Content:
        """Return all of it as the content of a file."""
        return Content(
            route=route,
            day=day,
            catalogue=catalogue,
            names=Texts(tuple(self.names), tuple(self.name_routes)),
            words=Texts(tuple(self.words), tuple(self.word_routes)),
            items=tuple(self.items),
            duties=tuple(self.duties),
            worded=(*self.duties, *self.reworded),
            bases=tuple(self.bases),
            bearers=tuple(self.bearers),
            hidden=frozenset(self.hidden),
        )

    def name(self, text: str, route: Route) -> None:
        """Take a name."""
        self.names.append(text)
        self.name_routes.append(route)

    def word(self, text: str | None, route: Route) -> None:
        """Take a text that may be missing."""
        if text is not None:
            self.words.append(text)
            self.word_routes.append(route)

    def optional(self, text: str | None, route: Route) -> None:
        """Take a name that may be missing."""
        if text is not None:
            self.name(text, route)

    def issued(self, issued: Issued | None, route: Route) -> None:
        """Take who issued a list, and under which number."""
        if issued is not None:
            self.name(issued.by, (*route, "issued", "by"))
            self.optional(issued.number, (*route, "issued", "number"))

    def result(self, result: Result | None, route: Route) -> None:
        """Take how a catalogue in between speaks of itself."""
        if result is not None:
            self.name(result.title, (*route, "title"))
            self.word(result.note, (*route, "note"))
            self.issued(result.issued, route)

    def bearer(self, by: object, route: Route) -> None:
        """Note who does something; what is no id is a name for people, such as 申请人."""
        if isinstance(by, str) and _ID.fullmatch(by):
            self.bearers.append((by, route))

    def plain(self, value: object, route: Route) -> None:
        """Take whatever a field holds."""
        match value:
            case str():
                self.word(value, route)
            case Basis():
                self.bases.append(value)
            case Guide():
                self.guide(value, route)
            case Mapping():
                self.bearer(value.get("by"), (*route, "by"))
                for key, inner in value.items():
                    self.plain(inner, (*route, key))
            case Sequence():
                for index, inner in enumerate(value):
                    self.plain(inner, (*route, index))
            case _:
                pass

    def item(self, item: Item) -> None:
        """Take all that an item says."""
        self.items.append(item)
        self.name(item.name, (*item.route, "name"))
        self.word(item.note, (*item.route, "note"))
        self.bases.extend(item.basis)
        for duty in item.duties:
            self.duty(duty)
        if item.guide is not None:
            self.guide(item.guide, (*item.route, "guide"))
        for index, post in enumerate(item.posts):
            self.word(post, (*item.route, "posts", index))
        for key, value in item.fields.items():
            self.plain(value, (*item.route, key))

    def duty(self, duty: Duty) -> None:
        """Take a duty."""
        self.duties.append(duty)
        self.words.append(duty.text)
        self.word_routes.append((*duty.route, "text"))
        self.bases.extend(duty.basis)
        if duty.delegation is not None:
            self.bases.append(duty.delegation)

    def guide(self, guide: Guide, route: Route) -> None:
        """Take a guide."""
        for index, step in enumerate(guide.steps):
            at = (*route, "steps", index)
            self.bearer(step.by, (*at, "by"))
            self.word(step.text, (*at, "text"))
        for index, material in enumerate(guide.materials):
            self.word(material, (*route, "materials", index))
        if guide.contact is not None:
            self.contact(guide.contact, (*route, "contact"))

    def contact(self, contact: Contact, route: Route) -> None:
        """Take a contact."""
        for key in ("office", "phone", "address", "hours"):
            self.word(getattr(contact, key), (*route, key))

    def bound(
        self, departments: Mapping[str, str], contacts: Mapping[str, Contact], route: Route
    ) -> None:
        """Take what departments are called and where they are asked."""
        for key, name in departments.items():
            self.name(name, (*route, "departments", key))
        for key, contact in contacts.items():
            self.contact(contact, (*route, "contacts", key))

    def union(self, action: Merge | Split, items: Sequence[Item]) -> None:
        """Take a merge or split with the items that it makes."""
        self.word(action.reason, (*action.route, "reason"))
        if action.authority is not None:
            self.bases.append(action.authority)
        for item in items:
            self.item(item)

    def edit(self, edit: Edit, base: Item | None) -> None:
        """Take what an edit says, and the duties of its base as it words them."""
        self.word(edit.reason, (*edit.route, "reason"))
        if edit.authority is not None:
            self.bases.append(edit.authority)
        for key, value in edit.set.items():
            self.plain(value, (*edit.route, "set", key))
        for duty in edit.duties.add:
            self.duty(duty)
        for removal in edit.duties.remove:
            self.word(removal.reason, (*removal.route, "reason"))
        known = {duty.id: duty for duty in base.duties} if base else {}
        for change in edit.duties.edit:
            for key, value in change.set.items():
                self.plain(value, (*change.route, "set", key))
            self.bearer(change.set.get("by"), (*change.route, "set", "by"))
            if change.id in known:
                self.reworded.append(_reworded(known[change.id], change.set, change.route))


def _reworded(duty: Duty, values: Mapping[str, FieldValue], route: Route) -> Duty:
    """Return a duty of the base as an edit words it, standing where the edit stands."""
    text, by, delegation = values.get("text"), values.get("by"), values.get("delegation")
    return replace(
        duty,
        text=text if isinstance(text, str) else duty.text,
        by=by if isinstance(by, str) else duty.by,
        delegation=delegation if isinstance(delegation, Basis) else duty.delegation,
        route=(*route, "set"),
    )
