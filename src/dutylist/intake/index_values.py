"""The words of a cell of the law index to their value, or why they stand for none."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date

from dutylist import numerals
from dutylist.intake.cells import Cell
from dutylist.intake.numbers import Form as CellForm
from dutylist.io.fields import Form
from dutylist.law.articles import ArticleSet
from dutylist.tables import Column
from dutylist.texts import Text, shown

Value = str | date | bool | tuple[str, ...] | None

_DAY = re.compile(r"([0-9]{4})[-./年]([0-9]{1,2})[-./月]([0-9]{1,2})日?(?:[ T][0-9:.]*)?")
_DIGITS = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_LINES = re.compile("\n+")
_SEVERAL = re.compile("[;；]+")
_DASH = re.compile("[－–—~～〜至]+")
_COMMA = re.compile("[，、;；\n]+")
_IN_RANGES = re.compile("[第条\\s]")
_NUMERAL = re.compile("(?:^|(?<=[,-]))[零〇一二三四五六七八九十百千]+")
_MARKED = re.compile("《([^《》]+)》")
_YES = frozenset(("是", "yes", "true", "1", "√", "有"))
_NO = frozenset(("否", "no", "false", "0", "×", "无"))
_RANGES = frozenset(("articles", "items"))
_TITLES = frozenset(("title", "aliases", "former", "repealed_by"))
_LONG = 60


class Unread(Exception):  # noqa: N818
    """A cell that stands for no value, with the reason."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason


def value(
    cell: Cell, column: Column, form: Form, labels: Mapping[str, Mapping[str, Text]]
) -> Value:
    """Return what a cell stands for in its column, or raise `Unread`."""
    name = column.path[0]
    _kept(cell, column, form)
    match form.kind:
        case "day":
            return _day(cell.text, column)
        case "flag":
            return _flag(cell.text, column)
        case "list":
            return tuple(_line(each, column, form) for each in _split(cell.text))
    if column.path[-1] == "label":
        for code, words in labels.get(name, {}).items():
            if cell.text in {words.zh, words.en}:
                return code
    if name in _RANGES:
        return _line(_ranges(cell.text, column), column, form)
    if name == "version" and _DAY.fullmatch(unicodedata.normalize("NFKC", cell.text)):
        return _day(cell.text, column).isoformat()
    return _line(cell.text, column, form)


def _kept(cell: Cell, column: Column, form: Form) -> None:
    """Refuse what Excel made a number or a day of where it was neither."""
    number = cell.form is CellForm.NUMBER and "." in cell.text
    day = cell.form is CellForm.DATE and column.path[0] != "version"
    if form.kind != "day" and (number or day):
        raise _unread(
            cell.text,
            column,
            "被 Excel 改成了数值或日期，请把这一列设为文本后重新输入",
            "was turned into a number or date by Excel; format the column as text, type it again",
        )


def _day(text: str, column: Column) -> date:
    plain = unicodedata.normalize("NFKC", text).strip()
    found = _DAY.fullmatch(plain) or _DIGITS.fullmatch(plain)
    try:
        if found:
            return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        pass
    raise _unread(text, column, "不是日期，应写成 2026-11-23", "is no day; write it as 2026-11-23")


def _flag(text: str, column: Column) -> bool:
    word = unicodedata.normalize("NFKC", text).casefold()
    if word in _YES | _NO:
        return word in _YES
    raise _unread(text, column, "应填“是”或“否”", "should be yes or no")


def _split(text: str) -> list[str]:
    """Return the entries of a cell: its lines, or what semicolons part where there is one line."""
    parts = (_LINES if "\n" in text else _SEVERAL).split(text)
    return [part.strip() for part in parts if part.strip()]


def _ranges(text: str, column: Column) -> str:
    """Return article numbers as the index writes them: `1-74,120之一`."""
    plain = _DASH.sub("-", unicodedata.normalize("NFKC", text))
    plain = _IN_RANGES.sub("", _COMMA.sub(",", plain)).strip(",")
    plain = _NUMERAL.sub(lambda found: str(numerals.read(found[0]) or found[0]), plain)
    if ArticleSet(plain).unread:
        note = column.note or Text("如 1-74，120之一", "such as 1-74, 120之一")
        raise _unread(text, column, f"写法不对（{note.zh}）", f"is not well formed ({note.en})")
    return plain


def _line(text: str, column: Column, form: Form) -> str:
    marked = _MARKED.fullmatch(text) if column.path[0] in _TITLES else None
    text = marked[1] if marked else text
    if form.choices and text not in form.choices:
        known = "、".join(form.choices)
        raise _unread(text, column, f"不在可选范围内，可选的有：{known}", f"is none of {known}")
    if len(text) > form.most:
        raise _unread(
            text, column, f"超过 {form.most} 个字", f"has more than {form.most} characters"
        )
    if "\n" in text:
        raise _unread(text, column, "中间有换行，请写成一行", "has a line break; write one line")
    if form.pattern is not None and not form.pattern.search(text):
        note = column.note
        raise _unread(
            text,
            column,
            "写法不对" + (f"（{note.zh}）" if note else ""),
            "is not well formed" + (f" ({note.en})" if note else ""),
        )
    return text


def _unread(text: str, column: Column, zh: str, en: str) -> Unread:
    safe, heading = shown(text, _LONG), column.heading
    return Unread(Text(f"{heading.zh}“{safe}”{zh}", f"{heading.en} “{safe}” {en}"))
