"""Every bad input is answered calmly, in its place, the same everywhere; its neighbour passes."""

import os
import re
import resource
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType

import pytest

from command import HOME, MEMORY, Done, contents
from corpus.cases import BAD, BASE, Case, cases
from corpus.made import MADE

SECONDS = 10
"""How much time of a processor one input may take; that of the clock depends on the machine."""

ENVIRONMENTS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "utf-8": {"PYTHONUTF8": "1"},
        "gbk": {"PYTHONUTF8": "0", "PYTHONIOENCODING": "gbk", "LC_ALL": "C.UTF-8"},
        "ascii": {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C"},
    }
)
FINDING = re.compile(r"^(\S.*?):(\d+):(\d+) (DL\d+) (\S+) ", re.MULTILINE)
UNSAFE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]"
)
NOTES = ("提示", "\\u63d0\\u793a")
LONGEST = 700
AT_ONCE = 24

PLAIN = [case for case in cases() if case.plain]
OTHERS = [case for case in cases() if not case.plain]
PARTS = [PLAIN[at : at + AT_ONCE] for at in range(0, len(PLAIN), AT_ONCE)]
GOOD_PARTS = [cases()[at : at + AT_ONCE] for at in range(0, len(cases()), AT_ONCE)]


def dutylist(
    *words: str | Path, at: Path, encoding: str, case: Case | None = None, inputs: int = 1
) -> Done:
    """Run the command in a child process that may not take more than it should for its inputs."""
    settings = dict(ENVIRONMENTS[encoding]) | dict(case.environment if case else {})
    done = subprocess.run(
        [sys.executable, "-m", "dutylist", *map(str, words)],
        cwd=at,
        env={"HOME": HOME.name, "PATH": os.environ["PATH"], "DUTYLIST_LANG": "zh", **settings},
        input=(case.stdin if case else "").encode(),
        capture_output=True,
        check=False,
        timeout=SECONDS * inputs * 6,
        preexec_fn=partial(_limit, SECONDS * inputs),
    )
    printed = settings.get("PYTHONIOENCODING", "utf-8")
    return Done(done.returncode, done.stdout.decode(printed), done.stderr.decode(printed))


def _limit(seconds: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))


Places = list[tuple[str, int, int, str]]


def found(done: Done) -> Places:
    """Return file, line, column and code of every finding but notes."""
    every = FINDING.findall(done.out)
    return [
        (file, int(at), int(column), code)
        for file, at, column, code, weight in every
        if weight not in NOTES
    ]


def is_calm(done: Done) -> None:
    assert done.calm, done.err
    assert not UNSAFE.search(done.out + done.err)
    assert max(map(len, done.out.splitlines()), default=0) < LONGEST


def is_untouched(space: Path, before: Mapping[str, bytes], writes: str = "") -> None:
    """Hold every file as it was, and no other one beside them but for what was to be written."""
    after = contents(space)
    assert {name: after.get(name) for name in before} == before
    new = [name for name in after if name not in before]
    assert all(writes and name.startswith(writes) for name in new), new


def is_answered(case: Case, done: Done) -> None:
    """Hold a run against what is expected of the case."""
    said = done.out + done.err
    assert done.code == case.exit, said
    places = found(done)
    assert tuple(code for *_, code in places) == case.codes, said
    if places:
        assert places[0][:3] == (case.file, case.line, case.column), said
    assert [words for words in case.must_contain if words not in said] == [], said
    assert [words for words in case.must_not_contain if words in said] == [], said


@pytest.mark.parametrize("case", PLAIN, ids=lambda case: case.name)
def test_a_bad_input_is_answered_in_its_place(case: Case, tmp_path: Path) -> None:
    space = case.laid_out("bad", tmp_path)
    before = contents(space)
    done = dutylist("validate", at=space, encoding="utf-8", case=case)
    is_calm(done)
    is_answered(case, done)
    is_untouched(space, before)
    remedies = re.findall("^    处理：(.*)$", done.out, re.MULTILINE)
    assert len(remedies) == len(FINDING.findall(done.out))
    assert all(re.search("[一-鿿]", remedy) for remedy in remedies)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part[0].name[:3])
