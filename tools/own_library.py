"""Write the library of a workspace: of the shipped regulations, those that its lists cite.

    python tools/own_library.py [WORKSPACE]

A district keeps one library and one index for all its lists. That of Longsha holds all national
laws, which it names, and of the 794 shipped regulations only what its lists rest on, in force or
historical. Facts are taken over as they are; nothing is added.
"""
# ruff: noqa: INP001  (a script, not part of the package)

import sys
from collections.abc import Iterator
from pathlib import Path

from dutylist.io import load
from dutylist.io.load import Loaded
from dutylist.io.opened import open_file
from dutylist.io.write import yaml_text
from dutylist.law import parse
from dutylist.law.names import key

CATALOGS = Path(__file__).parents[1] / "catalogs"
SHIPPED = CATALOGS / "basis" / "national-regulations.yaml"
SPACE = CATALOGS / "longsha"
NAME = "library.yaml"
_SCHEMA = "# yaml-language-server: $schema=../../schemas/basis.schema.json\n"
_NOTE = (
    "本文件为示例，不是正式的依据库；由 python tools/own_library.py 从随程序提供的行政法规中"
    "摘出本区各清单引用的，事实照录，不加条文。法律依据核对日期：2026-11-23。"
)


def cited(loaded: Loaded) -> Iterator[str]:
    """Yield the titles that the lists, overlays and records of a workspace cite."""
    for source in loaded.sources.values():
        yield from (title for text in _texts(source.data) for title in _titles(text))


def _titles(text: str) -> Iterator[str]:
    if text.startswith("《"):
        yield from (each.title for each in parse(text).citations if each.title)


def _texts(value: object) -> Iterator[str]:
    """Yield all texts in some data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for each in value.values() for text in _texts(each))
    elif isinstance(value, list):
        yield from (text for each in value for text in _texts(each))


def library(folder: Path) -> str:
    """Return the text of a workspace's library."""
    titles = {key(title) for title in cited(load.workspace(folder))}
    shipped = open_file(SHIPPED).source.data
    wanted = [each for each in shipped["instruments"] if titles & set(map(key, _names(each)))]
    data = {
        "dutylist": "basis/1",
        "id": f"{folder.name}-library",
        "title": "本区清单引用的行政法规",
        "note": _NOTE,
        "source": shipped["source"],
        "instruments": wanted,
    }
    return _SCHEMA + yaml_text(data)


def _names(instrument: dict[str, object]) -> list[str]:
    aliases = instrument.get("aliases", [])
    return [str(instrument["title"]), *map(str, aliases if isinstance(aliases, list) else [])]


if __name__ == "__main__":
    space = Path(sys.argv[1]) if len(sys.argv) > 1 else SPACE
    (space / NAME).write_text(library(space), encoding="utf-8")
