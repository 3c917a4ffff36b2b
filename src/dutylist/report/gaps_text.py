"""Gaps in the legal basis as text: what is wanting, what `validate` says, law by category."""

from collections.abc import Mapping, Sequence

from dutylist.findings import Finding
from dutylist.law import Verdict
from dutylist.report import findings_text
from dutylist.report.table import table
from dutylist.stats.coverage import Coverage
from dutylist.texts import Lang, Text, shown

VERDICTS: Mapping[Verdict, Text] = {
    Verdict.UNKNOWN_INSTRUMENT: Text("依据库没有", "not in the index"),
    Verdict.AMBIGUOUS: Text("名称有歧义", "ambiguous"),
    Verdict.NO_ARTICLE: Text("没有这一条", "no such article"),
    Verdict.NO_PARAGRAPH: Text("没有这一款", "no such paragraph"),
    Verdict.NO_SUBPARAGRAPH: Text("没有这一项", "no such subparagraph"),
    Verdict.SUBPARAGRAPH_MEANT: Text("款应为项", "subparagraph meant"),
    Verdict.WHICH_PARAGRAPH: Text("没写第几款", "paragraph not said"),
    Verdict.CANNOT_TELL: Text("无法核对", "cannot tell"),
    Verdict.NOT_YET: Text("尚未施行", "not yet in force"),
    Verdict.REPEALED: Text("已失效", "repealed"),
    Verdict.OTHER_VERSION: Text("其他版本", "other version"),
}
_COUNTS = Text(
    "引用 {citations} 处，涉及 {instruments} 部法规；是否有效由 dutylist validate 逐条报告{each}。",
    "{citations} citations of {instruments} instruments; `validate` reports on each{each}.",
)
_EACH = Text("，现有：{each}", ", now: {each}")
_HEAD = Text("法规 × 类别（引用条款处数）", "Instruments by category (provisions cited)")
_LAW = Text("法规", "instrument")
_RANK = Text("级别", "rank")
_TOTAL = Text("合计", "total")


def report(
    gaps: Sequence[Finding],
    covered: Coverage,
    verdicts: Mapping[Verdict, int],
    lang: Lang,
    *,
    drawn: bool,
) -> str:
    """Return the gaps, the counts of what is wrong with citations, and the table."""
    each = "、".join(
        f"{VERDICTS[name].show(lang)} {count}"
        for name, count in verdicts.items()
        if name in VERDICTS
    )
    clause = Text(_EACH.show(Lang.ZH, {"each": each}), _EACH.show(Lang.EN, {"each": each}))
    params = {
        "citations": covered.total,
        "instruments": len(covered.rows),
        "each": clause if each else Text("", ""),
    }
    head = f"{_COUNTS.show(lang, params)}\n"
    lines = [_HEAD.show(lang), *table(_rows(covered, lang), drawn=drawn)]
    found = findings_text.report(gaps, lang, 0)
    return f"{found}{head}\n" + "".join(f"{line}\n" for line in lines)


def _rows(covered: Coverage, lang: Lang) -> list[list[str]]:
    names = covered.categories
    total = _TOTAL.show(lang)
    rows = [[_LAW.show(lang), _RANK.show(lang), *map(shown, names), total]]
    for row in covered.rows:
        cells = [str(row.counts.get(name, 0) or "") for name in names]
        rows.append([shown(row.title), shown(row.rank), *cells, str(row.total)])
    sums = [str(covered.totals.get(name, 0)) for name in names]
    rows.append([total, "", *sums, str(covered.total)])
    return rows
