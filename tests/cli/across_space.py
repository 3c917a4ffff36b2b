"""Workspaces whose lists lie side by side: 龙沙区 with a slip, and three levels of lists."""

import json
from pathlib import Path

from command import copied
from dutylist.bulk.in_memory import derive_all
from dutylist.io import digest, load
from dutylist.model import Catalogue

NANHANG = "overlays/nanhang.yaml"
REASON = (
    "    reason: 辖区志愿服务以院校文明实践项目为主，由承担协调机制的区委宣传部牵头，"
    "民政部门的行政管理职责不变。\n"
)
RISKY = '=HYPERLINK("http://x")<script>alert(1)</script>\u202e'


def silent(folder: Path) -> Path:
    """Return a copy of 龙沙区 in which one township does not say why another body leads."""
    space = copied(folder)
    path = space / NANHANG
    text = path.read_text(encoding="utf-8")
    assert REASON in text
    path.write_text(text.replace(REASON, ""), encoding="utf-8")
    return space


def risky(folder: Path) -> Path:
    """Return a copy of 龙沙区 in which names and words are such as might act."""
    space = silent(folder)
    old = digest.catalogue(_street(space))
    words = json.dumps(RISKY)
    for name, was in (
        ("catalogues/street-2026.1.yaml", "name: 社区志愿服务"),
        ("departments.yaml", "name: 龙沙区民政局"),
        (NANHANG, "name: 南航街道"),
    ):
        path = space / name
        text = path.read_text(encoding="utf-8")
        assert was in text
        path.write_text(text.replace(was, f"name: {words}", 1), encoding="utf-8")
    new = digest.catalogue(_street(space))
    for path in (space / "overlays").glob("*.yaml"):
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    return space


def _street(space: Path) -> Catalogue:
    known = load.workspace(space).workspace.catalogues
    return next(each for each in known if each.version == "2026.1")


def levels(folder: Path) -> Path:
    """Return a workspace of a province's catalogue, a district's, and two streets' lists."""
    space = folder / "三级"
    space.mkdir()
    _write(space, "dutylist.yaml", _WORKSPACE)
    _write(space, "units.yaml", _UNITS)
    _write(space, "departments.yaml", _DEPARTMENTS)
    _write(space, "province.yaml", _province())
    base = load.workspace(space).workspace.catalogues[0]
    district = _DISTRICT.format(digest=digest.catalogue(base))
    _write(space, "district.yaml", district)
    loaded = load.workspace(space)
    (made,) = derive_all(loaded, loaded.workspace.overlays).made
    pin = digest.catalogue(made.catalogue)
    for number, name in enumerate(("五龙街道", "湖滨街道"), 1):
        street = _STREET.format(number=number, name=name, digest=pin)
        _write(space, f"street-{number}.yaml", street)
    return space


def _write(space: Path, name: str, text: str) -> None:
    (space / name).write_text(text, encoding="utf-8")


def _province() -> str:
    items = "".join(_ITEM.format(id=f"peace-{name}", name=name) for name in ("one", "two", "three"))
    return _PROVINCE + items


_WORKSPACE = """\
dutylist: workspace/1
title: 三级清单
jurisdiction: "230000"
"""
_UNITS = """\
dutylist: units/1
units:
  - {code: "230202001", name: 五龙街道, level: street}
  - {code: "230202002", name: 湖滨街道, level: street}
"""
_DEPARTMENTS = """\
dutylist: departments/1
departments: [{id: police, name: 公安局}]
"""
_PROVINCE = """\
dutylist: catalogue/1
id: province
title: 省指导目录
kind: duty
version: "1"
jurisdiction: "230000"
level: street
categories: [{id: peace, name: 平安}]
items:
"""
_ITEM = """\
  - id: {id}
    name: 事项{name}
    category: peace
    publish: internal
    duties:
      - {{id: {id}.1, by: police, role: lead, text: 做好工作。, basis: [《消防法》第五条]}}
      - {{id: {id}.2, by: local, role: support, text: 协助工作。, basis: [《消防法》第五条]}}
"""
_DISTRICT = """\
dutylist: overlay/1
id: district
for: {{jurisdiction: "230202", level: street}}
result: {{id: district, title: 区参考目录, version: "2"}}
base: {{catalogue: province, version: "1", digest: "{digest}"}}
mode: all
remove: [{{item: peace-three, reason: no-such-matter}}]
"""
_STREET = """\
dutylist: overlay/1
id: street-{number}
for: {{unit: "23020200{number}", name: {name}}}
base: {{catalogue: district, version: "2", digest: "{digest}"}}
mode: all
"""
