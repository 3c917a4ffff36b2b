"""Who takes on a burden by a change, and who sheds it."""

import pytest

from diff.samples import catalogue
from dutylist.diff import compare
from dutylist.diff.parties import parties

NAMES = {"fire": "消防救援局", "police": "公安分局"}


def duty(by: str, role: str = "support", text: str = "开展消防监督检查") -> str:
    return f"{{id: a.1, by: {by}, role: {role}, text: {text}}}"


@pytest.mark.parametrize(
    ("old", "new", "kind", "gains", "loses"),
    [
        (duty("fire"), duty("local"), "duty-handed-down", "基层", "消防救援局"),
        (duty("local"), duty("fire"), "duty-taken-up", "消防救援局", "基层"),
        (duty("fire"), duty("police"), "duty-passed", "公安分局", "消防救援局"),
        (duty("fire", "lead"), duty("local", "lead"), "lead-moved-down", "基层", "消防救援局"),
        ("", duty("local"), "local-duty-added", "基层", None),
        (duty("local"), "", "local-duty-removed", None, "基层"),
        ("", duty("fire"), "department-joined", "消防救援局", None),
        (duty("fire"), "", "department-left", None, "消防救援局"),
        (duty("fire"), duty("fire", text="甲乙丙丁"), "duty-reworded", None, None),
    ],
)
def test_who_gains_and_who_loses(
    old: str, new: str, kind: str, gains: str | None, loses: str | None
) -> None:
    sides = (catalogue(f"items: [{{id: a, duties: [{each}]}}]") for each in (old, new))
    found = {change.kind.name: parties(change) for change in compare(*sides, names=NAMES)}
    named = [each.zh if each else None for each in (found[kind].gains, found[kind].loses)]
    assert named == [gains, loses]


def test_who_gains_and_who_loses_by_a_name_and_by_a_lead_that_is_gone() -> None:
    lists = [
        catalogue(f"departments: {{fire: {name}}}\nitems: [{{id: a, duties: [{duty('fire')}]}}]")
        for name in ("区应急管理局", "示例镇人民政府")
    ]
    down, up = (parties(compare(*sides)[0]) for sides in (lists, lists[::-1]))
    assert [each.zh for each in (down.gains, down.loses) if each] == ["基层", "区应急管理局"]
    assert [each.zh for each in (up.gains, up.loses) if each] == ["区应急管理局", "基层"]
    local = "{id: a.2, by: local, text: 协助开展消防宣传}"
    led, lone = (
        catalogue(f"items: [{{id: a, duties: [{duty('fire', role)}, {local}]}}]")
        for role in ("lead", "support")
    )
    found = {change.kind.name: parties(change) for change in compare(led, lone, names=NAMES)}
    vacated = found["lead-vacated"]
    assert [each.zh for each in (vacated.gains, vacated.loses) if each] == ["基层", "消防救援局"]
    filled = {change.kind.name: parties(change) for change in compare(lone, led, names=NAMES)}
    assert filled["lead-filled"].gains == vacated.loses
