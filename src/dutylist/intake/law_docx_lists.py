"""Which lists a Word document has, and which of its styles bring a number along."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from zipfile import ZipFile

from dutylist.intake.law_docx_parts import Attributes, walk
from dutylist.intake.law_numbers import Counters, Level

_LISTS, _STYLES = "word/numbering.xml", "word/styles.xml"
_DEEPEST = 20

Styles = Mapping[str, tuple[str | None, int]]
"""List and level of each style that has one."""


def numbering(archive: ZipFile) -> tuple[Counters, Styles]:
    """Return the counters of a document's lists, and list and level of its styles."""
    lists = _Lists()
    if _LISTS in archive.NameToInfo:
        walk(archive, _LISTS, lists.start, lists.end, _unheard)
    styles = _Styles()
    if _STYLES in archive.NameToInfo:
        walk(archive, _STYLES, styles.start, styles.end, _unheard)
    return Counters(lists.levels(), owners=lists.owners()), styles.resolved()


def _unheard(words: str) -> None:
    """Take no notice of words."""


@dataclass(slots=True)
class _Lists:
    """The abstract lists and the lists made of them, as numbering.xml tells."""

    _abstract: dict[str, dict[int, dict[str, str]]] = field(default_factory=dict)
    _made: dict[str, str] = field(default_factory=dict)
    _starts: dict[str, dict[int, str]] = field(default_factory=dict)
    _at: str = ""
    _number: str = ""
    _level: int = 0

    def start(self, name: str, attributes: Attributes) -> None:
        """Begin an element."""
        value = attributes.get("val", "")
        match name:
            case "abstractNum":
                self._at, self._number = attributes.get("abstractNumId", ""), ""
                self._abstract[self._at] = {}
            case "num":
                self._number, self._at = attributes.get("numId", ""), ""
            case "abstractNumId" if self._number:
                self._made[self._number] = value
            case "lvl" | "lvlOverride":
                depth = attributes.get("ilvl", "")
                self._level = int(depth) if depth.isdecimal() and len(depth) == 1 else 0
            case "startOverride" if self._number:
                self._starts.setdefault(self._number, {})[self._level] = value
            case "numFmt" | "lvlText" | "start" | "suff" if self._at:
                self._abstract[self._at].setdefault(self._level, {})[name] = value

    def end(self, name: str) -> None:
        """End an element."""
        del name

    def levels(self) -> dict[str, list[Level]]:
        """Return the levels of each list."""
        return {number: self._of(number, abstract) for number, abstract in self._made.items()}

    def owners(self) -> dict[str, str]:
        """Return which lists count together: those of one kind that do not begin anew."""
        return {
            number: f"abstract {abstract}"
            for number, abstract in self._made.items()
            if number not in self._starts
        }

    def _of(self, number: str, abstract: str) -> list[Level]:
        known = self._abstract.get(abstract, {})
        starts = self._starts.get(number, {})
        deepest = max(known, default=-1)
        return [_level(known.get(depth, {}), starts.get(depth)) for depth in range(deepest + 1)]


def _level(said: Mapping[str, str], start: str | None) -> Level:
    first = start or said.get("start", "1")
    return Level(
        form=said.get("numFmt", "decimal"),
        text=said.get("lvlText", "")[:40],
        start=int(first) if first.isdecimal() and len(first) <= 4 else 1,  # noqa: PLR2004
        space=said.get("suff") != "nothing",
    )


@dataclass(slots=True)
class _Styles:
    """Which styles bring a number along, as styles.xml tells."""

    _own: dict[str, list[str]] = field(default_factory=dict)
    _parents: dict[str, str] = field(default_factory=dict)
    _at: str = ""

    def start(self, name: str, attributes: Attributes) -> None:
        """Begin an element."""
        value = attributes.get("val", "")
        match name:
            case "style":
                self._at = attributes.get("styleId", "")
            case "basedOn" if self._at:
                self._parents[self._at] = value
            case "numId" if self._at:
                self._own.setdefault(self._at, ["", "0"])[0] = value
            case "ilvl" if self._at:
                self._own.setdefault(self._at, ["", "0"])[1] = value

    def end(self, name: str) -> None:
        """End an element."""
        if name == "style":
            self._at = ""

    def resolved(self) -> dict[str, tuple[str | None, int]]:
        """Return list and level of each style, its own or that of a style it is based on."""
        return {name: self._of(name) for name in {*self._own, *self._parents}}

    def _of(self, name: str) -> tuple[str | None, int]:
        depth = 0
        for _ in range(_DEEPEST):
            if name in self._own and self._own[name][0]:
                level = self._own[name][1]
                return self._own[name][0], int(level[:1]) if level[:1].isdecimal() else depth
            name = self._parents.get(name, "")
        return None, depth
