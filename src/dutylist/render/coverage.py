"""Law by category as one web page: offline, without scripts, for a phone and for paper."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from dutylist.findings import Finding
from dutylist.render.static_page import static_page
from dutylist.stats.coverage import Coverage, Row
from dutylist.texts import Lang, Text, escaped

PAGE, STYLE = "coverage.html.j2", "coverage.css"

_TITLE = Text("{title}：法律依据覆盖情况", "{title}: coverage by the legal basis")
_WORDS: Mapping[str, Text] = {
    "coverage": Text("法规 × 类别", "Instruments by category"),
    "coverage_note": Text(
        "格中是引用的条款处数；法规按效力级别排列，同级的按引用多少排列。",
        "Each cell counts provisions cited; by rank, then those cited most first.",
    ),
    "law": Text("法规", "Instrument"),
    "total": Text("合计", "Total"),
    "gaps": Text("缺口", "Gaps"),
    "no_gaps": Text("没有发现缺口。", "No gap was found."),
    "no_citations": Text("没有引用任何法规。", "Nothing is cited."),
    "remedy": Text("处理：", "Remedy: "),
}
_NO_RANK = Text("级别不明（依据库没有收）", "Of unknown rank (not in the index)")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """One row of the table; a heading sums up the instruments of a rank."""

    title: str
    counts: tuple[int, ...]
    total: int
    heading: bool = False


def page(  # noqa: PLR0913
    table: Coverage,
    gaps: Sequence[Finding],
    lang: Lang,
    *,
    title: str,
    facts: Sequence[tuple[str, str]],
    templates: Mapping[str, str],
) -> str:
    """Return the page; `facts` are labelled values for its head."""
    values = {
        "title": _TITLE.show(lang, {"title": title}),
        "facts": facts,
        "words": {name: words.show(lang) for name, words in _WORDS.items()},
        "categories": table.categories,
        "rows": tuple(_lines(table, lang)),
        "totals": tuple(table.totals.get(name, 0) for name in table.categories),
        "total": table.total,
        "gaps": [_gap(gap, lang) for gap in gaps],
    }
    return static_page(PAGE, (STYLE,), values, lang, templates)


def _lines(table: Coverage, lang: Lang) -> Iterator[_Line]:
    for rank, group in groupby(table.rows, key=lambda row: row.rank):
        rows = tuple(group)
        counts = [_counts(row, table.categories) for row in rows]
        sums = tuple(map(sum, zip(*counts, strict=True)))
        name = rank or _NO_RANK.show(lang)
        yield _Line(title=name, counts=sums, total=sum(sums), heading=True)
        for row, each in zip(rows, counts, strict=True):
            yield _Line(title=row.title, counts=each, total=row.total)


def _counts(row: Row, categories: Sequence[str]) -> tuple[int, ...]:
    return tuple(row.counts.get(name, 0) for name in categories)


def _gap(gap: Finding, lang: Lang) -> Mapping[str, str]:
    return {
        "code": gap.fault.code,
        "severity": gap.fault.severity.value,
        "message": gap.message(lang),
        "remedy": gap.remedy(lang),
        "place": escaped(f"{gap.at.file}:{gap.at.line}"),
    }
