"""Whatever is typed behind the command: an answer and an exit code, never a bug of ours."""

import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dutylist.cli import app
from dutylist.cli.basis import COMMANDS as OF_BASIS
from dutylist.cli.record import COMMANDS as OF_RECORDS
from fuzz.contract import printable
from fuzz.many import many
from fuzz.seeds import space
from fuzz.texts import ODD

GROUPS = {"basis": tuple(OF_BASIS), "record": tuple(OF_RECORDS)}
WORDS = (
    *(
        "-",
        "--",
        "-o",
        "-w",
        ".",
        "none",
        "dutylist.yaml",
        "base.yaml",
        "overlay.yaml",
        "record.yaml",
    ),
    *(
        "units.yaml",
        "earlier.yaml",
        "basis.yaml",
        "out",
        "out.json",
        "peace-fire",
        "示例街道",
        "2026-001",
    ),
    *("--format", "json", "text", "html", "xlsx", "markdown", "github", "--as-of", "2026-11-23"),
    *("2026-02-30", "--lang", "en", "zh", "--help", "--version", "--check", "--explain", "DL101"),
    *("--onto", "2025.1", "--continue", "--abort", "--gate", "--notice", "--fail-on", "notable"),
    *("--to", "--jobs", "1", "0", "-1", "99", "--select", "--ignore", "DL", "--strict", "--local"),
    *("--lineage", "--template", "--dry-run", "--unit", "--repealed-by", "--on", "《刑法》第一条"),
    *(
        "消防法第三十二条",
        "HEAD:base.yaml",
        ":",
        "HEAD:",
        "a:b",
        "--max-findings",
        "--workspace",
        "",
    ),
)
ARGUMENTS = st.lists(
    st.one_of(
        *[st.sampled_from(WORDS)] * 4,
        st.sampled_from([each for each in ODD if "\x00" not in each]),
        st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=6),
    ),
    max_size=5,
)
COMMANDS = [each for each in app.COMMANDS if each not in GROUPS]
COMMANDS += [f"{group} {name}" for group, names in GROUPS.items() for name in names]


@pytest.mark.parametrize("command", COMMANDS)
@given(ARGUMENTS)
@example([])
@many(3)
def test_any_arguments_are_answered(command: str, words: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch, TemporaryDirectory() as folder:
        _at(Path(folder), patch)
        code = app.run([*command.split(), *words])
        told = _told()
    assert code in {0, 1, 2, 3}, told
    assert "Traceback" not in told
    printable(told.replace("\t", " "))


def _at(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """Go to a workspace of its own, without a home, with streams that keep what they get."""
    for name, raw in space().items():
        (folder / name).write_bytes(raw)
    patch.chdir(folder)
    patch.delenv("HOME", raising=False)
    patch.setenv("XDG_CACHE_HOME", str(folder / ".cache"))
    patch.setattr(sys, "stdin", TextIOWrapper(BytesIO(b"a: 1\n"), encoding="utf-8"))
    for name in ("stdout", "stderr"):
        patch.setattr(sys, name, TextIOWrapper(BytesIO(), encoding="utf-8", write_through=True))


def _told() -> str:
    told = ""
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
        assert isinstance(stream.buffer, BytesIO)
        told += stream.buffer.getvalue().decode("utf-8")
    return told
