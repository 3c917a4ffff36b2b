"""The shipped workspaces, and every text that somebody wrote in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from command import TOP
from dutylist.bulk.in_memory import derive_all
from dutylist.io import load
from dutylist.io.load import Loaded
from dutylist.model import Catalogue, Item

FOLDER = TOP / "catalogs"
NAMES = tuple(sorted(path.parent.name for path in FOLDER.glob("*/dutylist.yaml")))


@dataclass(frozen=True)
class Written:
    """One sentence: where it stands, whose it is, what it says."""

    space: str
    where: str
    item: str
    id: str
    text: str


@cache
def space(name: str) -> Loaded:
    """Return a shipped workspace."""
    return load.workspace(FOLDER / name)


@cache
def lists(name: str) -> dict[str, Catalogue]:
    """Return the lists of a workspace by their ids: newest versions, and all that are derived."""
    loaded = space(name)
    known = loaded.workspace
    found = {each.id: each for each in known.catalogues if not known.superseded(each)}
    made = derive_all(loaded, known.overlays)
    assert made.findings == ()
    return found | {each.catalogue.id: each.catalogue for each in made.made}


def own_catalogues(name: str) -> list[Catalogue]:
    """Return the catalogues that lie in a workspace, without those it names outside."""
    inside = f"{(FOLDER / name).resolve()}/"
    known = space(name).workspace.catalogues
    return [each for each in known if str(Path(str(each.route[0])).resolve()).startswith(inside)]


def written(name: str) -> Iterator[Written]:
    """Yield each text of a workspace once: of newest catalogues, additions, splits and edits.

    A part of a split item that keeps a duty of the base says nothing new, and is left out.
    """
    known = space(name).workspace
    for catalogue in own_catalogues(name):
        if not known.superseded(catalogue):
            for item in catalogue.items:
                yield from _of_item(name, catalogue.id, item)
    for overlay in known.overlays:
        base = known.base_of(overlay)
        kept = {duty.text for item in base.items for duty in item.duties} if base else set()
        new = [each.item for each in overlay.add]
        new += [item for split in overlay.split for item in split.into]
        new += [merge.into for merge in overlay.merge]
        for item in new:
            yield from (one for one in _of_item(name, overlay.id, item) if one.text not in kept)
        for edit in overlay.edit:
            for duty in edit.duties.add:
                yield Written(name, overlay.id, edit.item, duty.id, duty.text)


def _of_item(name: str, where: str, item: Item) -> Iterator[Written]:
    for duty in item.duties:
        yield Written(name, where, item.id, duty.id, duty.text)
    withdrawal = item.fields.get("withdrawal")
    if isinstance(withdrawal, Mapping):
        yield Written(name, where, item.id, item.id, str(withdrawal["manner"]))
