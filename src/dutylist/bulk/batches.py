"""What is handed to workers and comes back from them: small values that any process can be sent."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dutylist.bulk.kept import Output
from dutylist.findings import Finding
from dutylist.io.survey import Filed
from dutylist.model import Catalogue, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What all batches of a run have in common.

    `mark` is the digest of the workspace's files but catalogues and overlays; `staging` is where
    lists are written that are not yet to be seen, None where nothing is written at all.
    """

    folder: Path
    places: frozenset[str]
    mark: str
    day: date
    out: Path
    staging: Path | None = None


@dataclass(frozen=True, slots=True)
class Root:
    """A catalogue's file that lists are derived from, and the heads of its other versions."""

    filed: Filed
    others: tuple[Catalogue, ...] = ()


@dataclass(frozen=True, slots=True)
class Job:
    """An overlay to apply, the name of the list that comes of it, and the overlays on that list.

    `unit` is the one that the list is for; those `near` know what the places around are called.
    `wanted` is false for a level in between that is only passed through.
    """

    filed: Filed
    unit: Unit | None
    near: tuple[Unit, ...]
    file: str
    wanted: bool = True
    jobs: tuple["Job", ...] = ()


@dataclass(frozen=True, slots=True)
class Batch:
    """Some overlays of one base; a base without any is only to be checked."""

    setting: Setting
    root: Root
    jobs: tuple[Job, ...] = ()


@dataclass(frozen=True, slots=True)
class Product:
    """What became of one overlay: a list, or every reason why there is none.

    `same` tells that the folder of lists holds it already.
    """

    name: str
    file: str
    output: Output | None = None
    same: bool = False
    findings: tuple[Finding, ...] = ()
