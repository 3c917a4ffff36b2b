"""Time `dutylist diff` as a whole process against tools that compare data or tables.

The lists are made by `diff.planted`, so what changed is known, and ours must name exactly that. The
peers get the same two files (daff: the same duties as tables, one row each) and are only timed: by
position deepdiff calls every shifted item changed, with `--ignore-order` it pairs by likeness.
PEERS is the folder with `deep`, `graphtage` and `daff`.
"""

import csv
import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from bench import timing
from bench.run import DUTYLIST, FORGETFUL
from diff.planted import Planted, planted
from dutylist.io import write
from dutylist.model import Catalogue

ROUNDS = 7
SIZES = ((130, 53), (20, 8), (340, 9))
Command = list[str | Path]


def _write(folder: Path, items: int, changes: int) -> Planted:
    made = planted(1, items=items, changes=changes)
    for name, each in (("old", made.old), ("new", made.new)):
        write.atomic(folder / f"{items}-{name}.yaml", write.catalogue_text(each).encode())
        _table(folder / f"{items}-{name}.csv", each)
    return made


def _table(path: Path, catalogue: Catalogue) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("duty", "item", "name", "category", "by", "role", "text", "basis"))
        for item in catalogue.items:
            for duty in item.duties:
                basis = "；".join(each.text for each in duty.basis)
                head = (duty.id, item.id, item.name, item.category)
                rows.writerow((*head, duty.by, str(duty.role), duty.text, basis))


def _named(command: Command, made: Planted, cache: Path) -> str:
    """Return how what the command names compares with what was planted."""
    done = subprocess.run(
        [*map(str, command), "--format", "json"],
        check=True,
        capture_output=True,
        env=timing.environment(cache),
    )
    found = Counter(
        (each["name"], each["item"]) for each in json.loads(done.stdout)["changes"] if each["item"]
    )
    missed, more = made.signs - found, found - made.signs
    return f"planted {made.signs.total()}, missed {missed.total()}, beyond {more.total()}"


def main() -> None:
    """Print the ratios."""
    peers = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cache = folder / "cache"
        for items, changes in SIZES:
            made = _write(folder, items, changes)
            files: Command = [folder / f"{items}-old.yaml", folder / f"{items}-new.yaml"]
            tables: Command = [folder / f"{items}-old.csv", folder / f"{items}-new.csv"]
            ours: Command = [DUTYLIST, "diff", *files]
            ways: dict[str, Command] = {"ours": ours, "ours, first look": [*FORGETFUL, *ours]}
            if items != SIZES[-1][0]:
                ways["deep diff"] = [peers / "deep", "diff", *files]
                ways["deep diff --ignore-order"] = [
                    peers / "deep", "diff", "--ignore-order", *files
                ]  # fmt: skip
            if items == SIZES[1][0]:
                ways["graphtage"] = [peers / "graphtage", *files]
            if items == SIZES[2][0]:
                ways["daff"] = [peers / "daff", "diff", "--id", "duty", *tables]
            taken = timing.commands(ways, cache, ROUNDS, codes=(0, 1))
            print(f"{items} items: {_named(ours, made, cache)}")
            for way, seconds in taken.items():
                ratio = (
                    f"{seconds / taken['ours']:.1f}x, {seconds / taken['ours, first look']:.1f}x"
                )
                print(f"  {way:26} {seconds * 1000:8.0f} ms  {ratio} of ours, of our first look")


if __name__ == "__main__":
    main()
