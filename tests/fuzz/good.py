"""A small sound workspace that uses every kind of file and every action, as plain data."""

import json
from typing import Any

from checks.samples import LAWS, Data, duty, item
from dutylist.io import build, digest

EARLIER: Data = {"version": "2025.1", "effective": "2025-07-01", "replaces": None}
EARLIER |= {"issued": {"by": "示例编办", "on": "2025-06-01"}}
FIRE = "《中华人民共和国消防法》第三十二条"


def catalogue() -> Data:
    first = item("peace-fire", "消防安全", required=True, note="说明", posts=["综治办公室"])
    first["basis"] = [{"cite": FIRE, "version": "2021-04-29", "quote": "……", "note": "参考"}]
    first["guide"] = {
        "steps": [{"by": "local", "text": "受理", "days": 2}, {"by": "emergency", "text": "办理"}],
        "contact": {"office": "便民中心", "phone": "0452-1234567"},
        "materials": ["身份证"],
        "promised_days": 5,
    }
    first["duties"].append(duty("peace-fire.2", "emergency", "joint", delegation=FIRE))
    kept = [item(f"peace-{name}", f"事项{name}") for name in ("dogs", "bikes", "ice", "river")]
    return {
        "dutylist": "catalogue/1",
        "id": "sample-street",
        "title": "示例街道职责清单",
        "kind": "duty",
        "version": "2026.1",
        "jurisdiction": "230202",
        "level": "street",
        "note": "示例",
        "issued": {"by": "示例编办", "on": "2026-10-15", "number": "示例〔2026〕5号"},
        "effective": "2026-11-01",
        "law_as_of": "2026-11-23",
        "replaces": {
            "version": "2025.1",
            "note": "换版",
            "lineage": [{"from": ["peace-old"], "to": ["peace-dogs"], "note": "改号"}],
        },
        "declares": {"items": 7, "categories": {"peace": 5, "city": 2}},
        "categories": [{"id": "peace", "name": "平安法治"}, {"id": "city", "name": "城市管理"}],
        "items": [
            first,
            *kept,
            item("city-trees", "树木", "city", publish="internal"),
            item("city-roads", "道路", "city"),
        ],
        "retired": ["peace-old"],
    }


def overlay(base: Data) -> Data:
    made = digest.catalogue(build.catalogue(base, ("base.yaml",)))
    wording = {"was": {"text": "巡查登记peace-dogs.1"}, "set": {"text": "上门登记"}}
    return {
        "dutylist": "overlay/1",
        "id": "sample-overlay",
        "note": "示例",
        "for": {"unit": "230202001", "name": "示例街道"},
        "base": {"catalogue": "sample-street", "version": "2026.1", "digest": made},
        "mode": "all",
        "remove": [{"item": "city-roads", "reason": "no-such-matter", "record": "2026-001"}],
        "add": [
            {
                "item": item("peace-snow", "清雪"),
                "after": "peace-fire",
                "reason": "居民申请",
                "record": "2026-001",
            }
        ],
        "edit": [
            {
                "item": "peace-dogs",
                "was": {"name": "事项dogs"},
                "set": {"name": "养犬"},
                "duties": {
                    "add": [duty("peace-dogs.2", "emergency", "support")],
                    "edit": [{"id": "peace-dogs.1", **wording}],
                },
                "reason": "辖区情况",
                "record": "2026-001",
            }
        ],
        "move": [{"item": "peace-river", "after": "peace-fire", "reason": "提前"}],
        "merge": [],
        "split": [
            {
                "item": "peace-ice",
                "into": [item("peace-ice-lake", "湖面"), item("peace-ice-road", "路面")],
                "reason": "分开",
                "record": "2026-001",
            }
        ],
        "bind": {
            "departments": {"emergency": "示例区应急管理局"},
            "contacts": {"*": {"office": "便民服务中心"}},
        },
    }


def record() -> Data:
    changes = [("remove", "city-roads"), ("add", "peace-snow"), ("edit", "peace-dogs")]
    changes.append(("split", "peace-ice"))
    return {
        "dutylist": "record/1",
        "id": "2026-001",
        "channel": "adjustment",
        "title": "示例街道清单调整",
        "applicant": "emergency",
        "on": "2026-08-03",
        "reason": "辖区情况变化",
        "basis": [FIRE],
        "changes": [
            {"overlay": "sample-overlay", "action": action, "item": name}
            for action, name in changes
        ],
        "support": {"people": "派驻一人。", "money": "列入预算。"},
        "opinions": [{"by": "230202001", "on": "2026-08-10", "text": "同意", "result": "adopted"}],
        "legality": {"by": "示例区司法局", "on": "2026-08-20", "result": "passed"},
        "reasonableness": {"by": "示例区委组织部", "on": "2026-09-01", "result": "passed"},
        "decision": {"by": "示例编办", "on": "2026-10-08", "number": "1号", "result": "approved"},
        "filing": {"by": "示例市编办", "on": "2026-10-20"},
    }


def inventory() -> Data:
    lines = [{"id": f"0{at}", "by": "emergency", "text": f"工作{at}"} for at in range(1, 5)]
    return {"dutylist": "inventory/1", "id": "raw", "title": "台账", "lines": lines}


def lineage() -> Data:
    return {
        "dutylist": "lineage/1",
        "inventory": "raw",
        "list": {"catalogue": "sample-street", "version": "2026.1"},
        "lines": [
            {"line": "01", "fate": "split", "into": ["peace-fire", "peace-dogs"]},
            {"ids": ["02", "03"], "fate": "merged", "into": ["peace-ice"]},
            {"line": "04", "fate": "withdrawn", "to": "emergency", "reason": "收回"},
        ],
    }


def confirmations() -> Data:
    entry = {"list": "sample-street", "item": "peace-dogs", "provision": FIRE, "by": "示例"}
    entry |= {"instrument": "fire", "title": "中华人民共和国消防法", "version": "2021-04-29"}
    entry |= {"on": "2026-11-01", "reason": "逐条核对"}
    return {"dutylist": "confirmations/1", "entries": [entry]}


def files() -> dict[str, Data]:
    base = catalogue()
    departments = [
        {"id": "emergency", "name": "示例区应急管理局", "aliases": ["应急局"]},
        {"id": "old-safety", "name": "示例区安监局", "successor": "emergency"},
    ]
    return {
        "dutylist.yaml": {
            "dutylist": "workspace/1",
            "title": "示例区",
            "jurisdiction": "230202",
            "policy": {"fields": {"name": "free"}},
        },
        "departments.yaml": {"dutylist": "departments/1", "departments": departments},
        "units.yaml": {
            "dutylist": "units/1",
            "units": [
                {"code": "230202001", "name": "示例街道", "level": "street", "county": "示例区"},
                {"code": "230202002", "name": "例外街道", "level": "street", "aliases": ["例外"]},
            ],
        },
        "basis.yaml": {"dutylist": "basis/1", "id": "b", "title": "示例", "instruments": LAWS},
        "base.yaml": base,
        "earlier.yaml": base | EARLIER,
        "overlay.yaml": overlay(base),
        "record.yaml": record(),
        "confirmed.yaml": confirmations(),
    }


def written(data: Any) -> bytes:  # noqa: ANN401  (whatever a mutation made)
    """Return data as a file: JSON is YAML as well."""
    return json.dumps(data, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass")
