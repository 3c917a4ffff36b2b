"""Ways to change a published page by hand, each with what must be told of it."""

import re
from collections.abc import Callable, Mapping

from verify.copies import Change, replaced

ITEM = "safety-nuisance"
_ROW = re.compile(
    r'<tr class="item" role="row" id="(?P<id>[a-z-]+)".*?</tr>\n(?=<tr class="item"|</tbody>)',
    re.DOTALL,
)
_NAME = "社会生活噪声和餐饮油烟扰民处置"


def _text(change: Callable[[str], str]) -> Change:
    def changed(raw: bytes) -> bytes:
        text = raw.decode()
        made = change(text)
        assert made != text
        return made.encode()

    return changed


def _without(text: str) -> str:
    return text.replace(_row(text, ITEM), "")


def _row(text: str, item: str) -> str:
    return next(found.group() for found in _ROW.finditer(text) if found["id"] == item)


def _twice(text: str) -> str:
    row = _row(text, ITEM)
    return text.replace(row, row + row.replace(_NAME, "另一件事"))


def _swapped(text: str) -> str:
    rows = [found.group() for found in _ROW.finditer(text)][:2]
    assert text.count(rows[0] + rows[1]) == 1
    return text.replace(rows[0] + rows[1], rows[1] + rows[0])


def _other_category(text: str) -> str:
    """Move the last item of a category to the begin of the next, which keeps all in order."""
    row = next(
        found.group() for found in _ROW.finditer(text) if text[found.end() :].startswith("</tbody>")
    )
    at = text.index(row)
    rest = text[:at] + text[at + len(row) :]
    end = rest.index('<span class="count">', rest.index("<tbody", at))
    end = rest.index("</tr>\n", end) + len("</tr>\n")
    return rest[:end] + row + rest[end:]


def _bound(change: Callable[[str], str]) -> Change:
    """Return what changes the row of the item only."""

    def changed(text: str) -> str:
        row = _row(text, ITEM)
        assert change(row) != row
        return text.replace(row, change(row))

    return _text(changed)


_SCRIPT = "<script>alert(1)</script>"

