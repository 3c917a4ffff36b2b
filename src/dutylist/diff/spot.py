"""Where in two catalogues a change is, and how it becomes a `Change`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dutylist.diff import wording_kinds
from dutylist.diff.catalogue_kinds import WORDING_ONLY
from dutylist.diff.change import Change
from dutylist.diff.kind import Kind
from dutylist.findings import Route
from dutylist.model import LOCAL, Catalogue, Plain
from dutylist.model.local_body import ALONE
from dutylist.texts import Text, shown
from dutylist.wording import charging, essence

NONE = Text(zh="（无）", en="none")
LOCAL_BODY = Text(zh="基层", en="the local body")


@dataclass(frozen=True, slots=True)
class Names:
    """What departments and categories are called: as the catalogue says, else as given.

    `given` are the workspace's names, `given_before` those of the old side where they differed;
    `local_before` and `local_after` are the ids that mean the local body on either side.
    """

    old: Catalogue
    new: Catalogue
    given: Mapping[str, str]
    given_before: Mapping[str, str] | None = None
    local_before: frozenset[str] = ALONE
    local_after: frozenset[str] = ALONE

    def before(self, by: str) -> Text:
        """Return what a body was called in the old catalogue."""
        given = self.given if self.given_before is None else self.given_before
        return _body(by, self.old.departments.get(by) or given.get(by))

    def after(self, by: str) -> Text:
        """Return what a body is called in the new catalogue."""
        return _body(by, self.new.departments.get(by) or self.given.get(by))

    def is_local_before(self, by: str) -> bool:
        """Whether an id meant the local body in the old catalogue."""
        return by in self.local_before

    def is_local_after(self, by: str) -> bool:
        """Whether an id means the local body in the new catalogue."""
        return by in self.local_after

    def category_before(self, category: str) -> str:
        """Return what a category was called in the old catalogue."""
        return _category(self.old, category)

    def category_after(self, category: str) -> str:
        """Return what a category is called in the new catalogue."""
        return _category(self.new, category)


def _category(catalogue: Catalogue, category: str) -> str:
    return next((c.name for c in catalogue.categories if c.id == category), category)


def _body(by: str, name: str | None) -> Text:
    if by == LOCAL:
        return LOCAL_BODY
    words = shown(name or by)
    return Text(zh=words, en=words)


def joined(texts: Iterable[Text]) -> Text:
    """Return several names as one list of names."""
    each = tuple(texts)
    if not each:
        return NONE
    return Text(zh="、".join(t.zh for t in each), en=", ".join(t.en for t in each))


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place in both catalogues: the catalogue itself, an item, a duty or a field of these."""

    path: str = ""
    item: str | None = None
    duty: str | None = None
    name: str | Text = ""
    old: Route = ()
    new: Route = ()

    def into(self, key: str) -> "Spot":
        """Return the spot of a field."""
        path = f"{self.path}.{key}" if self.path else key
        return self.at(path, _under(self.old, key), _under(self.new, key))

    def entry(self, key: str, old: Route = (), new: Route = ()) -> "Spot":
        """Return the spot of the entry that goes by a key, with its routes on both sides."""
        return self.at(f"{self.path}[{key}]", old, new)

    def at(self, path: str, old: Route, new: Route) -> "Spot":
        """Return the spot of another path within the same item and duty."""
        return Spot(path=path, item=self.item, duty=self.duty, name=self.name, old=old, new=new)

    def change(
        self,
        kind: Kind,
        before: Plain = None,
        after: Plain = None,
        *,
        params: Mapping[str, object] | None = None,
        score: float | None = None,
    ) -> Change:
        """Return a change at this spot; a sentence shows both values unless told otherwise."""
        return Change(
            kind=kind,
            item=self.item,
            duty=self.duty,
            path=self.path,
            before=before,
            after=after,
            old=self.old or None,
            new=self.new or None,
            params=_params(self.name, before, after, params or {}),
            score=score,
        )

    def reworded(
        self, kind: Kind, before: str | None, after: str | None, field: Text
    ) -> Iterator[Change]:
        """Yield a change of words that are no local duty: of the kind given in most cases.

        Another kind where only punctuation or width differ, or where they charge the local body.
        """
        found = charging_kinds(before, after) or (kind,)
        if essence(before or "") == essence(after or ""):
            found = (WORDING_ONLY,)
        for each in found:
            yield self.change(each, before, after, params={"field": field})


def charging_kinds(before: str | None, after: str | None) -> tuple[Kind, ...]:
    """Return whether words charge the local body anew and whether they discharge it, as kinds."""
    found = charging(before or "", after or "")
    toward = (wording_kinds.LOCAL_CHARGED,) if found.toward else ()
    return (*toward, *((wording_kinds.LOCAL_DISCHARGED,) if found.away else ()))


def _params(
    name: str | Text, before: Plain, after: Plain, own: Mapping[str, object]
) -> Mapping[str, object]:
    """Return what a sentence shows: its own parameters, and both values where it has none."""
    told: dict[str, object] = {"name": name}
    if "before" not in own:
        told["before"] = _words(before)
    if "after" not in own:
        told["after"] = _words(after)
    told.update(own)
    return told


def _under(route: Route, key: str) -> Route:
    return (*route, key) if route else ()


def _words(value: Plain) -> object:
    match value:
        case None:
            return NONE
        case bool():
            return Text(zh="是" if value else "否", en="yes" if value else "no")
        case int() | str():
            return value
        case Mapping():
            return "；".join(f"{key}: {_flat(each)}" for key, each in value.items())
        case _:
            return _flat(value)


def _flat(value: Plain) -> str:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "；".join(map(_flat, value))
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {_flat(each)}" for key, each in value.items())
    return str(value)
