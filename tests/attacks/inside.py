"""A workspace in which some items are internal, and the same with others in their place, or none.

Whatever the public sees of one must be what it sees of the others, byte for byte.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from dutylist.io import build, digest

Data = dict[str, Any]
LAW = "《示例公开法》第三条"
BEFORE, DAY = "2026-09-01", "2026-11-01"


@dataclass(frozen=True)
class Inside:
    """Words that stand in internal items only, each unlike all others."""

    mark: str
    sign: str

    @property
    def words(self) -> tuple[str, ...]:
        """Return every word that must not be found, by whatever name it goes."""
        names = (
            "事项",
            "文字",
            "类别",
            "局",
            "办法",
            "岗位",
            "材料",
            "步骤",
            "地点",
            "备注",
            "理由",
        )
        return (self.sign, self.mark, *(f"{self.mark}{name}" for name in names))

    def item(self, id_: str, part: str, **more: object) -> Data:
        """Return an internal item that says something in every field it has."""
        made: Data = {
            "id": f"{self.sign}-{id_}",
            "name": f"{self.mark}事项{id_}",
            "category": f"{self.sign}-cat",
            "part": part,
            "publish": "internal",
            "note": f"{self.mark}备注",
            "posts": [f"{self.mark}岗位"],
            "guide": {
                "steps": [{"by": f"{self.sign}-dep", "text": f"{self.mark}步骤"}],
                "materials": [f"{self.mark}材料"],
                "contact": {"office": f"{self.mark}地点", "phone": "0452-8877661"},
            },
            "duties": [
                _duty(self, id_, 1, f"{self.sign}-dep", "lead"),
                _duty(self, id_, 2, "local", "support"),
            ],
        }
        return made | more


def _duty(inside: Inside, id_: str, number: int, by: str, role: str) -> Data:
    return {
        "id": f"{inside.sign}-{id_}.{number}",
        "by": by,
        "role": role,
        "text": f"{inside.mark}文字{id_}第{number}条，登记并转报。",
        "basis": [f"《{inside.mark}办法》第九条"],
    }


def open_item(id_: str, part: str = "basic", text: str = "登记居民申请并当日转报。") -> Data:
    """Return a public item."""
    return {
        "id": id_,
        "name": f"公开事项{id_}",
        "category": "open",
        "part": part,
        "duties": [
            {"id": f"{id_}.1", "by": "fire", "role": "lead", "text": f"{id_}：牵头办理。"}
            | {"basis": [LAW]},
            {"id": f"{id_}.2", "by": "local", "role": "support", "text": f"{id_}：{text}"}
            | {"basis": [LAW]},
        ],
    }


def catalogue(version: str, items: list[Data], inside: Inside | None, **more: object) -> Data:
    """Return a list that declares its counts and binds names, internal ones too."""
    categories = [{"id": "open", "name": "公开类别"}]
    departments = {"fire": "示例消防大队"}
    hidden = [each for each in items if each.get("publish") == "internal"]
    if inside:
        categories.insert(0, {"id": f"{inside.sign}-cat", "name": f"{inside.mark}类别"})
        departments[f"{inside.sign}-dep"] = f"{inside.mark}局"
    return {
        "dutylist": "catalogue/1",
        "id": "sample",
        "title": "示例清单",
        "kind": "performance",
        "version": version,
        "jurisdiction": "230202",
        "level": "street",
        "issued": {"by": "示例编办", "on": DAY, "number": f"示例〔2026〕{version[0]}号"},
        "effective": DAY,
        "declares": {"items": len(items)},
        "departments": departments,
        "categories": categories,
        "items": items,
        "retired": [f"{inside.sign}-old", "open-old"] if inside and hidden else ["open-old"],
    } | more


def write(folder: Path, inside: Inside | None, count: int = 2) -> Path:
    """Write the workspace with some internal items, and return its folder."""
    hidden = [] if inside is None else [inside.item(f"h{n}", "withdrawn") for n in range(count)]
    for each in hidden:
        assert inside is not None
        each["withdrawal"] = {"taker": f"{inside.sign}-dep", "manner": f"{inside.mark}文字"}
        each["duties"] = each["duties"][:1]
    mixed = [] if inside is None else [inside.item("mixed", "assist")]
    before = [open_item("one"), *hidden[:1], open_item("two", "assist")]
    old = catalogue(
        "1.0", before, inside, effective=BEFORE, issued={"by": "示例编办", "on": BEFORE}
    )
    items = [
        *(*hidden, open_item("one", text="核对居民申请，五日内转报。"), *mixed),
        *(open_item("two", "assist"), open_item("three")),
    ]
    lineage = [] if inside is None else [{"from": [f"{inside.sign}-old"], "to": [hidden[0]["id"]]}]
    replaces: Data = {"version": "1.0"}
    replaces |= {"note": f"{inside.mark}备注", "lineage": lineage} if inside else {}
    new = catalogue("2.0", items, inside, replaces=replaces)
    files: dict[str, Data] = {
        "dutylist.yaml": {
            "dutylist": "workspace/1",
            "title": "示例工作区",
            "jurisdiction": "230202",
        },
        "departments.yaml": {"dutylist": "departments/1", "departments": _departments(inside)},
        "units.yaml": {"dutylist": "units/1", "units": [_unit(1), _unit(2)]},
        "basis.yaml": {
            "dutylist": "basis/1",
            "id": "own",
            "title": "示例依据",
            "instruments": _laws(inside),
        },
        "catalogues/1.yaml": old,
        "catalogues/2.yaml": new,
    }
    pin = digest.catalogue(build.catalogue(new, ("2.yaml",)))
    for number in (1, 2):
        files[f"overlays/{number}.yaml"] = _overlay(number, pin, inside)
    for name, data in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return folder


def _departments(inside: Inside | None) -> list[Data]:
    hidden = [{"id": f"{inside.sign}-dep", "name": f"{inside.mark}局"}] if inside else []
    return [{"id": "fire", "name": "示例消防大队"}, *hidden]


def _unit(number: int) -> Data:
    return {"code": f"23020200{number}", "name": f"示例{number}街道", "level": "street"}


def _laws(inside: Inside | None) -> list[Data]:
    named = {"open-law": ("示例公开法", "法律")}
    named |= {f"{inside.sign}-law": (f"{inside.mark}办法", "部门规章")} if inside else {}
    return [
        {
            "id": id_,
            "title": title,
            "rank": rank,
            "issuer": "示例机关",
            "versions": [
                {
                    "version": "2020",
                    "promulgated": "2020-01-01",
                    "effective": "2020-01-01",
                    "articles": "1-20",
                }
            ],
        }
        for id_, (title, rank) in named.items()
    ]


def _overlay(number: int, pin: str, inside: Inside | None) -> Data:
    made: Data = {
        "dutylist": "overlay/1",
        "id": f"sample-{number}",
        "for": {"unit": f"23020200{number}", "name": f"示例{number}街道"},
        "base": {"catalogue": "sample", "version": "2.0", "digest": pin},
        "mode": "all",
    }
    made["bind"] = {"contacts": {"*": {"office": "服务中心"}}}
    if number == 1:
        hiding = {"item": "three", "was": {"publish": "public"}, "set": {"publish": "internal"}}
        made["edit"] = [hiding | {"reason": "示例：只在内部掌握。"}]
    if number == 1 and inside is not None:
        mixed = f"{inside.sign}-mixed"
        said = {"was": {"note": f"{inside.mark}备注"}, "set": {"note": f"{inside.mark}备注改"}}
        made["edit"].append({"item": mixed, **said, "reason": f"{inside.mark}理由"})
        made["note"] = f"{inside.mark}备注"
        made["bind"]["contacts"][mixed] = {"office": f"{inside.mark}地点"}
    return made
