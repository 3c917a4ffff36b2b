"""A small workspace in git, changed and approved as a test asks, and the real gate upon it."""

import json
import shutil
import subprocess
from collections.abc import Callable, Iterable
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from command import Done, dutylist
from dutylist.admission import acknowledgement, content, seal
from dutylist.gate.standing import standing
from dutylist.io import digest, load, write

TODAY = "2026-12-01"
PLACE = "工作区"
CATALOGUE = "catalogues/street-2026.yaml"
OLDER = "catalogues/street-2025.yaml"
WULONG = "overlays/wulong.yaml"
HUBIN = "overlays/hubin.yaml"

Data = dict[str, Any]
Value = str | Data | list[Any]
Files = dict[str, Data]
Edit = Callable[[Files], object]


def duty(name: str, by: str, role: str, text: str) -> Data:
    return {"id": name, "by": by, "role": role, "text": text}


def items() -> list[Data]:
    """Return the items of the base: shared ones, one of departments alone, one of the street's."""
    return [
        {
            "id": "fire",
            "name": "消防安全",
            "category": "safety",
            "note": "火警电话为119。",
            "duties": [
                duty("fire.1", "emergency", "lead", "对消防工作实施监督管理，检查消防重点单位。"),
                duty("fire.2", "housing", "joint", "督促物业维护共用消防设施，查处占用通道。"),
                duty("fire.3", "local", "support", "配合开展消防宣传，发现火灾隐患及时报告。"),
            ],
            "guide": {
                "steps": [{"by": "local", "text": "登记群众反映的火灾隐患。"}],
                "contact": {"office": "平安办", "phone": "0452-0000000"},
            },
        },
        {
            "id": "dog",
            "name": "养犬管理",
            "category": "city",
            "duties": [
                duty("dog.1", "police", "lead", "办理养犬登记，捕杀狂犬，处罚违规养犬行为。"),
                duty("dog.2", "local", "support", "协助调解养犬纠纷。"),
            ],
        },
        {
            "id": "flood",
            "name": "水库防汛调度",
            "category": "safety",
            "duties": [duty("flood.1", "emergency", "lead", "编制水库防汛调度方案并组织演练。")],
        },
        {
            "id": "straw",
            "name": "秸秆露天焚烧管控",
            "category": "safety",
            "duties": [
                duty("straw.1", "emergency", "lead", "制定秸秆禁烧方案，查处露天焚烧行为。"),
                duty("straw.2", "local", "support", "开展禁烧巡查，劝阻焚烧行为。"),
            ],
        },
    ]


def catalogue(version: str, effective: str, replaces: str | None = None) -> Data:
    made: Data = {
        "dutylist": "catalogue/1",
        "id": "street",
        "title": "街道职责清单（示例）",
        "kind": "duty",
        "version": version,
        "jurisdiction": "230202",
        "level": "street",
        "issued": {"by": "示例编办", "on": effective},
        "effective": effective,
        "categories": [{"id": "safety", "name": "平安"}, {"id": "city", "name": "城管"}],
        "items": items(),
    }
    if replaces is not None:
        made["replaces"] = {"version": replaces}
    return made


def overlay(name: str, code: str, called: str, **said: Value) -> Data:
    return {
        "dutylist": "overlay/1",
        "id": name,
        "for": {"unit": code, "name": called},
        "base": {"catalogue": "street", "version": "2026", "digest": f"sha256:{'0' * 64}"},
        **({"mode": "all"} | said),
    }


def start() -> Files:
    """Return a workspace: a base that replaced a heavier one, two streets, three departments."""
    older = catalogue("2025", "2025-01-01")
    older["items"][1]["duties"].append(duty("dog.3", "local", "lead", "组织捕捉流浪犬。"))
    return {
        "dutylist.yaml": {
            "dutylist": "workspace/1",
            "title": "示例",
            "jurisdiction": "230202",
            "policy": {
                "fields": dict.fromkeys(("part", "basis", "lead", "category"), "free"),
            },
        },
        "departments.yaml": {
            "dutylist": "departments/1",
            "departments": [
                {"id": "emergency", "name": "区应急管理局"},
                {"id": "housing", "name": "区住房和城乡建设局"},
                {"id": "police", "name": "区公安局"},
            ],
        },
        "units.yaml": {
            "dutylist": "units/1",
            "units": [
                {"code": "230202001", "name": "五龙街道", "level": "street"},
                {"code": "230202002", "name": "湖滨街道", "level": "street"},
            ],
        },
        OLDER: older,
        CATALOGUE: catalogue("2026", "2026-01-01", "2025"),
        WULONG: overlay(
            "wulong",
            "230202001",
            "五龙街道",
            remove=[{"item": "straw", "reason": "no-such-matter", "note": "没有农田。"}],
        ),
        HUBIN: overlay("hubin", "230202002", "湖滨街道", mode="claim", claim=["fire", "dog"]),
    }


