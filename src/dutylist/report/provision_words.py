"""What the answers of the index are called when somebody looks a provision up."""

from collections.abc import Mapping
from datetime import date

from dutylist.law import Answer, Standing, Verdict, write_article
from dutylist.law.answer import Doubt
from dutylist.law.inside import meant
from dutylist.law.shape import Counts
from dutylist.texts import Lang, Text

_STANDINGS: Mapping[Standing, Text] = {
    Standing.IN_FORCE: Text("{day} 现行有效", "in force on {day}"),
    Standing.NOT_YET: Text("{day} 尚未施行", "not yet in force on {day}"),
    Standing.REPEALED: Text(
        "{day} 已废止{by}{since}", "on {day} no longer in force: repealed{by}{since}"
    ),
    Standing.EXPIRED: Text(
        "{day} 已失效，有效期至 {expires}", "on {day} no longer in force: expired after {expires}"
    ),
    Standing.EARLIER: Text(
        "{day} 施行的是更早的版本，依据库没有收", "on {day} an older wording applied, not held here"
    ),
    Standing.UNKNOWN: Text(
        "{day} 是否现行，依据库无法判断", "whether in force on {day} is unknown"
    ),
}
_BY = Text("，由《{title}》废止", ", by “{title}”")
_SINCE = Text("，自 {since} 起", ", since {since}")
_NOTHING = Text("", "")
_DOUBTS: Mapping[Doubt, Text] = {
    Doubt.CUT_OFF: Text("来源文本可能不完整", "the source may be cut off"),
    Doubt.MISSING: Text("来源文本缺这一条", "the source lacks this article"),
    Doubt.NO_ARTICLES: Text("依据库没有收它的条号", "the index does not know its articles"),
    Doubt.UNHEARD: Text("所注版本比依据库知道的都新", "the version named is newer than all known"),
    Doubt.EARLIER: Text("当日施行的版本依据库没有收", "the wording of that day is not held here"),
    Doubt.OUTDATED: Text(
        "来源称此版本已不适用，新版本没有收", "a source says that this wording no longer applied"
    ),
    Doubt.REPEAL_UNDATED: Text(
        "已知它被废止，不知从何时起", "it is known to be repealed, not since when"
    ),
}
_VERDICTS: Mapping[Verdict, Text] = {
    Verdict.OK: Text("现行版本有这一处", "the version in force has it"),
    Verdict.NO_ARTICLE: Text(
        "{version} 版本没有{article}，最后一条是{last}",
        "the version {version} has no {article}; its last is {last}",
    ),
    Verdict.OTHER_VERSION: Text(
        "{version} 版本没有这一处，{other} 版本有",
        "the version {version} does not have it, the version {other} does",
    ),
    Verdict.NO_PARAGRAPH: Text("本条只有 {count} 款", "the article has {count} paragraphs only"),
    Verdict.NO_SUBPARAGRAPH: Text("没有这一项", "there is no such subparagraph"),
    Verdict.SUBPARAGRAPH_MEANT: Text(
        "本条只有 {count} 款；是不是{meant}？",
        "the article has {count} paragraphs only; is {meant} meant?",
    ),
    Verdict.WHICH_PARAGRAPH: Text(
        "有几款都有这一项，应写明第几款", "several paragraphs have it: say which"
    ),
    Verdict.CANNOT_TELL: Text("无法核对：{doubt}", "cannot tell: {doubt}"),
    Verdict.NOT_YET: Text("整部法规尚未施行", "the whole instrument is not yet in force"),
    Verdict.REPEALED: Text("整部法规已失效", "the whole instrument is no longer in force"),
}
_COUNTS = Text("本条 {count} 款{items}", "the article has {count} paragraphs{items}")
_ITEMS = Text("，第 {at} 款有 {items} 项", ", of which no. {at} has {items} subparagraphs")
_ONE_ITEMS = Text(
    "本条 1 款，有 {items} 项", "the article has 1 paragraph of {items} subparagraphs"
)
_ONE = Text("本条 1 款", "the article has 1 paragraph")


def standing(answer: Answer, day: date, lang: Lang) -> str:
    """Return what an instrument is on a day."""
    instrument, version = answer.instrument, answer.version
    by = instrument.repealed_by if instrument else None
    since = instrument.repealed_on if instrument else None
    params = {
        "day": day.isoformat(),
        "by": _filled(_BY, title=by) if by else _NOTHING,
        "since": _filled(_SINCE, since=since.isoformat()) if since else _NOTHING,
        "expires": version.expires.isoformat() if version and version.expires else "",
    }
    return _STANDINGS[answer.standing].show(lang, params)


def verdict(answer: Answer, lang: Lang) -> str:
    """Return what the index says of one provision."""
    doubt = _DOUBTS[answer.doubt] if answer.doubt else _NOTHING
    provision = answer.provision
    suggested = ""
    if answer.verdict is Verdict.SUBPARAGRAPH_MEANT and provision is not None:
        suggested = meant(answer.known, provision).canonical
    params = {
        "version": answer.version.version if answer.version else "",
        "other": answer.other.version if answer.other else "",
        "article": write_article(answer.article) if answer.article else "",
        "last": write_article(answer.last) if answer.last else "",
        "count": len(answer.known),
        "meant": suggested,
        "doubt": doubt,
    }
    return _VERDICTS[answer.verdict].show(lang, params)


def counts(known: Counts, lang: Lang) -> str:
    """Return how many paragraphs and subparagraphs an article has."""
    if len(known) == 1:
        return _ONE_ITEMS.show(lang, {"items": known[0]}) if known[0] else _ONE.show(lang)
    each = "".join(
        _ITEMS.show(lang, {"at": at, "items": items}) for at, items in enumerate(known, 1) if items
    )
    return _COUNTS.show(lang, {"count": len(known), "items": each})


def _filled(words: Text, **params: str) -> Text:
    return Text(words.show(Lang.ZH, params), words.show(Lang.EN, params))
