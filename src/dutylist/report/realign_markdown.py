"""A realignment as Markdown for a review comment.

Whatever comes from a list or a text of law stands in a code span, where neither mentions, links,
HTML nor Markdown are read.
"""

from collections.abc import Callable, Iterator, Sequence

from dutylist.findings import Location, Route
from dutylist.impact import repoint_words as words
from dutylist.impact.align import Fate, Kind
from dutylist.impact.repoint import Proposal
from dutylist.impact.repoint_told import Told, grouped
from dutylist.report.changes_markdown import cell, code
from dutylist.report.fitted import fitted
from dutylist.texts import Lang, Text, escaped

Locate = Callable[[Route], Location]

_TITLE = Text(zh="新旧条文对照与改引建议", en="Articles aligned, and where citations should point")
_ARTICLES = Text(zh="| 原条文 | 新条文 | 类型 | 匹配度 |", en="| Old | New | Kind | Score |")
_CITATIONS = Text(
    zh="| 原依据 | 建议依据 | 类型 | 匹配度 | 位置 |",
    en="| Old | Proposed | Kind | Score | Where |",
)
_PLACES = 5
_MORE = Text(zh="等{n}处", en="and {n} in all")


def report(told: Told, lang: Lang, locate: Locate | None = None) -> str:
    """Return a comment: the articles that did not stay as they were, then the citations."""
    lines = [f"### {_TITLE.show(lang)}", "", code(words.headline(told.alignment, lang)), ""]
    lines += [*words.warnings(told.alignment, lang), words.kinds(told, lang)]
    return fitted(lines, _body(told, lang, locate), lang)


def _body(told: Told, lang: Lang, locate: Locate | None) -> Iterator[str]:
    if locate is not None:
        yield from ("", words.work(told, lang))
        groups = list(grouped(told.open))
        if groups:
            yield from ("", _CITATIONS.show(lang), "| --- | --- | --- | ---: | --- |")
        for group in groups:
            yield _group(group, lang, locate)
    yield from ("", _ARTICLES.show(lang), "| --- | --- | --- | ---: |")
    for fate in told.alignment.fates:
        if locate is None or fate.kind is not Kind.SAME:
            yield _fate(fate, lang)


def _fate(fate: Fate, lang: Lang) -> str:
    old = words.articles([fate.old]) if fate.old else "—"
    kind = words.KINDS[fate.kind].show(lang)
    score = "" if fate.kind in {Kind.GONE, Kind.NEW} else words.percent(fate.score)
    near = words.near(fate.nearest, lang)
    return f"| {old} | {words.articles(fate.new) or '—'} | {kind}{near} | {score} |"


def _group(group: Sequence[Proposal], lang: Lang, locate: Locate) -> str:
    first = group[0]
    options = "<br>".join(map(cell, first.options)) or "—"
    kind = words.KINDS[first.kind].show(lang)
    score = words.percent(first.score) if first.options else ""
    places = [locate(each.place.basis.route) for each in group[:_PLACES]]
    where = "<br>".join(cell(escaped(f"{at.file}:{at.line}")) for at in places)
    if len(group) > _PLACES:
        where += "<br>" + _MORE.show(lang, {"n": len(group)})
    return f"| {cell(first.citation.canonical)} | {options} | {kind} | {score} | {where} |"
