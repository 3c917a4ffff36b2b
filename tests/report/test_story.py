"""The story of an item through three levels, and why a list lacks one."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from derive.bases import DIGEST, FREE, PLAIN, STREET, duty, item
from dutylist.derive import apply, prepare
from dutylist.findings import Route
from dutylist.model import (
    Bind,
    Catalogue,
    Contact,
    Decline,
    DutyChanges,
    DutyEdit,
    DutyRemoval,
    Edit,
    Guide,
    Item,
    Merge,
    Mode,
    Move,
    Origin,
    Overlay,
    Pin,
    Removal,
    RemovalReason,
    Result,
    Split,
    Target,
)
from dutylist.report.story import story
from dutylist.report.story_absence import absence
from dutylist.texts import Lang

LINES = {"merge": 14, "split": 21, "edit": 5, "move": 30, "bind": 40, "add": 50, "remove": 60}
RECORD = "；记录：2026-004"
EDITED = "名称、删去职责 peace-ab.1、peace-ab.2 的内容、新增职责 peace-ab.3"
DISTRICT = replace(
    PLAIN,
    id="longsha",
    target=Target(jurisdiction="230202"),
    result=Result(id="longsha-ref", title="龙沙区参考目录", version="2026.2"),
    merge=(
        Merge(
            items=("peace-a", "peace-b"),
            into=replace(item("peace-ab"), guide=Guide()),
            reason="两项由同一科室办理",
            record="2026-004",
            route=("d.yaml", "merge", 0),
        ),
    ),
    split=(
        Split(
            item="peace-c",
            into=(item("peace-d"), item("peace-e")),
            reason="分属两个科室",
            route=("d.yaml", "split", 0),
        ),
    ),
    bind=Bind(contacts={"*": Contact(office="区中心")}, route=("d.yaml", "bind")),
)


def line(route: Route) -> int | None:
    return next((LINES[each] for each in route if each in LINES), None)


def derived(base: Catalogue, overlay: Overlay) -> Catalogue:
    pin = Pin(base.id, base.version, DIGEST)
    return apply(prepare(base, DIGEST), replace(overlay, base=pin), terms=replace(FREE, line=line))


def told(catalogue: Catalogue, name: str, lang: Lang = Lang.ZH) -> list[str]:
    numbered = enumerate(catalogue.items, 1)
    number, found = next((number, each) for number, each in numbered if each.id == name)
    return story(catalogue, found, number, lang)


def edited() -> Overlay:
    changes = DutyChanges(
        add=(duty("peace-ab.3"),),
        remove=(DutyRemoval(id="peace-ab.1"),),
        edit=(DutyEdit(id="peace-ab.2", was={"text": "职责peace-ab.2"}, set={"text": "协助"}),),
    )
    edit = Edit(
        item="peace-ab",
        was={"name": "事项peace-ab"},
        set={"name": "新名"},
        duties=changes,
        reason="按街道实际",
        route=("w.yaml", "edit", 0),
    )
    move = Move(item="peace-ab", after="peace-d", route=("w.yaml", "move", 0))
    return replace(PLAIN, edit=(edit,), move=(move,))


def test_a_story_runs_from_the_first_list_down() -> None:
    district = derived(STREET, DISTRICT)
    street = derived(district, edited())
    assert told(street, "peace-ab") == [
        "龙沙区参考目录（五龙街道） 第 4 项 peace-ab 新名",
        "  原事项 peace-a：",
        "    longsha-street 2026.1 第 3 项",
        "  原事项 peace-b：",
        "    longsha-street 2026.1 第 4 项",
        "  longsha 第 14 行：合并（由 peace-a、peace-b 而来）；理由：两项由同一科室办理" + RECORD,
        "  longsha 第 40 行：绑定联系方式",
        "  longsha-ref 2026.2 第 3 项",
        "  longsha-wulong 第 5 行：修改 " + EDITED + "；理由：按街道实际",
        "  longsha-wulong 第 30 行：移位",
    ]
    assert told(street, "peace-e", Lang.EN) == [
        "龙沙区参考目录（五龙街道）, no. 5: peace-e 事项peace-e",
        "  from peace-c:",
        "    longsha-street 2026.1, no. 5",
        "  longsha, line 21: split (of peace-c); reason: 分属两个科室",
        "  longsha-ref 2026.2, no. 5",
    ]


def test_a_merge_of_merged_items_tells_the_story_of_each() -> None:
    district = derived(STREET, DISTRICT)
    merge = Merge(items=("peace-e", "peace-ab"), into=item("peace-x"), reason="并")
    street = derived(district, replace(PLAIN, merge=(merge,)))
    assert told(street, "peace-x")[1:] == [
        "  原事项 peace-ab：",
        "    原事项 peace-a：",
        "      longsha-street 2026.1 第 3 项",
        "    原事项 peace-b：",
        "      longsha-street 2026.1 第 4 项",
        "    longsha 第 14 行：合并（由 peace-a、peace-b 而来）；理由：两项由同一科室办理" + RECORD,
        "    longsha 第 40 行：绑定联系方式",
        "    longsha-ref 2026.2 第 3 项",
        "  原事项 peace-e：",
        "    原事项 peace-c：",
        "      longsha-street 2026.1 第 5 项",
        "    longsha 第 21 行：拆分（由 peace-c 而来）；理由：分属两个科室",
        "    longsha-ref 2026.2 第 5 项",
        "  longsha-wulong：合并（由 peace-ab、peace-e 而来）；理由：并",
    ]


def test_a_contact_from_above_is_told_as_that() -> None:
    district = derived(STREET, DISTRICT)
    addition = item("peace-n")
    merge = Merge(items=("peace-d", "peace-e"), into=replace(addition, guide=Guide()))
    street = derived(district, replace(PLAIN, merge=(merge,)))
    assert told(street, "peace-n")[-1] == "  沿用 longsha-ref 2026.2 绑定的联系方式"


ENDS: Mapping[str, tuple[Overlay, str]] = {
    "merged": (
        replace(
            PLAIN,
            merge=(
                Merge(
                    items=("peace-a", "peace-b"),
                    into=item("n"),
                    reason="并",
                    record="1",
                    route=("w", "merge"),
                ),
            ),
        ),
        "  longsha-wulong 第 14 行：与 peace-b 合并为 n；理由：并；记录：1",
    ),
    "split": (
        replace(
            PLAIN,
            split=(
                Split(item="peace-b", into=(item("x"), item("y"))),
                Split(item="peace-a", into=(item("m"), item("n")), reason="分"),
            ),
        ),
        "  longsha-wulong：拆分为 m、n；理由：分",
    ),
    "removed": (
        replace(
            PLAIN,
            remove=(
                Removal(item="peace-b", reason=RemovalReason.NO_SUCH_MATTER),
                Removal(
                    item="peace-a",
                    reason=RemovalReason.TRANSFERRED,
                    taker="应急局",
                    note="已移交",
                    record="2",
                    route=("w", "remove", 1),
                ),
            ),
        ),
        "  longsha-wulong 第 60 行：移除（移交其他单位）；承接单位：应急局；说明：已移交；记录：2",
    ),
    "declined": (
        replace(
            PLAIN,
            mode=Mode.CLAIM,
            claim=("party-b",),
            decline=(
                Decline(item="peace-b", reason="无"),
                Decline(item="peace-a", reason="没有山"),
            ),
        ),
        "  longsha-wulong：不承接；理由：没有山",
    ),
    "unclaimed": (
        replace(PLAIN, mode=Mode.CLAIM, claim=("party-b",)),
        "  longsha-wulong：没有认领，也没有写明不承接，算未决定",
    ),
    "undecided": (
        replace(PLAIN, undecided=("peace-a",)),
        "  longsha-wulong：列为未决定",
    ),
}


@pytest.mark.parametrize("name", ENDS)
def test_an_item_that_a_list_lacks_is_told_with_the_reason(name: str) -> None:
    overlay, why = ENDS[name]
    merges = tuple(replace(each) for each in overlay.merge)
    other = Merge(items=("peace-c", "party-a"), into=item("z"))
    there = replace(overlay, merge=(other, *merges))
    assert absence(STREET, there, "peace-a", Lang.ZH, line) == [
        "五龙街道 没有 peace-a 事项peace-a",
        "  街道职责清单（longsha-street 2026.1）第 3 项",
        why,
    ]


def test_nothing_is_told_of_what_a_list_has_or_its_base_has_not() -> None:
    assert absence(STREET, PLAIN, "peace-a", Lang.ZH, line) == []
    assert absence(STREET, PLAIN, "qqq", Lang.ZH, line) == []
    district = replace(DISTRICT, merge=(), split=(), undecided=("peace-a",))
    assert absence(STREET, district, "peace-a", Lang.EN, line)[0] == (
        "龙沙区参考目录 has no peace-a 事项peace-a"
    )
    nameless = replace(PLAIN, target=Target(unit="230202001"), undecided=("peace-a",))
    assert absence(STREET, nameless, "peace-a", Lang.EN, line) == [
        "longsha-wulong has no peace-a 事项peace-a",
        "  街道职责清单 (longsha-street 2026.1), no. 3",
        "  longsha-wulong: listed as undecided",
    ]


def test_a_story_is_safe_to_print() -> None:
    union = Origin(
        catalogue="c", version="1", overlay="o", line=1, action="merge", fields=("a\u202eb", "{c}")
    )
    strange = replace(item("n"), origin=(union,))
    assert story(STREET, strange, 1, Lang.ZH)[1:] == ["  o 第 1 行：合并（由 a\\u202eb、{c} 而来）"]


def test_an_added_item_is_told_and_an_origin_of_unknown_kind_does_not_break_a_story() -> None:
    added: Item = item("n")
    overlay = replace(PLAIN, add=())
    catalogue = derived(STREET, overlay)
    assert told(catalogue, "peace-a")[1:] == ["  longsha-street 2026.1 第 3 项"]
    strange = replace(added, origin=(replace(catalogue.items[0].origin[0], number=None),))
    assert story(catalogue, strange, 9, Lang.ZH)[1:] == ["  longsha-street 2026.1 第 — 项"]


def test_a_level_is_told_by_its_title_where_that_is_known() -> None:
    catalogue = derived(STREET, PLAIN)
    titles = {("longsha-street", "2026.1"): "省指导目录"}
    assert story(catalogue, catalogue.items[0], 1, Lang.ZH, titles)[1:] == [
        "  省指导目录（longsha-street 2026.1）第 1 项"
    ]
