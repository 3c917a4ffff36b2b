"""Which values change when proposals are taken up, and what that means for pinned overlays."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dutylist.findings import Route
from dutylist.impact.repoint import Move, Proposal
from dutylist.law import Version
from dutylist.model import Basis, Overlay, Workspace


@dataclass(frozen=True, slots=True)
class Chosen:
    """A proposal with the citation that is to be written."""

    proposal: Proposal
    option: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What one citation of a file becomes, with the version that it names, if any."""

    basis: Basis
    text: str
    version: str | None
    chosen: tuple[Chosen, ...]

    @property
    def route(self) -> Route:
        """Where the citation stands."""
        return self.basis.route


def automatic(proposals: Iterable[Proposal], least: float) -> tuple[Chosen, ...]:
    """Return the proposals that may be written without anybody ticking them."""
    return tuple(Chosen(each, each.options[0]) for each in proposals if each.automatic(least))


def plan(chosen: Iterable[Chosen], move: Move) -> tuple[Change, ...]:
    """Return the values that change, each once, in the order of the proposals."""
    by_route: defaultdict[Route, list[Chosen]] = defaultdict(list)
    for each in chosen:
        by_route[each.proposal.place.basis.route].append(each)
    return tuple(_change(group, move.new) for group in by_route.values())


def _change(group: Sequence[Chosen], new: Version) -> Change:
    basis = group[0].proposal.place.basis
    text = basis.text
    for each in sorted(group, key=lambda one: one.proposal.citation.start, reverse=True):
        citation = each.proposal.citation
        end = citation.start + len(citation.source)
        text = text[: citation.start] + each.option + text[end:]
    version = new.version if basis.version is not None and new.version else None
    return Change(basis=basis, text=text, version=version, chosen=tuple(group))


def stale(workspace: Workspace, changes: Iterable[Change]) -> tuple[Overlay, ...]:
    """Return the overlays pinned to catalogues whose digest the changes alter."""
    files = {str(change.route[0]) for change in changes}
    return tuple(
        overlay
        for overlay in workspace.overlays
        if (base := workspace.base_of(overlay)) is not None and str(base.route[0]) in files
    )


def counts(proposals: Iterable[Proposal], least: float) -> Mapping[str, int]:
    """Return how many citations there are, and how many of each kind of work."""
    counted = dict.fromkeys(("citations", *_WORK), 0)
    for each in proposals:
        counted["citations"] += 1
        counted[_work(each, least)] += 1
    return counted


_WORK = ("ready", "choose", "decide", "same", "done")


def _work(proposal: Proposal, least: float) -> str:
    if not proposal.open:
        return "done" if proposal.done else "same"
    if not proposal.options:
        return "decide"
    return "ready" if proposal.automatic(least) else "choose"
