"""The head of a file says what the whole file says, or nothing; it never raises."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bulk import spaces
from command import TOP
from dutylist.findings import Severity
from dutylist.io import build, build_overlay, heads
from dutylist.io.opened import open_bytes
from dutylist.model import Catalogue, Overlay, Plain

NAME, MARK = "一.yaml", "sha256:0"
SHIPPED = sorted(
    path
    for path in TOP.glob("catalogs/*/**/*.yaml")
    if heads.kind(path.read_bytes()) in {"overlay", "catalogue"}
)
PIN = {"catalogue": "county-list", "version": "2026.1", "digest": f"sha256:{'0' * 64}"}
RESULT: Plain = {"id": "made", "title": "区清单", "version": "2026.1"}
STREET = spaces.local(1, PIN, mode="all", remove=[spaces.removal("d")])
DISTRICT = spaces.overlay(
    "district",
    {"jurisdiction": "230202", "name": "龙沙区", "level": "street"},
    PIN,
    remove=[spaces.removal("d")],
    result=RESULT,
)
LIST = spaces.catalogue(
    "other-list",
    issued={"by": "示例编办", "on": "2026-01-02", "number": "示例〔2026〕1号"},
    effective="2026-02-01",
    law_as_of="2026-01-01",
    replaces={"version": "2025.1", "note": "换版"},
    note="示例",
)


def said_by_overlay(value: Overlay) -> tuple[object, ...]:
    made = value.result
    named = (made.id, made.title, made.version) if made else None
    return value.id, value.target, value.base, named, value.route, value.digest


def said_by_catalogue(value: Catalogue) -> tuple[object, ...]:
    replaced = value.replaces.version if value.replaces else None
    named = value.id, value.title, value.kind, value.version, value.jurisdiction, value.level
    return *named, value.issued, value.effective, replaced, value.route


def of_head(raw: bytes) -> tuple[object, ...] | None:
    """Return what is read of a head, None where it takes a closer look."""
    match heads.kind(raw):
        case "overlay":
            overlay = heads.overlay(NAME, raw, MARK)
            return None if overlay is None else said_by_overlay(overlay)
        case "catalogue":
            catalogue = heads.catalogue(NAME, raw)
            return None if catalogue is None else said_by_catalogue(catalogue)
    return None


def of_whole(raw: bytes) -> tuple[object, ...] | None:
    """Return what the whole file says, None where it is at fault."""
    opened = open_bytes(NAME, raw)
    if any(each.fault.severity is Severity.ERROR for each in opened.findings):
        return None
    if opened.kind == "overlay":
        return said_by_overlay(build_overlay.overlay(opened.source.data, (NAME,), MARK))
    if opened.kind == "catalogue":
        return said_by_catalogue(build.catalogue(opened.source.data, (NAME,)))
    return None


def text(data: spaces.Data) -> str:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False)


def agrees(raw: bytes) -> bool:
    head, whole = of_head(raw), of_whole(raw)
    return head is None or whole is None or head == whole


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.relative_to(TOP).as_posix())
def test_the_head_of_a_shipped_file_says_what_the_whole_file_says(path: Path) -> None:
    raw = path.read_bytes()
    assert of_head(raw) is not None
    assert of_head(raw) == of_whole(raw)


@pytest.mark.parametrize("data", [STREET, DISTRICT, LIST], ids=["street", "district", "list"])
@pytest.mark.parametrize(
    "typed",
    [
        lambda said: said,
        lambda said: f"\ufeff{said}",
        lambda said: f"# 说明\n\n  # 又一行\n{said}",
        lambda said: said.replace("\n", "\r\n"),
        lambda said: said.rstrip("\n"),
        lambda said: said.replace("dutylist: ", "dutylist:    "),
    ],
    ids=["plain", "mark", "comments", "crlf", "no-last-break", "blanks"],
)
def test_usual_heads_are_read_without_the_rest(
    data: spaces.Data, typed: Callable[[str], str]
) -> None:
    raw = typed(text(data)).encode()
    assert of_head(raw) is not None
    assert of_head(raw) == of_whole(raw)


def test_what_stands_below_the_head_of_an_overlay_is_not_even_parsed() -> None:
    raw = text(STREET).encode() + b"  - [ : }\n"
    assert of_head(raw) == of_head(text(STREET).encode())


def test_a_result_at_the_end_of_an_overlay_is_seen() -> None:
    overlay = heads.overlay(NAME, text(DISTRICT).encode(), MARK)
    assert overlay is not None
    assert overlay.result is not None
    assert overlay.result.id == "made"


FLOW = yaml.safe_dump(STREET, allow_unicode=True, sort_keys=False, default_flow_style=True)
QUOTED = yaml.safe_dump(DISTRICT, allow_unicode=True, sort_keys=False, default_style='"')
ODD = {
    "flow": FLOW.encode(),
    "quoted": QUOTED.encode(),
    "first-key-quoted": text(DISTRICT).replace("dutylist:", '"dutylist":', 1).encode(),
    "result-quoted": text(DISTRICT).replace("\nresult:", '\n"result":').encode(),
    "result-escaped": text(DISTRICT).replace("\nresult:", '\n"resul\\x74":').encode(),
    "result-asked": text(DISTRICT).replace("\nresult:", "\n? result\n:").encode(),
    "utf-16": text(STREET).encode("utf-16"),
    "gbk": text(STREET).encode("gbk"),
    "old-breaks": text(STREET).replace("\n", "\r").encode(),
    "anchor": text(STREET).replace("id: ", "id: &own ", 1).encode(),
    "alias": text(STREET).replace("id: ", "note: &own 甲\nid: *own # ", 1).encode(),
    "tag": text(STREET).replace("id: ", "id: !!str ", 1).encode(),
    "merge-key": text(STREET).replace("for:", "<<: {}\nfor:", 1).encode(),
    "twice-in-head": text(STREET).replace("\nid: ", "\nid: other\nid: ", 1).encode(),
    "twice-inside": text(STREET).replace("  unit: ", "  unit: '230202009'\n  unit: ", 1).encode(),
    "twice-below": (text(STREET) + "id: other\n").encode(),
    "items-first": text(dict(reversed(LIST.items()))).encode(),
    "items-before-version": text({"dutylist": LIST["dutylist"], "items": [], **LIST}).encode(),
    "documents": b"---\n" + text(STREET).encode(),
    "two-documents": text(STREET).encode() + b"---\n" + text(LIST).encode(),
    "directive": b"%YAML 1.1\n---\n" + text(STREET).encode(),
    "tab": text(STREET).replace("  unit", "\tunit", 1).encode(),
    "conflict": b"<<<<<<< HEAD\n" + text(STREET).encode(),
    "conflict-in-head": text(STREET).replace("\nfor:", "\n<<<<<<< HEAD\nfor:", 1).encode(),
    "empty": b"",
    "blank": b" \n\n",
    "binary": bytes(range(256)) * 20,
    "zeros": b"\0" * 4000,
    "picture": b"dutylist: overlay/1\n\x89PNG\r\n\x1a\n" + bytes(range(256)),
    "first-line-only": b"dutylist: overlay/1\n",
    "scalar-for": text(STREET).replace("for:\n  unit", "for: x\nfoo:\n  unit", 1).encode(),
    "list-for": text(STREET).replace("for:\n  unit", "for:\n- unit", 1).encode(),
    "null-base": b"dutylist: overlay/1\nid: a\nfor: {unit: '230202001'}\nbase: ~\n",
    "unknown-in-for": text(STREET).replace("  unit:", "  eenheid:", 1).encode(),
    "newer": text(STREET).replace("overlay/1", "overlay/2", 1).encode(),
    "bad-mode": text(STREET).replace("id: ", "mode: some\nid: ", 1).encode(),
    "bad-day": text(LIST).replace("2026-02-01", "二月一日", 1).encode(),
    "deep": b"dutylist: overlay/1\nid: " + b"[" * 3000,
    "long-key": b"dutylist: overlay/1\n" + b"x" * 2000 + b": 1\n",
    "surrogate": text(STREET).replace("id: ", 'note: "\\ud800"\nid: ', 1).encode(),
    "large": text(STREET).encode() + b"# " + b"x" * 5_000_001,
}


@pytest.mark.parametrize("raw", ODD.values(), ids=list(ODD))
def test_an_odd_file_has_no_head_or_the_very_same(raw: bytes) -> None:
    assert agrees(raw)


@pytest.mark.parametrize("name", ["flow", "quoted", "first-key-quoted", "items-first", "documents"])
def test_a_sound_file_with_an_odd_head_is_sound(name: str) -> None:
    assert of_whole(ODD[name]) is not None


@pytest.mark.parametrize("data", [STREET, DISTRICT])
def test_what_is_kept_of_a_head_makes_the_same_head_again(data: spaces.Data) -> None:
    head = heads.overlay(NAME, text(data).encode(), MARK)
    assert head is not None
    assert said_by_overlay(heads.from_row(NAME, MARK, heads.row(head))) == said_by_overlay(head)


@pytest.mark.parametrize("data", [STREET, DISTRICT, LIST], ids=["street", "district", "list"])
def test_a_file_read_whole_has_the_head_that_it_would_have(data: spaces.Data) -> None:
    opened = open_bytes(NAME, text(data).encode())
    if opened.kind == "overlay":
        overlay = heads.of_overlay(opened.source.data, NAME, MARK)
        assert said_by_overlay(overlay) == of_head(text(data).encode())
        assert overlay.remove == ()
    else:
        catalogue = heads.of_catalogue(opened.source.data, NAME)
        assert said_by_catalogue(catalogue) == of_head(text(data).encode())
        assert catalogue.items == ()


@st.composite
def files(draw: st.DrawFn) -> bytes:
    """Draw a sound file: its keys in any order, written in any style."""
    data = draw(st.sampled_from([STREET, DISTRICT, LIST]))
    said = yaml.safe_dump(
        dict(draw(st.permutations(list(data.items())))),
        allow_unicode=draw(st.booleans()),
        sort_keys=False,
        default_flow_style=draw(st.sampled_from([False, None, True])),
        default_style=draw(st.sampled_from([None, '"', "'"])),
        indent=draw(st.sampled_from([2, 4])),
        width=draw(st.sampled_from([20, 80, 10_000])),
        line_break=draw(st.sampled_from(["\n", "\r\n"])),
        explicit_start=draw(st.booleans()),
    )
    return (draw(st.sampled_from(["", "\ufeff", "# 注\n"])) + said).encode()


@given(files())
@settings(max_examples=150, deadline=None)
def test_however_a_sound_file_is_written_its_head_is_right_or_none(raw: bytes) -> None:
    assert of_whole(raw) is not None
    assert of_head(raw) in {None, of_whole(raw)}


@given(
    st.sampled_from([STREET, DISTRICT, LIST]).map(lambda data: text(data).encode()),
    st.integers(0, 900),
    st.integers(0, 40),
    st.one_of(
        st.binary(max_size=8), st.text("\n\t :-?{}[]&*!|>'\"#a，", max_size=6).map(str.encode)
    ),
)
@settings(max_examples=300, deadline=None)
def test_a_damaged_file_has_no_head_or_the_very_same(
    raw: bytes, start: int, cut: int, put: bytes
) -> None:
    assert agrees(raw[:start] + put + raw[start + cut :])
