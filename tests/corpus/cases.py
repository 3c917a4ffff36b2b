"""The corpus of bad inputs: what each case holds and expects, and how it is laid out to be run."""

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from corpus.made import MADE

HERE = Path(__file__).parent
BASE = HERE / "base"
BAD = HERE / "bad"


@dataclass(frozen=True, kw_only=True)
class Case:
    """A bad input and its good neighbour; `expect.json` of its folder says the same by name.

    `codes` are all the findings there may be, in their order, notes left out; `line` and `column`
    are those of the first. `good` are the codes of warnings that the neighbour may have; it must
    pass `validate`, and `good_run`, too, where another command is tried.
    """

    about: str
    folder: Path
    run: tuple[str, ...] = ("validate",)
    good_run: tuple[str, ...] = ()
    exit: int
    codes: tuple[str, ...] = ()
    file: str = ""
    line: int = 0
    column: int = 0
    must_contain: tuple[str, ...] = ()
    must_not_contain: tuple[str, ...] = ()
    environment: Mapping[str, str] = field(default_factory=dict)
    stdin: str = ""
    writes: str = ""
    written: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    good: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def plain(self) -> bool:
        """Whether a run of `validate` over many folders at once can hold this one, too."""
        return self.run == ("validate",) and not self.environment

    def laid_out(self, side: str, at: Path) -> Path:
        """Return a copy of the base with the files of one side of the case laid over it."""
        space = Path(shutil.copytree(BASE, at / self.name))
        own = self.folder / side
        if own.is_dir():
            shutil.copytree(own, space, dirs_exist_ok=True)
        for name, content in MADE.get(self.name, {}).get(side, {}).items():
            path = space / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return space


def _frozen(value: Any) -> Any:  # noqa: ANN401  (a JSON document)
    match value:
        case list():
            return tuple(map(_frozen, value))
        case dict():
            return {key: _frozen(each) for key, each in value.items()}
    return value


@cache
def cases() -> tuple[Case, ...]:
    """Return all cases, by number."""
    files = sorted(BAD.glob("*/expect.json"))
    read = ((file.parent, json.loads(file.read_text(encoding="utf-8"))) for file in files)
    return tuple(Case(folder=folder, **_frozen(each)) for folder, each in read)
