"""An overlay's file to an overlay, what it adds and sets held against the kind of its base."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from dutylist.findings import Finding, Route
from dutylist.io import build_overlay, schema
from dutylist.io.opened import Opened, set_aside
from dutylist.io.source import Source
from dutylist.model import Overlay

Kinds = Mapping[tuple[str, str], str]
"""The kinds of lists by id and version."""


def results(opened: Iterable[Opened], known: Kinds) -> dict[tuple[str, str], str]:
    """Return the kinds of the catalogues that overlays make for other overlays."""
    data = (each.source.data for each in opened)
    above = {_key(each["result"]): _base(each) for each in data if "result" in each}
    made: dict[tuple[str, str], str] = {}
    for key, base in above.items():
        passed = {key}
        while base not in known and base in above and base not in passed:
            passed.add(base)
            base = above[base]  # noqa: PLW2901  (one level higher)
        if base in known:
            made[key] = known[base]
    return made


def _base(data: Any) -> tuple[str, str]:  # noqa: ANN401  (of the right shape by now)
    return data["base"]["catalogue"], data["base"]["version"]


def _key(result: Any) -> tuple[str, str]:  # noqa: ANN401
    return result["id"], result["version"]


def built(opened: Opened, known: Kinds, kinds: Path | None) -> tuple[Overlay, list[Finding]]:
    """Return an overlay without what is misshapen in it, and what that is.

    Of an overlay whose base is not known only removals, claims and bindings are left.
    """
    data: Any = opened.source.data
    kind = known.get(_base(data))
    found: list[Finding] = []
    if kind is None:
        data = {**data, "edit": [], "add": [], "merge": [], "split": []}
    else:
        refused = list(_parts(opened, kind, kinds))
        set_aside(opened.source, data, refused)
        found = schema.spoken(refused, opened.source.findings)
    return build_overlay.overlay(data, opened.route, opened.digest), found


def _parts(opened: Opened, kind: str, kinds: Path | None) -> Iterator[schema.Refused]:
    """Check what an overlay adds and sets by the schema of the base's kind."""
    whole = schema.part_checker(f"item_{kind}", kinds, some=False)
    some = schema.part_checker(f"item_{kind}", kinds, some=True)
    duty = schema.part_checker("duty", kinds, some=True)
    assert whole is not None  # noqa: S101  (the base passed the schema of its kind)
    assert some is not None  # noqa: S101
    assert duty is not None  # noqa: S101
    for value, route in _new(opened.source, opened.route):
        yield from whole.refused(opened.source, value, route)
    for values, route in _values(opened.source, opened.route):
        checker = duty if len(route) > _IN_EDIT else some
        yield from checker.refused(opened.source, values, route)


_IN_EDIT = 4
"""How long the route of an edit's `was:` or `set:` is; that of one of its duties is longer."""


def _new(source: Source, route: Route) -> Iterator[tuple[Any, Route]]:
    """Yield the items that an overlay adds, merges others into, or splits one into."""
    for name, inside in (("add", "item"), ("merge", "into")):
        for index, each in _each(source, name):
            yield each[inside], (*route, name, index, inside)
    for index, each in _each(source, "split"):
        for number, inner in enumerate(each["into"]):
            yield inner, (*route, "split", index, "into", number)


def _values(source: Source, route: Route) -> Iterator[tuple[Any, Route]]:
    """Yield what edits of items and duties saw and what they set."""
    for index, each in _each(source, "edit"):
        at = (*route, "edit", index)
        for side in ("was", "set"):
            yield each.get(side, {}), (*at, side)
            for number, inner in enumerate(each.get("duties", {}).get("edit", ())):
                yield inner[side], (*at, "duties", "edit", number, side)


def _each(source: Source, name: str) -> Iterator[tuple[int, Any]]:
    data: Any = source.data
    return ((at, each) for at, each in enumerate(data.get(name, ())) if each is not None)
