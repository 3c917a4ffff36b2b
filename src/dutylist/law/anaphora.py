"""Words that point back: 该法, 同条, and short names that a bracket gave (以下简称《条例》)."""

import re

from dutylist.law.citation import Citation

_NAMED = re.compile(
    r"(?:本|该|同|上述|前述|此)(法典|法律|法|条例|办法|规定|决定|细则|规则|解释|意见|通知|方案)"
    r"(?=[,:的中 ]{0,2}第)"
)
_KIND = re.compile("(?:法典|法|条例|办法|规定|决定|细则|规则|解释|意见|通知|方案)$")


class Known:
    """What has been cited in a text so far, by the last word of its title and by short name."""

    def __init__(self) -> None:
        self._last: dict[str, Citation] = {}
        self._aliases: dict[str, str] = {}

    def cite(self, citation: Citation) -> None:
        """Remember a citation as the last of its kind."""
        found = _KIND.search((citation.title or "").partition("（")[0])
        kinds = {"法典": ("法典", "法律"), "法": ("法", "法律")}
        for kind in kinds.get(found[0], (found[0],)) if found else ():
            self._last[kind] = citation

    def call(self, alias: str, title: str) -> None:
        """Remember the short name of an instrument."""
        self._aliases[alias] = title

    def last(self, kind: str) -> Citation | None:
        """Return the last citation of a kind of instrument."""
        return self._last.get(kind)

    def full(self, title: str) -> str:
        """Return the full title behind a short name that was given."""
        return self._aliases.get(title, title)


def named(text: str, start: int) -> tuple[str, int]:
    """Return the kind of instrument that is pointed back at, if any, and the end of the words."""
    found = _NAMED.match(text, start)
    return (found[1], found.end()) if found else ("", start)
