"""Levels of derivation: which overlays must be applied before which (省 → 区县 → 乡镇 → 村)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dutylist.derive.laws import Law
from dutylist.model import Overlay
from dutylist.texts import Text

Key = tuple[str, str]
"""A catalogue's id and version."""

RING = Law(
    code="DL360",
    name="ring-of-levels",
    law=10,
    message=Text(
        zh="增减调整互为基础，谁也无法先生成：{ring}",
        en="these overlays are each other's base, so that none can come first: {ring}",
    ),
    remedy=Text(
        zh="把其中一份的 base 改为上一级的目录",
        en="give one of them the catalogue of the level above as its base",
    ),
    why=Text(
        zh="清单只能由上级目录逐级生成，成环就没有来源",
        en="a list comes down from a higher level; in a ring nothing has an origin",
    ),
)

ONE_FILE = Law(
    code="DL361",
    name="two-lists-in-one-file",
    law=10,
    message=Text(
        zh="生成的清单与另一份同名：{file}",
        en="its list would have the file of another one: {file}",
    ),
    remedy=Text(
        zh="改 result 的编号，或合并两份调整",
        en="give its result another id, or join both",
    ),
    why=Text(
        zh="两份清单写进同一个文件，后写的会抹掉先写的",
        en="of two lists in one file the second wipes out the first",
    ),
)

MOST_LEVELS = 12
"""From the state down to a village there are five; far more are a slip, or a trap."""

TOO_MANY = Law(
    code="DL362",
    name="too-many-levels",
    law=10,
    message=Text(
        zh=f"逐级生成超过 {MOST_LEVELS} 级",
        en=f"there are more than {MOST_LEVELS} levels above this list",
    ),
    remedy=Text(
        zh="把 base 改为实际的上一级目录",
        en="give it the catalogue of the level that is really above it as its base",
    ),
    why=Text(
        zh="从中央到村只有五级，级数过多说明底本写错了",
        en="between the state and a village there are five levels; more are a slip",
    ),
)

LAWS = (RING, ONE_FILE, TOO_MANY)


@dataclass(frozen=True, slots=True)
class Levels:
    """Overlays by rank, each rank after those whose results are its bases; rings have no rank.

    Nor have those on or below `beyond`, which is one level too many.
    """

    ranks: tuple[tuple[Overlay, ...], ...]
    rings: tuple[tuple[Overlay, ...], ...] = ()
    beyond: tuple[Overlay, ...] = ()


def result_of(overlay: Overlay) -> Key | None:
    """Return the catalogue that an overlay makes for others, None where it makes a local list."""
    return None if overlay.result is None else (overlay.result.id, overlay.result.version)


def base_of(overlay: Overlay) -> Key:
    """Return the catalogue that an overlay is applied to."""
    return overlay.base.catalogue, overlay.base.version


def levels(overlays: Iterable[Overlay]) -> Levels:
    """Put overlays into ranks; those of one rank stay in their order."""
    waiting = list(overlays)
    makers = {key: each for each in waiting if (key := result_of(each)) is not None}
    ranks: list[tuple[Overlay, ...]] = []
    made: set[Key] = set()
    while waiting:
        ready: list[Overlay] = []
        later: list[Overlay] = []
        for each in waiting:
            base = base_of(each)
            (ready if base not in makers or base in made else later).append(each)
        if not ready:
            return Levels(tuple(ranks), _rings(later, makers))
        if len(ranks) == MOST_LEVELS:
            return Levels(tuple(ranks), beyond=tuple(ready))
        made |= {key for each in ready if (key := result_of(each)) is not None}
        ranks.append(tuple(ready))
        waiting = later
    return Levels(tuple(ranks))


def above(overlays: Iterable[Overlay], chosen: Sequence[Overlay]) -> tuple[Overlay, ...]:
    """Return chosen overlays with all those that make their bases, in the order given."""
    everything = tuple(overlays)
    makers = {key: each for each in everything if (key := result_of(each)) is not None}
    wanted = {each.route for each in chosen}
    waiting = list(chosen)
    while waiting:
        maker = makers.get(base_of(waiting.pop()))
        if maker is not None and maker.route not in wanted:
            wanted.add(maker.route)
            waiting.append(maker)
    return tuple(each for each in everything if each.route in wanted)


def _rings(stuck: Sequence[Overlay], makers: dict[Key, Overlay]) -> tuple[tuple[Overlay, ...], ...]:
    """Return the rings among overlays that wait for each other, each once."""
    rings = []
    settled: set[int] = set()
    for start in stuck:
        path: list[Overlay] = []
        here = start
        while id(here) not in settled:
            settled.add(id(here))
            path.append(here)
            here = makers[base_of(here)]
        if any(here is each for each in path):
            rings.append(tuple(path[[id(each) for each in path].index(id(here)) :]))
    return tuple(rings)
