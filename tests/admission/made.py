"""Workspaces, records and changes to work with."""

from typing import Any

from checks.builders import a_workspace, an_overlay
from checks.samples import Data, duty, item, record
from checks.samples import catalogue as plain_catalogue
from dutylist import admission
from dutylist.io import build, build_record
from dutylist.model import Catalogue, Record, RecordedChange, Workspace

FIRE, DOGS = "peace-fire", "peace-dogs"


def a_record(**more: object) -> Record:
    return build_record.record(record(**more), ("record.yaml",))


def a_change(**more: object) -> RecordedChange:
    start: dict[str, Any] = {"where": "sample-street", "action": "edit", "item": FIRE}
    return RecordedChange(**start | more)


def on_overlay(action: str, item: str = FIRE, duty: str | None = None) -> RecordedChange:
    return a_change(where="sample-overlay", overlay=True, action=action, item=item, duty=duty)


def a_catalogue(first: Data | None = None, **more: object) -> Catalogue:
    """Return the sample catalogue, its first item changed."""
    data = plain_catalogue(**more)
    data["items"][0] |= first or {}
    return build.catalogue(data, ("catalogue",))


def space(first: Data | None = None, **overlay: object) -> Workspace:
    return a_workspace(a_catalogue(first), an_overlay(**overlay))


def digest(workspace: Workspace, change: RecordedChange) -> str:
    """Return the only digest of what a workspace holds for a change."""
    (found,) = admission.content(change, workspace)
    return found


def duties(**local: object) -> Data:
    """Return the two duties of the sample's first item, that of the local body changed."""
    lead = duty("peace-fire.1", "emergency", basis=["《中华人民共和国消防法》第四条"])
    return {"duties": [lead, duty("peace-fire.2", "local", "support") | local]}


__all__ = ["duty", "item"]
