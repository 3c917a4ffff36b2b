"""Reconciliation as text: the sentence of every list, the sum over all, the tables."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dutylist.across.sentences import group_title
from dutylist.across.words import Telling
from dutylist.report import sheets_text
from dutylist.report.changes_markdown import code
from dutylist.report.fitted import fitted
from dutylist.report.reconciliation import Summed
from dutylist.report.reconciliation_sheets import sheets, total_name
from dutylist.texts import Lang, Text, shown

_SENTENCE = Text("{name}：{sum}", "{name}: {sum}")
_TITLE = Text("增减核对", "Reconciliation")


def text(found: Sequence[Summed], telling: Telling, *, drawn: bool) -> str:
    """Return the sentences, then the tables: of one list its own, of several the sums."""
    lines: list[str] = []
    for each in found:
        lines += [group_title(each.peers, telling.lang)]
        lines += [f"  {line}" for line in _sentences(each, telling.lang)]
        lines.append("")
        _, *divided = sheets(each, telling)
        sums = [replace(sheet, rows=sheet.rows[-sheet.totals :]) for sheet in divided]
        lines += sheets_text.text(sums, telling.lang, drawn=drawn)
    return "".join(f"{line}\n" for line in lines)


def markdown(found: Sequence[Summed], telling: Telling) -> str:
    """Return the sentences and all tables as Markdown, as far as there is room."""
    return fitted([f"### {_TITLE.show(telling.lang)}", ""], _markdown(found, telling), telling.lang)


def _markdown(found: Sequence[Summed], telling: Telling) -> Iterator[str]:
    for each in found:
        yield from (code(group_title(each.peers, telling.lang)), "")
        yield from (f"- {code(line)}" for line in _sentences(each, telling.lang))
        yield ""
        yield from sheets_text.markdown(sheets(each, telling), telling.lang)


def _sentences(found: Summed, lang: Lang) -> Iterator[str]:
    for held, sums in found.named:
        yield _sentence(held.name, sums.sentence(lang), lang)
    if len(found.sums) > 1:
        yield _sentence(total_name(found, lang), found.total.sentence(lang), lang)


def _sentence(name: str, told: str, lang: Lang) -> str:
    return _SENTENCE.show(lang).format(name=shown(name), sum=told)
