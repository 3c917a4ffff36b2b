"""The burden of the lists that were compared, before and after."""

from collections import Counter
from collections.abc import Sequence

from dutylist.burden import OUTCOMES, Account, Outcome, account, verdict
from dutylist.diff import Comparison
from dutylist.model import Catalogue, Workspace
from dutylist.texts import Lang, Text

_LINE = Text("基层负担：{told}", "Burden of the local body: {told}")
_SEVERAL = Text("{outcome} {n} 份清单", "{outcome} in {n} lists")
_STOP = Text("；", "; ")
_ORDER = (Outcome.MASKED, Outcome.HEAVIER, Outcome.MIXED, Outcome.LIGHTER, Outcome.SAME)

Accounts = tuple[tuple[Account | None, Account | None], ...]
Spaces = tuple[Workspace | None, Workspace | None]
"""The workspaces around both sides, with the records and units that a list is weighed by."""

NO_SPACES: Spaces = (None, None)


def drawn_up(comparison: Comparison, spaces: Spaces = NO_SPACES) -> Accounts:
    """Return both accounts of each list; a side on which there is no list is None."""
    old, new = spaces
    return tuple(
        (_account(pair.old, old, comparison), _account(pair.new, new, comparison))
        for pair in comparison.pairs
    )


def _account(
    catalogue: Catalogue | None, space: Workspace | None, comparison: Comparison
) -> Account | None:
    if catalogue is None:
        return None
    return account(
        catalogue,
        space.records if space else (),
        names=comparison.names,
        units=space.units if space else (),
    )


def in_a_line(accounts: Sequence[tuple[Account | None, Account | None]], lang: Lang) -> str:
    """Return what the accounts come to: of one list the figures, of several how many fared how."""
    found = [verdict(old, new) for old, new in accounts]
    if not found:
        return ""
    told = found[0].text.show(lang)
    if len(found) > 1:
        counted = Counter(each.outcome for each in found)
        told = _STOP.show(lang).join(
            _SEVERAL.show(lang, {"outcome": OUTCOMES[outcome], "n": counted[outcome]})
            for outcome in _ORDER
            if counted[outcome]
        )
    return _LINE.show(lang).format(told=told)
