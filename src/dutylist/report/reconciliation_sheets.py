"""The sums of several lists as tables: by list, by category, by part."""

from collections.abc import Iterator, Mapping, Sequence

from dutylist.across.held import Held
from dutylist.across.sheet import Column, Sheet
from dutylist.across.words import Telling
from dutylist.derive.counts import Count
from dutylist.derive.reconcile import Reconciliation
from dutylist.derive.told import REASONS
from dutylist.report.reconciliation import COLUMNS, Summed, figures
from dutylist.texts import Lang, Text

_ALWAYS = frozenset(("base", "removed", "added", "local"))
_OF_REMOVED = Text("移除：{name}", "removed: {name}")
_OF_ADDED = Text("新增：{name}", "added: {name}")
_UNKNOWN = Text("新增：依据未查明", "added: basis not found")
_LIST = Column(words=Text("清单", "List"), width=22)
_CATEGORY = Column(words=Text("类别", "Category"), width=16)
_PART = Column(words=Text("分册", "Part"), width=16)
_SENTENCE = Column(words=Text("核对式", "In words"), width=60)
_TOTAL = Text("合计（{n}份）", "total of {n}")
_LISTS = Text("按清单", "By list")
_CATEGORIES = Text("按类别", "By category")
_PARTS = Text("按分册", "By part")

_TITLE = Text("增减核对（{by}）", "Reconciliation: {by}")

_Division = tuple[str, Mapping[str, Count]]


def sheets(found: Summed, telling: Telling, *notes: str) -> Iterator[Sheet]:
    """Yield the tables of sums: by list, by category, and by part where there are parts."""
    lang = telling.lang
    yield _by_list(found, lang, notes)
    yield _divided(_CATEGORIES, _CATEGORY, _categories(found, lang), categories(found), lang)
    if found.total.parts:
        names = {part: telling.part(part) for part in found.total.parts}
        yield _divided(_PARTS, _PART, _parts(found, lang), names, lang)


def categories(found: Summed) -> dict[str, str]:
    """Return the names of categories by id."""
    lists = found.peers.lists
    return {each.id: each.name for held in lists for each in held.catalogue.categories}


def total_name(found: Summed, lang: Lang) -> str:
    """Return what the sum over all lists is called: as the list where there is but one."""
    if len(found.sums) == 1:
        return found.peers.lists[0].name
    return _TOTAL.show(lang, {"n": len(found.sums)})


def _categories(found: Summed, lang: Lang) -> list[_Division]:
    each = [(held.name, sums.categories) for held, sums in _several(found)]
    return [*each, (total_name(found, lang), found.total.categories)]


def _parts(found: Summed, lang: Lang) -> list[_Division]:
    each = [(held.name, sums.parts) for held, sums in _several(found)]
    return [*each, (total_name(found, lang), found.total.parts)]


def _several(found: Summed) -> list[tuple[Held, Reconciliation]]:
    """Return each list with its sum; none where there is but one, which the total tells."""
    return [*found.named] if len(found.sums) > 1 else []


def _by_list(found: Summed, lang: Lang, notes: Sequence[str]) -> Sheet:
    """Return a row for each list, with what the removed and the added are made up of."""
    reasons, bases = tuple(found.total.reasons), tuple(found.total.bases)
    shown = _shown([found.total.total])
    columns: list[Column] = [_LIST]
    for name in shown:
        columns.append(_figures(COLUMNS[name]))
        if name == "removed":
            columns += [_figures(_of(_OF_REMOVED, REASONS[reason])) for reason in reasons]
        if name == "added" and bases:
            columns += [_figures(_of(_OF_ADDED, Text(rank, rank))) for rank in bases]
            columns += [_figures(_UNKNOWN)] if _unknown(found.total) else []
    columns.append(_SENTENCE)
    named = [(held.name, sums) for held, sums in _several(found)]
    named.append((total_name(found, lang), found.total))
    rows = [[name, *_cells(sums, found, shown), sums.sentence(lang)] for name, sums in named]
    return Sheet(
        name=_LISTS.show(lang),
        title=_TITLE.show(lang, {"by": _LISTS}),
        columns=columns,
        rows=rows,
        notes=notes,
        totals=1,
    )


def _cells(sums: Reconciliation, found: Summed, shown: Sequence[str]) -> Iterator[str]:
    values = figures(sums.total)
    for name in shown:
        yield str(values[name])
        if name == "removed":
            yield from (str(sums.reasons.get(reason, 0)) for reason in found.total.reasons)
        if name == "added" and found.total.bases:
            yield from (str(sums.bases.get(rank, 0)) for rank in found.total.bases)
            yield from [str(_unknown(sums))] if _unknown(found.total) else []


def _unknown(sums: Reconciliation) -> int:
    """Return how many additions rest on what the index does not know."""
    return sums.total.added - sum(sums.bases.values())


def _divided(
    title: Text, head: Column, tables: Sequence[_Division], names: Mapping[str, str], lang: Lang
) -> Sheet:
    """Return a row for each list and division; the last rows sum up the divisions."""
    totals = tables[-1][1]
    order = {name: at for at, name in enumerate(names)}
    shown = _shown(list(totals.values()))
    rows = [
        [whose, names.get(name, name), *(str(figures(table[name])[column]) for column in shown)]
        for whose, table in tables
        for name in sorted(table, key=lambda name: order.get(name, len(order)))
    ]
    return Sheet(
        name=title.show(lang),
        title=_TITLE.show(lang, {"by": title}),
        columns=(_LIST, head, *(_figures(COLUMNS[column]) for column in shown)),
        rows=rows,
        totals=len(totals),
    )


def _shown(counts: Sequence[Count]) -> list[str]:
    """Return the columns that say something."""
    return [
        name for name in COLUMNS if name in _ALWAYS or any(figures(count)[name] for count in counts)
    ]


def _figures(words: Text) -> Column:
    return Column(words=words, width=11, centred=True, figures=True)


def _of(words: Text, name: Text) -> Text:
    return Text(words.zh.format(name=name.zh), words.en.format(name=name.en))
