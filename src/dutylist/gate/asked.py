"""What a record must name to have burdens allowed, and the commands that open one."""

import shlex
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dutylist.gate.pairs import Where
from dutylist.model.record import Action

MOST = 20
"""As many lists are named in one command."""


@dataclass(frozen=True, slots=True)
class Asked:
    """An entry that a record needs in order to allow a burden."""

    where: Where
    action: Action
    item: str | None
    duty: str | None = None

    @property
    def kind(self) -> str:
        """Return whether it names an overlay or a catalogue."""
        return "overlay" if self.where[0] else "catalogue"


def command(asked: Sequence[Asked], workspace: str | None) -> str:
    """Return the command that opens a record with some entries, in a workspace if not this one."""
    words = ["dutylist", "record", "new", "--channel", "admission"]
    words += ["-w", workspace] if workspace is not None else []
    if len(asked) > 1:
        for each in asked:
            entry = (f"{each.kind}:{each.where[1]}", each.action.value, each.item or "")
            words += ["--change", " ".join(entry).strip()]
        return shlex.join(words)
    for each in asked:
        words += [f"--{each.kind}", each.where[1], "--action", each.action.value]
        words += ["--item", each.item] if each.item else []
        words += ["--duty", each.duty] if each.duty else []
    return shlex.join(words)


def commands(asked: Iterable[Sequence[Asked]], workspace: str | None) -> tuple[str, ...]:
    """Return one command for each list, or each set of lists that share a change.

    `asked` are the entries that each burden needs; of one item asked for twice the entry for the
    whole item is named.
    """
    found: dict[tuple[Where, ...], dict[tuple[Where, Action, str | None], Asked]] = {}
    for entries in asked:
        some = entries[:MOST]
        if not some:
            continue
        known = found.setdefault(tuple(dict.fromkeys(each.where for each in some)), {})
        for each in some:
            key = (each.where, each.action, each.item)
            known[key] = replace(each, duty=None) if key in known else each
    return tuple(command(tuple(known.values()), workspace) for known in found.values())
