"""The words in which an impact is told, in reports and in the work list."""

from collections.abc import Iterator, Mapping, Sequence

from dutylist.impact.moved import moved, renumbered
from dutylist.impact.touched import Law, Step
from dutylist.impact.worklist import Clock, Deadlines
from dutylist.law import Standing, Version, write_article
from dutylist.law.articles import follows
from dutylist.law.suspect import Doubt, Fate, Reason
from dutylist.model import Role
from dutylist.model.workdays import APPLY_DAYS, OPINION_DAYS, PUBLISH_DAYS
from dutylist.texts import Text, shown

REASONS: Mapping[Reason, Text] = {
    Reason.REPEALED: Text(zh="法规已废止", en="repealed"),
    Reason.EXPIRED: Text(zh="法规已失效", en="expired"),
    Reason.GONE: Text(zh="新版本没有这一条", en="no such article any more"),
    Reason.CHANGED: Text(zh="条文内容已修改", en="article reworded"),
    Reason.UNKNOWN: Text(zh="无法比对新旧条文", en="cannot tell whether the article changed"),
    Reason.INSTRUMENT: Text(zh="法规已修改（依据未写明条文）", en="amended; no article is cited"),
    Reason.EDITORIAL: Text(zh="只有标点、空格的变化", en="punctuation only"),
}
"""Why a citation is suspect, in short."""

ADVICE: Mapping[Reason, Text] = {
    Reason.REPEALED: Text(
        zh="查找取代它的条文并改引；没有对应条文的，申请取消或者调整这项职责。",
        en="Cite what replaced it; where nothing did, apply for the duty to be dropped or changed.",
    ),
    Reason.EXPIRED: Text(
        zh="查找现行依据并改引；没有现行依据的，申请取消或者调整这项职责。",
        en="Cite what is in force; where nothing is, apply for the duty to be dropped or changed.",
    ),
    Reason.GONE: Text(
        zh="在新版本中查找对应条文并改引；已删去的，申请取消或者调整这项职责。",
        en="Find it in the new version; if it was dropped, apply for a change of the duty.",
    ),
    Reason.CHANGED: Text(
        zh="对照新条文核对职责：仍然适用的，记录核对结果；不适用的，改引或者申请调整。",
        en="Read the new wording: confirm the citation, correct it, or apply for a change.",
    ),
    Reason.UNKNOWN: Text(
        zh="查阅新旧两个版本的条文，人工核对后记录结果，或者改引。",
        en="Read the article in both versions; then confirm the citation or correct it.",
    ),
    Reason.INSTRUMENT: Text(
        zh="查阅修改的内容，写明依据的条文，或者记录核对结果。",
        en="Read what was amended; cite an article, or confirm the citation.",
    ),
}
"""What is to be done about a suspect citation."""

ROLES: Mapping[Role, Text] = {
    Role.LEAD: Text(zh="牵头", en="lead"),
    Role.JOINT: Text(zh="共同", en="joint"),
    Role.SUPPORT: Text(zh="配合", en="support"),
}

LOCAL_BODY = Text(zh="乡镇（街道）", en="township")
WHOLE_ITEM = Text(zh="（事项整体）", en="(the item as a whole)")

_REPEALED = Text(zh="{title}{since}废止{by}", en="{title}: repealed{since}{by}")
_EXPIRED = Text(zh="{title}{since}失效", en="{title}: expired{since}")
_AMENDED = Text(
    zh="{title}已修改：{before} → {now}（{since}施行）",
    en="{title}: amended, {before} → {now}{since}",
)
_CURRENT = Text(zh="{title}：现行{now}（{since}施行）", en="{title}: {now} in force{since}")
_OUTDATED = Text(
    zh="{title}：来源载明{now}至迟自{day}起不再适用，修改还是废止、从何时起均未载明",
    en="{title}: a source of {day} says that {now} applies no more, not why nor since when",
)
_NOT_YET = Text(zh="{title}：尚未施行", en="{title}: not yet in force")
_SINCE = Text(zh="自{day}起", en=" since {day}")
_ALREADY = Text(zh="已", en="")
_BY = Text(zh="（被《{title}》废止）", en=", by “{title}”")
_VERSION = Text(zh="{name}版", en="version {name}")
_OLDER = Text(zh="依据库未收的旧版", en="an older version that the index lacks")
_NO_NAME = Text(zh="未注明的版本", en="a version without a name")

