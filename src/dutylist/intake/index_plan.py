"""What a workbook's instruments mean for the index: new, changed, the same, or contradicting."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from dutylist.findings import Finding, placed
from dutylist.intake.index_xlsx import ReadBack
from dutylist.intake.ledger import Entry, State
from dutylist.intake.notes import at_sheet
from dutylist.io.faults import tables
from dutylist.law import Index, Instrument
from dutylist.law.identity import identity
from dutylist.law.names import key
from dutylist.law.revised import addition, revised
from dutylist.tables import Layout
from dutylist.texts import Text


class Change(StrEnum):
    """What an instrument of a workbook does to the index."""

    ADDED = "added"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """What is to be written into the workspace's own file, and what became of each row."""

    changes: tuple[tuple[Instrument, Change], ...]
    ledger: tuple[Entry, ...]
    findings: tuple[Finding, ...]

    @property
    def written(self) -> tuple[Instrument, ...]:
        """The instruments that the file gets, or gets anew."""
        return tuple(each for each, change in self.changes if change is not Change.SAME)


def planned(
    read: ReadBack, index: Index, own: Iterable[Instrument], layout: Layout, *, overrule: bool
) -> Planned:
    """Return what a workbook adds and changes; what contradicts is returned unless it overrules."""
    mine = {each.id: each for each in own}
    changes: list[tuple[Instrument, Change]] = []
    refused: dict[tuple[str, int], Text] = {}
    for said in read.instruments:
        known = _known(said, index, mine)
        if known is None:
            changes.append((said, Change.ADDED))
            continue
        whole, differing = revised(known, replace(said, id=known.id))
        if differing and not overrule:
            reason = _contradiction(differing, layout)
            refused |= dict.fromkeys(read.rows[said.id], reason)
        elif whole == known:
            changes.append((known, Change.SAME))
        else:
            told = whole if known.id in mine else addition(known, whole)
            changes.append((told, Change.CHANGED))
    return Planned(
        changes=tuple(changes),
        ledger=tuple(_entry(each, refused) for each in read.ledger),
        findings=(*read.findings, *_findings(read.ledger, refused)),
    )


def _known(said: Instrument, index: Index, mine: Mapping[str, Instrument]) -> Instrument | None:
    """Return the instrument that is meant: by id, or by title where the row gave no id."""
    if said.id in mine:
        return mine[said.id]
    known = index.get(said.id)
    if known is None and said.id == identity(said.title, said.rank):
        found = index.find(said.title)
        known = found if found is not None and key(found.title) == key(said.title) else None
    return known if known is None else mine.get(known.id, known)


def _contradiction(differing: Iterable[str], layout: Layout) -> Text:
    headings = {column.path[0]: column.heading for column in layout.columns}
    known = [headings[name] for name in differing if name in headings]
    zh, en = "、".join(each.zh for each in known), ", ".join(each.en for each in known)
    return Text(
        f"与依据库不一致：{zh}；核对后加 --replace，以表格为准",
        f"contradicts the index: {en}; with --replace the table overrules it",
    )


def _entry(entry: Entry, refused: Mapping[tuple[str, int], Text]) -> Entry:
    reason = refused.get((entry.sheet, entry.row))
    return entry if reason is None else replace(entry, state=State.RETURNED, reason=reason)


def _findings(
    ledger: Iterable[Entry], refused: Mapping[tuple[str, int], Text]
) -> Iterator[Finding]:
    """Yield a finding for the first row of each instrument that was refused."""
    last: Text | None = None
    for entry in ledger:
        reason = refused.get((entry.sheet, entry.row))
        if reason is not None and reason is not last:
            place = at_sheet(entry.sheet)
            told = Text(reason.zh + place.zh, reason.en + place.en)
            params = {"row": entry.row, "reason": told}
            yield placed(tables.ROW_RETURNED, entry.file, entry.row, 1, params)
        last = reason
