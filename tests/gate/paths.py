"""Ways to slip a duty past the gate in several commits, each harmless by itself to look at."""

from copy import deepcopy

from gate import attacks
from gate.attacks import EDIT_FIRE, edits
from gate.space import (
    CATALOGUE,
    HUBIN,
    WULONG,
    Edit,
    Files,
    approving,
    catalogue,
    changed,
    duty,
    item,
    overlay,
    sealed,
    start,
)

PENDING = {"by": "示例编办", "result": "pending"}
FOR_NOW = {"by": "示例编办", "on": "2026-11-01", "until": "2027-01-01"}
NAME = "records/2026-009.yaml"
ADD_STALL = {"catalogue": "street", "action": "add", "item": "stall"}


def without_removal(files: Files) -> None:
    del files[WULONG]["remove"]


def recoded(files: Files) -> None:
    files["units.yaml"]["units"][0]["code"] = "230202009"
    files[WULONG]["for"]["unit"] = "230202009"
    without_removal(files)


def recoded_and_renamed(files: Files) -> None:
    recoded(files)
    files[WULONG]["id"] = "xin-wulong"
    files[WULONG]["for"]["name"] = "新五龙街道"
    files["units.yaml"]["units"][0]["name"] = "新五龙街道"


def hubin_takes_all(files: Files) -> None:
    files[HUBIN] = overlay("hubin", "230202002", "湖滨街道")


def hubin_hidden(files: Files) -> None:
    files["overlays/.more/hubin.yaml"] = files.pop(HUBIN)


def filed_as(name: str) -> Edit:
    def edit(files: Files) -> None:
        files[name] = files.pop(WULONG)

    return edit


def filed_without_removal(name: str) -> Edit:
    def edit(files: Files) -> None:
        without_removal(files)
        filed_as(name)(files)

    return edit


def unit_called_like_a_department(files: Files) -> None:
    files["units.yaml"]["units"][0]["aliases"] = ["区住房和城乡建设局"]


def called_and_handed_down(files: Files) -> None:
    unit_called_like_a_department(files)
    attacks.by_only(files)


def for_now(files: Files) -> None:
    attacks.gains_duty(files)
    approving("2026-009", EDIT_FIRE, decision=PENDING, acknowledged=FOR_NOW)(files)


def refused(files: Files) -> None:
    files[NAME]["decision"] = {"by": "示例编办", "on": "2026-11-20", "result": "refused"}
    sealed(files, "2026-009")


def prolonged(files: Files) -> None:
    files[NAME]["acknowledged"] |= {"on": "2026-12-01", "until": "2027-05-01"}
    sealed(files, "2026-009")


def no_longer_for_now(files: Files) -> None:
    del files[NAME]["acknowledged"]


def under_another_id(files: Files) -> None:
    files["records/2026-019.yaml"] = files.pop(NAME) | {"id": "2026-019"}
    sealed(files, "2026-019")


def turned_to_another_item(files: Files) -> None:
    del files[NAME]
    approving("2026-009", {**EDIT_FIRE, "item": "dog"}, decision=PENDING, acknowledged=FOR_NOW)(
        files
    )


def hidden_among_lists(files: Files) -> None:
    files["dutylist.yaml"]["lists"] = "records"


def approved(files: Files) -> None:
    attacks.gains_duty(files)
    approving("2026-009", EDIT_FIRE)(files)


def taken_back(files: Files) -> None:
    approved(files)
    item(files, "fire")["duties"].pop()


def copied_record(files: Files) -> None:
    approved(files)
    files["records/2026-099.yaml"] = deepcopy(files[NAME]) | {"id": "2026-099"}
    sealed(files, "2026-099")


def gained(files: Files) -> None:
    """Add an item to the base by a record; a rebase leaves it undecided in an overlay."""
    attacks.new_item(files)
    files[WULONG]["undecided"] = ["stall"]
    approving("2026-009", ADD_STALL)(files)


def gained_without_record(files: Files) -> None:
    attacks.new_item(files)
    files[WULONG]["undecided"] = ["stall"]


def decided_to_take(files: Files) -> None:
    del files[WULONG]["undecided"]


def left_out(files: Files) -> None:
    decided_to_take(files)
    files[WULONG]["remove"].append(
        {"item": "stall", "reason": "no-such-matter", "note": "没有流动摊贩。"}
    )


def claimed_stall(files: Files) -> None:
    files[HUBIN]["claim"].append("stall")


def stall_heavier(files: Files) -> None:
    decided_to_take(files)
    item(files, "stall")["duties"][0]["text"] = "每日清理流动摊贩并处罚。"


def taken_with_more(files: Files) -> None:
    decided_to_take(files)
    more = duty("stall.2", "local", "lead", "负责处罚流动摊贩。")
    files[WULONG]["edit"] = [{"item": "stall", "duties": {"add": [more]}, "reason": "示例。"}]


def nothing(files: Files) -> None:
    """Change nothing."""
    del files


def after(first: Edit, *rest: Edit) -> list[Files]:
    """Return a workspace after an edit, and then after each other one on top of that alone."""
    known = changed(start(), first)
    return [known, *(changed(known, each) for each in rest)]


