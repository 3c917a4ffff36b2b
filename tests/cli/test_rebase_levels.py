"""`dutylist rebase` of a township whose base is itself the result of an overlay."""

from pathlib import Path

import pytest

from command import dutylist
from dutylist.io import build, digest, load
from dutylist.io.opened import open_file

LAW = "《中华人民共和国消防法》第三十二条"
ITEM = """\
  - id: i-{n}
    name: 事项{n}
    category: c
    duties:
      - {{id: i-{n}.1, by: emergency, role: lead, text: 牵头第{n}件事, basis: [{law}]}}
      - {{id: i-{n}.2, by: local, role: support, text: 配合第{n}件事, basis: [{law}]}}
"""
DISTRICT = """\
dutylist: overlay/1
id: district
for: {{jurisdiction: "230202", name: 龙沙区}}
base: {{catalogue: province, version: "1", digest: "{digest}"}}
result: {{id: district-list, title: 区目录, version: "{version}"}}
edit:
  - item: i-1
    was: {{name: 事项1}}
    set: {{name: {name}}}
    reason: 区里的叫法
"""
TOWN = """\
dutylist: overlay/1
id: town
for: {{unit: "230202100", name: 甲镇}}
base: {{catalogue: district-list, version: "1", digest: "{digest}"}}
edit:
  - item: i-1
    was: {{name: 区名一}}
    set: {{name: 镇名}}
    reason: 镇里的叫法
"""


@pytest.fixture
def top(tmp_path: Path) -> Path:
    """Return a workspace whose district has moved on; its list is still that of before."""
    (tmp_path / "dutylist.yaml").write_text(
        'dutylist: workspace/1\ntitle: 省\njurisdiction: "230000"\nbasis: [national-laws]\n',
        "utf-8",
    )
    (tmp_path / "departments.yaml").write_text(
        "dutylist: departments/1\ndepartments: [{id: emergency, name: 应急局}]\n", "utf-8"
    )
    (tmp_path / "units.yaml").write_text(
        'dutylist: units/1\nunits: [{code: "230202100", name: 甲镇, level: township}]\n', "utf-8"
    )
    items = "".join(ITEM.format(n=n, law=LAW) for n in range(3))
    (tmp_path / "province.yaml").write_text(
        'dutylist: catalogue/1\nid: province\ntitle: 省目录\nkind: duty\nversion: "1"\n'
        'jurisdiction: "230000"\nlevel: township\ncategories: [{id: c, name: 类}]\n'
        f"items:\n{items}",
        "utf-8",
    )
    known = digest.catalogue(load.workspace(tmp_path).workspace.catalogues[0])
    district = tmp_path / "district.yaml"
    district.write_text(DISTRICT.format(digest=known, version="1", name="区名一"), "utf-8")
    assert dutylist("derive", at=tmp_path).code == 0
    made = open_file(tmp_path / "lists" / "district-list.yaml")
    known_list = digest.catalogue(build.catalogue(made.source.data, ()))
    (tmp_path / "town.yaml").write_text(TOWN.format(digest=known_list), "utf-8")
    district.write_text(DISTRICT.format(digest=known, version="2", name="区名二"), "utf-8")
    return tmp_path


def test_the_old_list_of_the_district_is_read_and_the_new_one_made(top: Path) -> None:
    done = dutylist("rebase", "--onto", "2", at=top)
    assert done.code == 1
    assert "改到 district-list 2：1 份增减调整" in done.out
    assert "原来：区名一" in done.out
    assert "上级：区名二" in done.out
    assert dutylist("rebase", "--continue", "--decide", "own", at=top).code == 0
    assert dutylist("derive", at=top).code == 0
    assert "name: 镇名" in (top / "lists" / "230202100.yaml").read_text("utf-8")
