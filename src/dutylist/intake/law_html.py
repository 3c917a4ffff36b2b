"""A saved web page to lines: its words without navigation, one line for each block."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

_DROPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "nav",
        "header",
        "footer",
        "aside",
        "form",
        "select",
        "button",
        "iframe",
        "svg",
        "object",
        "textarea",
        "video",
        "audio",
        "canvas",
    ]
)
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "section",
        "article",
        "main",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "pre",
        "blockquote",
        "center",
        "body",
        "html",
        "table",
        "tbody",
        "thead",
        "tfoot",
        "tr",
        "caption",
        "figure",
        "hr",
        "fieldset",
        "address",
        "details",
        "summary",
    ]
)
_CELLS = frozenset(("td", "th"))
_META = frozenset(("articletitle", "dc.title", "og:title", "title"))
_DEEPEST = 400
_CELL_LINES, _CELL_LENGTH = 3, 200
_HAN = "[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…]"
_BREAK = re.compile(
    rf"(?<={_HAN})[ \t]*+[\r\n][ \t\r\n\f]*+"
    rf"|(?<![ \t\r\n\f])[ \t\f]*+[\r\n][ \t\r\n\f]*+(?={_HAN})"
)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_DECLARED = re.compile(r"<[!?][^<>]*>?")
_STRAY = re.compile(r"<(?!/?[a-zA-Z][^<>]{0,5000}>)")
_NUMBER = re.compile(r"&(?=#(?:[0-9]{9}|[xX][0-9a-fA-F]{9}))")
_SITE = re.compile(r"[_|｜]|\s[-–—]+\s|[-–—]{2,}")


class _Page(HTMLParser):
    """Gathers the lines of a page; rows of a table of facts become one line each."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.titles: list[str] = []
        self._words: list[str] = []
        self._dropped: list[str] = []
        self._cells: list[tuple[list[list[str]], list[str]]] = []
        self._in_title = False
        self._kept = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._dropped:
            if tag == self._dropped[-1] and len(self._dropped) < _DEEPEST:
                self._dropped.append(tag)
            return
        if tag in _DROPPED:
            self._break()
            self._dropped.append(tag)
        elif tag == "title":
            self._in_title = True
        elif tag == "meta":
            self._meta(dict(attrs))
        elif tag == "br":
            self._break()
        elif tag in _CELLS:
            self._cell()
        elif tag in _BLOCKS:
            self._break()
            self._kept += tag == "pre"
            if tag == "tr" and len(self._cells) < _DEEPEST:
                self._cells.append(([], self.lines))

    def handle_endtag(self, tag: str) -> None:
        if self._dropped:
            if tag == self._dropped[-1]:
                self._dropped.pop()
            return
        if tag == "title":
            self._in_title = False
        elif tag in _BLOCKS or tag in _CELLS:
            self._break()
            self._kept -= tag == "pre" and self._kept > 0
            if tag == "tr" and self._cells:
                self._row()

    def handle_data(self, data: str) -> None:
        if self._dropped:
            return
        if self._in_title:
            self.titles.append(data)
        elif self._kept:
            for piece in data.splitlines():
                self._words.append(piece)
                self._break()
        else:
            self._words.append(data)

    def close(self) -> None:
        super().close()
        self._break()
        while self._cells:
            self._row()

    def _meta(self, attributes: dict[str, str | None]) -> None:
        name = (attributes.get("name") or attributes.get("property") or "").lower()
        if name in _META and (content := attributes.get("content")):
            self.titles.insert(0, content)

    def _break(self) -> None:
        """End a line."""
        text = _SPACE.sub(" ", _BREAK.sub("", "".join(self._words)))
        self._words.clear()
        if text.strip():
            self.lines.append(text)

    def _cell(self) -> None:
        self._break()
        if self._cells:
            self.lines = []
            self._cells[-1][0].append(self.lines)

    def _row(self) -> None:
        """End a row: of short cells it is one line, else its cells only lay out the page."""
        cells, outer = self._cells.pop()
        self.lines = outer
        full = [cell for cell in cells if cell]
        short = all(
            len(cell) <= _CELL_LINES and sum(map(len, cell)) <= _CELL_LENGTH for cell in full
        )
        if len(full) > 1 and short:
            words = ("".join(cell).strip().replace("|", "｜") for cell in cells)
            outer.append(f"| {' | '.join(words)} |")
        else:
            outer.extend(line for cell in full for line in cell)


def lines(text: str) -> tuple[list[str], str]:
    """Return the lines of a page and what it calls itself."""
    page = _Page()
    page.feed(_sound(text))
    page.close()
    return page.lines, _title(page.titles)


def _sound(text: str) -> str:
    """Return a page without comments and declarations, and with `<` only where a tag begins.

    The parser would go through the rest of the page again for each that is never closed, and
    stop at a character whose number has thousands of digits: such a one is no character.
    """
    return _NUMBER.sub("&amp;", _STRAY.sub("&lt;", _DECLARED.sub("", _COMMENT.sub("", text))))


def _title(titles: list[str]) -> str:
    """Return the first part of the page's title that is not the name of the site."""
    parts = (part for title in titles for part in _parts(title))
    return next(parts, "")


def _parts(title: str) -> Iterator[str]:
    for part in _SITE.split(title):
        if words := _SPACE.sub(" ", part).strip():
            yield words
