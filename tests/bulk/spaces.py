"""Small workspaces of one level or of three, written anew for each test."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path

from dutylist.bulk.derivation import Asked, Derived, derive
from dutylist.bulk.in_memory import grown
from dutylist.io import digest, load, write
from dutylist.io.survey import survey
from dutylist.model import Plain

DAY = date(2026, 11, 1)
LAW = "《中华人民共和国消防法》第三十二条"
Data = dict[str, Plain]


def put(path: Path, data: Mapping[str, Plain]) -> Path:
    """Write a YAML file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(write.yaml_text(dict(data)), encoding="utf-8")
    return path


def edit(path: Path, old: str, new: str) -> None:
    """Write one place of a file otherwise."""
    text = path.read_text(encoding="utf-8")
    assert old in text, (old, path)
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def item(id_: str, basis: str = LAW) -> Data:
    """Return an item that a department leads and the local body supports."""
    by_police: Data = {
        "id": f"{id_}.1",
        "by": "police",
        "role": "lead",
        "text": f"负责{id_}的监督检查。",
        "basis": [basis],
    }
    by_local: Data = {
        "id": f"{id_}.2",
        "by": "local",
        "role": "support",
        "text": f"协助{id_}的宣传并报告隐患。",
        "basis": [basis],
    }
    return {
        "id": id_,
        "name": f"事项{id_}",
        "category": "peace",
        "duties": [by_police, by_local],
    }


def catalogue(
    id_: str = "county-list", items: Iterable[str] = ("a", "b", "c", "d"), **head: Plain
) -> Data:
    """Return a catalogue of some items."""
    made: Data = {
        "dutylist": "catalogue/1",
        "id": id_,
        "title": f"职责清单{id_}",
        "kind": "duty",
        "version": "2026.1",
        "jurisdiction": "230202",
        "level": "street",
        "categories": [{"id": "peace", "name": "平安法治"}],
    }
    return {**made, **head, "items": [item(each) for each in items]}


def unit(number: int) -> str:
    """Return the code of a street."""
    return f"2302020{number:02}"


def rest(folder: Path, units: Iterable[Data], jurisdiction: str = "230202") -> None:
    """Write the files of a workspace that are neither catalogues nor overlays."""
    settings: Data = {
        "dutylist": "workspace/1",
        "title": "示例工作区",
        "jurisdiction": jurisdiction,
    }
    departments: Data = {
        "dutylist": "departments/1",
        "departments": [{"id": "police", "name": "示例公安分局"}],
    }
    law: Data = {
        "id": "fire-law",
        "title": "中华人民共和国消防法",
        "rank": "法律",
        "versions": [
            {
                "version": "2021年修正",
                "promulgated": "2021-04-29",
                "effective": "2009-05-01",
                "version_effective": "2021-04-29",
                "articles": "1-74",
            }
        ],
    }
    put(folder / "dutylist.yaml", settings)
    put(folder / "departments.yaml", departments)
    put(
        folder / "basis.yaml",
        {"dutylist": "basis/1", "id": "own", "title": "本级依据", "instruments": [law]},
    )
    put(folder / "units.yaml", {"dutylist": "units/1", "units": list(units)})


def street(number: int, **more: Plain) -> Data:
    """Return a unit."""
    return {
        "code": unit(number),
        "name": f"第{number}街道",
        "level": "street",
        "county": "龙沙区",
        "city": "齐齐哈尔市",
        "province": "黑龙江省",
        **more,
    }


def pin(folder: Path, id_: str, version: str = "2026.1") -> Data:
    """Return what an overlay says of its base, whether a file holds it or another overlay."""
    known = grown(load.workspace(folder)).workspace.catalogues
    base = next(each for each in known if (each.id, each.version) == (id_, version))
    return {"catalogue": id_, "version": version, "digest": digest.catalogue(base)}


def overlay(
    id_: str, target: Mapping[str, Plain], base: Mapping[str, Plain], **parts: Plain
) -> Data:
    """Return an overlay."""
    head: Data = {"dutylist": "overlay/1", "id": id_, "for": dict(target), "base": dict(base)}
    return {**head, **parts}


