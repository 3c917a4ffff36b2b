"""Count what a list holds: items, duties, leads, and what it rests on."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dutylist.law import Index, parse
from dutylist.model import LOCAL, Catalogue, Item, Role
from dutylist.texts import Lang, Text

_NOTICE = Text("本清单共{items}项", "This list has {items} items")
_AMONG = Text("，其中{each}", ", among them {each}")
_EACH = Text("{name}{n}项", "{name} {n}")
_COMMA = Text("、", ", ")
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
    """The counts of one list.

    `provisions` are different canonical provisions, `citations` every place that cites one;
    `ranks` counts instruments by rank, `cross` duties by department and category.
    """

    level: str
    items: int
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

    def notice(self, lang: Lang) -> str:
        """Return the counts as the sentence that a notice prints."""
        each = _COMMA.show(lang).join(
            _EACH.show(lang, {"name": name, "n": n}) for name, n in self.categories.items()
        )
        params = {
            "departments": self.department_duties,
            "own": self.local_duties,
            "local": _LOCAL.get(self.level, _OWN),
        }
        law = {"instruments": self.instruments, "provisions": self.provisions}
        among = _AMONG.show(lang).format(each=each) if each else ""
        head = _NOTICE.show(lang, {"items": self.items})
        return f"{head}{among}{_DUTIES.show(lang, params)}{_LAW.show(lang, law)}"


def count(catalogue: Catalogue, index: Index, *, internal: bool = False) -> Statistics:
    """Count a list; internal items only where they are asked for."""
    items = catalogue.items if internal else catalogue.public_items
    duties = [(item, duty) for item in items for duty in item.duties]
    cited = list(_cited(items))
    titles = {title for title, _ in cited}
    found = [index.find(title) for title in titles]
    names = {category.id: category.name for category in catalogue.categories}
    counts = Counter(item.category for item in items)
    cross: dict[str, Counter[str]] = {}
    for item, duty in duties:
        cross.setdefault(duty.by, Counter())[item.category] += 1
    return Statistics(
        level=catalogue.level,
        items=len(items),
        categories={names[key]: counts[key] for key in names if counts[key]},
        parts=dict(Counter(item.part for item in items if item.part is not None)),
        department_duties=sum(duty.by != LOCAL for _, duty in duties),
        local_duties=sum(duty.by == LOCAL for _, duty in duties),
        leads=dict(Counter(duty.by for _, duty in duties if duty.role is Role.LEAD)),
        citations=len(cited),
        provisions=len({provision for provision in cited if provision[1]}),
        instruments=len({instrument.id for instrument in found if instrument is not None})
        + sum(instrument is None for instrument in found),
        ranks=dict(Counter(each.rank or "" for each in set(filter(None, found)))),
        cross=cross,
    )


def _cited(items: tuple[Item, ...]) -> Iterator[tuple[str, str]]:
    """Yield the title and the provision of every citation, no provision as an empty text."""
    for item in items:
        for basis in item.citations:
            for citation in parse(basis.text).citations:
                if citation.title is None:
                    continue
                for provision in citation.provisions:
                    yield citation.title, provision.canonical
                if not citation.provisions:
                    yield citation.title, ""
