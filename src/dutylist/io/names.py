"""What the departments of a workspace are called, read without the rest of it."""

from pathlib import Path

from dutylist.io import build, known

DEPARTMENTS = "departments.yaml"
"""Where they stand, if they are not spread over several files."""


def departments(home: Path) -> dict[str, str]:
    """Return the names of departments by id."""
    opened = known.open_file(home / DEPARTMENTS)
    if opened.kind == "departments":
        return build.names(opened.source.data)
    from dutylist.io import load  # noqa: PLC0415  (it brings the whole model along)

    return {each.id: each.name for each in load.workspace(home).workspace.departments}
