"""Plain data of the right shape to overlays, records and the other files of a workspace."""

from datetime import date
from typing import Any

from dutylist.findings import Route
from dutylist.io import build
from dutylist.io.build import Data
from dutylist.model import (
    Addition,
    Basis,
    Bind,
    Conflict,
    Contact,
    Decline,
    Department,
    DutyChanges,
    DutyEdit,
    DutyRemoval,
    Edit,
    Merge,
    Mode,
    Move,
    Overlay,
    Pin,
    Removal,
    RemovalReason,
    Result,
    Split,
    Target,
    Unit,
)


def overlay(data: Data, route: Route, digest: str) -> Overlay:
    """Return an overlay; `digest` is that of its file."""
    bind = data.get("bind", {})
    contacts = {key: Contact(**value) for key, value in bind.get("contacts", {}).items()}
    return Overlay(
        id=data["id"],
        target=Target(**data["for"]),
        base=Pin(**data["base"]),
        mode=Mode(data.get("mode", "all")),
        claim=tuple(data.get("claim", ())),
        decline=tuple(Decline(**each, route=at) for each, at in _each(data, "decline", route)),
        undecided=tuple(data.get("undecided", ())),
        remove=tuple(_removal(*each) for each in _each(data, "remove", route)),
        add=tuple(_addition(*each) for each in _each(data, "add", route)),
        edit=tuple(_edit(*each) for each in _each(data, "edit", route)),
        move=tuple(Move(**each, route=at) for each, at in _each(data, "move", route)),
        merge=tuple(_merge(*each) for each in _each(data, "merge", route)),
        split=tuple(_split(*each) for each in _each(data, "split", route)),
        bind=Bind(
            departments=bind.get("departments", {}), contacts=contacts, route=(*route, "bind")
        ),
        result=_result(data["result"]) if "result" in data else None,
        rebased_from=Pin(**data["rebase"]["from"]) if "rebase" in data else None,
        conflicts=tuple(Conflict(**each, route=at) for each, at in _each(data, "conflicts", route)),
        note=data.get("note"),
        digest=digest,
        route=route,
    )


def _result(data: Data) -> Result:
    return Result(
        id=data["id"],
        title=data["title"],
        version=data["version"],
        note=data.get("note"),
        issued=build.optional(build.issued, data.get("issued")),
        effective=build.optional(date.fromisoformat, data.get("effective")),
        law_as_of=build.optional(date.fromisoformat, data.get("law_as_of")),
    )


def _each(data: Data, name: str, route: Route) -> list[tuple[Any, Route]]:
    """Return the entries of a list with their routes, without those that were set aside."""
    entries = enumerate(data.get(name, ()))
    return [(each, (*route, name, index)) for index, each in entries if each is not None]


def _removal(data: Data, route: Route) -> Removal:
    rest = {key: value for key, value in data.items() if key != "reason"}
    return Removal(reason=RemovalReason(data["reason"]), route=route, **rest)


def _addition(data: Data, route: Route) -> Addition:
    rest = {key: value for key, value in data.items() if key != "item"}
    return Addition(item=build.item(data["item"], (*route, "item")), route=route, **rest)


def _merge(data: Data, route: Route) -> Merge:
    return Merge(
        items=tuple(data["items"]),
        into=build.item(data["into"], (*route, "into")),
        authority=_authority(data, route),
        route=route,
        **_rest(data),
    )


def _split(data: Data, route: Route) -> Split:
    at = (*route, "into")
    return Split(
        item=data["item"],
        into=tuple(build.item(each, (*at, index)) for index, each in enumerate(data["into"])),
        authority=_authority(data, route),
        route=route,
        **_rest(data),
    )


def _rest(data: Data) -> dict[str, Any]:
    return {name: data[name] for name in ("after", "reason", "record") if name in data}


def _authority(data: Data, route: Route) -> Basis | None:
    authority = data.get("authority")
    return None if authority is None else build.basis(authority, (*route, "authority"))


def _edit(data: Data, route: Route) -> Edit:
    duties = data.get("duties", {})
    at = (*route, "duties")
    return Edit(
        item=data["item"],
        was=build.fields(data.get("was", {}), (*route, "was")),
        set=build.fields(data.get("set", {}), (*route, "set")),
        duties=DutyChanges(
            add=tuple(build.duty(*each) for each in _each(duties, "add", at)),
            remove=tuple(DutyRemoval(**each, route=to) for each, to in _each(duties, "remove", at)),
            edit=tuple(_duty_edit(*each) for each in _each(duties, "edit", at)),
        ),
        reason=data.get("reason"),
        authority=_authority(data, route),
        record=data.get("record"),
        route=route,
    )


def _duty_edit(data: Data, route: Route) -> DutyEdit:
    return DutyEdit(
        id=data["id"],
        was=build.fields(data["was"], (*route, "was")),
        set=build.fields(data["set"], (*route, "set")),
        route=route,
    )


def units(data: Data, route: Route) -> tuple[Unit, ...]:
    """Return the units of a file."""
    return tuple(
        Unit(**{**each, "aliases": tuple(each.get("aliases", ()))}, route=at)
        for each, at in _each(data, "units", route)
    )


def departments(data: Data, route: Route) -> tuple[Department, ...]:
    """Return the departments of a file."""
    return tuple(
        Department(
            id=each["id"],
            name=each["name"],
            aliases=tuple(each.get("aliases", ())),
            successor=each.get("successor"),
            route=at,
        )
        for each, at in _each(data, "departments", route)
    )
