"""Where layouts are kept: with the schemas, and in a folder of the user's own."""

import re
from pathlib import Path

from dutylist import resources
from dutylist.findings import Finding, Severity
from dutylist.io import source
from dutylist.model import Plain

OF_RECORDS = frozenset(("basis",))
"""Layouts of other things than lists, which lie in the same folder."""

_KIND = re.compile(r"[a-z][a-z0-9-]{0,62}", re.ASCII)


class NoLayout(LookupError):  # noqa: N818
    """A kind of list that no layout is known for."""


class Unreadable(Exception):  # noqa: N818
    """A layout that is not sound YAML; the findings say why."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(f"{len(findings)} findings")
        self.findings = findings


def read(kind: str, extra: Path | None = None) -> Plain:
    """Return the layout of a kind as data; one in the folder `extra` goes first."""
    if not _KIND.fullmatch(kind):
        raise NoLayout(kind)
    for folder in _folders(extra):
        file = folder / f"{kind}.yaml"
        if file.is_file() and not file.is_symlink():
            found = source.read(file.name, file.read_bytes())
            if any(finding.fault.severity is Severity.ERROR for finding in found.findings):
                raise Unreadable(found.findings)
            return found.data
    raise NoLayout(kind)


def kinds(extra: Path | None = None) -> tuple[str, ...]:
    """Return the kinds of list that have a layout, sorted."""
    files = (file for folder in _folders(extra) for file in folder.glob("*.yaml"))
    return tuple(sorted({file.stem for file in files} - OF_RECORDS))


def _folders(extra: Path | None) -> tuple[Path, ...]:
    own = resources.folder("schemas") / "layouts"
    return (own,) if extra is None else (extra, own)
