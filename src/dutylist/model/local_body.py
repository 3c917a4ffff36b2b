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
    *("街道", "街道办", "街道办事处", "街道党工委", "街办", "镇街"),
    *("镇", "镇政府", "镇人民政府", "镇党委"),
    *("乡", "乡政府", "乡人民政府", "乡党委"),
    *("苏木", "苏木政府", "苏木人民政府"),
)
_VILLAGES = (
    *("村委会", "村民委员会", "居委会", "居民委员会", "社区"),
    *("村(居)民委员会", "村(居)委会", "居(村)民委员会", "居(村)委会", "村居"),
)
_WHOLE = frozenset(("村", "各村", "基层", "属地", "辖区", "网格", "网格员", "村(社区)", "村、社区"))
"""Words that mean the local body where they are all of a name."""

_WITHIN = re.compile(
    r"(?:^(?:各|所在|所在地|属地|辖区|驻地)?(?:村|村居|镇|乡|社区|乡镇|镇街|街镇|街道|街办)|街道|街道办事处)"
    r"(?:综合(?:行政)?执法(?:大队|中队|队|局|办公室|办)|社会治安综合治理中心|综治中心|综合服务中心|"
    r"(?:党群|便民|社会事务)服务中心|综合治理办公室|平安(?:法治)?办(?:公室)?|应急管理办公室|"
    r"网格(?:员|中心|服务中心)|工作(?:者|人员)|干部|两委|纪工委|人大工委|武装部)$"
)
"""A part of a local body, or those who work there: 街道综合执法队, 社区网格员."""
_ABOVE_TOWNSHIPS = frozenset(("county",))
_VILLAGE_IDS = frozenset(
    ("village", "villages", "cun", "community", "communities", "shequ", "grid", "residents")
)
_IDS = _VILLAGE_IDS | frozenset(
    (
        *("street", "streets", "street-office", "subdistrict", "jiedao", "jiedaoban", "jiezhen"),
        *("township", "townships", "town", "towns", "zhen", "xiang", "xiangzhen", "zhenjie"),
        *("grassroots", "jiceng", "shudi", "local-body", "locals", "local-government"),
    )
)
"""Ids that say by themselves who is meant, where nobody is known by them."""

_LEVEL = re.compile(r"(?<=..)(?:街道|镇|乡)$")
_ASIDE = re.compile(r"\([^()]*\)$")


def is_local(name: str, level: str | None = None) -> bool:
    """Whether a name is that of a body which a list of this level is for, or of one below it.

    A remark in brackets at its end, such as （示例）, is put aside.
    """
    endings = _VILLAGES if level in VILLAGES else (*_TOWNSHIPS, *_VILLAGES)
    bare = _bare(name)
    if bare.endswith(endings):
        return True
    return bare in _WHOLE or (level not in VILLAGES and _WITHIN.search(bare) is not None)


def local_ids(
    names: Mapping[str, str], units: "Iterable[Unit]" = (), level: str | None = None
) -> frozenset[str]:
    """Return all ids in `by:` that mean the local body; `names` are departments' names by id.

    `units` are those of the workspace, whose names and aliases are local whatever they end in;
    `level` is that of the list. An id such as `street` is one, too, where no department goes
    by it.
    """
    below = VILLAGES if level in VILLAGES else None
    own = {
        _bare(name)
        for unit in units
        if unit.level not in _ABOVE_TOWNSHIPS and (below is None or unit.level in below)
        for name in (unit.name, *unit.aliases)
    }
    short = {_LEVEL.sub("", name) for name in own}
    called = {
        key
        for key, name in names.items()
        if is_local(name, level) or (bare := _bare(name)) in own or bare in short
    }
    ids = _VILLAGE_IDS if level in VILLAGES else _IDS
    return ALONE | called | ids.difference(names)


def _bare(name: str) -> str:
    folded = unicodedata.normalize("NFKC", name)
    return _ASIDE.sub("", "".join(folded.split()))
