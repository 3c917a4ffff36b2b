"""A small base and overlays to go with it."""

from collections.abc import Mapping
from dataclasses import replace

from dutylist.derive import Prepared, Refused, Terms, apply, prepare
from dutylist.model import (
    LOCAL,
    Addition,
    Basis,
    Catalogue,
    Category,
    Duty,
    FieldValue,
    Guide,
    Item,
    Overlay,
    Permission,
    Pin,
    Policy,
    Publish,
    Role,
    Step,
    Target,
)

LAW = "《中华人民共和国消防法》第三十二条"
OPEN: Mapping[str, Permission] = dict.fromkeys(
    ("category", "required", "part", "basis", "lead", "delegation"), Permission.FREE
)
FREE = Terms(policy=Policy(fields=OPEN))
DIGEST = f"sha256:{'0' * 64}"


def duty(id_: str, by: str = LOCAL, role: Role | None = None, **rest: FieldValue) -> Duty:
    plain = Duty(
        id=id_,
        by=by,
        role=role or (Role.SUPPORT if by == LOCAL else Role.LEAD),
        text=f"职责{id_}",
        basis=(Basis(text=LAW),),
    )
    return replace(plain, **rest) if rest else plain  # type: ignore[arg-type]  # any field


def item(id_: str, category: str = "peace", *, part: str | None = None) -> Item:
    return Item(
        id=id_,
        name=f"事项{id_}",
        category=category,
        part=part,
        duties=(duty(f"{id_}.1", "emergency"), duty(f"{id_}.2")),
        route=("base.yaml", id_),
    )


STREET = Catalogue(
    id="longsha-street",
    title="街道职责清单",
    kind="duty",
    version="2026.1",
    jurisdiction="230202",
    level="street",
    categories=(
        Category("party", "基层党建"),
        Category("peace", "平安法治"),
        Category("city", "城市"),
    ),
    items=(
        item("party-a", "party"),
        replace(item("party-b", "party"), required=True),
        item("peace-a"),
        replace(item("peace-b"), guide=Guide(steps=(Step(LOCAL, "受理"),)), posts=("综治办",)),
        replace(item("peace-c"), publish=Publish.INTERNAL, fields={"power": {"type": "许可"}}),
    ),
    retired=("peace-old",),
)
BASE: Prepared = prepare(STREET, DIGEST)
PIN = Pin(STREET.id, STREET.version, DIGEST)
PLAIN = Overlay(
    id="longsha-wulong",
    target=Target(unit="230202001", name="五龙街道"),
    base=PIN,
    digest=f"sha256:{'1' * 64}",
    route=("wulong.yaml",),
)


def adding(id_: str, category: str = "peace", after: str | None = None) -> Addition:
    return Addition(
        item=item(id_, category),
        after=after,
        reason="居民申请",
        record="2026-001",
        route=("wulong.yaml", "add", id_),
    )


def made(overlay: Overlay, terms: Terms = FREE, base: Prepared = BASE) -> Catalogue:
    return apply(base, overlay, terms=terms)


def ids(catalogue: Catalogue) -> list[str]:
    return [each.id for each in catalogue.items]


def refused(overlay: Overlay, terms: Terms = FREE) -> list[tuple[str, dict[str, object]]]:
    try:
        made(overlay, terms)
    except Refused as problem:
        return [(each.law.code, dict(each.params)) for each in problem.refusals]
    return []
