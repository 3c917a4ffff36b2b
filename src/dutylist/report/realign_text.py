"""A realignment as text for a terminal: articles, citations, changed lines."""

from collections.abc import Callable, Iterator, Sequence

from dutylist.diff import Op, excerpt, marks
from dutylist.findings import Location, Route
from dutylist.impact import repoint_words as words
from dutylist.impact.align import Fate, Kind
from dutylist.impact.repoint import Proposal
from dutylist.impact.repoint_told import Told, grouped
from dutylist.texts import Lang, Text, escaped, shown

Locate = Callable[[Route], Location]

LONGEST = 4_000
"""Characters of two wordings up to which their difference is marked."""

RUN = 120
"""Characters of one run of changed words that are shown."""

LINE = 400
"""Characters of a changed line that are shown."""

_ARTICLES = Text(zh="条文：{kinds}", en="articles: {kinds}")
_PROPOSALS = Text(zh="建议改引：", en="proposals:")
_OLD = Text(zh="原：", en="old: ")
_NEW = Text(zh="新：", en="new: ")
_WOULD = Text(
    zh="将改为（未写入，加 --apply 写入）：", en="would be (not written; --apply writes):"
)
_DID = Text(zh="已写入：", en="written:")
_NOTHING = Text(zh="没有可以直接改写的依据。", en="nothing can be rewritten.")
_CONFIRM = Text(
    zh="改引后的依据仍要对照新条文核对；validate 还列为存疑（DL220）的，核对后用 "
    "dutylist basis confirm 记录。",
    en="read the new provisions; confirm with `dutylist basis confirm` those that validate still "
    "calls suspect (DL220).",
)
_STALE = Text(
    zh="下列增减调整所依据的目录已改变，须核对后更新 base 的 digest，再重新派生：{names}",
    en="the catalogue below these overlays has changed: look at them, update the digest of their "
    "base, then derive again: {names}",
)
_NONE = Text(zh="没有引用旧版本条文的依据。", en="nothing cites the old version.")


def table(told: Told, lang: Lang) -> str:
    """Return what became of every article."""
    lines = [*_head(told, lang), ""]
    lines += [_fate(fate, lang) for fate in told.alignment.fates]
    return "".join(f"{line}\n" for line in lines)


def report(told: Told, lang: Lang, locate: Locate, *, applying: bool) -> str:
    """Return the proposals for a workspace, and the lines that change by them."""
    lines = list(_head(told, lang))
    lines.append(words.work(told, lang) if told.proposals else _NONE.show(lang))
    if not told.written:
        lines += _proposals(told, lang, locate)
    if told.lines:
        lines += ["", (_DID if told.written else _WOULD).show(lang)]
        for each in told.lines:
            place = escaped(f"{each.file}:{each.line}")
            lines += [
                place,
                f"  - {shown(each.before, RUN * 3)}",
                f"  + {shown(each.after, RUN * 3)}",
            ]
        if told.written:
            lines.append(_CONFIRM.show(lang))
    elif applying:
        lines += ["", _NOTHING.show(lang)]
    if told.stale:
        names = "、".join(shown(each.id) for each in told.stale)
        lines += ["", _STALE.show(lang, {"names": Text(names, names)})]
    return "".join(f"{line}\n" for line in lines)


def _head(told: Told, lang: Lang) -> Iterator[str]:
    yield words.headline(told.alignment, lang)
    yield from words.warnings(told.alignment, lang)
    yield _ARTICLES.show(lang, {"kinds": words.kinds(told, lang)})


def _fate(fate: Fate, lang: Lang) -> str:
    kind = words.KINDS[fate.kind].show(lang)
    old = words.articles([fate.old]) if fate.old else "—"
    new = words.articles(fate.new) or "—"
    if fate.kind in {Kind.GONE, Kind.NEW}:
        return f"{kind}  {old} → {new}{words.near(fate.nearest, lang)}"
    note = f"  {words.REWORDED.show(lang)}" if fate.reworded and fate.kind is Kind.MOVED else ""
    return f"{kind}  {old} → {new}  {words.percent(fate.score)}{note}"


def _proposals(told: Told, lang: Lang, locate: Locate) -> Iterator[str]:
    groups = list(grouped(told.open))
    if groups:
        yield ""
        yield _PROPOSALS.show(lang)
    for group in groups:
        yield from _group(group, lang, locate)


def _group(group: Sequence[Proposal], lang: Lang, locate: Locate) -> Iterator[str]:
    first = group[0]
    kind = words.KINDS[first.kind].show(lang)
    score = f" {words.percent(first.score)}" if first.options else _nearest(first, lang)
    old = shown(first.citation.canonical, 200)
    yield f"  {old} → {words.options(first, lang)}  {kind}{score}"
    for each in group:
        at = locate(each.place.basis.route)
        duty = each.place.duty.id if each.place.duty else each.place.item
        name = shown(each.place.name, 40)
        yield f"      {escaped(f'{at.file}:{at.line}')}  {shown(duty or each.place.where)} {name}"
    if first.reworded and len(first.new_words) == 1:
        yield f"      {marked(first.old_words, first.new_words[0])}"
    elif first.old_words and (len(first.new_words) != 1 or first.reworded):
        yield f"      {_OLD.show(lang)}{_words(first.old_words)}"
        for text in first.new_words[1:]:
            yield f"      {_NEW.show(lang)}{_words(text)}"


def _nearest(proposal: Proposal, lang: Lang) -> str:
    found = next((each.nearest for each in proposal.followed if not each.new), None)
    return words.near(found, lang)


def _words(text: str) -> str:
    return shown(text.replace("\n", " "), RUN)


def marked(before: str, after: str) -> str:
    """Return two wordings as one line, what was dropped and what was added marked."""
    if len(before) + len(after) > LONGEST:
        return f"{shown(before, RUN)} → {shown(after, RUN)}"
    around = {Op.EQUAL: ("", ""), Op.DELETE: ("[-", "-]"), Op.INSERT: ("{+", "+}")}
    parts = []
    for run in excerpt(marks(before.replace("\n", " "), after.replace("\n", " "))):
        opening, closing = around[run.op]
        parts.append(f"{opening}{shown(run.text, RUN)}{closing}")
    return "".join(parts)
