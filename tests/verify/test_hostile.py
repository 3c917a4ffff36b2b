import json
import re
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from command import dutylist
from verify.copies import UNIT, Change, Place, judged, repacked

MARKS = (
    '<meta name="dutylist:catalogue" content="longsha-wulong">'
    '<meta name="dutylist:version" content="2026.1"><meta name="dutylist:digest" content="x">'
)
SHEET = "xl/worksheets/sheet1.xml"


def _sheet(raw: bytes, old: str, new: str) -> bytes:
    def changed(name: str, part: bytes) -> bytes:
        if name != SHEET:
            return part
        assert old.encode() in part
        return part.replace(old.encode(), new.encode(), 1)

    return repacked(raw, changed)


def _bomb(raw: bytes) -> bytes:
    return repacked(raw, lambda name, part: part + b" " * 150_000_000 if name == SHEET else part)


HTML: Mapping[str, str] = {
    "deep": "<b>" * 300_000,
    "deep-divs": f"<main>{'<div>' * 300_000}{'</div>' * 300_000}</main>",
    "ends": "</b>" * 500_000,
    "comments": "<!--" * 1_000_000,
    "stray": "<" * 2_000_000,
    "attributes": f"<p {'a ' * 1_000_000}>",
    "one-attribute": f'<p a="{"x" * 4_000_000}',
    "blanks": f"<p{' ' * 3_000_000}",
    "references": "&" * 2_000_000,
    "names": "&" + "a" * 3_000_000,
    "equals": f"<p {'=' * 1_000_000}",
    "scripts": "<script>" * 400_000,
    "rows": '<table><tr class="item" id="safety-nuisance">' * 100_000,
    "same": "<i>x</i>" * 150_000,
}


@pytest.mark.parametrize("name", HTML)
def test_a_hostile_page_is_told_in_time(place: Place, tmp_path: Path, name: str) -> None:
    file = tmp_path / f"{name}.html"
    file.write_text(f"<!DOCTYPE html><html><head>{MARKS}</head><body>{HTML[name]}", "utf-8")
    done = dutylist("verify", file, "--format", "json", at=place.folder, limited=True)
    assert done.calm, done
    state = json.loads(done.out)["copies"][0]["state"]
    assert (done.code, state) in {(1, "stale"), (1, "stale-and-altered"), (2, "unreadable")}


def test_a_page_whose_lines_all_differ_is_told_in_time(place: Place, tmp_path: Path) -> None:
    page = place.copy("html").decode()
    file = tmp_path / "a.html"
    items = "".join(f'<tr class="item" id="x{n}"><td>{n}</td></tr>\n' for n in range(20_000))
    file.write_text(page.replace("</tbody>", f"{items}</tbody>", 1), "utf-8")
    done = dutylist("verify", file, "--format", "json", at=place.folder, limited=True)
    told = json.loads(done.out)["copies"][0]
    assert (done.code, told["state"], told["more"]) == (1, "altered", True)
    assert len(told["differences"]) == 1000


