"""Rows of the law index to instruments: rows of one id together, each row a version."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import cast

from dutylist.intake.index_values import Value
from dutylist.law import Instrument, Version
from dutylist.law.identity import identity
from dutylist.tables import Column
from dutylist.texts import Text, shown

_LONG = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row that was read: its values by the name of their field, and where it stands."""

    sheet: str
    row: int
    whole: Mapping[str, Value]
    version: Mapping[str, Value]

    @property
    def id(self) -> str:
        """Return the id, or the one that everybody gives to such a title."""
        known = self.whole.get("id")
        return str(known or identity(str(self.whole["title"]), str(self.whole["rank"])))


@dataclass(frozen=True, slots=True)
class Refusal:
    """Rows of one instrument that cannot be taken, and the one that is at fault."""

    lines: tuple[Line, ...]
    at: Line
    reason: Text


@dataclass(frozen=True, slots=True)
class Taken:
    """An instrument with the rows that it was made of; of some the fingerprints were dropped."""

    lines: tuple[Line, ...]
    instrument: Instrument
    dropped: tuple[Line, ...] = field(default=())


def grouped(lines: Iterable[Line]) -> dict[str, list[Line]]:
    """Return the rows of each instrument, in the order in which the instruments come."""
    found: dict[str, list[Line]] = {}
    for line in lines:
        found.setdefault(line.id, []).append(line)
    return found


def built(lines: list[Line], columns: Mapping[str, Column]) -> Taken | Refusal:
    """Return the instrument of some rows, or why they make none."""
    whole: dict[str, Value] = {}
    said: dict[str, Line] = {}
    for line in lines:
        for name, value in line.whole.items():
            if name not in whole:
                whole[name], said[name] = value, line
            elif whole[name] != value:
                return Refusal(tuple(lines), line, _differs(columns[name], said[name]))
    versions: dict[str, Version] = {}
    dropped = []
    for line in lines:
        if not line.version:
            continue
        version = _version(line)
        if isinstance(version, Text):
            return Refusal(tuple(lines), line, version)
        if version.version in versions:
            return Refusal(tuple(lines), line, _again(version.version))
        prints = version.prints
        if prints is not None and not prints.complete:
            version = replace(version, fingerprints=None)
            dropped.append(line)
        versions[version.version] = version
    whole["id"] = lines[0].id
    return Taken(tuple(lines), _instrument(whole, tuple(versions.values())), tuple(dropped))


def _instrument(values: Mapping[str, Value], versions: tuple[Version, ...]) -> Instrument:
    return Instrument(
        id=_text(values, "id") or "",
        title=_text(values, "title") or "",
        aliases=_several(values, "aliases"),
        former=_several(values, "former"),
        rank=_text(values, "rank"),
        issuer=_text(values, "issuer"),
        number=_text(values, "number"),
        region=_text(values, "region"),
        versions=versions,
        repealed_by=_text(values, "repealed_by"),
        repealed_on=_date(values, "repealed_on"),
        repealed_known=_date(values, "repealed_known"),
    )


def _version(line: Line) -> Version | Text:
    """Return the version of a row; one without a name is named by the day of promulgation."""
    values = line.version
    name = _text(values, "version")
    if name is None:
        day = _date(values, "promulgated")
        if day is None or values.get("version_effective"):
            return Text("没有填版本（通过或修改的日期）", "the version is not named by its day")
        name = day.isoformat()
    return Version(
        version=name,
        promulgated=_date(values, "promulgated"),
        effective=_date(values, "effective"),
        version_effective=_date(values, "version_effective"),
        articles=_text(values, "articles") or "",
        paragraphs=_text(values, "paragraphs"),
        fingerprints=_text(values, "fingerprints"),
        truncated=values.get("truncated") is True,
        missing=_several(values, "missing"),
        items=_text(values, "items") or "",
        expires=_date(values, "expires"),
        outdated=_date(values, "outdated"),
    )


def _text(values: Mapping[str, Value], name: str) -> str | None:
    return cast("str | None", values.get(name))


def _date(values: Mapping[str, Value], name: str) -> date | None:
    return cast("date | None", values.get(name))


def _several(values: Mapping[str, Value], name: str) -> tuple[str, ...]:
    return cast("tuple[str, ...]", values.get(name, ()))


def _differs(column: Column, line: Line) -> Text:
    heading, sheet = column.heading, shown(line.sheet, _LONG)
    return Text(
        f"同一编号的{heading.zh}与工作表“{sheet}”第 {line.row} 行不一致",
        f"{heading.en} differs from row {line.row} of sheet “{sheet}”, which has the same id",
    )


def _again(version: str) -> Text:
    safe = shown(version, _LONG)
    return Text(f"同一编号的版本“{safe}”出现了两次", f"the version “{safe}” of this id comes twice")
