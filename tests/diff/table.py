"""A table of cases in a short form: what stood in a list, what stands there now, its kinds.

An item is `key[part]: duty; duty`, a duty `id by role text`; `~` begins the lineage of the new
list, `old,old>new,new`. The id of a duty is written without that of its item.
"""

from dataclasses import replace

from diff.samples import catalogue
from dutylist.model import Catalogue, Descent, Duty, Item, Replaces, Role

Case = tuple[str, str, str, str]

E1 = "1 emergency lead 组织消防演练"
P2 = "2 police joint 调查火灾原因"
L3 = "3 local support 协助张贴消防告示"
CHECK = "检查消防设施，督促整改火灾隐患"

ROLES: tuple[Case, ...] = (
    ("nothing", f"fire: {E1}; {L3}", f"fire: {E1}; {L3}", ""),
    (
        "lead to joint",
        f"fire: {E1}; {L3}",
        f"fire: {E1.replace('lead', 'joint')}; {L3}",
        "lead-vacated",
    ),
    (
        "lead to support",
        f"fire: {E1}; {L3}",
        f"fire: {E1.replace('lead', 'support')}; {L3}",
        "lead-vacated",
    ),
    (
        "joint to lead",
        f"fire: {E1.replace('lead', 'joint')}; {L3}",
        f"fire: {E1}; {L3}",
        "lead-filled",
    ),
    (
        "nobody below",
        f"fire: {E1}; {P2}",
        f"fire: {E1.replace('lead', 'joint')}; {P2}",
        "lead-changed",
    ),
    (
        "another department leads",
        f"fire: {E1}; {P2}; {L3}",
        f"fire: {E1.replace('lead', 'joint')}; {P2.replace('joint', 'lead')}; {L3}",
        "lead-changed",
    ),
    (
        "a second department leads",
        f"fire: {E1}; {P2}; {L3}",
        f"fire: {E1}; {P2.replace('joint', 'lead')}; {L3}",
        "lead-changed",
    ),
    (
        "the local body leads too",
        f"fire: {E1}; {L3}",
        f"fire: {E1}; {L3.replace('support', 'lead')}",
        "lead-moved-down",
    ),
    (
        "the local body leads alone",
        f"fire: {E1}; {L3}",
        f"fire: {E1.replace('lead', 'support')}; {L3.replace('support', 'lead')}",
        "lead-moved-down",
    ),
    (
        "lead goes up",
        f"fire: {E1.replace('lead', 'joint')}; {L3.replace('support', 'lead')}",
        f"fire: {E1}; {L3}",
        "lead-moved-up",
    ),
    (
        "the local lead falls away",
        f"fire: {L3.replace('support', 'lead')}",
        f"fire: {L3}",
        "lead-moved-up",
    ),
    (
        "support to joint below",
        f"fire: {E1}; {L3}",
        f"fire: {E1}; {L3.replace('support', 'joint')}",
        "local-role-raised",
    ),
    (
        "joint to support below",
        f"fire: {E1}; {L3.replace('support', 'joint')}",
        f"fire: {E1}; {L3}",
        "local-role-lowered",
    ),
    (
        "joint to support above",
        f"fire: {E1}; {P2}",
        f"fire: {E1}; {P2.replace('joint', 'support')}",
        "role-changed",
    ),
    (
        "the leading department leaves",
        f"fire: {E1}; {P2}; {L3}",
        f"fire: {P2}; {L3}",
        "department-left lead-vacated",
    ),
    ("all departments leave", f"fire: {E1}; {L3}", f"fire: {L3}", "department-left lead-vacated"),
    (
        "nobody is named any more",
        f"fire: {P2}",
        "fire:",
        "department-left lead-vacated",
    ),
    (
        "a lead comes",
        f"fire: {P2}; {L3}",
        f"fire: {E1}; {P2}; {L3}",
        "department-joined lead-filled",
    ),
)

