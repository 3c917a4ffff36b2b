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


def table_of_lists(comparison: Comparison, lang: Lang) -> list[tuple[str, str, str, int]]:
    """Return title, both versions and number of changes of each of several lists."""
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
        for pair in comparison.pairs
    ]
