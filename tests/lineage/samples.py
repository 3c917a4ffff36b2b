"""A small raw inventory, the list that was made of it, and the lineage between them."""

import json
from pathlib import Path
from typing import Any

from dutylist.io import build, build_lineage
from dutylist.lineage import Case
from dutylist.model.local_body import local_ids

Data = dict[str, Any]

NAMES = {"emergency": "示例县应急管理局", "agriculture": "示例县农业农村局"}
SENDERS = ("emergency", "agriculture", "示例镇")


def raw(*lines: Data, **more: object) -> Data:
    made = {"dutylist": "inventory/1", "id": "sample-raw", "title": "示例镇职责原始台账"}
    return made | {"lines": list(lines) or LINES} | more


def line(identity: str, by: str = "emergency", text: str = "开展消防宣传") -> Data:
    return {"id": identity, "by": by, "text": text}


LINES = [line(str(number), SENDERS[number % 3]) for number in range(1, 9)]


def item(identity: str, name: str, part: str = "basic") -> Data:
    made: Data = {"id": identity, "name": name, "category": "peace", "part": part}
    if part == "withdrawn":
        return made | {"withdrawal": {"taker": "agriculture", "manner": "由部门巡查"}}
    duty = {"id": f"{identity}.1", "by": "local", "role": "lead", "text": "登记"}
    return made | {"duties": [duty]}


def catalogue(*items: Data, **more: object) -> Data:
    made = {
        "dutylist": "catalogue/1",
        "id": "sample-town",
        "title": "示例镇履行职责事项清单",
        "kind": "performance",
        "version": "2026.1",
        "jurisdiction": "230202",
        "level": "township",
        "categories": [{"id": "peace", "name": "平安法治"}],
        "items": list(items) or ITEMS,
    }
    return made | more


ITEMS: list[Data] = [
    item("fire", "消防安全"),
    item("dogs", "文明养犬"),
    item("gas", "燃气安全"),
    item("straw", "秸秆禁烧巡查", "withdrawn"),
]


def lineage(*lines: Data, **more: object) -> Data:
    made: Data = {"dutylist": "lineage/1", "inventory": "sample-raw"}
    made["list"] = {"catalogue": "sample-town", "version": "2026.1"}
    return made | {"lines": list(lines) or FATES} | more


FATES: list[Data] = [
    {"line": "1", "fate": "kept", "into": ["fire"]},
    {"ids": ["2", "3"], "fate": "merged", "into": ["dogs"]},
    {"line": "4", "fate": "split", "into": ["gas", "dogs"]},
    {"line": "5", "fate": "withdrawn", "to": "emergency"},
    {"line": "6", "fate": "withdrawn", "to": "agriculture", "into": ["straw"]},
    {"ids": ["7", "8"], "fate": "discarded", "reason": "没有法律法规规章依据"},
]


def case(of_raw: Data, of_lineage: Data, of_list: Data | None) -> Case:
    """Return what a proof works on; None where another list is given."""
    made = None if of_list is None else build.catalogue(of_list, ("list.yaml",))
    return Case(
        inventory=build_lineage.inventory(of_raw, ("raw.yaml",)),
        lineage=build_lineage.lineage(of_lineage, ("lineage.yaml",)),
        catalogue=made,
        given=("other-town",),
        departments=NAMES | {"office": "示例镇人民政府"},
        local=local_ids(NAMES | {"office": "示例镇人民政府"}),
    )


def written(folder: Path, **files: Data) -> None:
    """Write files of these names as YAML, of which JSON is a part."""
    departments = [{"id": key, "name": name} for key, name in NAMES.items()]
    places: Data = {
        "departments": {"dutylist": "departments/1", "departments": departments},
        "dutylist": {"dutylist": "workspace/1", "title": "示例", "jurisdiction": "230202"},
    }
    for name, data in (places | files).items():
        text = json.dumps(data, ensure_ascii=False, indent=1)
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
