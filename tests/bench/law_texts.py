"""How well and how fast texts of law are read: `python -m bench.law_texts FOLDER`.

FOLDER holds `laws-index.jsonl` and `laws/`; the facts of the index are what the texts are held
against. Neither is part of the project.
"""

import json
import resource
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from time import perf_counter
from typing import Any

from dutylist.intake.law_text import LawFile, read
from dutylist.law.articles import ArticleSet
from dutylist.law.text import version_of

Row = Mapping[str, Any]
_FOLDERS = {"regulations": "A:行政法规/", "henan": "A:DLC/河南地方法规/地方性法规/河南/"}
_DAYS = ("promulgated", "effective", "version", "revised")
_SHOWN = 5


class Rows:
    """The rows of the index, found by the file that they were read from, or by title."""

    def __init__(self, path: Path) -> None:
        self._sources: dict[str, Row] = {}
        self._titles: dict[str, list[Row]] = defaultdict(list)
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            self._sources[row["src"]] = row
            self._titles[row["title"]].append(row)

    def of(self, path: Path, found: LawFile) -> Row | None:
        """Return the row of a file; None for a part of a law, which has none."""
        name = path.name.replace("__", "/")
        if path.parent.name in _FOLDERS:
            return self._sources.get(_FOLDERS[path.parent.name] + path.name)
        for source in (f"B:docs/{name}", f"B:docs/{name[:-3]}/README.md"):
            if source in self._sources:
                return self._sources[source]
        title = found.statute.title if found.statute else ""
        rows = [row for row in self._titles[title] if row["src"].startswith("B:")]
        return rows[0] if len(rows) == 1 and not rows[0]["src"].endswith("/") else None


def facts(found: LawFile) -> dict[str, Any]:
    """Return what was read of a file, spelt as the index spells it."""
    statute = found.statute
    if statute is None:
        return {}
    return {
        "promulgated": statute.promulgated and statute.promulgated.isoformat(),
        "effective": statute.effective and statute.effective.isoformat(),
        "version": statute.version or None,
        "revised": [[day.isoformat(), how] for day, how in statute.revised] or None,
    }


def compared(row: Row, found: LawFile) -> Iterator[tuple[str, bool]]:
    """Yield each fact and whether it agrees; labels only where the source is whole."""
    if not row.get("maybe_truncated") and not row.get("missing_markers"):
        articles = version_of(found.statute).articles if found.statute else ""
        wanted = ArticleSet(row.get("articles", "")).labels
        yield "labels", set(ArticleSet(articles).labels) == set(wanted)
    known = facts(found)
    for name in _DAYS:
        if name != "effective" or row.get("effective_basis") != "来源标注":
            yield name, known.get(name) == row.get(name)


def main(folder: Path) -> None:
    """Print agreement, time and memory."""
    paths = sorted((folder / "laws").rglob("*.md"))
    start = perf_counter()
    read_all = {path: read(path.name, path.read_bytes()) for path in paths}
    seconds = perf_counter() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    rows = Rows(folder / "laws-index.jsonl")
    asked: Counter[str] = Counter()
    right: Counter[str] = Counter()
    wrong: dict[str, list[str]] = defaultdict(list)
    for path, found in read_all.items():
        row = rows.of(path, found)
        for name, agrees in () if row is None else compared(row, found):
            asked[name] += 1
            right[name] += agrees
            if not agrees:
                wrong[name].append(path.name)
    print(f"{len(paths)} files, {seconds:.1f} s, {memory} MB")
    for name, number in asked.items():
        share = 100 * right[name] / number
        print(f"{name}: {right[name]} of {number} ({share:.2f} %)")
        for each in wrong[name][:_SHOWN]:
            print(f"    {each}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
