"""Plain data of the right shape to the model: the only place that reads dicts."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from dutylist.findings import Route
from dutylist.model import (
    NO_FIELDS,
    Basis,
    Catalogue,
    Category,
    Contact,
    Declares,
    Derived,
    Descent,
    Duty,
    Guide,
    Issued,
    Item,
    Origin,
    Publish,
    Replaces,
    Role,
    Step,
)

if TYPE_CHECKING:
    from dutylist.model import FieldValue

T = TypeVar("T")
Data = Mapping[str, Any]  # checked against its schema before it comes here


def catalogue(data: Data, route: Route) -> Catalogue:
    """Return a catalogue; `data` has passed its schema, or holds None for an item that did not."""
    return Catalogue(
        id=data["id"],
        title=data["title"],
        kind=data["kind"],
        version=data["version"],
        jurisdiction=data["jurisdiction"],
        level=data["level"],
        categories=tuple(Category(each["id"], each["name"]) for each in data["categories"]),
        items=tuple(
            item(each, (*route, "items", index))
            for index, each in enumerate(data["items"])
            if each is not None
        ),
        issued=optional(issued, data.get("issued")),
        effective=optional(date.fromisoformat, data.get("effective")),
        law_as_of=optional(date.fromisoformat, data.get("law_as_of")),
        replaces=optional(_replaces, data.get("replaces")),
        declares=optional(lambda each: Declares(**each), data.get("declares")),
        retired=tuple(data.get("retired", ())),
        note=data.get("note"),
        derived=optional(lambda each: Derived(**each), data.get("derived")),
        departments=data.get("departments", {}),
        contacts={key: Contact(**value) for key, value in data.get("contacts", {}).items()},
        whole=None not in data["items"],
        route=route,
    )


def optional(build: Callable[[Any], T], value: object) -> T | None:
    """Return what is built of a value, None of none."""
    return None if value is None else build(value)


def issued(data: Data) -> Issued:
    """Return who issued a catalogue, when, under which number."""
    return Issued(by=data["by"], on=date.fromisoformat(data["on"]), number=data.get("number"))


def _replaces(data: Data) -> Replaces:
    lineage = tuple(
        Descent(old=tuple(each["from"]), new=tuple(each["to"]), note=each.get("note"))
        for each in data.get("lineage", ())
    )
    return Replaces(version=data["version"], note=data.get("note"), lineage=lineage)


_COMMON = frozenset(
    ("id", "name", "category", "part", "required", "duties", "basis", "guide", "posts", "publish")
) | {"note", "origin"}


def names(data: Data) -> dict[str, str]:
    """Return the names in a file of departments by id."""
    return {each["id"]: each["name"] for each in data["departments"] if each is not None}


def item(data: Data, route: Route) -> Item:
    """Return one item; the fields that only its kind has are kept as they are."""
    own = {key: value for key, value in data.items() if key not in _COMMON}
    return Item(
        id=data["id"],
        name=data["name"],
        category=data["category"],
        part=data.get("part"),
        required=data.get("required", False),
        duties=tuple(
            duty(each, (*route, "duties", index))
            for index, each in enumerate(data.get("duties", ()))
        ),
        basis=bases(data.get("basis", ()), (*route, "basis")),
        guide=optional(guide, data.get("guide")),
        posts=tuple(data.get("posts", ())),
        publish=Publish(data.get("publish", "public")),
        note=data.get("note"),
        fields=own or NO_FIELDS,
        origin=tuple(map(_origin, data.get("origin", ()))),
        route=route,
    )


def _origin(data: Data) -> Origin:
    rest = {key: value for key, value in data.items() if key != "fields"}
    return Origin(fields=tuple(data.get("fields", ())), **rest)


def duty(data: Data, route: Route) -> Duty:
    """Return one duty."""
    delegation = data.get("delegation")
    return Duty(
        id=data["id"],
        by=data["by"],
        role=Role(data["role"]),
        text=data["text"],
        basis=bases(data.get("basis", ()), (*route, "basis")),
        delegation=None if delegation is None else basis(delegation, (*route, "delegation")),
        route=route,
    )


def bases(data: Any, route: Route) -> tuple[Basis, ...]:  # noqa: ANN401  (a list of YAML)
    """Return a list of citations."""
    return tuple(basis(each, (*route, index)) for index, each in enumerate(data))


def basis(data: str | Data, route: Route) -> Basis:
    """Return one citation, written as a text or as a mapping."""
    if isinstance(data, str):
        return Basis(text=data, route=route)
    rest = {key: value for key, value in data.items() if key != "cite"}
    return Basis(text=data["cite"], route=route, **rest)


def guide(data: Data) -> Guide:
    """Return a guide for citizens."""
    return Guide(
        steps=tuple(
            Step(each["by"], each["text"], each.get("days")) for each in data.get("steps", ())
        ),
        contact=optional(lambda each: Contact(**each), data.get("contact")),
        materials=tuple(data.get("materials", ())),
        promised_days=data.get("promised_days"),
    )


def fields(data: Data, route: Route) -> "dict[str, FieldValue]":
    """Return some fields of an item or duty, as `was:` and `set:` give them."""
    return {name: _field(name, value, (*route, name)) for name, value in data.items()}


def _field(name: str, value: Any, route: Route) -> "FieldValue":  # noqa: ANN401
    match name:
        case "basis" if isinstance(value, list):
            return bases(value, route)
        case "delegation" if isinstance(value, str | dict):
            return basis(value, route)
        case "guide" if isinstance(value, dict):
            return guide(value)
        case "posts" if isinstance(value, list):
            return tuple(value)
        case "role":
            return Role(value)
        case "publish":
            return Publish(value)
    result: FieldValue = value
    return result
