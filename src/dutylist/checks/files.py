"""Check a workspace as a whole, or single lists against what the workspace knows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from dutylist.checks.content import Content
from dutylist.checks.rule import AnyRule, Context
from dutylist.checks.run import Subject, collect, everything, run
from dutylist.findings import Finding, Severity
from dutylist.io import build, build_record, digest, files, load
from dutylist.io.load import Loaded
from dutylist.io.opened import Opened, open_bytes
from dutylist.model import Catalogue

if TYPE_CHECKING:
    from concurrent.futures import Executor

NEEDS_WORKSPACE = ("DL105", "DL114", "DL201", "DL3", "DL501")
"""Codes that only a workspace can answer: unknown department, unit, law, base, record."""

NEEDS_WHOLE = ("DL108", "DL110", "DL116", "DL221", "DL507", "DL518")
"""Codes that would blame a list for items which were set aside as unreadable."""

NEEDS_WHOLE_BASE = (
    "DL302",
    "DL305",
    "DL306",
    "DL312",
    "DL313",
    "DL315",
    "DL322",
    "DL323",
    "DL343",
)
"""Codes that would blame an overlay for items of its base which were set aside."""

NEEDS_WHOLE_OVERLAY = ("DL315", "DL318", "DL322", "DL323", "DL335")
"""Codes that would blame an overlay for entries of its own which were set aside."""

NEEDS_KIND: Mapping[str, tuple[str, ...]] = {
    "catalogue": (
        *("DL131", "DL202", "DL203", "DL204", "DL205", "DL216", "DL217", "DL218", "DL219"),
        *("DL220", "DL221", "DL301", "DL505", "DL507", "DL518"),
    ),
    "departments": ("DL105", "DL113", "DL323", "DL506", "DL510", "DL516", "DL518"),
    "units": ("DL114", "DL311", "DL341", "DL508", "DL516", "DL518", "DL521", "DL526"),
    "basis": ("DL201", "DL212", "DL221", "DL341", "DL503"),
    "record": (
        *("DL220", "DL307", "DL310", "DL319", "DL321", "DL501"),
        *("DL507", "DL518", "DL519", "DL528"),
    ),
    "overlay": ("DL221", "DL301", "DL505", "DL507", "DL508", "DL518"),
    "confirmations": ("DL220",),
}
"""Codes that would blame others for a file of that kind which could not be read.

