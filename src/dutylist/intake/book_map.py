"""Where the parts of a workbook lie, as the workbook itself says."""

from dataclasses import dataclass, field
from pathlib import PurePosixPath

from dutylist.intake.archive import Archive
from dutylist.intake.markup import Attributes, Budget, Events, local, walk

BOOK = "xl/workbook.xml"
LINKS = "xl/_rels/workbook.xml.rels"


@dataclass(slots=True)
class BookMap:
    """Which sheets there are, and where the parts lie."""

    sheets: list[tuple[str, bool, str]] = field(default_factory=list)
    parts: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    from_1904: bool = False

    def book(self, name: str, attributes: Attributes) -> None:
        """Take an element of the workbook itself."""
        if name == "sheet":
            link = next((at for key, at in attributes.items() if local(key) == "id"), "")
            hidden = attributes.get("state", "visible") != "visible"
            self.sheets.append((attributes.get("name", ""), hidden, link))
        elif name == "workbookPr":
            self.from_1904 = attributes.get("date1904") in {"1", "true"}

    def link(self, name: str, attributes: Attributes) -> None:
        """Take an element of the workbook's links."""
        if name == "Relationship":
            target = str(PurePosixPath("/xl", attributes.get("Target", ""))).lstrip("/")
            self.parts[attributes.get("Id", "")] = target
            self.kinds.setdefault(attributes.get("Type", "").rpartition("/")[2], target)


def mapped(archive: Archive, budget: Budget) -> BookMap:
    """Return which sheets a workbook has and where they lie."""
    found = BookMap()
    walk(archive, BOOK, Events(found.book, _nothing), budget)
    if LINKS in archive:
        walk(archive, LINKS, Events(found.link, _nothing), budget)
    return found


def _nothing(name: str, text: str) -> None:
    del name, text
