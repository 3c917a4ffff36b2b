"""Changes that hand nothing down, or that were approved; all must pass."""

from copy import deepcopy

from gate import attacks
from gate.attacks import EDIT_FIRE, edits
from gate.space import (
    CATALOGUE,
    HUBIN,
    OLDER,
    WULONG,
    Edit,
    Files,
    approving,
    catalogue,
    duty,
    item,
    overlay,
)


def punctuation(files: Files) -> None:
    item(files, "fire")["duties"][2]["text"] = "配合开展消防宣传；发现火灾隐患及时报告。"


def width(files: Files) -> None:
    item(files, "fire")["note"] = "火警电话为１１９。"


def order_of_items(files: Files) -> None:
    files[CATALOGUE]["items"].reverse()


def order_of_duties(files: Files) -> None:
    item(files, "fire")["duties"].reverse()


def contact(files: Files) -> None:
    item(files, "fire")["guide"]["contact"]["phone"] = "0452-1111111"


def note(files: Files) -> None:
    item(files, "fire")["note"] = "火警电话为119，全天有人值守。"


def posts(files: Files) -> None:
    item(files, "fire")["posts"] = ["平安办"]


def basis(files: Files) -> None:
    item(files, "fire")["duties"][0]["basis"] = ["《中华人民共和国消防法》第三条"]


def basis_renumbered(files: Files) -> None:
    item(files, "fire")["duties"][0]["basis"] = ["《中华人民共和国消防法》第四条"]


def new_version(files: Files) -> None:
    files["catalogues/street-2027.yaml"] = catalogue("2027", "2027-01-01", "2026")


def new_version_and_rebased(files: Files) -> None:
    new_version(files)
    for each in (WULONG, HUBIN):
        files[each]["base"]["version"] = "2027"


def issued_anew(files: Files) -> None:
    files[CATALOGUE]["issued"]["number"] = "示例〔2026〕3号"


def category_renamed(files: Files) -> None:
    files[CATALOGUE]["categories"][0]["name"] = "平安法治"


def item_removed(files: Files) -> None:
    files[CATALOGUE]["items"].pop(1)
    files[HUBIN]["claim"].remove("dog")


def duty_removed(files: Files) -> None:
    item(files, "dog")["duties"].pop()


def duty_taken_up(files: Files) -> None:
    item(files, "fire")["duties"][2]["by"] = "emergency"


def role_lowered(files: Files) -> None:
    files[OLDER]["items"][1]["duties"][2]["role"] = "support"


def weaker_verb(files: Files) -> None:
    item(files, "dog")["duties"][1]["text"] = "配合调解养犬纠纷。"


def department_gains(files: Files) -> None:
    item(files, "fire")["duties"].append(duty("fire.7", "police", "joint", "查处谎报火警行为。"))


def department_item(files: Files) -> None:
    made = deepcopy(item(files, "flood"))
    made["id"], made["name"] = "dam", "水库大坝安全鉴定"
    made["duties"] = [duty("dam.1", "emergency", "lead", "组织大坝安全鉴定。")]
    files[CATALOGUE]["items"].append(made)


def department_renamed(files: Files) -> None:
    files["departments.yaml"]["departments"][1]["name"] = "区住房保障局"


def department_hands_over(files: Files) -> None:
    item(files, "fire")["duties"][1]["by"] = "police"


def overlay_removes(files: Files) -> None:
    files[WULONG]["remove"].append(
        {"item": "dog", "reason": "no-such-matter", "note": "没有养犬。"}
    )


def overlay_moved(files: Files) -> None:
    files["overlays/sub/五龙.yaml"] = files.pop(WULONG)


def catalogue_moved(files: Files) -> None:
    files["catalogues/sub/街道.yaml"] = files.pop(CATALOGUE)


def claims_less(files: Files) -> None:
    files[HUBIN]["claim"].remove("dog")


def catalogue_gone(files: Files) -> None:
    del files[OLDER]


def hidden(files: Files) -> None:
    item(files, "dog")["publish"] = "internal"


def unit_merged_away(files: Files) -> None:
    del files[WULONG]
    files["units.yaml"]["units"].pop(0)


def unit_founded(files: Files) -> None:
    files["units.yaml"]["units"].append(
        {"code": "230202003", "name": "江安街道", "level": "street"}
    )
    files["overlays/jiangan.yaml"] = overlay("jiangan", "230202003", "江安街道")


def overlay_renamed(files: Files) -> None:
    files[WULONG]["id"] = "wulong-2026"


