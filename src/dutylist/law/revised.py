"""An instrument as somebody's table says it: what is new is added, what differs is named."""

from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any

from dutylist.law.instrument import Instrument, Version

_NAMES = ("title", "rank")
_FACTS = ("issuer", "number", "region", "repealed_by", "repealed_on", "repealed_known")
_LISTS = ("aliases", "former")
_READING = frozenset(("articles", "items", "paragraphs", "fingerprints", "truncated", "missing"))
"""What belongs to one reading of a text: with other articles it is taken only as a whole."""


def revised(known: Instrument, said: Instrument) -> tuple[Instrument, tuple[str, ...]]:
    """Return an instrument with what is said of it, and the fields that said something else.

    What is left empty stays as it was: nothing is ever deleted.
    """
    differing = list(_differing(known, said))
    names = (*_NAMES, *_FACTS, *_LISTS)
    values = {name: getattr(said, name) or getattr(known, name) for name in names}
    told = {each.version: each for each in said.versions}
    versions = []
    for version in known.versions:
        other = told.pop(version.version, None)
        if other is not None:
            version, wrong = _version(version, other)  # noqa: PLW2901  (the same one, told anew)
            differing += wrong
        versions.append(version)
    whole = replace(known, **values, versions=(*versions, *told.values()))
    return whole, tuple(dict.fromkeys(differing))


def addition(known: Instrument, whole: Instrument) -> Instrument:
    """Return only what `whole` says beyond `known`, for a file of one's own."""
    said: dict[str, Any] = {
        name: getattr(whole, name) if getattr(whole, name) != getattr(known, name) else None
        for name in _FACTS
    }
    for name in _LISTS:
        held = getattr(known, name)
        said[name] = tuple(each for each in getattr(whole, name) if each not in held)
    versions = tuple(each for each in whole.versions if each not in known.versions)
    return replace(whole, **said, versions=versions)


def _differing(known: Instrument, said: Instrument) -> Iterator[str]:
    for name in (*_NAMES, *_FACTS):
        own, other = getattr(known, name), getattr(said, name)
        if own and other and own != other:
            yield name
    for name in _LISTS:
        own, other = getattr(known, name), getattr(said, name)
        if other and not set(own) <= set(other):
            yield name


def _version(known: Version, said: Version) -> tuple[Version, list[str]]:
    same = said.articles in {"", known.articles} and said.items in {"", known.items}
    values = {}
    differing = []
    for field in fields(Version):
        own, other = getattr(known, field.name), getattr(said, field.name)
        if field.name in _READING and not same:
            values[field.name] = other
            continue
        values[field.name] = other or own
        if own and other and own != other:
            differing.append(field.name)
    if not same and (known.articles or known.items):
        differing.append("articles")
    return Version(**values), differing
