"""Fingerprints of articles: whether a wording changed, and whether only its punctuation did.

Each article has twelve hexadecimal digits: six of its wording as it stands, six of its letters
alone. They are kept in the order of the articles, one blank between them.
"""

import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from functools import cached_property
from hashlib import sha256

from dutylist.law.articles import ArticleSet

_HALF = 6
_MARKS = re.compile(r"[\W_]+")


class Wording(StrEnum):
    """How two wordings of one article differ."""

    SAME = "same"
    EDITORIAL = "editorial"
    SUBSTANTIVE = "substantive"


def fingerprint(text: str) -> str:
    """Return the fingerprint of one article's wording."""
    exact = unicodedata.normalize("NFC", text).strip()
    letters = _MARKS.sub("", unicodedata.normalize("NFKC", text))
    return _digest(exact) + _digest(letters)


def differ(old: str, new: str) -> Wording:
    """Return how the wordings of two fingerprints differ."""
    if old == new:
        return Wording.SAME
    return Wording.EDITORIAL if old[_HALF:] == new[_HALF:] else Wording.SUBSTANTIVE


class Fingerprints:
    """The fingerprints of all articles of one version."""

    def __init__(self, text: str, articles: ArticleSet) -> None:
        self.text = text
        self._articles = articles

    def __repr__(self) -> str:
        return f"Fingerprints({len(self._each)})"

    def get(self, label: str) -> str | None:
        """Return the fingerprint of an article, None where it is not known."""
        return self._each.get(label)

    @property
    def complete(self) -> bool:
        """Whether there is one for each article."""
        return len(self._each) == len(self._articles.labels) == len(self.text.split())

    @cached_property
    def _each(self) -> dict[str, str]:
        return dict(zip(self._articles.labels, self.text.split(), strict=False))


def written(texts: Iterable[str]) -> str:
    """Return the fingerprints of articles in the order of the text."""
    return " ".join(map(fingerprint, texts))


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_HALF]
