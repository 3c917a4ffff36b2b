"""The index that a command looks into: the workspace's, or else the one that is shipped."""

from collections.abc import Callable, Mapping
from pathlib import Path

from dutylist.cli import options
from dutylist.cli.outcome import Cannot
from dutylist.io import files, layouts, library, shipped
from dutylist.io.load import Loaded
from dutylist.law import Instrument
from dutylist.law.statute import Statute
from dutylist.tables import Layout, Unusable, layout
from dutylist.texts import Text

_NO_LAYOUT = Text(
    "依据库的版式 kinds/basis.yaml 无法使用。",
    "the layout of the index, kinds/basis.yaml, is unusable.",
)

Texts = Callable[[str, str], Statute | None]


def index_in_use(workspace: Path | None) -> tuple[Loaded, bool]:
    """Return a workspace, or where there is none the shipped index and False."""
    if workspace is None and files.find_workspace(Path()) is None:
        return shipped.shipped(), False
    return options.open_workspace(workspace), True


def texts_of(loaded: Loaded, *, own: bool) -> Texts:
    """Return a function that reads a version's text out of the workspace's library."""

    def read(instrument: str, version: str) -> Statute | None:
        return library.read(loaded.folder, instrument, version) if own else None

    return read


def texts_held(loaded: Loaded, instruments: tuple[Instrument, ...], *, own: bool) -> int:
    """Return how many versions of an index have a text in the library."""
    if not own:
        return 0
    return sum(
        _held(loaded.folder, each.id, v.version) for each in instruments for v in each.versions
    )


def _held(folder: Path, instrument: str, version: str) -> bool:
    try:
        return library.path(folder, instrument, version).is_file()
    except ValueError:
        return False


def departments(loaded: Loaded) -> Mapping[str, str]:
    """Return what departments are called."""
    return {each.id: each.name for each in loaded.workspace.departments}


def index_layout(loaded: Loaded | None) -> Layout:
    """Return the columns of the index as a table: the workspace's own, or ours."""
    extra = None if loaded is None else loaded.kinds_folder
    try:
        return layout(layouts.read("basis", extra))
    except (layouts.Unreadable, Unusable):
        raise Cannot(_NO_LAYOUT) from None
