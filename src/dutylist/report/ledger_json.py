"""What became of every raw line as JSON, `ledger/1`: public, versioned, every key spelled out."""

from collections.abc import Callable, Mapping

from dutylist.findings import Location, Route
from dutylist.lineage import Entry
from dutylist.report.findings_json import entry as finding_entry
from dutylist.report.ledger_text import Proved
from dutylist.report.safe_json import written
from dutylist.texts import Lang, escaped

Locate = Callable[[Route], Location]


def report(told: Proved, lang: Lang, locate: Locate) -> str:
    """Return the whole ledger and what is wrong as one document."""
    ledger = told.ledger
    return written(
        {
            "dutylist": "ledger/1",
            "inventory": {"id": ledger.inventory, "title": ledger.title, "unit": ledger.unit},
            "list": {"catalogue": ledger.catalogue, "version": ledger.version},
            "proved": told.holds,
            "summary": {
                "read": ledger.read,
                **{fate.value: number for fate, number in ledger.fates.items()},
                "unaccounted": ledger.unaccounted,
            },
            "lines": [_line(each, locate) for each in ledger.lines],
            "items": [
                {
                    "item": each.item,
                    "name": each.name,
                    "lines": [entry.line.id for entry in each.lines],
                }
                for each in ledger.items
            ],
            "withdrawn": [
                {
                    "department": to or None,
                    "name": told.names.get(to),
                    "lines": [entry.line.id for entry in taken],
                }
                for to, taken in ledger.takers.items()
            ],
            "findings": [finding_entry(each, lang) for each in told.findings],
        }
    )


def _line(entry: Entry, locate: Locate) -> Mapping[str, object]:
    line, declared = entry.line, entry.declared
    at = locate(line.route)
    return {
        "line": line.id,
        "by": line.by,
        "text": line.text,
        "basis": line.basis,
        "fate": None if declared is None else declared.fate.value,
        "into": [] if declared is None else list(declared.into),
        "to": None if declared is None else declared.to,
        "reason": None if declared is None else declared.reason,
        "at": {"file": escaped(at.file), "line": at.line},
    }
