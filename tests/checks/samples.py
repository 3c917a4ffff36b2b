"""A small sound workspace as plain data."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from dutylist import admission
from dutylist.checks import RULES, Context, everything, run
from dutylist.findings import Finding
from dutylist.io import build_record, digest, load
from dutylist.model import Workspace

TODAY = date(2026, 11, 23)
LINE = "《中华人民共和国消防法》第三十二条"
STALE = "sha256:" + "0" * 64

Data = dict[str, Any]


def duty(identity: str, by: str = "local", role: str = "lead", **more: object) -> Data:
    start: Data = {"id": identity, "by": by, "role": role}
    return start | {"text": f"巡查登记{identity}", "basis": [LINE]} | more


def item(identity: str, name: str, category: str = "peace", **more: object) -> Data:
    start: Data = {"id": identity, "name": name, "category": category}
    return start | {"duties": [duty(f"{identity}.1")]} | more


def instrument(identity: str, title: str, *versions: Data, **more: object) -> Data:
    return {"id": identity, "title": title, "rank": "法律", "versions": list(versions)} | more


def catalogue(**more: object) -> Data:
    fire = item("peace-fire", "消防安全", required=True)
    fire["duties"] = [
        duty("peace-fire.1", "emergency", basis=["《中华人民共和国消防法》第四条"]),
        duty("peace-fire.2", "local", "support"),
    ]
    start: Data = {
        "dutylist": "catalogue/1",
        "id": "sample-street",
        "title": "示例街道职责清单",
        "kind": "duty",
        "version": "2026.1",
        "jurisdiction": "230202",
        "level": "street",
        "categories": [{"id": "peace", "name": "平安法治"}, {"id": "city", "name": "城市管理"}],
        "items": [
            fire,
            item("peace-dogs", "文明养犬"),
            item("peace-bikes", "电动自行车停放", category="city"),
        ],
        "retired": ["peace-old"],
    }
    return start | more


def overlay(**more: object) -> Data:
    start: Data = {
        "dutylist": "overlay/1",
        "id": "sample-overlay",
        "for": {"unit": "230202001", "name": "示例街道"},
        "base": {"catalogue": "sample-street", "version": "2026.1", "digest": ""},
    }
    return start | more


CHANGES = [("remove", "peace-fire"), ("remove", "peace-dogs"), ("add", "peace-ice")]
CHANGES += [("add", "peace-fire-winter"), ("add", "peace-fire")]


HELD: Data = {"catalogue": "sample-street", "action": "remove", "item": "peace-none"}
"""A change that every sample workspace holds."""


def record(**more: object) -> Data:
    """Return a record that was decided, filed and, once it is written, sealed."""
    changes = [
        {"overlay": "sample-overlay", "action": action, "item": name} for action, name in CHANGES
    ]
    start: Data = {
        "dutylist": "record/1",
        "id": "2026-001",
        "channel": "adjustment",
        "title": "示例街道清单调整",
        "applicant": "emergency",
        "on": "2026-08-03",
        "reason": "辖区情况变化",
        "changes": [HELD, *changes],
        "support": {"people": "由应急管理局派驻一人。"},
        "opinions": [
            {"by": "230202001", "on": "2026-08-10", "text": "同意", "result": "adopted"},
        ],
        "legality": {"by": "示例区司法局", "on": "2026-08-20", "result": "passed"},
        "reasonableness": {"by": "示例区委组织部", "on": "2026-09-01", "result": "passed"},
        "decision": {
            "by": "示例编办",
            "on": "2026-10-08",
            "number": "示例〔2026〕1号",
            "result": "approved",
            "digest": "",
        },
        "filing": {"by": "示例市编办", "on": "2026-10-20"},
    }
    return start | more


def files() -> dict[str, Data]:
    return {
        "dutylist.yaml": {
            "dutylist": "workspace/1",
            "title": "示例区",
            "jurisdiction": "230202",
        },
        "departments.yaml": {
            "dutylist": "departments/1",
            "departments": [
                {"id": "emergency", "name": "示例区应急管理局", "aliases": ["应急局"]},
                {"id": "housing", "name": "示例区住房和城乡建设局"},
                {"id": "old-safety", "name": "示例区安监局", "successor": "emergency"},
            ],
        },
        "units.yaml": {
            "dutylist": "units/1",
            "units": [
                {"code": "230202001", "name": "示例街道", "level": "street"},
                {"code": "230202002", "name": "例外街道", "level": "street"},
            ],
        },
        "basis.yaml": {"dutylist": "basis/1", "id": "b", "title": "示例", "instruments": LAWS},
        "catalogue.yaml": catalogue(),
        "earlier.yaml": catalogue(version="2025.1", effective="2025-07-01"),
        "overlay.yaml": overlay(),
        "other.yaml": overlay(id="other", **{"for": {"unit": "230202002", "name": "例外街道"}}),
        "record.yaml": record(),
    }


LAWS = [
    instrument(
        "fire",
        "中华人民共和国消防法",
        {
            "version": "2021-04-29",
            "effective": "2009-05-01",
            "articles": "1-74",
            "paragraphs": "4:3,6:4,16:2/7,17:2/0/4",
        },
    ),
    instrument(
        "air",
        "中华人民共和国大气污染防治法",
        {"version": "2018-10-26", "effective": "2016-01-01", "articles": "1-129"},
        repealed={"by": "中华人民共和国生态环境法典", "on": "2026-08-15"},
    ),
    instrument(
        "code",
        "中华人民共和国生态环境法典",
        {"version": "2026-03-12", "effective": "2026-08-15", "articles": "1-1242"},
    ),
    instrument(
        "insurance",
        "中华人民共和国医疗保障法",
        {"version": "2026-08-28", "effective": "2027-01-01", "articles": "1-56"},
    ),
    instrument(
        "order",
        "中华人民共和国治安管理处罚法",
        {"version": "2012-10-26", "effective": "2013-01-01", "articles": "1-119"},
        {"version": "2025-06-27", "effective": "2026-01-01", "articles": "1-144"},
    ),
    instrument(
        "penalty",
        "中华人民共和国行政处罚法",
        {
            "version": "2021-01-22",
            "effective": "2021-07-15",
            "articles": "1-86",
            "paragraphs": "9:1/6",
        },
    ),
    instrument(
        "police",
        "中华人民共和国人民警察法",
        {
            "version": "2012-10-26",
            "effective": "1995-02-28",
            "articles": "1-52",
            "paragraphs": "26:2/6/2",
        },
    ),
    instrument(
        "drugs",
        "麻醉药品和精神药品管理条例",
        {"version": "2016-02-06", "articles": "1-3", "truncated": True},
    ),
]
"""Facts about real laws: titles, days and articles."""


def write(made: dict[str, Data], folder: Path) -> None:
    """Write the files, overlays pinned to their bases and records sealed unless meant otherwise."""
    _write(made, folder, STALE)
    known = load.workspace(folder).workspace
    pinned = {(each.id, each.version): digest.catalogue(each) for each in known.catalogues}
    for data in made.values():
        base = data.get("base")
        if base and not base["digest"]:
            base["digest"] = pinned.get((base["catalogue"], base["version"]), STALE)
        if data["dutylist"] == "record/1" and _digests(data):
            _seal(data, known)
    _write(made, folder, "")


def _write(made: dict[str, Data], folder: Path, digest_: str) -> None:
    for name, data in made.items():
        text = json.dumps(data, ensure_ascii=False)
        filled = text.replace('"digest": ""', f'"digest": "{digest_}"')
        (folder / name).write_text(filled, encoding="utf-8")


def _digests(data: Data) -> list[Data]:
    """Return what of a record was decided or let stand and bears a digest, still to be made."""
    acts = [data.get("decision", {}), data.get("acknowledged", {})]
    return [each for each in acts if "digest" in each]


def _seal(data: Data, known: Workspace) -> None:
    """Seal a record, without those of its changes that the sample's overlay does not make."""
    changes = []
    for each in data["changes"]:
        change = build_record.record({**data, "changes": [each]}, ()).changes[0]
        found = admission.content(change, known)
        if found or change.where not in {"sample-overlay", "sample-street"}:
            changes.append({**({"digest": found[0]} if found else {}), **each})
    data["changes"] = changes or data["changes"]
    made = build_record.record(data, ())
    for act, make in (("acknowledged", admission.acknowledgement), ("decision", admission.seal)):
        if data.get(act, {}).get("digest") == "":
            data[act] = {**data[act], "digest": make(made)}


def findings(loaded: load.Loaded, as_of: date = TODAY) -> list[Finding]:
    """Return what all rules find in a workspace."""
    context = Context(workspace=loaded.workspace, as_of=as_of, today=TODAY)
    return run(RULES, everything(loaded.workspace), context, loaded.locate)
