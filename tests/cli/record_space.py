"""A workspace of one street whose overlay adds an item, and records of it."""

import json
from pathlib import Path

from checks.samples import Data, files, item, overlay, record, write

ICE: Data = {"overlay": "sample-overlay", "action": "add", "item": "peace-ice"}
FLAGS: tuple[str, ...] = ("--channel", "adjustment", "--title", "冰面安全")
FLAGS += ("--applicant", "emergency", "--reason", "辖区有江面")
FLAGS += ("--change", "overlay:sample-overlay add peace-ice")
DECISION = ("--by", "示例编办", "--on", "2026-10-08", "--number", "示例〔2026〕1号")
APPROVED = (*DECISION, "--result", "approved")
ADDED = item("peace-ice", "冰面安全")


def made(folder: Path) -> Path:
    """Return a workspace with the item added, and no record of it."""
    folder.mkdir()
    sound = files()
    added = {"item": ADDED, "reason": "辖区有江面", "record": "2026-001"}
    sound["overlay.yaml"] = overlay(add=[added])
    sound["record.yaml"] = record(changes=[ICE])
    write(sound, folder)
    (folder / "records").mkdir()
    return folder


def put(folder: Path, **given: object) -> Path:
    """Write the record of the item, open unless it is given a decision."""
    data: Data = record(changes=[ICE], **given)
    for name in {"decision", "filing"} - given.keys():
        del data[name]
    path = folder / "record.yaml"
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")
    return path


def reword(folder: Path, old: str, new: str) -> None:
    """Change words of the overlay."""
    path = folder / "overlay.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
