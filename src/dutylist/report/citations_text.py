"""What was read from lines of citations, as text for a terminal."""

from collections.abc import Iterator

from dutylist.law import UNDERSTOOD, Citation, Parsed
from dutylist.report import citations_words
from dutylist.texts import Lang, Text, escaped

_NONE = Text("（没有依据）", "(no citation)")
_SLIP = Text("写法 {words}", "form: {words}")
_LEFT = Text("未读懂 {words}", "not understood: {words}")
_ASIDE = Text("不作依据 {words}", "set aside: {words}")
_DETAILS = (
    Text("类别：{value}", "rank: {value}"),
    Text("发文：{value}", "issued by: {value}"),
    Text("文号：{value}", "number: {value}"),
    Text("版本：{value}", "version: {value}"),
)
_INDENT = "      "


def line(place: str, parsed: Parsed, lang: Lang) -> str:
    """Return the canonical form of each citation of a line, then what is to be said of it."""
    heads = [escaped(each.canonical) + _details(each, lang) for each in parsed.citations]
    if not heads and parsed.rest:
        heads = [_NONE.show(lang)]
    said = [f"{place}  {head}" for head in heads] or [place]
    return "".join(f"{each}\n" for each in (*said, *_remarks(parsed, lang)))


def _remarks(parsed: Parsed, lang: Lang) -> Iterator[str]:
    for rest in parsed.rest:
        kind = _ASIDE if rest.name in UNDERSTOOD else _LEFT
        yield _INDENT + _with(kind, citations_words.rest(rest, lang), lang)
    for slip in parsed.slips:
        yield _INDENT + _with(_SLIP, citations_words.slip(slip, lang), lang)


def _details(citation: Citation, lang: Lang) -> str:
    number = citation.number if citation.title else None
    values = (citation.rank, citation.issuer, number, citation.version_note)
    said = [
        text.show(lang, {"value": value})
        for text, value in zip(_DETAILS, values, strict=True)
        if value
    ]
    return f"  [{' '.join(said)}]" if said else ""


def _with(text: Text, words: str, lang: Lang) -> str:
    # the words are safe to print already, and longer than a datum may be
    return (text.zh if lang is Lang.ZH else text.en).format(words=words)
