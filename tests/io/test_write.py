"""Canonical YAML says what it was given, to us and to any other reader; files are whole."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dutylist.io import build, digest, plain, source, write, yaml_text
from dutylist.io.item_text import item_text
from dutylist.io.opened import open_bytes, open_file
from dutylist.model import (
    Basis,
    Catalogue,
    Contact,
    Duty,
    Guide,
    Item,
    Origin,
    Plain,
    Publish,
    Role,
    Step,
)
from io_lists import LIST

LONGSHA = Path(__file__).parents[1] / "longsha"

_CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\ufeff")
_PLAIN = """
~ null Yes off 001 0x1f 1e3 12:30 2026-11-23 # *x &x !x a: ' | . = << 1_000
- ? [ } , @ ` % \\ 甲：乙 ٣ > { " 0 -1 1.5 .inf
"""
_SPACED = ("", " ", "- a", "a: b", "a #b", "\u2028", "\x85", "\u3000甲", "甲\n乙\n", "a\t")
_AWKWARD = st.sampled_from((*_PLAIN.split(), *_SPACED))
_WORDS = st.text(_CHARACTERS, max_size=12) | _AWKWARD
_SCALARS = st.none() | st.booleans() | st.integers(-(10**17), 10**17) | _WORDS
_TREES: st.SearchStrategy[Plain] = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_WORDS, inner, max_size=4),
    max_leaves=12,
)
_MAPPINGS = st.dictionaries(_WORDS, _TREES, min_size=1, max_size=5)


def _unsound(value: object) -> bool:
    """Whether a value holds a character that the reader refuses wherever it finds it."""
    match value:
        case str():
            return _REFUSED.search(value) is not None
        case dict():
            return any(_unsound(each) for pair in value.items() for each in pair)
        case list():
            return any(map(_unsound, value))
    return False


_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")


@given(_MAPPINGS)
@settings(max_examples=100, deadline=None)
def test_another_reader_finds_the_same_data(data: dict[str, Plain]) -> None:
    assert yaml.safe_load(write.yaml_text(data)) == data


@given(_MAPPINGS.filter(lambda data: not _unsound(data) and "<<" not in str(data)))
@settings(max_examples=50, deadline=None)
def test_our_own_reader_finds_the_same_data(data: dict[str, Plain]) -> None:
    read = source.read("f.yaml", write.yaml_text(data).encode())
    assert (read.findings, read.data) == ((), data)


_ODD = (
    "yeſ",
    "ınf",
    "abcdef:",
    "abcdef: x",
    "abcdef #x",
    "abcdef\u3000",
    "%sabcdef",
    "a\ue000bcdef",
)
_HOSTILE = st.text(max_size=12) | _AWKWARD | st.sampled_from(_ODD)


@given(_HOSTILE)
@settings(max_examples=200, deadline=None)
def test_the_quick_look_at_a_text_sees_what_the_long_one_sees(value: str) -> None:
    said = write.scalar(value)
    assert (yaml_text.text(value), yaml_text.word(value)) == (said, said)


_SOME = st.none() | _HOSTILE
_NUMBER = st.none() | st.integers(0, 99)
_MANY = st.lists(_HOSTILE, max_size=2).map(tuple)
_BASIS = st.builds(Basis, text=_HOSTILE, version=_SOME, quote=_SOME, note=_SOME)
_BASES = st.lists(_BASIS, max_size=2).map(tuple)
_DUTY = st.builds(
    Duty,
    id=_HOSTILE,
    by=_HOSTILE,
    role=st.sampled_from(Role),
    text=_HOSTILE,
    basis=_BASES,
    delegation=st.none() | _BASIS,
)
_CONTACT = st.builds(Contact, office=_SOME, phone=_SOME, address=_SOME, hours=_SOME)
_STEP = st.builds(Step, by=_HOSTILE, text=_HOSTILE, days=_NUMBER)
_GUIDE = st.builds(
    Guide,
    steps=st.lists(_STEP, max_size=2).map(tuple),
    contact=st.none() | _CONTACT,
    materials=_MANY,
    promised_days=_NUMBER,
)
_ORIGIN = st.builds(
    Origin,
    catalogue=_HOSTILE,
    version=_HOSTILE,
    number=_NUMBER,
    overlay=_SOME,
    line=_NUMBER,
    action=_SOME,
    reason=_SOME,
    record=_SOME,
    fields=_MANY,
)
_ITEMS = st.builds(
    Item,
    id=_HOSTILE,
    name=_HOSTILE,
    category=_HOSTILE,
    part=_SOME,
    required=st.booleans(),
    duties=st.lists(_DUTY, max_size=2).map(tuple),
    basis=_BASES,
    guide=st.none() | _GUIDE,
    posts=_MANY,
    publish=st.sampled_from(Publish),
    note=_SOME,
    fields=st.dictionaries(_HOSTILE.map("own {}".format), _TREES, max_size=2),
    origin=st.lists(_ORIGIN, max_size=2).map(tuple),
)


@given(_ITEMS)
@settings(max_examples=100, deadline=None)
def test_an_item_is_written_as_its_data_would_be(item: Item) -> None:
    written = f"items:\n{item_text(item)}"
    assert written == write.yaml_text({"items": [plain.item(item)]})


def _catalogue(raw: bytes) -> Catalogue:
    opened = open_bytes("f.yaml", raw)
    assert opened.findings == ()
    return build.catalogue(opened.source.data, opened.route)


@pytest.mark.parametrize(
    "raw",
    [LIST.encode(), *(path.read_bytes() for path in sorted(LONGSHA.glob("catalogues/*.yaml")))],
    ids=["small", "2025.1", "2026.1"],
)
def test_a_catalogue_written_and_read_again_is_the_same(raw: bytes) -> None:
    first = _catalogue(raw)
    text = write.catalogue_text(first)
    second = _catalogue(text.encode())
    assert digest.catalogue(second) == digest.catalogue(first)
    assert write.catalogue_text(second) == text


def test_what_is_shared_is_written_once_and_what_an_overlay_made_is_not_kept() -> None:
    base = _catalogue(LIST.encode())
    made = Origin(catalogue="list", version="1", overlay="own", action="edit")
    first, *others = base.items
    derived = replace(base, items=(replace(first, name="另名", origin=(made,)), *others))
    shared: write.Shared = {}
    assert write.catalogue_text(base, shared) == write.catalogue_text(base)
    assert write.catalogue_text(derived, shared) == write.catalogue_text(derived)
    assert shared.keys() == {id(item) for item in base.items}


def test_layout_and_comments_do_not_change_the_digest() -> None:
    other = "# 说明\n" + LIST.replace("title: 清单", 'title:   "清单"   # 名称')
    windows = other.replace("\n", "\r\n").encode()
    assert digest.catalogue(_catalogue(windows)) == digest.catalogue(_catalogue(LIST.encode()))


def test_a_word_does_change_the_digest() -> None:
    other = LIST.replace("协助。", "配合。", 1).encode()
    assert digest.catalogue(_catalogue(other)) != digest.catalogue(_catalogue(LIST.encode()))


def test_a_file_is_written_with_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "清单" / "一.yaml"
    assert write.atomic(path, b"1") is True
    assert path.read_bytes() == b"1"


def test_the_same_content_is_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / "a"
    write.atomic(path, b"1")
    before = path.stat().st_mtime_ns, path.stat().st_ino
    assert write.atomic(path, b"1") is False
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == before


def test_permissions_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"1")
    path.chmod(0o640)
    write.atomic(path, b"2")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_failed_write_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device", handle)

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write.atomic(path, b"new")
    assert [each.name for each in tmp_path.iterdir()] == ["a"]
    assert path.read_bytes() == b"old"


def test_a_folder_in_the_way_stays(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(OSError, match="a"):
        write.atomic(tmp_path / "a", b"1")
    assert [each.name for each in tmp_path.iterdir()] == ["a"]


def test_what_is_written_can_be_opened(tmp_path: Path) -> None:
    write.atomic(tmp_path / "a.yaml", write.catalogue_text(_catalogue(LIST.encode())).encode())
    assert open_file(tmp_path / "a.yaml").kind == "catalogue"
