"""Tables, sentences and a matrix as one web page, for a phone as well as for a desk."""

from collections.abc import Mapping, Sequence

from dutylist.across.drawing import ACROSS, Drawing
from dutylist.across.held import State
from dutylist.across.matrix import Matrix, Row
from dutylist.across.sheet import Sentences, Sheet
from dutylist.across.words import LETTERS, STATES, Telling
from dutylist.model.published import called
from dutylist.render import seal
from dutylist.render.static_page import static_page
from dutylist.texts import Lang, Text

Section = Sheet | Sentences | Drawing

PAGE, STYLES = "across.html.j2", ("coverage.css", "across.css")

_WORDS: Mapping[str, Text] = {
    "contents": Text("目录", "Contents"),
    "item": Text("事项", "Item"),
    "empty": Text("（没有）", "(none)"),
    "legend": Text("图例：", "Legend: "),
    "unfold": Text("展开", "Show"),
}
_DIGEST = Text("清单校验短码", "Short digest of the lists")
_REST = Text(
    "其余 {n} 个事项在每份清单中都与基础目录一致。",
    "{n} more items are as the base has them in every list.",
)


def page(  # noqa: PLR0913
    title: str,
    facts: Sequence[tuple[str, str]],
    sections: Sequence[Section],
    lang: Lang,
    templates: Mapping[str, str],
    *,
    digest: str = "",
) -> str:
    """Return the page; `facts` are labelled values for its head, `digest` is that of the lists."""
    known = ((_DIGEST.show(lang), seal.short(digest)),) if digest else ()
    values = {
        "title": title,
        "facts": (*facts, *known),
        "mark": seal.LISTS,
        "digest": digest,
        "words": {name: words.show(lang) for name, words in _WORDS.items()},
        "sections": [_section(each, lang) for each in sections],
    }
    return static_page(PAGE, STYLES, values, lang, templates)


def _section(section: Section, lang: Lang) -> Mapping[str, object]:
    head = {"name": section.name, "title": section.title, "notes": tuple(section.notes)}
    match section:
        case Sheet():
            first_total = len(section.rows) - section.totals
            return {
                **head,
                "kind": "table",
                "columns": [(each.words.show(lang), each.figures) for each in section.columns],
                "rows": section.rows[:first_total],
                "totals": section.rows[first_total:],
            }
        case Sentences():
            return {**head, "kind": "sentences", "lines": section.lines, "folded": section.folded}
        case Drawing():
            return {**head, **_matrix(section)}


def _matrix(drawing: Drawing) -> Mapping[str, object]:
    matrix, telling = drawing.matrix, drawing.telling
    lang, lists = telling.lang, matrix.peers.lists
    said = [row for row in matrix.rows if row.cells]
    legend = [(state.value, letter, words) for state, letter, words in drawing.legend]
    rest = len(matrix.rows) - len(said)
    found = {"legend": legend, "rest": _REST.show(lang, {"n": rest}) if rest else ""}
    if len(lists) <= ACROSS:
        rows = [(called(row.item, lang), _cells(row, len(lists), telling)) for row in said]
        return {**found, "kind": "matrix", "lists": [held.name for held in lists], "rows": rows}
    folded = [(called(row.item, lang), row.item.id, _states(row, matrix, telling)) for row in said]
    return {**found, "kind": "folded", "rows": folded}


def _cells(row: Row, lists: int, telling: Telling) -> list[tuple[str, str, str]]:
    """Return for each list the state, the letter and what was altered."""
    made = []
    for at in range(lists):
        cell = row.cell(at)
        told = telling.aspects(cell.aspects) if cell else ""
        made.append((cell.state.value if cell else "", telling.cell(cell), told))
    return made


def _states(row: Row, matrix: Matrix, telling: Telling) -> list[tuple[str, str, str, int, str]]:
    """Return the states of an item, each with its lists."""
    lists, found = matrix.peers.lists, []
    for state in State:
        names = [lists[at].name for at, cell in sorted(row.cells.items()) if cell.state is state]
        if names:
            letter, words = (each[state].show(telling.lang) for each in (LETTERS, STATES))
            found.append((state.value, letter, words, len(names), telling.listed(names)))
    return found
