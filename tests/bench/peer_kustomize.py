"""The work as resources and patches, for `kubectl kustomize`."""

from collections.abc import Iterable
from pathlib import Path

import yaml

from bench.peer_work import Texts, Way, Work
from dutylist.io import write
from dutylist.model import Catalogue, Duty, Item, Plain

Mapped = dict[str, Plain]


def way(folder: Path, base: Catalogue, todo: Iterable[Work]) -> Way:
    """Write what kustomize reads."""
    items = "---\n".join(write.yaml_text(_resource(item)) for item in base.items)
    _yaml(folder / "base" / "kustomization.yaml", {"resources": ["items.yaml"]})
    (folder / "base" / "items.yaml").write_text(items, encoding="utf-8")
    for each in todo:
        _overlay(folder / each.code, each)
    return Way(
        lambda work: (
            *("kubectl", "kustomize", folder / work.code),
            *("-o", folder / f"{work.code}.yaml"),
        ),
        lambda work: _texts(folder / f"{work.code}.yaml"),
    )


def _yaml(path: Path, value: Mapped) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(write.yaml_text(value), encoding="utf-8")


def _named(item: Item) -> Mapped:
    return {"apiVersion": "example/v1", "kind": "Item", "metadata": {"name": item.id}}


def _resource(item: Item) -> Mapped:
    duties: Mapped = {duty.id: _duty(duty) for duty in item.duties}
    spec: Mapped = {"name": item.name, "category": item.category, "duties": duties}
    return {**_named(item), "spec": spec}


def _duty(duty: Duty) -> Mapped:
    return {
        "by": duty.by,
        "role": duty.role.value,
        "text": duty.text,
        "basis": [basis.text for basis in duty.basis],
    }


def _overlay(folder: Path, work: Work) -> None:
    """Write an overlay; several deleting patches in one file make kustomize panic."""
    patches: list[Plain] = []
    for item in work.gone:
        _yaml(folder / f"{item.id}.yaml", {**_named(item), "$patch": "delete"})
        patches.append({"path": f"{item.id}.yaml"})
    for item, duty in work.altered:
        change: Mapped = {"duties": {duty.id: _duty(duty)}}
        _yaml(folder / f"{item.id}.yaml", {**_named(item), "spec": change})
        patches.append({"path": f"{item.id}.yaml"})
    _yaml(folder / "kustomization.yaml", {"resources": ["../base"], "patches": patches})


def _texts(path: Path) -> Texts:
    found = yaml.load_all(path.read_bytes(), yaml.CSafeLoader)
    return {
        each["metadata"]["name"]: {
            name: duty["text"] for name, duty in each["spec"]["duties"].items()
        }
        for each in found
    }
