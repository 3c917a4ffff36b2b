"""The last sheet: what the list is, where it comes from, how to verify it."""

from collections.abc import Iterator

from openpyxl.worksheet.worksheet import Worksheet

from dutylist import __version__
from dutylist.model import Catalogue
from dutylist.render import xlsx_style as style
from dutylist.render.xlsx_pages import foot, set_up
from dutylist.render.xlsx_writer import Page
from dutylist.texts import Lang, Text

NAME = Text(zh="说明", en="About")
_WIDTHS = (22, 90)

_TITLE = Text(zh="清单名称", en="Title")
ID = Text(zh="清单标识", en="Identifier")
VERSION = Text(zh="版本", en="Version")
_JURISDICTION = Text(zh="行政区划代码", en="Division code")
_ISSUED = Text(zh="发布", en="Issued")
_EFFECTIVE = Text(zh="施行日期", en="Effective from")
_LAW = Text(zh="法律依据核对至", en="Legal basis as of")
_SOURCE = Text(zh="来源", en="Source")
DIGEST = Text(zh="本清单摘要", en="Digest of this list")
SEAL = Text(zh="本副本封签", en="Seal of this copy")
_NOTE = Text(zh="说明", en="Note")
_VERIFY = Text(zh="核验方法", en="How to verify")
_HOW = Text(
    zh="在清单数据所在目录运行 dutylist verify 并给出本文件，即可与上列摘要比对。"
    "本表由数据生成，请勿直接修改。",
    en="Run dutylist verify with this file in the folder of the list's data; it compares the "
    "digest above. This workbook is generated: do not edit it.",
)
_MADE_WITH = Text(zh="生成工具", en="Made with")


def about(sheet: Worksheet, catalogue: Catalogue, digest: str, lang: Lang) -> Page:
    """Write what a reader needs in order to trust the list, or to doubt it."""
    page = Page(sheet)
    for letter, width in zip("AB", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    page.line(NAME.show(lang), style.TITLE, style.TITLE_SIZE, _WIDTHS)
    for label, value in _lines(catalogue, digest, lang):
        if value:
            page.pair((label.show(lang), value), (style.LABEL, style.PLAIN), _WIDTHS)
    set_up(sheet, sum(_WIDTHS))
    foot(sheet, f"{catalogue.title} {catalogue.version}", lang)
    return page


def seal_up(page: Page, words: str, lang: Lang) -> None:
    """Write the seal of all other cells below them."""
    page.pair((SEAL.show(lang), words), (style.LABEL, style.PLAIN), _WIDTHS)


def _lines(catalogue: Catalogue, digest: str, lang: Lang) -> Iterator[tuple[Text, str]]:
    yield _TITLE, catalogue.title
    yield ID, catalogue.id
    yield VERSION, catalogue.version
    yield _JURISDICTION, catalogue.jurisdiction
    issued = catalogue.issued
    if issued is not None:
        yield _ISSUED, " ".join(filter(None, (issued.by, issued.on.isoformat(), issued.number)))
    yield _EFFECTIVE, catalogue.effective.isoformat() if catalogue.effective else ""
    yield _LAW, catalogue.law_as_of.isoformat() if catalogue.law_as_of else ""
    derived = catalogue.derived
    if derived is not None:
        yield _SOURCE, f"{derived.catalogue} {derived.version} + {derived.overlay}"
    yield DIGEST, digest
    yield _NOTE, catalogue.note or ""
    yield _VERIFY, _HOW.show(lang)
    yield _MADE_WITH, f"dutylist {__version__}"
