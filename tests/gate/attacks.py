"""Ways to slip a duty past the gate, each as edits of the small workspace; none may pass."""

from copy import deepcopy
from typing import Any

from gate.space import (
    CATALOGUE,
    HUBIN,
    OLDER,
    WULONG,
    Data,
    Edit,
    Files,
    approving,
    catalogue,
    duty,
    item,
    overlay,
    sealed,
)

LOCAL_DUTY = duty("fire.4", "local", "support", "每周对辖区沿街商铺逐户开展消防检查。")
EDIT_FIRE = {"catalogue": "street", "action": "edit", "item": "fire"}


def edits(*made: Edit) -> Edit:
    def edit(files: Files) -> None:
        for each in made:
            each(files)

    return edit


def gains_duty(files: Files) -> None:
    item(files, "fire")["duties"].append(dict(LOCAL_DUTY))


def by_only(files: Files) -> None:
    item(files, "fire")["duties"][1]["by"] = "local"


def lead_by_only(files: Files) -> None:
    item(files, "fire")["duties"][0]["by"] = "local"


def role_only(files: Files) -> None:
    item(files, "fire")["duties"][2]["role"] = "joint"


def role_to_lead(files: Files) -> None:
    item(files, "fire")["duties"][2]["role"] = "lead"


def lead_gives_up(files: Files) -> None:
    item(files, "fire")["duties"][0]["role"] = "support"


def stronger_verb(files: Files) -> None:
    item(files, "fire")["duties"][2]["text"] = "负责组织实施消防宣传，整改火灾隐患。"


def renamed_with_duty(files: Files) -> None:
    item(files, "fire")["name"] = "消防安全监督检查"
    gains_duty(files)


def item_under_other_id(files: Files) -> None:
    one = item(files, "flood")
    one["id"], one["name"] = "water", "水库安全运行"
    one["duties"] = [duty("water.1", "local", "lead", "组织水库防汛调度演练，负责巡查。")]


def split_and_reworded(files: Files) -> None:
    item(files, "fire")["duties"][1:2] = [
        duty("fire.5", "local", "support", "督促物业企业维护共用消防设施。"),
        duty("fire.6", "local", "support", "劝阻占用消防通道行为，及时清理。"),
    ]


def under_other_item(files: Files) -> None:
    moved = item(files, "fire")["duties"].pop(1)
    item(files, "dog")["duties"].append({**moved, "id": "dog.9", "by": "local"})


def local_twin(files: Files) -> None:
    item(files, "flood")["duties"].append(duty("flood.2", "local", "support", "参加演练。"))


def new_item(files: Files) -> None:
    files[CATALOGUE]["items"].append(
        {
            "id": "stall",
            "name": "流动摊贩管理",
            "category": "city",
            "duties": [duty("stall.1", "local", "lead", "清理流动摊贩。")],
        }
    )


def internal_item(files: Files) -> None:
    new_item(files)
    item(files, "stall")["publish"] = "internal"


def department_called_street(files: Files) -> None:
    files["departments.yaml"]["departments"][1]["name"] = "五龙街道办事处"


def bound_to_street(files: Files) -> None:
    files[WULONG]["bind"] = {"departments": {"housing": "五龙街道办事处"}}


def new_department_that_is_the_street(files: Files) -> None:
    known = files["departments.yaml"]["departments"]
    known.append({"id": "jiedao", "name": "街道办事处"})
    item(files, "fire")["duties"].append({**LOCAL_DUTY, "by": "jiedao"})


def charged_in_a_departments_duty(files: Files) -> None:
    item(files, "fire")["duties"][0]["text"] += "街道负责组织逐户检查并整改隐患。"


def charged_in_a_note(files: Files) -> None:
    item(files, "fire")["note"] += "街道负责组织对沿街商铺逐户检查。"


def charged_in_a_step(files: Files) -> None:
    step = {"by": "local", "text": "上门逐户检查并登记。"}
    item(files, "fire")["guide"]["steps"].append(step)


def charged_by_first_steps(files: Files) -> None:
    steps = [{"by": "local", "text": "上门逐户清点犬只，收缴流浪犬。"}]
    item(files, "dog")["guide"] = {"steps": steps}


def steps_of_a_departments_item(files: Files) -> None:
    steps = [{"by": "local", "text": "组织群众转移并看守水库。"}]
    item(files, "flood")["guide"] = {"steps": steps}


def certifying(files: Files) -> None:
    item(files, "fire")["guide"]["materials"] = ["街道出具的现场核查证明"]


def part_of_the_street(files: Files) -> None:
    known = files["departments.yaml"]["departments"]
    known.append({"id": "zhifa", "name": "五龙街道综合行政执法队"})
    item(files, "fire")["duties"].append({**LOCAL_DUTY, "by": "zhifa"})


