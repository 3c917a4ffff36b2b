"""Overlays' files of a rebase: what was before is kept, then all are written, or none is."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from dutylist.cli.outcome import Cannot
from dutylist.io import digest, files, rebase_saved, write
from dutylist.io.rebase_saved import Saved
from dutylist.io.rebase_write import File, NotProven, Written, changed
from dutylist.model import Overlay
from dutylist.texts import Text

_SINCE = Text(
    "{file} 在运行期间被改动了，请重新运行。没有写入任何文件。",
    "{file} was changed while this ran; run again. No file was written.",
)
_NOT_PROVEN = Text(
    "{file} 改写后读回的内容与应有的不一致，没有写入任何文件；请把该文件发给维护人员。",
    "{file} would not read back as it should; no file was written. Please send it to the "
    "maintainers.",
)


def rewritten(file: File, overlay: Overlay, kind: str, kinds: Path | None) -> Written:
    """Return a file that says what an overlay has become, nothing written; raises Cannot."""
    try:
        return changed(file, overlay, kind, kinds)
    except NotProven:
        raise Cannot(_NOT_PROVEN, {"file": files.shown(file.path)}) from None


def put(workspace: Path, written: Sequence[Written], *, fresh: bool) -> None:
    """Write files; with `fresh` keep what was before, else go on from what is kept already."""
    for each in written:
        if files.content(each.before.path) != each.before.raw:
            raise Cannot(_SINCE, {"file": files.shown(each.before.path)})
    for each in written:
        _keep(workspace, each, fresh=fresh)
    done: list[Written] = []
    try:
        for each in written:
            write.atomic(each.before.path, each.after.raw)
            done.append(each)
    except BaseException:
        with suppress(OSError):
            for each in done:
                write.atomic(each.before.path, each.before.raw)
        raise


def _keep(workspace: Path, written: Written, *, fresh: bool) -> None:
    name, after = written.after.overlay.id, digest.raw(written.after.raw)
    before = None if fresh else rebase_saved.find(workspace, name)
    if fresh or before is not None:
        raw = written.before.raw if before is None else before.before
        saved = Saved(id=name, file=written.before.path, before=raw, after=after)
        rebase_saved.save(workspace, saved)
