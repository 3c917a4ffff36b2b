"""Remedies for what a schema refuses: full-width letters in ids, codes, days and keys."""

import re
import unicodedata
from typing import Any

from dutylist.findings import Location, Retyped, Reworded, Route, Typed
from dutylist.io import draft7

_WIDE = re.compile("[\uff01-\uff5e\u3000]+")


def value(shape: Any, wide: object, at: Route) -> Reworded | None:  # noqa: ANN401  (a JSON Schema)
    """Return a value in ordinary width and without blanks around it, where that is right."""
    if not isinstance(wide, str):
        return None
    plain = _WIDE.sub(lambda hit: unicodedata.normalize("NFKC", hit.group()), wide).strip()
    right = plain != wide and draft7.validator(shape).is_valid(plain)
    return Reworded(at, wide, plain) if right else None


def colon(key: Location, before: str, holder: Route) -> Retyped:
    """Return a plain colon and a blank for the full-width colon in a key at that place."""
    typed = Typed(key.line, key.column, f"{before}：", f"{before.strip()}: ")
    return Retyped(((typed,),), holder)
