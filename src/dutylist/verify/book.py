"""A workbook as all that a reader sees in it, and what acts in it; fonts and borders apart."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dutylist.intake.archive import opened
from dutylist.intake.book_map import mapped
from dutylist.intake.looks import looks
from dutylist.intake.markup import Budget
from dutylist.intake.strings import shared_strings
from dutylist.render import seal, xlsx_about
from dutylist.texts import Lang, Text
from dutylist.verify.book_parts import acting, properties
from dutylist.verify.book_sheet import Shared, Sheet, read
from dutylist.verify.book_style import faces, pale_strings

_LABELS = {
    xlsx_about.ID: seal.LIST,
    xlsx_about.VERSION: seal.VERSION,
    xlsx_about.DIGEST: seal.DIGEST,
    xlsx_about.SEAL: seal.SEAL,
}


@dataclass(frozen=True, slots=True)
class Book:
    """The sheets of a workbook, its own properties, and the parts that no list of ours has."""

    sheets: tuple[Sheet, ...]
    properties: Mapping[str, str] = field(default_factory=dict)
    acting: tuple[tuple[str, Text], ...] = ()


def book(file: str, raw: bytes) -> Book:
    """Return what a workbook holds, or raise `Refused`."""
    archive, budget = opened(file, raw), Budget()
    found = mapped(archive, budget)
    there = {kind: part for kind, part in found.kinds.items() if part in archive}
    styles = there.get("styles")
    shared = Shared(
        archive=archive,
        strings=shared_strings(archive, there.get("sharedStrings"), budget),
        looks=looks(archive, styles, budget),
        faces=faces(archive, styles, budget),
        pale=pale_strings(archive, there.get("sharedStrings"), budget),
        from_1904=found.from_1904,
        budget=budget,
    )
    sheets = []
    for name, hidden, link in found.sheets:
        part = found.parts.get(link, "")
        if part in archive and "worksheets/" in part:
            sheets.append(read(shared, name, part, hidden=hidden))
        else:
            sheets.append(Sheet(name, hidden))
    return Book(tuple(sheets), properties(archive, budget), tuple(acting(archive)))


def marks(given: Book) -> Mapping[str, str]:
    """Return what a workbook says of itself: in its properties, else on its last sheet.

    Programs that save a workbook may drop the properties.
    """
    told = {key: value for key, value in given.properties.items() if key.startswith(seal.PREFIX)}
    return {**_written(given), **told}


def _written(given: Book) -> dict[str, str]:
    found: dict[str, str] = {}
    for sheet in given.sheets:
        for lang in Lang:
            if sheet.name != xlsx_about.NAME.show(lang):
                continue
            found[seal.LANGUAGE] = lang.value
            labels = {label.show(lang): mark for label, mark in _LABELS.items()}
            for (row, column), said in sheet.cells.items():
                value = sheet.cells.get((row, column + 1))
                if said.text in labels and value is not None:
                    found.setdefault(labels[said.text], value.text)
    return found


def sealed(given: Book, claimed: str) -> bool:
    """Whether the seal of a workbook is that of its cells."""
    cells = (
        (sheet.name, {at: said.text for at, said in sheet.cells.items() if said.text != claimed})
        for sheet in given.sheets
    )
    return seal.of_cells(_without_label(name, each) for name, each in cells) == claimed


def _without_label(
    name: str, cells: dict[tuple[int, int], str]
) -> tuple[str, dict[tuple[int, int], str]]:
    """Return cells without the label of the seal, which is written when all others are."""
    labels = {xlsx_about.SEAL.show(lang) for lang in Lang}
    return name, {at: text for at, text in cells.items() if text not in labels}
