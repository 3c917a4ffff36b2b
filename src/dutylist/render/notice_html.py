"""A notice of adjustment as one web page, set as documents are."""

from collections.abc import Mapping, Sequence

from dutylist.render.static_page import static_page
from dutylist.texts import Lang, Text

PAGE, STYLE = "notice.html.j2", "notice.css"

_TITLE = Text("清单调整公告", "Notice of adjustment")


def page(
    notices: Sequence[Sequence[tuple[str, str, int]]],
    nothing: Text,
    lang: Lang,
    templates: Mapping[str, str],
) -> str:
    """Return the page of notices; each block is its shape, its words and its number."""
    first = next((text for each in notices for shape, text, _ in each if shape == "title"), None)
    values = {
        "title": first if first and len(notices) == 1 else _TITLE.show(lang),
        "notices": notices,
        "nothing": nothing.show(lang),
    }
    return static_page(PAGE, (STYLE,), values, lang, templates)
