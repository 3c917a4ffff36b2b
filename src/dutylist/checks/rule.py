"""What a rule is, and what it may ask about the workspace that it looks at."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Generic, TypeVar

from dutylist import admission
from dutylist.checks import collect
from dutylist.checks.content import Content
from dutylist.checks.reading import Cited, Reading, read, sort
from dutylist.findings import Fault, Hit
from dutylist.io import holidays
from dutylist.model import LOCAL, Catalogue, Department, Item, Overlay, Record, Unit, Workspace
from dutylist.model.nearby import Nearby
from dutylist.model.workdays import Calendar
from dutylist.texts import Text, shown

S = TypeVar("S", Catalogue, Overlay, Record, Workspace, Content)

MOST_READINGS = 20_000
"""How many citations are kept read; memory must not grow with the number of lists."""

LOCAL_BODY = Text(zh="本级", en="the local body")

NONE_NEAR = Text(zh="", en="")


@dataclass(frozen=True, kw_only=True)
class Context:
    """What rules may know: the workspace, the day whose law counts, and today.

    Not slotted: what several rules need is worked out once and kept.
    """

    workspace: Workspace
    as_of: date
    today: date
    _contents: dict[int, tuple[object, Content]] = field(default_factory=dict, repr=False)
    _cited: dict[int, tuple[Content, Cited]] = field(default_factory=dict, repr=False)
    _readings: dict[tuple[str, str | None, date], Reading] = field(default_factory=dict, repr=False)

    def about(self, workspace: Workspace) -> "Context":
        """Return the same for another workspace with this index; no citation is read twice."""
        return replace(self, workspace=workspace, _contents={}, _cited={})

    @cached_property
    def departments(self) -> Mapping[str, Department]:
        """Return the departments of the workspace by id."""
        return {department.id: department for department in self.workspace.departments}

    @cached_property
    def department_names(self) -> Mapping[str, str]:
        """Return the ids of departments by official name and by alias."""
        names = {a: each.id for each in self.workspace.departments for a in each.aliases}
        return names | {each.name: each.id for each in self.workspace.departments}

    @cached_property
    def bodies(self) -> frozenset[str]:
        """Return what may stand in `by:`: the ids of departments, and `local`."""
        return frozenset(self.departments) | {LOCAL}

    @cached_property
    def units(self) -> Mapping[str, Unit]:
        """Return the units of the workspace by code."""
        return {unit.code: unit for unit in self.workspace.units}

    @cached_property
    def records(self) -> Mapping[str, Record]:
        """Return the records of the workspace by id."""
        return {record.id: record for record in self.workspace.records}

    @cached_property
    def called(self) -> Mapping[str, str]:
        """Return the department or unit of every id and name by which bodies are called."""
        return admission.called(self.workspace)

    @cached_property
    def calendar(self) -> Calendar:
        """Return the days that are worked, holidays where the library that knows them is there."""
        return holidays.calendar()

    @cached_property
    def _bases(self) -> dict[tuple[str, str], Catalogue]:
        return {(each.id, each.version): each for each in self.workspace.catalogues}

    @cached_property
    def first_overlays(self) -> Mapping[tuple[str, str], Overlay]:
        """Return the first overlay of every unit and list, by their code and id."""
        firsts: dict[tuple[str, str], Overlay] = {}
        for each in self.workspace.overlays:
            firsts.setdefault((each.target.unit or "", each.base.catalogue), each)
        return firsts

    @cached_property
    def _items(self) -> dict[tuple[str, str], dict[str, Item]]:
        return {key: {item.id: item for item in each.items} for key, each in self._bases.items()}

    def base(self, overlay: Overlay) -> Catalogue | None:
        """Return the catalogue that an overlay is pinned to."""
        return self._bases.get((overlay.base.catalogue, overlay.base.version))

    def base_items(self, overlay: Overlay) -> Mapping[str, Item]:
        """Return the items of an overlay's base by id; none where the base is unknown."""
        return self._items.get((overlay.base.catalogue, overlay.base.version), {})

    def has(self, identity: str, version: str) -> bool:
        """Whether the workspace holds a version of a list."""
        return (identity, version) in self._bases

    def body(self, by: str) -> Text:
        """Return the name of what stands in `by:`, for people."""
        if by == LOCAL:
            return LOCAL_BODY
        department = self.departments.get(by)
        name = shown(department.name if department else by)
        return Text(zh=name, en=name)

    def law_day(self, catalogue: Catalogue) -> date:
        """Return the day whose law a catalogue must agree with.

        A list in force answers to the law of today, a superseded one to that of its own day.
        """
        made_of = catalogue.derived
        key = (made_of.catalogue, made_of.version) if made_of else (catalogue.id, catalogue.version)
        if not self.workspace.superseded(self._bases.get(key, catalogue)):
            return self.as_of
        return catalogue.law_as_of or catalogue.effective or self.as_of

    def forget(self) -> None:
        """Drop what was worked out about single files, so that memory does not grow with them."""
        self._contents.clear()
        self._cited.clear()

    def content(self, owner: Catalogue | Overlay | Record | Workspace) -> Content:
        """Return what a file says to people, made once."""
        known = self._contents.get(id(owner))
        if known is None:
            known = self._contents[id(owner)] = (owner, self._content(owner))
        return known[1]

    def _content(self, owner: Catalogue | Overlay | Record | Workspace) -> Content:
        match owner:
            case Catalogue():
                return collect.from_catalogue(owner, self.law_day(owner))
            case Overlay():
                base = self.base(owner)
                day = self.as_of if base is None else self.law_day(base)
                return collect.from_overlay(owner, base, self.base_items(owner), day)
            case Record():
                decided = owner.decision.on if owner.decision else None
                return collect.from_record(owner, decided or self.as_of)
            case _:
                return collect.from_workspace(owner, self.as_of)

    def cited(self, content: Content) -> Cited:
        """Return the citations of a file sorted by what is wrong with them, made once."""
        known = self._cited.get(id(content))
        if known is None:
            known = self._cited[id(content)] = (content, sort(content, self.answer))
        return known[1]

    def answer(self, text: str, version: str | None, day: date) -> Reading:
        """Return what a citation says and what the index answers, once for each text."""
        key = (text, version, day)
        known = self._readings.get(key)
        if known is None:
            if len(self._readings) >= MOST_READINGS:
                self._readings.clear()
            known = self._readings[key] = read(self.workspace.index, text, version, day)
        return known


@dataclass(frozen=True, kw_only=True)
class Rule(Fault, Generic[S]):
    """A fault together with the function that finds it in one kind of subject."""

    subject: type[S]
    check: Callable[[S, Context], Iterator[Hit]]

    def hits(self, subjects: Iterable[object], context: Context) -> Iterator[Hit]:
        """Yield what the rule finds in those subjects that are of its kind."""
        for subject in subjects:
            if isinstance(subject, self.subject):
                yield from self.check(subject, context)


AnyRule = Rule[Catalogue] | Rule[Overlay] | Rule[Record] | Rule[Workspace] | Rule[Content]


def nearest(word: str, names: Nearby) -> Text:
    """Return a clause that names what is most like a word, or no words at all."""
    return near(next(iter(names.to(word, 1)), None))


def near(name: str | None) -> Text:
    """Return a clause that names the nearest thing, or no words at all."""
    if name is None:
        return NONE_NEAR
    safe = shown(name)
    return Text(zh=f"；最接近的是“{safe}”", en=f"; the nearest is “{safe}”")
