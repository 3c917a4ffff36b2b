"""What the gate says, as sentences: the verdict, each burden, each record that is wrong."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from dutylist.diff import Comparison
from dutylist.findings import Location, Route
from dutylist.gate.approvals import WORDS, Worth
from dutylist.gate.asked import MOST, commands
from dutylist.gate.told import Told
from dutylist.gate.verdict import Verdict
from dutylist.gate.wrong import Broken
from dutylist.model.published import INTERNAL
from dutylist.texts import Lang, Text, shown

Locate = Callable[[Route], Location]

NAMED = 3
"""Units that are named one by one; of more, the first and the number of all."""

UNCOVERED = Text(
    "未经批准加重基层的变化（{n}）", "Toward the local body, approved by no record ({n})"
)
RECORDS = Text("记录的问题（{n}）", "Records that are wrong ({n})")
FOR_NOW = Text("先行认可的变化（{n}）", "Acknowledged for the time being ({n})")
APPROVED = Text("已批准的变化（{n}）", "Approved ({n})")

_PASSED = Text(
    "通过：{n} 处加重基层的变化均有批准记录。",
    "passed: approved records cover all {n} changes toward the local body.",
)
_NOTHING = Text("通过：没有加重基层的变化。", "passed: nothing changed toward the local body.")
_FOR_NOW = Text(
    "通过：{n} 处加重基层的变化均有批准记录，其中 {m} 处只是先行认可，到期前须完成审批。",
    "passed: records cover all {n} changes toward the local body, {m} of them for the time being "
    "only; have these decided upon in time.",
)
_FAILED = Text("不通过：{parts}。", "not passed: {parts}.")
_UNCOVERED = Text(
    "{n} 处加重基层的变化没有批准记录", "{n} changes toward the local body have no approved record"
)
_ONE_UNCOVERED = Text(
    "1 处加重基层的变化没有批准记录", "one change toward the local body has no approved record"
)
_WRONG = Text("{n} 份记录有问题", "{n} records are wrong")
_ONE_WRONG = Text("1 份记录有问题", "one record is wrong")
_AND = Text("，", "; ")
_SENTENCE = Text(
    "{subject}{message}；增负：{gains}；减负：{loses}",
    "{subject}{message}; gains: {gains}; loses: {loses}",
)
_ITEM = Text("事项“{name}”", "item {name}")
_DUTY = Text("的职责 {duty}", ", duty {duty}")
_QUOTED = Text("（{words}）", " ({words})")
_COLON = Text("：", ": ")
_LOCAL = Text("基层", "the local body")
_NOBODY = Text("无", "nobody")
_UNITS = Text("{first}等 {n} 个{units}", "{first} and others, {n} {units}")
_LEVELS = {"street": Text("街道", "streets"), "township": Text("乡镇", "townships")}
_ANY = Text("单位", "units")
_COMMA = Text("、", ", ")
_RECORD = Text("记录 {record} {why}", "record {record} {why}")
_OPEN = Text(
    "如确需增加，请先履行准入程序：{command}", "to have it admitted, open a record: {command}"
)
_ALL = Text(
    "如确需增加，请先履行准入程序，一并立项",
    "to have them admitted, open a record for them together",
)
_SUMS = Text("{name}：{n} 处，涉及 {m} 个事项", "{name}: {n} in {m} items")
_WITH = Text("{name}等 {n} 份清单", "{name} and others, {n} lists")
_MORE = Text("（另有 {n} 份清单同样改动，请一并列入记录）", " (and so for {n} more lists)")
_STRAY = Text(
    "生成的清单与派生结果不一致（没有重新生成，或者被手工改动），任何记录都不能放行；"
    "请运行 dutylist derive",
    "a generated list is not what is derived (not made anew, or altered by hand), which no record "
    "allows; run `dutylist derive`",
)
_FALLEN = Text(
    "该单位的增减调整文件不见了，等于承接整份基础目录；请恢复该文件，需要承接的事项在其中办理承接",
    "the overlay of this unit is gone, so that it would take all of the base; restore the file, "
    "and claim in it what is to be taken",
)
_BEGUN = Text("记录已经立项，请办完其余步骤", "its record is open already; see what it still lacks")
_CATALOGUE = Text("请撤回改动", "take it back")
_CUT = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What there is to tell: the verdict, all changes, the burdens, and where things stand."""

    judged: Verdict
    comparison: Comparison
    burdens: tuple[Told, ...]
    locate: Locate


def verdict(case: Case, lang: Lang) -> str:
    """Return in one line whether the gate lets everything pass."""
    judged, burdens = case.judged, case.burdens
    open_ones = [each for each in burdens if each.change.record is None]
    wrong = len({each.record for each in judged.broken})
    some = _ONE_UNCOVERED if len(open_ones) == 1 else _UNCOVERED
    parts = [some.show(lang, {"n": len(open_ones)})] if open_ones else []
    parts += [(_ONE_WRONG if wrong == 1 else _WRONG).show(lang, {"n": wrong})] if wrong else []
    if parts:
        return _FAILED.show(lang).format(parts=_AND.show(lang).join(parts))
    if not burdens:
        return _NOTHING.show(lang)
    waiting = sum(each.acknowledged for each in burdens)
    words = _FOR_NOW if waiting else _PASSED
    return words.show(lang, {"n": len(burdens), "m": waiting})


