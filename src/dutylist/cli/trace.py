"""`dutylist trace`: list → item → duty → provision → instrument, from any end."""

from enum import StrEnum
from typing import Annotated

import typer

from dutylist.bulk.in_memory import derive_all
from dutylist.cli import options, speech
from dutylist.cli.outcome import Cannot, Exit
from dutylist.io.load import Loaded
from dutylist.model import LOCAL, Catalogue
from dutylist.model.published import called
from dutylist.report import safe_json
from dutylist.texts import Lang, Text, shown
from dutylist.trace import Link, Traced
from dutylist.trace import trace as follow


class Format(StrEnum):
    """What chains are printed as."""

    TEXT = "text"
    JSON = "json"


_NOTHING = Text("没有找到 {what}{nearest}", "nothing leads to {what}{nearest}")
_NEAREST = Text("；最接近的有：{names}", "; the nearest are {names}")
_SUMMARY = Text(
    "共 {lists} 份清单、{items} 个事项、{duties} 条职责、{provisions} 处依据。",
    "{lists} lists, {items} items, {duties} duties, {provisions} citations.",
)
_LOCAL = Text("本级", "local body")
_WHOLE = Text("（事项整体）", "(the item as a whole)")
_NO_BASIS = Text("（无依据）", "(no basis)")


def trace(
    what: Annotated[
        str,
        typer.Argument(
            help="A list, unit, item, duty, department, instrument or citation.", metavar="WHAT"
        ),
    ],
    workspace: options.WorkspaceOption = None,
    output: Annotated[
        Format, typer.Option("--format", help="What chains are printed as.")
    ] = Format.TEXT,
) -> int:
    """Follow list, item, duty, provision and instrument from any end."""
    loaded = options.open_workspace(workspace)
    found = follow(loaded.workspace, all_lists(loaded), what.strip())
    lang = speech.chosen()
    if not found.links:
        names = "、".join(map(shown, found.nearest))
        clause = (
            Text(_NEAREST.zh.format(names=names), _NEAREST.en.format(names=names))
            if names
            else Text("", "")
        )
        raise Cannot(_NOTHING, {"what": what, "nearest": clause})
    typer.echo(
        _json(loaded, found) if output is Format.JSON else _tree(loaded, found, lang), nl=False
    )
    return Exit.CLEAN


def all_lists(loaded: Loaded) -> list[Catalogue]:
    """Return the catalogues in force and the local lists made from them."""
    workspace = loaded.workspace
    current = [each for each in workspace.catalogues if not workspace.superseded(each)]
    derived = derive_all(loaded, workspace.overlays)
    return current + [each.catalogue for each in derived.made]


def _tree(loaded: Loaded, found: Traced, lang: Lang) -> str:
    names = {each.id: each.name for each in loaded.workspace.departments}
    lines: list[str] = []
    last: list[object] = [None, None, None]
    for link in found.links:
        steps = _steps(link, names, lang)
        for depth, step in enumerate(steps[:-1]):
            if last[depth] != step:
                lines.append("  " * depth + step)
                last = [*last[:depth], step, *[None] * (len(last) - depth - 1)]
        at = loaded.locate(link.route)
        lines.append(f"      {steps[-1]}  [{at.file}:{at.line}]")
    lines.append(_summary(found, lang))
    return "".join(f"{line}\n" for line in lines)


def _steps(link: Link, names: dict[str, str], lang: Lang) -> tuple[str, str, str, str]:
    item, duty = link.item, link.duty
    by = _WHOLE.show(lang)
    if duty is not None:
        body = _LOCAL.show(lang) if duty.by == LOCAL else names.get(duty.by, duty.by)
        by = f"{duty.id} {shown(body)}：{shown(duty.text, 60)}"
    basis = _NO_BASIS.show(lang) if link.basis is None else shown(link.basis.text)
    head = f"{shown(link.catalogue.title)} {link.catalogue.version} ({link.catalogue.id})"
    return head, f"{item.id} {shown(called(item, lang))}", by, basis


def _summary(found: Traced, lang: Lang) -> str:
    links = found.links
    params = {
        "lists": len({link.catalogue.id + link.catalogue.version for link in links}),
        "items": len({link.item.id for link in links}),
        "duties": len({link.duty.id for link in links if link.duty is not None}),
        "provisions": sum(link.basis is not None for link in links),
    }
    return _SUMMARY.show(lang, params)


def _json(loaded: Loaded, found: Traced) -> str:
    rows = []
    for link in found.links:
        at = loaded.locate(link.route)
        row = {
            "list": link.catalogue.id,
            "version": link.catalogue.version,
            "item": link.item.id,
            "duty": link.duty.id if link.duty else None,
            "by": link.duty.by if link.duty else None,
            "provision": link.basis.text if link.basis else None,
            "instrument": link.instrument,
            "file": at.file,
            "line": at.line,
        }
        rows.append(row)
    return safe_json.written({"dutylist": "trace/1", "what": found.what, "links": rows})
