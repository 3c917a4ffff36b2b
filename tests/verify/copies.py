"""The copies of one street's list, made by the real command, and what it says of others."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from command import Done, copied, dutylist

UNIT = "230202001"
FORMS = ("html", "json", "xlsx")
Change = Callable[[bytes], bytes]


@dataclass(frozen=True)
class Place:
    """A workspace with the derived list of a street and its public copies."""

    folder: Path

    @property
    def yaml(self) -> bytes:
        return (self.folder / "lists" / f"{UNIT}.yaml").read_bytes()

    def copy(self, form: str) -> bytes:
        return (self.folder / "public" / f"{UNIT}.{form}").read_bytes()

    def verify(self, *words: str | Path) -> tuple[Done, dict[str, Any]]:
        done = dutylist("verify", *words, "--format", "json", at=self.folder)
        assert done.calm, done
        return done, json.loads(done.out)


def made(top: Path) -> Place:
    """Derive and publish the list of one street."""
    folder = copied(top)
    assert dutylist("derive", UNIT, at=folder).code == 0
    words = [word for form in FORMS for word in ("--to", form)]
    assert dutylist("render", f"lists/{UNIT}.yaml", *words, at=folder).code == 0
    return Place(folder)


def judged(place: Place, cases: Mapping[str, bytes], top: Path) -> dict[str, dict[str, Any]]:
    """Return what the command says of files by their names, all in one run."""
    for name, raw in cases.items():
        (top / name).write_bytes(raw)
    _, told = place.verify(*(top / name for name in cases))
    return {Path(each["file"]).name: each for each in told["copies"]}


def repacked(raw: bytes, change: Callable[[str, bytes], bytes | None], **more: bytes) -> bytes:
    """Return a workbook with its parts changed, and with more parts."""
    made = BytesIO()
    with ZipFile(BytesIO(raw)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = change(name, old.read(name))
            if part is not None:
                new.writestr(name, part)
        for name, part in more.items():
            new.writestr(name, part)
    return made.getvalue()


def replaced(old: str, new: str) -> Change:
    """Return what replaces the first occurrence of some words, which must be there."""

    def change(raw: bytes) -> bytes:
        assert old.encode() in raw, old
        return raw.replace(old.encode(), new.encode(), 1)

    return change
