"""Remedies for what a schema refuses: full-width letters in ids, codes, days and keys."""

import re
import unicodedata
from collections.abc import Collection
from typing import Any

from dutylist.findings import Finding, Location, Retyped, Reworded, Route, Typed
from dutylist.io import draft7, faults

_WIDE = re.compile("[\uff01-\uff5e\u3000]+")


def value(shape: Any, wide: object, at: Route) -> Reworded | None:  # noqa: ANN401  (a JSON Schema)
    """Return a value in ordinary width and without blanks around it, where that is right."""
    if not isinstance(wide, str):
        return None
    plain = _WIDE.sub(lambda hit: unicodedata.normalize("NFKC", hit.group()), wide).strip()
    right = plain != wide and draft7.validator(shape).is_valid(plain)
    return Reworded(at, wide, plain) if right else None


def key(name: str, known: Collection[str], at: Location, holder: Route) -> Finding | None:
    """Return what is wrong with a key that has swallowed a colon; None for any other."""
    before, colon, rest = name.partition("：")
    if colon and before.strip() in known:
        swallowed = [each for each in known if f"{each}：" in rest]
        params: dict[str, object] = {"meant": " ".join([before.strip(), *swallowed])}
        fix = None if swallowed else _typed(at, f"{before}：", f"{before.strip()}: ", holder)
        return Finding(fault=faults.WIDE_COLON, at=at, params=params, fix=fix)
    before, colon, rest = name.partition(":")
    if colon and before in known and rest[:1].strip():
        fix = _typed(at, f"{before}:", f"{before}: ", holder)
        params = {"meant": before, "sign": faults.COLON}
        return Finding(fault=faults.NO_BLANK, at=at, params=params, fix=fix)
    return None


def _typed(at: Location, old: str, new: str, holder: Route) -> Retyped:
    return Retyped(((Typed(at.line, at.column, old, new),),), holder)


def text(value: object, shape: Any, at: Location, route: Route) -> Finding | None:  # noqa: ANN401
    """Return that a blank is missing in a text that should be a mapping; None for any other."""
    before, colon, _ = value.partition(":") if isinstance(value, str) else ("", "", "")
    if not colon or before not in shape.get("properties", {}):
        return None
    fix = _typed(at, f"{before}:", f"{before}: ", route)
    params = {"meant": before, "sign": faults.COLON}
    return Finding(fault=faults.NO_BLANK, at=at, params=params, fix=fix)
