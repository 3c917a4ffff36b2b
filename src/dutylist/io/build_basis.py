"""Plain data of the right shape to the instruments of a legal-basis index."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from dutylist.findings import Route
from dutylist.law import Instrument, Version
from dutylist.law import shelf as cards
from dutylist.law.shelf import Card, Shelf

Data = Mapping[str, Any]  # checked against its schema before it comes here


def instruments(data: Data, route: Route) -> tuple[Instrument, ...]:
    """Return the instruments of a file, without those that were set aside."""
    return tuple(
        instrument(each, (*route, "instruments", index))
        for index, each in enumerate(data["instruments"])
        if each is not None
    )


def shelf(data: Data, route: Route) -> Shelf:
    """Return the instruments of a file as a shelf that builds each when it is asked for."""
    known = [
        (each, (*route, "instruments", index))
        for index, each in enumerate(data["instruments"])
        if each is not None
    ]
    return Shelf((card(each) for each, _ in known), lambda position: instrument(*known[position]))


def card(data: Data) -> Card:
    """Return what an instrument is found by."""
    return cards.card(
        data["id"],
        data["title"],
        (*data.get("aliases", ()), *data.get("former", ())),
        number=data.get("number"),
        region=data.get("region"),
    )


def instrument(data: Data, route: Route) -> Instrument:
    """Return one instrument of a file."""
    repealed = data.get("repealed", {})
    return Instrument(
        id=data["id"],
        title=data["title"],
        aliases=tuple(data.get("aliases", ())),
        former=tuple(data.get("former", ())),
        rank=data["rank"],
        issuer=data.get("issuer"),
        number=data.get("number"),
        region=data.get("region"),
        versions=tuple(_version(each) for each in data["versions"]),
        repealed_by=repealed.get("by"),
        repealed_on=_day(repealed.get("on")),
        repealed_known=_day(repealed.get("known")),
        route=route,
    )


def _version(data: Data) -> Version:
    return Version(
        version=data["version"],
        promulgated=_day(data.get("promulgated")),
        effective=_day(data.get("effective")),
        version_effective=_day(data.get("version_effective")),
        articles=data.get("articles", ""),
        paragraphs=data.get("paragraphs"),
        fingerprints=data.get("fingerprints"),
        truncated=data.get("truncated", False),
        missing=tuple(data.get("missing", ())),
        items=data.get("items", ""),
        expires=_day(data.get("expires")),
        outdated=_day(data.get("outdated")),
    )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
