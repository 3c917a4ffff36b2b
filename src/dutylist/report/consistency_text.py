"""Lists side by side as text: who differs first, then a matrix that folds where there are many."""

from collections.abc import Iterator, Sequence

from dutylist.across.consistency import Consistency
from dutylist.across.consistency_sheets import counts
from dutylist.across.drawing import Drawing
from dutylist.across.held import State
from dutylist.across.matrix import Row
from dutylist.across.sentences import deviation, group_title, proposal
from dutylist.across.words import FEW, LETTERS, Telling
from dutylist.model.published import called
from dutylist.report import sheets_text
from dutylist.report.table import table
from dutylist.texts import Lang, Text, escaped, shown

MEMBERS = 6
"""Lists or additions that one line names."""

ONE_BY_ONE = 2
"""Lists that a cell of a folded matrix names; more are counted."""

_HEAD = Text("没有记录理由的偏离 {n} 处", "deviations without a recorded reason: {n}")
_NONE = Text("没有未说明理由的偏离。", "no deviation without a recorded reason.")
_SAID = Text("（另有 {n} 处记录了理由）", " ({n} more have one)")
_MORE = Text(
    "……另有 {n} 处，用 --max-findings 0 全部列出。", "… and {n} more; --max-findings 0 lists all."
)
_ALIKE = Text("可能是同一事项的新增（仅供研判）", "additions that may be one matter (proposed)")
_MODEL = Text("与样板清单（{name}）比较", "compared with the model ({name})")
_MODEL_HEADS = (
    Text("清单", "list"),
    Text("缺少", "missing"),
    Text("多出", "extra"),
    Text("内容不同", "differing"),
)
_MATRIX = Text("矩阵（{legend}）", "matrix ({legend})")
_ITEM = Text("事项", "item")
_ALL_SAME = Text(
    "其余 {n} 个事项在每份清单中都与基础目录一致。",
    "{n} more items are as the base has them in every list.",
)


def report(
    found: Sequence[Consistency], telling: Telling, note: str, *, most: int, drawn: bool
) -> str:
    """Return what the lists of each group of peers tell; at most `most` deviations, 0 for all."""
    lines = [note]
    for each in found:
        lines += ["", group_title(each.peers, telling.lang)]
        lines += _deviations(each, telling, most)
        lines += _proposals(each, telling, most)
        lines += _model(each, telling, drawn=drawn)
        lines += _matrix(each, telling, drawn=drawn)
        if len(each.peers.lists) <= FEW:
            lines += ["", *sheets_text.text([counts(each, telling)], telling.lang, drawn=drawn)][
                :-1
            ]
    return "".join(f"{line}\n" for line in lines)


def _deviations(found: Consistency, telling: Telling, most: int) -> Iterator[str]:
    lang, open_ = telling.lang, found.unexplained
    said = len(found.deviations) - len(open_)
    head = _HEAD.show(lang, {"n": len(open_)}) if open_ else _NONE.show(lang)
    yield head + (_SAID.show(lang, {"n": said}) if said else "")
    told = open_[:most] if most else open_
    for each in told:
        yield f"  {deviation(each, telling)}  [{escaped(telling.place(each.route))}]"
    if len(told) < len(open_):
        yield f"  {_MORE.show(lang, {'n': len(open_) - len(told)})}"


def _proposals(found: Consistency, telling: Telling, most: int) -> Iterator[str]:
    if not found.proposals:
        return
    yield from ("", _ALIKE.show(telling.lang))
    told = found.proposals[:most] if most else found.proposals
    for each in told:
        yield f"  {proposal(each, telling, MEMBERS)}"
    if len(told) < len(found.proposals):
        yield f"  {_MORE.show(telling.lang, {'n': len(found.proposals) - len(told)})}"


def _model(found: Consistency, telling: Telling, *, drawn: bool) -> Iterator[str]:
    if found.model is None:
        return
    lang = telling.lang
    yield from ("", _MODEL.show(lang, {"name": found.model.name}))
    rows = [
        [
            shown(each.held.name),
            *(str(len(part)) for part in (each.missing, each.extra, each.differing)),
        ]
        for each in found.against
        if each.missing or each.extra or each.differing
    ]
    yield from table([[head.show(lang) for head in _MODEL_HEADS], *rows], drawn=drawn)


def _matrix(found: Consistency, telling: Telling, *, drawn: bool) -> Iterator[str]:
    lang, lists = telling.lang, found.peers.lists
    shown_rows = [row for row in found.matrix.rows if row.cells]
    drawing = Drawing(name="", title="", matrix=found.matrix, telling=telling)
    legend = [f"{letter} {words}" for _, letter, words in drawing.legend]
    yield from ("", _MATRIX.show(lang, {"legend": Text(*[telling.listed(legend)] * 2)}))
    states = [state for state, _, _ in drawing.legend if state is not State.SAME]
    wide = len(lists) <= FEW
    heads = [held.name for held in lists] if wide else [LETTERS[each].show(lang) for each in states]
    rows = [
        [
            _named(row, lang, drawn=drawn),
            *(_wide(row, len(lists), telling) if wide else _folded(row, found, states, telling)),
        ]
        for row in shown_rows
    ]
    yield from table([[_ITEM.show(lang), *map(shown, heads)], *rows], drawn=drawn)
    rest = len(found.matrix.rows) - len(shown_rows)
    if rest:
        yield _ALL_SAME.show(lang, {"n": rest})


def _named(row: Row, lang: Lang, *, drawn: bool) -> str:
    """Return the name of an item, with its id where there is room: not on a terminal."""
    name = shown(called(row.item, lang))
    return name if drawn else f"{shown(row.item.id)} {name}"


def _wide(row: Row, lists: int, telling: Telling) -> Iterator[str]:
    return (telling.cell(row.cell(at)) for at in range(lists))


def _folded(
    row: Row, found: Consistency, states: Sequence[State], telling: Telling
) -> Iterator[str]:
    """Yield how many lists did what with an item; the lists by name where they are few."""
    for state in states:
        names = [
            found.peers.lists[at].name for at, cell in row.cells.items() if cell.state is state
        ]
        yield escaped(telling.listed(names) if len(names) <= ONE_BY_ONE else str(len(names)))
