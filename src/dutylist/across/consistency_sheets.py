"""Lists side by side as tables: who differs, what may be one matter, a model, the counts."""

from collections.abc import Iterator, Sequence

from dutylist.across.consistency import Consistency
from dutylist.across.deviations import Deviation
from dutylist.across.held import State
from dutylist.across.sentences import group_title, reason
from dutylist.across.sheet import Column, Sheet
from dutylist.across.words import LETTERS, POINTS, STATES, Telling
from dutylist.model.published import called
from dutylist.texts import Lang, Text

_LIST = Column(words=Text("清单", "List"), width=16)
_ITEM = Column(words=Text("事项编号", "Item"), width=20)
_NAME = Column(words=Text("事项名称", "Name"), width=24)
_PLACE = Column(words=Text("出处", "Where"), width=26)

_DEVIATIONS = Text("偏离", "Deviations")
_DEVIATING = Text("与同类清单不一致之处", "Where a list differs from its peers")
_DEVIATION_COLUMNS = (
    _LIST,
    _ITEM,
    _NAME,
    Column(words=Text("比对项", "What differs"), width=12, centred=True),
    Column(words=Text("职责编号", "Duty"), width=18),
    Column(words=Text("本清单", "This list has"), width=34),
    Column(words=Text("多数清单", "The others have"), width=34),
    Column(words=Text("一致的清单", "Agreeing"), width=9, centred=True, figures=True),
    Column(words=Text("同类清单", "Peers"), width=9, centred=True, figures=True),
    Column(words=Text("有无理由", "Recorded"), width=9, centred=True),
    Column(words=Text("理由", "Reason"), width=28),
    _PLACE,
)
_YES, _NO = Text("有", "yes"), Text("无", "no")

_PROPOSALS = Text("相近的新增", "Alike additions")
_ALIKE = Text("可能是同一事项的新增（仅供研判）", "Additions that may be one matter (proposed)")
_PROPOSAL_COLUMNS = (
    Column(words=Text("组", "Group"), width=6, centred=True, figures=True),
    Column(words=Text("相似度", "Likeness"), width=9, centred=True),
    _NAME,
    _ITEM,
    Column(words=Text("清单份数", "Lists"), width=9, centred=True, figures=True),
    Column(words=Text("哪些清单", "Which lists"), width=60),
)

_MODEL = Text("与样板比较", "Against the model")
_MODELLED = Text("与样板清单（{name}）比较", "Compared with the model ({name})")
_MODEL_COLUMNS = (
    _LIST,
    Column(words=Text("情况", "How"), width=12, centred=True),
    _ITEM,
    _NAME,
    Column(words=Text("不同的方面", "Differs in"), width=34),
)
_SUMMARY_COLUMNS = (
    _LIST,
    Column(words=Text("样板有、本清单没有", "Missing here"), width=40),
    Column(words=Text("本清单有、样板没有", "Extra here"), width=40),
    Column(words=Text("内容不同", "Differs"), width=40),
)
_LACKS = Text("样板有、本清单没有", "missing here")
_BEYOND = Text("本清单有、样板没有", "extra here")
_UNLIKE = Text("内容不同", "differs")

_CHANGES = Text("变动明细", "Changes")
_CHANGED = Text("与基础目录不同之处", "What is not as the base has it")
_CHANGE_COLUMNS = (
    _LIST,
    _ITEM,
    _NAME,
    Column(words=Text("符号", "Letter"), width=7, centred=True),
    Column(words=Text("情况", "How"), width=18, centred=True),
    Column(words=Text("改动的方面", "Altered in"), width=34),
)

_COUNTS = Text("计数", "Counts")
_COUNTED = Text("每份清单各有多少", "How many of each, by list")
_ITEMS = Column(words=Text("本清单事项", "Items"), width=10, centred=True, figures=True)
_OFF = Column(
    words=Text("无理由的偏离", "Unexplained deviations"), width=12, centred=True, figures=True
)
_TOTAL = Text("合计", "Total")


def sheets(found: Consistency, telling: Telling, note: str) -> Iterator[Sheet]:
    """Yield the tables of some peers, the point first; `note` tells the rule."""
    lang = telling.lang
    yield _sheet(
        _DEVIATIONS,
        _DEVIATING.show(lang),
        _DEVIATION_COLUMNS,
        [_deviation(each, telling) for each in _ordered(found)],
        (group_title(found.peers, lang), note),
        lang,
    )
    if found.proposals:
        rows = list(_proposals(found, telling))
        yield _sheet(_PROPOSALS, _ALIKE.show(lang), _PROPOSAL_COLUMNS, rows, (), lang)
    if found.model:
        title = _MODELLED.show(lang, {"name": found.model.name})
        rows = list(_against(found, telling))
        yield _sheet(_MODEL, title, _MODEL_COLUMNS, rows, (), lang)
    yield counts(found, telling)
    rows = list(_changes(found, telling))
    yield _sheet(_CHANGES, _CHANGED.show(lang), _CHANGE_COLUMNS, rows, (), lang)