def local(number: int, base: Mapping[str, Plain], **parts: Plain) -> Data:
    """Return an overlay of a street."""
    target: Data = {"unit": unit(number), "name": f"第{number}街道"}
    return overlay(f"unit-{number}", target, base, **parts)


def reworded(id_: str, text: str) -> Plain:
    """Return an edit of the local duty of an item."""
    before = f"协助{id_}的宣传并报告隐患。"
    change: Data = {"id": f"{id_}.2", "was": {"text": before}, "set": {"text": text}}
    return {"item": id_, "duties": {"edit": [change]}, "reason": "写明由谁办理。"}


def removal(id_: str) -> Plain:
    """Return a removal."""
    return {"item": id_, "reason": "no-such-matter", "note": "没有这类场所。"}


def flat(folder: Path, count: int = 3, items: Iterable[str] = ("a", "b", "c", "d")) -> Path:
    """Write a workspace of one base and a street's overlay for each of `count` streets."""
    rest(folder, map(street, range(1, count + 1)))
    put(folder / "catalogues" / "base.yaml", catalogue(items=items))
    base = pin(folder, "county-list")
    for number in range(1, count + 1):
        parts: Data = {
            "remove": [removal("d")],
            "edit": [reworded("a", f"协助第{number}街道的宣传。")],
        }
        put(folder / "overlays" / f"{number:03}.yaml", local(number, base, **parts))
    return folder


def layered(folder: Path, count: int = 2) -> Path:
    """Write a workspace of a province's catalogue, a district's made of it, and its streets."""
    rest(folder, map(street, range(1, count + 1)), "230000")
    top = catalogue("province-list", jurisdiction="230000")
    put(folder / "catalogues" / "province.yaml", top)
    between = overlay(
        "district",
        {"jurisdiction": "230202", "name": "龙沙区"},
        pin(folder, "province-list"),
        remove=[removal("b")],
        edit=[reworded("a", "协助龙沙区做好宣传。")],
        result={"id": "district-list", "title": "龙沙区街道职责清单", "version": "2026.1"},
    )
    put(folder / "overlays" / "district.yaml", between)
    base = pin(folder, "district-list")
    for number in range(1, count + 1):
        parts: Data = {"edit": [reworded("c", f"协助第{number}街道的宣传。")]}
        put(folder / "overlays" / f"{number:03}.yaml", local(number, base, **parts))
    return folder


def record(folder: Path, change: Data) -> None:
    """Write an approved record of a change."""
    decision: Data = {"by": "编办", "on": "2026-10-01", "number": "1", "result": "approved"}
    said: Data = {
        "dutylist": "record/1",
        "id": "2026-001",
        "channel": "admission",
        "title": "准入",
        "applicant": "police",
        "changes": [change],
        "reason": "示例",
        "legality": {"by": "司法局", "on": "2026-09-10", "result": "passed"},
        "reasonableness": {"by": "组织部", "on": "2026-09-17", "result": "passed"},
        "decision": decision,
    }
    put(folder / "records" / "1.yaml", said)


def begun(
    folder: Path, *names: str, out: Path | None = None, check: bool = False, jobs: int = 1
) -> Callable[[], Derived]:
    """Survey a workspace and return what derives its lists; names are ids of overlays."""
    surveyed = survey(folder)
    chosen = [each for each in surveyed.overlays.values() if not names or each.id in names]
    asked = Asked(
        folder=folder,
        out=out or folder / "lists",
        day=DAY,
        check=check,
        some=bool(names),
        jobs=jobs,
    )
    return lambda: derive(surveyed, chosen, asked, lambda _done, _of: None)


def run(
    folder: Path, *names: str, out: Path | None = None, check: bool = False, jobs: int = 1
) -> Derived:
    """Derive in this process or others, as the command does."""
    return begun(folder, *names, out=out, check=check, jobs=jobs)()


def lists(folder: Path) -> dict[str, bytes]:
    """Return the lists in a folder."""
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*"))}
