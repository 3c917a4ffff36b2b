"""What the index in use holds, as text."""

from collections.abc import Iterator, Sequence

from dutylist.io.shipped import Head
from dutylist.law import Standing
from dutylist.report.table import table
from dutylist.stats.holdings import Holdings
from dutylist.texts import Lang, Text, escaped, shown

_STANDINGS = {
    Standing.IN_FORCE: Text("现行有效", "in force"),
    Standing.NOT_YET: Text("尚未施行", "not yet"),
    Standing.REPEALED: Text("已废止", "repealed"),
    Standing.EXPIRED: Text("已失效", "expired"),
    Standing.EARLIER: Text("更早版本", "earlier"),
    Standing.UNKNOWN: Text("无法判断", "unknown"),
}
_FILE = Text("{title}  [{file}]", "{title}  [{file}]")
_SOURCE = Text("  来源：{source}（截至 {as_of}）", "  source: {source} (as of {as_of})")
_NO_SOURCE = Text("  没有写明来源", "  no source is stated")
_SUM = Text(
    "共 {instruments} 部，{versions} 个版本；有条号的 {articles} 个，有款项数的 {paragraphs} 个，"
    "有指纹的 {prints} 个；来源可能不完整的 {truncated} 个；资料库有文本的 {texts} 个。",
    "{instruments} instruments, {versions} versions: {articles} with articles, {paragraphs} with "
    "paragraphs, {prints} with fingerprints, {truncated} perhaps cut off, {texts} with a text.",
)
_RANK = Text("效力级别", "rank")
_NO_RANK = Text("（未注明）", "(none)")
_TOTAL = Text("合计", "total")
_REGIONS = Text("区域：{each}", "regions: {each}")
_MOST = 40


def report(found: Holdings, heads: Sequence[Head], texts: int, lang: Lang, *, drawn: bool) -> str:
    """Return where the index comes from and how many instruments it has of each sort."""
    lines = [*_files(heads, lang)]
    params = {
        "instruments": found.instruments,
        "versions": found.versions,
        "articles": found.with_articles,
        "paragraphs": found.with_paragraphs,
        "prints": found.with_prints,
        "truncated": found.truncated,
        "texts": texts,
    }
    lines += [_SUM.show(lang, params), *table(_rows(found, lang), drawn=drawn)]
    if found.regions:
        listed = list(found.regions.items())[:_MOST]
        each = "、".join(f"{shown(region, 20)} {count}" for region, count in listed)
        each += "…" if len(found.regions) > _MOST else ""
        lines.append((_REGIONS.zh if lang is Lang.ZH else _REGIONS.en).format(each=each))
    return "".join(f"{line}\n" for line in lines)


def _files(heads: Sequence[Head], lang: Lang) -> Iterator[str]:
    for head in heads:
        words = _FILE.zh if lang is Lang.ZH else _FILE.en
        yield words.format(title=shown(head.title), file=escaped(head.file))
        if not head.source:
            yield _NO_SOURCE.show(lang)
            continue
        words = _SOURCE.zh if lang is Lang.ZH else _SOURCE.en
        yield words.format(source=shown(head.source, 200), as_of=shown(head.as_of) or "—")


def _rows(found: Holdings, lang: Lang) -> list[list[str]]:
    used = [each for each in Standing if any(row.get(each) for row in found.ranks.values())]
    heads = [_STANDINGS[each].show(lang) for each in used]
    rows = [[_RANK.show(lang), *heads, _TOTAL.show(lang)]]
    for rank, row in sorted(found.ranks.items(), key=lambda each: -sum(each[1].values())):
        counts = [str(row.get(each, 0)) for each in used]
        rows.append([shown(rank) or _NO_RANK.show(lang), *counts, str(sum(row.values()))])
    sums = [sum(row.get(each, 0) for row in found.ranks.values()) for each in used]
    rows.append([_TOTAL.show(lang), *map(str, sums), str(found.instruments)])
    return rows
