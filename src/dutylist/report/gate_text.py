"""The verdict of the gate as text: the verdict first, then what is not allowed and what to do."""

from collections.abc import Iterator

from dutylist.gate.told import Told
from dutylist.report import gate_lines as said
from dutylist.texts import Lang, Text, escaped

MANY = 10
"""Of more burdens it is told first how many each list has."""

_PLACE = Text("现 {place}", "now {place}")
_RECORD = Text("依据记录 {record}", "record {record}")
_DO = Text("{words}：", "{words}: ")
_END = Text("。", ".")


def report(case: said.Case, lang: Lang) -> str:
    """Return the verdict in one line, then each burden and each wrong record with its remedy."""
    lines = [said.verdict(case, lang)]
    for title, some in said.sections(case.burdens):
        lines += ["", title.show(lang, {"n": len(some)})]
        if len(some) > MANY:
            lines += [f"  {each}{_END.show(lang)}" for each in said.sums(case, some, lang)]
        words, commands = said.together(some, lang)
        for each in some:
            lines += _burden(each, lang, case.locate, together=bool(commands))
        if commands:
            lines += ["", f"  {_DO.show(lang, {'words': words}).rstrip()}"]
            lines += [f"      {each}" for each in commands]
    if case.judged.broken:
        lines += ["", said.RECORDS.show(lang, {"n": len(case.judged.broken)})]
        for wrong in case.judged.broken:
            words, remedy = said.wrong(wrong, lang)
            at = case.locate(wrong.route)
            lines += [f"  {words}{_END.show(lang)}", f"      {escaped(f'{at.file}:{at.line}')}"]
            lines += [f"      {remedy}{_END.show(lang)}"]
    return "".join(f"{line}\n" for line in lines)


def _burden(burden: Told, lang: Lang, locate: said.Locate, *, together: bool) -> Iterator[str]:
    change = burden.change
    yield f"  {change.kind.code} {said.sentence(burden, lang)}{_END.show(lang)}"
    route = change.new or change.old
    about = []
    if route is not None:
        at = locate(route)
        about.append(_PLACE.show(lang).format(place=escaped(f"{at.file}:{at.line}")))
    if change.record is not None:
        about.append(_RECORD.show(lang, {"record": change.record}))
    if about:
        yield f"      {'  '.join(about)}"
    for words in said.refusals(burden, lang):
        yield f"      {words}{_END.show(lang)}"
    if change.record is None and not (together and said.to_ask(burden)):
        words, command = said.remedy(burden, lang)
        if command:
            yield f"      {_DO.show(lang, {'words': words})}{command}"
        else:
            yield f"      {words}{_END.show(lang)}"
