"""JSON Schema with words for what it refuses, in linear time whatever the patterns in it."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import jsonschema
import jsonschema_rs


def validator(shape: object) -> Any:  # noqa: ANN401  (jsonschema makes the class at run time)
    """Return what tells the faults of data against a schema, days without a calendar among them."""
    return _VALIDATOR(shape, format_checker=jsonschema.Draft7Validator.FORMAT_CHECKER)


def _pattern(_: object, pattern: str, given: object, __: object) -> Iterator[Any]:
    """Match a text as jsonschema-rs does: Python's own search can take for ever."""
    if isinstance(given, str) and not _matching(pattern).is_valid(given):
        yield jsonschema.ValidationError("pattern")


@lru_cache(maxsize=256)
def _matching(pattern: str) -> jsonschema_rs.Draft7Validator:
    return jsonschema_rs.Draft7Validator({"pattern": pattern})


_extend: Any = jsonschema.validators.extend
_VALIDATOR: Any = _extend(jsonschema.Draft7Validator, {"pattern": _pattern})
