"""Words for what a schema refuses: one finding for one slip, at the line to mend."""

import difflib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from dutylist.findings import Finding, Params, Route
from dutylist.io import draft7, faults, guesses, narrow
from dutylist.io.source import Source
from dutylist.texts import Text

_MAX_KNOWN = 24
_TYPES = {
    "string": Text("文字", "a text"),
    "integer": Text("整数", "a whole number"),
    "boolean": Text("true 或 false", "true or false"),
    "array": Text("列表（每行以“- ”开头）", "a list (each line begins with `- `)"),
    "object": Text("“名称: 内容”的映射", "a mapping of `name: value`"),
    "null": Text("空", "nothing"),
}
_NO_BREAK = Text("末尾没有换行", "without a line break at its end")
_FORMS = (faults.BAD_FORM, faults.NO_SUCH_DAY, faults.EMPTY_FIELD, faults.TOO_FEW)
"""Faults of which one value has one at most."""


ValidationError = Any  # jsonschema's own type says Unset of fields that every error has
Refused = tuple[Route, Finding]
"""Something that a schema refuses: where in the data, and what to say about it."""


def explain(
    shape: Mapping[str, Any], source: Source, data: object, route: Route
) -> Iterator[Refused]:
    """Yield each thing that the schema refuses in `data`, once."""
    checker = draft7.validator(shape)
    errors = sorted(checker.iter_errors(data), key=_order)
    found = [each for error in errors for each in _words(error, source, route)]
    seen = set()
    for at, finding in found:
        name = str(finding.params.get("name"))
        form = finding.fault in _FORMS
        key = ("form", at) if form else (finding.fault.code, finding.at, name)
        if key not in seen:
            seen.add(key)
            yield at, finding


def _order(error: ValidationError) -> tuple[list[str], int]:
    """Sort by path; of one value, its pattern before its format and length."""
    return list(map(str, error.path)), error.validator != "pattern"


def unexplained(errors: Iterable[Any], source: Source, route: Route) -> Iterator[Refused]:
    """Yield what jsonschema-rs refuses and jsonschema does not, in the former's words."""
    for error in errors:
        at = (*route, *error.instance_path)
        value = str(error.instance)
        wanted = _NO_BREAK if value.endswith("\n") else Text(error.message, error.message)
        params = {"name": _name(at), "value": value, "wanted": wanted, "hint": guesses.NOTHING}
        yield _finding(faults.BAD_FORM, source, at, params)


def _words(error: ValidationError, source: Source, route: Route) -> Iterator[Refused]:
    at = (*route, *error.absolute_path)
    match error.validator:
        case "additionalProperties":
            yield from _unknown_fields(error, source, at)
        case "required" | "dependencies":
            yield from _missing(error, source, at)
        case "type":
            yield _wrong_type(error, source, at)
        case "enum" | "const":
            yield _not_allowed(error, source, at)
        case "pattern" | "format":
            yield _bad_form(error, source, at)
        case "if" | "allOf" | "propertyNames":
            for inner in error.context or ():
                yield from _words(inner, source, route)
        case "minLength" if not error.instance:
            yield _finding(faults.EMPTY_FIELD, source, at, {"name": _name(at)}, key=True)
        case _:
            params = {"name": _name(at), "wanted": _limit(error)}
            yield _finding(faults.TOO_FEW, source, at, params)


def _unknown_fields(error: ValidationError, source: Source, at: Route) -> Iterator[Refused]:
    known = sorted(error.schema.get("properties", {}))
    for name in error.instance:
        if name in known:
            continue
        slip = narrow.key(name, known, source.locate((*at, name), key=True), at)
        if slip is not None:
            yield (*at, name), slip
            continue
        meant = guesses.field(name, known, error.schema["properties"])
        told = {"name": name, "nearest": guesses.asked(meant), "known": _listed(known)}
        told |= {"meant": meant} if meant else {}
        yield _finding(faults.UNKNOWN_FIELD, source, (*at, name), told, key=True)


def _listed(known: list[str]) -> Text:
    words = "、".join(known[:_MAX_KNOWN])
    return Text(words, words)


def _missing(error: ValidationError, source: Source, at: Route) -> Iterator[Refused]:
    if error.validator == "dependencies":
        wanted = [name for names in error.validator_value.values() for name in names]
    else:
        wanted = list(error.validator_value)
    known = error.schema.get("properties", {})
    strays = [name for name in error.instance if name not in known]
    for name in wanted:
        if name not in error.instance and "<<" not in error.instance:
            yield _finding(faults.MISSING_FIELD, source, at, {"name": name})
            if error.schema.get("additionalProperties", True):
                yield from _misspelt(name, strays, source, at)


