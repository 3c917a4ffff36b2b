"""Lists side by side as JSON: `consistency/1`."""

from collections.abc import Iterable, Mapping, Sequence

from dutylist.across.consistency import Consistency
from dutylist.across.deviations import Deviation, Value
from dutylist.across.held import Held, State
from dutylist.across.sentences import deviation
from dutylist.across.words import Telling
from dutylist.model import Item
from dutylist.report.safe_json import written


def report(found: Sequence[Consistency], telling: Telling, majority: int, digest: str = "") -> str:
    """Return every group of peers: lists, deviations, proposals, comparison, matrix, counts."""
    unexplained = sum(len(each.unexplained) for each in found)
    return written(
        {
            "dutylist": "consistency/1",
            "majority": majority,
            "digest": digest,
            "groups": [_group(each, telling) for each in found],
            "summary": {
                "lists": sum(len(each.peers.lists) for each in found),
                "unexplained": unexplained,
                "explained": sum(len(each.deviations) for each in found) - unexplained,
                "proposals": sum(len(each.proposals) for each in found),
            },
        }
    )


def _group(found: Consistency, telling: Telling) -> dict[str, object]:
    lists = found.peers.lists
    made = lists[0].catalogue.derived
    base = {"catalogue": made.catalogue, "version": made.version} if made else None
    return {
        "base": base,
        "level": lists[0].catalogue.level,
        "lists": [
            _list(held, counts) for held, counts in zip(lists, found.matrix.counts, strict=True)
        ],
        "deviations": [_deviation(each, telling) for each in found.deviations],
        "proposals": [
            {
                "score": each.score,
                "items": [
                    {
                        "item": own.item,
                        "name": own.like.name,
                        "lists": [held.catalogue.id for held in own.lists],
                    }
                    for own in each.members
                ],
            }
            for each in found.proposals
        ],
        "model": found.model.catalogue.id if found.model else None,
        "against": [
            {
                "list": each.held.catalogue.id,
                "missing": _items(each.missing),
                "extra": _items(each.extra),
                "differing": [
                    {"item": item.id, "aspects": [aspect.value for aspect in aspects]}
                    for item, aspects in each.differing
                ],
            }
            for each in found.against
        ],
        "matrix": [
            {
                "item": row.item.id,
                "name": row.item.name,
                "publish": row.item.publish.value,
                "of_base": row.of_base,
                "cells": [
                    {
                        "list": lists[at].catalogue.id,
                        "state": cell.state.value,
                        "aspects": [aspect.value for aspect in cell.aspects],
                    }
                    for at, cell in sorted(row.cells.items())
                ],
            }
            for row in found.matrix.rows
        ],
    }


def _list(held: Held, counts: Mapping[State, int]) -> dict[str, object]:
    made = held.catalogue.derived
    return {
        "id": held.catalogue.id,
        "name": held.name,
        "unit": made.unit if made else None,
        "items": len(held.catalogue.items),
        "counts": {state.value: counts[state] for state in State if counts.get(state)},
    }


def _deviation(each: Deviation, telling: Telling) -> dict[str, object]:
    at = telling.locate(each.route)
    return {
        "list": each.held.catalogue.id,
        "item": each.item.id,
        "point": each.point.value,
        "duty": each.duty,
        "own": _value(each.own),
        "others": _value(each.others),
        "agreeing": each.agreeing,
        "peers": each.peers,
        "recorded": each.recorded,
        "reason": each.action.reason if each.action else None,
        "record": each.action.record if each.action else None,
        "message": deviation(each, telling),
        "file": at.file,
        "line": at.line,
    }


def _value(value: Value) -> object:
    return list(value) if isinstance(value, tuple) else value


def _items(items: Iterable[Item]) -> list[str]:
    return [item.id for item in items]
