"""Print the ratios of docs/performance.md, each between things timed in turn in this run."""

import shutil
import sys
import tempfile
from pathlib import Path

import yaml

from bench import space, timing
from dutylist.cli.copies import USUAL, Writer
from dutylist.io import load, source

BIN = Path(sys.executable).parent
DUTYLIST, PEER = BIN / "dutylist", BIN / "check-jsonschema"
SCHEMA = space.ROOT / "schemas" / "catalogue.schema.json"
STARTER = space.ROOT / "catalogs" / "starter"
LISTS, FEW, SAMPLE = 1000, 200, 10


def told(what: str, value: float, goal: str, unit: str = "×") -> None:
    """Print one figure beside its goal."""
    print(f"{what:<66} {value:8.2f} {unit:<3} goal {goal}", flush=True)


FORGETFUL = ("env", "HOME=", "XDG_CACHE_HOME=")
"""Runs a command without the verdicts of earlier runs."""


def start_up(cache: Path) -> None:
    """Compare short commands with a bare interpreter and with check-jsonschema."""
    one = next((STARTER / "catalogues").glob("*.yaml"))
    taken = timing.commands(
        {
            "pass": (sys.executable, "-c", "pass"),
            "version": (DUTYLIST, "--version"),
            "help": (DUTYLIST, "--help"),
            "first": (*FORGETFUL, DUTYLIST, "validate", STARTER),
            "again": (DUTYLIST, "validate", STARTER),
            "peer": (PEER, "--schemafile", SCHEMA, one),
            "longsha": (*FORGETFUL, DUTYLIST, "validate", space.REAL),
        },
        cache,
        rounds=9,
    )
    told("`--version` to `python -c pass`", taken["version"] / taken["pass"], "<= 1.6")
    told("`--help` to `python -c pass`", taken["help"] / taken["pass"], "<= 14")
    for look in ("first", "again"):
        what = f"`validate` of a small workspace ({look}) to check-jsonschema on its list"
        told(what, taken[look] / taken["peer"], "<= 0.35")
    told("`validate` of catalogs/longsha", taken["longsha"], "< 1", "s")


def loading(lists: Path) -> None:
    """Compare our reading of a list with PyYAML's fastest, which keeps no places."""
    raw = (lists / "0000.yaml").read_bytes()
    taken = timing.functions(
        {
            "ours": lambda: source.read("0000.yaml", raw),
            "peer": lambda: yaml.load(raw, yaml.CSafeLoader),
        },
        rounds=9,
    )
    told("CSafeLoader to our reading with places", taken["peer"] / taken["ours"], ">= 2.5")


def many(lists: Path, cache: Path) -> None:
    """Check all lists, with check-jsonschema on a few of them before and after."""
    files = sorted(lists.iterdir())
    check = (DUTYLIST, "validate", "-w", lists.parent, lists)
    peers = [_peer(files[:SAMPLE], cache)]
    alone = timing.seconds(check, cache)
    again = timing.seconds(check, cache)
    peers.append(_peer(files[-SAMPLE:], cache))
    shutil.rmtree(cache)
    two = timing.seconds((*check, "--jobs", "2"), cache)
    peers.append(_peer(files[:SAMPLE], cache))
    peer = sorted(peers)[1] * len(files)
    size = sum(file.stat().st_size for file in files) / len(files) / 1000
    print(f"{len(files)} lists of {size:.0f} KB; check-jsonschema: {SAMPLE} lists, scaled to all")
    print(f"  {peer:.0f} s; ours {alone:.1f} s, two jobs {two:.1f} s, again {again:.2f} s")
    told("check-jsonschema to one process", peer / alone, ">= 10")
    told("check-jsonschema to two processes", peer / two, ">= 16")
    told("check-jsonschema to one process, nothing changed", peer / again, ">= 100")


def _peer(files: list[Path], cache: Path) -> float:
    """Return the time of check-jsonschema for one list more, its own start left out."""
    command = (PEER, "--schemafile", SCHEMA)
    start = timing.seconds((*command, files[0]), cache)
    return (timing.seconds((*command, *files), cache) - start) / (len(files) - 1)


def memory(lists: Path, cache: Path) -> None:
    """Compare the memory that few and many lists need."""
    files = sorted(lists.iterdir())
    check = (DUTYLIST, "validate", "-w", lists.parent)
    few = timing.peak((*check, *files[:20]), cache)
    shutil.rmtree(cache)
    told("most memory, 20 lists", few, "< 300", "MB")
    told(f"most memory, {FEW} lists", timing.peak((*check, *files[:FEW]), cache), "< 300", "MB")
    shutil.rmtree(cache)
    two = timing.peak((*check, "-j", "2", *files[:FEW]), cache)
    told(f"most memory of a process, {FEW} lists, two jobs", two, "< 300", "MB")


def copies(folder: Path) -> None:
    """Time the workbook and the page of the base, with and without what is made once."""
    loaded = load.workspace(folder)
    (base,) = loaded.workspace.catalogues

    def publish() -> None:
        writer = Writer(loaded, None)
        for _ in writer.copies(base, USUAL):
            pass

    taken = timing.functions({"both": publish}, rounds=5)
    told("workbook and page of 130 items, 900 duties", taken["both"], "< 0.5", "s")


def main() -> None:
    """Make the lists in a folder of their own, and measure."""
    with tempfile.TemporaryDirectory() as name:
        top = Path(name)
        lists = space.workspace(top / "space", LISTS)
        cache = top / "cache"
        start_up(cache)
        loading(lists)
        copies(lists.parent)
        many(lists, cache)
        memory(lists, top / "other")


if __name__ == "__main__":
    main()
