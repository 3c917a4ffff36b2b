"""Files of several kinds with texts that are not easy to type."""

from random import Random
from typing import Any

TEXTS = (
    "消防安全",
    "甲: 乙",
    "*重点",
    "@通知",
    "%比例",
    "`旗`",
    "负责 #3 号楼",
    "[一,二",
    "{甲",
    "&甲 乙",
    "!甲",
    "|甲",
    ">甲",
    "'甲'乙",
    '"甲"乙',
    "甲，乙: 丙（丁: 戊）",
    "看 http://a.cn/b: 详",
    "一\\二: 三",
    "- 甲",
    "，甲",
    "123: 甲",
)
DIGEST = "sha256:" + "0" * 64


def a_catalogue(random: Random) -> dict[str, Any]:
    """Return a catalogue."""
    return {
        "dutylist": "catalogue/1",
        "id": "sample",
        "title": random.choice(TEXTS),
        "kind": "duty",
        "version": "2026.1",
        "jurisdiction": "230202",
        "level": "street",
        "categories": [{"id": "peace", "name": "平安"}],
        "items": [an_item(random, f"peace-{number}") for number in range(random.randint(1, 4))],
    }


def an_item(random: Random, name: str) -> dict[str, Any]:
    """Return an item with its duties."""
    duties = [_duty(random, f"{name}.{each}") for each in range(random.randint(1, 2))]
    step = {"by": "local", "text": random.choice(TEXTS), "days": 2}
    return {
        "id": name,
        "name": random.choice(TEXTS),
        "category": "peace",
        "duties": duties,
        "guide": {"steps": [step], "promised_days": 5},
        "note": random.choice(TEXTS),
    }


def _duty(random: Random, name: str) -> dict[str, Any]:
    basis = ["《中华人民共和国消防法》第三十二条", random.choice(TEXTS)][: random.randint(0, 2)]
    made = {"id": name, "by": "local", "role": "lead", "text": random.choice(TEXTS)}
    return made | ({"basis": basis} if basis else {})


def overlay(random: Random) -> dict[str, Any]:
    """Return an overlay."""
    edit = {
        "item": "peace-2",
        "was": {"name": random.choice(TEXTS)},
        "set": {"name": random.choice(TEXTS)},
        "reason": random.choice(TEXTS),
    }
    return {
        "dutylist": "overlay/1",
        "id": "sample-a",
        "for": {"unit": "230202001", "name": "一街道"},
        "base": {"catalogue": "sample", "version": "2026.1", "digest": DIGEST},
        "mode": "all",
        "remove": [{"item": "peace-0", "reason": "no-such-matter", "note": random.choice(TEXTS)}],
        "add": [
            {"item": an_item(random, "peace-9"), "after": "peace-1", "reason": random.choice(TEXTS)}
        ],
        "edit": [edit],
    }


def a_record(random: Random) -> dict[str, Any]:
    """Return a record."""
    return {
        "dutylist": "record/1",
        "id": "2026-001",
        "channel": "admission",
        "title": random.choice(TEXTS),
        "applicant": "emergency",
        "changes": [{"overlay": "sample-a", "action": "add", "item": "peace-9"}],
        "reason": random.choice(TEXTS),
        "basis": ["《中华人民共和国消防法》第三十二条"],
    }


def departments(random: Random) -> dict[str, Any]:
    """Return departments."""
    return {
        "dutylist": "departments/1",
        "departments": [
            {"id": f"one-{number}", "name": random.choice(TEXTS), "aliases": [random.choice(TEXTS)]}
            for number in range(random.randint(1, 4))
        ],
    }
