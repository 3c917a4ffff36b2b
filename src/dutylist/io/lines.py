"""The lines of a text file, each as it was typed."""

import re
from pathlib import Path

from dutylist.findings import Finding, placed
from dutylist.io import encoding, faults, files

MOST_BYTES = 1_500_000
"""The size of the largest file of strings; docs/performance.md says what the worst cost."""

_BOM = b"\xef\xbb\xbf"
_BREAK = re.compile(r"\r\n|\r|\n")


def lines(path: Path) -> list[str] | list[Finding]:
    """Return the lines of a file without their ends, or findings that say why there are none.

    A break at the end of the file begins no line of its own; U+2028 and its like stay in theirs.
    """
    name = files.shown(path)
    raw = files.content(path)
    if isinstance(raw, Finding):
        return [raw]
    if len(raw) > MOST_BYTES:
        params = {"what": faults.FILE_SIZE, "limit": MOST_BYTES}
        return [placed(faults.TOO_LARGE, name, 1, 1, params)]
    if raw.removeprefix(_BOM) and not raw.removeprefix(_BOM).strip(b" \t\r\n"):
        text: str | None = raw.removeprefix(_BOM).decode()
        found: list[Finding] = []
    else:
        text, found = encoding.decode(name, raw)
    if text is None:
        return [finding for finding in found if finding.fault.severity is faults.ERROR]
    split = _BREAK.split(text)
    return split[:-1] if not split[-1] else split
