"""A workspace's own kinds of list: the JSON Schemas of their items, and which cannot be used."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dutylist import resources
from dutylist.findings import Finding, placed
from dutylist.io import faults, files
from dutylist.texts import Text

ENDING = ".schema.json"


def sound(folder: Path) -> Iterator[tuple[str, Any]]:
    """Yield each kind in a folder that can be used, with its schema."""
    for path, read in _all(folder):
        if not isinstance(read, Finding):
            yield path.name.removesuffix(ENDING), read


def unsound(folder: Path | None) -> list[Finding]:
    """Return what is wrong with the kinds in a folder."""
    every = _all(folder) if folder is not None else ()
    return [read for _, read in every if isinstance(read, Finding)]


def _all(folder: Path) -> Iterator[tuple[Path, Any]]:
    return ((path, _read(path)) for path in files.of_kinds(folder, f"*{ENDING}"))


def _read(path: Path) -> Any:  # noqa: ANN401  (a JSON document, or why there is none)
    raw = files.content(path)
    if isinstance(raw, Finding):
        return raw
    name, kind = files.shown(path), f"item_{path.name.removesuffix(ENDING)}"
    if len(raw) > files.MAX_BYTES:
        params = {"what": faults.FILE_SIZE, "limit": files.MAX_BYTES}
        return placed(faults.TOO_LARGE, name, 1, 1, params)
    try:
        read = json.loads(raw)
        reason = faults.FAR_REF if any(_far(read)) else _refusal(kind, read)
    except (ValueError, RecursionError):
        reason = faults.NO_JSON
    return read if reason is None else placed(faults.UNSOUND_KIND, name, 1, 1, {"reason": reason})


def _far(shape: object) -> Iterator[bool]:
    """Yield whether each reference leads out of the file, and so perhaps into a network."""
    if isinstance(shape, dict):
        yield not str(shape.get("$ref", "#")).startswith("#")
        yield "$id" in shape
        for each in shape.values():
            yield from _far(each)
    elif isinstance(shape, list):
        for each in shape:
            yield from _far(each)


def _refusal(kind: str, shape: object) -> Text | None:
    # imported here: a workspace without kinds of its own never needs it (20-40 ms)
    import jsonschema_rs  # noqa: PLC0415

    if not isinstance(shape, dict):
        return faults.NO_SCHEMA
    path = resources.folder("schemas") / f"catalogue{ENDING}"
    known = json.loads(path.read_text(encoding="utf-8"))["definitions"]
    whole = {"$ref": f"#/definitions/{kind}", "definitions": {**known, kind: shape}}
    try:
        jsonschema_rs.Draft7Validator(whole)
    except (ValueError, jsonschema_rs.ValidationError):
        return faults.NO_SCHEMA
    return None
