"""Count what a list holds: items, duties, leads, and what it rests on."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from dutylist.law import Citation, Index, parse
from dutylist.model import LOCAL, Catalogue, Item, Role
from dutylist.texts import Lang, Text

_NOTICE = Text("本清单共{items}项", "This list has {items} items")
_AMONG = Text("，其中", ", among them ")
_EACH = Text("{name}{n}项", "{name} {n}")
_COMMA = Text("、", ", ")
_BREAK = Text("；", "; ")
_DUTIES = Text(
    "；部门职责任务{departments}项，{local}职责任务{own}项",
    "; {departments} duties of departments and {own} of {local}",
)
_LAW = Text(
    "；引用法律法规{instruments}部、条款{provisions}条。",
    "; {instruments} instruments and {provisions} provisions are cited.",
)
_LOCAL: Mapping[str, Text] = {
    "street": Text("街道", "the subdistrict"),
    "township": Text("乡镇", "the township"),
    "village": Text("村", "the village"),
    "community": Text("社区", "the community"),
}
_OWN = Text("本级", "the local body")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """The counts of one list; `names` are those of its categories.

    `provisions` are different provisions, `citations` every place that cites one. `ranks` counts
    instruments by rank, with an empty rank where it is not known, `cross` duties by body and
    category.
    """

    level: str
    items: int
    names: Mapping[str, str] = field(repr=False)
    categories: Mapping[str, int]
    parts: Mapping[str, int]
    department_duties: int
    local_duties: int
    leads: Mapping[str, int]
    citations: int
    provisions: int
    instruments: int
    ranks: Mapping[str, int]
    cross: Mapping[str, Mapping[str, int]]

    def notice(self, lang: Lang, parts: Mapping[str, Text] | None = None) -> str:
        """Return the counts as the sentence that a notice prints, by part where these have words.

        Nothing is cut: a notice prints the names as they are.
        """
        words = {} if parts is None else {part: name.show(lang) for part, name in parts.items()}
        divisions = (_each(self.parts, words, lang), _each(self.categories, self.names, lang))
        each = _BREAK.show(lang).join(filter(None, divisions))
        params = {
            "departments": self.department_duties,
            "own": self.local_duties,
            "local": _LOCAL.get(self.level, _OWN),
        }
        law = {"instruments": self.instruments, "provisions": self.provisions}
        among = f"{_AMONG.show(lang)}{each}" if each else ""
        head = _NOTICE.show(lang, {"items": self.items})
        return f"{head}{among}{_DUTIES.show(lang, params)}{_LAW.show(lang, law)}"


def count(catalogue: Catalogue, index: Index, *, internal: bool = False) -> Statistics:
    """Count a list; internal items only where they are asked for."""
    items = catalogue.items if internal else catalogue.public_items
    duties = [(item, duty) for item in items for duty in item.duties]
    local = sum(duty.by == LOCAL for _, duty in duties)
    cited = [(_instrument(citation, index), citation) for citation in _citations(items)]
    provisions = [(key, each.canonical) for key, one in cited for each in one.provisions]
    counts = Counter(item.category for item in items)
    cross: dict[str, Counter[str]] = {}
    for item, duty in duties:
        cross.setdefault(duty.by, Counter())[item.category] += 1
    ranks = Counter(dict(cited_rank for cited_rank in _ranks(cited, index)).values())
    return Statistics(
        level=catalogue.level,
        items=len(items),
        names={category.id: category.name for category in catalogue.categories},
        categories={each.id: counts[each.id] for each in catalogue.categories if counts[each.id]},
        parts=dict(Counter(item.part for item in items if item.part is not None)),
        department_duties=len(duties) - local,
        local_duties=local,
        leads=dict(Counter(duty.by for _, duty in duties if duty.role is Role.LEAD)),
        citations=sum(len(citation.provisions) or 1 for _, citation in cited),
        provisions=len(set(provisions)),
        instruments=len({key for key, _ in cited}),
        ranks=dict(sorted(ranks.items())),
        cross=cross,
    )


def _each(counts: Mapping[str, int], names: Mapping[str, str], lang: Lang) -> str:
    told = ((names[key], n) for key, n in counts.items() if key in names)
    words = _EACH.show(lang)
    return _COMMA.show(lang).join(words.format(name=name, n=n) for name, n in told)


def _citations(items: Iterable[Item]) -> Iterator[Citation]:
    for item in items:
        for basis in item.citations:
            yield from parse(basis.text).citations


def _instrument(citation: Citation, index: Index) -> str:
    """Return what an instrument is counted by: its id, or else what the citation calls it."""
    known = index.cited(citation)
    return known.id if known is not None else citation.title or citation.number or ""


def _ranks(cited: Iterable[tuple[str, Citation]], index: Index) -> Iterator[tuple[str, str]]:
    for key, citation in cited:
        known = index.cited(citation)
        rank = citation.rank if known is None else known.rank
        yield key, rank or ""
