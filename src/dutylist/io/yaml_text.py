"""Plain data as block-style YAML that any reader takes for the same data."""

import json
import re
from functools import lru_cache

from dutylist.model import Plain

_WORDS = "true|false|yes|no|on|off|y|n|null|nan|inf"
_LONGEST_WORD = 5
_FIRST = " -?:,[]{}#&*!|>'\"%@`~<=+.0123456789"
"""Characters that no bare text begins with, blanks of other kinds aside."""

_QUOTED = re.compile(
    r"[\s\-?:,\[\]{}#&*!|>'\"%@`~<=+.0-9]|.*(?:: |:$| #|\s$|[\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff])"
    rf"|(?:{_WORDS})$",
    re.IGNORECASE | re.DOTALL,
)
_ESCAPED = re.compile("[\x7f-\xa0\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
_IN_QUOTES = json.JSONEncoder(ensure_ascii=False).encode


def yaml_text(value: dict[str, Plain]) -> str:
    """Return a mapping, one line at least for each key."""
    return f"{mapping(value, '')}\n" if value else ""


def mapping(value: dict[str, Plain], indent: str) -> str:
    """Return a mapping that is not empty, its first line without indent, its last without end."""
    return _form(indent, *value) % tuple([behind(each, indent) for each in value.values()])


@lru_cache(maxsize=512)
def _form(indent: str, *keys: str) -> str:
    """Return what is the same in all mappings with these keys."""
    names = (scalar(key).replace("%", "%%") for key in keys)
    return f"\n{indent}".join(f"{name}:%s" for name in names)


def behind(value: Plain, indent: str) -> str:
    """Return what stands behind a key or dash: on its line, or below it and further in."""
    if isinstance(value, str):
        return f" {text(value)}"
    inner = f"{indent}  "
    if isinstance(value, list) and value:
        return "".join([f"\n{inner}-{_entry(each, inner)}" for each in value])
    if isinstance(value, dict) and value:
        return f"\n{inner}{mapping(value, inner)}"
    return f" {scalar(value)}"


def _entry(value: Plain, indent: str) -> str:
    if isinstance(value, dict) and value:
        return f" {mapping(value, f'{indent}  ')}"
    return behind(value, indent)


def text(value: str) -> str:
    """Return a text; most is bare, which is seen here without a regular expression."""
    bare = (
        len(value) > _LONGEST_WORD
        and value[0] not in _FIRST
        and value.isprintable()
        and " " not in value
        and value[-1] != ":"
    )
    return value if bare else scalar(value)


@lru_cache(maxsize=4096)
def word(value: str) -> str:
    """Return a text that a list is likely to hold many times."""
    return scalar(value)


def scalar(value: Plain) -> str:
    """Return one value as YAML; text is quoted where a reader could take it for something else."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case str():
            return _quoted(value) if not value or _QUOTED.match(value) else value
    return "[]" if isinstance(value, list | tuple) else "{}"


def _quoted(value: str) -> str:
    return _ESCAPED.sub(lambda found: f"\\u{ord(found.group()):04x}", _IN_QUOTES(value))
