"""Overlays as the last run saw them, kept outside of the workspace, so that few are read again."""

import json
from pathlib import Path
from typing import Any

from dutylist.io import heads, verdicts
from dutylist.io.survey import NOTHING_SEEN, Seen

_ENDING = ".seen"
_MOST = 20


def read(folder: Path) -> Seen:
    """Return what is kept of the overlays in a folder; nothing if it is not whole."""
    raw = verdicts.kept(str(folder.resolve()), _ENDING)
    try:
        data: Any = json.loads(raw or b"null")
        files = {path: (str(each[0]), str(each[1])) for path, each in data["files"].items()}
        rows = {mark: heads.a_row(each) for mark, each in data["heads"].items()}
        return Seen(files, rows)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
        return NOTHING_SEEN


def write(folder: Path, seen: Seen, before: Seen) -> None:
    """Keep what was seen, if it is not what was kept; one that cannot be written is no fault."""
    if seen == before:
        return
    data = {"files": seen.files, "heads": seen.heads}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    verdicts.keep(str(folder.resolve()), text.encode("utf-8", "surrogatepass"), _ENDING, _MOST)
