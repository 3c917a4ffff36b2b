"""The verdict of the gate as JSON: the changes, `changes/1`, with a `gate` object."""

from dutylist.gate.asked import commands
from dutylist.gate.told import Told
from dutylist.gate.wrong import Broken
from dutylist.report import changes_json
from dutylist.report import gate_lines as said
from dutylist.texts import Lang, escaped


def report(case: said.Case, lang: Lang) -> str:
    """Return one JSON document."""
    gate = {
        "passed": case.judged.passed,
        "message": said.verdict(case, lang),
        "commands": list(_commands(case)),
        "burdens": [_burden(each, lang, case.locate) for each in case.burdens],
        "records": [_record(each, lang, case.locate) for each in case.judged.broken],
    }
    return changes_json.report(case.comparison, lang, case.locate, {"gate": gate})


def _commands(case: said.Case) -> tuple[str, ...]:
    """Return the commands that open a record for each list, or set of lists, with burdens."""
    asked = [each for each in case.burdens if each.change.record is None and each.asked]
    return commands([each.asked for each in asked], asked[0].workspace) if asked else ()


def _burden(burden: Told, lang: Lang, locate: said.Locate) -> dict[str, object]:
    change = burden.change
    route = change.new or change.old
    at = locate(route) if route is not None else None
    return {
        "kind": change.kind.code,
        "fingerprint": change.fingerprint,
        "item": change.item,
        "duty": change.duty,
        "name": burden.name,
        "message": said.sentence(burden, lang),
        "gains": list(burden.units),
        "loses": burden.loses.show(lang) if burden.loses else None,
        "lists": list(change.lists),
        "record": change.record,
        "acknowledged": burden.acknowledged,
        "refused": [{"record": record, "reason": worth.value} for record, worth in burden.refused],
        "command": burden.command or None if change.record is None else None,
        "place": None if at is None else {"file": escaped(at.file), "line": at.line},
    }


def _record(each: Broken, lang: Lang, locate: said.Locate) -> dict[str, object]:
    words, remedy = said.wrong(each, lang)
    at = locate(each.route)
    return {
        "record": each.record,
        "fault": each.wrong.name,
        "message": words,
        "hint": remedy,
        "place": {"file": escaped(at.file), "line": at.line},
    }
