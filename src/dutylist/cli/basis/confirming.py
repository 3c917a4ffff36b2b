"""What somebody confirms: which citations, in which words, as of which version."""

from dataclasses import dataclass
from datetime import date

from dutylist.cli import options
from dutylist.cli.outcome import Cannot
from dutylist.io.load import Loaded
from dutylist.law import Citation, Instrument, Standing, Version, parse
from dutylist.law.suspect import ENDED, present
from dutylist.model import Cited, Confirmation, Prospect, examine
from dutylist.texts import Text, escaped
from dutylist.trace.provisions import meets

_ONE = Text(
    "请写一条依据，如 消防法第三十二条：{what}",
    "name one provision, as 消防法第三十二条: {what}",
)
_LONGEST = 2000
_ODD = Text(
    "{option} 含有控制字符或者看不见的字符：{text}",
    "{option} holds control characters or invisible ones: {text}",
)
_LONG = Text("{option} 太长，最多 {most} 字。", "{option} is too long: {most} characters at most.")
_EMPTY = Text("{option} 不能为空。", "{option} may not be empty.")
_FUTURE = Text("--on 不能晚于今天：{day}", "--on may not be later than today: {day}")


@dataclass(frozen=True, slots=True)
class Where:
    """The places that somebody says to have looked at."""

    item: str | None
    duty: str | None
    list_id: str | None

    @property
    def named(self) -> bool:
        """Whether an item is named, or a duty, which belongs to one."""
        return self.item is not None or self.duty is not None

    def holds(self, cited: Cited) -> bool:
        """Whether a citation stands there."""
        place = cited.place
        duty = place.duty.id if place.duty else None
        return (
            self.item in {None, place.item}
            and self.duty in {None, duty}
            and self.list_id in {None, place.where}
        )


def day_of(text: str | None) -> date:
    """Return the day that was typed, or today; raises Cannot for one that is still to come."""
    today = options.day(None)
    day = options.day(text)
    if day > today:
        raise Cannot(_FUTURE, {"day": str(day)})
    return day


def one_line(option: str, text: str) -> str:
    """Return one line of text that may stand in the file; raises Cannot."""
    line = " ".join(text.split())
    if not line:
        raise Cannot(_EMPTY, {"option": option})
    if escaped(line) != line:
        raise Cannot(_ODD, {"option": option, "text": line})
    if len(line) > _LONGEST:
        raise Cannot(_LONG, {"option": option, "most": _LONGEST})
    return line


def asked_for(provision: str) -> Citation:
    """Return the one citation that was typed, its title with or without marks."""
    found = parse(provision).citations or parse(f"《{provision}》").citations
    if len(found) != 1:
        raise Cannot(_ONE, {"what": provision})
    return found[0]


def suspects_of(
    loaded: Loaded, law: Instrument, asked: Citation, where: Where, day: date
) -> list[Cited]:
    """Return the suspect citations of a provision in the places named."""
    prospect = Prospect(day=day, only=frozenset({law.id}))
    return [
        each
        for each in examine(loaded.workspace, prospect).suspects
        if where.holds(each) and _meets(asked, each)
    ]


def _meets(asked: Citation, cited: Cited) -> bool:
    """Whether what was typed is what is cited, holds it, or lies within it."""
    if not asked.provisions:
        return True
    own = cited.provision
    return own is not None and any(meets(each, own) for each in asked.provisions)


def entry_of(cited: Cited, read: Version | None, day: date, by: str, reason: str) -> Confirmation:
    """Return the confirmation of a citation, as of a version or else of the one in force."""
    law, place = cited.instrument, cited.place
    today = present(law, day)
    version = read or today.version or Version()
    labels = [] if cited.provision is None else [cited.provision.article, cited.provision.to]
    labels += list(cited.doubt.articles) if cited.doubt else []
    known = {label: version.prints.get(label) for label in labels if label and version.prints}
    return Confirmation(
        where=place.where,
        item=place.item,
        duty=place.duty.id if place.duty else None,
        provision=cited.canonical,
        instrument=law.id,
        title=law.title,
        version=version.version,
        standing=today.standing if today.standing in ENDED else Standing.IN_FORCE,
        fingerprints={label: each for label, each in known.items() if each},
        on=day,
        by=by,
        reason=reason,
    )
