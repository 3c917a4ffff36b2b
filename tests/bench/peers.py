"""Time one township and fifty against tools that put overlays on catalogues of other kinds.

All get the same work, 130 entries of which ten are left out and ten altered, and must come to the
same texts: `compliance-trestle author profile-resolve` from an OSCAL catalogue and profiles,
`kubectl kustomize` from resources and patches. Both resolve one overlay a run, so fifty are fifty
runs; `dutylist derive` starts each time without anything kept from earlier runs.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

import yaml

from bench import peer_kustomize, peer_oscal, space, timing
from bench.peer_work import DUTIES, Way, Work, wanted, works
from bench.run import DUTYLIST, FORGETFUL, told
from dutylist.io import digest, plain, write
from dutylist.model import Catalogue, Plain

ROUNDS, OURS = 5, "derive"
GOALS = {"trestle": (8, 200), "kustomize": (3, 80)}
Command = Sequence[str | Path]


def _yaml(path: Path, value: dict[str, Plain]) -> None:
    write.atomic(path, write.yaml_text(value).encode())


def _workspace(folder: Path, base: Catalogue, todo: Sequence[Work]) -> None:
    left = {"catalogues", "overlays", "records", "units.yaml"}
    shutil.copytree(space.REAL, folder, ignore=lambda *_: left)
    write.atomic(folder / "catalogues" / "base.yaml", write.catalogue_text(base).encode())
    units: list[Plain] = [
        {"code": each.code, "name": f"第{each.number}街道", "level": "street"} for each in todo
    ]
    _yaml(folder / "units.yaml", {"dutylist": "units/1", "units": units})
    pin: Plain = {"catalogue": base.id, "version": base.version, "digest": digest.catalogue(base)}
    for each in todo:
        _yaml(folder / "overlays" / f"{each.code}.yaml", _overlay(pin, each))


def _overlay(pin: Plain, work: Work) -> dict[str, Plain]:
    edits: list[Plain] = []
    for item, duty in work.altered:
        edits.append(
            {"item": item.id, "duties": {"add": [plain.duty(duty)]}, "reason": "写明由谁办理。"}
        )
    return {
        "dutylist": "overlay/1",
        "id": f"unit-{work.code}",
        "for": {"unit": work.code, "name": f"第{work.number}街道"},
        "base": pin,
        "remove": [{"item": item.id, "reason": "no-such-matter"} for item in work.gone],
        "edit": edits,
    }


def _ours(folder: Path) -> Way:
    def command(work: Work) -> Command:
        return (
            *FORGETFUL,
            DUTYLIST,
            "derive",
            "-w",
            folder / "space",
            "-o",
            folder / "out",
            work.code,
        )

    def texts(work: Work) -> dict[str, dict[str, str]]:
        raw = (folder / "out" / f"{work.code}.yaml").read_bytes()
        found = yaml.load(raw, yaml.CSafeLoader)["items"]
        return {item["id"]: {duty["id"]: duty["text"] for duty in item["duties"]} for item in found}

    return Way(command, texts)


def _seconds(command: Command, folder: Path | None, cache: Path) -> float:
    start = perf_counter()
    subprocess.run(
        [str(word) for word in command],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env=timing.environment(cache),
    )
    return perf_counter() - start


def _fifty(way: Way, todo: Sequence[Work], cache: Path) -> float:
    return sum(_seconds(way.command(each), way.folder, cache) for each in todo)


def _peers(folder: Path, base: Catalogue, todo: Sequence[Work]) -> dict[str, Way]:
    """Return the tools; `python -m bench.peers TRESTLE` takes one that is installed already."""
    own = Path(sys.argv[1]) if sys.argv[1:] else peer_oscal.installed(folder / "venv")
    made = {"trestle": peer_oscal.way(own, folder / "oscal", base, todo)}
    if shutil.which("kubectl"):
        made["kustomize"] = peer_kustomize.way(folder / "kustomize", base, todo)
    else:
        print("kubectl is not on this machine: kustomize is left out")
    return made


def _same(ways: Mapping[str, Way], base: Catalogue, todo: Sequence[Work]) -> None:
    for name, way in ways.items():
        if any(way.texts(each) != wanted(base, each) for each in todo):
            raise SystemExit(f"{name} has come to other texts")
    print(f"all come to the same texts, {len(todo)} townships")


@dataclass(frozen=True, slots=True)
class Taken:
    """Seconds for one township by tool, and ours for fifty, round by round."""

    one: Mapping[str, list[float]]
    fifty: list[float]

    def ratio(self, peer: str) -> float:
        """Return how much longer a peer takes for one township, of the middle round."""
        pairs = zip(self.one[peer], self.one[OURS], strict=True)
        return median(theirs / ours for theirs, ours in pairs)


def _rounds(top: Path, ways: Mapping[str, Way], every: Command, todo: Sequence[Work]) -> Taken:
    """Time all in turn; the first round only warms up."""
    taken = Taken({name: [] for name in ways}, [])
    for each in todo[: ROUNDS + 1]:
        for folder in ("out", "all"):
            shutil.rmtree(top / folder, ignore_errors=True)
        for name, way in ways.items():
            taken.one[name].append(_seconds(way.command(each), way.folder, top / "cache"))
        taken.fifty.append(_seconds(every, None, top / "cache"))
    return Taken({name: each[1:] for name, each in taken.one.items()}, taken.fifty[1:])


def main() -> None:
    """Print the ratios."""
    base = space.base(DUTIES)
    todo = works(base)
    with tempfile.TemporaryDirectory() as name:
        top = Path(name)
        _workspace(top / "space", base, todo)
        ways = {OURS: _ours(top), **_peers(top, base, todo)}
        every = (*FORGETFUL, DUTYLIST, "derive", "-w", top / "space", "-o", top / "all")
        taken = _rounds(top, ways, every, todo)
        print(f"derive: one {median(taken.one[OURS]):.2f} s, fifty {median(taken.fifty):.2f} s")
        for peer, (one, fifty) in GOALS.items():
            if peer in ways:
                whole = _fifty(ways[peer], todo, top / "cache")
                print(f"{peer}: one {median(taken.one[peer]):.2f} s, fifty {whole:.1f} s")
                told(f"{peer} to derive, one township", taken.ratio(peer), f">= {one}")
                told(f"{peer} to derive, fifty", whole / median(taken.fifty), f">= {fifty}")
        shutil.rmtree(top / "out")
        shutil.move(top / "all", top / "out")
        _same(ways, base, todo)


if __name__ == "__main__":
    main()
