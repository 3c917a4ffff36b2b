"""Publication copies of many lists: made in batches, in any process, and seen all together."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from dutylist.bulk import executors, stops
from dutylist.bulk.making import ERRORS
from dutylist.bulk.staging import deliver, publish, staging
from dutylist.checks import run
from dutylist.checks.files import context
from dutylist.cli import holding, speech
from dutylist.cli.copies import SAME_NAME, UNDECIDED, Form, Wish, Writer
from dutylist.cli.outcome import Cannot, Exit
from dutylist.findings import Finding, Severity
from dutylist.io import build, build_overlay, files, survey
from dutylist.io.lock import Busy
from dutylist.io.opened import Opened, open_file
from dutylist.io.survey import Survey
from dutylist.model import Catalogue, Item, Unit
from dutylist.texts import Lang, Text

_LOST = Text(
    "一个工作进程意外结束（可能内存不足），没有写任何文件；请减少 --jobs 后重新运行",
    "a worker ended unexpectedly (out of memory, perhaps); no file was written; run again with "
    "fewer --jobs",
)
_BATCH = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What all batches of a run have in common; `heads` are the catalogues, without items.

    `undecided` are overlays with open conflicts, of which no list is published.
    """

    folder: Path
    places: frozenset[str]
    heads: tuple[Catalogue, ...]
    units: tuple[Path, ...]
    undecided: frozenset[str]
    forms: tuple[Form, ...]
    template: Path | None
    day: date
    lang: Lang
    out: Path
    staged: Path


@dataclass(frozen=True, slots=True)
class Batch:
    """Some files with lists."""

    order: Order
    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy that was made: its name, how many items it shows; `same` if it was there already."""

    name: str
    items: int
    same: bool


@dataclass(frozen=True, slots=True)
class Printed:
    """What became of a batch: copies, or what is wrong with lists or templates."""

    copies: tuple[Copy, ...] = ()
    findings: tuple[Finding, ...] = ()
    cannot: tuple[Text, Mapping[str, object], Exit] | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """What came of a run: every copy, or every error for which there is none."""

    copies: tuple[Copy, ...]
    findings: tuple[Finding, ...]


def published(surveyed: Survey, paths: Sequence[Path], wish: Wish, out: Path) -> Told:
    """Publish the lists in some files, all or none; raises Cannot and OSError."""
    try:
        return _published(surveyed, paths, wish, out)
    except Busy as error:
        raise holding.cannot(error) from None
    except stops.Lost:
        raise Cannot(_LOST) from None


def _published(surveyed: Survey, paths: Sequence[Path], wish: Wish, out: Path) -> Told:
    rest = surveyed.rest
    with staging(out) as staged, executors.opened(wish.jobs or os.cpu_count() or 1) as each:
        order = Order(
            folder=rest.folder.absolute(),
            places=surveyed.places,
            heads=tuple(surveyed.catalogues.values()),
            units=tuple({Path(str(unit.route[0])).absolute() for unit in rest.workspace.units}),
            undecided=frozenset(_undecided(surveyed)),
            forms=wish.forms,
            template=None if wish.template is None else wish.template.absolute(),
            day=wish.day,
            lang=speech.chosen(),
            out=out.absolute(),
            staged=staged.absolute(),
        )
        batches = [
            Batch(order, tuple(paths[at : at + _BATCH])) for at in range(0, len(paths), _BATCH)
        ]
        told = _gathered(each(work, batches))
        if not told.findings:
            publish(staged, out, (copy.name for copy in told.copies if not copy.same))
    return told


def _gathered(results: Iterable[Printed]) -> Told:
    copies: dict[str, Copy] = {}
    findings: list[Finding] = []
    for printed in results:
        if printed.cannot is not None:
            raise Cannot(*printed.cannot)
        findings += printed.findings
        for copy in printed.copies:
            if copy.name in copies:
                raise Cannot(SAME_NAME, {"name": copy.name})
            copies[copy.name] = copy
    return Told(tuple(copies.values()), tuple(findings))


_PRINTERS: dict[Path, "_Printer"] = {}


def work(batch: Batch) -> Printed:
    """Make the copies of a batch, in a worker that may never have seen the workspace before."""
    order = batch.order
    try:
        if order.staged not in _PRINTERS:
            _PRINTERS.clear()
            _PRINTERS[order.staged] = _Printer(order)
        return _PRINTERS[order.staged].work(batch.paths)
    except Cannot as error:
        return Printed(cannot=(error.text, error.params, error.code))


class _Printer:
    """A worker's own things: the workspace, and what lists had in common so far."""

    def __init__(self, order: Order) -> None:
        speech.choose(("--lang", order.lang), {})
        loaded, _ = survey.without_lists(order.folder, order.places)
        units = (unit for path in order.units for unit in _units(path))
        known = replace(loaded.workspace, catalogues=order.heads, units=tuple(units))
        self._loaded = replace(loaded, workspace=known)
        self._order = order
        self._context = context(self._loaded, order.day)
        self._writer = Writer(self._loaded, order.template)
        self._items: dict[str, Item] = {}

    def work(self, paths: Iterable[Path]) -> Printed:
        """Make the copies of some lists; of none, if one of them is at fault."""
        findings: list[Finding] = []
        copies: list[Copy] = []
        for path in paths:
            opened = open_file(path, self._loaded.kinds_folder)
            if opened.kind != "catalogue":
                continue
            found, catalogue = self._read(opened)
            self._refuse_undecided(catalogue)
            findings += found
            if not findings:
                copies += self._copies(catalogue)
        return Printed(tuple(copies), tuple(findings))

    def _read(self, opened: Opened) -> tuple[list[Finding], Catalogue]:
        """Return a list with what is wrong in it; items that are as in others are the same."""
        made = build.catalogue(opened.source.data, opened.route)
        self._context.forget()
        found = [*opened.findings, *run(ERRORS, (made,), self._context, opened.source.locate)]
        errors = [each for each in found if each.fault.severity is Severity.ERROR]
        return errors, replace(made, items=tuple(map(self._same, made.items)))

    def _refuse_undecided(self, catalogue: Catalogue) -> None:
        made = catalogue.derived
        if made is not None and made.overlay in self._order.undecided:
            raise Cannot(UNDECIDED, {"names": made.overlay}, Exit.STALE)

    def _same(self, item: Item) -> Item:
        known = self._items.get(item.id)
        if known is None or known != item or known.origin != item.origin:
            known = self._items[item.id] = item
        return known

    def _copies(self, catalogue: Catalogue) -> Iterator[Copy]:
        items = len(catalogue.public_items)
        for name, content in self._writer.copies(catalogue, self._order.forms):
            same = deliver(content, name, self._order.out, self._order.staged)
            yield Copy(name, items, same)


def _undecided(surveyed: Survey) -> Iterator[str]:
    """Yield the overlays with open conflicts; hardly any is read whole for that."""
    for filed, overlay in surveyed.overlays.items():
        raw = files.content(filed.path)
        if (
            isinstance(raw, bytes)
            and b"conflicts" in raw
            and open_file(filed.path).source.data.get("conflicts")
        ):
            yield overlay.id


def _units(path: Path) -> Iterable[Unit]:
    opened = open_file(path)
    return build_overlay.units(opened.source.data, opened.route) if opened.kind == "units" else ()
