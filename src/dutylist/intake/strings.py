"""The texts of a workbook: plain, in runs, with a line through some of them."""

import re
from dataclasses import dataclass

from dutylist.intake.archive import Archive
from dutylist.intake.looks import on, strong
from dutylist.intake.markup import Attributes, Budget, Events, walk

_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
_LINE_END = re.compile("\r\n?")
_SURROGATES = range(0xD800, 0xE000)


@dataclass(frozen=True, slots=True)
class Words:
    """A text that cells may share, and whether part of it is struck out or in a strong colour."""

    text: str
    struck: bool = False
    marked: bool = False


def shared_strings(archive: Archive, part: str | None, budget: Budget) -> tuple[Words, ...]:
    """Return the texts that cells refer to by number."""
    if part is None:
        return ()
    found: list[Words] = []
    runs = Runs()

    def end(name: str, text: str) -> None:
        runs.end(name, text)
        if name == "si":
            found.append(runs.take())

    walk(archive, part, Events(runs.start, end), budget)
    return tuple(found)


class Runs:
    """Puts one text together from its runs; how it is read aloud is left out."""

    __slots__ = ("_aloud", "_marked", "_pieces", "_run_marked", "_run_struck", "_struck")

    def __init__(self) -> None:
        self._clear()

    def _clear(self) -> None:
        self._pieces: list[str] = []
        self._struck = self._marked = False
        self._run_struck = self._run_marked = self._aloud = False

    def start(self, name: str, attributes: Attributes) -> None:
        """Take the start of an element."""
        match name:
            case "r":
                self._run_struck = self._run_marked = False
            case "strike":
                self._run_struck = on(attributes)
            case "color":
                self._run_marked = strong(attributes.get("rgb", ""))
            case "rPh":
                self._aloud = True

    def end(self, name: str, text: str) -> None:
        """Take the end of an element with the text before it."""
        if name == "rPh":
            self._aloud = False
        elif name == "t" and not self._aloud:
            self._pieces.append(text)
            self._struck = self._struck or (self._run_struck and bool(text.strip()))
            self._marked = self._marked or (self._run_marked and bool(text.strip()))

    def take(self) -> Words:
        """Return the whole text and begin the next."""
        words = Words(plain("".join(self._pieces)), self._struck, self._marked)
        self._clear()
        return words


def plain(text: str) -> str:
    """Return a text as it was typed: `_x000D_` is a character, every line end is one feed."""
    if "_x" in text:
        text = _ESCAPE.sub(_character, text)
    return _LINE_END.sub("\n", text) if "\r" in text else text


def _character(found: re.Match[str]) -> str:
    code = int(found[1], 16)
    return found[0] if code in _SURROGATES or not code else chr(code)