def unit_renamed(files: Files) -> None:
    files["units.yaml"]["units"][0]["name"] = "五龙新区街道"
    files[WULONG]["for"]["name"] = "五龙新区街道"


def merged_word_for_word(files: Files) -> None:
    attacks.merged()(files)


def open_record(files: Files) -> None:
    approving("2026-011", EDIT_FIRE, decision={"by": "示例编办", "result": "pending"})(files)


HARMLESS: dict[str, Edit] = {
    each.__name__: each
    for each in (
        punctuation,
        width,
        order_of_items,
        order_of_duties,
        contact,
        note,
        posts,
        basis,
        basis_renumbered,
        new_version,
        new_version_and_rebased,
        issued_anew,
        category_renamed,
        item_removed,
        duty_removed,
        duty_taken_up,
        role_lowered,
        weaker_verb,
        department_gains,
        department_item,
        department_renamed,
        department_hands_over,
        overlay_removes,
        overlay_moved,
        catalogue_moved,
        claims_less,
        catalogue_gone,
        hidden,
        unit_merged_away,
        unit_founded,
        overlay_renamed,
        unit_renamed,
        merged_word_for_word,
        open_record,
    )
}
"""Edits that hand nothing down."""


def rebased(edit: Edit) -> Edit:
    """Return an edit of a new version of the base, to which all overlays move."""

    def anew(files: Files) -> None:
        new_version_and_rebased(files)
        older = files.pop(CATALOGUE)
        files[CATALOGUE] = files.pop("catalogues/street-2027.yaml")
        edit(files)
        files["catalogues/street-2027.yaml"] = files.pop(CATALOGUE)
        files[CATALOGUE] = older

    return anew


def issued_extra(files: Files) -> None:
    attacks.other_new_catalogue(files)
    made = overlay("wulong-extra", "230202001", "五龙街道")
    made["base"] |= {"catalogue": "extra", "version": "1"}
    files["overlays/extra.yaml"] = made


APPROVED: dict[str, Edit] = {
    "a duty added to an item": edits(attacks.gains_duty, approving("2026-009", EDIT_FIRE)),
    "a duty added, approved by itself": edits(
        attacks.gains_duty,
        approving("2026-009", {**EDIT_FIRE, "action": "add", "duty": "fire.4"}),
    ),
    "a duty handed down": edits(attacks.by_only, approving("2026-009", EDIT_FIRE)),
    "a lead handed down, approved as a duty": edits(
        attacks.lead_by_only, approving("2026-009", {**EDIT_FIRE, "duty": "fire.1"})
    ),
    "a duty under another item": edits(
        attacks.under_other_item, approving("2026-009", {**EDIT_FIRE, "item": "dog"})
    ),
    "an item added": edits(
        attacks.new_item,
        approving("2026-009", {"catalogue": "street", "action": "add", "item": "stall"}),
    ),
    "a new version with a duty, to which overlays moved": edits(
        rebased(attacks.gains_duty), approving("2026-009", EDIT_FIRE)
    ),
    "an item claimed": edits(
        attacks.claimed,
        approving("2026-009", {"overlay": "hubin", "action": "claim", "item": "straw"}),
    ),
    "a removal taken back": edits(
        attacks.not_removed_any_more,
        approving("2026-009", {"overlay": "wulong", "action": "claim", "item": "straw"}),
    ),
    "a duty added by an overlay": edits(
        attacks.overlay_adds_duty,
        approving("2026-009", {"overlay": "hubin", "action": "edit", "item": "fire"}),
    ),
    "a duty handed down by an overlay, approved by itself": edits(
        attacks.overlay_hands_down,
        approving(
            "2026-009", {"overlay": "hubin", "action": "edit", "item": "fire", "duty": "fire.2"}
        ),
    ),
    "a new list, and an overlay on it": edits(
        issued_extra, approving("2026-009", {"catalogue": "extra", "action": "issue"})
    ),
    "two records for two items": edits(
        attacks.gains_duty,
        attacks.dog_gains,
        approving("2026-009", EDIT_FIRE),
        approving("2026-010", {**EDIT_FIRE, "item": "dog"}),
    ),
    "a change that stands for now": edits(
        attacks.gains_duty,
        approving(
            "2026-009",
            EDIT_FIRE,
            decision={"by": "示例编办", "result": "pending"},
            acknowledged={"by": "示例编办", "on": "2026-11-01", "until": "2027-01-01"},
        ),
    ),
}
"""Edits that hand something down, with the record that allows it."""
