"""Where the scalars of a text begin and end."""

from collections.abc import Iterator
from typing import Any

import yaml
from yaml.events import ScalarEvent

LINE_ENDS = "\r\n\x85\u2028\u2029"
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def scalars(text: str) -> Iterator[tuple[Any, Any, str | None]]:
    """Yield the marks of where each scalar begins and ends, and how it is written."""
    parser: Any = _LOADER(text)
    while (event := parser.get_event()) is not None:
        if isinstance(event, ScalarEvent):
            yield event.start_mark, event.end_mark, event.style


def starts(text: str) -> list[int]:
    """Return where each line begins, lines ending where YAML ends them."""
    starts = [0]
    for at, letter in enumerate(text):
        if letter in LINE_ENDS and text[at : at + 2] != "\r\n":
            starts.append(at + 1)
    return [*starts, len(text)]


def said(text: str) -> Iterator[tuple[str, str]]:
    """Yield the events of a text without their places, as far as it can be read."""
    parser: Any = _LOADER(text)
    try:
        while (event := parser.get_event()) is not None:
            yield type(event).__name__, getattr(event, "value", "")
    except yaml.YAMLError:
        pass
