"""Mend what is certain, look again, and go on until nothing certain is left."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dutylist.findings import Finding, Reworded, Severity
from dutylist.io import digest, files, load
from dutylist.mending.retyping import retyped
from dutylist.mending.rewording import reworded

MOST_ROUNDS = 10
"""A text that several rules mend takes a round for each."""

LARGEST = 500_000
"""How many bytes a file may have in which slips behind the first one are looked for."""

_STALE = "DL313"
"""The code of an overlay whose base is not the one that it is pinned to."""

_FORM = "DL0"
"""How the codes of faults of form begin; a file without them says what it says."""

Check = Callable[[Mapping[Path, bytes]], list[Finding]]
"""Returns what is wrong if some files held other bytes."""

May = Callable[[Path], bool]
"""Tells whether a file may be mended."""


@dataclass(slots=True)
class Mended:
    """Files as they were and as they should be, what is wrong then, and how many faults are gone.

    `withheld` are files whose contents are not touched: other files are pinned to what they say;
    `stopped` those with more slips than one run mends.
    """

    left: list[Finding]
    before: dict[Path, bytes] = field(default_factory=dict)
    after: dict[Path, bytes] = field(default_factory=dict)
    count: int = 0
    withheld: set[Path] = field(default_factory=set)
    stopped: set[Path] = field(default_factory=set)

    @property
    def changed(self) -> dict[Path, tuple[bytes, bytes]]:
        """Return the files that differ, as they were and as they should be."""
        return {
            path: (self.before[path], new)
            for path, new in sorted(self.after.items())
            if new != self.before[path]
        }


def mended(found: list[Finding], check: Check, may: May) -> Mended:
    """Return what becomes of the files in which something was found; nothing is written."""
    state = Mended(found)
    for _ in range(MOST_ROUNDS):
        if not _typed(state, may):
            break
        state.left = check(state.after)
    for _ in range(MOST_ROUNDS):
        if not _worded(state, check, may, of_form=True):
            break
    for _ in range(MOST_ROUNDS):
        if not _worded(state, check, may, of_form=False):
            break
    return state


def behind(path: Path) -> tuple[Finding, ...]:
    """Return the slips of a file that cannot be read, those behind the first one as well.

    A file of more than LARGEST bytes is not looked into: YAML stops at the first slip, and to
    go on takes a look at the whole for each.
    """
    raw = files.content(path)
    if not isinstance(raw, bytes) or len(raw) > LARGEST:
        return ()
    home = files.find_workspace(path)
    return retyped(files.shown(path), raw, home and load.own_kinds(home)).told


def _raw(state: Mended, path: Path, may: May) -> bytes | None:
    """Return a file as it is mended so far, None for one that may not be."""
    if path not in state.after:
        raw = files.content(path) if may(path) else None
        if not isinstance(raw, bytes) or len(raw) > files.MAX_BYTES:
            return None
        state.before[path] = state.after[path] = raw
    return state.after[path]


def _with_fix(state: Mended, kind: type) -> dict[Path, list[Finding]]:
    """Return the findings that carry a fix of a kind, by file."""
    by_file: dict[Path, list[Finding]] = {}
    for each in state.left:
        if each.fix is not None and isinstance(each.fix, kind):
            by_file.setdefault(Path(each.at.file), []).append(each)
    return by_file


def _typed(state: Mended, may: May) -> bool:
    """Mend slips of form in every file that has some; false where nothing changed."""
    changed = False
    for path in _with_fix(state, object):
        raw = None if path in state.stopped else _raw(state, path, may)
        if raw is None:
            continue
        home = files.find_workspace(path)
        made = retyped(files.shown(path), raw, home and load.own_kinds(home))
        changed |= made.raw != raw
        state.after[path] = made.raw
        state.count += made.mended
        state.stopped |= {path} if made.stopped else set()
    return changed


def _worded(state: Mended, check: Check, may: May, *, of_form: bool) -> bool:
    """Reword texts in every file that has some; false where nothing changed.

    Contents that others are pinned to are left alone: what would bring an error is not certain.
    """
    made: dict[Path, tuple[bytes, int]] = {}
    for path, found in _with_fix(state, Reworded).items():
        fixes = [
            each.fix
            for each in found
            if isinstance(each.fix, Reworded)
            and each.fault.code.startswith(_FORM) is of_form
            and each.fix.route[0] == each.at.file
        ]
        raw = _raw(state, path, may) if fixes and path not in state.withheld else None
        if raw is not None:
            new, count = reworded(files.shown(path), raw, fixes)
            if new != raw:
                made[path] = (new, count)
    if not made:
        return False
    left = check(_with(state, made, list(made)))
    if not of_form and _brings(state, left):
        made, left = _harmless(state, check, made)
    for path, (new, count) in made.items():
        state.after[path] = new
        state.count += count
    state.left = left
    return bool(made)


def _with(
    state: Mended, made: Mapping[Path, tuple[bytes, int]], chosen: Sequence[Path]
) -> dict[Path, bytes]:
    return state.after | {path: made[path][0] for path in chosen}


def _brings(state: Mended, after: Sequence[Finding]) -> bool:
    """Whether there is an error that was not there before, told or not.

    Of an overlay whose base holds errors nobody says that it is out of date, too.
    """
    new = _errors(after) - _errors(state.left)
    stale = {file for code, file, _ in new if code == _STALE}
    others = any(code != _STALE for code, _, _ in new)
    return others or any(_fresh(state, file) for file in stale)


def _fresh(state: Mended, file: str) -> bool:
    """Whether an overlay was pinned to its base as that stood before."""
    home = files.find_workspace(Path(file))
    if home is None:
        return True
    with files.instead(state.after):
        workspace = load.workspace(home).workspace
    for overlay in workspace.overlays:
        if str(overlay.route[0]) == file:
            base = workspace.base_of(overlay)
            return base is None or digest.catalogue(base) == overlay.base.digest
    return False


def _errors(found: Sequence[Finding]) -> Counter[tuple[str, str, str | None]]:
    return Counter(
        (each.fault.code, each.at.file, each.item)
        for each in found
        if each.fault.severity is Severity.ERROR
    )


def _harmless(
    state: Mended, check: Check, made: Mapping[Path, tuple[bytes, int]]
) -> tuple[dict[Path, tuple[bytes, int]], list[Finding]]:
    """Return those changes, file by file, that bring no error, and what is wrong with them."""
    kept: list[Path] = []
    left = state.left
    for path in made:
        tried = check(_with(state, made, [*kept, path]))
        if _brings(state, tried):
            state.withheld.add(path)
        else:
            kept.append(path)
            left = tried
    return {path: made[path] for path in kept}, left
