"""The verdict of the gate as workflow commands, shown beside the lines of a pull request."""

import re

from dutylist.findings import Location
from dutylist.report import gate_lines as said
from dutylist.report.findings_github import data, property_
from dutylist.texts import Lang, Text, escaped

_TITLE = Text("{code} 加重基层", "{code} toward the local body")
_RECORD = Text("准入记录", "record")
_END = Text("。", ". ")
_DO = Text("：", ": ")
_REVISION = re.compile(r"[^/\\:]+:(?=.)")
"""What a file of a git revision has before its path, which a pull request knows it by."""


def report(case: said.Case, lang: Lang) -> str:
    """Return the verdict, an error for all that fails, a warning for what stands for now."""
    grave = "notice" if case.judged.passed else "error"
    lines = [f"::{grave}::{data(said.verdict(case, lang))}"]
    for each in case.burdens:
        if each.change.record is not None and not each.acknowledged:
            continue
        words = [said.sentence(each, lang), *said.refusals(each, lang)]
        if each.change.record is None:
            remedy, command = said.remedy(each, lang)
            words.append(f"{remedy}{_DO.show(lang)}{command}" if command else remedy)
        route = each.change.new or each.change.old
        place = "" if route is None else f"{_place(case.locate(route))},"
        title = property_(_TITLE.show(lang, {"code": each.change.kind.code}))
        level = "error" if each.change.record is None else "warning"
        lines.append(f"::{level} {place}title={title}::{data(_END.show(lang).join(words))}")
    for wrong in case.judged.broken:
        text = data(_END.show(lang).join(said.wrong(wrong, lang)))
        place = _place(case.locate(wrong.route))
        lines.append(f"::error {place},title={property_(_RECORD.show(lang))}::{text}")
    return "".join(f"{line}\n" for line in lines)


def _place(at: Location) -> str:
    file = _REVISION.sub("", escaped(at.file), count=1)
    return f"file={property_(file)},line={at.line}"