def by_an_id_of_the_street(files: Files) -> None:
    item(files, "fire")["duties"][1]["by"] = "street"


def other_new_catalogue(files: Files) -> None:
    made = catalogue("1", "2026-06-01")
    made["id"], made["title"] = "extra", "补充清单（示例）"
    made["items"] = [deepcopy(item(files, "flood"))]
    made["items"][0]["duties"][0]["by"] = "local"
    files["catalogues/extra.yaml"] = made


def look_alike_catalogue(files: Files) -> None:
    made = deepcopy(files[CATALOGUE])
    made["id"] = "street-1"
    made["items"][0]["duties"].append(dict(LOCAL_DUTY))
    files["catalogues/look.yaml"] = made


def new_version(replaces: str | None, version: str = "2027") -> Edit:
    def edit(files: Files) -> None:
        made = catalogue(version, "2027-01-01", replaces)
        made["items"][1]["duties"].append(duty("dog.3", "local", "lead", "组织捕捉流浪犬。"))
        files["catalogues/street-2027.yaml"] = made

    return edit


def rolled_back(files: Files) -> None:
    del files[CATALOGUE]
    for each in (WULONG, HUBIN):
        files[each]["base"]["version"] = "2025"


def rolled_back_by_replaces(files: Files) -> None:
    del files[CATALOGUE]["replaces"]
    files[OLDER]["replaces"] = {"version": "2026"}


def pinned_to_older(files: Files) -> None:
    files[HUBIN]["base"]["version"] = "2025"


def pinned_to_older_made_newer(files: Files) -> None:
    rolled_back_by_replaces(files)
    pinned_to_older(files)


def pinned_to_other(files: Files) -> None:
    files[HUBIN]["base"] |= {"catalogue": "heavy", "version": "1"}


def with_heavy(files: Files) -> None:
    made = catalogue("1", "2026-01-01")
    made["id"] = "heavy"
    made["items"][0]["duties"].append(dict(LOCAL_DUTY))
    files["catalogues/heavy.yaml"] = made


def older_edited(files: Files) -> None:
    item(files, "flood", OLDER)["duties"][0]["by"] = "local"


def not_removed_any_more(files: Files) -> None:
    del files[WULONG]["remove"]


def not_removed_under_new_id(files: Files) -> None:
    del files[WULONG]["remove"]
    files[WULONG]["id"] = "wulong-2"


def overlay_deleted(files: Files) -> None:
    del files[WULONG]


def claimed(files: Files) -> None:
    files[HUBIN]["claim"].append("straw")


def everything_taken(files: Files) -> None:
    files[HUBIN]["mode"] = "all"
    del files[HUBIN]["claim"]


def overlay_adds_duty(files: Files) -> None:
    files[HUBIN]["edit"] = [
        {"item": "fire", "duties": {"add": [dict(LOCAL_DUTY)]}, "reason": "示例。"}
    ]


def overlay_hands_down(files: Files) -> None:
    change = {"id": "fire.2", "was": {"by": "housing"}, "set": {"by": "local"}}
    files[HUBIN]["edit"] = [{"item": "fire", "duties": {"edit": [change]}, "reason": "示例。"}]


def second_overlay(files: Files) -> None:
    files["overlays/again.yaml"] = overlay("wulong-more", "230202001", "五龙街道")


def hand_edited_list(files: Files) -> None:
    made: Any = deepcopy(files[CATALOGUE])
    made["id"] = "wulong"
    made["derived"] = {
        "catalogue": "street",
        "version": "2026",
        "digest": f"sha256:{'0' * 64}",
        "overlay": "wulong",
        "overlay_digest": f"sha256:{'0' * 64}",
        "unit": "230202001",
    }
    made["items"][0]["duties"].append(dict(LOCAL_DUTY))
    files["lists/230202001.yaml"] = made


def lineage_from_elsewhere(files: Files) -> None:
    made = catalogue("2027", "2027-01-01", "2026")
    made["items"][2] = {
        "id": "stray",
        "name": "流浪犬收容",
        "category": "city",
        "duties": [duty("stray.1", "local", "lead", "组织收容流浪犬并负责防疫。")],
    }
    made["replaces"]["lineage"] = [{"from": ["flood"], "to": ["stray"]}]
    files["catalogues/street-2027.yaml"] = made


def hidden_by_the_folder_of_lists(files: Files) -> None:
    other_new_catalogue(files)
    files["dutylist.yaml"]["lists"] = "more"
    files["more/extra.yaml"] = files.pop("catalogues/extra.yaml")


