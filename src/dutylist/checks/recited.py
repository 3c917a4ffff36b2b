"""A citation as it should be written, where nobody can doubt what it means."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from dutylist.checks import reading
from dutylist.checks.reading import Ask, Reading
from dutylist.findings import Reworded
from dutylist.law import Answer, Citation, Slip, Verdict, parse
from dutylist.model import Basis


class Sure:
    """Asks the index which of several texts can be meant."""

    def __init__(self, ask: Ask, day: date) -> None:
        self._ask, self._day = ask, day

    def only(self, ways: Sequence[str], version: str | None) -> list[str]:
        """Return the one whose article there is, the others having none; all if none is sure."""
        told = [{each.verdict for each in self._read(way, version)} for way in ways]
        there = [way for way, found in zip(ways, told, strict=True) if not found]
        missing = [found for found in told if Verdict.NO_ARTICLE in found]
        return there if len(there) == 1 and len(missing) == len(ways) - 1 else list(ways)

    def _read(self, way: str, version: str | None) -> Sequence[Answer]:
        return self._ask(way, version, self._day).faults


def numbered(basis: Basis, read: Reading, ask: Sure) -> Reworded | None:
    """Return a citation with its numbers in standard form.

    A number that may be read in two ways is certain where the law has only one of the articles.
    """
    text = basis.text
    for slip in sorted(reading.numerals(read), key=lambda each: -each.start):
        end = slip.start + len(slip.text)
        if text[slip.start : end] != slip.text:
            return None
        ways = [f"{text[: slip.start]}{said}{text[end:]}" for said in _said(slip)]
        if len(ways) > 1:
            ways = ask.only(ways, basis.version)
        if len(ways) != 1:
            return None
        text = ways[0]
    doubtful = any(slip.other for slip in reading.numerals(read))
    return _proven(basis, text, read) if not doubtful else Reworded(basis.route, basis.text, text)


def _said(slip: Slip) -> Iterator[str]:
    yield slip.suggestion
    if slip.other:
        yield slip.other


def titled(basis: Basis, read: Reading) -> Reworded | None:
    """Return a citation with the titles that the index has."""
    text = basis.text
    for written, title in read.misnamed:
        if text.count(f"《{written}》") != 1:
            return None
        text = text.replace(f"《{written}》", f"《{title}》")
    return _proven(basis, text, read)


def formed(basis: Basis, read: Reading) -> Reworded | None:
    """Return a citation in the one form that all lists share."""
    return _proven(basis, read.suggestion, read)


def _proven(basis: Basis, text: str, read: Reading) -> Reworded | None:
    """Return a new text that says the same as the old one, titles as the index has them."""
    titles = dict(read.misnamed)
    old, new = parse(basis.text), parse(text)
    same = _essence(old.citations, titles) == _essence(new.citations, titles)
    if text == basis.text or not same or len(new.rest) != len(old.rest):
        return None
    return Reworded(basis.route, basis.text, text)


def _essence(citations: Sequence[Citation], titles: dict[str, str]) -> list[Citation]:
    """Return what citations say, wherever they stand in their text."""
    named = (replace(each, title=titles.get(each.title or "", each.title)) for each in citations)
    return [replace(each, source="", start=0) for each in named]