def _misspelt(wanted: str, strays: list[str], source: Source, at: Route) -> Iterator[Refused]:
    """Yield the unknown field of an open mapping that seems to mean a missing one."""
    for name in difflib.get_close_matches(wanted, strays, 1, 0.75):
        params = {"name": name, "nearest": _nearest(name, [wanted]), "known": wanted}
        yield _finding(
            faults.UNKNOWN_FIELD, source, (*at, name), {**params, "meant": wanted}, key=True
        )


def _wrong_type(error: ValidationError, source: Source, at: Route) -> Refused:
    if error.instance is None:
        return _finding(faults.EMPTY_FIELD, source, at, {"name": _name(at)}, key=True)
    wanted = error.validator_value
    first = wanted if isinstance(wanted, str) else wanted[0]
    swallowed = narrow.text(error.instance, error.schema, source.locate(at), at)
    if swallowed is not None:
        return at, swallowed
    if slip := guesses.sign(error.instance, first):
        return _finding(slip.fault, source, at, slip.params)
    params = {
        "name": _name(at),
        "wanted": _TYPES[first],
        "given": _TYPES[_type(error.instance)],
        "value": _brief(error.instance),
    }
    return _finding(faults.WRONG_TYPE, source, at, params)


def _type(value: object) -> str:
    match value:
        case bool():
            return "boolean"
        case int():
            return "integer"
        case str():
            return "string"
        case list():
            return "array"
        case dict():
            return "object"
    return "null"


def _brief(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)[:60]


def _not_allowed(error: ValidationError, source: Source, at: Route) -> Refused:
    if error.instance is None:
        return _finding(faults.EMPTY_FIELD, source, at, {"name": _name(at)}, key=True)
    wanted = error.validator_value
    known = [str(value) for value in (wanted if isinstance(wanted, list) else [wanted])]
    params = {
        "name": _name(at),
        "value": _brief(error.instance),
        "nearest": guesses.asked(guesses.choice(str(error.instance), known)),
        "known": _choices(known, error.schema),
    }
    route, finding = _finding(faults.NOT_ALLOWED, source, at, params)
    return route, replace(finding, fix=narrow.value(error.schema, error.instance, at))


def _choices(known: list[str], schema: Mapping[str, Any]) -> Text:
    """Return the values that can be chosen, in Chinese with what each means if a schema says so."""
    listed = "、".join(known)
    told = _described(schema).zh
    glossed = all(f"{each} " in told for each in known)
    return Text(told[told.find("：") + 1 :] if glossed else listed, listed)


def _bad_form(error: ValidationError, source: Source, at: Route) -> Refused:
    value = _brief(error.instance)
    if error.validator == "format":
        return _finding(faults.NO_SUCH_DAY, source, at, {"name": _name(at), "value": value})
    if not value.strip():
        return _finding(faults.EMPTY_FIELD, source, at, {"name": _name(at)}, key=True)
    hint = guesses.value(value, error.schema)
    params = {"name": _name(at), "value": value, "wanted": _described(error.schema), "hint": hint}
    route, finding = _finding(faults.BAD_FORM, source, at, params)
    return route, replace(finding, fix=narrow.value(error.schema, error.instance, at))


def _described(schema: Mapping[str, Any]) -> Text:
    """Return what a schema's description says, which is `Chinese · English`."""
    words = schema.get("description", "")
    zh, _, en = words.partition(" · ")
    pattern = schema.get("pattern", "")
    return Text(zh or pattern, en or pattern)


def _limit(error: ValidationError) -> Text:
    limits = {
        "minItems": Text("至少 {0} 个", "at least {0}"),
        "maxItems": Text("至多 {0} 个", "at most {0}"),
        "minLength": Text("至少 {0} 字", "at least {0} characters"),
        "maxLength": Text("至多 {0} 字", "at most {0} characters"),
        "minimum": Text("不小于 {0}", "{0} or more"),
        "maximum": Text("不大于 {0}", "{0} or less"),
        "minProperties": Text("至少填写 {0} 项", "at least {0} entries"),
        "oneOf": Text(
            "几种写法只能选一种，不能都写或都不写", "exactly one of the ways to write it"
        ),
    }
    words = limits.get(str(error.validator), Text(str(error.validator), str(error.validator)))
    value = error.validator_value
    return Text(words.zh.format(value), words.en.format(value))


def _nearest(name: str, known: list[str]) -> Text:
    return guesses.asked(guesses.field(name, known, {}))


def _name(at: Route) -> str:
    """Return a route as a person reads it: the last name and the position in its list."""
    words = ""
    for step in at[1:]:
        words += f"[{step + 1}]" if isinstance(step, int) else f".{step}"
    return words.lstrip(".") or "dutylist"


def _finding(
    fault: faults.Fault, source: Source, at: Route, params: Params, *, key: bool = False
) -> Refused:
    return at, Finding(fault=fault, at=source.locate(at, key=key), params=params)
