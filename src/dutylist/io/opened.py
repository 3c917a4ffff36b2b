"""One file on its way to the model: read, recognised, held against its schema."""

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dutylist.findings import Finding, Route, Severity
from dutylist.io import blocks, digest, faults, files, schema
from dutylist.io.source import Source, read
from dutylist.texts import Text

_ABSENT = Text("缺失", "missing")
_NOTHING = Text("", "")
_NEWER = re.compile("[2-9]|[1-9][0-9]+")


@dataclass(frozen=True, slots=True)
class Opened:
    """A file with what is wrong in it; `kind` is None where it cannot be built.

    `partial` tells that entries were set aside.
    """

    source: Source
    kind: str | None
    findings: tuple[Finding, ...]
    digest: str = ""
    partial: bool = False

    @property
    def route(self) -> Route:
        """Return the route of the whole file."""
        return (self.source.file,)


def open_file(path: Path, kinds_folder: Path | None = None) -> Opened:
    """Read a file and check its shape; entries that the schema refuses are set aside."""
    name = files.shown(path)
    raw = files.content(path)
    if isinstance(raw, Finding):
        return Opened(Source(name, {}), None, (raw,))
    return open_bytes(name, raw, kinds_folder)


def open_bytes(name: str, raw: bytes, kinds_folder: Path | None = None) -> Opened:
    """Read bytes as a file of that name and check their shape."""
    source = read(name, raw)
    known = digest.raw(raw)
    if not source.data:
        return Opened(source, None, source.findings, known)
    kind = schema.kind_of(source.data)
    if kind is None:
        return Opened(source, None, (*source.findings, _unknown(source)), known)
    folder = kinds_folder if kind == "catalogue" else None
    refused = schema.checker(kind, folder).refused(source, source.data, (name,))
    usable = set_aside(source, source.data, refused)
    errors = any(found.fault.severity is Severity.ERROR for found in source.findings)
    findings = (*source.findings, *schema.spoken(refused, source.findings))
    built = kind if usable and not errors else None
    if kind == "catalogue" and not findings and source.read is not None:
        blocks.keep(source.read)
    partial = any(None in each for each in source.data.values() if isinstance(each, list))
    return Opened(source, built, findings, known, partial)


def _unknown(source: Source) -> Finding:
    value = source.data.get("dutylist")
    known = "、".join(f"{name}/1" for name in schema.KINDS)
    name, _, number = str(value).partition("/")
    newer = name in schema.KINDS and _NEWER.fullmatch(number)
    near = difflib.get_close_matches(
        str(value)[:80], [f"{each}/1" for each in schema.KINDS], 1, 0.75
    )
    params = {
        "value": _ABSENT if value is None else str(value),
        "known": Text(known, known),
        "nearest": Text(f"，是不是 {near[0]}？", f"; do you mean {near[0]}?") if near else _NOTHING,
    }
    fault = faults.NEWER_FILE if newer else faults.UNKNOWN_FILE
    return Finding(fault=fault, at=source.locate((source.file, "dutylist")), params=params)


def set_aside(source: Source, data: Any, refused: Sequence[schema.Refused]) -> bool:  # noqa: ANN401
    """Take what a schema refused out of `data`; false if what is left cannot be built.

    An unknown field is dropped, and one that can be spared. Another fault inside an entry of a
    list at the top of the file replaces the entry by None, so that the positions of the others
    stay. The marks of the source are matched with its data first.
    """
    if refused:
        source.settle()
    usable = True
    for route, finding in refused:
        holder = _holder(data, route)
        if holder is None:
            continue
        if _of_key(finding) and isinstance(holder, dict):
            holder.pop(route[-1], None)
        elif len(route) > 3 and isinstance(route[2], int) and _optional(data, route[1]):  # noqa: PLR2004
            data[route[1]][route[2]] = None
        elif len(route) > 1 and route[1] in _SPARE:
            data.pop(route[1], None)
        else:
            usable = _entry(data, route) and usable
    return usable


def _of_key(finding: Finding) -> bool:
    """Whether it is the key that is wrong, so that without it the rest can still be checked."""
    behind_dash = finding.params.get("sign") is faults.DASH
    return finding.fault in _OF_KEYS and not behind_dash


_OF_KEYS = (faults.UNKNOWN_FIELD, faults.WIDE_COLON, faults.NO_BLANK)
_LISTS = (
    "items",
    "remove",
    "add",
    "edit",
    "move",
    "merge",
    "split",
    "decline",
    "units",
    "departments",
    "changes",
    "instruments",
    "entries",
    "lines",
)


_SPARE = (
    "effective",
    "issued",
    "law_as_of",
    "declares",
    "note",
    "source",
    "public_url",
    "contacts",
    "cause",
    "support",
    "opinions",
    "legality",
    "reasonableness",
    "filing",
)
"""Fields at the top of a file without which the rest can still be checked."""


def _optional(data: Any, name: str | int) -> bool:  # noqa: ANN401
    return name in _LISTS and isinstance(data.get(name), list)


def _entry(data: Any, route: Route) -> bool:  # noqa: ANN401
    """Set aside a whole entry of a list; false if the route leads to none."""
    if len(route) == 3 and isinstance(route[2], int) and _optional(data, route[1]):  # noqa: PLR2004
        data[route[1]][route[2]] = None
        return True
    return False


def _holder(data: Any, route: Route) -> Any:  # noqa: ANN401
    """Return what holds the value at a route, None where it has been set aside."""
    for step in route[1:-1]:
        data = data.get(step) if isinstance(data, dict) else data[step]
        if data is None:
            return None
    return data
