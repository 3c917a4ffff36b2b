"""What became of the rows of a workbook, as text: the ledger, the changes, what was wrong."""

from collections.abc import Iterable, Iterator, Sequence

from dutylist.findings import Finding
from dutylist.io.faults import tables
from dutylist.law import Instrument
from dutylist.report import findings_text
from dutylist.texts import Lang, Text, escaped, shown

RowState = tuple[str, int, str, Text | None]
"""A row of the ledger: sheet, number, state, reason."""

_SUM = Text(
    "{file}：读取 {read} 行，采用 {taken} 行，退回 {returned} 行，略过 {skipped} 行。",
    "{file}: {read} rows read, {taken} taken, {returned} returned, {skipped} skipped.",
)
_CHANGES = {
    "added": Text("  新增 {title}（{id}）", "  added {title} ({id})"),
    "changed": Text("  修改 {title}（{id}）", "  changed {title} ({id})"),
}
_SAME = Text("  与依据库相同的 {count} 部", "  {count} the same as in the index")
_ROW = Text("  {sheet} 第 {row} 行退回：{reason}", "  {sheet} row {row} is returned: {reason}")

_MORE = Text(
    "  另有 {count} 行退回（--format json 列出全部）",
    "  {count} more rows are returned (--format json lists all)",
)
_MOST = 200


def report(
    file: str,
    rows: Sequence[RowState],
    changes: Iterable[tuple[Instrument, str]],
    findings: Sequence[Finding],
    lang: Lang,
) -> str:
    """Return sums, changes, rows that were returned for another's sake, then the findings."""
    states = [state for _, _, state, _ in rows]
    params = {
        "file": escaped(file),
        "read": len(rows),
        **{name: states.count(name) for name in ("taken", "returned", "skipped")},
    }
    said = {each.at.line for each in findings if each.fault is tables.ROW_RETURNED}
    silent = [row for row in rows if row[1] not in said]
    lines = [_SUM.show(lang, params), *_changed(changes, lang), *_returned(silent, lang)]
    text = "".join(f"{line}\n" for line in lines)
    return text + (findings_text.report(findings, lang) if findings else "")


def _changed(changes: Iterable[tuple[Instrument, str]], lang: Lang) -> Iterator[str]:
    same = 0
    for instrument, change in changes:
        words = _CHANGES.get(change)
        same += words is None
        if words is not None:
            yield words.show(lang, {"title": instrument.title, "id": instrument.id})
    if same:
        yield _SAME.show(lang, {"count": same})


def _returned(rows: Iterable[RowState], lang: Lang) -> Iterator[str]:
    """Yield the rows that were returned, the first of them if they are very many."""
    returned = [each for each in rows if each[2] == "returned"]
    for sheet, row, _, reason in returned[:_MOST]:
        if reason is not None:
            yield _ROW.show(lang, {"sheet": shown(sheet, 40), "row": row, "reason": reason})
    if len(returned) > _MOST:
        yield _MORE.show(lang, {"count": len(returned) - _MOST})
