"""What can be wrong between files, seen from their heads: a base that is missing, a list twice."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from dutylist.bulk.local import Locate, unranked
from dutylist.bulk.making import BY_HEAD, ERRORS, locator
from dutylist.bulk.plan import files_of
from dutylist.checks import Context, run
from dutylist.checks.content import Content
from dutylist.checks.files import fair
from dutylist.derive.levels import ONE_FILE, levels
from dutylist.findings import Finding
from dutylist.io import files, survey
from dutylist.io.source import Source, read
from dutylist.io.survey import Filed, Survey
from dutylist.model import Catalogue, Overlay, Record, Workspace

_WHOLE = frozenset(("DL518",))
"""Codes of rules about records that look into the lists which these approve."""

_OF_ALL = tuple(
    rule
    for rule in ERRORS
    if rule.subject in (Workspace, Record, Content) and rule.code not in _WHOLE
)
_OF_HEADS = tuple(rule for rule in ERRORS if rule.code in BY_HEAD)


def faults(surveyed: Survey, day: date) -> list[Finding]:
    """Return what is wrong in a workspace's files but catalogues and overlays, or between heads."""
    rest = surveyed.rest
    heads = tuple(surveyed.catalogues.values())
    overlays = tuple(surveyed.overlays.values())
    catalogues = (*heads, *filter(None, map(_in_between, overlays)))
    workspace = replace(rest.workspace, catalogues=catalogues, overlays=overlays)
    context = Context(workspace=workspace, as_of=day, today=day)
    locate = locator(_Sources(surveyed))
    found = run(_OF_ALL, (workspace, *workspace.records), context, locate)
    found += run(_OF_HEADS, (*heads, *overlays), context, locate)
    found += unranked(levels(overlays), locate)
    found += _in_one_file(overlays, {each.at.file for each in found}, locate)
    return [*rest.findings, *fair(rest, found)]


def _in_one_file(
    overlays: Sequence[Overlay], faulty: Collection[str], locate: Locate
) -> Iterator[Finding]:
    """Find lists that would have the file of another one; not where more is known to be wrong."""
    taken: dict[str, Overlay] = {}
    for each, file in zip(overlays, files_of(overlays).values(), strict=True):
        first = taken.setdefault(file, each)
        if first is not each and each.route[0] not in faulty:
            at = locate((*each.route, "result", "id"))
            related = (locate(first.route),)
            yield Finding(fault=ONE_FILE, at=at, params={"file": file}, related=related)


def _in_between(overlay: Overlay) -> Catalogue | None:
    """Return the head of the catalogue that an overlay makes for others."""
    result = overlay.result
    if result is None:
        return None
    return Catalogue(
        id=result.id,
        title=result.title,
        kind="",
        version=result.version,
        jurisdiction=overlay.target.jurisdiction or "",
        level="",
        categories=(),
        items=(),
        route=(*overlay.route, "result"),
    )


class _Sources(Mapping[str, Source]):
    """Files by name; one known by its head alone is read when a place in it is asked for."""

    def __init__(self, surveyed: Survey) -> None:
        self._rest = surveyed.rest.sources
        listed: tuple[Filed, ...] = (*surveyed.catalogues, *surveyed.overlays)
        self._filed = {each.name: each for each in listed}

    def __getitem__(self, name: str) -> Source:
        if name not in self._filed:
            return self._rest[name]
        raw = files.content(self._filed[name].path)
        return survey.nothing(name) if isinstance(raw, Finding) else read(name, raw)

    def __contains__(self, name: object) -> bool:
        return name in self._filed or name in self._rest

    def __iter__(self) -> Iterator[str]:
        yield from self._filed
        yield from self._rest

    def __len__(self) -> int:
        return len(self._filed) + len(self._rest)
