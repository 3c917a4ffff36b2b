"""A file that may be a copy of a list: what it holds, and what it says that it is a copy of."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from dutylist.findings import Finding, Severity, placed
from dutylist.intake.archive import Refused
from dutylist.io import books, encoding, faults, files
from dutylist.io import source as yaml
from dutylist.io.source import Source
from dutylist.model import Plain
from dutylist.render import seal
from dutylist.tables import facts
from dutylist.texts import Text
from dutylist.verify import book, page
from dutylist.verify.book import Book
from dutylist.verify.claim import Claim, of_marks
from dutylist.verify.page import Node

MAX_PAGE = 20_000_000
"""Bytes of the largest page or JSON file that is read."""

MAX_DEPTH = 40

NO_MARKS = Text(
    "没有本工具的标记（清单标识、版本、摘要），不是本工具生成的副本",
    "it bears no marks of this tool (list, version, digest): no copy that it made",
)
A_VIEW = Text(
    "这是多份清单的对照结果，不是某一份清单的副本；请重新生成后比较",
    "this is made of several lists and no copy of one; make it anew and compare",
)
A_SOURCE = Text(
    "这是数据源文件或其他结果，不是派生清单；请给出 lists/ 里的清单或公示件",
    "this is a source or another result, no derived list; name a list in lists/ or a public copy",
)
_ELEMENTS = Text("网页的元素个数或嵌套层数", "elements of a page, or levels of nesting")
_NOT_JSON = Text("不是完整的 JSON", "it is no sound JSON")
_TOO_DEEP = Text("JSON 嵌套过深", "its JSON is nested too deeply")


class Form(StrEnum):
    """What a copy is."""

    YAML = "yaml"
    JSON = "json"
    HTML = "html"
    XLSX = "xlsx"


class Number(str):
    """A number that is no whole one, which no copy of ours holds, as it is written."""

    __slots__ = ()


class Unread(Exception):  # noqa: N818
    """A file that cannot be read; the findings say why."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__(*(each.fault.name for each in findings))
        self.findings = findings


class Foreign(Exception):  # noqa: N818
    """A file that is no copy of a list of ours."""

    def __init__(self, why: Text) -> None:
        super().__init__(why.en)
        self.why = why


@dataclass(frozen=True, slots=True)
class Page:
    """A web page: its text and its nodes."""

    text: str
    nodes: Sequence[Node]


@dataclass(frozen=True, slots=True)
class Data:
    """A JSON file: its data, and the keys that stand twice in it."""

    data: Mapping[str, Plain]
    repeated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy that was read."""

    file: str
    form: Form
    claim: Claim
    content: Page | Book | Data | Source
    raw: bytes = field(default=b"", repr=False)


def read(path: Path) -> Copy:
    """Return a copy with what it says it is of; raises Unread and Foreign."""
    name = files.shown(path)
    raw = files.content(path) if path == files.STDIN else books.content(path)
    if isinstance(raw, Finding):
        raise Unread(raw)
    start = raw[:200].removeprefix(b"\xef\xbb\xbf").lstrip()
    if raw.startswith(b"PK") or path.suffix.lower() in {".xlsx", ".xlsm"}:
        return _book(name, raw)
    if start.startswith(b"<"):
        return _page(name, raw)
    if start.startswith(b"{"):
        return _data(name, raw)
    return _list(name, raw)


def _text(name: str, raw: bytes) -> str:
    if len(raw) > MAX_PAGE:
        what = {"what": faults.FILE_SIZE, "limit": MAX_PAGE}
        raise Unread(placed(faults.TOO_LARGE, name, 1, 1, what))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unread(*encoding.decode(name, raw)[1]) from None


def _book(name: str, raw: bytes) -> Copy:
    try:
        given = book.book(name, raw)
    except Refused as refusal:
        raise Unread(refusal.finding) from None
    marks = book.marks(given)
    claim = of_marks(marks)
    if claim is None:
        raise Foreign(A_VIEW if seal.LISTS in marks else NO_MARKS)
    return Copy(name, Form.XLSX, claim, given)


def _page(name: str, raw: bytes) -> Copy:
    text = _text(name, raw)
    try:
        nodes = page.nodes(text)
    except page.TooMuch:
        what = {"what": _ELEMENTS, "limit": f"{page.MAX_NODES}, {page.MAX_DEPTH}"}
        raise Unread(placed(faults.TOO_LARGE, name, 1, 1, what)) from None
    marks: dict[str, str] = {}
    for node in nodes:
        named = node.get("name") if node.tag == "meta" else None
        if named and named.startswith(seal.PREFIX):
            marks.setdefault(named, node.get("content") or "")
    claim = of_marks(marks)
    if claim is None:
        raise Foreign(A_VIEW if seal.LISTS in marks else NO_MARKS)
    return Copy(name, Form.HTML, claim, Page(text, nodes))


def _data(name: str, raw: bytes) -> Copy:
    text = _text(name, raw)
    repeated: list[str] = []

    def pairs(given: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(given)
        if len(made) < len(given):
            keys = [key for key, _ in given]
            repeated.extend(key for key in made if keys.count(key) > 1)
        return made

    try:
        data = json.loads(text, object_pairs_hook=pairs, parse_float=Number, parse_constant=Number)
    except (ValueError, RecursionError):
        raise Unread(placed(faults.UNREADABLE, name, 1, 1, {"reason": _NOT_JSON})) from None
    if _too_deep(data):
        raise Unread(placed(faults.UNREADABLE, name, 1, 1, {"reason": _TOO_DEEP}))
    told = [data.get(key) for key in ("id", "version", facts.DIGEST)]
    if data.get("dutylist") != facts.FORM or not all(isinstance(each, str) for each in told):
        raise Foreign(A_SOURCE if "dutylist" in data else NO_MARKS)
    claim = Claim(list=told[0], version=told[1], digest=told[2])
    return Copy(name, Form.JSON, claim, Data(data, tuple(repeated)))


def _too_deep(data: Any) -> bool:  # noqa: ANN401  (JSON of any form)
    level = [data]
    for _ in range(MAX_DEPTH):
        level = [
            each
            for one in level
            for each in (one.values() if isinstance(one, dict) else one)
            if isinstance(each, dict | list)
        ]
        if not level:
            return False
    return True


def _list(name: str, raw: bytes) -> Copy:
    given = yaml.read(name, raw)
    errors = [each for each in given.findings if each.fault.severity is Severity.ERROR]
    if errors:
        raise Unread(*errors)
    data: Mapping[str, Any] = given.data
    if not isinstance(data.get("dutylist"), str):
        raise Foreign(NO_MARKS)
    derived = data.get("derived")
    if data["dutylist"] != "catalogue/1" or not isinstance(derived, dict):
        raise Foreign(A_SOURCE)
    digests = [str(derived.get(key)) for key in ("digest", "overlay_digest")]
    claim = Claim(
        list=str(data.get("id")), version=str(data.get("version")), digest=" ".join(digests)
    )
    return Copy(name, Form.YAML, claim, given, raw)
