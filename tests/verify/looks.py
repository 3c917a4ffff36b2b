"""What somebody does to the looks of a workbook, so that a reader sees something else."""

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.colors import Color
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

NAME = "社会生活噪声和餐饮油烟扰民处置"


def linked(sheet: Worksheet, row: int) -> None:
    sheet.cell(row, 3).hyperlink = "https://example.org/"


def struck(sheet: Worksheet, row: int) -> None:
    sheet.cell(row, 3).font = Font(strike=True)


def disguised(sheet: Worksheet, row: int) -> None:
    sheet.cell(row, 3).number_format = ';;;"已取消"'


def white(sheet: Worksheet, row: int) -> None:
    sheet.cell(row, 3).font = Font(color="FFFFFF")


def white_by_theme(sheet: Worksheet, row: int) -> None:
    sheet.cell(row, 3).font = Font(color=Color(theme=0))


def tiny(sheet: Worksheet, row: int) -> None:
    sheet.cell(row, 3).font = Font(size=1)


def on_black(sheet: Worksheet, row: int) -> None:
    sheet.cell(row, 3).fill = PatternFill("solid", fgColor="000000")


def part_white(sheet: Worksheet, row: int) -> None:
    pieces = (
        TextBlock(InlineFont(), NAME[:3]),
        TextBlock(InlineFont(color=Color("FFFFFF")), NAME[3:]),
    )
    sheet.cell(row, 3).value = CellRichText(*pieces)


def footed(sheet: Worksheet, row: int) -> None:
    del row
    foot = sheet.oddFooter
    assert foot is not None
    assert foot.right is not None
    foot.right.text = "已废止"


def prompted(sheet: Worksheet, row: int) -> None:
    hint = DataValidation(type="custom", formula1="TRUE", showInputMessage=True)
    hint.prompt = "已废止"
    hint.add(f"C{row}")
    sheet.add_data_validation(hint)


def hidden_row(sheet: Worksheet, row: int) -> None:
    sheet.row_dimensions[row].hidden = True


def flat_row(sheet: Worksheet, row: int) -> None:
    sheet.row_dimensions[row].height = 0.1


def hidden_column(sheet: Worksheet, row: int) -> None:
    del row
    sheet.column_dimensions["F"].hidden = True


def merged(sheet: Worksheet, row: int) -> None:
    sheet.merge_cells(start_row=row, end_row=row, start_column=3, end_column=4)


def unmerged(sheet: Worksheet, row: int) -> None:
    found = next(each for each in sheet.merged_cells.ranges if each.min_row == row)
    sheet.unmerge_cells(found.coord)


def noted(sheet: Worksheet, row: int) -> None:
    sheet.cell(row, 3).comment = Comment("以批注为准", "x")


def conditional(sheet: Worksheet, row: int) -> None:
    del row
    white = CellIsRule(operator="notEqual", formula=['""'], font=Font(color="FFFFFF"))  # type: ignore[no-untyped-call]  # not in typeshed
    sheet.conditional_formatting.add("C5:C9", white)
