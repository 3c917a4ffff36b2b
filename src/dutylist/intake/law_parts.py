"""A law that is kept in several files, one for each part of it, is one text."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath

from dutylist.intake import law_bytes, law_text
from dutylist.intake.law_bytes import Kind
from dutylist.intake.law_reasons import NO_TITLE
from dutylist.intake.law_text import LawFile
from dutylist.intake.ledger import State

_HEADS = frozenset(("readme", "index"))


def joined(files: Sequence[LawFile], raws: Mapping[str, bytes]) -> tuple[LawFile, ...]:
    """Return the files, those without a title taken into the text that they are parts of.

    A part is named as its text with more behind (消防法.md, 消防法__01.md), or lies in the folder
    of a text that is called README or index. The text itself then has no articles.
    """
    heads = {_stem(each.file): each for each in files if _may_head(each)}
    parts: dict[str, list[str]] = defaultdict(list)
    for each in files:
        if each.reason == NO_TITLE and (head := _head(each.file, heads)):
            parts[head].append(each.file)
    whole = {head: _read(head, names, raws) for head, names in parts.items()}
    owner = {name: head for head, names in parts.items() for name in names}
    return tuple(
        replace(each, state=State.TAKEN, part_of=owner[each.file], reason=None, statute=None)
        if each.file in owner
        else whole.get(each.file, each)
        for each in files
    )


def _may_head(each: LawFile) -> bool:
    statute = each.statute
    return (
        statute is not None
        and each.kind is Kind.TEXT
        and not statute.articles
        and not statute.items
    )


def _stem(file: str) -> str:
    """Return what the names of parts begin with."""
    path = PurePath(file)
    if path.stem.lower() in _HEADS:
        return f"{path.parent.as_posix()}/"
    return path.with_suffix("").as_posix() + "__"


def _head(file: str, heads: Mapping[str, LawFile]) -> str | None:
    path = PurePath(file)
    name = path.with_suffix("").as_posix()
    folder = f"{path.parent.as_posix()}/"
    if folder in heads:
        return heads[folder].file
    head, mark, _ = name.rpartition("__")
    found = heads.get(head + mark) if mark else None
    return found.file if found else None


def _read(head: str, names: Sequence[str], raws: Mapping[str, bytes]) -> LawFile:
    """Read a text and its parts as one."""
    texts = []
    for name in (head, *sorted(names)):
        decoded = law_bytes.decode(raws[name])
        texts.append(law_text.without_settings(decoded[0]) if decoded else "")
    return law_text.read(head, "\n\n".join(texts).encode("utf-8", "surrogatepass"))
