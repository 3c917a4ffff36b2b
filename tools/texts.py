"""What the text of a version says of its articles: counts of paragraphs, and digests."""
# ruff: noqa: INP001  (a script, not part of the package)

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

from dutylist.law.articles import ArticleSet
from dutylist.law.statute import Statute
from dutylist.law.text import read, version_of

_OF_B = re.compile(r"B:docs/(.+?)/(?:README\.md)?")
_OF_A = re.compile(r"A:.*/([^/]+\.md)")
_MOST_LACKING = 3
_KEPT = "amendment"
"""Amendments stand in files beside the constitution; they are not part of its text."""


def facts(row: Mapping[str, Any], folder: Path) -> dict[str, str]:
    """Return counts and digests of a version; nothing where its text is not there.

    They are taken over only where the text has the articles that the index names, from the first
    on, so that each fingerprint belongs to the article it is counted for. Some texts lack their
    last few articles.
    """
    whole = statute(str(row["src"]), folder, date.fromisoformat(row["version"]))
    if whole is None:
        return {}
    found = version_of(whole)
    labels, wanted = ArticleSet(found.articles).labels, ArticleSet(row.get("articles", "")).labels
    if labels != wanted[: len(labels)] or len(labels) < len(wanted) - _MOST_LACKING:
        return {}
    made = {"paragraphs": found.paragraphs, "fingerprints": found.fingerprints}
    return {name: value for name, value in made.items() if value is not None}


def statute(source: str, folder: Path, published: date) -> Statute | None:
    """Return the text that a row of the index was made from, None where it is not there."""
    parts = _parts(source, folder)
    return _joined(parts, published) if parts else None


def _joined(parts: Sequence[Path], published: date) -> Statute:
    """Read a text that is kept in one file or several."""
    texts = ((path, path.read_text(encoding="utf-8")) for path in parts)
    read_parts = [read(text, name=path.stem, published=published) for path, text in texts]
    articles = chain.from_iterable(each.articles for each in read_parts)
    return replace(read_parts[0], articles=tuple(articles))


def _parts(source: str, folder: Path) -> list[Path]:
    """Return the files that a row was made from."""
    if inside := _OF_B.fullmatch(source):
        name = inside[1].replace("/", "__")
        whole = folder / "national" / f"{name}.md"
        found = sorted(whole.parent.glob(f"{name}__[0-9][0-9]-*.md"))
        return [whole] if whole.is_file() else [each for each in found if _KEPT not in each.name]
    if file := _OF_A.fullmatch(source):
        paths = (folder / part / file[1] for part in ("regulations", "henan"))
        return [path for path in paths if path.is_file()][:1]
    return []
