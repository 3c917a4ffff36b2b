"""One instrument out of what several files say of it; the first file's word counts."""

from collections.abc import Iterable
from dataclasses import fields, replace
from functools import reduce

from dutylist.law.instrument import Instrument, Version

_OF_ARTICLES = frozenset(
    ("articles", "items", "paragraphs", "fingerprints", "truncated", "missing")
)
"""What belongs to one reading of a text and is taken over only as a whole."""


def united(instruments: Iterable[Instrument]) -> Instrument:
    """Return one instrument: names and versions of all, each fact by the first that has it.

    Of titles that differ only by 中华人民共和国 or by marks the fullest counts.
    """
    return reduce(_two, instruments)


def _two(own: Instrument, other: Instrument) -> Instrument:
    repealed = own if _repeal(own) else other
    return replace(
        own,
        title=max(own.title, other.title, key=len),
        aliases=tuple(dict.fromkeys((*own.aliases, *other.aliases))),
        former=tuple(dict.fromkeys((*own.former, *other.former))),
        rank=own.rank or other.rank,
        issuer=own.issuer or other.issuer,
        number=own.number or other.number,
        region=own.region or other.region,
        versions=_versions(own.versions, other.versions),
        repealed_by=repealed.repealed_by,
        repealed_on=repealed.repealed_on,
        repealed_known=repealed.repealed_known,
    )


def _repeal(each: Instrument) -> bool:
    return bool(each.repealed_by or each.repealed_on or each.repealed_known)


def _versions(own: tuple[Version, ...], other: tuple[Version, ...]) -> tuple[Version, ...]:
    more = {each.version: each for each in other}
    both = tuple(
        _version(each, more[each.version]) if each.version in more else each for each in own
    )
    known = {each.version for each in own}
    return (*both, *(each for each in other if each.version not in known))


def _version(own: Version, other: Version) -> Version:
    """Return one version; what was read of the articles comes from one of both alone."""
    read = own if own.articles or own.items else other
    if own.articles == other.articles and own.items == other.items and own.paragraphs is None:
        read = other
    taken = {
        field.name: getattr(read, field.name)
        if field.name in _OF_ARTICLES
        else getattr(own, field.name) or getattr(other, field.name)
        for field in fields(Version)
    }
    return Version(**taken)