BODIES: tuple[Case, ...] = (
    (
        "down by id",
        f"fire: {E1}; {P2}",
        f"fire: {E1}; 2 local support 调查火灾原因",
        "duty-handed-down",
    ),
    ("up by id", f"fire: {E1}; 2 local support 调查火灾原因", f"fire: {E1}; {P2}", "duty-taken-up"),
    (
        "the lead itself down",
        f"fire: {E1}",
        "fire: 1 local lead 组织消防演练",
        "duty-handed-down lead-moved-down",
    ),
    ("across", f"fire: {E1}; {P2}", f"fire: {E1}; 2 fire joint 调查火灾原因", "duty-passed"),
    ("added below", f"fire: {E1}", f"fire: {E1}; {L3}", "local-duty-added"),
    ("removed below", f"fire: {E1}; {L3}", f"fire: {E1}", "local-duty-removed"),
    ("joined", f"fire: {E1}", f"fire: {E1}; {P2}", "department-joined"),
    ("left", f"fire: {E1}; {P2}", f"fire: {E1}", "department-left"),
    (
        "more of one department",
        f"fire: {E1}",
        f"fire: {E1}; 2 emergency joint 核定损失",
        "department-duty-added",
    ),
    (
        "less of one department",
        f"fire: {E1}; 2 emergency joint 核定损失",
        f"fire: {E1}",
        "department-duty-removed",
    ),
    (
        "to the office by name",
        f"fire: {E1}; {P2}",
        f"fire: {E1}; 2 office joint 调查火灾原因",
        "duty-handed-down",
    ),
    (
        "from the office by name",
        f"fire: {E1}; 2 office joint 调查火灾原因",
        f"fire: {E1}; {P2}",
        "duty-taken-up",
    ),
    (
        "the office added",
        f"fire: {E1}",
        f"fire: {E1}; 2 office joint 调查火灾原因",
        "local-duty-added",
    ),
    (
        "the office for local",
        f"fire: {E1}; 2 local joint 调查火灾原因",
        f"fire: {E1}; 2 office joint 调查火灾原因",
        "duty-passed",
    ),
    (
        "the office for local, raised",
        f"fire: {E1}; 2 local support 调查火灾原因",
        f"fire: {E1}; 2 office joint 调查火灾原因",
        "duty-passed local-role-raised",
    ),
    (
        "the office leads",
        f"fire: {E1}; 2 office joint 调查火灾原因",
        f"fire: {E1}; 2 office lead 调查火灾原因",
        "lead-moved-down",
    ),
    (
        "the office raised",
        f"fire: {E1}; 2 office support 调查火灾原因",
        f"fire: {E1}; 2 office joint 调查火灾原因",
        "local-role-raised",
    ),
    (
        "an item of the office",
        f"fire: {E1}",
        f"fire: {E1}/dog: 1 office joint 登记犬只",
        "item-added",
    ),
    (
        "moved to another item",
        f"fire: {E1}; {L3}/dog:",
        f"fire: {E1}/dog: =fire.3 local support 协助张贴消防告示",
        "duty-moved",
    ),
    (
        "moved and strengthened",
        f"fire: {E1}; {L3}/dog:",
        f"fire: {E1}/dog: =fire.3 local support 负责张贴消防告示",
        "duty-moved local-duty-strengthened",
    ),
    (
        "moved and handed down",
        f"fire: {E1}; {P2}/dog:",
        f"fire: {E1}/dog: =fire.2 local joint 调查火灾原因",
        "duty-handed-down duty-moved",
    ),
    (
        "another id below",
        f"fire: {E1}; {L3}",
        f"fire: {E1}; 9 local support 协助张贴消防告示",
        "duty-replaced local-duty-added local-duty-removed",
    ),
    (
        "another id above",
        f"fire: {E1}; {P2}",
        f"fire: {E1}; 9 police joint 调查火灾原因",
        "department-duty-added department-duty-removed duty-replaced",
    ),
    ("turned round", f"fire: {E1}; {L3}", f"fire: {L3}; {E1}", "duty-reordered"),
    (
        "strengthened",
        f"fire: {E1}; {L3}",
        f"fire: {E1}; 3 local support 负责张贴消防告示",
        "local-duty-strengthened",
    ),
    (
        "weakened",
        f"fire: {E1}; 3 local support 负责张贴消防告示",
        f"fire: {E1}; {L3}",
        "local-duty-weakened",
    ),
    (
        "reworded above",
        f"fire: {E1}; {L3}",
        f"fire: 1 emergency lead 开展消防培训; {L3}",
        "duty-reworded",
    ),
)

