"""The looks of a workbook: a few named styles that every cell shares."""

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

from dutylist.render.xlsx_measure import BODY

TITLE = "dutylist title"
NOTICE = "dutylist notice"
SMALL = "dutylist small"
HEAD = "dutylist head"
TEXT = "dutylist text"
CENTER = "dutylist center"
TEXT_TOP = "dutylist text top"
CENTER_TOP = "dutylist center top"
GROUP = "dutylist category"
GROUP_TOP = "dutylist category top"
LABEL = "dutylist label"
PLAIN = "dutylist plain"
DATA = "dutylist data"
DATA_CENTER = "dutylist data center"

TITLE_SIZE = 18.0
NOTICE_SIZE = 11.0
SMALL_SIZE = 9.0

_SONG = "宋体"
_HEI = "黑体"
_GB2312 = 134  # a program without the font then takes another one for simplified Chinese
_ROMAN, _SWISS = 1, 2
_HEAD_FILL = "DCE6F1"
_LINE = "808080"
_GREY = "595959"


def add_styles(book: Workbook) -> None:
    """Give a workbook the styles, and a normal font with digits as wide everywhere.

    Columns are measured in digits of it: Arial, or what stands in for it, is on every machine.
    """
    normal = book._named_styles["Normal"]  # type: ignore[attr-defined]  # noqa: SLF001  # no other way
    normal.font = Font(name="Arial", size=BODY)
    for style in (
        _style(TITLE, _HEI, TITLE_SIZE, "center", bold=True),
        _style(NOTICE, _SONG, NOTICE_SIZE, "left"),
        _style(SMALL, _SONG, SMALL_SIZE, "left", color=_GREY),
        _style(HEAD, _HEI, BODY, "center", bold=True, border=True, fill=_HEAD_FILL),
        _style(TEXT, _SONG, BODY, "left", border=True),
        _style(CENTER, _SONG, BODY, "center", border=True),
        _style(TEXT_TOP, _SONG, BODY, "left", border=True, vertical="top"),
        _style(CENTER_TOP, _SONG, BODY, "center", border=True, vertical="top"),
        _style(GROUP, _HEI, BODY, "center", border=True),
        _style(GROUP_TOP, _HEI, BODY, "center", border=True, vertical="top"),
        _style(LABEL, _HEI, BODY, "left", border=True, vertical="top", fill=_HEAD_FILL),
        _style(PLAIN, _SONG, BODY, "left", border=True, vertical="top"),
    ):
        book.add_named_style(style)


def add_data_styles(book: Workbook) -> None:
    """Give a workbook the styles of a table that people fill in: what they type stays text."""
    for name, horizontal in ((DATA, "left"), (DATA_CENTER, "center")):
        made = _style(name, _SONG, BODY, horizontal, border=True)
        made.number_format = "@"
        book.add_named_style(made)


def _style(  # noqa: PLR0913
    name: str,
    font: str,
    size: float,
    horizontal: str,
    *,
    vertical: str = "center",
    bold: bool = False,
    border: bool = False,
    fill: str | None = None,
    color: str = "000000",
) -> NamedStyle:
    family = _SWISS if font == _HEI else _ROMAN
    side = Side(style="thin", color=_LINE)
    return NamedStyle(
        name=name,
        font=Font(name=font, size=size, bold=bold, charset=_GB2312, family=family, color=color),
        alignment=Alignment(horizontal=horizontal, vertical=vertical, wrap_text=True),
        border=Border(left=side, right=side, top=side, bottom=side) if border else Border(),
        fill=PatternFill("solid", fgColor=fill) if fill else PatternFill(),
    )
