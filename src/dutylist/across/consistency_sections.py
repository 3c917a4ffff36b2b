"""In which order lists side by side are shown in a workbook and on a web page."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dutylist.across.consistency import Consistency
from dutylist.across.consistency_sheets import counts, model_summary, sheets
from dutylist.across.deviations import Deviation
from dutylist.across.drawing import Drawing
from dutylist.across.sentences import deviation, group_title, level, proposal
from dutylist.across.sheet import Sentences, Sheet
from dutylist.across.words import Telling
from dutylist.texts import Lang, Text

MEMBERS = 20
"""Lists or additions that one sentence of a page names."""

_MATRIX = Text("矩阵", "Matrix")
_MATRIX_TITLE = Text("事项与清单对照", "Items and lists")
_OPEN = Text("偏离", "Deviations")
_OPEN_TITLE = Text("没有记录理由的偏离", "Deviations without a recorded reason")
_SAID = Text("有理由的偏离", "Explained")
_SAID_TITLE = Text("记录了理由的偏离", "Deviations with a recorded reason")
_ALIKE = Text("相近的新增", "Alike additions")
_ALIKE_TITLE = Text(
    "可能是同一事项的新增（仅供研判）", "Additions that may be one matter (proposed)"
)


def for_workbook(
    found: Sequence[Consistency], telling: Telling, note: str
) -> Iterator[Sheet | Drawing]:
    """Yield the sheets: who differs, the matrix, then the rest; of each group of peers."""
    for each in found:
        mark = f"·{level(each.peers).show(telling.lang)}" if len(found) > 1 else ""
        first, *rest = sheets(each, telling, note)
        ordered: tuple[Sheet | Drawing, ...] = (first, _drawing(each, telling), *rest)
        for sheet in ordered:
            yield replace(sheet, name=f"{sheet.name}{mark}")


def for_page(
    found: Consistency, telling: Telling, note: str
) -> Iterator[Sheet | Sentences | Drawing]:
    """Yield the sections: who differs, what may be one matter, a model, the matrix, the counts."""
    lang = telling.lang
    yield _told(
        _OPEN, _OPEN_TITLE, found.unexplained, telling, (group_title(found.peers, lang), note)
    )
    said = tuple(each for each in found.deviations if each.recorded)
    if said:
        yield _told(_SAID, _SAID_TITLE, said, telling, (), folded=True)
    if found.proposals:
        lines = [(proposal(each, telling, MEMBERS), "") for each in found.proposals]
        yield Sentences(name=_ALIKE.show(lang), title=_ALIKE_TITLE.show(lang), lines=lines)
    if found.model:
        yield model_summary(found, telling)
    yield _drawing(found, telling)
    yield counts(found, telling)


def _told(  # noqa: PLR0913
    name: Text,
    title: Text,
    told: tuple[Deviation, ...],
    telling: Telling,
    notes: tuple[str, ...],
    *,
    folded: bool = False,
) -> Sentences:
    return Sentences(
        name=name.show(telling.lang),
        title=title.show(telling.lang),
        notes=notes,
        lines=[(deviation(each, telling), telling.place(each.route)) for each in told],
        folded=folded,
    )


def _drawing(found: Consistency, telling: Telling) -> Drawing:
    lang: Lang = telling.lang
    return Drawing(
        name=_MATRIX.show(lang),
        title=_MATRIX_TITLE.show(lang),
        notes=(group_title(found.peers, lang),),
        matrix=found.matrix,
        telling=telling,
    )
