"""What an import found, for a person: the ledger of all files, and the counts."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from dutylist.law.statute import Statute
from dutylist.law.text import version_of
from dutylist.report.import_entry import Entry
from dutylist.report.import_words import words
from dutylist.texts import Lang, Text, shown

_FATES = {
    "new": Text("新增", "new"),
    "version": Text("新增版本", "new version"),
    "updated": Text("补充", "updated"),
    "same": Text("已有", "known"),
}
_TAKEN = Text("取用（{fate}）", "taken ({fate})")
_READ = Text("读取", "read")
_PART = Text("并入 {file}", "joined to {file}")
_RETURNED = Text("退回", "returned")
_SKIPPED = Text("跳过", "skipped")
_ARTICLES = Text("第{runs}条", "articles {runs}")
_ITEMS = Text("编号事项 {runs}", "items {runs}")
_PROMULGATED = Text("{day}公布", "promulgated {day}")
_EFFECTIVE = Text("{day}施行", "effective {day}")
_REVISED = Text("{day}{how}", "{how} {day}")
_REPEALS = Text("废止：{titles}", "repeals: {titles}")
_ENCODING = Text("按 {encoding} 编码读取", "read as {encoding}")
_DOUBT = Text("存疑：{words}", "doubt: {words}")
_NOTE = Text("提示：{words}", "note: {words}")
_SUM = Text(
    "共{read}个文件：取用{taken}，退回{returned}，跳过{skipped}；存疑{doubtful}个。",
    "{read} files: {taken} taken, {returned} returned, {skipped} skipped; {doubtful} in doubt.",
)
_MORE = Text("……另有{more}处", "... and {more} more")
_SHOWN = 8
_RUNS = 60


def report(entries: Sequence[Entry], lang: Lang) -> str:
    """Return a paragraph for each file, and the counts."""
    lines = [line for entry in entries for line in _entry(entry, lang)]
    states = Counter(entry.state for entry in entries)
    counts = {
        "read": len(entries),
        "taken": states["taken"],
        "returned": states["returned"],
        "skipped": states["skipped"],
        "doubtful": sum(bool(entry.doubts) for entry in entries),
    }
    return "\n".join([*lines, _SUM.show(lang, counts)]) + "\n"


def _entry(entry: Entry, lang: Lang) -> Iterator[str]:
    yield f"{shown(entry.file, 200)}  {_state(entry, lang)}"
    if entry.words is not None:
        remedy = "" if entry.remedy is None else f"。{entry.remedy.show(lang)}"
        yield f"  {entry.words.show(lang)}{remedy}"
    if entry.statute is not None:
        yield from (f"  {line}" for line in _facts(entry.statute, lang))
    if entry.encoding not in {None, "utf-8"}:
        yield f"  {_ENCODING.show(lang, {'encoding': entry.encoding})}"
    for form, all_of_them in ((_DOUBT, entry.doubts), (_NOTE, entry.notes)):
        for each in all_of_them[:_SHOWN]:
            yield f"  {form.show(lang, {'words': words(each, lang)})}"
        if len(all_of_them) > _SHOWN:
            yield f"  {_MORE.show(lang, {'more': len(all_of_them) - _SHOWN})}"


def _state(entry: Entry, lang: Lang) -> str:
    if entry.part_of is not None:
        return _PART.show(lang, {"file": entry.part_of})
    if entry.state == "returned":
        return _RETURNED.show(lang)
    if entry.state == "skipped":
        return _SKIPPED.show(lang)
    fate = _FATES.get(entry.fate or "")
    return _READ.show(lang) if fate is None else _TAKEN.show(lang, {"fate": fate})


def _facts(statute: Statute, lang: Lang) -> Iterator[str]:
    facts = [f"《{shown(statute.title)}》", statute.rank or "", shown(statute.number or "")]
    facts += [_on(_PROMULGATED, statute.promulgated, lang)]
    facts += [
        _REVISED.show(lang, {"day": day.isoformat(), "how": how})
        for day, how in statute.revised[-1:]
    ]
    facts += [_on(_EFFECTIVE, statute.version_effective or statute.effective, lang)]
    yield "  ".join(filter(None, facts))
    version = version_of(statute)
    if version.articles:
        yield _ARTICLES.show(lang, {"runs": shown(version.articles, _RUNS)})
    elif version.items:
        yield _ITEMS.show(lang, {"runs": shown(version.items, _RUNS)})
    if statute.repeals:
        titles = "、".join(f"《{shown(each)}》" for each in statute.repeals[:_SHOWN])
        yield (
            _REPEALS.zh.format(titles=titles)
            if lang is Lang.ZH
            else _REPEALS.en.format(titles=titles)
        )


def _on(words_: Text, day: date | None, lang: Lang) -> str:
    return "" if day is None else words_.show(lang, {"day": day.isoformat()})
