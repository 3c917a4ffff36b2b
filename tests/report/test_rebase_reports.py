"""A rebase as text and as JSON: one sum however many overlays there are, the rest folded."""

import json
from dataclasses import replace

import jsonschema
import pytest

from command import TOP
from dutylist.derive.rebase import Doing, Fate, Kind, Moved, Open, Outcome, Told
from dutylist.model import Conflict, Item, Pin, Plain
from dutylist.report import rebase_json, rebase_text, rebase_words
from dutylist.texts import Lang

SCHEMA = json.loads((TOP / "schemas" / "rebase.schema.json").read_text("utf-8"))
OLD = Pin("street", "1", f"sha256:{'0' * 64}")
NEXT = (
    "请在各文件的 conflicts 中填写 decision，再运行 dutylist rebase --continue；"
    "放弃则运行 dutylist rebase --abort。"
)
NEW = Pin("street", "2", f"sha256:{'1' * 64}")


def outcome(fate: Fate, item: str = "a", **rest: str | int | None) -> Outcome:
    return Outcome(fate=fate, action="edit", item=item, **rest)  # type: ignore[arg-type]


def conflict(number: int, **rest: Plain) -> Open:
    values: dict[str, Plain] = {"kind": Kind.CHANGED_BOTH.value, "field": "name", **rest}
    return Open(3 + number, Conflict(item=f"i-{number}", **values))  # type: ignore[arg-type]


def moved(number: int, **rest: object) -> Moved:
    return Moved(
        id=f"o-{number}",
        unit=f"{230202000 + number}",
        name=f"第{number}乡",
        file=f"overlays/{number}.yaml",
        before=OLD,
        after=NEW,
        **rest,  # type: ignore[arg-type]
    )


def told(*overlays: Moved, doing: Doing = Doing.MOVE, **rest: object) -> Told:
    return Told(doing=doing, overlays=overlays, **{"gained": {}, **rest})  # type: ignore[arg-type]


def text(run: Told, lang: Lang = Lang.ZH) -> list[str]:
    jsonschema.validate(json.loads(rebase_json.report(run)), SCHEMA)
    return rebase_text.report(run, lang).splitlines()


def test_the_sum_counts_every_action_by_its_fate() -> None:
    one = moved(1, outcomes=(outcome(Fate.APPLIED, weight=3), outcome(Fate.OBSOLETE)))
    assert text(told(one, unchanged=2)) == [
        "改到 street 2：1 份增减调整，共 4 处：照用 3、上级已作同样修改 0、已无必要 1、冲突 0。",
        "2 份已在这一版上，没有改动。",
        "第1乡  修改 a：已无必要",
    ]
    assert text(told(one), Lang.EN)[0] == (
        "onto street 2: 1 overlays, 4 actions: applied 3, converged 0, obsolete 1, conflicts 0."
    )


def test_nothing_to_move_is_said() -> None:
    assert text(told()) == ["没有需要改版的增减调整。"]


def test_what_goes_on_under_another_id_is_told_once() -> None:
    outcomes = (outcome(Fate.APPLIED, now="b"), outcome(Fate.APPLIED, now="b", field="name"))
    run = told(moved(1, outcomes=outcomes), moved(2, outcomes=outcomes))
    assert "a 改号为 b（2 份）" in text(run)


def test_many_settled_actions_are_folded() -> None:
    outcomes = tuple(outcome(Fate.CONVERGED, f"i-{n}", duty=f"i-{n}.1") for n in range(30))
    lines = text(told(moved(1, outcomes=outcomes)))
    assert "另有 10 处，用 --format json 可看全部。" in lines
    assert "第1乡  修改 i-0.1：上级已作同样修改" in lines


def test_what_the_base_gained_is_named_required_or_not() -> None:
    items = {f"n-{n}": Item(id=f"n-{n}", name=f"新{n}", category="c") for n in range(25)}
    items["n-0"] = replace(items["n-0"], required=True)
    one = moved(1, gained=tuple(items))
    (line,) = [each for each in text(told(one, gained=items)) if "n-0" in each]
    assert line.startswith("新目录新增 25 项，尚未决定是否承接（1 份）：n-0 新0（必选）、n-1 新1")
    assert line.endswith("、…")
    (taken,) = [each for each in text(told(one, gained=items, taken=True)) if "n-0" in each]
    assert taken.startswith("新增 25 项，已全部承接")


