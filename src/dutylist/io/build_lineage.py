"""From the plain data of raw inventories and lineages to their values."""

from datetime import date

from dutylist.findings import Route
from dutylist.io.build import Data
from dutylist.model.inventory import Declared, Fate, Inventory, Lineage, Named, RawLine


def inventory(data: Data, route: Route) -> Inventory:
    """Return a raw inventory, without the lines that were set aside."""
    collected = data.get("collected")
    return Inventory(
        id=data["id"],
        title=data["title"],
        unit=data.get("unit"),
        collected=None if collected is None else date.fromisoformat(collected),
        lines=tuple(
            RawLine(
                id=each["id"],
                by=each["by"],
                text=each["text"],
                basis=each.get("basis"),
                route=(*route, "lines", at),
            )
            for at, each in enumerate(data["lines"])
            if each is not None
        ),
        route=route,
    )


def lineage(data: Data, route: Route) -> Lineage:
    """Return what became of raw lines, without the entries that were set aside."""
    made = data["list"]
    return Lineage(
        inventory=data["inventory"],
        catalogue=made["catalogue"],
        version=made["version"],
        entries=tuple(
            _declared(each, (*route, "lines", at))
            for at, each in enumerate(data["lines"])
            if each is not None
        ),
        note=data.get("note"),
        route=route,
    )


def _declared(data: Data, route: Route) -> Declared:
    return Declared(
        lines=tuple(_named(data, route)),
        fate=Fate(data["fate"]),
        into=tuple(data.get("into", ())),
        to=data.get("to"),
        reason=data.get("reason"),
        note=data.get("note"),
        route=route,
    )


def _named(data: Data, route: Route) -> list[Named]:
    if "line" in data:
        return [Named(data["line"], (*route, "line"))]
    return [Named(each, (*route, "ids", at)) for at, each in enumerate(data["ids"])]
