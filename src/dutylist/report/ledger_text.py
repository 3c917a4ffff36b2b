"""What became of every raw line, as text: the sum, where items come from, what was taken back."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dutylist.findings import Finding, Severity
from dutylist.lineage import FATES, Entry, Ledger
from dutylist.model.inventory import Fate
from dutylist.report import findings_text
from dutylist.texts import Lang, Text, shown

TITLE = Text("{title} → {catalogue} {version}", "{title} → {catalogue} {version}")
READ = Text("读取 {n} 条", "{n} lines read")
UNACCOUNTED = Text("无去向", "unaccounted")
PROVED = Text("每一条都有且只有一个去向。", "Every line went to exactly one place.")
UNPROVED = Text(
    "还不能证明每一条都有且只有一个去向，见下。",
    "It is not proved that every line went to exactly one place; see below.",
)
ITEMS = Text("事项来源", "Where items come from")
TAKERS = Text("收回", "Withdrawn")
REASONS = Text("舍去", "Discarded")
COUNT = Text("{n} 条", "{n}")
NOWHERE = Text("无原始来源", "no raw line")
NOBODY = Text("（未写部门）", "(no department)")
NO_REASON = Text("（未写理由）", "(no reason)")
_LISTED = 12
_COLON = Text("：", ": ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proved:
    """A ledger with all that was found; `names` are the departments' names by id."""

    ledger: Ledger
    findings: Sequence[Finding]
    names: Mapping[str, str]

    @property
    def holds(self) -> bool:
        """Whether nothing stands in the way of the proof."""
        return all(each.fault.severity is not Severity.ERROR for each in self.findings)

    def verdict(self, lang: Lang) -> str:
        """Return what the proof comes to."""
        return (PROVED if self.holds else UNPROVED).show(lang)


def report(told: Proved, lang: Lang) -> str:
    """Return the ledger, then what is wrong."""
    ledger, findings = told.ledger, told.findings
    lines = [title(ledger, lang), summed(ledger, lang), told.verdict(lang)]
    for heading, rows in sections(told, lang):
        if rows:
            lines += ["", heading]
            lines += [f"  {name}{_COLON.show(lang)}{what}" for name, what in rows]
    text = "".join(f"{line}\n" for line in lines)
    return f"{text}\n{findings_text.report(findings, lang, limit=0)}" if findings else text


def title(ledger: Ledger, lang: Lang) -> str:
    """Return which inventory became which version of which list."""
    return TITLE.show(
        lang,
        {"title": ledger.title, "catalogue": ledger.catalogue, "version": ledger.version},
    )


def summed(ledger: Ledger, lang: Lang) -> str:
    """Return the sum: lines read = lines of each fate + lines that went nowhere."""
    parts = [f"{FATES[fate].show(lang)} {n}" for fate, n in ledger.fates.items()]
    parts.append(f"{UNACCOUNTED.show(lang)} {ledger.unaccounted}")
    return f"{READ.show(lang, {'n': ledger.read})} = {' + '.join(parts)}"


Rows = list[tuple[str, str]]


def sections(told: Proved, lang: Lang) -> Iterator[tuple[str, Rows]]:
    """Yield items with their lines, departments with what they took back, reasons of discards."""
    ledger, names = told.ledger, told.names
    yield (
        ITEMS.show(lang),
        [
            (f"{shown(each.item)} {shown(each.name)}", _lines(each.lines, lang))
            for each in ledger.items
        ],
    )
    yield (
        TAKERS.show(lang),
        [
            (shown(names.get(to, to)) or NOBODY.show(lang), _lines(taken, lang))
            for to, taken in ledger.takers.items()
        ],
    )
    yield (
        REASONS.show(lang),
        [
            (shown(reason) or NO_REASON.show(lang), _lines(lines, lang))
            for reason, lines in _by_reason(ledger).items()
        ],
    )


def _by_reason(ledger: Ledger) -> Mapping[str, list[Entry]]:
    """Return discarded lines by reason, the commonest reason first."""
    found: dict[str, list[Entry]] = {}
    for each in ledger.lines:
        if each.declared is not None and each.declared.fate is Fate.DISCARDED:
            found.setdefault((each.declared.reason or "").strip().rstrip("。.；;"), []).append(each)
    return dict(sorted(found.items(), key=lambda each: (-len(each[1]), each[0])))


def _lines(entries: Sequence[Entry], lang: Lang) -> str:
    if not entries:
        return NOWHERE.show(lang)
    listed = "、".join(shown(each.line.id, 24) for each in entries[:_LISTED])
    listed += "…" if len(entries) > _LISTED else ""
    return f"{COUNT.show(lang, {'n': len(entries)})} {listed}"
