"""A rebase as text for a terminal: one sum, what is to be decided, how to go on."""

from collections import Counter
from collections.abc import Iterator

from dutylist.derive.rebase import FATES, Doing, Fate, Told
from dutylist.report import rebase_words as words
from dutylist.report.rebase_conflicts import conflicts
from dutylist.texts import Lang, Text, escaped, shown

LINES = 20
"""Lines of one kind before the rest is folded."""

_ONTO = Text("改到 {catalogue} {version}：", "onto {catalogue} {version}: ")
_SUM = Text("{n} 份增减调整，共 {all} 处：{fates}。", "{n} overlays, {all} actions: {fates}.")
_FATE = Text("{fate} {n}", "{fate} {n}")
_UNCHANGED = Text(
    "{n} 份已在这一版上，没有改动。", "{n} overlays are on that version already; untouched."
)
_NOTHING = Text("没有需要改版的增减调整。", "no overlay needs to be moved.")
_DRY = Text("（试运行，没有写入任何文件）", "(a dry run: no file was written)")
_CONTINUED = Text(
    "{n} 份增减调整：按决定处理 {done} 处冲突，还有 {left} 处待决定。",
    "{n} overlays: {done} conflicts decided, {left} still open.",
)
_ABORTED = Text("{n} 份增减调整已恢复原样：", "{n} overlays are as they were:")
_MORE_ACTIONS = Text(
    "另有 {n} 处，用 --format json 可看全部。", "{n} more; --format json lists all."
)
_GONE = Text("{name}  {action} {subject}：{fate}", "{name}  {action} {subject}: {fate}")
_RENUMBERED = Text("{old} 改号为 {new}（{n} 份）", "{old} was renumbered to {new} (in {n})")
_GAINED = Text(
    "新目录新增 {n} 项，尚未决定是否承接（{m} 份）：{items}",
    "the new base has gained {n} items, undecided in {m} overlays: {items}",
)
_TAKEN = Text("新增 {n} 项，已全部承接：{items}", "{n} new items, all taken: {items}")
_REQUIRED = Text("（必选）", " (required)")
_COMMENTS = Text(
    "注意：{file} 的排版不能局部改写，已整份重写，注释没有保留。",
    "note: {file} could not be rewritten in place; it is written anew, without its comments.",
)
_NEXT = Text(
    "请在各文件的 conflicts 中填写 decision，再运行 dutylist rebase --continue；"
    "放弃则运行 dutylist rebase --abort。",
    "fill in `decision:` under `conflicts:` of each file, then run `dutylist rebase --continue`; "
    "`dutylist rebase --abort` goes back.",
)


def report(told: Told, lang: Lang) -> str:
    """Return the summary of a run."""
    lines = list(_head(told, lang))
    if told.doing is not Doing.ABORT:
        lines += [*_gained(told, lang), *_gone(told, lang), *conflicts(told, lang)]
        lines += [
            _COMMENTS.show(lang, {"file": each.file}) for each in told.overlays if not each.kept
        ]
    if told.open and not told.dry:
        lines.append(_NEXT.show(lang))
    if told.dry:
        lines.append(_DRY.show(lang))
    return "".join(f"{line}\n" for line in lines)


def _head(told: Told, lang: Lang) -> Iterator[str]:
    n = len(told.overlays)
    match told.doing:
        case Doing.ABORT:
            yield _ABORTED.show(lang, {"n": n})
            yield from (f"  {escaped(each.file)}" for each in told.overlays)
            return
        case Doing.CONTINUE:
            done = sum(each.decided for each in told.overlays)
            yield _CONTINUED.show(lang, {"n": n, "done": done, "left": told.open})
            return
    if n:
        onto = "".join(
            _ONTO.show(lang, {"catalogue": pin.catalogue, "version": pin.version})
            for pin in told.targets
        )
        counts = told.counts
        comma = "、" if lang is Lang.ZH else ", "
        fates = comma.join(
            _FATE.show(lang, {"fate": FATES[fate], "n": counts[fate]}) for fate in Fate
        )
        params = {"n": n, "all": sum(counts.values()), "fates": Text(fates, fates)}
        yield onto + _SUM.show(lang, params)
    if told.unchanged:
        yield _UNCHANGED.show(lang, {"n": told.unchanged})
    elif not n:
        yield _NOTHING.show(lang)


def _gained(told: Told, lang: Lang) -> Iterator[str]:
    concerned = [each for each in told.overlays if each.gained]
    names = dict.fromkeys(name for each in concerned for name in each.gained)
    if not names:
        return
    told_items = [
        f"{name} {shown(item.name)}{_REQUIRED.show(lang) if item.required else ''}"
        for name, item in ((name, told.gained[name]) for name in list(names)[:LINES])
    ]
    if len(names) > LINES:
        told_items.append("…")
    items = ("、" if lang is Lang.ZH else ", ").join(told_items)
    words_ = _TAKEN if told.taken else _GAINED
    yield words_.show(lang, {"n": len(names), "m": len(concerned), "items": Text(items, items)})


def _gone(told: Told, lang: Lang) -> Iterator[str]:
    """Yield what is left out because it is settled, and what goes on under another id."""
    renumbered = Counter(
        (each.item, each.now)
        for one in told.overlays
        for each in {(o.item, o.now): o for o in one.outcomes if o.now is not None}.values()
    )
    for (old, new), n in list(renumbered.items())[:LINES]:
        yield _RENUMBERED.show(lang, {"old": old, "new": str(new), "n": n})
    settled = [
        (one, each)
        for one in told.overlays
        for each in one.outcomes
        if each.fate in {Fate.CONVERGED, Fate.OBSOLETE}
    ]
    for one, each in settled[:LINES]:
        params = {
            "name": one.called,
            "action": words.ACTIONS[each.action],
            "subject": words.subject(each.item, each.duty, each.field, lang),
            "fate": FATES[each.fate],
        }
        yield _GONE.show(lang, params)
    if len(settled) > LINES:
        yield _MORE_ACTIONS.show(lang, {"n": len(settled) - LINES})
