"""What a file's form depends on in the workspace around it."""

from pathlib import Path

from dutylist.io import load
from dutylist.mending.canonical import Known

NOTHING = Known({})


def around(home: Path) -> Known:
    """Return the kinds of the lists that a workspace has, and that its overlays make."""
    loaded = load.workspace(home)
    workspace = loaded.workspace
    known = {(each.id, each.version): each.kind for each in workspace.catalogues}
    made = {
        (each.result.id, each.result.version): (each.base.catalogue, each.base.version)
        for each in workspace.overlays
        if each.result is not None
    }
    for _ in made:  # a level after another
        known |= {key: known[base] for key, base in made.items() if base in known}
    return Known(known, loaded.kinds_folder)