def for_another_unit(files: Files) -> None:
    files[WULONG]["for"] = {"unit": "230202002", "name": "湖滨街道"}


def item_twice(files: Files) -> None:
    again = deepcopy(item(files, "fire"))
    again["duties"] = [dict(LOCAL_DUTY)]
    files[CATALOGUE]["items"].append(again)


def duty_twice(files: Files) -> None:
    item(files, "fire")["duties"].append({**LOCAL_DUTY, "id": "fire.3"})


def merged(*more: Data) -> Edit:
    """Return what merges two items by an overlay, with some duties more."""

    def edit(files: Files) -> None:
        duties = [*item(files, "fire")["duties"], *item(files, "dog")["duties"]]
        made = {"id": "calm", "name": "消防安全和养犬管理", "category": "safety"}
        files[WULONG]["merge"] = [
            {
                "items": ["fire", "dog"],
                "into": {
                    **made,
                    "duties": [
                        {**each, "id": f"calm.{n}"} for n, each in enumerate([*duties, *more], 1)
                    ],
                },
                "reason": "示例。",
                "authority": "《示例办法》第一条",
            }
        ]

    return edit


SILENT: dict[str, Edit] = {
    each.__name__: each
    for each in (
        gains_duty,
        by_only,
        lead_by_only,
        role_only,
        role_to_lead,
        lead_gives_up,
        stronger_verb,
        renamed_with_duty,
        item_under_other_id,
        split_and_reworded,
        under_other_item,
        local_twin,
        new_item,
        internal_item,
        department_called_street,
        bound_to_street,
        new_department_that_is_the_street,
        charged_in_a_departments_duty,
        charged_in_a_note,
        charged_in_a_step,
        charged_by_first_steps,
        steps_of_a_departments_item,
        certifying,
        part_of_the_street,
        by_an_id_of_the_street,
        other_new_catalogue,
        look_alike_catalogue,
        rolled_back,
        rolled_back_by_replaces,
        pinned_to_older,
        pinned_to_older_made_newer,
        older_edited,
        not_removed_any_more,
        not_removed_under_new_id,
        overlay_deleted,
        claimed,
        everything_taken,
        overlay_adds_duty,
        overlay_hands_down,
        hand_edited_list,
        lineage_from_elsewhere,
        hidden_by_the_folder_of_lists,
        for_another_unit,
        item_twice,
        duty_twice,
    )
} | {
    "merged_with_more": merged(LOCAL_DUTY),
    "new_version_without_replaces": new_version(None),
    "new_version_that_replaces": new_version("2026"),
    "new_version_that_replaces_an_older_one": new_version("2025"),
    "new_version_with_a_small_number": new_version(None, "1999"),
}
"""Edits that no record speaks of."""


def altered_after(name: str) -> Edit:
    def edit(files: Files) -> None:
        files[f"records/{name}.yaml"]["reason"] = "另一个理由。"

    return edit


def words_after(files: Files) -> None:
    item(files, "fire")["duties"][-1]["text"] = "每天对全部商铺逐户开展消防检查并整改隐患。"


def without_seal(files: Files) -> None:
    del files["records/2026-009.yaml"]["decision"]["digest"]


def with_digest_of_another(files: Files) -> None:
    approving("2026-010", {"catalogue": "street", "action": "edit", "item": "dog"})(files)
    one, other = (files[f"records/2026-0{n}.yaml"] for n in ("09", "10"))
    one["changes"][0]["digest"] = other["changes"][0]["digest"]
    one["decision"]["digest"] = other["decision"]["digest"]
    del files["records/2026-010.yaml"]


def for_wulong(files: Files) -> None:
    change = {"id": "fire.2", "was": {"by": "housing"}, "set": {"by": "local"}}
    files[WULONG]["edit"] = [{"item": "fire", "duties": {"edit": [change]}, "reason": "示例。"}]


def digest_given_to_hubin(files: Files) -> None:
    one = files["records/2026-009.yaml"]
    one["changes"][0]["overlay"] = "hubin"
    sealed(files, "2026-009")


def another_burden(files: Files) -> None:
    item(files, "dog")["duties"][1]["role"] = "joint"


def dog_gains(files: Files) -> None:
    item(files, "dog")["duties"].append(duty("dog.4", "local", "support", "登记流浪犬。"))


