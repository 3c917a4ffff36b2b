"""Which lists must be made anew, in which batches, and which need not."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from itertools import islice

from dutylist.bulk.batches import Batch, Job, Root, Setting
from dutylist.bulk.kept import Kept, Output
from dutylist.derive.levels import Key, above, base_of, result_of
from dutylist.findings import Route
from dutylist.io import heads
from dutylist.io.survey import Filed, Survey
from dutylist.model import Catalogue, Overlay, Unit
from dutylist.model.divisions import UNIT_DIGITS, prefix

BATCH = 40
"""Overlays in a batch at most: some 200 ms of work, so that handing it out costs nothing much."""


@dataclass(frozen=True, slots=True)
class Planned:
    """One list: its overlay, its file, what it is made of, and what is known of it already."""

    filed: Filed
    overlay: Overlay
    file: str
    key: str
    known: Output | None


@dataclass(frozen=True, slots=True)
class Plan:
    """All lists of a run, and the batches that make those that are not known.

    `roots` are catalogues to be checked; when they are, all that is in `sound` is.
    """

    lists: Mapping[str, Planned]
    batches: tuple[Batch, ...]
    roots: tuple[Batch, ...]
    sound: frozenset[str]


def files_of(overlays: Iterable[Overlay]) -> dict[Route, str]:
    """Return the file of every overlay's list: its unit's code, or the id of a level in between.

    Where several lists would have one name, each has that of its base, or its version, behind it.
    """
    everything = tuple(overlays)
    names = Counter(_name(each) for each in everything)
    return {
        each.route: f"{name}-{_mark(each)}.yaml" if names[name] > 1 else f"{name}.yaml"
        for each in everything
        for name in [_name(each)]
    }


def _name(overlay: Overlay) -> str:
    return overlay.target.unit or (overlay.result.id if overlay.result else overlay.id)


def _mark(overlay: Overlay) -> str:
    return overlay.result.version if overlay.result else overlay.base.catalogue


def plan(
    surveyed: Survey, chosen: Sequence[Overlay], setting: Setting, kept: Kept, workers: int = 1
) -> Plan:
    """Return what is to be done for some overlays, so that each of some workers gets a share."""
    return _Planner(surveyed, chosen, setting, kept).plan(workers)


class _Planner:
    """Follows the overlays from the catalogues down."""

    def __init__(
        self, surveyed: Survey, chosen: Sequence[Overlay], setting: Setting, kept: Kept
    ) -> None:
        self._surveyed, self._setting, self._kept = surveyed, setting, kept
        overlays = surveyed.overlays
        everything = overlays.values()
        self._chosen = {each.route for each in chosen}
        self._files = files_of(everything)
        self._units = {unit.code: unit for unit in surveyed.rest.workspace.units}
        self._below: dict[Key, list[tuple[Filed, Overlay]]] = {}
        wanted = {each.route for each in above(everything, chosen)}
        for filed, each in overlays.items():
            if each.route in wanted:
                self._below.setdefault(base_of(each), []).append((filed, each))
        self._lists: dict[str, Planned] = {}

    def plan(self, workers: int) -> Plan:
        todo: list[tuple[Root, list[Job]]] = []
        roots: list[Batch] = []
        sound: set[str] = set()
        for filed, head in self._surveyed.catalogues.items():
            root = Root(filed, self._others(head))
            key = root_key(self._setting, root)
            sound.add(key)
            if key not in self._kept.sound and not filed.outside:
                roots.append(Batch(self._setting, root))
            todo.append((root, self._jobs((head.id, head.version), key)))
        total = sum(_weight(job) for _, jobs in todo for job in jobs)
        size = max(1, min(BATCH, -(-total // workers)))
        batches = tuple(
            Batch(self._setting, root, each)
            for root, jobs in todo
            for each in _portions(jobs, size)
        )
        return Plan(self._lists, batches, tuple(roots), frozenset(sound))

    def _others(self, head: Catalogue) -> tuple[Catalogue, ...]:
        everything = self._surveyed.catalogues.values()
        return tuple(each for each in everything if each.id == head.id and each is not head)

    def _jobs(self, base: Key, base_key: str) -> list[Job]:
        """Return the jobs on a base that must be done, with those on their results."""
        return [
            job
            for filed, overlay in self._below.get(base, ())
            if (job := self._job(filed, overlay, base_key)) is not None
        ]

    def _job(self, filed: Filed, overlay: Overlay, base_key: str) -> Job | None:
        unit = self._units.get(overlay.target.unit or "")
        file = self._files[overlay.route]
        near = self._near(overlay)
        names = near if unit is not None else ()
        said = (repr(replace(each, route=())) for each in names)
        key = _digest(base_key, filed.digest, file, *said)
        known = self._known(key, file)
        wanted = overlay.route in self._chosen
        if wanted:
            self._lists[filed.name] = Planned(filed, overlay, file, key, known)
        result = result_of(overlay)
        jobs = () if result is None else tuple(self._jobs(result, key))
        if jobs or (wanted and known is None):
            return Job(filed, unit, near, file, wanted and known is None, jobs)
        return None

    def _near(self, overlay: Overlay) -> tuple[Unit, ...]:
        """Return the unit of a list and the one around it; for a level in between one below it."""
        code = overlay.target.unit
        if code is not None:
            around = dict.fromkeys((code, code[:UNIT_DIGITS]))
            return tuple(self._units[each] for each in around if each in self._units)
        digits = prefix(overlay.target.jurisdiction or "")
        units = self._units.items()
        return tuple(islice((unit for code, unit in units if code.startswith(digits)), 1))

    def _known(self, key: str, file: str) -> Output | None:
        """Return what is known of a list whose file still is what was made."""
        output = self._kept.lists.get(key)
        if output is None:
            return None
        trust = self._setting.staging is not None
        found = self._kept.file_digest(self._setting.out / file, trust=trust)
        return output if found == output.digest else None


def root_key(setting: Setting, root: Root) -> str:
    """Return what a catalogue's verdict and all its lists depend on."""
    others = sorted(repr(replace(each, route=())) for each in root.others)
    places = " ".join(sorted(setting.places))
    return _digest(setting.mark, places, setting.day.isoformat(), root.filed.digest, *others)


def heads_key(surveyed: Survey, day: date) -> str:
    """Return what the verdict on the heads of all files depends on."""
    catalogues = (each.digest for each in surveyed.catalogues)
    overlays = (str(heads.row(each)) for each in surveyed.overlays.values())
    places = " ".join(sorted(surveyed.places))
    about = ("heads", surveyed.rest.digest, day.isoformat(), places)
    return _digest(*about, *catalogues, *overlays)


def _digest(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()


def _portions(jobs: Sequence[Job], size: int) -> Iterable[tuple[Job, ...]]:
    """Yield jobs in portions of about a size.

    One with many below it is handed out several times; its own list is made once, and elsewhere
    it is only passed through.
    """
    portion: list[Job] = []
    weight = 0
    for job in (part for each in jobs for part in _parted(each, size)):
        portion.append(job)
        weight += _weight(job)
        if weight >= size:
            yield tuple(portion)
            portion, weight = [], 0
    if portion:
        yield tuple(portion)


def _parted(job: Job, size: int) -> Iterable[Job]:
    if _weight(job) <= size or not job.jobs:
        return [job]
    first, *others = (replace(job, jobs=each) for each in _portions(job.jobs, size))
    return [first, *(replace(each, wanted=False) for each in others)]


def _weight(job: Job) -> int:
    return 1 + sum(map(_weight, job.jobs))
