"""Print, for every citation of some workspaces, the duty and the words of the law side by side.

    python tools/citation_sheet.py INDEX.jsonl LAWS WORKSPACE… [--item ID] [--by BODY] [--lot N]

INDEX.jsonl and LAWS are what tools/national_index.py reads: an index of law texts and the folder
of the texts, which are no part of the project. A human reads the sheet and asks of each pair: does
this article lay this duty on this body? `--lot` draws that many pairs, the same for one `--seed`.
Citations whose words were not found are listed at the end, and the exit code is then 1.
"""
# ruff: noqa: INP001, T201  (a script, not part of the package)

import argparse
import json
import random
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import texts

from dutylist.io import load
from dutylist.law import Index, parse
from dutylist.law.names import key
from dutylist.law.statute import Statute
from dutylist.model import Workspace
from dutylist.model.cited import Place, in_catalogue, places
from dutylist.trace import look_up

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Texts:
    """The texts of the versions that an index of texts names."""

    rows: Mapping[tuple[str, str], Row]
    folder: Path

    @classmethod
    def of(cls, index: Path, folder: Path) -> "Texts":
        """Read the index; a version is known by its title and the day that names it."""
        lines = map(json.loads, index.read_text(encoding="utf-8").splitlines())
        rows = {(key(row["title"]), row["version"]): row for row in lines if "version" in row}
        return cls(rows, folder)

    def read(self, title: str, version: str) -> Statute | None:
        """Return the text of a version, None where there is none."""
        row = self.rows.get((key(title), version))
        return None if row is None else _statute(str(row["src"]), version, self.folder)


@cache
def _statute(source: str, version: str, folder: Path) -> Statute | None:
    return texts.statute(source, folder, date.fromisoformat(version))


def all_places(workspace: Workspace) -> Iterator[Place]:
    """Yield all citations, those of lists that are no longer in force too."""
    yield from places(workspace)
    for catalogue in workspace.catalogues:
        if workspace.superseded(catalogue):
            yield from in_catalogue(catalogue)


def words(place: Place, index: Index, known: Texts) -> list[str]:
    """Return what the cited provisions say, one line each; nothing where no text is known."""
    titles = {each.id: each.title for each in index}

    def text(instrument: str, version: str) -> Statute | None:
        return known.read(titles[instrument], version)

    cited = parse(place.basis.text).citations
    found = look_up(index, (), cited, text, place.day or date.max)
    passages = (each for one in found for given in one.provided for each in given.passages or ())
    return [f"{label}: {' / '.join(lines)}" for label, lines in passages]


def told(place: Place, said: Iterable[str]) -> Iterator[str]:
    """Yield the lines of one pair."""
    duty = place.duty
    what = f"{duty.id} [{duty.by} {duty.role.value}] {duty.text}" if duty else "(the item)"
    yield f"{place.where} {place.version} {place.item} {place.name} @{place.day}"
    yield f"    {what}"
    yield f"    {place.basis.text}"
    yield from (f"        {line}" for line in said)


def main() -> int:
    """Print the sheet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("index", type=Path)
    parser.add_argument("laws", type=Path)
    parser.add_argument("workspaces", type=Path, nargs="+")
    parser.add_argument("--list", help="only this list or overlay")
    parser.add_argument("--item", help="only items whose id starts so")
    parser.add_argument("--by", help="only duties of this body")
    parser.add_argument("--lot", type=int, help="draw so many")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    known = Texts.of(asked.index, asked.laws)
    pairs = [
        (place, workspace.index)
        for folder in asked.workspaces
        for workspace in (load.workspace(folder).workspace,)
        for place in all_places(workspace)
        if asked.list in {None, place.where}
        if place.item.startswith(asked.item or "")
        if not asked.by or (place.duty and place.duty.by == asked.by)
    ]
    if asked.lot:
        draw = random.Random(asked.seed)  # noqa: S311  (a sample to read, not a secret)
        chosen = draw.sample(range(len(pairs)), min(asked.lot, len(pairs)))
        pairs = [pairs[each] for each in chosen]
    lacking = []
    for place, index in pairs:
        said = words(place, index, known)
        lacking += [] if said else [place]
        print(*told(place, said), sep="\n", end="\n\n")
    print(f"{len(pairs)} citations, {len(lacking)} without words")
    for place in lacking:
        print(f"  {place.where} {place.item} {place.basis.text}")
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
