"""The verdict of the gate as Markdown for a review comment; all that is data in code spans."""

from collections.abc import Iterator

from dutylist.gate.told import Told
from dutylist.report import gate_lines as said
from dutylist.report.changes_markdown import code
from dutylist.texts import Lang, Text, escaped

LIMIT = 60_000
"""Characters of a comment; hosts refuse longer ones."""

_TITLE = Text("准入把关", "Admission gate")
_OMITTED = Text(
    "另有 {n} 处因篇幅所限未列出，请用文本格式查看。",
    "{n} more are left out for want of room: see the text format.",
)
_RECORD = Text("依据记录", "record")
_DO = Text("{words}：", "{words}:")


def report(case: said.Case, lang: Lang) -> str:
    """Return a comment: the verdict, then what is not allowed, what is wrong, what is allowed."""
    mark = "✅" if case.judged.passed else "❌"
    lines = [f"### {_TITLE.show(lang)}", "", f"{mark} {said.verdict(case, lang)}"]
    entries = [*_entries(case, lang)]
    room = LIMIT - sum(len(line) + 1 for line in lines)
    for at, entry in enumerate(entries):
        room -= len(entry) + 1
        if room < 0:
            left = sum(each.startswith("- ") for each in entries[at:])
            lines += ["", _OMITTED.show(lang, {"n": left})]
            break
        lines.append(entry)
    return "\n".join([*lines, ""])


def _entries(case: said.Case, lang: Lang) -> Iterator[str]:
    for title, some in said.sections(case.burdens):
        yield f"\n#### {title.show(lang, {'n': len(some)})}\n"
        words, commands = said.together(some, lang)
        if commands:
            lines = [_DO.show(lang).format(words=words), *map(code, commands)]
            yield "\n\n".join(lines) + "\n"
        for each in some:
            yield _burden(each, lang, case.locate, together=bool(commands))
    if case.judged.broken:
        yield f"\n#### {said.RECORDS.show(lang, {'n': len(case.judged.broken)})}\n"
    for wrong in case.judged.broken:
        words, remedy = said.wrong(wrong, lang)
        at = case.locate(wrong.route)
        place = code(escaped(f"{at.file}:{at.line}"))
        yield f"- {code(words)}\n  <br>{place}\n  <br>{code(remedy)}"


def _burden(burden: Told, lang: Lang, locate: said.Locate, *, together: bool) -> str:
    change = burden.change
    lines = [f"- **{change.kind.code}** {code(said.sentence(burden, lang))}"]
    route = change.new or change.old
    if route is not None:
        at = locate(route)
        lines.append(code(escaped(f"{at.file}:{at.line}")))
    if change.record is not None:
        lines.append(f"{_RECORD.show(lang)} {code(change.record)}")
    lines += [code(words) for words in said.refusals(burden, lang)]
    if change.record is None and not (together and said.to_ask(burden)):
        words, command = said.remedy(burden, lang)
        lines.append(f"{words} {code(command)}" if command else words)
    return "\n  <br>".join(lines)
