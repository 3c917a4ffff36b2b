"""A base of another workspace: its faults are its owner's, what a list takes over is the list's."""

from pathlib import Path

import pytest

from command import dutylist
from io_lists import ABOVE

LAWS = """dutylist: basis/1
id: laws
title: 库
instruments:
  - id: old
    title: 示例旧法
    rank: 法律
    versions: [{version: "2000-01-01", effective: "2000-01-01", articles: "1-9"}]
    repealed: {by: 示例新法, "on": "2026-05-01"}
  - id: new
    title: 示例新法
    rank: 法律
    versions: [{version: "2026-05-01", effective: "2026-05-01", articles: "1-9"}]
"""
OVERLAY = """dutylist: overlay/1
id: district
for: {jurisdiction: "410100", level: street}
base: {catalogue: above, version: "1", digest: "%s"}
result: {id: district-street, title: 区级目录, version: "1"}
mode: all
"""
EDIT = """edit:
  - item: peace-fire
    duties:
      edit:
        - id: peace-fire.1
          was: {basis: [《示例旧法》第三条]}
          set: {basis: [《示例新法》第四条]}
    reason: 旧法已废止。
    authority: 《示例新法》第九条
"""


@pytest.fixture
def district(tmp_path: Path) -> Path:
    """A province and a district whose overlay moves the base to the new law."""
    province, folder = tmp_path / "省", tmp_path / "区"
    for each in (province, folder, folder / "overlays"):
        each.mkdir(exist_ok=True)
    (province / "dutylist.yaml").write_text(
        'dutylist: workspace/1\ntitle: 省\njurisdiction: "410000"\nbasis: [../laws.yaml]\n', "utf-8"
    )
    (province / "street.yaml").write_text(ABOVE, "utf-8")
    (tmp_path / "laws.yaml").write_text(LAWS, "utf-8")
    (folder / "dutylist.yaml").write_text(
        'dutylist: workspace/1\ntitle: 区\njurisdiction: "410100"\n'
        "basis: [../laws.yaml]\nbases: [../省/street.yaml]\n",
        "utf-8",
    )
    overlay = folder / "overlays" / "district.yaml"
    overlay.write_text(OVERLAY % f"sha256:{'0' * 64}" + EDIT, "utf-8")
    told = dutylist("validate", "--select", "DL313", at=folder).out
    digest = told.partition("现为 ")[2][:71]
    overlay.write_text(OVERLAY % digest + EDIT, "utf-8")
    return folder


def test_what_the_overlay_puts_right_is_no_fault_of_the_district(district: Path) -> None:
    done = dutylist("validate", "--strict", at=district)
    assert (done.code, done.out) == (0, "未发现问题。\n")
    made = dutylist("derive", at=district)
    assert made.code == 0, made.err
    text = (district / "lists" / "district-street.yaml").read_text("utf-8")
    assert "《示例新法》第四条" in text
    assert "《示例旧法》" not in text


@pytest.mark.parametrize("words", [("validate",), ("derive",)])
def test_what_a_list_takes_over_unmended_is_told_in_the_base(
    words: tuple[str, ...], district: Path
) -> None:
    overlay = district / "overlays" / "district.yaml"
    overlay.write_text(overlay.read_text("utf-8").replace(EDIT, ""), "utf-8")
    done = dutylist(*words, at=district)
    assert done.code == 1
    told = done.out + done.err
    assert "省/street.yaml:19" in told
    assert "DL203" in told
    assert not (district / "lists").exists()


def test_the_owner_of_the_base_is_told(district: Path) -> None:
    done = dutylist("validate", at=district.parent / "省")
    assert done.code == 1
    assert "DL203" in done.out
