"""The automatic numbers of a Word document: 第一条 that nobody typed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dutylist import numerals

_CHINESE = frozenset(
    (
        "chineseCounting",
        "chineseCountingThousand",
        "ideographDigital",
        "japaneseCounting",
        "taiwaneseCountingThousand",
        "taiwaneseCounting",
        "chineseLegalSimplified",
    )
)
_LETTERS = 26
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered."""

    form: str = "decimal"
    text: str = ""
    start: int = 1
    space: bool = True


@dataclass(slots=True)
class Counters:
    """The numbers that the lists of a document have come to; those of one owner count together."""

    levels: Mapping[str, Sequence[Level]]
    owners: Mapping[str, str] = field(default_factory=dict)
    _at: dict[str, list[int]] = field(default_factory=dict)

    def next(self, number: str, depth: int) -> str:
        """Return what stands before the next paragraph of a list; nothing for a bullet."""
        levels = self.levels.get(number, ())
        if depth >= min(len(levels), _LEVELS):
            return ""
        key = self.owners.get(number, number)
        counts = self._at.setdefault(key, [level.start - 1 for level in levels])
        while len(counts) < len(levels):
            counts.append(levels[len(counts)].start - 1)
        counts[depth] += 1
        for below in range(depth + 1, len(levels)):
            counts[below] = levels[below].start - 1
        level = levels[depth]
        if level.form in {"bullet", "none"}:
            return ""
        text = level.text
        for place in range(depth + 1):
            shown = max(counts[place], levels[place].start)
            text = text.replace(f"%{place + 1}", _written(shown, levels[place].form))
        return text + (" " if level.space and text else "")


def _written(number: int, form: str) -> str:
    if form in _CHINESE and 1 <= number <= numerals.LARGEST:
        return numerals.write(number)
    if form in {"lowerLetter", "upperLetter"} and 1 <= number <= _LETTERS:
        return chr((ord("a") if form == "lowerLetter" else ord("A")) + number - 1)
    return str(number)
