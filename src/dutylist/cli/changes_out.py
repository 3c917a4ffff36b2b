"""Changes in the form that was asked for: on the terminal, or in a file."""

import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from dutylist.cli import delivered, speech
from dutylist.cli.outcome import Cannot
from dutylist.diff import Comparison
from dutylist.findings import Location, Route
from dutylist.io import files
from dutylist.texts import Lang, Text

if TYPE_CHECKING:
    from dutylist.cli.sides import Side

Locate = Callable[[Route], Location]


class Format(StrEnum):
    """What changes are printed as."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"
    XLSX = "xlsx"
    GITHUB = "github"


_NOTICE_FORMS = (Format.TEXT, Format.MARKDOWN, Format.HTML)
_NOT_A_NOTICE = Text(
    "公告只能写成 text、markdown 或者 html，不能写成 {form}。",
    "a notice is text, markdown or html, not {form}.",
)


def settled(
    output: Format | None, out: Path | None, *, notice: bool = False
) -> tuple[Format, Path | None]:
    """Return the format, that of the file's name by default, and where to write.

    Raises Cannot for a workbook without a file and for a notice in a form that it has not.
    """
    out = None if out == files.STDIN else out
    named = delivered.SUFFIXES.get(out.suffix.lower()) if out else None
    form = output or (Format(named.value) if named else Format.TEXT)
    if notice and form not in _NOTICE_FORMS:
        raise Cannot(_NOT_A_NOTICE, {"form": form.value})
    if form is Format.XLSX and out is None:
        raise Cannot(delivered.NO_FILE)
    return form, out


def put(
    comparison: Comparison,
    output: Format | None,
    locate: Locate,
    out: Path | None,
    *,
    notice: bool = False,
    sides: "tuple[Side, Side] | None" = None,
) -> None:
    """Print a comparison or its notice, or write it to a file.

    `sides` tell the records and units that the burden of the lists is weighed by.
    """
    form, out = settled(output, out, notice=notice)
    lang = speech.chosen()
    if notice:
        made: str | bytes = _notice(comparison, form, lang)
    else:
        made = _made(comparison, form, locate, out, sides)
    delivered.deliver(made, out)


def _notice(comparison: Comparison, form: Format, lang: Lang) -> str:
    from dutylist.report import changes_notice  # noqa: PLC0415  (few runs write a notice)

    if form is not Format.HTML:
        return changes_notice.REPORTS[form.value](comparison, lang)
    from dutylist.io import templates  # noqa: PLC0415
    from dutylist.render.notice_html import page  # noqa: PLC0415  (jinja2 costs 70 ms)

    made = [
        [(block.shape.value, block.text, block.number) for block in each]
        for each in changes_notice.notices(comparison, lang)
    ]
    return page(made, changes_notice.NOTHING, lang, templates.read())


def _made(
    comparison: Comparison,
    form: Format,
    locate: Locate,
    out: Path | None,
    sides: "tuple[Side, Side] | None",
) -> str | bytes:
    lang = speech.chosen()
    match form:
        case Format.TEXT:
            from dutylist.report import changes_text  # noqa: PLC0415  (one form of six is wanted)

            if out is not None or not sys.stdout.isatty():
                return changes_text.report(comparison, lang, locate)
            from dutylist.cli.accounts import drawn_up, in_a_line  # noqa: PLC0415  (slower)

            line = in_a_line(drawn_up(comparison, sides), lang)
            return changes_text.drawn(comparison, lang, locate, line)
        case Format.JSON:
            from dutylist.report import changes_json  # noqa: PLC0415

            return changes_json.report(comparison, lang, locate)
        case Format.MARKDOWN:
            from dutylist.cli.accounts import drawn_up, in_a_line  # noqa: PLC0415
            from dutylist.report import changes_markdown  # noqa: PLC0415

            line = in_a_line(drawn_up(comparison, sides), lang)
            return changes_markdown.report(comparison, lang, locate, line)
        case Format.GITHUB:
            from dutylist.report import changes_github  # noqa: PLC0415

            return changes_github.report(comparison, lang, locate)
        case Format.HTML:
            from dutylist.cli.accounts import drawn_up, recorded  # noqa: PLC0415
            from dutylist.io import templates  # noqa: PLC0415
            from dutylist.render.changes_account import Accounts  # noqa: PLC0415
            from dutylist.render.changes_html import page  # noqa: PLC0415  (jinja2 costs 70 ms)

            return page(
                comparison,
                lang,
                locate,
                templates=templates.read(),
                accounts=Accounts(drawn_up(comparison, sides), recorded(sides)),
            )
        case Format.XLSX:
            from dutylist.render.changes_xlsx import workbook  # noqa: PLC0415  (openpyxl: 0.3 s)

            return workbook(comparison, lang, locate, epoch=0)