BOOKS: Mapping[str, Change] = {
    "bomb": _bomb,
    "merge": lambda raw: _sheet(
        raw, "<mergeCells", '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><mergeCells'
    ),
    "far": lambda raw: _sheet(
        raw,
        "</sheetData>",
        '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>',
    ),
    "entity": lambda raw: _sheet(raw, "<worksheet", '<!DOCTYPE x [<!ENTITY a "x">]><worksheet'),
    "entities-outside": lambda raw: _sheet(
        raw, "<worksheet", '<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet'
    ),
    "long": lambda raw: _sheet(raw, "<t>", f"<t>{'x' * 40_000}"),
    "cut": lambda raw: raw[: len(raw) // 2],
    "flipped": lambda raw: raw[:2000] + b"\xff" * 200 + raw[2200:],
    "outside": lambda raw: repacked(raw, lambda _, part: part, **{"../../x": b"x"}),
    "many": lambda raw: repacked(raw, lambda _, part: part, **{f"x{n}": b"" for n in range(2500)}),
    "no-sheet": lambda raw: repacked(raw, lambda name, part: None if name == SHEET else part),
}


@pytest.mark.parametrize("name", BOOKS)
def test_a_hostile_workbook_is_told_in_time(place: Place, tmp_path: Path, name: str) -> None:
    file = tmp_path / f"{name}.xlsx"
    file.write_bytes(BOOKS[name](place.copy("xlsx")))
    done = dutylist("verify", file, "--format", "json", at=place.folder, limited=True)
    assert done.calm, done
    told = json.loads(done.out)["copies"][0]
    wanted = (1, "altered") if name == "no-sheet" else (2, "unreadable")
    assert (done.code, told["state"]) == wanted, told
    assert bool(told["findings"]) == (told["state"] == "unreadable")


OTHERS: Mapping[str, tuple[bytes, str]] = {
    "empty.html": (b"", "unreadable"),
    "empty.yaml": (b"", "unreadable"),
    "zeros.json": (b"\0" * 500, "unreadable"),
    "plain.html": (b"<!DOCTYPE html><p>x", "foreign"),
    "gbk.html": ("<!DOCTYPE html><p>清单".encode("gbk"), "unreadable"),
    "wide.html": ("<!DOCTYPE html><p>清单".encode("utf-16"), "unreadable"),
    "deep.json": (b'{"a":' * 100_000, "unreadable"),
    "deep-lists.json": (
        b'{"dutylist": "list/1", "a": ' + b"[" * 900 + b"]" * 900 + b"}",
        "unreadable",
    ),
    "cut.json": (b'{"dutylist": "list/1"', "unreadable"),
    "number.json": (b'{"a": ' + b"9" * 6000 + b"}", "unreadable"),
    "other.json": (b'{"dutylist": "findings/1", "findings": []}', "foreign"),
    "list.json": (b'{"dutylist": "list/1", "id": 1, "version": [], "digest": {}}', "foreign"),
    "text.json": (b"[1, 2]", "unreadable"),
    "source.yaml": (b"dutylist: units/1\nunits: []\n", "foreign"),
    "bare.yaml": (b"a: 1\n", "foreign"),
    "derived.yaml": (b"dutylist: catalogue/1\nderived: 1\n", "foreign"),
    "bomb.yaml": (b"a: &a [x]\nb: [*a, *a]\n", "unreadable"),
    "other.xlsx": (b"<table>", "unreadable"),
    "lock.yaml": (
        b"dutylist: catalogue/1\nid: [x]\nversion: {}\nderived: {digest: []}\n",
        "unknown-source",
    ),
}


def test_what_is_no_copy_of_ours_is_told_calmly(place: Place, tmp_path: Path) -> None:
    told = judged(place, {name: raw for name, (raw, _) in OTHERS.items()}, tmp_path)
    states = {name: each["state"] for name, each in told.items()}
    assert states == {name: state for name, (_, state) in OTHERS.items()}
    for each in told.values():
        assert each["notes"] or each["findings"], each


def test_a_copy_of_a_list_of_another_workspace_has_no_source(place: Place, tmp_path: Path) -> None:
    page = place.copy("html").replace(
        b'catalogue" content="longsha-wulong"', b'catalogue" content="x"'
    )
    file = tmp_path / "a.html"
    file.write_bytes(page)
    done = dutylist("verify", file, f"public/{UNIT}.html", at=place.folder)
    assert done.code == 2
    assert "工作区里没有这份清单" in done.out
    assert done.out.splitlines()[-1] == "共 2 份：一致1、找不到来源1。"


def test_what_is_named_must_be_there(place: Place, tmp_path: Path) -> None:
    done = dutylist("verify", "none.html", at=place.folder)
    assert (done.code, "none.html" in done.err) == (2, True)
    (tmp_path / "nothing").mkdir()
    done = dutylist("verify", tmp_path / "nothing", at=place.folder)
    assert done.code == 2
    done = dutylist("verify", place.folder / "public", at=tmp_path)
    assert done.code == 0  # the workspace is that of the copies
    done = dutylist("verify", at=place.folder)
    assert done.code == 2


def test_nothing_of_a_copy_acts_in_the_terminal(place: Place, tmp_path: Path) -> None:
    page = place.copy("html").decode()
    page = re.sub("<h1>", "<h1>\x1b[31m\u202e", page, count=1)
    file = tmp_path / "a.html"
    file.write_text(page, "utf-8")
    for form in ("text", "json"):
        done = dutylist("verify", file, "--format", form, at=place.folder)
        assert done.code == 1
        assert "\x1b" not in done.out
        assert "\u202e" not in done.out


def test_a_source_that_cannot_be_made_is_told(place: Place, tmp_path: Path) -> None:
    import shutil  # noqa: PLC0415

    folder = tmp_path / "w"
    shutil.copytree(place.folder, folder)
    file = folder / "overlays" / "wulong.yaml"
    text = file.read_text("utf-8")
    file.write_text(re.sub("sha256:[0-9a-f]{64}", "sha256:" + "0" * 64, text), "utf-8")
    done, told = Place(folder).verify("public", "lists")
    assert done.code == 2
    assert {each["state"] for each in told["copies"]} == {"unknown-source"}
    assert "生成不出来" in told["copies"][0]["notes"][0]


def _archive(**parts: bytes) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return made.getvalue()


def test_archives_of_other_kinds_are_no_workbooks(place: Place, tmp_path: Path) -> None:
    told = judged(place, {"a.xlsx": _archive(x=b"1"), "b.bin": _archive()}, tmp_path)
    assert {each["state"] for each in told.values()} == {"unreadable"}