def sections(burdens: Sequence[Told]) -> Iterator[tuple[Text, tuple[Told, ...]]]:
    """Yield the burdens that are not allowed, those allowed for now, and the rest, with titles."""
    for title, wanted in (
        (UNCOVERED, [each for each in burdens if each.change.record is None]),
        (FOR_NOW, [each for each in burdens if each.acknowledged]),
        (APPROVED, [each for each in burdens if each.change.record and not each.acknowledged]),
    ):
        if wanted:
            yield title, tuple(wanted)


def together(burdens: Sequence[Told], lang: Lang) -> tuple[str, tuple[str, ...]]:
    """Return how to have several burdens allowed at once: in words, and the commands.

    There are none for a single burden, whose own command is told with it.
    """
    asked = [each for each in burdens if each.change.record is None and to_ask(each)]
    if len(asked) <= 1:
        return "", ()
    return _ALL.show(lang), commands([each.asked for each in asked], asked[0].workspace)


def to_ask(burden: Told) -> bool:
    """Whether a record is to be opened for a burden: one can, and none is under way."""
    return bool(burden.asked) and _begun(burden) is None


def _begun(burden: Told) -> str | None:
    return next((one for one, worth in burden.refused if worth is Worth.OPEN), None)


def sums(case: Case, burdens: Sequence[Told], lang: Lang) -> list[str]:
    """Return for each list, or lists that share burdens, how many of them there are."""
    titles = {pair.id: pair.title for pair in case.comparison.pairs}
    found: dict[tuple[str, ...], list[Told]] = {}
    for each in burdens:
        found.setdefault(each.change.lists, []).append(each)
    told = []
    for lists, some in found.items():
        name = shown(titles.get(lists[0], lists[0])) if lists else ""
        if len(lists) > 1:
            name = _WITH.show(lang, {"name": name, "n": len(lists)})
        items = {each.change.item for each in some}
        told.append(_SUMS.show(lang, {"name": name, "n": len(some), "m": len(items)}))
    return told


def sentence(burden: Told, lang: Lang) -> str:
    """Return which duty is passed down, who gains and who loses it."""
    return _SENTENCE.show(lang).format(
        subject=_subject(burden, lang),
        message=burden.change.message(lang).rstrip("。."),
        gains=gains(burden, lang),
        loses=(burden.loses or _NOBODY).show(lang),
    )


def gains(burden: Told, lang: Lang) -> str:
    """Return the units that gain a burden: one by one, or the first and how many."""
    units = [shown(each) for each in burden.units]
    if len(units) > NAMED:
        named = _LEVELS.get(burden.level, _ANY)
        return _UNITS.show(lang, {"first": units[0], "n": len(units), "units": named})
    return _COMMA.show(lang).join(units) or _LOCAL.show(lang)


def _subject(burden: Told, lang: Lang) -> str:
    if not burden.change.item:
        return ""
    mark = INTERNAL.show(lang) if burden.internal else ""
    if not burden.change.duty and burden.name and burden.name in burden.change.message(lang):
        return mark
    name = _ITEM.show(lang, {"name": burden.name or burden.change.item}) + mark
    if burden.change.duty:
        name += _DUTY.show(lang, {"duty": burden.change.duty})
    if burden.words and burden.words not in burden.change.message(lang):
        name += _QUOTED.show(lang, {"words": shown(burden.words, _CUT)})
    return name + _COLON.show(lang)


def refusals(burden: Told, lang: Lang) -> list[str]:
    """Return why records that were meant to allow a burden cannot."""
    return [
        _RECORD.show(lang, {"record": record, "why": WORDS[worth]})
        for record, worth in burden.refused
        if worth in WORDS
    ]


def remedy(burden: Told, lang: Lang) -> tuple[str, str]:
    """Return what to do about a burden, in words and as a command, which may be empty."""
    if burden.stray:
        return _STRAY.show(lang), ""
    if burden.fallen:
        return _FALLEN.show(lang), ""
    if not burden.asked:
        return _CATALOGUE.show(lang), ""
    if begun := _begun(burden):
        return _BEGUN.show(lang), f"dutylist record check {begun}"
    more = len(burden.asked[MOST:])
    words = _OPEN.show(lang).replace("{command}", "").rstrip("：: ")
    return words + (_MORE.show(lang, {"n": more}) if more else ""), burden.command


def wrong(each: Broken, lang: Lang) -> tuple[str, str]:
    """Return what is wrong with a record, and what to do."""
    params = {"record": each.record, **each.params}
    return each.wrong.text.show(lang, params), each.wrong.remedy.show(lang)
