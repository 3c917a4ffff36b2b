"""The work as an OSCAL catalogue and profiles, for compliance-trestle."""

import json
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5
from venv import EnvBuilder

from bench.peer_work import Texts, Way, Work
from dutylist.model import Catalogue, Duty, Item, Plain

OSCAL, SOURCE = "1.2.1", "trestle://catalogs/base/catalog.json"
Mapped = dict[str, Plain]


def installed(folder: Path) -> Path:
    """Return the command of trestle, installed in a folder of its own."""
    EnvBuilder(with_pip=True).create(folder)
    pip = (folder / "bin" / "pip", "install", "--quiet", "compliance-trestle")
    subprocess.run(pip, check=True, stderr=subprocess.DEVNULL)
    return folder / "bin" / "trestle"


def way(trestle: Path, space: Path, base: Catalogue, todo: Iterable[Work]) -> Way:
    """Write what trestle reads."""
    space.mkdir()
    subprocess.run((trestle, "init"), cwd=space, check=True, capture_output=True)
    _json(space / "catalogs" / "base" / "catalog.json", {"catalog": _catalog(base)})
    for each in todo:
        _json(space / "profiles" / each.code / "profile.json", {"profile": _profile(each)})
    return Way(
        lambda work: (
            *(trestle, "author", "profile-resolve", "--name", work.code),
            *("--output", f"out-{work.code}"),
        ),
        lambda work: _texts(space / "catalogs" / f"out-{work.code}" / "catalog.json"),
        space,
    )


def _json(path: Path, value: Mapped) -> None:
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")


def _head(name: str) -> Mapped:
    return {
        "uuid": str(uuid5(NAMESPACE_URL, name)),
        "metadata": {
            "title": name,
            "last-modified": "2026-11-01T00:00:00+00:00",
            "version": "1",
            "oscal-version": OSCAL,
        },
    }


def _catalog(base: Catalogue) -> Mapped:
    groups: list[Plain] = [
        {
            "id": category.id,
            "title": category.name,
            "controls": [_control(item) for item in base.items if item.category == category.id],
        }
        for category in base.categories
    ]
    return {**_head(base.id), "groups": groups}


def _control(item: Item) -> Mapped:
    return {
        "id": item.id,
        "title": item.name,
        "parts": [_part(duty) for duty in item.duties],
    }


def _part(duty: Duty) -> Mapped:
    props = [{"name": "by", "value": duty.by}, {"name": "role", "value": duty.role.value}]
    links = [{"href": f"#{n}", "text": basis.text} for n, basis in enumerate(duty.basis)]
    return {
        "id": f"d-{duty.id}",
        "name": "item",
        "prose": duty.text,
        "props": props,
        "links": links,
    }


def _profile(work: Work) -> Mapped:
    gone = [item.id for item in work.gone]
    alters: Sequence[Plain] = [
        {"control-id": item.id, "adds": [{"position": "ending", "parts": [_part(duty)]}]}
        for item, duty in work.altered
    ]
    chosen: Mapped = {"href": SOURCE, "include-all": {}, "exclude-controls": [{"with-ids": gone}]}
    return {
        **_head(work.code),
        "imports": [chosen],
        "merge": {"as-is": True},
        "modify": {"alters": alters},
    }


def _texts(path: Path) -> Texts:
    catalog = json.loads(path.read_text(encoding="utf-8"))["catalog"]
    return {
        control["id"]: {part["id"].removeprefix("d-"): part["prose"] for part in control["parts"]}
        for group in catalog["groups"]
        for control in group["controls"]
    }
