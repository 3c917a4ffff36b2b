"""What an import found as JSON, `import/1`: public, versioned, every key spelled out."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from dutylist.law.statute import Statute
from dutylist.law.text import version_of
from dutylist.report import safe_json
from dutylist.report.import_entry import Entry
from dutylist.report.import_words import words
from dutylist.texts import Lang, escaped


def report(entries: Sequence[Entry], lang: Lang) -> str:
    """Return what became of each file, and the counts, as one JSON document."""
    states = Counter(entry.state for entry in entries)
    document = {
        "dutylist": "import/1",
        "files": [_entry(entry, lang) for entry in entries],
        "summary": {
            "read": len(entries),
            "taken": states["taken"],
            "returned": states["returned"],
            "skipped": states["skipped"],
            "doubtful": sum(bool(entry.doubts) for entry in entries),
            "articles": sum(len(e.statute.articles) for e in entries if e.statute is not None),
        },
    }
    return safe_json.written(document)


def _entry(entry: Entry, lang: Lang) -> dict[str, object]:
    return {
        "file": escaped(entry.file),
        "status": entry.state,
        **_statute(entry.statute),
        "doubts": [f"{each.code} {words(each, lang)}".strip() for each in entry.doubts],
        "notes": [f"{each.code} {words(each, lang)}".strip() for each in entry.notes],
        "id": entry.id,
        "index": entry.fate,
        "encoding": entry.encoding,
        "part_of": None if entry.part_of is None else escaped(entry.part_of),
        "reason": entry.reason,
        "message": None if entry.words is None else entry.words.show(lang),
        "remedy": None if entry.remedy is None else entry.remedy.show(lang),
    }


def _statute(statute: Statute | None) -> dict[str, object]:
    """Return the facts of a text; every key is there, whatever is known."""
    known = statute or Statute(title="")
    version = version_of(known)
    return {
        "title": _safe(known.title) or None,
        "rank": known.rank,
        "number": _safe(known.number),
        "issuer": _safe(known.issuer),
        "promulgated": _day(known.promulgated),
        "revised": [[day.isoformat(), how] for day, how in known.revised],
        "version": known.version or None,
        "effective": _day(known.effective),
        "version_effective": _day(known.version_effective),
        "expires": _day(known.expires),
        "articles": version.articles,
        "items": version.items,
        "repeals": [escaped(each) for each in known.repeals],
        "truncated": known.truncated,
        "missing": list(known.missing),
    }


def _safe(text: str | None) -> str | None:
    return None if text is None else escaped(text)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
