"""A township and its villages."""

from pathlib import Path

from bulk import spaces


def village(number: int) -> spaces.Data:
    """Return a village of the township 230202101."""
    return {
        "code": f"230202101{200 + number}",
        "name": f"第{number}村",
        "level": "village",
        "county": "龙沙区",
        "city": "齐齐哈尔市",
        "province": "黑龙江省",
    }


def villages(folder: Path) -> Path:
    """Write a workspace of a township and two of its villages."""
    town: spaces.Data = {"code": "230202101", "name": "示例镇", "level": "township"}
    place: spaces.Data = {"county": "龙沙区", "city": "齐齐哈尔市", "province": "黑龙江省"}
    spaces.rest(folder, [{**town, **place}, village(1), village(2)])
    spaces.put(folder / "catalogues" / "base.yaml", spaces.catalogue(level="mixed"))
    result: spaces.Data = {"id": "village-list", "title": "村级清单", "version": "1"}
    target: spaces.Data = {"jurisdiction": "230202", "name": "示例镇各村", "level": "village"}
    top = spaces.pin(folder, "county-list")
    remove = [spaces.removal("a")]
    spaces.put(
        folder / "overlays" / "town.yaml",
        spaces.overlay("town", target, top, remove=remove, result=result),
    )
    base = spaces.pin(folder, "village-list", "1")
    for number in (1, 2):
        code = village(number)["code"]
        of: spaces.Data = {"unit": code, "name": f"第{number}村"}
        made = spaces.overlay(f"village-{number}", of, base, remove=[spaces.removal("b")])
        spaces.put(folder / "overlays" / f"village-{number}.yaml", made)
    return folder
