"""What became of every raw line, as Markdown for a review comment.

Whatever comes from a file stands in code spans, from which nothing can break out.
"""

from collections.abc import Iterator

from dutylist.findings import Severity
from dutylist.lineage import FATES, Ledger
from dutylist.report import ledger_text
from dutylist.report.changes_markdown import cell, code
from dutylist.report.fitted import fitted
from dutylist.texts import Lang, Text, escaped

_TITLE = Text("原始台账去向", "What became of the raw inventory")
_READ = Text("读取", "Read")
_FINDINGS = Text("问题", "Findings")
_HEADS = {
    ledger_text.ITEMS: (Text("事项", "Item"), Text("原始条目", "Raw lines")),
    ledger_text.TAKERS: (Text("承接部门", "Department"), Text("原始条目", "Raw lines")),
    ledger_text.REASONS: (Text("理由", "Reason"), Text("原始条目", "Raw lines")),
}


def report(told: ledger_text.Proved, lang: Lang) -> str:
    """Return the sum as a table, then what is wrong, then the items, folded."""
    ledger = told.ledger
    head = [f"### {_TITLE.show(lang)}", "", code(ledger_text.title(ledger, lang)), ""]
    head += [*_sum(ledger, lang), "", told.verdict(lang)]
    return fitted(head, _body(told, lang), lang)


def _sum(ledger: Ledger, lang: Lang) -> list[str]:
    words = [_READ, *(FATES[fate] for fate in ledger.fates), ledger_text.UNACCOUNTED]
    numbers = [ledger.read, *ledger.fates.values(), ledger.unaccounted]
    return [
        f"| {' | '.join(each.show(lang) for each in words)} |",
        "|" + " ---: |" * len(numbers),
        f"| {' | '.join(map(str, numbers))} |",
    ]


def _body(told: ledger_text.Proved, lang: Lang) -> Iterator[str]:
    findings = told.findings
    if findings:
        yield from ("", f"#### {_FINDINGS.show(lang)} ({len(findings)})", "")
    for each in findings:
        place = code(escaped(f"{each.at.file}:{each.at.line}"))
        mark = "**" if each.fault.severity is Severity.ERROR else ""
        yield f"- {mark}{each.fault.code}{mark} {place} {code(each.message(lang))}"
    sections = zip(_HEADS.values(), ledger_text.sections(told, lang), strict=True)
    for (one, other), (heading, rows) in sections:
        if not rows:
            continue
        yield from ("", f"<details><summary>{heading} ({len(rows)})</summary>", "")
        yield from (f"| {one.show(lang)} | {other.show(lang)} |", "| --- | --- |")
        yield from (f"| {cell(name)} | {cell(what)} |" for name, what in rows)
        yield from ("", "</details>")
