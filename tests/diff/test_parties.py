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
