"""No text of a list acts in anything that is made of it: page, sheet, comment, annotation, picture.

Everything is made twice, of a list full of attacks and of the same with harmless words. Both must
have one structure: the same elements and attributes, tokens, cells, lines. Only the words differ.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from attacks.inside import write
from command import contents, dutylist
from dutylist.io import build, digest
from dutylist.io import source as io_source

HOSTILE = (
    "<script>window.ran=1</script>\"'><img src=x onerror=window.ran=1> </script></style></textarea>"
    "<!-- --> javascript:window.ran=1 data:text/html,x [点](javascript:alert(1)) ![x](http://e.example)"
    " `` ``` | a | b | # @all #1 www.e.example http://e.example/ {{ 7*7 }}{% for x in y %} ${x} %0A"
    "::set-output name=a::b ::error::x ]]> &copy; \\ * _ ~ [b]x[/b] :smile: {0} %s url(http://e)"
)
HARMLESS = "无害的文字"
FORMULAS = ("=HYPERLINK(1)", "+1+1", "-2+3", "@SUM(A1)", "＝1+1")
WORDS = ("name", "title", "text", "note", "by", "number", "office", "address", "hours")
DIFF = ("diff", "catalogues/1.yaml", "catalogues/2.yaml")
OUTPUTS = {
    "notice.html": (*DIFF, "--notice", "--format", "html", "-o", "-"),
    "notice.md": (*DIFF, "--notice", "--format", "markdown"),
    "diff.html": (*DIFF, "--format", "html", "-o", "-"),
    "diff.md": (*DIFF, "--format", "markdown"),
    "diff.txt": DIFF,
    "diff.json": (*DIFF, "--format", "json"),
    "diff.github": (*DIFF, "--format", "github"),
    "gate.md": (*DIFF, "--gate", "--format", "markdown"),
    "departments.html": ("departments", "--format", "html", "-o", "-"),
    "consistency.html": ("consistency", "--format", "html", "-o", "-"),
    "reconcile.html": ("reconcile", "--format", "html", "-o", "-"),
    "coverage.html": ("basis", "check", "--format", "html", "-o", "-"),
}


def poisoned(folder: Path, words: str, formulas: tuple[str, ...] = ()) -> Path:
    """Write a workspace whose every text begins as it did and goes on with some words."""
    at = write(folder, None)
    for name in ("catalogues/1.yaml", "catalogues/2.yaml", "departments.yaml", "units.yaml"):
        data = yaml.safe_load((at / name).read_text(encoding="utf-8"))
        _poison(data, words, formulas)
        _put(at / name, data)
    pin = digest.catalogue(build.catalogue(data := _read(at / "catalogues/2.yaml"), ("c",)))
    for file in at.glob("overlays/*.yaml"):
        data = _read(file)
        data["note"] = words
        data["base"]["digest"] = pin
        _put(file, data)
    return at


def _read(file: Path) -> Any:  # noqa: ANN401
    return io_source.read(file.name, file.read_bytes()).data


def _put(file: Path, data: object) -> None:
    file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")


def _poison(data: Any, words: str, formulas: tuple[str, ...]) -> None:  # noqa: ANN401
    if isinstance(data, list):
        for each in data:
            _poison(each, words, formulas)
    elif isinstance(data, dict):
        for key, value in data.items():
            if isinstance(value, str) and key in WORDS and not value.isascii():
                lead = formulas[len(value) % len(formulas)] if formulas else ""
                data[key] = f"{lead}{value}{words}"[:499]
            else:
                _poison(value, words, formulas)


class Skeleton(HTMLParser):
    """The elements of a page with the names of their attributes, and the addresses they hold."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[object] = []
        self.addresses: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, *sorted(name for name, _ in attrs)))
        self.addresses += [
            value or "" for name, value in attrs if name in {"href", "src", "action"}
        ]

    def handle_endtag(self, tag: str) -> None:
        self.found.append(f"/{tag}")

    def handle_comment(self, data: str) -> None:
        self.found.append(f"<!--{data}-->")


def of_page(text: str) -> object:
    assert "script-src" not in text or "unsafe" not in text
    assert "default-src 'none'" in text.replace("&#39;", "'")
    parsed = Skeleton(text)
    assert all(re.match("(?:#|data:,$)", each) for each in parsed.addresses)
    return parsed.found


def of_markdown(text: str) -> object:
    parsed = MarkdownIt("gfm-like", {"linkify": False}).parse(text)
    return [kind for token in parsed for kind in _kinds(token)]


def _kinds(token: Token) -> Iterator[str]:
    if token.type not in {"text", "code_inline"}:
        yield f"{token.type} {token.content if token.type.startswith('html') else ''}"
    for child in token.children or ():
        yield from _kinds(child)


def of_annotations(text: str) -> object:
    lines = text.splitlines()
    assert all(re.match("::(?:error|warning|notice) ?[^:]*::", line) for line in lines)
    return len(lines)


def of_text(text: str) -> object:
    assert not re.search(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", text
    )
    return len(text.splitlines())


def of_json(text: str) -> object:
    return _shape(json.loads(text))


def _shape(value: object) -> object:
    if isinstance(value, dict):
        return {key: _shape(each) for key, each in value.items()}
    return [_shape(each) for each in value] if isinstance(value, list) else type(value).__name__


READ: Mapping[str, Callable[[str], object]] = {
    "html": of_page,
    "md": of_markdown,
    "github": of_annotations,
    "txt": of_text,
    "json": of_json,
}


def made(at: Path) -> Mapping[str, str]:
    """Return everything that is made of a workspace, workbooks part by part."""
    found = {name: dutylist(*words, at=at).out for name, words in OUTPUTS.items()}
    done = dutylist("render", "--to", "html", "--to", "xlsx", "--to", "json", at=at)
    assert done.code == 0, done.err
    books = {"diff.xlsx": DIFF, "departments.xlsx": ("departments",)}
    for name, words in books.items():
        dutylist(*words, "--format", "xlsx", "-o", at / "public" / name, at=at)
    for name, content in contents(at / "public").items():
        if name.endswith(".xlsx"):
            with ZipFile(BytesIO(content)) as book:
                found |= {f"{name}/{part}": book.read(part).decode() for part in book.namelist()}
        else:
            found[name] = content.decode()
    return found


def test_attacks_and_harmless_words_make_one_structure(tmp_path: Path) -> None:
    hostile = made(poisoned(tmp_path / "hostile", HOSTILE, FORMULAS))
    harmless = made(poisoned(tmp_path / "harmless", HARMLESS))
    assert hostile.keys() == harmless.keys()
    assert [name for name, text in hostile.items() if not text] == []
    for name, text in hostile.items():
        read = READ.get(name.rpartition(".")[2])
        if read is not None:
            assert read(text) == read(harmless[name]), name
        elif ".xlsx/" in name:
            passive(name, text)


def passive(name: str, part: str) -> None:
    """Hold a part of a workbook to text: no formula, no link, nothing from elsewhere."""
    ET.fromstring(part)  # noqa: S314  (our own)
    assert not re.search("external|vba|activeX|embeddings", name)
    assert "TargetMode" not in part
    if "worksheets" in name:
        assert not re.search(r"<f[ >/]|<hyperlink|<oleObject", part), name
        assert not re.search(r'<c [^>]*t="(?:str|e)"', part), name
