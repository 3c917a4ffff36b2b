"""From the plain data of a record's file to its value."""

from datetime import date

from dutylist.findings import Route
from dutylist.io import build
from dutylist.io.build import Data
from dutylist.model import (
    Acknowledgement,
    Channel,
    Decision,
    Filing,
    Heard,
    Opinion,
    Outcome,
    Record,
    RecordedChange,
    Review,
    Support,
    Verdict,
)


def record(data: Data, route: Route) -> Record:
    """Return a record of an admission or adjustment, without the changes that were set aside."""
    return Record(
        id=data["id"],
        channel=Channel(data["channel"]),
        title=data["title"],
        applicant=data["applicant"],
        reason=data["reason"],
        on=_day(data, "on"),
        cause=data.get("cause"),
        note=data.get("note"),
        changes=tuple(
            _change(each, (*route, "changes", at))
            for at, each in enumerate(data["changes"])
            if each is not None
        ),
        basis=build.bases(data.get("basis", ()), (*route, "basis")),
        support=Support(**data.get("support", {})),
        opinions=tuple(
            _opinion(each, (*route, "opinions", at))
            for at, each in enumerate(data.get("opinions", ()))
        ),
        legality=_review(data.get("legality")),
        reasonableness=_review(data.get("reasonableness")),
        acknowledged=_acknowledged(data.get("acknowledged")),
        decision=_decision(data.get("decision")),
        filing=_filing(data.get("filing")),
        route=route,
    )


def _day(data: Data, key: str) -> date | None:
    day = data.get(key)
    return None if day is None else date.fromisoformat(day)


def _change(data: Data, route: Route) -> RecordedChange:
    return RecordedChange(
        where=data.get("overlay") or data["catalogue"],
        overlay="overlay" in data,
        action=data["action"],
        item=data.get("item"),
        duty=data.get("duty"),
        note=data.get("note"),
        digest=data.get("digest"),
        route=route,
    )


def _opinion(data: Data, route: Route) -> Opinion:
    return Opinion(
        by=data["by"],
        text=data["text"],
        result=Heard(data["result"]),
        on=_day(data, "on"),
        reply=data.get("reply"),
        route=route,
    )


def _review(data: Data | None) -> Review | None:
    if data is None:
        return None
    return Review(
        by=data["by"], result=Verdict(data["result"]), on=_day(data, "on"), note=data.get("note")
    )


def _acknowledged(data: Data | None) -> Acknowledgement | None:
    if data is None:
        return None
    return Acknowledgement(
        by=data["by"],
        on=date.fromisoformat(data["on"]),
        until=date.fromisoformat(data["until"]),
        number=data.get("number"),
        note=data.get("note"),
        digest=data.get("digest"),
    )


def _decision(data: Data | None) -> Decision | None:
    if data is None:
        return None
    return Decision(
        by=data["by"],
        on=_day(data, "on"),
        number=data.get("number"),
        result=Outcome(data["result"]),
        digest=data.get("digest"),
    )


def _filing(data: Data | None) -> Filing | None:
    if data is None:
        return None
    return Filing(by=data["by"], on=_day(data, "on"), number=data.get("number"))
