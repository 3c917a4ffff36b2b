"""What a file says to people, whatever kind of file it is: its words, duties and citations."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import accumulate
from re import Pattern

from dutylist.findings import Route
from dutylist.model import Basis, Catalogue, Duty, Item, Publish

JOINT = "\0"
"""Stands between texts that are searched as one; no reader lets it into a text."""


_USUAL = re.compile(f"[{JOINT}，。、\u4e00-\u9fff]+")


@dataclass(frozen=True, slots=True)
class Found:
    """A match: the words, where they begin in their text, the whole text and its route."""

    words: str
    start: int
    text: str
    route: Route


@dataclass(frozen=True)
class Texts:
    """Texts and where each stands, searched in one pass. Not slotted: the joint text is kept."""

    texts: tuple[str, ...]
    routes: tuple[Route, ...]

    @cached_property
    def joined(self) -> str:
        """Return all texts as one."""
        return JOINT.join(self.texts)

    @cached_property
    def distinct(self) -> str:
        """Return all texts as one, each of them once: a shorter one to look into first."""
        return JOINT.join(dict.fromkeys(self.texts))

    @cached_property
    def unusual(self) -> str:
        """Return every character that occurs, once, but for the commonest."""
        return "".join(set(_USUAL.sub("", self.distinct)))

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return (0, *accumulate(len(text) + 1 for text in self.texts))

    def search(self, pattern: Pattern[str]) -> Iterator[Found]:
        """Yield every match of a pattern that does not match the joint."""
        return (self._found(hit.group(), hit.start()) for hit in pattern.finditer(self.joined))

    def single(self, pattern: Pattern[str]) -> Iterator[Found]:
        """Yield every match of a pattern that is one class of unusual characters."""
        return self.search(pattern) if pattern.search(self.unusual) else iter(())

    def containing(self, word: str) -> Iterator[Found]:
        """Yield every place of a word."""
        at = self.joined.find(word)
        while at >= 0:
            yield self._found(word, at)
            at = self.joined.find(word, at + len(word))

    def _found(self, words: str, at: int) -> Found:
        index = bisect_right(self._starts, at) - 1
        return Found(words, at - self._starts[index], self.texts[index], self.routes[index])


@dataclass(frozen=True, kw_only=True)
class Content:
    """The words of a file, its duties and its citations, with the day whose law counts for it.

    `catalogue` is the list itself, or the base of an overlay. `duties` are whole ones, `worded`
    also those that an overlay only words otherwise; `bearers` are bodies named elsewhere; `hidden`
    are places whose words stay inside though no item stands there.
    Not slotted: the internal places are worked out once, where they are asked for.
    """

    route: Route
    day: date
    catalogue: Catalogue | None = None
    names: Texts
    words: Texts
    items: tuple[Item, ...] = ()
    duties: tuple[Duty, ...] = ()
    worded: tuple[Duty, ...] = ()
    bases: tuple[Basis, ...] = ()
    bearers: tuple[tuple[str, Route], ...] = ()
    hidden: frozenset[Route] = frozenset()

    @property
    def kind(self) -> str | None:
        """Return the kind of the list, or of the list that an overlay changes."""
        return None if self.catalogue is None else self.catalogue.kind

    @cached_property
    def cites(self) -> Texts:
        """Return the texts of the citations."""
        texts = tuple(basis.text for basis in self.bases)
        return Texts(texts, tuple(basis.route for basis in self.bases))

    @property
    def added(self) -> bool:
        """Whether the items are those that an overlay adds."""
        return self.catalogue is not None and self.catalogue.route != self.route

    @cached_property
    def _internal(self) -> frozenset[Route]:
        inside = (item.route for item in self.items if item.publish is Publish.INTERNAL)
        return self.hidden.union(inside)

    def public(self, route: Route) -> bool:
        """Whether what stands at a route may come into a public copy."""
        return not any(route[:length] in self._internal for length in range(1, len(route) + 1))
