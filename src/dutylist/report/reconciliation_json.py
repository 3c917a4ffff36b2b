"""Reconciliation as JSON: `reconciliation/1`."""

from collections.abc import Mapping, Sequence

from dutylist.across.held import Held
from dutylist.derive.counts import Count
from dutylist.derive.reconcile import Reconciliation
from dutylist.report.reconciliation import Summed, figures
from dutylist.report.safe_json import written
from dutylist.texts import Lang


def report(found: Sequence[Summed], lang: Lang, digest: str = "") -> str:
    """Return the sums of all lists, grouped by base and level, with the sum of each group."""
    return written(
        {
            "dutylist": "reconciliation/1",
            "digest": digest,
            "groups": [_group(each, lang) for each in found],
        }
    )


def _group(found: Summed, lang: Lang) -> dict[str, object]:
    first = found.peers.lists[0].catalogue
    made = first.derived
    return {
        "base": {"catalogue": made.catalogue, "version": made.version} if made else None,
        "level": first.level,
        "lists": [{**_list(held), **_sums(sums, lang)} for held, sums in found.named],
        "total": _sums(found.total, lang),
    }


def _list(held: Held) -> dict[str, object]:
    made = held.catalogue.derived
    return {
        "id": held.catalogue.id,
        "name": held.name,
        "unit": made.unit if made else None,
        "version": held.catalogue.version,
    }


def _sums(sums: Reconciliation, lang: Lang) -> dict[str, object]:
    return {
        "sentence": sums.sentence(lang),
        "total": figures(sums.total),
        "reasons": {reason.value: n for reason, n in sums.reasons.items()},
        "bases": dict(sums.bases),
        "categories": _divisions(sums.categories),
        "parts": _divisions(sums.parts),
    }


def _divisions(table: Mapping[str, Count]) -> dict[str, dict[str, int]]:
    return {name: figures(count) for name, count in table.items()}
