"""An invented regulation in several versions, and a list that cites it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from dutylist.law import Index, Instrument, Version
from dutylist.law.fingerprint import written
from dutylist.law.text.version import runs
from dutylist.model import (
    LOCAL,
    Basis,
    Catalogue,
    Category,
    Confirmation,
    Derived,
    Duty,
    Item,
    Overlay,
    Pin,
    Role,
    Target,
    Workspace,
)

TITLE = "示例广场管理条例"
FIRST = {
    "1": "为了管理广场，制定本条例。",
    "2": "广场由街道管理。",
    "3": "不得占用广场。",
    "4": "广场每日开放。",
    "5": "广场应当照明。",
}
SECOND = {
    "1": "为了管理广场，制定本条例。",
    "2": "广场，由街道管理。",
    "3": "不得占用、堵塞广场。",
    "5": "广场应当照明。",
    "6": "广场可以举办集市。",
}
THIRD = {**SECOND, "5": "广场应当照明至二十二时。"}
TODAY = date(2026, 11, 24)
DIGEST = "sha256:" + "1" * 64


def a_version(day: str, texts: Mapping[str, str] | str, **more: object) -> Version:
    """Return a version by its wording, or by its articles where nobody has read it."""
    if isinstance(texts, str):
        facts = {"articles": texts}
    else:
        facts = {"articles": runs(texts), "fingerprints": written(texts.values())}
    made = Version(
        version=day, promulgated=date(2018, 1, 1), version_effective=date.fromisoformat(day)
    )
    return replace(made, **facts, **more)  # type: ignore[arg-type]


def an_instrument(*versions: Version, **more: object) -> Instrument:
    made = Instrument(id="plaza", title=TITLE, rank="地方性法规", versions=versions)
    return replace(made, **more)  # type: ignore[arg-type]


ONE = a_version("2018-01-01", FIRST)
TWO = a_version("2026-03-01", SECOND)
THREE = a_version("2026-09-01", THIRD)


def an_item(number: int, *cites: str, **more: object) -> Item:
    """Return an item whose department duty and local duty cite the same."""
    name = f"plaza-{number}"
    duties = tuple(
        Duty(
            id=f"{name}.{at}",
            by=by,
            role=role,
            text=f"管理广场{number}.{at}。",
            basis=tuple(
                Basis(text=text, route=("list.yaml", "items", number, "duties", at, "basis", n))
                for n, text in enumerate(cites)
            ),
        )
        for at, (by, role) in enumerate([("city", Role.LEAD), (LOCAL, Role.SUPPORT)])
    )
    made = Item(id=name, name=f"广场事项{number}", category="c", duties=duties)
    return replace(made, **more)  # type: ignore[arg-type]


def a_list(*items: Item, day: date | None = date(2025, 6, 30), **more: object) -> Catalogue:
    made = Catalogue(
        id="plaza-street",
        title="示例街道清单",
        kind="duty",
        version="2025.1",
        jurisdiction="230202",
        level="street",
        categories=(Category("c", "城市管理"),),
        items=items,
        law_as_of=day,
        route=("list.yaml",),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def a_workspace(
    instruments: Instrument | Sequence[Instrument], *lists: Catalogue, **more: object
) -> Workspace:
    known = (instruments,) if isinstance(instruments, Instrument) else tuple(instruments)
    made = Workspace(
        title="示例区",
        jurisdiction="230202",
        catalogues=lists,
        index=Index(known),
        route=("dutylist.yaml",),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def an_overlay(identity: str, **more: object) -> Overlay:
    made = Overlay(
        id=identity,
        target=Target(unit="230202001", name="示例一街道"),
        base=Pin("plaza-street", "2025.1", DIGEST),
        route=(f"{identity}.yaml",),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def derived(base: Catalogue, overlay: str, unit: str, *items: Item) -> Catalogue:
    """Return a local list that holds some items of a base."""
    made_of = Derived(
        catalogue=base.id,
        version=base.version,
        digest=DIGEST,
        overlay=overlay,
        overlay_digest=DIGEST,
        unit=unit,
    )
    return replace(base, id=overlay, items=items, derived=made_of)


def confirmed(
    keys: Iterable[tuple[str, str, str | None, str]], version: Version
) -> tuple[Confirmation, ...]:
    """Return confirmations of provisions as of one version."""
    return tuple(
        Confirmation(
            where=where,
            item=item,
            duty=duty,
            provision=provision,
            instrument="plaza",
            title=TITLE,
            version=version.version,
            on=date(2026, 11, 20),
            by="示例区委编办",
            reason="内容仍然对应",
        )
        for where, item, duty, provision in keys
    )