def _sheet(  # noqa: PLR0913, PLR0917
    name: Text,
    title: str,
    columns: Sequence[Column],
    rows: Sequence[Sequence[str]],
    notes: Sequence[str],
    lang: Lang,
) -> Sheet:
    return Sheet(name=name.show(lang), title=title, columns=columns, rows=rows, notes=notes)


def _ordered(found: Consistency) -> list[Deviation]:
    return sorted(found.deviations, key=lambda each: each.recorded)


def _deviation(each: Deviation, telling: Telling) -> list[str]:
    lang = telling.lang
    return [
        each.held.name,
        each.item.id,
        called(each.item, lang),
        POINTS[each.point].show(lang),
        each.duty or "",
        telling.answer(each.point, each.own, each.held),
        telling.answer(each.point, each.others),
        str(each.agreeing),
        str(each.peers),
        (_YES if each.recorded else _NO).show(lang),
        reason(each, lang),
        telling.place(each.route),
    ]


def _proposals(found: Consistency, telling: Telling) -> Iterator[list[str]]:
    for number, each in enumerate(found.proposals, 1):
        for own in each.members:
            names = [held.name for held in own.lists]
            yield [
                str(number),
                f"{each.score:.2f}",
                called(own.like, telling.lang),
                own.item,
                str(len(names)),
                telling.listed(names),
            ]


def _against(found: Consistency, telling: Telling) -> Iterator[list[str]]:
    lang = telling.lang
    for each in found.against:
        who = each.held.name
        for words, items in ((_LACKS, each.missing), (_BEYOND, each.extra)):
            yield from ([who, words.show(lang), item.id, called(item, lang), ""] for item in items)
        for item, aspects in each.differing:
            yield [who, _UNLIKE.show(lang), item.id, called(item, lang), telling.aspects(aspects)]


def model_summary(found: Consistency, telling: Telling) -> Sheet:
    """Return how every list is unlike the model's, one row for each that is."""
    lang = telling.lang
    name = found.model.name if found.model else ""
    rows = []
    for each in found.against:
        unlike = [item for item, _ in each.differing]
        told = [
            [called(item, lang) for item in items] for items in (each.missing, each.extra, unlike)
        ]
        if any(told):
            rows.append([each.held.name, *map(telling.listed, told)])
    title = _MODELLED.show(lang, {"name": name})
    return _sheet(_MODEL, title, _SUMMARY_COLUMNS, rows, (), lang)


def _changes(found: Consistency, telling: Telling) -> Iterator[list[str]]:
    lists = found.peers.lists
    for row in found.matrix.rows:
        for at, cell in sorted(row.cells.items()):
            yield [
                lists[at].name,
                row.item.id,
                called(row.item, telling.lang),
                telling.cell(cell),
                STATES[cell.state].show(telling.lang),
                telling.aspects(cell.aspects),
            ]


def counts(found: Consistency, telling: Telling) -> Sheet:
    """Return how many items every list has as the base has them, altered, removed and so on."""
    lang, counted = telling.lang, found.matrix.counts
    states = [state for state in State if any(each[state] for each in counted)]
    off = {id(each.held): 0 for each in found.deviations}
    for each in found.unexplained:
        off[id(each.held)] += 1
    rows = [
        [
            held.name,
            str(len(held.catalogue.items)),
            *(str(count[state]) for state in states),
            str(off.get(id(held), 0)),
        ]
        for held, count in zip(found.peers.lists, counted, strict=True)
    ]
    sums = [str(sum(map(int, column))) for column in zip(*(row[1:] for row in rows), strict=True)]
    heads = [
        Column(
            words=Text(
                f"{LETTERS[state].zh} {STATES[state].zh}", f"{LETTERS[state].en} {STATES[state].en}"
            ),
            width=11,
            centred=True,
            figures=True,
        )
        for state in states
    ]
    return Sheet(
        name=_COUNTS.show(lang),
        title=_COUNTED.show(lang),
        columns=(_LIST, _ITEMS, *heads, _OFF),
        rows=[*rows, [_TOTAL.show(lang), *sums]],
        totals=1,
    )
