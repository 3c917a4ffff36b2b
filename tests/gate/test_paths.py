"""What several commits do one after the other: nothing slips past, nothing allowed is stopped."""

from pathlib import Path

import pytest

from command import dutylist
from gate import attacks
from gate.paths import ALLOWED, PATHS
from gate.space import (
    PLACE,
    TODAY,
    Files,
    catalogue,
    changed,
    committed,
    git,
    item,
    pinned,
    put,
    start,
)


def steps(folder: Path, versions: list[Files]) -> list[int]:
    """Return how the gate ends at each commit after the first."""
    first, *rest = (pinned(each) for each in versions)
    committed(folder, [first])
    codes = []
    for files in rest:
        put(folder / PLACE, files)
        git(folder, "add", "--all")
        git(folder, "commit", "--quiet", "--allow-empty", "--message", "示例")
        gate = ("diff", "--gate", f"HEAD~1:{PLACE}", PLACE, "--as-of", TODAY)
        done = dutylist(*gate, at=folder)
        assert done.calm, done.err
        codes.append(done.code)
    return codes


@pytest.mark.parametrize("name", PATHS)
def test_no_way_of_several_commits_leads_past_the_gate(name: str, tmp_path: Path) -> None:
    assert 1 in steps(tmp_path, PATHS[name])


@pytest.mark.parametrize("name", ALLOWED)
def test_what_is_allowed_passes_at_each_commit(name: str, tmp_path: Path) -> None:
    assert set(steps(tmp_path, ALLOWED[name])) == {0}


def gated(old: str, new: str, at: Path) -> tuple[int, str]:
    done = dutylist("diff", "--gate", old, new, "--as-of", TODAY, at=at)
    return done.code, done.err


def test_a_workspace_is_not_held_against_catalogues_alone(tmp_path: Path) -> None:
    after = changed(start(), attacks.not_removed_any_more)
    committed(tmp_path, [pinned(start()), pinned(after)])
    part, whole = f"HEAD~1:{PLACE}/catalogues", PLACE
    assert gated(part, whole, tmp_path)[0] == 2
    assert gated(f"HEAD~1:{PLACE}", f"{PLACE}/catalogues", tmp_path)[0] == 2
    assert gated(f"HEAD~1:{PLACE}", whole, tmp_path)[0] == 1


def test_that_overlays_were_not_looked_at_is_said(tmp_path: Path) -> None:
    after = changed(start(), attacks.not_removed_any_more)
    committed(tmp_path, [pinned(start()), pinned(after)])
    code, told = gated(f"HEAD~1:{PLACE}/catalogues", f"{PLACE}/catalogues", tmp_path)
    assert code == 0
    assert "没有比较工作区" in told


def test_a_duty_of_nobody_known_is_no_pass(tmp_path: Path) -> None:
    after = changed(start(), lambda files: item(files, "fire")["duties"][1].update(by="wulong"))
    committed(tmp_path, [pinned(start()), pinned(after)])
    code, told = gated(f"HEAD~1:{PLACE}", PLACE, tmp_path)
    assert code == 2
    assert "wulong 不在部门表里" in told


def test_steps_in_a_field_of_a_kind_of_ones_own_are_read(tmp_path: Path) -> None:
    def grid(files: Files) -> None:
        made = catalogue("1", "2026-01-01")
        files["catalogues/grid.yaml"] = made | {"id": "grid", "kind": "grid"}

    def charged(files: Files) -> None:
        grid(files)
        step = {"by": "local", "text": "上门逐户清点犬只。"}
        item(files, "flood", "catalogues/grid.yaml")["procedure"] = [step]

    schema = '{"type": "object", "properties": {"procedure": {"type": "array"}}}'
    git(tmp_path, "init", "--quiet", ".")
    for edit in (grid, charged):
        put(tmp_path / PLACE, pinned(changed(start(), edit)))
        (tmp_path / PLACE / "kinds").mkdir()
        (tmp_path / PLACE / "kinds" / "grid.schema.json").write_text(schema, encoding="utf-8")
        git(tmp_path, "add", "--all")
        git(tmp_path, "commit", "--quiet", "--message", "示例")
    assert gated(f"HEAD~1:{PLACE}", PLACE, tmp_path)[0] == 1
