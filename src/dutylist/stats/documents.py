"""Whether what a duty is about needs a law, and whether what it rests on is one."""

import re

from dutylist.law.ranks import LAWS
from dutylist.model import Catalogue, Duty, Item
from dutylist.stats.uses import Use

_NEEDS = re.compile(
    "行政处罚|处罚|罚款|没收|吊销|行政许可|许可|审批|核准|行政强制|强制|查封|扣押|冻结|征收|征用"
    "|收费|收取|执法|检查"
)
_NOT_SO = re.compile("自查|互查|免费|体检|不得收费|不收费")
_POWER = "power"
_DOCUMENT = re.compile(
    "(?:通知|意见|方案|要点|纪要|函|批复|通报|计划|规划|指南|标准|决定|公告|通告)(?:（[^）]*）)?$"
)


def needs_law(catalogue: Catalogue, item: Item, duty: Duty | None) -> str | None:
    """Return the word by which a duty, or an item, needs a law; None where it needs none."""
    words = item.name if duty is None else duty.text
    found = _NEEDS.search(_NOT_SO.sub("", words))
    if found:
        return found.group()
    return "行政权力" if catalogue.kind == _POWER else None


def is_document(use: Use) -> bool:
    """Whether what is cited is a document: by its rank, or where that is unknown by its name."""
    if use.rank:
        return use.rank not in LAWS
    title = use.citation.title
    return title is None or _DOCUMENT.search(title) is not None
