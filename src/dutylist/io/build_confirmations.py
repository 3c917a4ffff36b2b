"""Plain data of the right shape to the confirmations of a workspace, and back."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from dutylist.findings import Route
from dutylist.law import Standing
from dutylist.model import Confirmation, Plain

Data = Mapping[str, Any]  # checked against its schema before it comes here


def confirmations(data: Data, route: Route) -> tuple[Confirmation, ...]:
    """Return the confirmations of a file, without those that were set aside."""
    return tuple(
        _confirmation(each, (*route, "entries", index))
        for index, each in enumerate(data["entries"])
        if each is not None
    )


def _confirmation(data: Data, route: Route) -> Confirmation:
    return Confirmation(
        where=data["list"],
        item=data["item"],
        duty=data.get("duty"),
        provision=data["provision"],
        instrument=data["instrument"],
        title=data["title"],
        version=data["version"],
        standing=Standing(data.get("standing", Standing.IN_FORCE.value)),
        fingerprints=data.get("fingerprints", {}),
        on=date.fromisoformat(data["on"]),
        by=data["by"],
        reason=data["reason"],
        route=route,
    )


def plain(confirmations: Iterable[Confirmation]) -> list[Plain]:
    """Return confirmations as their file holds them, what goes without saying left out."""
    return [_plain(each) for each in confirmations]


def _plain(value: Confirmation) -> dict[str, Plain]:
    entry: dict[str, Plain] = {"list": value.where, "item": value.item}
    if value.duty is not None:
        entry["duty"] = value.duty
    entry |= {
        "provision": value.provision,
        "instrument": value.instrument,
        "title": value.title,
        "version": value.version,
    }
    if value.standing is not Standing.IN_FORCE:
        entry["standing"] = value.standing.value
    if value.fingerprints:
        entry["fingerprints"] = dict(value.fingerprints)
    return entry | {"on": value.on.isoformat(), "by": value.by, "reason": value.reason}
