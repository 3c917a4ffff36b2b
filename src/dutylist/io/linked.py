"""Links where the files of a workspace should be: not read, and told."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from dutylist.findings import Finding, placed
from dutylist.io import faults, files


def told(folder: Path, links: Iterable[Path]) -> Iterator[Finding]:
    """Yield a finding for each link among the files of a workspace and of its own kinds."""
    kinds = folder / files.KINDS_FOLDER
    of_kinds = sorted(kinds.glob("*")) if kinds.is_dir() else ()
    for link in (*links, *(each for each in (kinds, *of_kinds) if each.is_symlink())):
        params = {"name": link.name, "target": str(link.readlink())}
        yield placed(faults.LINKED_FILE, name(link), 1, 1, params)


def name(link: Path) -> str:
    """Return a link's own name in messages, not that of what it leads to."""
    folder = files.shown(link.parent)
    return link.name if folder == "." else f"{folder}/{link.name}"
