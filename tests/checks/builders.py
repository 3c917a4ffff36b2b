"""Values of the model, and the workspace and context around them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from checks.samples import LAWS, TODAY, catalogue, overlay
from dutylist.bulk.local import broken, terms
from dutylist.checks import RULES, AnyRule, Context, collect, everything, run
from dutylist.derive import Case, prepare
from dutylist.findings import Finding, Location, Route
from dutylist.io import build, build_basis, build_overlay
from dutylist.law import Index
from dutylist.model import Catalogue, Department, Item, Overlay, Record, Unit, Workspace
from dutylist.model.grounds import Grounds

INDEX = Index(build_basis.instruments({"instruments": LAWS}, ("basis.yaml",)))
DIGEST = "sha256:" + "1" * 64


def rule(code: str) -> AnyRule:
    return next(each for each in RULES if each.code == code)


def line(route: Route) -> Location:
    """Return a place that differs for every route."""
    return Location("/".join(map(str, route)), 1, 1)


def a_catalogue(**more: object) -> Catalogue:
    return build.catalogue(catalogue(**more), (str(more.get("version", "catalogue")),))


def an_overlay(**more: object) -> Overlay:
    data = overlay(**more)
    data["base"] |= {"digest": DIGEST}
    return build_overlay.overlay(data, (str(data["id"]),), DIGEST)


def a_workspace(*parts: Catalogue | Overlay | Record, **more: Any) -> Workspace:  # noqa: ANN401  (fields of Workspace)
    made = Workspace(
        title="示例区",
        jurisdiction="230202",
        units=(Unit(code="230202001", name="示例街道", level="street"),),
        departments=(Department(id="emergency", name="示例区应急管理局", aliases=("应急局",)),),
        catalogues=tuple(each for each in parts if isinstance(each, Catalogue)),
        overlays=tuple(each for each in parts if isinstance(each, Overlay)),
        records=tuple(each for each in parts if isinstance(each, Record)),
        index=INDEX,
        route=("dutylist.yaml",),
    )
    return replace(made, **more)


def a_context(workspace: Workspace, as_of: date = TODAY) -> Context:
    return Context(workspace=workspace, as_of=as_of, today=TODAY)


def found(workspace: Workspace, *codes: str, as_of: date = TODAY) -> list[Finding]:
    """Return what rules find, and which laws overlays break."""
    rules = [each for each in RULES if not codes or each.code in codes]
    said = run(rules, everything(workspace), a_context(workspace, as_of), line)
    laws = [each for each in broken_laws(workspace) if not codes or each.fault.code in codes]
    return collect([*said, *laws])


def broken_laws(
    workspace: Workspace,
    locate: Callable[[Route], Location] = line,
    digest: Callable[[Catalogue], str] = lambda _: DIGEST,
) -> list[Finding]:
    """Return which laws the overlays break whose base is there."""
    asked = terms(workspace, Grounds(workspace.index, workspace.units))
    units = {unit.code: unit for unit in workspace.units}
    findings: list[Finding] = []
    for each in workspace.overlays:
        base = workspace.base_of(each)
        if base is not None:
            unit = units.get(each.target.unit or "")
            made = prepare(base, digest(base))
            case = Case(base=made, overlay=each, terms=asked, unit=unit)
            findings += broken(case, locate)
    return findings


def checked(code: str, *, publish: str = "public", **duty: object) -> list[Mapping[str, object]]:
    """Return the parameters of what one rule finds in a list with one duty."""
    note = duty.pop("note", None)
    data = catalogue()
    data["items"] = data["items"][:1]
    data["items"][0] |= {"publish": publish} | ({"note": note} if note else {})
    data["items"][0]["duties"][1] |= duty
    return [each.params for each in found(a_workspace(build.catalogue(data, ("c",))), code)]


def an_item(data: Mapping[str, Any]) -> Item:
    return build.item(data, ("item",))
