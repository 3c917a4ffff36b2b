"""The items of a table on its sheet: cells, merges, heights, ends of pages."""

from collections.abc import Sequence
from dataclasses import dataclass

from dutylist.render import xlsx_style as style
from dutylist.render.xlsx_grid import MAX_HEIGHT, Grid, grid, stretch
from dutylist.render.xlsx_measure import height
from dutylist.render.xlsx_pages import Room, end_page
from dutylist.render.xlsx_writer import Page
from dutylist.tables import Column, Table
from dutylist.texts import Lang

_PAGE = 2 * MAX_HEIGHT
"""About the points of a page; the name of a category that takes more begins at the top."""


@dataclass(frozen=True, slots=True)
class Body:
    """Where and how the items of one table are written."""

    page: Page
    columns: Sequence[Column]
    widths: Sequence[float]
    lang: Lang

    def write(self, table: Table, room: Room) -> None:
        """Write all items; one that fits on a page is not torn in two."""
        for run in table.runs:
            together: list[tuple[str, Grid]] = []
            for group in run.groups:
                made = grid(group, self.columns, self.widths, self.lang)
                if not room.takes(made.height):
                    self._place_all(together)
                    end_page(self.page.sheet, self.page.row - 1)
                    together = []
                together.append((group.id, made))
            self._place_all(together)

    def _place_all(self, items: Sequence[tuple[str, Grid]]) -> None:
        """Write items of one category that stand on one page, its name over them all."""
        if not items:
            return
        start = self.page.row
        grids = [made for _, made in items]
        self._make_room(grids)
        tall = sum(made.height for made in grids) > _PAGE
        for item, made in items:
            first = self.page.row
            self._place(made, first=made is grids[0], category_tall=tall)
            self.page.items |= dict.fromkeys(range(first, self.page.row), item)
        for at, column in enumerate(self.columns, 1):
            if column.merge is not None:
                self.page.merge(start, at, self.page.row - 1, at)

    def _make_room(self, grids: Sequence[Grid]) -> None:
        """Let the last item grow where the category's name is higher than all items."""
        for box in grids[0].boxes:
            if self.columns[box.column].merge is None:
                continue
            needed = height(box.text, self.widths[box.column])
            missing = needed - sum(made.height for made in grids)
            if missing > 0:
                heights = grids[-1].heights
                stretch(heights, 0, len(heights), missing)

    def _place(self, made: Grid, *, first: bool, category_tall: bool) -> None:
        page, top = self.page, self.page.row
        tall = made.height > MAX_HEIGHT
        looks = [
            _look(column, tall=category_tall if column.merge is not None else tall)
            for column in self.columns
        ]
        written = set()
        for box in made.boxes:
            row, at = top + box.row, box.column
            merged = self.columns[at].merge is not None
            page.put(row, at + 1, "" if merged and not first else box.text, looks[at])
            written.add((row, at))
            if not merged:
                page.merge(row, at + 1, row + box.rows - 1, at + 1)
        for row, points in enumerate(made.heights, top):
            page.set_height(row, points)
            for at, look in enumerate(looks):
                if (row, at) not in written:
                    page.put(row, at + 1, "", look)
        page.row = top + len(made.heights)


def _look(column: Column, *, tall: bool) -> str:
    """Return the style of a column's cells; what is tall begins at the top, to be seen."""
    if column.merge is not None:
        return style.GROUP_TOP if tall else style.GROUP
    if column.align == "center":
        return style.CENTER_TOP if tall else style.CENTER
    return style.TEXT_TOP if tall else style.TEXT
