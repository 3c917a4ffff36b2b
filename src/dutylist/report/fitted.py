"""Markdown comments that fit where they are posted: as many lines as there is room for."""

from collections.abc import Iterable, Sequence

from dutylist.texts import Lang, Text

LIMIT = 60_000
"""Characters of a comment; hosts refuse longer ones."""

_OMITTED = Text(
    zh="因篇幅所限，其余内容未列出，请用文本格式或者 Excel 查看。",
    en="The rest is left out for want of room: see the text format or the workbook.",
)


def fitted(head: Sequence[str], body: Iterable[str], lang: Lang) -> str:
    """Return the head and what fits of the body, saying so where lines are left out."""
    lines = list(head)
    room = LIMIT - sum(len(line) + 1 for line in lines)
    for line in body:
        room -= len(line) + 1
        if room < len(_OMITTED.en) + 2:
            lines += ["", _OMITTED.show(lang)]
            break
        lines.append(line)
    return "\n".join([*lines, ""])
