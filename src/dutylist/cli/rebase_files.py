"""Overlays' files of a rebase: what was before is kept, then all are written, or none is."""

from collections.abc import Mapping, Sequence
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
    kept = {} if fresh else {each.id: each for each in rebase_saved.all_saved(workspace)}
    known = [each for each in written if fresh or each.after.overlay.id in kept]
    if known:
        rebase_saved.save(workspace, (_saved(each, kept) for each in known))
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


def _saved(written: Written, kept: Mapping[str, Saved]) -> Saved:
    """Return what is to be kept of a file: the bytes of before the rebase began."""
    name, file = written.after.overlay.id, written.before.path
    before = kept[name].before if name in kept else written.before.raw
    return Saved(id=name, file=file, before=before, after=digest.raw(written.after.raw))
