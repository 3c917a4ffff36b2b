"""The notice of an adjustment as the office that keeps a list publishes it.

It tells what the two public copies hold, and no more: what the data leave open is marked 〔待填〕,
internal items are neither named nor counted.
"""

import re
from collections.abc import Callable, Iterator

from dutylist.diff import Comparison
from dutylist.diff.adjustment import COUNTED, Adjustment, adjustment
from dutylist.diff.public import Public, public
from dutylist.model import Catalogue
from dutylist.report import notice_words as words
from dutylist.report.notice_entries import Called, entry
from dutylist.report.notice_lines import Block, Shape
from dutylist.texts import Lang

NOTHING = words.NOTHING
_ACTS = re.compile(r"[\\\\`*_\[\]<>#|&~@$]|(?<=www)\.|:(?=/)|\A[-+=]|(?<=\A\d)[.)]", re.IGNORECASE)
"""What could be read as Markdown, as a mention or as a link, inside a line or at its start."""


def notices(comparison: Comparison, lang: Lang) -> tuple[tuple[Block, ...], ...]:
    """Return a notice for each list whose public copy changed."""
    found = (
        tuple(_notice(public(pair, comparison), comparison, lang)) for pair in comparison.pairs
    )
    return tuple(each for each in found if each)


def text(comparison: Comparison, lang: Lang) -> str:
    """Return the notices as plain text, one after the other."""
    made = ["\n".join(_plain(block) for block in each) for each in notices(comparison, lang)]
    return "\n\n\n".join(made or [NOTHING.show(lang)]) + "\n"


def markdown(comparison: Comparison, lang: Lang) -> str:
    """Return the notices as Markdown; nothing in a list can act in it."""
    made = ["\n\n".join(_marked(block) for block in each) for each in notices(comparison, lang)]
    return "\n\n---\n\n".join(made or [NOTHING.show(lang)]) + "\n"


REPORTS: dict[str, Callable[[Comparison, Lang], str]] = {"text": text, "markdown": markdown}


def _plain(block: Block) -> str:
    match block.shape:
        case Shape.TITLE:
            return f"{block.text}\n"
        case Shape.HEAD:
            return f"\n{block.text}"
        case Shape.ENTRY:
            return f"{block.number}. {block.text}"
        case Shape.SIGNED:
            return f"\n{block.text}"
        case Shape.NUMBER | Shape.PARAGRAPH:
            return block.text


def _marked(block: Block) -> str:
    safe = _ACTS.sub(r"\\\g<0>", block.text)
    match block.shape:
        case Shape.TITLE:
            return f"# {safe}"
        case Shape.HEAD:
            return f"## {safe}"
        case Shape.ENTRY:
            return f"{block.number}. {safe}"
        case _:
            return safe


def _notice(told: Public, comparison: Comparison, lang: Lang) -> Iterator[Block]:
    old, new = told.pair.old, told.pair.new
    if new is None:
        return
    made = adjustment(told.pair)
    if old is not None and not (made.items or made.others or told.opened or told.closed):
        return
    title = words.clean(new.title)
    issued = old is None
    yield Block(
        Shape.TITLE, (words.ISSUES if issued else words.TITLE).show(lang).format(title=title)
    )
    if new.issued is not None and new.issued.number:
        yield Block(Shape.NUMBER, words.clean(new.issued.number))
    yield Block(Shape.PARAGRAPH, words.opening(old, new, lang))
    if old is None:
        yield Block(Shape.PARAGRAPH, words.HOLDS.show(lang, {"n": told.after}))
    else:
        yield from _body(told, made, Called(comparison.names, old, new), lang)
    yield from _end(made, new, lang, asked=not issued)


def _body(told: Public, made: Adjustment, called: Called, lang: Lang) -> Iterator[Block]:
    number = 1
    yield Block(Shape.HEAD, words.heading(number, words.OVERVIEW.show(lang), lang))
    yield from (Block(Shape.PARAGRAPH, each) for each in words.overview(told, made, lang))
    for how in COUNTED:
        items = made.of(how)
        if not items:
            continue
        number += 1
        title = words.SECTIONS[how].show(lang, {"n": len(items)})
        yield Block(Shape.HEAD, words.heading(number, title, lang))
        for at, each in enumerate(items, 1):
            yield Block(Shape.ENTRY, entry(each, called, lang), at)
    if told.opened:
        number += 1
        title = words.OPENED.show(lang, {"n": len(told.opened)})
        yield Block(Shape.HEAD, words.heading(number, title, lang))
        for at, item in enumerate(told.opened, 1):
            yield Block(Shape.ENTRY, words.clean(item.name), at)


def _end(made: Adjustment, new: Catalogue, lang: Lang, *, asked: bool) -> Iterator[Block]:
    records = dict.fromkeys(record for each in made.items for record in each.records)
    if asked and made.total:
        told = words.comma(lang).join(map(words.clean, records)) or words.TO_FILL.show(lang)
        yield Block(Shape.PARAGRAPH, words.RECORDS.show(lang).format(records=told))
    if new.effective is not None:
        day = words.day(new.effective, lang)
        yield Block(Shape.PARAGRAPH, words.EFFECTIVE.show(lang).format(day=day))
    issued = new.issued
    by = words.clean(issued.by) if issued else words.BODY_TO_FILL.show(lang)
    on = words.day(issued.on, lang) if issued else words.DAY_TO_FILL.show(lang)
    yield Block(Shape.SIGNED, by)
    yield Block(Shape.PARAGRAPH, on)
