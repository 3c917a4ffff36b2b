"""Bytes to the inputs of the doors: what a coverage-guided fuzzer turns over."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from fuzz import doors, seeds
from intake.book_samples import sheet_book
from intake.law_samples import document

SPACE = seeds.space()
_LAWS = ("law.txt", "law.html")
_DOCX, _WHOLE = 2, 0


def one_file(data: bytes) -> None:
    """Check a workspace one file of which is this; the first byte says which."""
    name = seeds.SPACE[data[0] % len(seeds.SPACE)] if data else seeds.SPACE[0]
    doors.workspace({**SPACE, name: data[1:]})


def overlay(data: bytes) -> None:
    """Check a workspace whose overlay is this."""
    doors.workspace({**SPACE, "overlay.yaml": data})


def citations(data: bytes) -> None:
    """Read a citation."""
    doors.citations(data.decode("utf-8", "replace"))


def law(data: bytes) -> None:
    """Read a text of law: as it is, as a page, as the body of a Word document."""
    form = data[0] % 3 if data else 0
    if form < _DOCX:
        doors.law_file(_LAWS[form], data[1:])
    else:
        body = data[1:].decode("utf-8", "replace")
        doors.law_file("law.docx", document(body.encode("utf-8", "replace").decode()))


def book(data: bytes) -> None:
    """Read a workbook: as it is, or with this as its only sheet."""
    if data and data[0] % 2 == _WHOLE:
        doors.book(data[1:])
    else:
        doors.book(sheet_book(data[1:].decode("utf-8", "replace")))


def template(data: bytes) -> None:
    """Fill a template."""
    doors.template(data.decode("utf-8", "replace"))


DOORS: Mapping[str, Callable[[bytes], object]] = MappingProxyType(
    {
        "yaml": doors.yaml,
        "workspace": one_file,
        "overlay": overlay,
        "citations": citations,
        "law": law,
        "book": book,
        "table": doors.table,
        "template": template,
    }
)
