"""What stands above changes on a page and in a workbook: which lists, which versions."""

from collections.abc import Mapping

from dutylist.diff import Comparison
from dutylist.diff.labels import titles
from dutylist.model import Catalogue
from dutylist.texts import Lang, Text, shown

_TITLE = Text("{title}：变化对照", "{title}: changes")
_SEVERAL = Text("{n} 份清单：变化对照", "{n} lists: changes")
_OLD = Text("原版本", "Old version")
_NEW = Text("现版本", "New version")
_ISSUER = Text("印发机关", "Issued by")
_ITEMS = Text("事项", "Items")
_ABSENT = Text("（无）", "(none)")
_REST = Text("其余 {n} 份清单没有变化。", "{n} more lists have not changed.")
_ALL = Text("{n} 份清单都没有变化。", "none of the {n} lists has changed.")
_BETWEEN = Text("{before} → {after}", "{before} → {after}")
_DATED = Text("{version}（{day}）", "{version} ({day})")


def title(comparison: Comparison, lang: Lang, words: Text = _TITLE) -> str:
    """Return the title: that of the list, or the number of lists."""
    if len(comparison.pairs) == 1:
        return words.show(lang, {"title": comparison.pairs[0].title})
    return _SEVERAL.show(lang, {"n": len(comparison.pairs)})


def facts(comparison: Comparison, lang: Lang) -> list[tuple[str, str]]:
    """Return labelled values for the head of one list; several have a table."""
    if len(comparison.pairs) != 1:
        return []
    pair = comparison.pairs[0]
    found = [
        (_OLD.show(lang), version(pair.old, lang)),
        (_NEW.show(lang), version(pair.new, lang)),
        (_ITEMS.show(lang), _BETWEEN.show(lang).format(**_sizes(pair.old, pair.new))),
    ]
    if pair.new and pair.new.issued:
        found.append((_ISSUER.show(lang), shown(pair.new.issued.by)))
    return found


def _sizes(old: Catalogue | None, new: Catalogue | None) -> Mapping[str, int]:
    return {"before": len(old.items) if old else 0, "after": len(new.items) if new else 0}


def version(catalogue: Catalogue | None, lang: Lang) -> str:
    """Return a version with the day on which it was issued."""
    if catalogue is None:
        return _ABSENT.show(lang)
    if catalogue.issued is None:
        return shown(catalogue.version)
    day = catalogue.issued.on.isoformat()
    return _DATED.show(lang, {"version": catalogue.version, "day": day})


def touched(comparison: Comparison) -> list[int]:
    """Return the places of the lists in which something changed, or that one side has not."""
    return [
        at
        for at, pair in enumerate(comparison.pairs)
        if pair.changes or pair.old is None or pair.new is None
    ]


def table_of_lists(comparison: Comparison, lang: Lang) -> list[tuple[str, str, str, int]]:
    """Return title, both versions and number of changes of each of several that changed."""
    if len(comparison.pairs) == 1:
        return []
    called = titles(comparison)
    return [
        (
            shown(called[pair.id]),
            version(pair.old, lang),
            version(pair.new, lang),
            len(pair.changes),
        )
        for pair in (comparison.pairs[at] for at in touched(comparison))
    ]


def untouched(comparison: Comparison, lang: Lang) -> str:
    """Return how many of several lists did not change, nothing where all did."""
    rest = len(comparison.pairs) - len(touched(comparison))
    if rest == 0 or len(comparison.pairs) == 1:
        return ""
    words = _REST if rest < len(comparison.pairs) else _ALL
    return words.show(lang, {"n": rest})
