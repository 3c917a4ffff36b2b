"""A page held against the page that its source makes, element by element."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import overload

from dutylist.verify import saved
from dutylist.verify.align import segments
from dutylist.verify.difference import Difference, Kind
from dutylist.verify.page import ODD, Node, breaks

_ITEM, _ROW, _MORE = "@", "tr", "more"
_ACTIVE = frozenset(("script", "iframe", "object", "embed", "base", "applet", "frame", "form"))
_LINKS = frozenset(("href", "src", "srcset", "action", "formaction", "xlink:href", "data"))
_STEPS = 4
_SHOWN = 400


@dataclass(slots=True)
class _Parts:
    """The nodes of a page by the item that they belong to; items stand among the rest as marks."""

    rest: list[Node] = field(default_factory=list)
    items: dict[str, list[Node]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Held:
    """Where nodes of a copy come from: where its lines end, and the item they belong to."""

    breaks: Sequence[int]
    item: str | None = None

    def line(self, node: Node) -> int:
        """Return the line on which a node begins, counted from 1."""
        return bisect_left(self.breaks, node.at) + 1


def differences(
    made: Sequence[Node], given: Sequence[Node], text: str, address: str | None
) -> Iterator[Difference]:
    """Yield where a given page differs from the one that was made; `text` is what was given."""
    known = {name for node in made if (name := _id(node))}
    total = saved.total(made, len(known))
    should = _parted(list(saved.settled(made, address, total)), known)
    says = _parted(list(saved.settled(given, address, total)), known)
    ends = breaks(text)
    for item, nodes in should.items.items():
        if item in says.items:
            yield from _compared(nodes, says.items[item], _Held(ends, item))
    yield from _compared(should.rest, says.rest, _Held(ends))


def _id(node: Node) -> str | None:
    """Return the item whose row a node begins."""
    if node.tag != _ROW or "item" not in (node.get("class") or "").split():
        return None
    return node.get("id")


def _parted(nodes: Sequence[Node], known: set[str]) -> _Parts:
    parts = _Parts()
    item, depth = None, 0
    for node in nodes:
        begins = _id(node)
        if begins is not None:
            if begins in parts.items or begins not in known:
                item = None  # a second one, or one that nobody knows, is looked at where it stands
            else:
                item, depth = begins, node.depth
                parts.rest.append(Node(depth, _ITEM, (), item, node.at))
                parts.items[item] = []
        elif item is not None and node.depth <= depth and not _more(node, depth):
            item = None
        (parts.rest if item is None else parts.items[item]).append(node)
    return parts


def _more(node: Node, depth: int) -> bool:
    """Whether a node begins the second row of an item."""
    return node.depth == depth and node.tag == _ROW and node.get("class") == _MORE


@dataclass(frozen=True, slots=True)
class _Tree(Sequence[Node]):
    """Nodes in order, and for each the place of the one around it."""

    nodes: Sequence[Node]
    around: Sequence[int]

    def __len__(self) -> int:
        return len(self.nodes)

    @overload
    def __getitem__(self, at: int) -> Node: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Node]: ...
    def __getitem__(self, at: int | slice) -> Node | Sequence[Node]:
        return self.nodes[at]


def _tree(nodes: Sequence[Node]) -> _Tree:
    """Find out what lies in what, once for all places that will be told."""
    around: list[int] = []
    way: list[int] = []
    for at, node in enumerate(nodes):
        while way and nodes[way[-1]].depth >= node.depth:
            way.pop()
        around.append(way[-1] if way else -1)
        if node.tag not in ("", _ITEM, ODD):
            way.append(at)
    return _Tree(nodes, around)


def _compared(made: Sequence[Node], given: Sequence[Node], held: _Held) -> Iterator[Difference]:
    found = list(segments([node.key for node in made], [node.key for node in given]))
    if not found:
        return
    should, says = _tree(made), _tree(given)
    for begin, end, other, other_end in found:
        at, there = begin, other
        while at < end and there < other_end and _alike(should[at], says[there]):
            yield from _changed(should, at, says, there, held)
            at, there = at + 1, there + 1
        yield from _missing(should, at, end, held)
        yield from _added(says, there, other_end, held)


def _alike(one: Node, other: Node) -> bool:
    """Whether one node may have become another."""
    return (one.depth, one.tag) == (other.depth, other.tag) and one.tag not in (ODD, _ITEM)


def _changed(should: _Tree, at: int, says: _Tree, there: int, held: _Held) -> Iterator[Difference]:
    one, other = should[at], says[there]
    place = _place(says, there)
    known = Difference(kind=Kind.CHANGED, place=place, line=held.line(other), item=held.item)
    if one.text != other.text:
        yield replace(known, says=_cut(other.text), should=_cut(one.text))
    wanted, given = dict(one.attributes), dict(other.attributes)
    for name in sorted(wanted.keys() | given.keys()):
        if wanted.get(name) != given.get(name):
            yield replace(
                known,
                kind=_kind_of(name),
                place=f"{place}[{name}]",
                says=_cut(given.get(name)),
                should=_cut(wanted.get(name)),
            )


def _kind_of(attribute: str) -> Kind:
    if attribute.startswith("on"):
        return Kind.ACTIVE
    if attribute in _LINKS:
        return Kind.LINK
    return {"style": Kind.STYLE, "hidden": Kind.HIDDEN}.get(attribute, Kind.CHANGED)


def _missing(should: _Tree, at: int, end: int, held: _Held) -> Iterator[Difference]:
    while at < end:
        after = _after(should, at, end)
        yield Difference(
            kind=Kind.MISSING,
            place=_place(should, at),
            item=should[at].text if should[at].tag == _ITEM else held.item,
            should=_summed(should, at, after),
        )
        at = after


def _added(says: _Tree, at: int, end: int, held: _Held) -> Iterator[Difference]:
    while at < end:
        after = _after(says, at, end)
        yield Difference(
            kind=_kind_added(says[at:after]),
            place=_place(says, at),
            line=held.line(says[at]),
            item=says[at].text if says[at].tag == _ITEM else _id(says[at]) or held.item,
            says=_summed(says, at, after),
        )
        at = after


def _kind_added(nodes: Sequence[Node]) -> Kind:
    """Return what was added: what acts goes before what is only there."""
    tags = {node.tag for node in nodes}
    handlers = any(name.startswith("on") for node in nodes for name, _ in node.attributes)
    if handlers or tags & _ACTIVE or any(node.get("http-equiv") for node in nodes):
        return Kind.ACTIVE
    if tags & {"style", "link"}:
        return Kind.STYLE
    if ODD in tags:
        return Kind.MARKUP
    links = any(name in _LINKS for node in nodes for name, _ in node.attributes)
    return Kind.LINK if links and _id(nodes[0]) is None else Kind.ADDED


def _after(nodes: Sequence[Node], at: int, end: int) -> int:
    """Return where what lies within a node ends."""
    depth, after = nodes[at].depth, at + 1
    while after < end and nodes[after].depth > depth:
        after += 1
    return after


def _summed(nodes: Sequence[Node], at: int, after: int) -> str:
    """Return what a reader sees of a node and all within it; of one without words, its tag."""
    first = nodes[at]
    if first.tag in (ODD, _ITEM):
        return _cut(first.text) or ""
    told = " ".join(node.text for node in nodes[at:after] if node.text)
    shown = "".join(f' {name}="{value}"' for name, value in first.attributes)
    head = f"<{first.tag}{shown}>" if first.tag else ""
    return _cut(f"{head}{told}") or ""


def _cut(text: str | None) -> str | None:
    return text if text is None or len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def _place(tree: _Tree, at: int) -> str:
    """Return the way to a node from the nearest elements around it."""
    steps = [] if tree[at].tag in ("", ODD) else [_step(tree[at])]
    here = tree.around[at]
    while here >= 0 and len(steps) < _STEPS:
        steps.append(_step(tree[here]))
        here = tree.around[here]
    return " > ".join(reversed(steps)) or _step(tree[at])


def _step(node: Node) -> str:
    if node.tag == "meta":
        return f"meta[{node.get('name') or node.get('http-equiv') or node.get('charset') or ''}]"
    mark = node.get("id")
    sort = (node.get("class") or "").partition(" ")[0]
    return f"{node.tag}#{mark}" if mark else f"{node.tag}.{sort}" if sort else node.tag or "text"
