"""`dutylist reconcile`: base − removed + added = local, as a sentence and as a table."""

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from dutylist.across.held import Peers, peers
from dutylist.across.sentences import group_title
from dutylist.across.words import Telling
from dutylist.cli import options
from dutylist.cli.delivered import Format, FormatOption, deliver, settled
from dutylist.cli.gathered import Gathered, gathered
from dutylist.cli.outcome import Cannot, Exit
from dutylist.io import digest as digests
from dutylist.io import templates
from dutylist.report import reconciliation_json, reconciliation_text
from dutylist.report.reconciliation import Summed, summed
from dutylist.report.reconciliation_sheets import sheets
from dutylist.texts import Text

_TITLE = Text("{title}：增减核对", "{title}: reconciliation")
_UNEQUAL = Text("{name}：增减数量对不上（{sum}）。", "{name}: the numbers do not add up ({sum}).")
_LISTS = Text("清单份数", "Lists")


def reconcile(
    names: Annotated[
        list[str] | None,
        typer.Argument(help="Units or overlays; all by default.", metavar="[UNIT|OVERLAY]..."),
    ] = None,
    workspace: options.WorkspaceOption = None,
    output: FormatOption = None,
    out: options.OutOption = None,
) -> int:
    """Reconcile base and local lists, as a sentence for the notice and as a table."""
    form, out = settled(output, out)
    found = gathered(workspace, None)
    telling = found.telling()
    chosen = found.with_bases(found.chosen(names)) if names else found.lists
    sums = [_summed(group, found, telling) for group in peers(chosen)]
    title = _TITLE.show(telling.lang, {"title": found.loaded.workspace.title})
    drawn = out is None and sys.stdout.isatty()
    digest = digests.lists(held.catalogue for held in chosen)
    deliver(_made(form, sums, telling, title, digest, drawn=drawn), out)
    return Exit.CLEAN


def _summed(group: Peers, lists: Gathered, telling: Telling) -> Summed:
    """Return the sums of some lists; raises Cannot where one of them does not come out."""
    found = summed(group, [lists.sum_of(held) for held in group.lists])
    if not found.holds:
        named = [*found.named]
        name, sums = next(
            ((held.name, sums) for held, sums in named if not sums.holds),
            (group_title(group, telling.lang), found.total),
        )
        params = {"name": name, "sum": sums.sentence(telling.lang)}
        raise Cannot(_UNEQUAL, params, Exit.FOUND)
    return found


def _made(
    form: Format,
    found: Sequence[Summed],
    telling: Telling,
    title: str,
    digest: str,
    *,
    drawn: bool,
) -> str | bytes:
    lang = telling.lang
    match form:
        case Format.TEXT:
            return reconciliation_text.text(found, telling, drawn=drawn)
        case Format.JSON:
            return reconciliation_json.report(found, lang, digest)
        case Format.MARKDOWN:
            return reconciliation_text.markdown(found, telling)
        case _:
            pass
    tables = [
        table for each in found for table in sheets(each, telling, group_title(each.peers, lang))
    ]
    if form is Format.XLSX:
        from dutylist.render.sheets_xlsx import workbook  # noqa: PLC0415  (openpyxl: 0.3 s)

        return workbook(title, tables, lang, epoch=0, digest=digest)
    from dutylist.render.sheets_html import page  # noqa: PLC0415  (jinja2 costs 70 ms)

    facts = ((_LISTS.show(lang), str(sum(len(each.sums) for each in found))),)
    return page(title, facts, tables, lang, templates.read(), digest=digest)
