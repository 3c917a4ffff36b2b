"""Confirmations are added behind what the file holds, which stays as it is."""

from pathlib import Path

import pytest

from dutylist.io import build_confirmations, confirm, schema, source
from dutylist.law import Standing
from dutylist.model import Plain
from impact.plaza import TWO, confirmed

KEY = ("plaza-street", "plaza-1", "plaza-1.1", "《示例广场管理条例》第三条")
ENTRIES = build_confirmations.plain(confirmed([KEY], TWO))
HEAD = "dutylist: confirmations/1\n"
ONE = """entries:
  # 第一条
  - list: plaza-street
    item: plaza-1
    provision: 《示例广场管理条例》第一条
    instrument: plaza
    title: 示例广场管理条例
    version: "2026-03-01"
    on: 2026-11-01
    by: 示例区委编办
    reason: 未变
"""
FLUSH = ONE.replace("\n  ", "\n")


def entries(path: Path) -> list[Plain]:
    """Return what a file holds, which its schema has nothing against."""
    read = source.read("c.yaml", path.read_bytes())
    assert not read.findings
    assert not schema.checker("confirmations").refused(read, read.data, ("c.yaml",))
    held = read.data["entries"]
    assert isinstance(held, list)
    return held


def test_the_first_confirmation_makes_the_file(tmp_path: Path) -> None:
    path = confirm.append(tmp_path, ENTRIES)
    assert path == tmp_path / "confirmations.yaml"
    assert entries(path) == ENTRIES
    assert path.read_text("utf-8").startswith("# yaml-language-server: $schema=")


@pytest.mark.parametrize(
    "text",
    [
        HEAD + ONE,
        HEAD + ONE.rstrip("\n"),
        HEAD + FLUSH,
        "# 说明\n" + HEAD + "note: 本区核对记录\n" + ONE,
        (HEAD + ONE).replace("\n", "\r\n"),
        "\ufeff" + HEAD + ONE,
    ],
)
def test_what_stands_in_the_file_stays(tmp_path: Path, text: str) -> None:
    path = tmp_path / confirm.FILE
    path.write_bytes(text.encode())
    confirm.append(tmp_path, ENTRIES)
    assert path.read_bytes().startswith(text.encode())
    read = source.read("c.yaml", path.read_bytes()).data["entries"]
    assert isinstance(read, list)
    assert (len(read), read[1]) == (2, ENTRIES[0])


@pytest.mark.parametrize("empty", ["entries: []\n", "entries: [ ]  # 尚无\n", "entries:\n"])
def test_an_empty_list_is_begun(tmp_path: Path, empty: str) -> None:
    path = tmp_path / confirm.FILE
    path.write_text(f"# 说明\n{HEAD}{empty}", "utf-8")
    confirm.append(tmp_path, ENTRIES)
    assert entries(path) == ENTRIES
    assert path.read_text("utf-8").startswith("# 说明\n")
    assert ("# 尚无" in path.read_text("utf-8")) is ("尚无" in empty)


@pytest.mark.parametrize(
    "raw",
    [
        (HEAD + ONE + "note: 后面还有\n").encode(),
        (HEAD + "entries: {a: b}\n").encode(),
        (HEAD + "entries: [\n").encode(),
        b"\xff\xfe\x00",
        (HEAD + ONE + "...\n").encode(),
    ],
)
def test_a_file_that_cannot_be_added_to_is_left_alone(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / confirm.FILE
    path.write_bytes(raw)
    with pytest.raises(confirm.CannotAppend):
        confirm.append(tmp_path, ENTRIES)
    assert path.read_bytes() == raw


def test_a_confirmation_is_read_back_as_it_was_written() -> None:
    made = confirmed([KEY, (*KEY[:2], None, KEY[3])], TWO)
    whole = made[1].__class__(
        **{name: getattr(made[1], name) for name in made[1].__slots__}
        | {"standing": Standing.REPEALED, "fingerprints": {"3": "0123456789ab"}}
    )
    data = {"dutylist": "confirmations/1", "entries": build_confirmations.plain([*made, whole])}
    read = build_confirmations.confirmations(data, ("c.yaml",))
    assert read == (*made, whole)
    assert read[2].route == ("c.yaml", "entries", 2)
    spoiled = {"entries": [None, *data["entries"]]}
    assert len(build_confirmations.confirmations(spoiled, ())) == 3
