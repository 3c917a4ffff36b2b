"""What `dutylist validate` does where nobody knows yet that all is well."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from dutylist.bulk.in_memory import Derivation, derive_all
from dutylist.checks import RULES, AnyRule, collect, select
from dutylist.checks.files import Verdicts, check_files, check_workspace, inherits
from dutylist.cli import options, speech
from dutylist.cli.asked import Asked, Format
from dutylist.cli.deriving import check_local
from dutylist.cli.outcome import Cannot
from dutylist.derive import LAWS, Law
from dutylist.derive.levels import LAWS as LEVEL_LAWS
from dutylist.derive.reconcile import UNEQUAL
from dutylist.findings import Finding, Retyped, Severity
from dutylist.io import digest, files, load, verdicts
from dutylist.report import findings_github, findings_json, findings_text
from dutylist.texts import Text

_NO_STDIN = Text(
    "“-”表示从标准输入读取，但没有输入。",
    "`-` stands for the standard input, but there is none.",
)
_NOTHING = Text(
    "{folder} 里没有可检查的 YAML 文件。", "there is no YAML file to check in {folder}."
)
_NO_CODE = Text(
    "没有以 {code} 开头的规则；dutylist explain 列出全部规则。",
    "no rule begins with {code}; `dutylist explain` lists all.",
)


def findings_of(paths: list[Path], workspace: Path | None, asked: Asked) -> list[Finding]:
    """Return what is wrong in files or workspaces; raises Cannot where none can be checked."""
    rules = select(RULES, asked.chosen, asked.ignored)
    laws = select((*LAWS, *LEVEL_LAWS, UNEQUAL), asked.chosen, asked.ignored)
    if not (rules or laws):
        raise Cannot(_NO_CODE, {"code": "、".join(asked.chosen)})
    findings: list[Finding] = []
    for folder, chosen_files in _places(paths, workspace):
        loaded = load.alone() if folder is None else options.grown(load.workspace(folder))
        if not chosen_files:
            findings += _whole(loaded, rules, laws, asked)
            continue
        known = verdicts.read(_key(loaded, asked.day, rules)) if folder is not None else frozenset()
        kept = Verdicts(known)
        own = any(files.shown(path) in loaded.sources for path in chosen_files)
        broken = _broken(derive_all(loaded, loaded.workspace.overlays), laws) if own else ()
        findings += check_files(
            chosen_files, loaded, rules, asked.day, kept, jobs=asked.jobs, broken=broken
        )
        if folder is not None and kept.sound - known:
            verdicts.write(_key(loaded, asked.day, rules), kept.sound)
    findings += _behind(findings)
    codes = tuple(code.upper() for code in asked.ignored) or ("-",)
    return collect(each for each in findings if not each.fault.code.startswith(codes))


def _behind(findings: Sequence[Finding]) -> list[Finding]:
    """Return the slips of form that hide behind the first one of a file, as YAML stops there."""
    stops = [
        each
        for each in findings
        if isinstance(each.fix, Retyped) and each.fault.severity is Severity.ERROR
    ]
    if not stops:
        return []
    from dutylist.mending.rounds import behind  # noqa: PLC0415  (only a broken file needs it)

    known = {(each.at.file, each.at.line) for each in findings}
    names = dict.fromkeys(each.at.file for each in stops if each.at.file != "-")
    found = (each for name in names if Path(name).is_file() for each in behind(Path(name)))
    return [each for each in found if (each.at.file, each.at.line) not in known]


def fails(findings: Sequence[Finding], asked: Asked) -> bool:
    """Whether findings fail the run: errors do, warnings do in a strict one."""
    fail = (Severity.ERROR, Severity.WARNING) if asked.strict else (Severity.ERROR,)
    return any(each.fault.severity in fail for each in findings)


def _whole(
    loaded: load.Loaded, rules: Sequence[AnyRule], laws: Sequence[Law], asked: Asked
) -> list[Finding]:
    """Return what is wrong in a workspace, and, if asked and it is sound, in its local lists."""
    derived = derive_all(loaded, loaded.workspace.overlays if laws or asked.local else ())
    found = check_workspace(loaded, rules, asked.day, _broken(derived, laws))
    if not any(each.fault.severity is Severity.ERROR for each in found):
        base_of = loaded.workspace.base_of
        made = derived.made
        wanted = [each for each in made if asked.local or inherits(base_of(each.overlay), loaded)]
        found += check_local(loaded, wanted, rules, asked.day)
    return found


def _broken(derived: Derivation, laws: Sequence[Law]) -> list[Finding]:
    codes = {law.code for law in laws}
    return [each for each in derived.findings if each.fault.code in codes]


def _key(loaded: load.Loaded, day: date, rules: Sequence[AnyRule]) -> str:
    names = ",".join(rule.code for rule in rules)
    return digest.raw(f"{loaded.digest} {day} {names}".encode())


def _places(paths: list[Path], workspace: Path | None) -> list[tuple[Path | None, list[Path]]]:
    """Return each workspace with the files to check in it; no files means all of it."""
    if not paths:
        return [(options.find(workspace), [])]
    chosen: dict[Path | None, list[Path]] = {}
    for path in paths:
        if path == files.STDIN and (sys.stdin is None or sys.stdin.isatty()):
            raise Cannot(_NO_STDIN)
        if path != files.STDIN:
            options.must_exist(path)
        if path.is_dir() and (path / files.WORKSPACE).is_file():
            chosen[options.find(path)] = []
            continue
        inside = options.below(path)
        inner = list(files.workspaces(path)) if path.is_dir() else []
        chosen |= {options.find(each): [] for each in inner}
        if not inside and not inner:
            raise Cannot(_NOTHING, {"folder": str(path)})
        found = workspace or files.find_workspace(path)
        home = None if found is None else options.find(found)
        if inside and chosen.get(home) != []:
            chosen.setdefault(home, []).extend(inside)
    return list(chosen.items())


def shown(findings: list[Finding], asked: Asked) -> str:
    """Return findings as they were asked for."""
    lang = speech.chosen()
    match asked.output:
        case Format.TEXT:
            return findings_text.report(findings, lang, asked.most)
        case Format.JSON:
            return findings_json.report(findings, lang)
        case Format.GITHUB:
            return findings_github.report(findings, lang)
