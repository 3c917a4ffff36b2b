"""A file that brings news of the law: rows of an index, or a text of law."""

import sys
from pathlib import Path

from dutylist.cli import speech
from dutylist.cli.outcome import Cannot
from dutylist.io import build_basis, files, law_files
from dutylist.io.opened import open_file
from dutylist.law import Index, Instrument
from dutylist.law.statute import Statute
from dutylist.law.text.plan import Fate, plan
from dutylist.report import findings_text
from dutylist.texts import Text

_NO_ROWS = Text(
    "{file} 不是依据库文件（basis/1），没有可用的法规。",
    "{file} is no file of an index (basis/1); it brings no instrument.",
)
_NO_LAW = Text("{file}：{why}；{remedy}。", "{file}: {why}; {remedy}.")
_UNREADABLE = Text("{file} 无法读取：{why}", "cannot read {file}: {why}")
_UNDATED = Text(
    "{file} 没有写明公布或者修改的日期，不知道是哪个版本；请在名称下面补上日期。",
    "{file} does not say when it was passed or amended: add the day below its title.",
)
_AMBIGUOUS = Text(
    "{file}：依据库中有几部《{title}》，不知道是哪一部。",
    "{file}: the index has several instruments titled “{title}”.",
)
_YAML = (".yaml", ".yml")


def instruments_of(path: Path, index: Index) -> tuple[Instrument, ...]:
    """Return what a file says of instruments, and of those it repeals; raises Cannot."""
    if path.suffix.lower() in _YAML:
        return _rows(path)
    made = plan(index, [_statute(path)], overrule=True)
    step = made.steps[0]
    if step.fate is Fate.UNDATED:
        raise Cannot(_UNDATED, {"file": str(path)})
    if step.fate is Fate.AMBIGUOUS:
        raise Cannot(_AMBIGUOUS, {"file": str(path), "title": step.statute.title})
    told = (index.get(step.id),) if step.fate is Fate.SAME else ()
    return (*made.instruments, *(each for each in told if each is not None))


def _rows(path: Path) -> tuple[Instrument, ...]:
    opened = open_file(path)
    if opened.kind != "basis":
        sys.stderr.write(findings_text.report(opened.findings, speech.chosen()))
        raise Cannot(_NO_ROWS, {"file": str(path)})
    return build_basis.instruments(opened.source.data, opened.route)


def _statute(path: Path) -> Statute:
    # imported here: readers of documents, which nothing else of this command needs
    from dutylist.intake import law_text  # noqa: PLC0415

    raw = law_files.content(path)
    if isinstance(raw, str):
        raise Cannot(_UNREADABLE, {"file": files.shown(path), "why": raw})
    read = law_text.read(files.shown(path), raw)
    if read.reason is not None or read.statute is None:
        words, remedy = (read.reason.words, read.reason.remedy) if read.reason else ("", "")
        raise Cannot(_NO_LAW, {"file": str(path), "why": words, "remedy": remedy})
    return read.statute