Without the newer version an older one looks as if it were in force, and its law out of date.
"""

STALE = "DL313"
"""The code of an overlay whose base is not the one that was pinned."""

_BATCH = 25


@dataclass(slots=True)
class Verdicts:
    """The digests of files that are known to be sound; grows as files are checked."""

    known: frozenset[str]
    sound: set[str] = field(default_factory=set)


def context(loaded: Loaded, day: date) -> Context:
    """Return what rules may know of a loaded workspace."""
    return Context(workspace=loaded.workspace, as_of=day, today=day)


def check_workspace(
    loaded: Loaded, rules: Sequence[AnyRule], day: date, broken: Iterable[Finding] = ()
) -> list[Finding]:
    """Return all that is wrong in a workspace: the form of its files, then their contents.

    `broken` are the laws that its overlays break. What another workspace says, it answers for.
    """
    known = context(loaded, day)
    found = [*run(rules, everything(loaded.workspace), known, loaded.locate), *broken]
    found = [each for each in found if each.at.file not in loaded.outside]
    return collect([*loaded.findings, *_first_the_base(loaded, fair(loaded, found))])


def check_names(loaded: Loaded, rules: Sequence[AnyRule], day: date) -> list[Finding]:
    """Return what is wrong in the words that every list prints: names of bodies and of units."""
    wanted = [rule for rule in rules if rule.subject is Content]
    found = run(wanted, (loaded.workspace,), context(loaded, day), loaded.locate)
    return [each for each in found if each.at.file not in loaded.outside]


def inherits(base: Catalogue | None, loaded: Loaded) -> bool:
    """Whether a list takes items over that no check of its own workspace has looked at."""
    return base is not None and base.route[0] in loaded.outside


def fair(loaded: Loaded, found: Iterable[Finding]) -> list[Finding]:
    """Leave out what would blame a file for another one that could not be read whole."""
    whole = all(each.whole for each in loaded.workspace.catalogues)
    unfair = (*_unfair(loaded.broken), *(() if whole else NEEDS_WHOLE))
    partly = _faulty(loaded.findings)
    return [
        each
        for each in found
        if not each.fault.code.startswith(unfair)
        and not (each.at.file in partly and each.fault.code in NEEDS_WHOLE_OVERLAY)
    ]


def _faulty(found: Iterable[Finding]) -> set[str]:
    return {each.at.file for each in found if each.fault.severity is Severity.ERROR}


def _first_the_base(loaded: Loaded, found: list[Finding]) -> list[Finding]:
    """Leave out that a base has changed where the base itself is at fault: mend that first."""
    faulty = _faulty((*loaded.findings, *found))
    bases = {
        overlay.route[0]: loaded.workspace.base_of(overlay) for overlay in loaded.workspace.overlays
    }
    mended = {file for file, base in bases.items() if base is None or base.route[0] not in faulty}
    return [each for each in found if each.fault.code != STALE or each.at.file in mended]


def _unfair(broken: frozenset[str]) -> tuple[str, ...]:
    kinds = NEEDS_KIND if "?" in broken else broken & NEEDS_KIND.keys()
    return tuple(code for kind in kinds for code in NEEDS_KIND[kind])


def _fair(finding: Finding) -> bool:
    return not finding.fault.code.startswith(NEEDS_WHOLE)


def check_files(  # noqa: PLR0913
    paths: Sequence[Path],
    loaded: Loaded,
    rules: Sequence[AnyRule],
    day: date,
    verdicts: Verdicts,
    *,
    jobs: int = 1,
    broken: Iterable[Finding] = (),
) -> list[Finding]:
    """Return what is wrong in some files: those of the workspace, and lists made from it."""
    own = [path for path in paths if files.shown(path) in loaded.sources]
    found: list[Finding] = []
    if own:
        names = {files.shown(path) for path in own}
        whole = check_workspace(loaded, rules, day, broken)
        found += [each for each in whole if each.at.file in names]
    lists = [path for path in paths if files.shown(path) not in loaded.sources]
    checker = _Checker(loaded, rules, day, verdicts.known)
    with _executor(jobs, loaded.folder, rules, day, verdicts.known) as executor:
        batches = [lists[at : at + _BATCH] for at in range(0, len(lists), _BATCH)]
        results = map(checker.batch, batches) if executor is None else executor.map(_batch, batches)
        for findings, sound in results:
            found += findings
            verdicts.sound |= sound
    return found


@contextmanager
def _executor(
    jobs: int, folder: Path, rules: Sequence[AnyRule], day: date, known: frozenset[str]
) -> Iterator["Executor | None"]:
    if jobs == 1:
        yield None
        return
    # imported here: one process needs none of it (15 ms)
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    arguments = (folder, tuple(rules), day, known)
    with ProcessPoolExecutor(jobs, initializer=_start, initargs=arguments) as executor:
        yield executor


_WORKER: list["_Checker"] = []


def _start(folder: Path, rules: Sequence[AnyRule], day: date, known: frozenset[str]) -> None:
    """Make a worker ready; it reads the workspace itself, which is cheaper than sending it."""
    loaded = load.workspace(folder) if (folder / files.WORKSPACE).is_file() else load.alone()
    _WORKER[:] = [_Checker(loaded, rules, day, known)]


def _batch(paths: Sequence[Path]) -> tuple[list[Finding], set[str]]:
    return _WORKER[0].batch(paths)


class _Checker:
    """Checks one list after another, keeping what they share: the context and its answers."""

    def __init__(
        self, loaded: Loaded, rules: Sequence[AnyRule], day: date, known: frozenset[str]
    ) -> None:
        self._loaded, self._known = loaded, known
        self._context = context(loaded, day)
        left_out = () if loaded.workspace.departments else NEEDS_WORKSPACE
        self._rules = tuple(rule for rule in rules if not rule.code.startswith(left_out))

    def batch(self, paths: Sequence[Path]) -> tuple[list[Finding], set[str]]:
        """Return what is wrong in some files, and the digests of those that are sound."""
        found: list[Finding] = []
        sound: set[str] = set()
        for path in paths:
            raw = files.content(path)
            if isinstance(raw, Finding):
                found.append(raw)
                continue
            mark = digest.raw(raw)
            if mark in self._known:
                sound.add(mark)
                continue
            here = self._one(files.shown(path), raw)
            found += here
            if not here:
                sound.add(mark)
        return found, sound

    def _one(self, name: str, raw: bytes) -> list[Finding]:
        opened = open_bytes(name, raw, self._loaded.kinds_folder)
        subject = _subject(opened)
        if subject is None:
            return list(opened.findings)
        self._context.forget()
        found = run(self._rules, (subject,), self._context, opened.source.locate)
        return [*opened.findings, *(each for each in found if _whole(subject) or _fair(each))]


def _whole(subject: Subject) -> bool:
    return not isinstance(subject, Catalogue) or subject.whole


def _subject(opened: Opened) -> Subject | None:
    data = opened.source.data
    match opened.kind:
        case "catalogue":
            return build.catalogue(data, opened.route)
        case "record":
            return build_record.record(data, opened.route)
    return None
