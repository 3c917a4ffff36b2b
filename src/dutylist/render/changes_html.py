"""Changes side by side on one web page: offline, without scripts, for a phone and for paper."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from dutylist.diff import BY_CODE, Change, Comparison, groups, summary
from dutylist.diff.adjustment import CLASSES, how
from dutylist.diff.labels import (
    DIRECTIONS,
    LEVELS,
    lists,
    lists_named,
    titles,
    whole_lists,
)
from dutylist.diff.parties import parties
from dutylist.findings import Location, Route
from dutylist.render.changes_account import NO_ACCOUNTS, Accounts, account
from dutylist.render.changes_cells import Telling, place, sides
from dutylist.render.changes_head import facts, table_of_lists, title, touched, untouched
from dutylist.render.static_page import static_page
from dutylist.texts import Lang, Text, shown

Locate = Callable[[Route], Location]

PAGE, STYLES = "changes.html.j2", ("coverage.css", "changes.css")

_WORDS: Mapping[str, Text] = {
    "account": Text("基层负担", "Burden of the local body"),
    "verdict": Text("结论", "Verdict"),
    "difference": Text("增减", "Difference"),
    "overview": Text("变化一览", "Overview"),
    "by_item": Text("逐项对照", "Item by item"),
    "kinds": Text("变化类型说明", "Kinds of change"),
    "none": Text("没有变化。", "No changes."),
    "old": Text("调整前", "Before"),
    "new": Text("调整后", "After"),
    "nothing": Text("（无）", "(nothing)"),
    "gains": Text("增责", "takes on"),
    "loses": Text("减责", "sheds"),
    "record": Text("依据记录", "record"),
    "lists": Text("清单", "List"),
    "version": Text("版本", "Version"),
    "changes": Text("变化", "Changes"),
    "top": Text("回到顶部", "Top"),
    "count_of": Text("变化数量", "Number of changes"),
}
_LIST = Text("清单本身", "The list itself")


def page(
    comparison: Comparison,
    lang: Lang,
    locate: Locate,
    *,
    templates: Mapping[str, str],
    accounts: Accounts = NO_ACCOUNTS,
) -> str:
    """Return the page; `accounts` are the burden of each list, before and after."""
    anchors = _anchors(comparison.changes)
    called = titles(comparison)
    shown_kinds = sorted({change.kind.code for change in comparison.changes})
    values = {
        "title": title(comparison, lang),
        "facts": facts(comparison, lang),
        "whole": whole_lists(comparison, lang),
        "table": table_of_lists(comparison, lang),
        "untouched": untouched(comparison, lang),
        "words": {name: words.show(lang) for name, words in _WORDS.items()},
        "counts": _counts(comparison, lang),
        "account": account(_of_touched(comparison, accounts), lang),
        "groups": list(_groups(comparison, anchors, called, lang)),
        "items": list(_items(comparison, anchors, called, (lang, locate))),
        "kinds": [_kind(code, lang) for code in shown_kinds],
    }
    return static_page(PAGE, STYLES, values, lang, templates)


def _of_touched(comparison: Comparison, accounts: Accounts) -> Accounts:
    """Return the accounts of the lists that changed, where there are several."""
    if len(comparison.pairs) == 1 or not accounts.lists:
        return accounts
    return replace(accounts, lists=tuple(accounts.lists[at] for at in touched(comparison)))


def _anchors(changes: Sequence[Change]) -> Mapping[int, str]:
    """Return an anchor for each change, by identity: its fingerprint, with a number if repeated."""
    seen: Counter[str] = Counter()
    found = {}
    for change in changes:
        mark = change.fingerprint
        seen[mark] += 1
        found[id(change)] = f"c-{mark}" if seen[mark] == 1 else f"c-{mark}-{seen[mark]}"
    return found


def _counts(comparison: Comparison, lang: Lang) -> list[tuple[str, str, int]]:
    """Return class, label and number of each direction and level."""
    counted = summary(comparison.changes)
    directions = [
        (f"d-{key}", DIRECTIONS[key].show(lang), n) for key, n in counted.directions.items()
    ]
    levels = [(f"l-{key}", LEVELS[key].show(lang), n) for key, n in counted.levels.items()]
    return [*directions, *levels]


def _groups(
    comparison: Comparison, anchors: Mapping[int, str], called: Mapping[str, str], lang: Lang
) -> Iterator[Mapping[str, object]]:
    """Yield the groups; those that do not weigh on the local body are folded."""
    for group in groups(comparison.changes):
        yield {
            "id": group.id,
            "title": group.title.show(lang),
            "n": len(group.changes),
            "open": group.id in ("handed-down", "toward", "away", "substantive"),
            "rows": [
                {
                    "anchor": anchors[id(change)],
                    "code": change.kind.code,
                    "subject": _subject(change, lang),
                    "duty": shown(change.duty or "") if change.name(lang) else "",
                    "message": change.message(lang),
                    "lists": lists_named(lists(change, comparison), called, lang),
                }
                for change in group.changes
            ],
        }


def _subject(change: Change, lang: Lang) -> str:
    return shown(change.name(lang) or change.duty or change.item or "")


def _items(
    comparison: Comparison,
    anchors: Mapping[int, str],
    called: Mapping[str, str],
    how_told: tuple[Lang, Locate],
) -> Iterator[Mapping[str, object]]:
    """Yield the changes item by item, those of the list itself last; what lists share once."""
    lang, locate = how_told
    telling = Telling.of(comparison, lang)
    found: dict[tuple[str | None, tuple[str, ...]], list[Change]] = {}
    for change in comparison.changes:
        found.setdefault((change.item, lists(change, comparison)), []).append(change)
    for (item, ids), changes in sorted(found.items(), key=lambda each: each[0][0] is None):
        made = None if item is None else how(changes)
        yield {
            "id": shown(item or ""),
            "name": _subject(changes[0], lang) if item is not None else _LIST.show(lang),
            "how": made.value if made else "",
            "class": CLASSES[made].show(lang) if made else "",
            "lists": lists_named(ids, called, lang),
            "changes": [
                _change(change, anchors[id(change)], telling, locate) for change in changes
            ],
        }


def _change(change: Change, anchor: str, telling: Telling, locate: Locate) -> Mapping[str, object]:
    kind, lang = change.kind, telling.lang
    of = parties(change)
    old, new = sides(change, telling)
    return {
        "anchor": anchor,
        "code": kind.code,
        "duty": shown(change.duty or ""),
        "message": change.message(lang),
        "level": kind.level.value,
        "level_name": LEVELS[kind.level].show(lang),
        "direction": kind.direction.value,
        "direction_name": DIRECTIONS[kind.direction].show(lang),
        "gains": of.gains.show(lang) if of.gains else "",
        "loses": of.loses.show(lang) if of.loses else "",
        "record": shown(change.record or ""),
        "old": old,
        "new": new,
        "old_place": place(change.old, locate),
        "new_place": place(change.new, locate),
    }


def _kind(code: str, lang: Lang) -> Mapping[str, str]:
    kind = BY_CODE[code]
    return {
        "code": code,
        "name": kind.name,
        "why": kind.why.show(lang),
        "level": LEVELS[kind.level].show(lang),
        "direction": DIRECTIONS[kind.direction].show(lang),
    }