def test_the_same_conflict_of_many_overlays_is_told_once() -> None:
    run = told(*(moved(n, open=(conflict(0, old="甲", new="乙", own="丙"),)) for n in range(9)))
    lines = text(run)
    start = lines.index("冲突 i-0 的名称：上级和本地都改了同一内容，改法不同（9 份）")
    assert lines[start + 1 :] == [
        "    原来：甲",
        "    上级：乙",
        "    本地：丙",
        "    可以决定：own 保留本地的改法；new 按新目录，不再调整；{value: …} 改为另写的内容",
        *(f"  overlays/{n}.yaml:3  第{n}乡" for n in range(5)),
        "  另有 4 份",
        NEXT,
    ]


def test_many_kinds_of_conflict_are_folded() -> None:
    run = told(*(moved(n, open=(conflict(n),)) for n in range(25)), dry=True)
    lines = text(run)
    assert "另有 5 种冲突，用 --format json 可看全部。" in lines
    assert lines[-1] == "（试运行，没有写入任何文件）"
    assert "25 more" not in "".join(text(run, Lang.EN))


def test_an_item_edited_above_shows_field_by_field_what_changed() -> None:
    old: Plain = {
        "name": "甲",
        "i-0.1": {"by": "local", "role": "support", "text": "旧。"},
        "i-0.2": {"text": "一样", "by": "police"},
        "i-0.3": None,
        **{f"f{n}": n for n in range(5)},
    }
    new: Plain = {
        "name": "乙",
        "i-0.1": {"by": "fire", "role": "lead", "text": "新。"},
        "i-0.2": {"text": "一样", "by": "police"},
        "i-0.3": {"text": "添"},
        **{f"f{n}": n + 1 for n in range(5)},
    }
    known = conflict(0, kind=Kind.REMOVED_EDITED.value, field=None, old=old, new=new)
    lines = text(told(moved(1, open=(known,))))
    assert "    名称：甲 → 乙" in lines
    assert "    i-0.1 责任主体：本级 → fire" in lines
    assert "    i-0.1 角色：配合 → 牵头" in lines
    assert "    i-0.1 内容：旧 → 新" in lines
    assert "    i-0.3：— → 内容：添" in lines
    assert "    另有 4 处改动" in lines


def test_a_continued_run_tells_what_was_decided() -> None:
    run = told(moved(1, decided=2, open=(conflict(1),)), doing=Doing.CONTINUE)
    assert text(run)[0] == "1 份增减调整：按决定处理 2 处冲突，还有 1 处待决定。"


def test_an_aborted_run_names_the_files() -> None:
    nowhere = Pin("", "", "")
    one = replace(moved(1), before=nowhere, after=nowhere)
    assert text(told(one, doing=Doing.ABORT)) == [
        "1 份增减调整已恢复原样：",
        "  overlays/1.yaml",
    ]


def test_lost_comments_are_owned_up_to() -> None:
    (line,) = [each for each in text(told(moved(1, kept=False))) if "注释" in each]
    assert line.startswith("注意：overlays/1.yaml")


def test_control_characters_reach_no_terminal() -> None:
    hostile = replace(
        moved(1, open=(conflict(0, new="\u202e甲\x1b["),)), name="\x1b乡", file="\x1b"
    )
    assert "\x1b" not in "\n".join(text(told(hostile)))
    assert "\u202e" not in "\n".join(text(told(hostile)))
    assert "\x1b" not in rebase_json.report(told(hostile))


def test_an_overlay_without_a_name_is_called_by_its_unit_or_id() -> None:
    assert replace(moved(1), name=None).called == "230202001"
    assert replace(moved(1), name=None, unit=None).called == "o-1"


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [
        (None, "—", "—"),
        ("", "—", "—"),
        (True, "是", "yes"),
        (False, "否", "no"),
        (5, "5", "5"),
        (["甲", "乙"], "甲、乙", "甲, 乙"),
        ([{"id": "b", "name": "乙"}], "b 乙", "b 乙"),
        (
            [{"id": "b", "name": "乙", "likeness": "83%"}],
            "b 乙（相似 83%）",
            "b 乙 (83% alike)",
        ),
        ({"text": "做。", "by": "local"}, "内容：做；责任主体：本级", "text: 做; body: local body"),
        ({"x" * 300: 1}, "x" * 79 + "…：1", "x" * 79 + "…: 1"),
    ],
)
def test_values_are_shown_on_one_line(value: Plain, zh: str, en: str) -> None:
    assert rebase_words.value(value, Lang.ZH) == zh
    assert rebase_words.value(value, Lang.EN) == en


def test_every_kind_says_what_can_be_decided() -> None:
    for kind in Kind:
        lines = text(told(moved(1, open=(conflict(0, kind=kind.value),))), Lang.EN)
        assert any(line.startswith("    decide: ") for line in lines)
