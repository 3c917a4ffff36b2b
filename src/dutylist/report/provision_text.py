"""What is known of instruments and provisions that somebody asked for, as text."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from dutylist.law import Answer, Instrument, Standing, Verdict, Version, write_article
from dutylist.report import provision_words as words
from dutylist.report.cites_text import Locate, cites
from dutylist.texts import Lang, Text, escaped, shown
from dutylist.trace import Found, Provided

_UNKNOWN = Text("{what}：依据库没有{nearest}", "{what}: not in the index{nearest}")
_NEAREST = Text("；最接近的是《{title}》", "; the nearest is “{title}”")
_WHICH = Text("{what}：可能指下面几部，是哪一部？", "{what}: which of these is meant?")
_VAGUE = Text("{what}：名称太笼统，请写全称", "{what}: give the full title")
_CANDIDATE = Text("  - 《{title}》（{about}）", "  - “{title}” ({about})")
_FACTS: Mapping[str, Text] = {
    "aliases": Text("  简称：{value}", "  short names: {value}"),
    "former": Text("  曾用名：{value}", "  former titles: {value}"),
    "number": Text("  文号：{value}", "  number: {value}"),
}
_VERSIONS = Text("  版本：", "  versions:")
_NO_VERSIONS = Text("  版本：依据库没有收", "  versions: none is held")
_FROM = Text("自 {start} 起", "from {start}")
_UNTIL = Text("{start} 至 {end}", "{start} to {end}")
_UNDATED = Text("施行日期不详", "since an unknown day")
_PROMULGATED = Text("，{day} 公布", ", promulgated {day}")
_ARTICLES = Text("，{count} 条", ", {count} articles")
_NUMBERED = Text("，{count} 项（无条）", ", {count} numbered items")
_CUT = Text("，来源可能不完整", ", the source may be cut off")
_HELD = Text("，有文本", ", text in the library")
_CURRENT = Text("  ← 当日适用", "  ← applies on the day")
_HAVE = Text("  有这一条的版本：{with_}{without}", "  versions that have it: {with_}{without}")
_HAVE_NOT = Text("；没有的：{versions}", "; that have not: {versions}")
_NO_TEXT = Text(
    "  文本：资料库没有收这一版（可用 dutylist basis import 读入）",
    "  text: the library does not hold this version (see `dutylist basis import`)",
)
_NOT_IN_TEXT = Text("  文本：资料库的文本里没有这一处", "  text: not found in the library's text")
_TEXT = Text("  文本（{version}）：", "  text ({version}):")


def report(
    found: Sequence[Found],
    day: date,
    locate: Locate,
    names: Mapping[str, str] | None,
    lang: Lang,
) -> str:
    """Return a block for each citation that was asked for; `names` is None without any list."""
    blocks = ["\n".join(_block(each, day, locate, names, lang)) for each in found]
    return "\n\n".join(blocks) + "\n"


def _block(
    found: Found, day: date, locate: Locate, names: Mapping[str, str] | None, lang: Lang
) -> Iterator[str]:
    if found.instrument is None:
        yield from _not_found(found.answer, lang)
    else:
        yield from _instrument(found.instrument, found, day, lang)
    for provided in found.provided:
        yield from _provided(provided, lang)
    if names is not None and (found.instrument is not None or found.links):
        yield from cites(found.links, locate, names, lang)


def _not_found(answer: Answer, lang: Lang) -> Iterator[str]:
    what = answer.citation.canonical
    if answer.verdict is Verdict.UNKNOWN_INSTRUMENT:
        near = {"title": answer.nearest or ""}
        clause = Text(_NEAREST.show(Lang.ZH, near), _NEAREST.show(Lang.EN, near))
        params = {"what": what, "nearest": clause if answer.nearest else Text("", "")}
        yield _UNKNOWN.show(lang, params)
        return
    yield (_WHICH if answer.candidates else _VAGUE).show(lang, {"what": what})
    for each in answer.candidates:
        about = "，".join(filter(None, (each.rank, each.region, each.issuer, each.number, each.id)))
        yield _CANDIDATE.show(lang, {"title": each.title, "about": about})


def _instrument(instrument: Instrument, found: Found, day: date, lang: Lang) -> Iterator[str]:
    yield f"《{escaped(instrument.title)}》"
    about = (instrument.id, instrument.rank, instrument.issuer, instrument.region)
    yield "  " + " · ".join(escaped(each) for each in about if each)
    facts = {
        "number": instrument.number or "",
        "aliases": "、".join(instrument.aliases),
        "former": "、".join(instrument.former),
    }
    for name, value in facts.items():
        if value:
            yield _FACTS[name].show(lang, {"value": shown(value, 400)})
    yield "  " + words.standing(found.answer, day, lang)
    if found.answer.verdict in {Verdict.CANNOT_TELL, Verdict.OTHER_VERSION}:
        yield "  " + words.verdict(found.answer, lang)
    yield from _timeline(instrument, found, lang)


def _timeline(instrument: Instrument, found: Found, lang: Lang) -> Iterator[str]:
    timeline = instrument.timeline
    yield (_VERSIONS if timeline else _NO_VERSIONS).show(lang)
    if not timeline:
        return
    ends = [start - timedelta(days=1) if start else None for start, _ in timeline[1:]]
    applies = found.answer.standing in {Standing.IN_FORCE, Standing.UNKNOWN}
    for (start, version), end in zip(timeline, (*ends, None), strict=True):
        yield (
            "    "
            + _version(version, start, end, found, lang)
            + (_CURRENT.show(lang) if applies and version == found.answer.version else "")
        )


def _version(
    version: Version, start: date | None, end: date | None, found: Found, lang: Lang
) -> str:
    span = _UNDATED.show(lang)
    if start is not None:
        days = {"start": start.isoformat(), "end": end.isoformat() if end else ""}
        span = (_UNTIL if end else _FROM).show(lang, days)
    parts = [f"{shown(version.version)}  {span}"]
    if version.promulgated:
        parts.append(_PROMULGATED.show(lang, {"day": version.promulgated.isoformat()}))
    if version.article_set:
        parts.append(_ARTICLES.show(lang, {"count": version.article_set.count}))
    elif version.item_set:
        parts.append(_NUMBERED.show(lang, {"count": version.item_set.count}))
    if version.truncated:
        parts.append(_CUT.show(lang))
    if version.version in found.held:
        parts.append(_HELD.show(lang))
    return "".join(parts)


def _provided(provided: Provided, lang: Lang) -> Iterator[str]:
    answer = provided.answer
    yield f"{provided.provision.canonical}"
    yield "  " + words.verdict(answer, lang)
    if answer.known:
        yield "  " + words.counts(answer.known, lang)
    if provided.versions:
        yield _have(provided, lang)
    if provided.passages is None:
        yield _NO_TEXT.show(lang)
    elif not provided.passages:
        yield _NOT_IN_TEXT.show(lang)
    else:
        yield _TEXT.show(lang, {"version": answer.version.version if answer.version else ""})
        for label, lines in provided.passages:
            head = f"{write_article(label)}　" if label else ""
            for line in lines:
                yield f"    {head}{escaped(line)}"
                head = "　　"


def _have(provided: Provided, lang: Lang) -> str:
    have = [each.version for each, verdict in provided.versions if verdict is Verdict.OK]
    others = [each.version for each, verdict in provided.versions if verdict is Verdict.NO_ARTICLE]
    missing = {"versions": "、".join(others)}
    clause = Text(_HAVE_NOT.show(Lang.ZH, missing), _HAVE_NOT.show(Lang.EN, missing))
    params = {"with_": "、".join(have) or "—", "without": clause if others else Text("", "")}
    return _HAVE.show(lang, params)
