"""Whatever is typed into a copy, anywhere, is told: there is no place that nobody looks at."""

import re
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dutylist.texts import Lang
from dutylist.verify import book, books, page, pages
from verify.copies import Place, repacked

SHEET = "xl/worksheets/sheet1.xml"
_APART = re.compile('<meta name="dutylist:(?:form|seal)" content="[^"]*">')
_FREE = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
PIECES = st.sampled_from(
    [
        "改",
        "1",
        "<b>",
        "</td>",
        "<script>alert(1)</script>",
        " onclick=x ",
        "&amp;",
        "\u200b",
        '"',
        "<",
        "<!--><i>",
        "hidden ",
        "=",
        "'",
        "&#x6539;",
        "\xa0",
        "<br>",
        "//",
    ]
)


@cache
def _nodes(text: str) -> list[page.Node]:
    return page.nodes(text)


@given(st.floats(0, 1, exclude_max=True), PIECES)
@_FREE
def test_whatever_is_typed_into_a_page_is_told(place: Place, where: float, piece: str) -> None:
    text = place.copy("html").decode()
    at = int(where * len(text))
    apart = [found.span() for found in _APART.finditer(text)]
    if any(begin <= at <= end for begin, end in apart):
        return  # the seal is held against the words, the form against the tool
    typed = text[:at] + piece + text[at:]
    try:
        given_nodes = page.nodes(typed)
    except page.TooMuch:
        return
    found = next(pages.differences(_nodes(text), given_nodes, typed, None), None)
    assert found is not None or _harmless(text, at, piece), (
        text[at - 40 : at],
        piece,
        text[at:][:40],
    )


def _harmless(text: str, at: int, piece: str) -> bool:
    """Whether a piece is nothing where it was typed: within a tag, between its attributes."""
    inside = text.rfind("<", 0, at) > text.rfind(">", 0, at)
    if piece == "hidden " and inside:
        return bool(re.search(r"<form [^>]*$", text[:at]))  # hidden already
    return False


@given(st.floats(0, 1, exclude_max=True), st.sampled_from(["改", "1", "_x0041_", "\n"]))
@_FREE
def test_whatever_is_typed_into_a_cell_is_told(place: Place, where: float, piece: str) -> None:
    raw = place.copy("xlsx")
    with ZipFile(BytesIO(raw)) as archive:
        sheet = archive.read(SHEET).decode()
    cells = [found.start(1) for found in re.finditer("<t[^>]*>([^<]+)<", sheet)]
    at = cells[int(where * len(cells))]
    typed = (sheet[:at] + piece + sheet[at:]).encode()
    changed = repacked(raw, lambda name, part: typed if name == SHEET else part)
    made = book.book("made", raw)
    rows: list[dict[int, str]] = [{} for _ in made.sheets]
    found = list(books.differences(made, book.book("typed", changed), rows, Lang.ZH))
    assert [each.kind for each in found] == ["changed"]
    assert found[0].says is not None
    assert found[0].says.startswith("A" if piece == "_x0041_" else piece)


def test_the_page_itself_has_no_differences(place: Place, tmp_path: Path) -> None:
    del tmp_path
    text = place.copy("html").decode()
    assert list(pages.differences(_nodes(text), page.nodes(text), text, None)) == []
