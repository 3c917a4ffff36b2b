"""`dutylist explain`: what a rule or a kind of change means, and what to do."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Annotated

import typer

from dutylist.checks import RULES
from dutylist.cli import speech
from dutylist.cli.outcome import Cannot, Exit
from dutylist.derive import LAWS
from dutylist.derive.levels import LAWS as LEVEL_LAWS
from dutylist.derive.rebase import LAWS as REBASE_LAWS
from dutylist.derive.reconcile import UNEQUAL
from dutylist.diff import KINDS, Kind
from dutylist.findings import Fault
from dutylist.io.faults import FAULTS
from dutylist.lineage.faults import LINEAGE
from dutylist.stats.gap_faults import GAPS
from dutylist.texts import Lang, Text

_UNKNOWN = Text(
    "没有 {code} 这条规则或变更类型{near}", "there is no rule or kind of change {code}{near}"
)
_NEAR = Text("，是不是 {0}？", "; do you mean {0}?")
_HEAD = Text("{code} {name}（{severity}）", "{code} {name} ({severity})")
_WHY = Text("为什么：{0}", "Why: {0}")
_REMEDY = Text("怎么办：{0}", "Remedy: {0}")


def explain(
    code: Annotated[
        str | None, typer.Argument(help="A code or name, as DL201; all by default.")
    ] = None,
) -> int:
    """Say what a rule or kind of change means, why, and the remedy."""
    lang = speech.chosen()
    laws = (*LAWS, *LEVEL_LAWS, *REBASE_LAWS, UNEQUAL)
    faults = sorted((*FAULTS, *RULES, *laws, *GAPS, *LINEAGE), key=lambda fault: fault.code)
    if code is None:
        for line in _listing(faults, lang):
            typer.echo(line)
        return Exit.CLEAN
    for fault in faults:
        if code.upper() == fault.code or code == fault.name:
            typer.echo(_page(fault, lang))
            return Exit.CLEAN
    for kind in KINDS:
        if code.upper() == kind.code:
            typer.echo(_change(kind, lang))
            return Exit.CLEAN
    known = [fault.code for fault in faults] + [fault.name for fault in faults]
    near = get_close_matches(code.upper(), known, 1) or get_close_matches(code, known, 1)
    clause = Text(_NEAR.zh.format(*near), _NEAR.en.format(*near)) if near else Text("", "")
    raise Cannot(_UNKNOWN, {"code": code, "near": clause})


def _listing(faults: Iterable[Fault], lang: Lang) -> Iterator[str]:
    """Yield a line for every rule and kind of change."""
    for fault in faults:
        head = f"{fault.code} {fault.severity.value:<8}{fault.name:<32}"
        yield head + _pattern(fault.message, lang)
    for kind in KINDS:
        head = f"{kind.code} {kind.level.value:<12}{kind.direction.value:<9}"
        yield head + _pattern(kind.text, lang)


def _change(kind: Kind, lang: Lang) -> str:
    head = f"{kind.code} {kind.level.value} {kind.direction.value} ⇄ {kind.mirror}"
    example = "\n".join(_fences(kind.doc))
    return f"{head}\n{_pattern(kind.text, lang)}\n\n{kind.why.show(lang)}\n\n{example}"


def _pattern(text: Text, lang: Lang) -> str:
    """Return a message with its parameters as marks, for people."""
    words = text.zh if lang is Lang.ZH else text.en
    return words.replace("{", "〈").replace("}", "〉").replace("!r", "")


def _page(fault: Fault, lang: Lang) -> str:
    head = _HEAD.show(
        lang, {"code": fault.code, "name": fault.name, "severity": fault.severity.value}
    )
    why = (_WHY.zh if lang is Lang.ZH else _WHY.en).format(fault.why.show(lang))
    remedy = (_REMEDY.zh if lang is Lang.ZH else _REMEDY.en).format(_pattern(fault.remedy, lang))
    doc = "\n".join(line for line in _fences(fault.doc))
    return f"{head}\n{_pattern(fault.message, lang)}\n\n{why}\n{remedy}\n\n{doc}"


def _fences(doc: str) -> list[str]:
    """Return the examples of a page: the lines inside fences, a blank line between two."""
    lines: list[str] = []
    inside = False
    for line in doc.splitlines():
        if line.startswith("```"):
            inside = not inside
            if not inside:
                lines.append("")
        elif inside:
            lines.append(f"    {line}")
    return lines
