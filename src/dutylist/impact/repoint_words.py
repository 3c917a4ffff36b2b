"""The words in which a realignment is told, in reports and on the sheet to tick."""

from collections.abc import Iterable, Mapping

from dutylist.impact.align import Alignment, Kind
from dutylist.impact.repoint import Proposal
from dutylist.impact.repoint_plan import counts
from dutylist.impact.repoint_told import Told
from dutylist.law import write_article
from dutylist.law.statute import Statute
from dutylist.texts import Lang, Text, shown

KINDS: Mapping[Kind | None, Text] = {
    Kind.SAME: Text(zh="未变", en="same"),
    Kind.MOVED: Text(zh="移位", en="moved"),
    Kind.CHANGED: Text(zh="改动", en="changed"),
    Kind.SPLIT: Text(zh="拆分", en="split"),
    Kind.MERGED: Text(zh="合并", en="merged"),
    Kind.GONE: Text(zh="删去", en="gone"),
    Kind.NEW: Text(zh="新增", en="new"),
    None: Text(zh="对不上", en="unclear"),
}
"""What became of an article or provision."""

REWORDED = Text(zh="文字有改动", en="reworded")

_VERSION = Text(zh="《{title}》{version}（{n}条）", en="“{title}” {version} ({n} articles)")
_CUT_OFF = Text(
    zh="注意：{version}的文本可能不完整，缺少的条会显示为删去或新增。",
    en="note: the text of {version} may be cut off; what it lacks is told as gone or new.",
)
_WORK = Text(
    zh="引用{citations}处：可直接改引{ready}、需勾选{choose}、需人工确定{decide}、"
    "不变{same}、已对应新版本{done}。",
    en="{citations} citations: {ready} can be rewritten, {choose} are to be ticked, {decide} to be "
    "decided by a person, {same} stay, {done} mean the new version already.",
)
_LATER = Text(
    zh="有{n}处所在清单的日期晚于新版本施行，可能已按新版本引用，不会直接改写；"
    "确属旧版本的，用 --from 写明旧版本。",
    en="{n} stand in lists of a day when the new version applied, may mean it already and are not "
    "rewritten; where they do mean the old one, name it with --from.",
)
_NEAR = Text(zh="（最接近{article}，{percent}）", en=" (nearest {article}, {percent})")


def version(statute: Statute) -> Text:
    """Return the name of one version, with its number of articles."""
    params = {
        "title": statute.title or "—",
        "version": statute.version or "—",
        "n": len(statute.articles),
    }
    return Text(*(_VERSION.show(lang, params) for lang in Lang))


def kinds(told: Told, lang: Lang) -> str:
    """Return how many articles met each fate."""
    comma = "、" if lang is Lang.ZH else ", "
    counted = told.kinds
    return comma.join(
        f"{words.show(lang)} {counted[kind]}"
        for kind, words in KINDS.items()
        if kind is not None and counted[kind]
    )


def work(told: Told, lang: Lang) -> str:
    """Return how many citations there are, and how much work they make."""
    said = _WORK.show(lang, counts(told.proposals, told.least))
    later = sum(each.later for each in told.open)
    return said + (_LATER.show(lang, {"n": later}) if later else "")


def articles(labels: Iterable[str]) -> str:
    """Return articles as law writes them."""
    return "、".join(map(write_article, labels))


def percent(score: float) -> str:
    """Return a score for people; only what is the same counts as all."""
    return f"{int(score * 100)}%"


def near(nearest: tuple[str, float] | None, lang: Lang) -> str:
    """Return the article that is most like one that has none, in brackets."""
    if nearest is None:
        return ""
    label, score = nearest
    params = {"article": write_article(label), "percent": percent(score)}
    return _NEAR.show(lang, params)


def options(proposal: Proposal, lang: Lang) -> str:
    """Return what may be written, one option after another."""
    joined = Text(zh=" 或 ", en=" or ").show(lang)
    return joined.join(shown(each, 200) for each in proposal.options) or "—"


def headline(alignment: Alignment, lang: Lang) -> str:
    """Return from which version to which."""
    old, new = version(alignment.old), version(alignment.new)
    return f"{old.show(lang)} → {new.show(lang)}"


def warnings(alignment: Alignment, lang: Lang) -> list[str]:
    """Return what makes the alignment doubtful."""
    doubtful = (each for each in (alignment.old, alignment.new) if each.truncated)
    return [_CUT_OFF.show(lang, {"version": each.version or "—"}) for each in doubtful]
