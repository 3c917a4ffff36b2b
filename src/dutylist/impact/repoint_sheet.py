"""The rows of the sheet to tick: what each column holds, and the key that binds a row."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dutylist.impact import repoint_words as words
from dutylist.impact.repoint import Proposal
from dutylist.impact.repoint_told import Told
from dutylist.impact.words import LOCAL_BODY
from dutylist.model import LOCAL, Place
from dutylist.texts import Lang, Text

LONGEST = 500
"""Characters of a wording that the sheet shows."""

TICK = "√"
TICKS = frozenset(("√", "✓", "✔", "☑", "v", "y", "x", "1", "是", "对", "采用", "yes", "true"))
"""What people write for a tick, in small letters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its head, its width in characters, how it is filled."""

    words: Text
    width: int
    centred: bool = False
    ticked: bool = False


OLD = Column(words=Text(zh="原依据", en="Cited now"), width=22)
NEW = Column(words=Text(zh="建议依据", en="Proposed"), width=22)
ACCEPT = Column(words=Text(zh="采用(√)", en="Take (√)"), width=8, centred=True, ticked=True)
KEY = Column(words=Text(zh="行标识（请勿改动）", en="Key (do not touch)"), width=10)

COLUMNS = (
    Column(words=Text(zh="序号", en="No."), width=5, centred=True),
    Column(words=Text(zh="清单", en="List"), width=15),
    Column(words=Text(zh="事项", en="Item"), width=15),
    Column(words=Text(zh="职责", en="Duty"), width=26),
    OLD,
    Column(words=Text(zh="原条文", en="Old wording"), width=36),
    NEW,
    Column(words=Text(zh="新条文", en="New wording"), width=36),
    Column(words=Text(zh="类型", en="Kind"), width=8, centred=True),
    Column(words=Text(zh="匹配度", en="Score"), width=7, centred=True),
    ACCEPT,
    KEY,
)

_GONE = Text(
    zh="没有对应条文{near}，请人工确定后直接修改清单",
    en="nothing corresponds{near}: decide, then edit the list",
)
_UNCLEAR = Text(
    zh="旧版本没有这一条款，或者没有写明条{near}，请人工核对",
    en="not in the old version, or names no article{near}: look at it",
)
_WHOLE = Text(zh="（事项整体）", en="(the item as a whole)")
_LATER = Text(zh="\n清单日期晚于新版本", en="\nlist later than the new version")


@dataclass(frozen=True, slots=True)
class Option:
    """One row of the sheet: a proposal, and the citation it offers, if any."""

    proposal: Proposal
    number: int
    citation: str | None

    @property
    def key(self) -> str:
        """What binds the row to its proposal, whatever place it stands in."""
        return f"{self.proposal.id}-{self.number}"

    @property
    def words(self) -> str:
        """The wording that the citation leads to."""
        return self.proposal.new_words[self.number - 1] if self.citation else ""


def options(proposals: Sequence[Proposal]) -> Iterator[Option]:
    """Yield a row for each option of each proposal; what is repeated in one place but once."""
    known = {each.id: each for each in proposals if each.open}
    for each in known.values():
        if not each.options:
            yield Option(each, 0, None)
        for number, citation in enumerate(each.options, 1):
            yield Option(each, number, citation)


def rows(told: Told, names: Mapping[str, str], lang: Lang) -> list[list[str]]:
    """Return the words of all rows, in the order of the columns."""
    found = enumerate(options(told.proposals), 1)
    return [_row(at, option, names, lang) for at, option in found]


def _row(at: int, option: Option, names: Mapping[str, str], lang: Lang) -> list[str]:
    proposal, place = option.proposal, option.proposal.place
    kind = words.KINDS[proposal.kind].show(lang)
    if proposal.later:
        kind += _LATER.show(lang)
    return [
        str(at),
        f"{place.title} {place.version}".strip() + f"\n{place.where}",
        f"{place.name}（{place.item}）" if place.item else place.name,
        _duty(place, names, lang),
        proposal.citation.canonical,
        _cut(proposal.old_words),
        option.citation or _missing(proposal, lang),
        _cut(option.words),
        kind,
        words.percent(proposal.score) if option.citation else "",
        "",
        option.key,
    ]


def _missing(proposal: Proposal, lang: Lang) -> str:
    nearest = next((each.nearest for each in proposal.followed if not each.new), None)
    near = words.near(nearest, lang)
    text = _UNCLEAR if proposal.kind is None else _GONE
    return text.show(lang, {"near": Text(near, near)})


def _duty(place: Place, names: Mapping[str, str], lang: Lang) -> str:
    if place.duty is None:
        return _WHOLE.show(lang) if place.item else ""
    local = LOCAL_BODY.show(lang) if place.duty.by == LOCAL else ""
    body = names.get(place.duty.by, local)
    head = f"{place.duty.id} {body}".strip()
    return f"{head}\n{_cut(place.duty.text)}"


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
