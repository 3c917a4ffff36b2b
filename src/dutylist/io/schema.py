"""Does a file have the shape that its schema asks for? jsonschema-rs decides, jsonschema words."""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from dutylist import resources
from dutylist.findings import Finding, Route
from dutylist.io import faults, kinds
from dutylist.io.source import Source

KINDS = (
    "workspace",
    "departments",
    "units",
    "catalogue",
    "overlay",
    "record",
    "basis",
    "confirmations",
    "inventory",
    "lineage",
)
"""What a file can be, as its first key says it."""

Schema = dict[str, Any]  # a JSON document; only this module and shape.py look inside
Refused = tuple[Route, Finding]


@lru_cache(maxsize=64)
def schema(name: str, kinds_folder: Path | None = None) -> Schema:
    """Return the JSON Schema of a kind of file, with the workspace's own kinds of list."""
    path = resources.folder("schemas") / f"{name}.schema.json"
    loaded: Schema = json.loads(path.read_text(encoding="utf-8"))
    if name == "catalogue" and kinds_folder is not None:
        for kind, item in kinds.sound(kinds_folder):
            _add_kind(loaded, kind, item)
    return loaded


def _add_kind(catalogue: Schema, kind: str, item: Schema) -> None:
    """Let a catalogue be of one more kind, whose items have the given shape."""
    catalogue["properties"]["kind"]["enum"].append(kind)
    catalogue["definitions"][f"item_{kind}"] = item
    items = {"properties": {"items": {"items": {"$ref": f"#/definitions/item_{kind}"}}}}
    condition = {"properties": {"kind": {"const": kind}}, "required": ["kind"]}
    catalogue["allOf"].append({"if": condition, "then": items})


def _part_schema(part: str, kinds_folder: Path | None, *, some: bool) -> Schema | None:
    """Return the JSON Schema of a definition of the catalogue's; of `some` of its fields only."""
    definitions = schema("catalogue", kinds_folder)["definitions"]
    if part not in definitions:
        return None
    if not some:
        return {"$ref": f"#/definitions/{part}", "definitions": definitions}
    fields = {key: each for key, each in definitions[part]["properties"].items() if key != "id"}
    closed = {"type": "object", "additionalProperties": False, "properties": fields}
    return closed | {"definitions": definitions}


def spoken(refused: Sequence[Refused], form: Iterable[Finding] = ()) -> list[Finding]:
    """Return what to say of refusals: a field that is there but misspelt is not missing, too.

    Nor is anything said of a line with an error of `form`, which is the reason.
    """
    meant = {
        (at[:-1], name)
        for at, each in refused
        for name in str(each.params.get("meant", "")).split()
    }
    told = {each.at.line for each in form if each.fault.severity is faults.ERROR}
    return [
        finding
        for at, finding in refused
        if (finding.fault is not faults.MISSING_FIELD or (at, finding.params["name"]) not in meant)
        and finding.at.line not in told
    ]


class Checker:
    """A compiled schema: decides quickly, and finds the words only where it says no."""

    def __init__(self, shape: Schema) -> None:
        # imported here: a run whose verdicts are all known never needs it (20-40 ms)
        import jsonschema_rs  # noqa: PLC0415

        self._shape = shape
        self._fast = jsonschema_rs.validator_for(shape, validate_formats=True)

    def refused(self, source: Source, data: object, route: Route) -> list[Refused]:
        """Return what is wrong with `data`, which stands at `route` of `source`."""
        if self._fast.is_valid(data) or self._repaired(data):
            return []
        from dutylist.io import shape  # noqa: PLC0415  (jsonschema costs 100 ms to import)

        found = list(shape.explain(self._shape, source, data, route))
        return found or list(shape.unexplained(self._fast.iter_errors(data), source, route))

    def _repaired(self, data: object) -> bool:
        """Turn integers into text where the schema wants text; true if nothing else is wrong."""
        changed = False
        for error in self._fast.iter_errors(data):
            path = error.instance_path
            if "string" in str(error.message) and path:
                changed |= _as_text(data, path)
        return changed and self._fast.is_valid(data)


def _as_text(data: object, path: list[str | int]) -> bool:
    """Replace an integer at `path` by the text that was typed; false if there is none."""
    holder: Any = data
    for step in path[:-1]:
        holder = holder[step]
    value = holder[path[-1]]
    if isinstance(value, int) and not isinstance(value, bool):
        holder[path[-1]] = str(value)
        return True
    return False


@lru_cache(maxsize=64)
def checker(name: str, kinds_folder: Path | None = None) -> Checker:
    """Return the compiled schema of a kind of file."""
    return Checker(schema(name, kinds_folder))


@lru_cache(maxsize=64)
def part_checker(part: str, kinds_folder: Path | None = None, *, some: bool) -> Checker | None:
    """Return the compiled schema of a definition (`item_duty`, `duty`), or of some of its fields.

    None where the catalogue's schema has no such definition.
    """
    shape = _part_schema(part, kinds_folder, some=some)
    return None if shape is None else Checker(shape)


def forget() -> None:
    """Let own kinds be read anew by a process that outlives a workspace's files."""
    for known in (schema, checker, part_checker):
        known.cache_clear()


def kind_of(data: Mapping[str, object]) -> str | None:
    """Return what a file says that it is, None where it says nothing known."""
    tag = data.get("dutylist")
    name = tag.partition("/")[0] if isinstance(tag, str) else ""
    return name if name in KINDS and tag == f"{name}/1" else None
