"""The adjustment table (调整对照表) as a workbook: the sum, item by item, and change by change."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from dutylist.across.sheet import Column, Sheet
from dutylist.diff import Change, Comparison, Direction, groups
from dutylist.diff.adjustment import CLASSES, COUNTED, Adjustment, Class, adjustment
from dutylist.diff.labels import (
    DIRECTIONS,
    LEVELS,
    lists,
    lists_named,
    titles,
    whole_lists,
)
from dutylist.findings import Location, Route
from dutylist.render.changes_cells import Telling, place, plain, sides
from dutylist.render.changes_head import title, version
from dutylist.render.changes_rows import merged, row
from dutylist.render.sheets_xlsx import workbook as made_of
from dutylist.render.xlsx_spread import spread
from dutylist.texts import Lang, Text, escaped, shown

Locate = Callable[[Route], Location]

_TITLE = Text("{title}调整对照表", "{title}: adjustments")
_SUM = Text("汇总", "Sum")
_TABLE = Text("调整对照表", "Adjustments")
_EACH = Text("逐条变化", "Changes")
_FORMULA = Text("{parts} = 合计 {n} 项", "{parts} = {n} in all")
_PART = Text("{how} {n} 项", "{how} {n}")
_HOW = Text(
    "按事项计数，每个有变化的事项计一次，归入最先符合的一类：下放、新增、取消、变更；"
    "只规范文字、编排的事项另列，不计入合计。",
    "Items are counted, each once, in the first class that fits: passed down, added, cancelled, "
    "altered; items in which only words or order were put right are apart and do not count.",
)
_SHARED = Text(
    "几份清单共有的变化，每份清单都计。", "What several lists share counts in each of them."
)
_VERSIONS = Text("由 {old} 到 {new}", "from {old} to {new}")
_NONE = Text("没有变化。", "No changes.")
_TOTAL = Text("合计", "Total")
_APART = Text("另：文字编排（不计入）", "apart: editorial")

_LIST = Column(words=Text("清单", "List"), width=24)
_NUMBER = Column(words=Text("序号", "No."), width=6, centred=True, figures=True)
_ITEM = Column(words=Text("事项", "Item"), width=18)
_BEFORE = Column(words=Text("调整前", "Before"), width=36)
_AFTER = Column(words=Text("调整后", "After"), width=36)
_RECORD = Column(words=Text("批准记录", "Record"), width=11, centred=True)
_REPEATED = 3
"""Number, item and class, or number, code and item, stand in each row of what takes several."""

_SUM_COLUMNS = (
    Column(words=Text("调整类型", "Class"), width=26),
    Column(words=Text("项数", "Items"), width=12, centred=True, figures=True),
    Column(words=Text("其中加重基层", "Toward"), width=16, centred=True, figures=True),
    Column(words=Text("其中减轻基层", "Away"), width=16, centred=True, figures=True),
)
_TABLE_COLUMNS = (
    _NUMBER,
    _ITEM,
    Column(words=Text("调整类型", "Class"), width=9, centred=True),
    _BEFORE,
    _AFTER,
    Column(words=Text("涉及部门", "Departments"), width=16),
    Column(words=Text("依据变化", "Legal basis"), width=28),
    _RECORD,
    Column(words=Text("说明", "Notes"), width=28),
)
_EACH_COLUMNS = (
    _NUMBER,
    Column(words=Text("代码", "Code"), width=8, centred=True),
    _ITEM,
    Column(words=Text("职责", "Duty"), width=14),
    Column(words=Text("变化", "Change"), width=30),
    Column(words=Text("层级", "Level"), width=9, centred=True),
    Column(words=Text("方向", "Direction"), width=10, centred=True),
    _BEFORE,
    _AFTER,
    Column(words=Text("原位置", "Old place"), width=16),
    Column(words=Text("现位置", "New place"), width=16),
    _RECORD,
)


def workbook(comparison: Comparison, lang: Lang, locate: Locate, *, epoch: int) -> bytes:
    """Return the workbook; `epoch` is the time that the file bears, in seconds."""
    adjustments = {pair.id: adjustment(pair) for pair in comparison.pairs}
    sheets = [
        _sum(comparison, adjustments, lang),
        _table(comparison, adjustments, lang),
        _each(comparison, lang, locate),
    ]
    return made_of(title(comparison, lang, _TITLE), sheets, lang, epoch=epoch)


def _sum(comparison: Comparison, adjustments: Mapping[str, Adjustment], lang: Lang) -> Sheet:
    several = len(comparison.pairs) > 1
    rows = _by_list(comparison, adjustments) if several else _by_class(adjustments, lang)
    return Sheet(
        name=_SUM.show(lang),
        title=title(comparison, lang, _TITLE),
        notes=[
            *_head(comparison, lang),
            *_formula(adjustments, lang),
            _HOW.show(lang),
            *([_SHARED.show(lang)] if several else []),
        ],
        columns=_list_columns() if several else _SUM_COLUMNS,
        rows=[*rows, *([_totals(rows, lang)] if several else [])],
        totals=1 if several else 2,
    )


def _head(comparison: Comparison, lang: Lang) -> Iterator[str]:
    if len(comparison.pairs) == 1:
        pair = comparison.pairs[0]
        both = {"old": version(pair.old, lang), "new": version(pair.new, lang)}
        yield _VERSIONS.show(lang).format(**both)
    whole = whole_lists(comparison, lang)
    yield from whole
    if not comparison.changes and not whole:
        yield _NONE.show(lang)


def _formula(adjustments: Mapping[str, Adjustment], lang: Lang) -> Iterator[str]:
    counts = {how: sum(each.counts[how] for each in adjustments.values()) for how in COUNTED}
    parts = " + ".join(_PART.show(lang, {"how": CLASSES[how], "n": counts[how]}) for how in COUNTED)
    yield _FORMULA.show(lang).format(parts=parts, n=sum(counts.values()))


def _by_class(adjustments: Mapping[str, Adjustment], lang: Lang) -> list[list[str]]:
    rows = []
    whole = [0, 0, 0]
    items = [item for each in adjustments.values() for item in each.items]
    for how in (*COUNTED, Class.EDITORIAL):
        found = [item for item in items if item.how is how]
        figures = [
            len(found),
            *(
                sum(any(c.kind.direction is direction for c in item.changes) for item in found)
                for direction in (Direction.TOWARD, Direction.AWAY)
            ),
        ]
        if how is Class.EDITORIAL:
            rows.append([_TOTAL.show(lang), *map(str, whole)])
            rows.append([_APART.show(lang), *map(str, figures)])
        else:
            whole = [one + other for one, other in zip(whole, figures, strict=True)]
            rows.append([CLASSES[how].show(lang), *map(str, figures)])
    return rows


def _list_columns() -> tuple[Column, ...]:
    counted = [Column(words=CLASSES[how], width=10, centred=True, figures=True) for how in COUNTED]
    total = Column(words=_TOTAL, width=10, centred=True, figures=True)
    apart = Column(words=_APART, width=14, centred=True, figures=True)
    return (_LIST, *counted, total, apart)


def _by_list(comparison: Comparison, adjustments: Mapping[str, Adjustment]) -> list[list[str]]:
    called = titles(comparison)
    return [
        [
            shown(called[key]),
            *(str(each.counts[how]) for how in COUNTED),
            str(each.total),
            str(each.counts[Class.EDITORIAL]),
        ]
        for key, each in adjustments.items()
    ]


def _totals(rows: Sequence[Sequence[str]], lang: Lang) -> list[str]:
    columns = list(zip(*rows, strict=True))[1:]
    return [_TOTAL.show(lang), *(str(sum(map(int, column))) for column in columns)]


def _table(comparison: Comparison, adjustments: Mapping[str, Adjustment], lang: Lang) -> Sheet:
    telling = Telling.of(comparison, lang)
    records = {each.fingerprint: each.record for each in comparison.changes if each.record}
    items = ((key, item) for key, each in adjustments.items() for item in each.items)
    called = titles(comparison)
    columns = _with_list(_TABLE_COLUMNS, comparison)
    widths = [column.width for column in columns]
    rows: list[list[str]] = []
    for number, (each, ids) in enumerate(merged(items), 1):
        cells = [str(number), *row(each, telling, records)]
        if len(called) > 1:
            cells.append(lists_named(ids, called, lang))
        rows += spread(cells, widths, _REPEATED)
    return Sheet(
        name=_TABLE.show(lang),
        title=title(comparison, lang, _TITLE),
        notes=list(_formula(adjustments, lang)),
        columns=columns,
        rows=rows,
    )


def _with_list(columns: Sequence[Column], comparison: Comparison) -> Sequence[Column]:
    return (*columns, _LIST) if len(comparison.pairs) > 1 else columns


def _each(comparison: Comparison, lang: Lang, locate: Locate) -> Sheet:
    telling = Telling.of(comparison, lang)
    called = titles(comparison)
    columns = _with_list(_EACH_COLUMNS, comparison)
    widths = [column.width for column in columns]
    rows: list[list[str]] = []
    ordered = [change for group in groups(comparison.changes) for change in group.changes]
    for number, change in enumerate(ordered, 1):
        cells = [str(number), *_cells(change, telling, locate)]
        if len(called) > 1:
            cells.append(lists_named(lists(change, comparison), called, lang))
        rows += spread(cells, widths, _REPEATED)
    return Sheet(
        name=_EACH.show(lang),
        title=title(comparison, lang),
        notes=[] if rows else [_NONE.show(lang)],
        columns=columns,
        rows=rows,
    )


def _cells(change: Change, telling: Telling, locate: Locate) -> list[str]:
    lang = telling.lang
    old, new = sides(change, telling)
    return [
        change.kind.code,
        escaped(change.name(lang)),
        escaped(change.duty or ""),
        change.message(lang),
        LEVELS[change.kind.level].show(lang),
        DIRECTIONS[change.kind.direction].show(lang),
        plain(old),
        plain(new),
        place(change.old, locate),
        place(change.new, locate),
        escaped(change.record or ""),
    ]
