"""The forms that changes are told in, and which one a run asks for."""

from enum import StrEnum
from pathlib import Path

from dutylist.cli import delivered
from dutylist.cli.outcome import Cannot
from dutylist.io import files
from dutylist.texts import Text


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