PAGES: Mapping[str, tuple[Change, str, str | None]] = {
    "text": (replaced("由社区上门劝阻、调解", "由社区上门劝阻、处罚"), "changed", ITEM),
    "name": (replaced(f'"rowheader">{_NAME}', '"rowheader">噪声处置'), "changed", ITEM),
    "blank-between": (replaced("噪声和餐饮油烟扰民", "噪声和 餐饮油烟扰民"), "changed", ITEM),
    "no-break-space": (replaced("噪声和餐饮油烟扰民", "噪声和\xa0餐饮油烟扰民"), "changed", ITEM),
    "zero-width": (replaced("噪声和餐饮油烟扰民", "噪声和\u200b餐饮油烟扰民"), "changed", ITEM),
    "look-alike": (replaced("《中华人民共和国", "《中华人⺠共和国"), "changed", None),
    "citation": (
        _bound(lambda row: row.replace("第五百四十九条", "第五百四十八条", 1)),
        "changed",
        ITEM,
    ),
    "role": (_bound(lambda row: row.replace('role">主责', 'role">配合', 1)), "changed", ITEM),
    "item-gone": (_text(_without), "missing", ITEM),
    "item-twice": (_text(_twice), "added", ITEM),
    "items-swapped": (_text(_swapped), "missing", None),
    "item-elsewhere": (_text(_other_category), "missing", None),
    "item-hidden": (
        _bound(lambda row: row.replace('<tr class="item"', '<tr hidden class="item"', 1)),
        "hidden",
        ITEM,
    ),
    "body-hidden": (
        replaced('<tbody role="rowgroup"', '<tbody hidden role="rowgroup"'),
        "hidden",
        None,
    ),
    "style-of-row": (
        _bound(lambda row: row.replace("<th ", '<th style="display:none" ', 1)),
        "style",
        ITEM,
    ),
    "anchor-of-row": (
        _bound(lambda row: row.replace(f'href="#{ITEM}"', 'href="https://example.org/#x"', 1)),
        "link",
        ITEM,
    ),
    "anchor-by-its-page": (
        _bound(lambda row: row.replace(f'href="#{ITEM}"', f'href="//example.org/a#{ITEM}"', 1)),
        "link",
        ITEM,
    ),
    "script-link": (
        _bound(lambda row: row.replace(f'href="#{ITEM}"', 'href="javascript:alert(1)"', 1)),
        "link",
        ITEM,
    ),
    "handler": (
        _bound(lambda row: row.replace("<th ", '<th onclick="alert(1)" ', 1)),
        "active",
        ITEM,
    ),
    "script-in-item": (
        _bound(lambda row: row.replace("</th>", f"{_SCRIPT}</th>", 1)),
        "active",
        ITEM,
    ),
    "script": (replaced("</body>", f"{_SCRIPT}</body>"), "active", None),
    "script-in-empty-comment": (replaced("<main", f"<!-->{_SCRIPT}--><main"), "active", None),
    "script-in-short-comment": (replaced("<main", f"<!--->{_SCRIPT}--><main"), "active", None),
    "script-in-odd-comment": (replaced("<main", f"<!-- --!>{_SCRIPT}--><main"), "active", None),
    "script-in-declaration": (replaced("<main", f"<!x>{_SCRIPT}<main"), "active", None),
    "script-behind-slash": (replaced("<main", "<svg/onload=alert(1)><main"), "markup", None),
    "script-split": (replaced("<main", "<scr\0ipt>alert(1)</script><main"), "markup", None),
    "script-unclosed": (replaced("</body>", "<script src=//example.org/x.js "), "markup", None),
    "own-script-changed": (replaced('"use strict";', '"use strict";alert(1);'), "changed", None),
    "frame": (
        replaced("<main", '<iframe src="https://example.org"></iframe><main'),
        "active",
        None,
    ),
    "refresh": (
        replaced("<title>", '<meta http-equiv="refresh" content="0;url=//example.org"><title>'),
        "active",
        None,
    ),
    "base": (replaced("<title>", '<base href="https://example.org/"><title>'), "active", None),
    "style-sheet": (
        replaced("</head>", '<link rel="stylesheet" href="https://example.org/x.css"></head>'),
        "style",
        None,
    ),
    "style": (replaced("</head>", "<style>tr.item{display:none}</style></head>"), "style", None),
    "own-style-changed": (replaced("color-scheme: light dark;", "display: none;"), "changed", None),
    "policy": (replaced("default-src &#39;none&#39;", "default-src *"), "changed", None),
    "title": (replaced("<h1>", "<h1>（废止）"), "changed", None),
    "count": (
        replaced('class="notice">本清单共41项', 'class="notice">本清单共42项'),
        "changed",
        None,
    ),
    "digest-shown": (replaced("<dd>sha256:", "<dd>sha256:0"), "changed", None),
    "digest-named": (
        replaced('digest" content="sha256:', 'digest" content="sha256:0'),
        "changed",
        None,
    ),
    "seal": (replaced('seal" content="sha256:', 'seal" content="sha256:0'), "changed", None),
    "language": (replaced('language" content="zh"', 'language" content="fr"'), "changed", None),
    "code": (
        replaced('<path fill="#000000" d="M', '<path fill="#000000" d="M0 0h9v9h-9zM'),
        "changed",
        None,
    ),
    "picture": (replaced("<main", '<img src="data:image/png;base64,AAAA"><main'), "link", None),
    "attribute-twice": (replaced('<main id="_list"', '<main id="x" id="_list"'), "markup", None),
    "reference-cut": (
        replaced(f'"rowheader">{_NAME}', f'"rowheader">{_NAME}&copy'),
        "markup",
        ITEM,
    ),
    "text-outside": (replaced("</html>", "</html>本清单已废止"), "added", None),
    "hits": (
        replaced('aria-live="polite"></p>', 'aria-live="polite">本清单已废止</p>'),
        "added",
        None,
    ),
    "choice": (replaced('<option value="">', '<option value="" data-x="1">'), "changed", None),
}
