"""The parts of a workbook around its sheets: which there are, what acts, what it says of itself."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from dutylist.intake.archive import Archive
from dutylist.intake.markup import Attributes, Budget, Events, walk
from dutylist.texts import Text

PROPERTIES = "docProps/custom.xml"

_ACTING: Sequence[tuple[str, Text]] = (
    (r"vba|macrosheets", Text("宏", "a macro")),
    (r"externalLinks/", Text("到其他工作簿的链接", "a link to another workbook")),
    (r"embeddings/|activeX/|ctrlProps/", Text("嵌入的对象或控件", "an embedded object or control")),
    (r"connections|queryTables/", Text("外部数据连接", "a connection to outside data")),
    (r"comments|threadedComments", Text("批注", "comments")),
    (r"media/|drawings/|charts/", Text("图片或图形", "a picture or drawing")),
    (r"pivot", Text("数据透视表", "a pivot table")),
    (r"webextension|taskpane", Text("加载项", "an add-in")),
    (r"customUI", Text("自定义菜单", "a menu of its own")),
)


def _nothing(name: str, text: str) -> None:
    del name, text


def acting(archive: Archive) -> Iterator[tuple[str, Text]]:
    """Yield the parts that no list of ours has: what acts, what hides, what comes from outside."""
    for name in sorted(archive.zip.NameToInfo):
        for pattern, words in _ACTING:
            if re.search(pattern, name, re.IGNORECASE) and not name.endswith("/"):
                yield name, words
                break


def properties(archive: Archive, budget: Budget) -> Mapping[str, str]:
    """Return what a workbook says of itself in properties of its own."""
    if PROPERTIES not in archive:
        return {}
    found: dict[str, str] = {}
    named = [""]

    def start(name: str, attributes: Attributes) -> None:
        if name == "property":
            named[0] = attributes.get("name", "")

    def end(name: str, text: str) -> None:
        if name.startswith("lpw") or name == "bstr":
            found.setdefault(named[0], text)

    walk(archive, PROPERTIES, Events(start, end), budget)
    return found


def links(archive: Archive, part: str, budget: Budget) -> Mapping[str, str]:
    """Return where the links of a sheet lead, by their ids."""
    path = PurePosixPath(part)
    name = str(path.parent / "_rels" / f"{path.name}.rels")
    if name not in archive:
        return {}
    found: dict[str, str] = {}

    def start(name: str, attributes: Attributes) -> None:
        if name == "Relationship":
            found[attributes.get("Id", "")] = attributes.get("Target", "")

    walk(archive, name, Events(start, _nothing), budget)
    return found
