"""A small picture of the burden account: items and local duties by verb, before and after.

Two bars for each figure, the earlier one hollow and the later one filled, so that they can be told
apart without colours and on paper. Everything is an attribute: no style, no script, nothing that a
page's policy would have to allow.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from dutylist.burden import AFTER, BEFORE, Account, Measure, Row, compared, verdict
from dutylist.texts import Lang, Text, escaped

_SHOWN = (
    Measure.ITEMS,
    Measure.LOCAL,
    Measure.GRADE_LEAD,
    Measure.GRADE_ENFORCE,
    Measure.GRADE_OWN,
    Measure.GRADE_HELP,
)
_TITLE = Text("基层负担前后对比", "The burden before and after")
_FIGURE = Text("{words}：{before} → {after}", "{words}: {before} → {after}")
_STOP = Text("；", "; ")

_WIDTH = 640
_LABELS = {Lang.ZH: 150, Lang.EN: 240}
_VALUES = 90
_BAR, _GAP, _TOP, _FOOT = 12, 14, 34, 8
_FONT = """font-family="'Noto Sans CJK SC','Microsoft YaHei',sans-serif" font-size="13\""""
_INK, _PAPER, _FILL = "#1a1a1a", "#ffffff", "#2b5d8a"


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where bars begin, and how long one that counts `most` is."""

    left: int
    room: int
    most: int

    def length(self, number: int) -> float:
        """Return the length of a bar; whatever is counted at all can be seen."""
        return round(max(number * self.room / self.most, 1.0), 1) if number else 0


def svg(old: Account | None, new: Account | None, lang: Lang, *, name: str = "burden") -> str:
    """Return the picture as inline SVG; `name` begins its ids and must differ on one page.

    A side that has no such list is None and has no bars.
    """
    rows = [row for row in compared(old, new) if row.measure in _SHOWN]
    height = _TOP + len(rows) * (2 * _BAR + _GAP) + _FOOT
    left = _LABELS[lang]
    most = max((number or 0 for row in rows for number in (row.before, row.after)), default=1)
    scale = _Scale(left, _WIDTH - left - _VALUES, max(most, 1))
    key = escape(name, quote=True)
    title = f"{_TITLE.show(lang)}：{verdict(old, new).text.show(lang)}"
    size = f'viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}"'
    named = f'class="burden" role="img" aria-labelledby="{key}-title {key}-desc"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {named} {size} {_FONT}>',
        f'<title id="{key}-title">{_safe(title)}</title>',
        f'<desc id="{key}-desc">{_safe(_told(rows, lang))}</desc>',
        f'<rect width="{_WIDTH}" height="{height}" fill="{_PAPER}"/>',
        *_legend(left, lang),
        *(line for at, row in enumerate(rows) for line in _group(row, at, scale, lang)),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _told(rows: Sequence[Row], lang: Lang) -> str:
    told = (
        _FIGURE.show(
            lang,
            {"words": row.words, "before": _count(row.before), "after": _count(row.after)},
        )
        for row in rows
    )
    return _STOP.show(lang).join(told)


def _legend(left: int, lang: Lang) -> Iterator[str]:
    at = left
    for words, later in ((BEFORE, False), (AFTER, True)):
        yield _bar(at, 10, 24, later=later)
        yield _text(at + 30, 21, words.show(lang))
        at += 110


def _group(row: Row, at: int, scale: _Scale, lang: Lang) -> Iterator[str]:
    top = _TOP + at * (2 * _BAR + _GAP) + _GAP // 2
    indent = 16 if row.inner else 0
    yield _text(indent + 8, top + _BAR + 4, row.words.show(lang))
    for line, (number, later) in enumerate(((row.before, False), (row.after, True))):
        y = top + line * _BAR
        length = scale.length(number or 0)
        if length:
            yield _bar(scale.left, y + 1, length, later=later)
        label = _count(number)
        if later and row.difference:
            label += f"（{row.signed}）" if lang is Lang.ZH else f" ({row.signed})"
        yield _text(scale.left + length + 6, y + _BAR - 1, label, small=True)


def _bar(x: float, y: float, width: float, *, later: bool) -> str:
    fill = _FILL if later else _PAPER
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{_BAR - 2}" fill="{fill}" '
        f'stroke="{_INK}" stroke-width="1"/>'
    )


def _text(x: float, y: float, words: str, *, small: bool = False) -> str:
    size = ' font-size="11"' if small else ""
    return f'<text x="{x:g}" y="{y:g}" fill="{_INK}"{size}>{_safe(words)}</text>'


def _count(number: int | None) -> str:
    return "—" if number is None else str(number)


def _safe(words: str) -> str:
    return escape(escaped(words), quote=True)