def test_the_verdict_is_the_same_on_other_consoles(part: Sequence[Case], tmp_path: Path) -> None:
    for case in part:
        case.laid_out("bad", tmp_path)
    before = contents(tmp_path)
    for encoding in ("gbk", "ascii"):
        words = ("validate", "--max-findings", "0", *(case.name for case in part))
        done = dutylist(*words, at=tmp_path, encoding=encoding, inputs=len(part))
        is_calm(done)
        places = found(done)
        for case in part:
            own = [each for each in places if _is_of(case, each[0])]
            assert tuple(code for *_, code in own) == case.codes, f"{case.name}: {done.out}"
            assert not own or own[0][1:3] == (case.line, case.column), case.name
    is_untouched(tmp_path, before)


def _is_of(case: Case, file: str) -> bool:
    return file.startswith(f"{case.name}/")


@pytest.mark.parametrize("part", GOOD_PARTS, ids=lambda part: part[0].name[:3])
def test_what_looks_similar_passes(part: Sequence[Case], tmp_path: Path) -> None:
    for case in part:
        case.laid_out("good", tmp_path)
    words = ("validate", "--max-findings", "0", *(case.name for case in part))
    done = dutylist(*words, at=tmp_path, encoding="utf-8", inputs=len(part))
    is_calm(done)
    for case in part:
        codes = [code for file, *_, code in found(done) if _is_of(case, file)]
        assert tuple(codes) == case.good, f"{case.name}: {done.out}"
    assert done.code == 0


@pytest.mark.parametrize("case", OTHERS, ids=lambda case: case.name)
def test_another_command_answers_too(case: Case, tmp_path: Path) -> None:
    seen = []
    for encoding in ENVIRONMENTS:
        folder = tmp_path / encoding
        folder.mkdir()
        space = case.laid_out("bad", folder)
        before = contents(space)
        done = dutylist(*case.run, at=space, encoding=encoding, case=case)
        is_calm(done)
        is_untouched(space, before, case.writes)
        if encoding == "utf-8":
            is_answered(case, done)
        seen.append((done.code, found(done), contents(space)))
        is_written(case, space)
    assert seen[1:] == seen[:1] * 2
    if case.good_run:
        space = case.laid_out("good", tmp_path)
        done = dutylist(*case.good_run, at=space, encoding="utf-8")
        is_calm(done)
        assert done.code == 0, done.out + done.err


def is_written(case: Case, space: Path) -> None:
    """Hold what was written against what is expected of it; a workbook is read as its XML."""
    for pattern, wanted in case.written.items():
        paths = sorted(space.glob(pattern))
        assert paths, pattern
        text = "\n".join(map(_text, paths))
        assert [words for words in wanted.get("must_contain", ()) if words not in text] == []
        assert [words for words in wanted.get("must_not_contain", ()) if words in text] == []


def _text(path: Path) -> str:
    if path.suffix != ".xlsx":
        return path.read_text(encoding="utf-8")
    with zipfile.ZipFile(path) as book:
        return "\n".join(book.read(name).decode() for name in sorted(book.namelist()))


def test_each_case_is_whole() -> None:
    folders = {path.name for path in BAD.iterdir()}
    assert folders == {case.name for case in cases()}
    assert all(re.fullmatch("[0-9]{3}-[a-z0-9-]+", name) for name in folders)
    assert len({name[:3] for name in folders}) == len(folders)
    assert set(MADE) <= folders
    for case in cases():
        sides = {each.name for each in case.folder.iterdir() if each.is_dir()}
        own = sides | set(MADE.get(case.name, ()))
        assert own <= {"bad", "good"}, case.name
        assert "bad" in own or case.environment or case.stdin or case.run != ("validate",), (
            case.name
        )


def test_the_base_passes(tmp_path: Path) -> None:
    space = tmp_path / "base"
    shutil.copytree(BASE, space)
    done = dutylist("validate", "--strict", at=space, encoding="utf-8")
    assert (done.code, done.err) == (0, "")
