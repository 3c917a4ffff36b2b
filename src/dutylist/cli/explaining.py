"""`dutylist derive --explain`: where an item of each list came from, or why a list lacks it."""

from collections.abc import Iterator, Sequence

import typer

from dutylist.bulk.in_memory import derive_all
from dutylist.bulk.local import Local
from dutylist.cli import options, speech
from dutylist.cli.outcome import Cannot, Exit
from dutylist.derive.levels import base_of, result_of
from dutylist.io.load import Loaded
from dutylist.model import Overlay
from dutylist.report.story import story
from dutylist.report.story_absence import absence
from dutylist.texts import Text

_NO_ITEM = Text(
    "没有一份清单有过事项 {item}；相近的编号：{near}",
    "no list ever had an item {item}; nearest: {near}",
)


def tell(loaded: Loaded, chosen: Sequence[Overlay], item: str) -> int:
    """Tell where an item of each list came from; raises Cannot where no list ever had it.

    An overlay that breaks a law has no list: what stands in its way goes before the stories.
    """
    derived = derive_all(loaded, chosen)
    options.say_faulty(derived.findings)
    lines = [line for local in derived.made for line in _story(loaded, local, item)]
    if not lines:
        known = {each.id for base in loaded.workspace.catalogues for each in base.items}
        raise Cannot(_NO_ITEM, {"item": item, "near": options.nearest(item, sorted(known))})
    typer.echo("\n".join(lines))
    return Exit.CLEAN


def _story(loaded: Loaded, local: Local, item: str) -> Iterator[str]:
    """Yield how an item came into a list, or which level it was lost on."""
    lang = speech.chosen()
    workspace = loaded.workspace
    bases = {(each.id, each.version): each for each in workspace.catalogues}
    titles = {key: each.title for key, each in bases.items()}
    for number, each in enumerate(local.catalogue.items, 1):
        if each.id == item:
            yield from story(local.catalogue, each, number, lang, titles)
            return
    makers = {result_of(each): each for each in workspace.overlays if each.result is not None}
    level: Overlay | None = local.overlay
    while level is not None and (base := bases.get(base_of(level))) is not None:
        why = absence(base, level, item, lang, lambda route: loaded.locate(route).line)
        if why:
            yield from why
            return
        level = makers.get(base_of(level))