_FATES: Mapping[Fate, Text] = {
    Fate.SUBSTANTIVE: Text(zh="内容修改{n}条：{labels}", en="{n} reworded: {labels}"),
    Fate.GONE: Text(zh="删去{n}条：{labels}", en="{n} gone: {labels}"),
    Fate.ADDED: Text(zh="新增{n}条：{labels}", en="{n} added: {labels}"),
    Fate.UNKNOWN: Text(zh="无法比对{n}条：{labels}", en="{n} cannot be compared: {labels}"),
    Fate.EDITORIAL: Text(zh="只改标点{n}条：{labels}", en="{n} punctuation only: {labels}"),
}
_MOVED = Text(zh="{reason}，原内容移到{to}", en="{reason}; its words are now {to}")
_RENUMBERED = Text(
    zh="其中{n}条的原内容只是改了条号：{labels}", en="{n} of them only renumbered: {labels}"
)
_SAME = Text(zh="未变{n}条", en="{n} unchanged")
_DEADLINES = Text(
    zh="时限（自{start}起算）：{apply}前由责任单位提出调整申请（{a}个工作日），"
    "{opinion}前由清单发布单位提出审核意见（{o}个工作日），作出决定后{p}个工作日内公布。",
    en="Clock from {start}: the bodies concerned apply by {apply} ({a} working days), the issuer "
    "of the list gives its opinion by {opinion} ({o} working days) and publishes within {p} "
    "working days of its decision.",
)
_WEEKDAYS = Text(
    zh="工作日按周一至周五推算，未扣除法定节假日；"
    "安装 dutylist[holidays] 后按国务院办公厅公布的放假安排推算。",
    en="Working days are Monday to Friday, holidays not left out; "
    "install dutylist[holidays] to follow the official calendar.",
)
_KNOWN = Text(
    zh="工作日按{source}收录的法定节假日和调休安排推算。",
    en="Working days follow the official holidays as {source} has them.",
)
_PARTLY = Text(
    zh="工作日按{source}收录的法定节假日和调休安排推算；{years}年的放假安排尚未收录，"
    "只扣除了周六、周日。",
    en="Working days follow the official holidays as {source} has them; those of {years} are not "
    "known to it, and only weekends are left out.",
)


def headline(law: Law) -> Text:
    """Return in one line what became of a law."""
    title = _both(f"《{shown(law.instrument.title)}》")
    since = _filled(_SINCE, day=str(law.since)) if law.since else _ALREADY
    params = {"title": title, "since": since, "now": version(law.now)}
    if law.standing is Standing.REPEALED:
        by = _filled(_BY, title=shown(law.by)) if law.by else _both("")
        return _filled(_REPEALED, **params, by=by)
    if law.standing is Standing.EXPIRED:
        return _filled(_EXPIRED, **params)
    if law.standing is Standing.NOT_YET and not law.steps:
        return _filled(_NOT_YET, **params)
    known = [each.before for each in law.steps]
    if not known and any(touch.doubt.before is None for touch in law.touches):
        return _filled(_AMENDED, **params, before=_OLDER)
    if not known and law.now and law.now.outdated and law.touches:
        return _filled(_OUTDATED, **params, day=str(law.now.outdated))
    if not known:
        return _filled(_CURRENT, **params)
    names = [version(each) for each in known]
    before = Text("、".join(n.zh for n in names), ", ".join(n.en for n in names))
    return _filled(_AMENDED, **params, before=before)


def version(value: Version | None) -> Text:
    """Return the name of a version."""
    if value is None:
        return _OLDER
    return _filled(_VERSION, name=shown(value.version)) if value.version else _NO_NAME


def articles(step: Step) -> Iterator[Text]:
    """Yield what became of the articles between two versions, the weightiest first."""
    for fate, words in _FATES.items():
        labels = step.of(fate)
        if labels:
            yield _filled(words, n=len(labels), labels=_both(runs(labels)))
    elsewhere = renumbered(step)
    if elsewhere:
        yield _filled(_RENUMBERED, n=len(elsewhere), labels=_both(runs(elsewhere)))
    same = len(step.of(Fate.SAME))
    if same:
        yield _filled(_SAME, n=same)


def reason(doubt: Doubt) -> Text:
    """Return why a citation is suspect, in short, and where its article went."""
    to = moved(doubt)
    told = REASONS[doubt.reason]
    return told if to is None else _filled(_MOVED, reason=told, to=write_article(to))


def runs(labels: Sequence[str]) -> str:
    """Write articles as law does, those that follow each other as a range."""
    groups: list[list[str]] = []
    for label in labels:
        if groups and follows(groups[-1][-1], label):
            groups[-1].append(label)
        else:
            groups.append([label])
    return "、".join(_run(group) for group in groups)


def _run(group: Sequence[str]) -> str:
    first, last = write_article(group[0]), write_article(group[-1])
    if len(group) == 1:
        return first
    return f"{first}、{last}" if len(group) == 2 else f"{first}至{last}"  # noqa: PLR2004


def deadlines(value: Deadlines) -> Text:
    """Return the clock of one change in a sentence."""
    return _filled(
        _DEADLINES,
        start=str(value.start),
        apply=str(value.apply),
        opinion=str(value.opinion),
        a=APPLY_DAYS,
        o=OPINION_DAYS,
        p=PUBLISH_DAYS,
    )


def calendar(clock: Clock, laws: Sequence[Law]) -> Text:
    """Return which calendar the deadlines were counted by."""
    source = clock.calendar.source
    if source is None:
        return _WEEKDAYS
    years = clock.uncovered(laws)
    if not years:
        return _filled(_KNOWN, source=source)
    return _filled(_PARTLY, source=source, years=_both("、".join(map(str, years))))


def _both(words: str) -> Text:
    return Text(words, words)


def _filled(words: Text, **params: object) -> Text:
    """Return words with their parameters in each language."""
    zh = {key: each.zh if isinstance(each, Text) else each for key, each in params.items()}
    en = {key: each.en if isinstance(each, Text) else each for key, each in params.items()}
    return Text(words.zh.format(**zh), words.en.format(**en))
