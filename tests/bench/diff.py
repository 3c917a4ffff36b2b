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
from dataclasses import replace
from pathlib import Path
from random import Random

from bench import space, timing
from bench.run import DUTYLIST, FORGETFUL
from diff.planted import Planted, listed, planted
from dutylist.io import build, write
from dutylist.io.opened import open_file
from dutylist.model import Catalogue

ROUNDS = 7
SIZES = ((130, 53), (20, 8), (340, 9))
PEERS = {
    130: ("deep diff", "deep diff --ignore-order"),
    20: ("deep diff", "graphtage"),
    340: ("daff",),
}
REAL = 20
INSIDE = 33
"""Of 53 changes those inside items; of the others half are items that went, half that came."""
Command = list[str | Path]


def _write(folder: Path, items: int, made: Planted) -> Planted:
    for name, each in (("old", made.old), ("new", made.new)):
        write.atomic(folder / f"{items}-{name}.yaml", write.catalogue_text(each).encode())
        _table(folder / f"{items}-{name}.csv", each)
    return made


def _shifted(items: int, inside: int, moved: int) -> Planted:
    """Return two versions in which items changed, and others went and came all over the list."""
    chance = Random(1)  # noqa: S311  (a test list, no secret)
    whole = listed(items + moved)
    made = planted(1, items=items, changes=inside)
    touched = {item for _, item in made.signs}
    still = [item for item in made.new.items if item.id not in touched]
    gone = {item.id for item in chance.sample(still, moved)}
    left = [item for item in made.new.items if item.id not in gone]
    come = whole.items[items:]
    for item in come:
        left.insert(chance.randrange(len(left)), item)
    signs = made.signs + Counter(("item-removed", item) for item in gone)
    signs += Counter(("item-added", item.id) for item in come)
    return Planted(made.old, replace(made.new, items=tuple(left)), signs)


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


def _real(folder: Path) -> Command:
    """Write the first twenty items of two versions of the list of a real district."""
    files: Command = []
    for version in ("2025.1", "2026.1"):
        opened = open_file(space.REAL / "catalogues" / f"street-{version}.yaml")
        whole = build.catalogue(opened.source.data, opened.route)
        files.append(folder / f"real-{version}.yaml")
        first = replace(whole, items=whole.items[:REAL], declares=None)
        write.atomic(Path(files[-1]), write.catalogue_text(first).encode())
    return files


def _timed(title: str, files: Command, others: dict[str, Command], cache: Path) -> None:
    ours: Command = [DUTYLIST, "diff", *files]
    ways = {"ours": ours, "ours, first look": [*FORGETFUL, *ours], **others}
    taken = timing.commands(ways, cache, ROUNDS, codes=(0, 1))
    print(title)
    for way, seconds in taken.items():
        again, first = seconds / taken["ours"], seconds / taken["ours, first look"]
        print(
            f"  {way:26} {seconds * 1000:8.0f} ms  {again:6.1f} x ours, {first:6.1f} x first look"
        )


def main() -> None:
    """Print the ratios."""
    peers = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cache = folder / "cache"
        for items, changes in SIZES:
            planned = planted(1, items=items, changes=changes)
            if items == SIZES[0][0]:
                planned = _shifted(items, INSIDE, (changes - INSIDE) // 2)
            made = _write(folder, items, planned)
            files: Command = [folder / f"{items}-old.yaml", folder / f"{items}-new.yaml"]
            tables: Command = [folder / f"{items}-old.csv", folder / f"{items}-new.csv"]
            deep: Command = [peers / "deep", "diff", *files]
            ways: dict[str, Command] = {
                "deep diff": deep,
                "deep diff --ignore-order": [*deep, "--ignore-order"],
                "graphtage": [peers / "graphtage", *files],
                "daff": [peers / "daff", "diff", "--id", "duty", *tables],
            }
            asked = {way: ways[way] for way in PEERS[items]}
            ours: Command = [DUTYLIST, "diff", *files]
            _timed(f"{items} items: {_named(ours, made, cache)}", files, asked, cache)
        real = _real(folder)
        graphtage: Command = [peers / "graphtage", *real]
        _timed(f"{REAL} items of a real list", real, {"graphtage": graphtage}, cache)


if __name__ == "__main__":
    main()
