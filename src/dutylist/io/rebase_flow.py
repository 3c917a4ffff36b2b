"""Values of YAML within braces and brackets: written, and mappings that grow where they stand."""

from collections.abc import Iterator

from yaml.nodes import MappingNode

from dutylist.io import write
from dutylist.io.splice import quoted
from dutylist.model import Plain

_MARKS = ",[]{}"


def flow(value: Plain) -> str:
    """Return a value as it stands within braces and brackets."""
    match value:
        case dict() if value:
            return f"{{{', '.join(f'{flow(key)}: {flow(one)}' for key, one in value.items())}}}"
        case list() if value:
            return f"[{', '.join(map(flow, value))}]"
    written = write.scalar(value)
    plain = not written.startswith('"') and any(mark in written for mark in _MARKS)
    return f'"{quoted(written)}"' if plain and isinstance(value, str) else written


def can_grow(
    text: str, node: MappingNode, typed: dict[str, Plain], wanted: dict[str, Plain]
) -> bool:
    """Whether nothing is taken out of a mapping in braces that ends without a comma."""
    ended = text[: node.end_mark.index - 1].rstrip().endswith((",", "{"))
    return typed.keys() <= wanted.keys() and not ended


def grown(
    node: MappingNode, typed: dict[str, Plain], wanted: dict[str, Plain]
) -> Iterator[tuple[int, int, str]]:
    """Yield from where to where another text stands: values that change, and at the end new ones.

    All else within the braces stays as it was typed.
    """
    for key, value in node.value:
        if typed[key.value] != wanted[key.value]:
            yield value.start_mark.index, value.end_mark.index, flow(wanted[key.value])
    more = [f", {flow(name)}: {flow(wanted[name])}" for name in wanted if name not in typed]
    at = node.end_mark.index - 1
    yield at, at, "".join(more)