def item(files: Files, name: str, file: str = CATALOGUE) -> Data:
    found: Data = next(each for each in files[file]["items"] if each["id"] == name)
    return found


def changed(files: Files, *edits: Edit) -> Files:
    """Return a copy after some edits."""
    made = deepcopy(files)
    for edit in edits:
        edit(made)
    return made


def pinned(files: Files) -> Files:
    """Return files whose overlays pin their bases as these are, level by level."""
    made = deepcopy(files)
    for _ in range(_LEVELS):
        loaded = _loaded(made)
        lists = (each.catalogue for each in standing(loaded).lists)
        marks = {(each.id, each.version): digest.catalogue(each) for each in lists}
        for each in made.values():
            if each["dutylist"] == "overlay/1":
                key = each["base"]["catalogue"], each["base"]["version"]
                each["base"]["digest"] = marks.get(key, each["base"]["digest"])
        if not any("result" in each for each in made.values()):
            break
    return made


_LEVELS = 2


def record(name: str, *changes: Data, **said: Value) -> Data:
    """Return a record that has gone all the way but for its seals."""
    return {
        "dutylist": "record/1",
        "id": name,
        "channel": "admission",
        "title": "示例准入",
        "applicant": "emergency",
        "on": "2026-08-01",
        "changes": [dict(each) for each in changes],
        "reason": "示例。",
        "legality": {"by": "justice", "on": "2026-09-01", "result": "passed"},
        "reasonableness": {"by": "organization", "on": "2026-09-08", "result": "passed"},
        "decision": {
            "by": "示例编办",
            "on": "2026-10-01",
            "number": "示例〔2026〕9号",
            "result": "approved",
        },
        **said,
    }


def approving(name: str, *changes: Data, **said: Value) -> Edit:
    """Return what adds a record, bound to what its changes lead to, and sealed."""

    def edit(files: Files) -> None:
        bind(files, record(name, *changes, **said))

    return edit


def bind(files: Files, made: Data) -> None:
    """Add a record with the digests of what the files hold."""
    file = f"records/{made['id']}.yaml"
    files[file] = made
    files.update(pinned(files))
    made = files[file]
    for at, found in enumerate(_digests(files, made["id"])):
        if found:
            made["changes"][at]["digest"] = found
    sealed(files, made["id"])


def sealed(files: Files, name: str) -> None:
    """Write the seals of a record."""
    made = files[f"records/{name}.yaml"]
    for key, told in (("acknowledged", acknowledgement), ("decision", seal)):
        if key in made:
            loaded = _loaded(files)
            one = next(each for each in loaded.workspace.records if each.id == name)
            made[key]["digest"] = told(one)


def _digests(files: Files, name: str) -> list[str]:
    workspace = _loaded(files).workspace
    one = next(each for each in workspace.records if each.id == name)
    found = [content(change, workspace) for change in one.changes]
    return [each[-1] if each else f"sha256:{'0' * 64}" for each in found]


def _loaded(files: Files) -> load.Loaded:
    with TemporaryDirectory() as folder:
        put(Path(folder), files)
        return load.workspace(Path(folder))


def put(folder: Path, files: Files) -> None:
    """Write files, and nothing else, into a folder."""
    shutil.rmtree(folder, ignore_errors=True)
    for name, value in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(write.yaml_text(value), encoding="utf-8")


def git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=示例", "-c", "user.email=a@example.org")
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


def committed(folder: Path, versions: Iterable[Files]) -> Path:
    """Make a repository with one commit for each version of a workspace."""
    git(folder, "init", "--quiet", ".")
    for files in versions:
        put(folder / PLACE, files)
        git(folder, "add", "--all")
        git(folder, "commit", "--quiet", "--allow-empty", "--message", "示例")
    return folder


@dataclass(frozen=True)
class Outcome:
    """How the gate ended, and its document."""

    done: Done
    document: Data

    @property
    def code(self) -> int:
        return self.done.code

    @property
    def uncovered(self) -> set[tuple[str | None, str | None]]:
        found = self.document["gate"]["burdens"]
        return {(each["item"], each["duty"]) for each in found if each["record"] is None}

    @property
    def faults(self) -> set[str]:
        return {each["fault"] for each in self.document["gate"]["records"]}

    @property
    def refused(self) -> set[str]:
        found = self.document["gate"]["burdens"]
        return {why["reason"] for each in found for why in each["refused"]}


def gate(
    folder: Path, before: Files, after: Files, *, pin: bool = True, old: str = "HEAD~1"
) -> Outcome:
    """Commit both versions and run the gate from the one to the other."""
    committed(folder, [pinned(before), pinned(after) if pin else after])
    return asked(folder, old)


def asked(folder: Path, old: str = "HEAD~1") -> Outcome:
    """Run the gate in a repository."""
    words = ("diff", "--gate", f"{old}:{PLACE}", PLACE, "--as-of", TODAY, "--format", "json")
    done = dutylist(*words, at=folder)
    return Outcome(done, json.loads(done.out) if done.out else {})
