"""Which bodies are the one that a list is for: by `local`, and by what a department is called.

A duty of a "department" whose name is a township's would be the local body's all the same, whether
it was renamed in the workspace or bound by an overlay.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from dutylist.model.catalogue import LOCAL

if TYPE_CHECKING:
    from dutylist.model.workspace import Unit

ALONE = frozenset((LOCAL,))
"""The ids of the local body where no department bears a local body's name."""

VILLAGES = frozenset(("village", "community"))
"""Levels of lists below townships: to them a township is a body above."""

_TOWNSHIPS = (
    *("街道", "街道办", "街道办事处", "街道党工委"),
    *("镇", "镇政府", "镇人民政府", "镇党委"),
    *("乡", "乡政府", "乡人民政府", "乡党委"),
    *("苏木", "苏木政府", "苏木人民政府"),
)
_VILLAGES = ("村委会", "村民委员会", "居委会", "居民委员会", "社区")
_ABOVE_TOWNSHIPS = frozenset(("county",))
_ASIDE = re.compile(r"\([^()]*\)$")


def is_local(name: str, level: str | None = None) -> bool:
    """Whether a name is that of a body which a list of this level is for, or of one below it.

    A remark in brackets at its end, such as （示例）, is put aside.
    """
    endings = _VILLAGES if level in VILLAGES else (*_TOWNSHIPS, *_VILLAGES)
    return _bare(name).endswith(endings)


def local_ids(
    names: Mapping[str, str], units: "Iterable[Unit]" = (), level: str | None = None
) -> frozenset[str]:
    """Return all ids in `by:` that mean the local body; `names` are departments' names by id.

    `units` are those of the workspace, whose names and aliases are local whatever they end in;
    `level` is that of the list.
    """
    below = VILLAGES if level in VILLAGES else None
    own = {
        _bare(name)
        for unit in units
        if unit.level not in _ABOVE_TOWNSHIPS and (below is None or unit.level in below)
        for name in (unit.name, *unit.aliases)
    }
    called = {key for key, name in names.items() if is_local(name, level) or _bare(name) in own}
    return ALONE | called


def _bare(name: str) -> str:
    folded = unicodedata.normalize("NFKC", name)
    return _ASIDE.sub("", "".join(folded.split()))
