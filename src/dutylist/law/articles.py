"""The articles that a version of an instrument has, written as `1-17,17之一,18-37`."""

import re
from functools import cached_property
from itertools import chain

from dutylist import numerals

_RUN = re.compile(r"([0-9]{1,4})(?:之([^-之]+))?(?:-([0-9]{1,4})(?:之([^-之]+))?)?")


class ArticleSet:
    """A set of article labels; the text is read when it is first asked."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __contains__(self, label: object) -> bool:
        return label in self._labels

    def __bool__(self) -> bool:
        return bool(self._labels)

    def __repr__(self) -> str:
        return f"ArticleSet({self.text!r})"

    @property
    def last(self) -> str | None:
        """The last label in the order of the text."""
        return next(reversed(self._labels), None)

    @property
    def count(self) -> int:
        """How many labels there are."""
        return len(self._labels)

    @property
    def labels(self) -> tuple[str, ...]:
        """All labels in the order of the text."""
        return tuple(self._labels)

    @property
    def unread(self) -> tuple[str, ...]:
        """The pieces of the text that are no run of labels."""
        return tuple(piece for piece in _pieces(self.text) if _run(piece) is None)

    @cached_property
    def _labels(self) -> dict[str, None]:
        runs = (_run(piece) or () for piece in _pieces(self.text))
        return dict.fromkeys(chain.from_iterable(runs))


def sort_key(label: str) -> tuple[int, int]:
    """Return what labels are ordered by: the number, then the 之 number."""
    main, _, sub = label.partition("之")
    return (int(main) if main.isdecimal() else 0, numerals.read(sub) or 0)


def follows(before: str, label: str) -> bool:
    """Tell whether a label is the whole number after another."""
    return before.isdecimal() and label.isdecimal() and int(label) == int(before) + 1


def _pieces(text: str) -> list[str]:
    return [stripped for piece in text.split(",") if (stripped := piece.strip())]


def _run(piece: str) -> tuple[str, ...] | None:
    found = _RUN.fullmatch(piece)
    if not found:
        return None
    first, sub, last, last_sub = found.groups()
    if last is None:
        return (piece,)
    if sub is None and last_sub is None:
        return tuple(map(str, range(int(first), int(last) + 1)))
    start, stop = numerals.read(sub or ""), numerals.read(last_sub or "")
    if first != last or not stop or (sub and not start):
        return None
    labels = tuple(f"{first}之{numerals.write(n)}" for n in range(start or 1, stop + 1))
    return labels if start else (first, *labels)