ITEMS: tuple[Case, ...] = (
    ("added with work", f"fire: {E1}", f"fire: {E1}/dog: 1 local support 登记犬只", "item-added"),
    (
        "added without work",
        f"fire: {E1}",
        f"fire: {E1}/dog: 1 police lead 登记犬只",
        "department-item-added",
    ),
    ("added bare", f"fire: {E1}", f"fire: {E1}/dog:", "item-added"),
    (
        "removed with work",
        f"fire: {E1}/dog: 1 local support 登记犬只",
        f"fire: {E1}",
        "item-removed",
    ),
    (
        "removed without work",
        f"fire: {E1}/dog: 1 police lead 登记犬只",
        f"fire: {E1}",
        "department-item-removed",
    ),
    ("turned round", f"fire: {E1}/dog:/cat:", f"dog:/cat:/fire: {E1}", "item-reordered"),
    ("to a heavier part", f"fire[assist]: {E1}", f"fire[basic]: {E1}", "part-heavier"),
    ("to a lighter part", f"fire[basic]: {E1}", f"fire[withdrawn]: {E1}", "part-lighter"),
    ("to a part of no known weight", f"fire[basic]: {E1}", f"fire[other]: {E1}", "part-changed"),
    ("added withdrawn", f"fire: {E1}", f"fire: {E1}/dog[withdrawn]:", "department-item-added"),
    (
        "another id, undeclared",
        f"fire: {E1}; {L3}",
        f"safe: {E1}; {L3}",
        "item-added item-removed item-replaced",
    ),
    (
        "put together, undeclared",
        f"fire: 1 local support {CHECK}/dog: 1 local support 登记犬只信息，劝导文明遛犬",
        f"both: 1 local support {CHECK}; 2 local support 登记犬只信息，劝导文明遛犬",
        "item-added item-removed item-removed merge-proposed",
    ),
    (
        "taken apart, undeclared",
        f"both: 1 local support {CHECK}; 2 local support 登记犬只信息，劝导文明遛犬",
        f"fire: 1 local support {CHECK}/dog: 1 local support 登记犬只信息，劝导文明遛犬",
        "item-added item-added item-removed split-proposed",
    ),
)