RECORDED: dict[str, Edit] = {
    "record for another item": edits(
        gains_duty, dog_gains, approving("2026-009", {**EDIT_FIRE, "item": "dog"})
    ),
    "record for another duty": edits(
        gains_duty, role_only, approving("2026-009", {**EDIT_FIRE, "duty": "fire.3"})
    ),
    "record with a fitting item and another action": edits(
        gains_duty, approving("2026-009", {**EDIT_FIRE, "action": "remove"})
    ),
    "record that adds an item that is there": edits(
        gains_duty, approving("2026-009", {**EDIT_FIRE, "action": "add"})
    ),
    "record that issues a list that is there": edits(
        gains_duty, approving("2026-009", {"catalogue": "street", "action": "issue"})
    ),
    "record of a single duty that does not lead": edits(
        lead_by_only, gains_duty, approving("2026-009", {**EDIT_FIRE, "duty": "fire.4"})
    ),
    "record altered after it was approved": edits(
        gains_duty, approving("2026-009", EDIT_FIRE), altered_after("2026-009")
    ),
    "words altered after they were approved": edits(
        gains_duty, approving("2026-009", EDIT_FIRE), words_after
    ),
    "more handed down after the approval": edits(
        gains_duty, approving("2026-009", EDIT_FIRE), by_only
    ),
    "record without a seal": edits(gains_duty, approving("2026-009", EDIT_FIRE), without_seal),
    "digests copied from another record": edits(
        gains_duty, dog_gains, approving("2026-009", EDIT_FIRE), with_digest_of_another
    ),
    "approval of one overlay used for another": edits(
        for_wulong,
        approving("2026-009", {"overlay": "wulong", "action": "edit", "item": "fire"}),
        overlay_hands_down,
    ),
    "digest of one overlay's approval under another's name": edits(
        for_wulong,
        approving("2026-009", {"overlay": "wulong", "action": "edit", "item": "fire"}),
        overlay_hands_down,
        digest_given_to_hubin,
    ),
    "record that is not decided": edits(
        gains_duty,
        approving(
            "2026-009",
            EDIT_FIRE,
            decision={"by": "示例编办", "on": "2026-10-01", "result": "pending"},
        ),
    ),
    "record that was refused": edits(
        gains_duty,
        approving(
            "2026-009",
            EDIT_FIRE,
            decision={"by": "示例编办", "on": "2026-10-01", "result": "refused"},
        ),
    ),
    "record that is decided on a day to come": edits(
        gains_duty,
        approving(
            "2026-009",
            EDIT_FIRE,
            decision={"by": "示例编办", "on": "2027-10-01", "number": "9号", "result": "approved"},
        ),
    ),
    "record without reviews": edits(
        gains_duty,
        approving("2026-009", EDIT_FIRE, legality={"by": "justice", "result": "pending"}),
    ),
    "record whose applicant reviewed it": edits(
        gains_duty,
        approving(
            "2026-009",
            EDIT_FIRE,
            legality={"by": "emergency", "on": "2026-09-01", "result": "passed"},
        ),
    ),
    "record that was decided before its reviews": edits(
        gains_duty,
        approving(
            "2026-009",
            EDIT_FIRE,
            decision={"by": "示例编办", "on": "2026-08-15", "number": "9号", "result": "approved"},
        ),
    ),
    "record that leaves an opinion without reply": edits(
        gains_duty,
        approving(
            "2026-009",
            EDIT_FIRE,
            opinions=[
                {"by": "五龙街道", "on": "2026-08-20", "text": "不同意。", "result": "refused"}
            ],
        ),
    ),
    "acknowledgement that is over": edits(
        gains_duty,
        approving(
            "2026-009",
            EDIT_FIRE,
            decision={"by": "示例编办", "result": "pending"},
            acknowledged={"by": "示例编办", "on": "2026-09-01", "until": "2026-10-01"},
        ),
    ),
    "acknowledgement without end": edits(
        gains_duty,
        approving(
            "2026-009",
            EDIT_FIRE,
            decision={"by": "示例编办", "result": "pending"},
            acknowledged={"by": "示例编办", "on": "2026-09-01", "until": "2099-10-01"},
        ),
    ),
    "claim approved, and more done to the item": edits(
        claimed,
        approving("2026-009", {"overlay": "hubin", "action": "claim", "item": "straw"}),
        lambda files: files[HUBIN].update(
            edit=[
                {
                    "item": "straw",
                    "duties": {"add": [duty("straw.3", "local", "lead", "负责扑灭明火。")]},
                    "reason": "示例。",
                }
            ]
        ),
    ),
    "edit approved, and the base changed for an older one": edits(
        lambda files: files[HUBIN].update(
            edit=[
                {
                    "item": "dog",
                    "was": {"name": "养犬管理"},
                    "set": {"name": "文明养犬管理"},
                    "reason": "示例。",
                }
            ]
        ),
        approving("2026-009", {"overlay": "hubin", "action": "edit", "item": "dog"}),
        pinned_to_older,
    ),
}
"""Edits with a record that is not good enough for them."""
