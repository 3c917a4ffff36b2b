"""Lists derived one by one, by their heads, are those derived all at once in memory."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from bulk import hamlets, spaces
from command import LONGSHA, TOP
from dutylist.bulk.in_memory import derive_all
from dutylist.io import load, write

LAW = "示例镇村级事务管理办法"


def copied(space: Path) -> Callable[[Path], Path]:
    """Return what copies a workspace."""
    return lambda folder: Path(copytree(space, folder))


SPACES = {
    "flat": spaces.flat,
    "layered": spaces.layered,
    "villages": hamlets.villages,
    "longsha": copied(LONGSHA),
    "starter": copied(TOP / "catalogs" / "starter"),
}


@pytest.mark.parametrize("make", SPACES.values(), ids=list(SPACES))
def test_lists_are_the_same_bytes_as_those_derived_in_memory(
    tmp_path: Path, make: Callable[[Path], Path]
) -> None:
    folder = make(tmp_path / "w")
    derived = spaces.run(folder)
    written = spaces.lists(folder / "lists")
    loaded = load.workspace(folder)
    made = derive_all(loaded, loaded.workspace.overlays).made
    texts = {each.overlay.id: write.catalogue_text(each.catalogue).encode() for each in made}
    assert {each.overlay.id: written[each.file] for each in derived.lists} == texts
    assert texts


def _resting_on(folder: Path, place: str) -> None:
    """Let a village add an item that rests on a document of some place."""
    version: spaces.Data = {
        "version": "2020",
        "promulgated": "2020-01-01",
        "effective": "2020-01-01",
        "version_effective": "2020-01-01",
        "articles": "1-9",
    }
    law: spaces.Data = {
        "id": "document",
        "title": LAW.replace("示例镇", place),
        "rank": "规范性文件",
        "region": place,
        "versions": [version],
    }
    own: spaces.Data = {"dutylist": "basis/1", "id": "document", "title": "本地依据"}
    spaces.put(folder / "document.yaml", {**own, "instruments": [law]})
    change: spaces.Data = {"overlay": "village-1", "action": "add", "item": "new"}
    spaces.record(folder, change)
    item = spaces.item("new", basis=f"《{law['title']}》第二条")
    added: spaces.Data = {"item": item, "reason": "本地需要", "record": "2026-001"}
    target: spaces.Data = {"unit": hamlets.village(1)["code"], "name": "第1村"}
    pin = spaces.pin(folder, "village-list", "1")
    spaces.put(
        folder / "overlays" / "village-1.yaml",
        spaces.overlay("village-1", target, pin, mode="ceiling", add=[added]),
    )


@pytest.mark.parametrize(("place", "codes"), [("示例镇", []), ("远方镇", ["DL341"])])
def test_a_document_of_a_township_holds_for_its_villages(
    tmp_path: Path, place: str, codes: list[str]
) -> None:
    folder = hamlets.villages(tmp_path / "w")
    _resting_on(folder, place)
    spaces.edit(folder / "units.yaml", "units:\n", f"units:\n{_OTHER_TOWN}")
    loaded = load.workspace(folder)
    found = derive_all(loaded, loaded.workspace.overlays).findings
    assert [each.fault.code for each in found] == codes
    for jobs in (1, 2):
        found = spaces.run(folder, "village-1", jobs=jobs).findings
        assert [each.fault.code for each in found] == codes


def test_a_township_that_is_renamed_is_another_place_to_its_villages(tmp_path: Path) -> None:
    folder = hamlets.villages(tmp_path / "w")
    _resting_on(folder, "示例镇")
    assert spaces.run(folder).findings == ()
    spaces.edit(folder / "units.yaml", "name: 示例镇", "name: 新镇")
    assert [each.fault.code for each in spaces.run(folder).findings] == ["DL341"]


_OTHER_TOWN = (
    '  - {code: "230202100", name: 头一镇, level: township, '
    "county: 龙沙区, city: 齐齐哈尔市, province: 黑龙江省}\n"
)
