"""What a browser that saves a page, and the page's own script, change without changing the list."""

from collections.abc import Iterator, Sequence

from dutylist.render import seal
from dutylist.verify.page import Node

_FORM, _HITS, _SEARCH = "_filters", "_hits", "_search"
_SEEN = frozenset((seal.FORM, seal.SEAL))


def settled(nodes: Sequence[Node], address: str | None, total: str) -> Iterator[Node]:
    """Yield the nodes of a page as it was before anybody opened it; `total` is what it counts."""
    hits = -1
    for node in nodes:
        if hits >= 0 and node.depth > hits and not node.tag and node.text == total:
            continue
        hits = node.depth if node.get("id") == _HITS else hits if node.depth > hits else -1
        if not node.attributes:
            yield node
        elif not _of_saving(node):
            yield node._replace(attributes=_attributes(node, address))


def total(nodes: Sequence[Node], items: int) -> str:
    """Return what the page's script writes where all items are shown."""
    words = next((node.get("data-all") for node in nodes if node.get("id") == _FORM), None)
    return (words or "").replace("{total}", str(items))


def _of_saving(node: Node) -> bool:
    """Whether a node is a mark that is looked at apart, or the encoding that a browser names."""
    if node.tag != "meta":
        return False
    if node.get("name") in _SEEN:
        return True
    content = (node.get("content") or "").lower().replace(" ", "")
    named = (node.get("http-equiv") or "").lower() == "content-type"
    return named and content == "text/html;charset=utf-8"


def _attributes(node: Node, address: str | None) -> tuple[tuple[str, str], ...]:
    kept = []
    for name, value in node.attributes:
        left = _left(node, name, value, address)
        if left is not None:
            kept.append((name, left))
    return tuple(kept)


def _left(node: Node, name: str, value: str, address: str | None) -> str | None:
    """Return the value that an attribute had before; None where it was not there."""
    match node.tag, name:
        case "details", "open" | "data-print":
            return None
        case "form", "hidden" if node.get("id") == _FORM:
            return None
        case "form", "class" if node.get("id") == _FORM:
            return " ".join(word for word in value.split() if word != "filtered")
        case "input", "value" if node.get("id") == _SEARCH and not value:
            return None
        case "option", "selected" if node.get("value") == "":
            return None
        case "a", "href":
            return _inside(value, address)
    return value


def _inside(value: str, address: str | None) -> str:
    """Return a link within the page as it was; a browser puts the page's own address before it."""
    before, mark, anchor = value.partition("#")
    local = before.startswith("file:///") or (address is not None and before == address)
    return f"#{anchor}" if mark and anchor and local else value
