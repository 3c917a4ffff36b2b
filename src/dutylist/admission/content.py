"""The digest of what a recorded change leads to: what an approval is bound to."""

from collections.abc import Iterator

from dutylist.admission import binding, in_catalogue, in_overlay
from dutylist.io import digest
from dutylist.model import Overlay, Plain, RecordedChange, Workspace


def content(change: RecordedChange, workspace: Workspace) -> tuple[str, ...]:
    """Return the digests of what the files of a workspace hold for a change.

    One for each version of the catalogue that holds it, in the order of the workspace (to ask for
    one version, give a workspace with that version alone); for an overlay one; none where nothing
    is there. The list, the action, item and duty are part of it, so that an approval serves for
    nothing else.
    """
    where: dict[str, Plain] = {
        "form": binding.FORM,
        "where": "overlay" if change.overlay else "catalogue",
        "id": change.where,
        "action": str(change.action),
        "item": change.item,
        "duty": change.duty,
    }
    said = _in_overlays if change.overlay else _in_catalogues
    return tuple(dict.fromkeys(digest.data(where | each) for each in said(change, workspace)))


def holds(change: RecordedChange, workspace: Workspace) -> bool:
    """Whether the files hold what the digest of a change says; not, where it has no digest."""
    return change.digest is not None and change.digest in content(change, workspace)


def _in_catalogues(change: RecordedChange, workspace: Workspace) -> Iterator[dict[str, Plain]]:
    for each in in_catalogue.told(change, workspace):
        yield {"says": each}


def _in_overlays(change: RecordedChange, workspace: Workspace) -> Iterator[dict[str, Plain]]:
    for overlay in workspace.overlays:
        if overlay.id == change.where:
            said = in_overlay.told(change, overlay, workspace)
            if said is not None:
                yield {"for": _for(overlay), "says": said}


def _for(overlay: Overlay) -> Plain:
    """Return whose list it is, and of which catalogue; not of which version."""
    target = overlay.target
    return [target.unit, target.jurisdiction, overlay.base.catalogue]
