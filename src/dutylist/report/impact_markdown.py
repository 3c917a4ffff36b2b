"""An impact as Markdown for a review comment or an issue.

Whatever comes from a list or an index stands in a code span, where neither mentions, links, HTML
nor Markdown are read.
"""

from collections.abc import Iterator, Sequence

from dutylist.impact import words
from dutylist.impact.groups import OfItem, Telling, provisions
from dutylist.impact.touched import Impact, Law, Touch
from dutylist.report import impact_text
from dutylist.report.changes_markdown import code
from dutylist.report.fitted import fitted
from dutylist.texts import Lang, Text, escaped, shown

_TITLE = Text(zh="法规变化影响的依据", en="Citations touched by changes of law")
_EDITORIAL = Text(
    zh="只有标点、空格变化的（{n}处，不需要处理）", en="Punctuation only ({n}, nothing to do)"
)


def report(impact: Impact, lang: Lang, telling: Telling) -> str:
    """Return a comment: the counts, then law, article, item and township, as far as they fit."""
    head = [f"### {_TITLE.show(lang)}", "", impact_text.summary(impact, lang)]
    if impact.suspect:
        head += ["", words.calendar(telling.clock, impact.laws).show(lang)]
    return fitted(head, _body(impact, lang, telling), lang)


def _body(impact: Impact, lang: Lang, telling: Telling) -> Iterator[str]:
    for law in impact.laws:
        suspect = [touch for touch in law.touches if touch.gates]
        if suspect or not law.touches:
            yield from _law(law, suspect, impact.townships, lang, telling)
    if impact.editorial:
        yield from ("", f"#### {_EDITORIAL.show(lang, {'n': len(impact.editorial)})}", "")
        for provision in provisions(impact.editorial):
            items = "、".join(code(shown(each.place.item)) for each in provision.items)
            yield f"- {code(escaped(provision.canonical))} {items}"


def _law(
    law: Law, suspect: Sequence[Touch], total: int, lang: Lang, telling: Telling
) -> Iterator[str]:
    yield from ("", f"#### {code(escaped(words.headline(law).show(lang)))}", "")
    yield from (f"{line}  " for line in map(code, impact_text.steps(law, lang)))
    if not suspect:
        yield impact_text.untouched(law, lang)
        return
    yield from (words.deadlines(telling.clock.deadlines(law)).show(lang), "")
    for provision in provisions(suspect):
        where = code(impact_text.where(provision, lang))
        yield f"- {where} {impact_text.why(provision, lang)}"
        for item in provision.items:
            yield from _item(item, total, lang, telling)


def _item(item: OfItem, total: int, lang: Lang, telling: Telling) -> Iterator[str]:
    yield f"  - {code(impact_text.named(item.place, lang))}"
    for touch in item.touches:
        place = touch.cited.place
        at = telling.locate(place.basis.route)
        where = code(escaped(f"{at.file}:{at.line}"))
        yield f"    - {code(impact_text.duty(place, lang, telling))} {where}"
    if item.townships:
        yield f"    - {code(impact_text.held(item, total, lang))}"
