"""`dutylist fmt`: files in their one form, comments kept, and files of other encodings as UTF-8."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import typer

from dutylist.cli import holding, options, speech
from dutylist.cli.converting import convert
from dutylist.cli.outcome import Cannot, Exit
from dutylist.cli.replaced import replaced
from dutylist.findings import Finding
from dutylist.io import files, load
from dutylist.mending import difference
from dutylist.mending.around import NOTHING, around
from dutylist.mending.canonical import CannotForm, Known, Why, formed
from dutylist.mending.conversion import Old
from dutylist.report import findings_text
from dutylist.texts import Text

_WRITTEN = Text("已改为规范格式：{file}", "canonical now: {file}")
_DIFFERS = Text("不是规范格式：{file}", "not canonical: {file}")
_DONE = Text(
    "共 {all} 个文件，{n} 个改为规范格式，{left} 个没有改动。",
    "{all} files, {n} of them made canonical, {left} left as they were.",
)
_WOULD = Text(
    "共 {all} 个文件，{n} 个不是规范格式，没有写入。",
    "{all} files, {n} of them not canonical; nothing was written.",
)
_NO_BASE = Text(
    "没有改动 {file}：找不到它的基础目录，不知道它是哪类清单。",
    "{file} was left as it is: its base is not there, so nobody knows which kind of list it is.",
)
_NOT_PROVEN = Text(
    "没有改动 {file}：改写后读回的内容与原来的不一致；请把该文件发给维护人员。",
    "{file} was left as it is: it would not read back the same. Please send it to the maintainers.",
)
_SINCE = Text(
    "{file} 在运行期间被其他程序修改，没有写入；请重新运行。",
    "{file} was changed by another program while this ran and was not written; run again.",
)
_NO_FILES = Text("没有可整理的 YAML 文件。", "there is no YAML file to be made canonical.")
_ONLY_FROM = Text(
    "--write 只和 --from 一起用；不带 --check 和 --diff 时，fmt 本来就会写入。",
    "--write goes with --from only; without --check and --diff, fmt writes anyway.",
)


@dataclass(slots=True)
class _Run:
    """What a run is to do, and how it went."""

    writes: bool
    shows: bool
    known: dict[Path | None, Known] = field(default_factory=lambda: {None: NOTHING})
    all: int = 0
    differ: int = 0
    code: Exit = Exit.CLEAN


def fmt(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Files or folders; the whole workspace by default.")
    ] = None,
    workspace: options.WorkspaceOption = None,
    check: Annotated[
        bool,
        typer.Option("--check", help="Write nothing; exit 1 for a file that is not canonical."),
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Write nothing; show what would change.")
    ] = False,
    old: Annotated[
        Old | None, typer.Option("--from", help="Convert from this encoding; shows it only.")
    ] = None,
    writing: Annotated[
        bool, typer.Option("--write", help="With --from: write the file as UTF-8.")
    ] = False,
) -> int:
    """Write files in their one form, comments kept."""
    chosen = list(dict.fromkeys(_files(paths or [], workspace)))
    if not chosen:
        raise Cannot(_NO_FILES)
    if old is not None:
        return convert(chosen, old, writes=writing)
    if writing:
        raise Cannot(_ONLY_FROM)
    run = _Run(writes=not (check or diff), shows=diff)
    for path in chosen:
        _one(path, run)
    for home in run.known if run.writes else ():
        if home is not None:
            holding.clear(home)
    if chosen != [files.STDIN]:
        words = _DONE if run.writes else _WOULD
        params = {"all": run.all, "n": run.differ, "left": run.all - run.differ}
        typer.echo(words.show(speech.chosen(), params), err=True)
    if check and run.differ and run.code is Exit.CLEAN:
        return Exit.FOUND
    return run.code


def _files(paths: list[Path], workspace: Path | None) -> Iterator[Path]:
    """Yield the files to look at; of a workspace all but its generated lists."""
    for path in paths or [options.find(workspace)]:
        if path != files.STDIN:
            options.must_exist(path)
        if (path / files.WORKSPACE).is_file():
            yield path / files.WORKSPACE
            yield from load.Head.of(path).paths()
        elif path.is_dir():
            yield from files.below(path)
        else:
            yield path


def _one(path: Path, run: _Run) -> None:
    """Make one file canonical, or say what is in the way."""
    raw = files.content(path)
    run.all += 1
    if isinstance(raw, Finding):
        _refuse(run, findings_text.report([raw], speech.chosen()), Exit.FOUND)
        return
    name = files.shown(path)
    try:
        new = formed(name, raw, _around(path, run.known))
    except CannotForm as refusal:
        _left(name, refusal, run)
        return
    if path == files.STDIN and run.writes:
        typer.echo(new.decode("utf-8"), nl=False)
        return
    if new == raw:
        return
    run.differ += 1
    if run.shows:
        typer.echo(difference.unified(name, raw, new), nl=False)
    elif run.writes:
        if not replaced(path, raw, new):
            raise Cannot(_SINCE, {"file": name})
        typer.echo(_WRITTEN.show(speech.chosen(), {"file": name}))
    else:
        typer.echo(_DIFFERS.show(speech.chosen(), {"file": name}))


def _around(path: Path, known: dict[Path | None, Known]) -> Known:
    """Return what a file's workspace tells of its form, found out once."""
    home = None if path == files.STDIN else files.find_workspace(path)
    if home not in known and home is not None:
        known[home] = around(home)
    return known[home]


def _left(name: str, refusal: CannotForm, run: _Run) -> None:
    """Say why a file is left as it is."""
    lang = speech.chosen()
    match refusal.why:
        case Why.FAULTY:
            _refuse(run, findings_text.report(refusal.findings, lang), Exit.FOUND)
        case Why.NO_BASE:
            _refuse(run, f"{_NO_BASE.show(lang, {'file': name})}\n", Exit.FOUND)
        case Why.NOT_PROVEN:
            _refuse(run, f"{_NOT_PROVEN.show(lang, {'file': name})}\n", Exit.CANNOT)


def _refuse(run: _Run, words: str, code: Exit) -> None:
    typer.echo(words, nl=False, err=True)
    run.code = max(run.code, code)
