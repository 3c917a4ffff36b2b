"""Families of inputs that grow: what is deep, long, repeated or never closed, at any size."""

from collections.abc import Callable, Iterator
from functools import partial

from checks.samples import Data
from fuzz import doors, good, growing
from fuzz.seeds import space
from intake.book_samples import cells_book, inline, sheet_book
from intake.law_samples import document, paragraph

SOUND = space()
Family = Callable[[int], None]
"""Gives a door its input of some size."""


def families() -> Iterator[tuple[str, Family]]:
    """Yield every family by name: the door, then what grows."""
    for name, text in growing.YAML.items():
        yield f"yaml-{name}", _through(doors.yaml, text)
    for name, text in growing.CITED.items():
        yield f"citations-{name}", _cited(text)
    for name, text in growing.LAW.items():
        yield f"law-{name}", _through(partial(doors.law_file, "法.txt"), text)
    for name, text in growing.PAGE.items():
        yield f"page-{name}", _through(partial(doors.law_file, "法.html"), text)
    for name, text in growing.TABLE.items():
        yield f"table-{name}", _through(doors.table, text)
    yield from _archives()
    yield from _spaces()


def _through(door: Callable[[bytes], object], text: growing.Text) -> Family:
    def give(n: int) -> None:
        door(text(n).encode())

    return give


def _cited(text: growing.Text) -> Family:
    def give(n: int) -> None:
        doors.citations(text(n))

    return give


def _archives() -> Iterator[tuple[str, Family]]:
    def docx(body: str) -> None:
        doors.law_file("法.docx", document(body))

    def merged(n: int) -> None:
        ranges = "".join(f'<mergeCell ref="A{at}:B{at}"/>' for at in range(1, n + 1))
        doors.book(sheet_book(f"<sheetData/><mergeCells>{ranges}</mergeCells>"))

    def rows(n: int) -> None:
        head = "".join(
            inline(f"{at}1", word) for at, word in zip("ABC", ("编号", "内容", "部门"), strict=True)
        )
        lines = "".join(f'<row r="{at}">{inline(f"A{at}", "x")}</row>' for at in range(2, n + 2))
        doors.book(sheet_book(f'<sheetData><row r="1">{head}</row>{lines}</sheetData>'))

    yield "docx-paragraphs", lambda n: docx(paragraph("第一条 甲。") * n)
    yield "docx-tables", lambda n: docx("<w:tbl><w:tr><w:tc>" * n + "</w:tc></w:tr></w:tbl>" * n)
    yield "docx-nested", lambda n: docx("<w:p>" * n + "</w:p>" * n)
    yield "docx-tabs", lambda n: docx("<w:p><w:r>" + "<w:tab/>" * n + "</w:r></w:p>")
    yield "book-cells", lambda n: doors.book(cells_book(inline("A1", "x") * n))
    yield "book-rows", rows
    yield "book-merged", merged
    yield "book-formulas", lambda n: doors.book(cells_book('<c r="A1"><f>A2</f></c>' * n))
    yield "book-text", lambda n: doors.book(cells_book(inline("A1", "字" * n)))


def _spaces() -> Iterator[tuple[str, Family]]:
    for name, key in _LISTS:
        yield f"space-{name}-{key}", partial(_checked, name, key, same=False)
        yield f"space-{name}-{key}-same", partial(_checked, name, key, same=True)
    yield "diff-items", partial(_compared, number="{}")
    yield "diff-same-ids", partial(_compared, number="0")


def _checked(name: str, key: str, n: int, *, same: bool) -> None:
    """Check a workspace in one of whose lists the entries are repeated."""
    data = good.files()[name]
    entries, times = data[key], range(max(n // _SLOW, 1))
    data[key] = [each if same else _renamed(each, at) for at in times for each in entries]
    doors.workspace({**SOUND, name: good.written(data)})


_SLOW = 8
"""How much smaller a workspace is than a file, as all its rules go over it."""

_LISTS = (
    ("base.yaml", "items"),
    ("overlay.yaml", "add"),
    ("overlay.yaml", "edit"),
    ("overlay.yaml", "remove"),
    ("overlay.yaml", "move"),
    ("overlay.yaml", "split"),
    ("record.yaml", "changes"),
    ("record.yaml", "opinions"),
    ("units.yaml", "units"),
    ("departments.yaml", "departments"),
    ("basis.yaml", "instruments"),
    ("confirmed.yaml", "entries"),
)


def _renamed(entry: Data, at: int) -> Data:
    """Return an entry under another id, its words not those of the others."""
    made = dict(entry)
    for key in ("id", "item", "code"):
        if isinstance(made.get(key), str):
            made[key] = f"{int(made[key]) + at}" if key == "code" else f"{made[key]}-{at}"
        elif isinstance(made.get(key), dict):
            made[key] = _renamed(made[key], at)
    return made


def _compared(n: int, number: str) -> None:
    old, new = growing.listed(n, number), growing.listed(n, number).replace("名", "新名")
    doors.diff(old.encode(), new.encode())
