"""The lists of a workspace, derived from first to last: looked over, planned, made, published."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from dutylist.bulk import kept
from dutylist.bulk.batches import Product, Setting
from dutylist.bulk.kept import Kept, Output
from dutylist.bulk.plan import Plan, files_of, heads_key, plan
from dutylist.bulk.staging import publish, staging
from dutylist.derive.levels import above
from dutylist.findings import Finding, Severity
from dutylist.io import filenames, files, links, survey
from dutylist.io.at_rest import at_rest
from dutylist.io.survey import Survey
from dutylist.model import Overlay

FEW = 150
"""As many lists are made in this process; for more of them others are worth starting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What to derive and how.

    `jobs` is None for as many processes as there is work for; `address` is that of a cluster.
    With `check` nothing is written; with `some` only chosen lists count, and not what is left.
    """

    folder: Path
    out: Path
    day: date
    check: bool = False
    some: bool = False
    jobs: int | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """One list; `changed` tells that its file was not, or is not, as it should be."""

    overlay: Overlay
    file: str
    output: Output
    changed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """What came of a run: all lists, or the findings for which there are none.

    `made` counts what was not known from an earlier run; `left` are lists in the folder that
    no overlay makes.
    """

    lists: tuple[Done, ...] = ()
    findings: tuple[Finding, ...] = ()
    made: int = 0
    left: tuple[str, ...] = ()


Tell = Callable[[int, int], None]
"""Is told how many lists are done, and of how many."""


def derive(surveyed: Survey, chosen: Sequence[Overlay], asked: Asked, tell: Tell) -> Derived:
    """Derive lists, or find out why not; raises OSError, Busy, Lost, Moved, NoDask, NoCluster."""
    links.stay(asked.out)
    filenames.check((surveyed.rest.lists, *files_of(surveyed.overlays.values()).values()))
    with at_rest():
        known = kept.read(asked.folder, asked.out)
    verdict = heads_key(surveyed, asked.day)
    faults: list[Finding] = []
    if verdict not in known.sound:
        # imported here: a run in which nothing has changed needs no rules (100 ms)
        from dutylist.bulk import heads_checked  # noqa: PLC0415

        faults = [each for each in heads_checked.faults(surveyed, asked.day) if _error(each)]
        if found := _concerning(faults, surveyed, chosen, asked):
            return Derived(findings=tuple(found))
    with _staged(asked) as staged:
        setting = Setting(
            folder=asked.folder,
            places=surveyed.places,
            mark=surveyed.mark,
            day=asked.day,
            out=asked.out,
            staging=staged,
        )
        with at_rest():
            planned = plan(surveyed, chosen, setting, known, asked.jobs or 1)
        if len(planned.lists) < len(chosen):  # a level above cannot be read
            return Derived(findings=tuple(faults))
        products, found = _worked(planned, surveyed, setting, asked, tell)
        if found:
            return Derived(findings=tuple(found))
        if staged is not None:
            publish(staged, asked.out, (each.file for each in products if not each.same))
    lists = tuple(_done(planned, products))
    there = [each for each in lists if not (asked.check and each.changed)]
    sound = planned.sound if faults else planned.sound | {verdict}
    after = _remembered(known, planned, there, asked)
    kept.write(asked.folder, asked.out, replace(after, sound=sound), known)
    left = () if asked.some else _left(surveyed, asked.out)
    return Derived(lists=lists, made=len(products), left=left)


def _staged(asked: Asked) -> AbstractContextManager[Path | None]:
    return nullcontext() if asked.check else staging(asked.out)


def _concerning(
    found: Iterable[Finding], surveyed: Survey, chosen: Sequence[Overlay], asked: Asked
) -> list[Finding]:
    """Return the errors that stand in the way of chosen overlays: not those of other overlays."""
    if not asked.some:
        return list(found)
    everything = surveyed.overlays.values()
    wanted = {each.route[0] for each in above(everything, chosen)}
    others = {*surveyed.unread, *(each.route[0] for each in everything)} - wanted
    return [
        each
        for each in found
        if each.at.file not in others or any(at.file in wanted for at in each.related)
    ]


def _error(finding: Finding) -> bool:
    return finding.fault.severity is Severity.ERROR


def _worked(
    planned: Plan, surveyed: Survey, setting: Setting, asked: Asked, tell: Tell
) -> tuple[list[Product], list[Finding]]:
    """Work on all batches, catalogues first; return what was made, or what is wrong."""
    if not (planned.roots or planned.batches):
        return [], []
    # imported here for the same reason
    from dutylist.bulk import executors, work  # noqa: PLC0415

    waiting = sum(each.known is None for each in planned.lists.values())
    jobs = asked.jobs or (1 if waiting <= FEW else os.cpu_count() or 1)
    jobs = min(jobs, max(len(planned.roots), len(planned.batches)))  # none would be idle
    if jobs == 1 and asked.address is None:
        work.keep(setting, surveyed.rest)
    with executors.opened(jobs, asked.address) as each:
        checked = each(work.check, planned.roots)
        found = [finding for findings in checked for finding in findings if _error(finding)]
        if found:
            return [], found
        return _collected(each(work.work, planned.batches), waiting, tell)


def _collected(
    worked: Iterable[Sequence[Product]], waiting: int, tell: Tell
) -> tuple[list[Product], list[Finding]]:
    products: list[Product] = []
    found: list[Finding] = []
    for some in worked:
        for product in some:
            found += product.findings
            if product.output is not None:
                products.append(product)
        tell(len(products), waiting)
    return products, found


def _done(planned: Plan, products: Sequence[Product]) -> Iterator[Done]:
    made = {each.name: each for each in products}
    for name, each in planned.lists.items():
        product = made.get(name)
        if product is not None and product.output is not None:
            yield Done(each.overlay, each.file, product.output, not product.same)
        elif each.known is not None:
            yield Done(each.overlay, each.file, each.known, changed=False)


def _remembered(before: Kept, planned: Plan, lists: Iterable[Done], asked: Asked) -> Kept:
    """Return what the next run may rely on: what lies in the folder as it was made."""
    keys = {each.file: each.key for each in planned.lists.values()}
    outputs = {keys[each.file]: each.output for each in lists}
    seen = {}
    for each in lists:
        known = before.seen.get(each.file)
        if not each.changed and known is not None and known[1] == each.output.digest:
            seen[each.file] = known  # if it looks different now, it will be read
            continue
        try:
            state = files.state((asked.out / each.file).stat())
        except OSError:
            continue
        seen[each.file] = (state, each.output.digest)
    if not asked.some:
        return Kept(lists=outputs, sound=planned.sound, seen=seen)
    others = {name: about for name, about in before.seen.items() if name not in keys}
    return Kept(lists={**before.lists, **outputs}, sound=planned.sound, seen={**others, **seen})


def _left(surveyed: Survey, out: Path) -> tuple[str, ...]:
    """Return the lists in a folder that no overlay makes."""
    wanted = set(files_of(surveyed.overlays.values()).values())
    found = (each for each in out.glob("*.yaml") if each.name not in wanted)
    return tuple(sorted(each.name for each in found if survey.is_derived(each)))