ODD = ("overlays/wu:long.yaml", "overlays/wu\\long.yaml", "overlays./wulong.yaml")


def renumbered(name: str, other: str) -> Edit:
    """Return a new version in which an item has another id, to which all overlays move."""

    def edit(files: Files) -> None:
        made = catalogue("2027", "2027-01-01", "2026")
        next(each for each in made["items"] if each["id"] == name)["id"] = other
        made["replaces"]["lineage"] = [{"from": [name], "to": [other]}]
        files["catalogues/street-2027.yaml"] = made
        for each in (WULONG, HUBIN):
            files[each]["base"]["version"] = "2027"
        claim = files[HUBIN]["claim"]
        files[HUBIN]["claim"] = [other if each == name else each for each in claim]
        for each in files[WULONG]["remove"]:
            each["item"] = other if each["item"] == name else each["item"]

    return edit


def renumbered_and_taken(files: Files) -> None:
    renumbered("straw", "grass")(files)
    without_removal(files)


PATHS: dict[str, list[Files]] = {
    "a unit under another code": after(nothing, recoded),
    "a unit under another code and name": after(nothing, recoded_and_renamed),
    "a claim deleted, then everything taken": after(
        nothing, lambda files: files.pop(HUBIN), hubin_takes_all
    ),
    "a claim hidden, then everything taken": after(nothing, hubin_hidden, hubin_takes_all),
    "a unit called like a department": after(
        nothing, unit_called_like_a_department, called_and_handed_down
    ),
    "a record for now deleted": after(for_now, lambda files: files.pop(NAME)),
    "a record for now refused": after(for_now, refused),
    "a record for now prolonged": after(for_now, prolonged),
    "a record for now that is so no longer": after(for_now, no_longer_for_now),
    "a record for now under another id": after(for_now, under_another_id),
    "a record for now turned to another item": after(for_now, turned_to_another_item),
    "a record for now hidden among lists": after(for_now, hidden_among_lists),
    "an approval copied under another id": after(taken_back, copied_record),
    "an undecided item taken without a record": after(gained_without_record, decided_to_take),
    "an undecided item taken, heavier": after(gained, stall_heavier),
    "an undecided item taken with more": after(gained, taken_with_more),
    "an item left out, called undecided, and taken": [
        *after(gained, left_out)[1:],
        *after(gained, nothing, decided_to_take)[1:],
    ],
    "an item left out taken under another id": after(nothing, renumbered_and_taken),
    "an item claimed on the approval of the base": after(gained, claimed_stall),
} | {
    f"an overlay in {name!r}": after(nothing, filed_as(name), filed_without_removal(name))
    for name in ODD
}
"""Versions of a workspace, one commit each; the gate stops one of the steps."""


def approved_later(files: Files) -> None:
    files[NAME]["decision"] = {
        "by": "示例编办",
        "on": "2026-11-20",
        "number": "示例〔2026〕10号",
        "result": "approved",
    }
    sealed(files, "2026-009")


def without_last_duty(files: Files) -> None:
    item(files, "fire")["duties"].pop()


def unit_founded(files: Files) -> None:
    made = {"code": "230202003", "name": "江安街道", "level": "street"}
    files["units.yaml"]["units"].append(made)
    files["overlays/jiangan.yaml"] = overlay("jiangan", "230202003", "江安街道")


def department_merged(files: Files) -> None:
    files["departments.yaml"]["departments"][1]["successor"] = "emergency"
    item(files, "fire")["duties"][1]["by"] = "emergency"


def steps_that_repeat(files: Files) -> None:
    item(files, "dog")["guide"] = {"steps": [{"by": "local", "text": "协助调解养犬纠纷。"}]}


def taken_up(files: Files) -> None:
    item(files, "straw")["duties"][1]["by"] = "police"


def files_moved(files: Files) -> None:
    files["目录/街道.yaml"] = files.pop(CATALOGUE)
    files["调整/五龙.yaml"] = files.pop(WULONG)


CLAIM_STALL = {"overlay": "wulong", "action": "claim", "item": "stall"}

ALLOWED: dict[str, list[Files]] = {
    "a record for now approved": after(for_now, approved_later),
    "a record for now refused, its change taken back": after(
        for_now, edits(refused, without_last_duty)
    ),
    "an undecided item taken on the approval of the base": after(gained, decided_to_take),
    "an undecided item taken on a claim": after(
        gained_without_record, edits(decided_to_take, approving("2026-010", CLAIM_STALL))
    ),
    "a new unit that takes the base as it is": after(nothing, unit_founded),
    "a department merged into another": after(nothing, department_merged),
    "the first steps of a procedure, which repeat a duty": after(nothing, steps_that_repeat),
    "a duty taken up in its own words": after(nothing, taken_up),
    "a catalogue file in another place, with its overlays": after(nothing, files_moved),
    "a claimed item under another id": after(nothing, renumbered("dog", "dogs")),
    "an item left out under another id": after(nothing, renumbered("straw", "grass")),
}
"""Versions of a workspace, one commit each; the gate lets every step pass."""
