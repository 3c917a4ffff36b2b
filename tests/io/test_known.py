"""A list found sound is read as YAML once, and nothing about it depends on that."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diff.planted import listed
from dutylist.io import blocks, known, names, verdicts, write
from dutylist.io.opened import Opened, open_file
from dutylist.io.places import numbered

TEXT = write.catalogue_text(replace(listed(4), retired=("m900",)))
KIND = '{"type": "object"}'


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "list.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def told(opened: Opened) -> tuple[object, ...]:
    """Return all that a file is asked for."""
    source = opened.source
    routes = numbered(source.file, source.data)
    places = {route: source.locate(route) for route in routes}
    keys = {route: source.locate(route, key=True) for route in routes}
    return (source.file, source.data, opened.findings, opened.kind, opened.digest, places, keys)


def kept(path: Path) -> list[Path]:
    return list((path.parent / "cache").rglob("*.list"))


def test_a_list_is_the_same_the_second_time(file: Path) -> None:
    alone = told(open_file(file))
    first, second = known.open_file(file), known.open_file(file)
    assert told(first) == told(second) == alone
    assert (first.source.read is None, second.source.read is None) == (False, True)
    assert list(second.source.marks[:2]) == [second.source.marks[0], second.source.marks[1]]


def test_departments_are_the_same_the_second_time(file: Path) -> None:
    home = file.parent
    text = "dutylist: departments/1\ndepartments:\n  - {id: police, name: 甲局, aliases: [甲]}\n"
    (home / names.DEPARTMENTS).write_text(text, encoding="utf-8")
    alone = told(open_file(home / names.DEPARTMENTS))
    assert [names.departments(home) for _ in range(2)] == [{"police": "甲局"}] * 2
    assert told(known.open_file(home / names.DEPARTMENTS)) == alone
    assert len(kept(file)) == 1


def test_departments_of_another_file_are_found_in_the_workspace(file: Path) -> None:
    home = file.parent
    (home / "dutylist.yaml").write_text(
        'dutylist: workspace/1\ntitle: 甲\njurisdiction: "410000"\n', encoding="utf-8"
    )
    (home / "all.yaml").write_text(
        "dutylist: departments/1\ndepartments:\n  - {id: police, name: 甲局}\n", encoding="utf-8"
    )
    assert names.departments(home) == {"police": "甲局"}


EDITS = st.lists(
    st.tuples(
        st.integers(0, TEXT.count("\n") - 1),
        st.sampled_from(("# 说明", "", "    note: 甲", "  - id: x", "    name: 010", "x: 1", "\t")),
    ),
    max_size=2,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(EDITS)
def test_any_file_is_the_same_the_second_time(file: Path, edits: list[tuple[int, str]]) -> None:
    lines = TEXT.splitlines()
    for at, line in edits:
        lines.insert(at, line)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    blocks.forget()
    alone = told(open_file(file))
    assert told(known.open_file(file)) == alone
    assert told(known.open_file(file)) == alone


def test_a_list_by_another_name_is_told_by_that_name(file: Path) -> None:
    known.open_file(file)
    other = known.open_raw("HEAD:list.yaml", file.read_bytes())
    assert other.source.read is None
    assert other.source.locate(("HEAD:list.yaml", "items", 1)).file == "HEAD:list.yaml"


@pytest.mark.parametrize("text", ["", "x: 1\n", TEXT.replace("version", "versoin")])
def test_what_is_not_a_sound_list_is_not_kept(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
    assert known.open_file(file).findings
    assert not kept(file)


def test_a_list_is_read_anew_where_what_was_kept_is_damaged(file: Path) -> None:
    alone = told(known.open_file(file))
    (copy,) = kept(file)
    copy.write_bytes(copy.read_bytes()[:-9])
    again = known.open_file(file)
    assert again.source.read is not None
    assert told(again) == alone


def test_other_kinds_of_list_ask_for_another_look(file: Path) -> None:
    kinds = file.parent / "kinds"
    kinds.mkdir()
    seen = []
    for name in ("one", "two"):
        (kinds / f"{name}.schema.json").write_text(KIND, encoding="utf-8")
        seen.append(known.open_file(file, kinds).source.read is None)
    assert seen == [False, False]
    assert known.open_file(file, kinds).source.read is None


def test_nobody_else_may_read_what_is_kept(file: Path) -> None:
    known.open_file(file)
    assert [each.stat().st_mode & 0o077 for each in kept(file)] == [0]


def test_without_a_home_nothing_is_kept(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.delenv("HOME", raising=False)
    assert not verdicts.has_home()
    known.open_file(file)
    assert known.open_file(file).source.read is not None
    assert not kept(file)


def test_a_file_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    assert [each.fault.code for each in known.open_file(tmp_path / "no.yaml").findings]
