"""Each form of copy held against what its source makes now."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dutylist.io import plain
from dutylist.io.source import Source
from dutylist.model import Catalogue, Plain
from dutylist.render import seal
from dutylist.tables import facts
from dutylist.texts import Lang
from dutylist.verify import book, books, data, page, pages
from dutylist.verify.book import Book
from dutylist.verify.copy import Data, Page
from dutylist.verify.difference import Difference, Kind

_UNSEEN = frozenset(("form", "script", "style", "svg"))


def of_page(given: Page, made: str, address: str | None) -> Iterator[Difference]:
    """Yield where a page differs from the one that was made."""
    return pages.differences(page.nodes(made), given.nodes, given.text, address)


def page_whole(given: Page, claimed: str | None) -> bool | None:
    """Tell whether the words of a page are those that its seal was put on."""
    if not claimed:
        return None
    words: list[str] = []
    inside = unseen = -1
    for node in given.nodes:
        if node.tag == "body" and inside < 0:
            inside = node.depth
        unseen = unseen if node.depth > unseen >= 0 else -1
        if unseen < 0 and node.tag in _UNSEEN:
            unseen = node.depth
        if node.text and 0 <= inside < node.depth and unseen < 0 and not node.tag:
            words.append(node.text)
    return seal.of_words("".join("".join(words).split(" "))) == claimed


def of_book(
    given: Book, made: bytes, items: Sequence[Mapping[int, str]], lang: Lang
) -> Iterator[Difference]:
    """Yield where a workbook differs from the one that was made."""
    return books.differences(book.book("", made), given, items, lang)


def page_lost(given: Page, made: str, said: Plain) -> bool:
    """Tell whether words of the list that a page was made of are nowhere in a given one."""
    should, says = ({node.text for node in each} for each in (page.nodes(made), given.nodes))
    return bool((should - says).intersection(facts.strings(said)))


def book_lost(given: Book, made: bytes, said: Plain) -> bool:
    """Tell whether words of the list that a workbook was made of are nowhere in a given one."""
    should, says = (
        {cell.text for sheet in each.sheets for cell in sheet.cells.values()}
        for each in (book.book("", made), given)
    )
    return bool((should - says).intersection(facts.strings(said)))


def book_whole(given: Book, claimed: str | None) -> bool | None:
    """Tell whether the cells of a workbook are those that its seal was put on."""
    return book.sealed(given, claimed) if claimed else None


def of_data(given: Data, made: Mapping[str, Plain]) -> Iterator[Difference]:
    """Yield where a JSON file differs from the one that was made."""
    for key in given.repeated:
        yield Difference(kind=Kind.MARKUP, place=key, says=key)
    for each in data.differences(made, given.data):
        yield each.difference


def data_whole(given: Data, claimed: str) -> bool:
    """Tell whether the digest of a JSON file is that of what it says."""
    return not given.repeated and facts.digest(given.data) == claimed


def of_list(given: Source, made: Catalogue) -> Iterator[Difference]:
    """Yield where a derived list differs from the one that was derived."""
    for each in data.differences(plain.catalogue(made), given.data):
        line = given.locate((given.file, *each.route)).line
        yield replace(each.difference, line=line)
