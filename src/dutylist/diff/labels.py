"""What levels, directions and sets of lists are called, in every form that changes are told in."""

from collections.abc import Mapping, Sequence

from dutylist.diff.change import Change
from dutylist.diff.comparison import Comparison
from dutylist.diff.kind import Direction, Level
from dutylist.texts import Lang, Text, shown

LEVELS: Mapping[Level, Text] = {
    Level.SUBSTANTIVE: Text("实质", "substantive"),
    Level.NOTABLE: Text("应注意", "notable"),
    Level.EDITORIAL: Text("文字编排", "editorial"),
}
DIRECTIONS: Mapping[Direction, Text] = {
    Direction.TOWARD: Text("加重基层", "toward the local body"),
    Direction.AWAY: Text("减轻基层", "away from the local body"),
    Direction.NEUTRAL: Text("中性", "neutral"),
}
NAMED = 3
"""Lists that are named one by one; of more, these and the number of all."""

_LISTS = Text("{n} 份清单", "{n} lists")
_NAMED = Text("{n} 份清单：{names}", "{n} lists: {names}")
_MORE = Text("{n} 份清单：{names}等", "{n} lists: {names} …")
_NEW = Text("新增清单 {n} 份：{names}", "{n} new lists: {names}")
_GONE = Text("不再有的清单 {n} 份：{names}", "{n} lists that are gone: {names}")
_COMMA = Text("、", ", ")


def titles(comparison: Comparison) -> dict[str, str]:
    """Return the titles of the lists by id; two of one title are told apart by their ids."""
    names = [pair.title or pair.id for pair in comparison.pairs]
    return {
        pair.id: f"{name}（{pair.id}）" if names.count(name) > 1 else name
        for pair, name in zip(comparison.pairs, names, strict=True)
    }


def lists(change: Change, comparison: Comparison) -> tuple[str, ...]:
    """Return the ids of the lists that a change was found in; none where there is but one list."""
    if len(comparison.pairs) < 2:  # noqa: PLR2004  (of one list there is nothing to tell)
        return ()
    return change.lists


def lists_named(ids: Sequence[str], called: Mapping[str, str], lang: Lang) -> str:
    """Return one list by its title, several by their number and the first titles."""
    names = [shown(called.get(each, each)) for each in ids]
    if len(names) <= 1:
        return "".join(names)
    words = (_NAMED if len(names) <= NAMED else _MORE).show(lang)
    return words.format(n=len(names), names=_COMMA.show(lang).join(names[:NAMED]))


def lists_counted(ids: Sequence[str], lang: Lang) -> str:
    """Return the number of lists in words."""
    return _LISTS.show(lang, {"n": len(ids)})


def whole_lists(comparison: Comparison, lang: Lang) -> list[str]:
    """Return a sentence on the lists that only the new side has, and one on those only of old."""
    found = []
    called = titles(comparison)
    new = [called[pair.id] for pair in comparison.pairs if pair.old is None]
    gone = [called[pair.id] for pair in comparison.pairs if pair.new is None]
    for words, names in ((_NEW, new), (_GONE, gone)):
        if names:
            joined = _COMMA.show(lang).join(map(shown, names))
            found.append(words.show(lang).format(n=len(names), names=joined))
    return found
