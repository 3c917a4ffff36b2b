"""A record to plain data in canonical order."""

from dutylist.io import plain
from dutylist.io.plain import Mapped
from dutylist.io.plain_overlay import filled
from dutylist.model import (
    Acknowledgement,
    Decision,
    Filing,
    Opinion,
    Plain,
    Record,
    RecordedChange,
    Review,
    Support,
)


def record(value: Record) -> Mapped:
    """Return a record as its file holds it."""
    return filled(
        dutylist="record/1",
        id=value.id,
        note=value.note,
        channel=value.channel.value,
        title=value.title,
        applicant=value.applicant,
        on=plain.of_day(value.on),
        cause=value.cause,
        changes=[change(each) for each in value.changes],
        reason=value.reason,
        basis=plain.unfold(value.basis),
        support=_support(value.support),
        opinions=[_opinion(each) for each in value.opinions],
        legality=_review(value.legality),
        reasonableness=_review(value.reasonableness),
        acknowledged=acknowledged(value.acknowledged),
        decision=_decision(value.decision),
        filing=_filing(value.filing),
    )


def change(value: RecordedChange) -> Mapped:
    """Return one change that a record asks for."""
    where = "overlay" if value.overlay else "catalogue"
    return filled(
        **{where: value.where},
        action=value.action,
        item=value.item,
        duty=value.duty,
        note=value.note,
        digest=value.digest,
    )


def acknowledged(value: Acknowledgement | None) -> Plain:
    """Return what stands for now, or None."""
    if value is None:
        return None
    return filled(
        by=value.by,
        on=plain.of_day(value.on),
        until=plain.of_day(value.until),
        number=value.number,
        note=value.note,
        digest=value.digest,
    )


def _support(value: Support) -> Mapped:
    return filled(power=value.power, people=value.people, money=value.money)


def _opinion(value: Opinion) -> Mapped:
    return filled(
        by=value.by,
        on=plain.of_day(value.on),
        text=value.text,
        result=value.result.value,
        reply=value.reply,
    )


def _review(value: Review | None) -> Plain:
    if value is None:
        return None
    return filled(
        by=value.by, on=plain.of_day(value.on), result=value.result.value, note=value.note
    )


def _decision(value: Decision | None) -> Plain:
    if value is None:
        return None
    return filled(
        by=value.by,
        on=plain.of_day(value.on),
        number=value.number,
        result=value.result.value,
        digest=value.digest,
    )


def _filing(value: Filing | None) -> Plain:
    if value is None:
        return None
    return filled(by=value.by, on=plain.of_day(value.on), number=value.number)