DESCENT: tuple[Case, ...] = (
    ("renamed", f"fire: {E1}; {L3}", f"safe: {E1}; {L3}~fire>safe", "item-id-changed"),
    (
        "renamed, a duty more",
        f"fire: {E1}; {L3}",
        f"safe: {E1}; {L3}; 4 local support 登记犬只~fire>safe",
        "item-id-changed local-duty-added",
    ),
    (
        "renamed, a duty less",
        f"fire: {E1}; {L3}",
        f"safe: {E1}~fire>safe",
        "item-id-changed local-duty-removed",
    ),
    (
        "renamed, handed down",
        f"fire: {E1}; {P2}",
        f"safe: {E1}; 2 local joint 调查火灾原因~fire>safe",
        "duty-handed-down item-id-changed",
    ),
    (
        "renamed, handed down under another id",
        f"fire: {E1}; {P2}",
        f"safe: {E1}; 9 local joint 做好火灾原因的调查工作~fire>safe",
        "duty-handed-down item-id-changed",
    ),
    (
        "renamed, strengthened",
        f"fire: {E1}; {L3}",
        f"safe: {E1}; 3 local support 负责张贴消防告示~fire>safe",
        "item-id-changed local-duty-strengthened",
    ),
    (
        "renamed, raised",
        f"fire: {E1}; {L3}",
        f"safe: {E1}; 3 local joint 协助张贴消防告示~fire>safe",
        "item-id-changed local-role-raised",
    ),
    (
        "renamed, lead vacated",
        f"fire: {E1}; {L3}",
        f"safe: 1 emergency joint 组织消防演练; {L3}~fire>safe",
        "item-id-changed lead-vacated",
    ),
    (
        "renamed, heavier part",
        f"fire[assist]: {E1}",
        f"safe[basic]: {E1}~fire>safe",
        "item-id-changed part-heavier",
    ),
    (
        "renamed, duties under other numbers",
        f"fire: {E1}; {L3}",
        "safe: 8 emergency lead 组织消防演练; 9 local support 协助张贴消防告示~fire>safe",
        "item-id-changed",
    ),
    (
        "an unrelated item under a false name",
        f"fire: {E1}; {L3}",
        f"safe: {E1}; 3 local support 征收排污费用~fire>safe",
        "item-id-changed local-duty-added local-duty-removed",
    ),
    (
        "an item of others for one of work",
        f"fire: {E1}",
        "safe: 1 local support 征收排污费用~fire>safe",
        "department-left item-id-changed lead-vacated local-duty-added",
    ),
    (
        "merged",
        f"fire: {E1}; {L3}/dog: 1 local support 登记犬只",
        f"both: {E1}; {L3}; 4 local support 登记犬只~fire,dog>both",
        "items-merged",
    ),
    (
        "merged by two entries",
        f"fire: {E1}; {L3}/dog: 1 local support 登记犬只",
        f"both: {E1}; {L3}; 4 local support 登记犬只~fire>both~dog>both",
        "items-merged",
    ),
    (
        "merged, a duty slipped in",
        f"fire: {E1}; {L3}/dog: 1 local support 登记犬只",
        f"both: {E1}; {L3}; 4 local support 登记犬只; 5 local support 征收排污费用~fire,dog>both",
        "items-merged local-duty-added",
    ),
    (
        "merged into one that stays, in a heavier part",
        f"fire[assist]: {E1}; {L3}/dog[assist]: 1 local support 登记犬只",
        f"fire[basic]: {E1}; {L3}; 4 local support 登记犬只~dog>fire",
        "items-merged part-heavier",
    ),
    (
        "merged into one that stays",
        f"fire: {E1}; {L3}/dog: 1 local support 登记犬只",
        f"fire: {E1}; {L3}; 4 local support 登记犬只~dog>fire",
        "items-merged",
    ),
    (
        "merged, one handed down",
        f"fire: {E1}; {P2}/dog: 1 local support 登记犬只",
        f"both: {E1}; 2 local joint 调查火灾原因; 4 local support 登记犬只~fire,dog>both",
        "duty-handed-down items-merged",
    ),
    (
        "merged, heavier part",
        f"fire[basic]: {E1}/dog[assist]: 1 local support 登记犬只",
        f"both[basic]: {E1}; 4 local support 登记犬只~fire,dog>both",
        "items-merged part-heavier",
    ),
    (
        "split",
        f"both: {E1}; {L3}; 4 local support 登记犬只",
        f"fire: {E1}; {L3}/dog: 1 local support 登记犬只~both>fire,dog",
        "item-split",
    ),
    (
        "split, a duty slipped in",
        f"both: {E1}; {L3}; 4 local support 登记犬只",
        f"fire: {E1}; {L3}/dog: 1 local support 登记犬只; 2 local support 征收排污费~both>fire,dog",
        "item-split local-duty-added",
    ),
    (
        "split, the old one stays",
        f"fire: {E1}; {L3}; 4 local support 登记犬只",
        f"fire: {E1}; {L3}/dog: 1 local support 登记犬只~fire>fire,dog",
        "item-split",
    ),
    (
        "split, strengthened",
        f"both: {E1}; {L3}; 4 local support 协助登记犬只",
        f"fire: {E1}; {L3}/dog: 1 local support 负责登记犬只~both>fire,dog",
        "item-split local-duty-strengthened",
    ),
    (
        "a duty under another number",
        f"fire: {E1}; {L3}",
        f"fire: {E1}; 9 local support 协助张贴消防告示~fire.3>fire.9",
        "item-id-changed",
    ),
    (
        "a duty under another number, more binding",
        f"fire: {E1}; {L3}",
        f"fire: {E1}; 9 local support 负责张贴消防告示~fire.3>fire.9",
        "item-id-changed local-duty-strengthened",
    ),
    (
        "a duty under a false number",
        f"fire: {E1}; {L3}",
        f"fire: {E1}; 9 local support 征收排污费用~fire.3>fire.9",
        "local-duty-added local-duty-removed",
    ),
    (
        "a duty of others under a false number",
        f"fire: {E1}; {P2}",
        f"fire: {E1}; 9 local support 征收排污费用~fire.2>fire.9",
        "department-left local-duty-added",
    ),
    ("an id that does not exist", f"fire: {E1}", f"fire: {E1}; {L3}~gone>fire", "local-duty-added"),
    (
        "items that both stay",
        f"fire: {E1}/dog: {L3}",
        f"fire: {E1}; 9 local support 征收排污费用/dog: {L3}~fire>dog",
        "local-duty-added",
    ),
)

CASES: tuple[Case, ...] = (*ROLES, *BODIES, *ITEMS, *DESCENT)


def listed(text: str) -> Catalogue:
    """Return the list that a case writes down; with a lineage it is the second version."""
    body, *lineage = text.split("~")
    items = tuple(_item(each) for each in filter(None, body.split("/")))
    made = replace(catalogue(), departments={"office": "五龙街道办事处"}, items=items)
    if not lineage:
        return made
    replaces = Replaces(version="1", lineage=tuple(map(_descent, lineage)))
    return replace(made, version="2", replaces=replaces)


def _descent(text: str) -> Descent:
    old, _, new = text.partition(">")
    return Descent(old=tuple(old.split(",")), new=tuple(new.split(",")))


def _item(text: str) -> Item:
    head, _, duties = text.partition(":")
    key, _, part = head.rstrip("]").partition("[")
    return Item(
        id=key,
        name="事项",
        category="peace",
        part=part or None,
        duties=tuple(_duty(key, each.strip()) for each in duties.split(";") if each.strip()),
    )


def _duty(item: str, text: str) -> Duty:
    number, by, role, words = text.split(" ", 3)
    key = number[1:] if number.startswith("=") else f"{item}.{number}"
    return Duty(id=key, by=by, role=Role(role), text=words)
