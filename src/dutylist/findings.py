"""What is wrong, where, and what to do about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from types import MappingProxyType

from dutylist.texts import Lang, Text

Route = tuple[str | int, ...]
"""The way to a value: the file's name, then keys and positions, e.g. `("a.yaml", "items", 3)`."""

Params = Mapping[str, object]
"""What a message's `{name}` marks stand for."""

NOTHING: Params = MappingProxyType({})


class Severity(StrEnum):
    """How much a finding weighs: errors fail a run, warnings fail a strict one."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A kind of thing that can be wrong, with its words and its page of documentation.

    `doc` holds YAML examples in fences: a bad one with `# error: CODE` marks, then a good one.
    It is not told where one of `unless` has said the same of the place more exactly.
    """

    code: str
    name: str
    severity: Severity
    message: Text
    remedy: Text
    why: Text
    doc: str = ""
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Location:
    """A place that a person can open; line and column count from 1, columns in characters."""

    file: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Reworded:
    """A certain remedy: the text that stands at a route, and the one that should."""

    route: Route
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Typed:
    """Letters at a place of a file and what should be typed instead; column 0 is its mark (BOM)."""

    line: int
    column: int
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Retyped:
    """A certain remedy: letters to type anew; of several ways the only one that makes a right file.

    Those of `otherwise` count only where none of the first does. In a file that can be read nothing
    may differ then but what stands at or below `route`.
    """

    ways: tuple[tuple[Typed, ...], ...]
    route: Route | None = None
    otherwise: tuple[tuple[Typed, ...], ...] = ()


Fix = Reworded | Retyped
"""A remedy that is certain, so that `validate --fix` applies it."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A fault at a route; `related` are routes that belong to it (a first occurrence, say)."""

    route: Route
    params: Params = field(default_factory=lambda: NOTHING)
    related: tuple[Route, ...] = ()
    fix: Reworded | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A fault at a place, ready to be reported."""

    fault: Fault
    at: Location
    params: Params = field(default_factory=lambda: NOTHING)
    item: str | None = None
    related: tuple[Location, ...] = field(default=())
    fix: Fix | None = None

    @property
    def fingerprint(self) -> str:
        """Return a digest that stays when lines move: code, file, item and parameters."""
        parts = [self.fault.code, self.at.file, self.item or ""]
        parts += [f"{key}={value}" for key, value in sorted(self.params.items()) if key != "line"]
        return sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()[:16]

    def message(self, lang: Lang) -> str:
        """Return what is wrong, in one language."""
        return self.fault.message.show(lang, self.params)

    def remedy(self, lang: Lang) -> str:
        """Return what to do about it, in one language."""
        return self.fault.remedy.show(lang, self.params)


def placed(  # noqa: PLR0913, PLR0917  (a finding has as many parts)
    fault: Fault,
    file: str,
    line: int,
    column: int,
    params: Params | None = None,
    fix: Fix | None = None,
) -> Finding:
    """Return a finding whose line and column are known already."""
    at = Location(file, line, column)
    return Finding(fault=fault, at=at, params=params or NOTHING, fix=fix)


def order(finding: Finding) -> tuple[str, int, int, str, str]:
    """Return the sort key of findings: by file, line, column and code."""
    at = finding.at
    return (at.file, at.line, at.column, finding.fault.code, finding.fingerprint)
