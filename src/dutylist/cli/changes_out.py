"""Changes in the form that was asked for: on the terminal, or in a file."""

import sys
from datetime import date
from pathlib import Path

from dutylist.cli import delivered, speech
from dutylist.cli.changes_form import Format
from dutylist.cli.sides import Side, locator
from dutylist.diff import Comparison
from dutylist.texts import Lang


def put(
    comparison: Comparison,
    sides: tuple[Side, Side],
    form: Format,
    out: Path | None,
    today: date,
    *,
    notice: bool = False,
) -> None:
    """Print a comparison or its notice, or write it to a file; `today` is the day of records."""
    lang = speech.chosen()
    if notice:
        from dutylist.cli.approved import with_records  # noqa: PLC0415  (few runs look records up)

        known, _ = with_records(comparison, sides, today)
        made: str | bytes = _notice(known, form, lang)
    elif form in (Format.HTML, Format.XLSX):
        made = _published(comparison, sides, form, today)
    else:
        made = _told(comparison, sides, form, drawn=out is None and sys.stdout.isatty())
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


def _published(
    comparison: Comparison, sides: tuple[Side, Side], form: Format, today: date
) -> str | bytes:
    from dutylist.cli.approved import with_records  # noqa: PLC0415  (few runs look records up)

    lang, locate = speech.chosen(), locator(*sides)
    known, spaces = with_records(comparison, sides, today)
    if form is Format.XLSX:
        from dutylist.render.changes_xlsx import workbook  # noqa: PLC0415  (openpyxl: 0.3 s)

        return workbook(known, lang, locate, epoch=0)
    from dutylist.cli.accounts import drawn_up  # noqa: PLC0415
    from dutylist.io import templates  # noqa: PLC0415
    from dutylist.render.changes_account import Accounts  # noqa: PLC0415
    from dutylist.render.changes_html import page  # noqa: PLC0415  (jinja2 costs 70 ms)

    accounts = Accounts(drawn_up(known, spaces), recorded=None not in spaces)
    return page(known, lang, locate, templates=templates.read(), accounts=accounts)


def _told(comparison: Comparison, sides: tuple[Side, Side], form: Format, *, drawn: bool) -> str:
    lang, locate = speech.chosen(), locator(*sides)
    match form:
        case Format.JSON:
            from dutylist.report import changes_json  # noqa: PLC0415  (one form of six is wanted)

            return changes_json.report(comparison, lang, locate)
        case Format.GITHUB:
            from dutylist.report import changes_github  # noqa: PLC0415

            return changes_github.report(comparison, lang, locate)
        case Format.MARKDOWN:
            from dutylist.report import changes_markdown  # noqa: PLC0415

            return changes_markdown.report(comparison, lang, locate, _burden(comparison, lang))
    from dutylist.report import changes_text  # noqa: PLC0415

    if not drawn:
        return changes_text.report(comparison, lang, locate)
    return changes_text.drawn(comparison, lang, locate, _burden(comparison, lang))


def _burden(comparison: Comparison, lang: Lang) -> str:
    from dutylist.cli.accounts import drawn_up, in_a_line  # noqa: PLC0415  (40 ms)

    return in_a_line(drawn_up(comparison), lang)
