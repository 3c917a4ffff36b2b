"""What one worker does: a batch of overlays of one base, in whatever process, on any machine."""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from dutylist.bulk.batches import Batch, Job, Product, Root, Setting
from dutylist.bulk.kept import Output
from dutylist.bulk.local import Local
from dutylist.bulk.making import OF_CATALOGUE, Bench, Maker, locator
from dutylist.bulk.staging import deliver
from dutylist.bulk.stops import Moved
from dutylist.checks import run
from dutylist.findings import Finding, Severity
from dutylist.io import build, digest, overlay_file, schema, survey, write
from dutylist.io.load import Loaded
from dutylist.io.opened import Opened

if TYPE_CHECKING:
    from dutylist.model import Catalogue

T = TypeVar("T")

_BENCHES = 2
"""How many bases a worker keeps ready."""


class Shop:
    """A worker's own things: the workspace, and the bases that it used last."""

    def __init__(self, loaded: Loaded, day: date) -> None:
        self._kinds = loaded.kinds_folder
        self._maker = Maker(loaded, day)
        self._opened: OrderedDict[str, tuple[Opened, Catalogue]] = OrderedDict()
        self._benches: OrderedDict[str, Bench] = OrderedDict()

    def check(self, root: Root) -> tuple[Finding, ...]:
        """Return what is wrong in a catalogue."""
        opened = survey.filed_as(root.filed, self._kinds)
        if opened.kind != "catalogue":
            return opened.findings
        catalogue = build.catalogue(opened.source.data, opened.route)
        _remember(self._opened, root.filed.digest, (opened, catalogue))
        context = self._maker.context((*root.others, catalogue))
        found = run(OF_CATALOGUE, (catalogue,), context, opened.source.locate)
        return (*opened.findings, *found)

    def work(self, batch: Batch) -> list[Product]:
        """Make the lists of a batch."""
        bench, opened = self._bench(batch.root)
        return list(self._made(batch, batch.jobs, bench, (opened,)))

    def _bench(self, root: Root) -> tuple[Bench, Opened]:
        mark = root.filed.digest
        if mark not in self._opened:
            opened = survey.filed_as(root.filed, self._kinds)
            if opened.kind != "catalogue":
                raise Moved
            base = build.catalogue(opened.source.data, opened.route)
            _remember(self._opened, mark, (opened, base))
        opened, base = self._opened[mark]
        if mark not in self._benches:
            made = self._maker.bench(base, root.others, outside=root.filed.outside)
            _remember(self._benches, mark, made)
        return self._benches[mark], opened

    def _made(
        self, batch: Batch, jobs: tuple[Job, ...], bench: Bench, above: tuple[Opened, ...]
    ) -> Iterator[Product]:
        for job in jobs:
            opened = survey.filed_as(job.filed, self._kinds)
            local, findings = self._local(job, opened, bench, above)
            if local is None:
                yield Product(job.filed.name, job.file, findings=findings)
                continue
            if job.wanted:
                yield _delivered(batch.setting, job, local, bench)
            if job.jobs:
                below = self._maker.bench(local.catalogue)
                yield from self._made(batch, job.jobs, below, (*above, opened))

    def _local(
        self, job: Job, opened: Opened, bench: Bench, above: tuple[Opened, ...]
    ) -> tuple[Local | None, tuple[Finding, ...]]:
        """Return a sound list, or what is wrong with its overlay or with itself."""
        if opened.kind != "overlay":
            return None, opened.findings
        base = bench.prepared.catalogue
        overlay, found = overlay_file.built(
            opened, {(base.id, base.version): base.kind}, self._kinds
        )
        locate = locator({each.source.file: each.source for each in (*above, opened)})
        found = [*opened.findings, *found]
        if _errors(found):
            return None, tuple(_errors(found))
        for unit in job.near:
            self._maker.know(unit)
        case = self._maker.case(bench, overlay, job.unit, locate)
        found += self._maker.faults_of_overlay(bench, case, locate)
        if _errors(found):
            return None, tuple(_errors(found))
        local = self._maker.make(case)
        found = self._maker.faults_of_list(bench, local, opened.source, locate)
        return (None, tuple(errors)) if (errors := _errors(found)) else (local, ())


def _remember(kept: OrderedDict[str, T], mark: str, value: T) -> None:
    """Keep something, and only as many of its kind as there is room for."""
    kept[mark] = value
    while len(kept) > _BENCHES:
        kept.popitem(last=False)


def _errors(found: list[Finding]) -> list[Finding]:
    return [each for each in found if each.fault.severity is Severity.ERROR]


def _delivered(setting: Setting, job: Job, local: Local, bench: Bench) -> Product:
    content = write.catalogue_bytes(local.catalogue, bench.shared)
    same = deliver(content, job.file, setting.out, setting.staging)
    output = Output(digest.raw(content), replace(local.sum, categories={}, parts={}))
    return Product(job.filed.name, job.file, output, same)


_SHOPS: dict[tuple[Path, str, date], Shop] = {}


def work(batch: Batch) -> list[Product]:
    """Make the lists of a batch, in a worker that may never have seen the workspace before."""
    return _shop(batch.setting).work(batch)


def check(batch: Batch) -> tuple[Finding, ...]:
    """Return what is wrong in the catalogue of a batch."""
    return _shop(batch.setting).check(batch.root)


def _shop(setting: Setting) -> Shop:
    key = setting.folder, setting.mark, setting.day
    if key not in _SHOPS:
        _SHOPS.clear()
        schema.forget()
        loaded, mark = survey.without_lists(setting.folder, setting.places)
        if mark != setting.mark:
            raise Moved
        _SHOPS[key] = Shop(loaded, setting.day)
    return _SHOPS[key]


def keep(setting: Setting, loaded: Loaded) -> None:
    """Let this process work with the workspace as it has loaded it."""
    _SHOPS.clear()
    _SHOPS[setting.folder, setting.mark, setting.day] = Shop(loaded, setting.day)
