"""Whether an overlay may be applied to a base at all: its pin, open conflicts, its level."""

from collections.abc import Iterator, Mapping

from dutylist.derive.case import Case
from dutylist.derive.prepare import Prepared
from dutylist.derive.refusal import Refusal
from dutylist.derive.standing_laws import (
    OPEN_CONFLICT,
    OTHER_LEVEL,
    STALE_BASE,
    UNFINISHED_REBASE,
)
from dutylist.model import Overlay
from dutylist.texts import Text

LEVELS: Mapping[str, Text] = {
    "township": Text(zh="乡镇", en="townships"),
    "street": Text(zh="街道", en="subdistricts"),
    "village": Text(zh="村", en="villages"),
    "community": Text(zh="社区", en="communities"),
    "county": Text(zh="县（市、区）", en="counties"),
    "mixed": Text(zh="各级", en="all levels"),
}
"""What the levels of lists are called."""

_MIXED = "mixed"
_ALIKE: Mapping[str, str] = {"street": "township", "community": "village"}


def pin(base: Prepared, overlay: Overlay) -> Iterator[Refusal]:
    """Find out whether a base is the one that an overlay was written for."""
    wanted, found = overlay.base, base.catalogue
    route = (*overlay.route, "base", "digest")
    if (wanted.catalogue, wanted.version) != (found.id, found.version):
        params = {
            "wanted": f"{wanted.catalogue} {wanted.version}",
            "found": f"{found.id} {found.version}",
        }
        yield Refusal(STALE_BASE, route, params)
    elif wanted.digest != base.digest:
        yield Refusal(STALE_BASE, route, {"wanted": wanted.digest, "found": base.digest})


def conflicts(overlay: Overlay) -> Iterator[Refusal]:
    """Find conflicts that a rebase left open, and a rebase that has not ended."""
    for each in overlay.conflicts:
        params = {"target": each.duty or each.item, "field": each.field or each.kind}
        yield Refusal(OPEN_CONFLICT, (*each.route, "decision"), params)
    if overlay.rebased_from is not None and not overlay.conflicts:
        params = {"version": overlay.rebased_from.version}
        yield Refusal(UNFINISHED_REBASE, (*overlay.route, "rebase", "from", "version"), params)


def level(case: Case) -> Iterator[Refusal]:
    """Find a list in which `local` would mean another body than in its base."""
    base = case.base.catalogue.level
    if _MIXED not in {base, case.level} and _body(base) != _body(case.level):
        params = {"base": _called(base), "level": _called(case.level)}
        yield Refusal(OTHER_LEVEL, (*case.overlay.route, "for"), params)


def _body(name: str) -> str:
    return _ALIKE.get(name, name)


def _called(name: str) -> Text:
    return LEVELS.get(name, Text(name, name))
