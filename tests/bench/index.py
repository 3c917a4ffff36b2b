"""Print how long the legal-basis index takes to load: 4,000 rows made from those that ship."""

import os
import tempfile
from datetime import date
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from bench import timing
from dutylist import resources
from dutylist.io import load, outside, source, write
from dutylist.law import Index, parse

ROWS = 4000
ROUNDS = 9
GOAL = 100
HEAD = 'dutylist: workspace/1\ntitle: 甲\njurisdiction: "410000"\n'
DAY = date(2026, 11, 23)


def rows() -> list[dict[str, Any]]:
    """Return as many instruments as wanted, each of its own title."""
    folder = resources.folder("catalogs") / "basis"
    paths = [folder / f"{name}.yaml" for name in outside.shipped()]
    files: list[Any] = [source.read(path.name, path.read_bytes()).data for path in paths]
    known = [each for file in files for each in file["instruments"]]
    made = islice(enumerate(cycle(known)), ROWS)
    return [
        each | {"id": f"{each['id']}-{at // len(known)}", "title": _title(each, at // len(known))}
        for at, each in made
    ]


def _title(each: dict[str, Any], turn: int) -> str:
    return f"第{turn}类{each['title']}" if turn else str(each["title"])


def _whole(folder: Path) -> Index:
    return load.workspace(folder).workspace.index


def _near(index: Index) -> None:
    index._nearest.clear()  # noqa: SLF001  (asked anew each time)
    index.nearest("固体废物污染防治法")


def main() -> None:
    """Print the medians."""
    with tempfile.TemporaryDirectory() as name:
        folder, cache = Path(name) / "space", Path(name) / "cache"
        folder.mkdir()
        (folder / "dutylist.yaml").write_text(HEAD, encoding="utf-8")
        data: dict[str, Any] = {
            "dutylist": "basis/1",
            "id": "b",
            "title": "库",
            "instruments": rows(),
        }
        (folder / "basis.yaml").write_text(write.yaml_text(data), encoding="utf-8")
        os.environ["XDG_CACHE_HOME"] = str(cache)
        _whole(folder)
        index = _whole(folder)
        (citation,) = parse("《中华人民共和国消防法》第三十二条第一款").citations
        kept = timing.functions(
            {
                "whole workspace, kept": lambda: _whole(folder),
                "and one citation looked up": lambda: _whole(folder).look_up(citation, DAY),
                "and one short title": lambda: _whole(folder).find("消防法"),
                "nearest title, later ones": lambda: _near(index),
            },
            ROUNDS,
        )
        os.environ["XDG_CACHE_HOME"] = os.environ["HOME"] = ""
        kept |= timing.functions({"whole workspace, YAML": lambda: _whole(folder)}, ROUNDS)
        size = (folder / "basis.yaml").stat().st_size
    print(f"{ROWS} instruments, {size / 1e6:.1f} MB of YAML")
    for way, seconds in kept.items():
        print(f"{way:<32} {1000 * seconds:8.2f} ms   goal {GOAL} ms")


if __name__ == "__main__":
    main()
