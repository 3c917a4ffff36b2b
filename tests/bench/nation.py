"""A workspace of the whole nation, or of as many townships as are asked for.

Every province has a base of 130 items and 885 duties, every township an overlay of ten actions.
The names and codes are those of a register; the lists are made from the shipped list of 龙沙区.
`python -m bench.nation build FOLDER REGISTER [N]` makes it.
"""

import csv
import gzip
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice, zip_longest
from pathlib import Path
from shutil import copyfile

from bench import space
from dutylist.io import digest, plain, write
from dutylist.model import Basis, Catalogue, Duty, Item, Plain, Role

DUTIES = 885
REMOVED, REWORDED, RENAMED, ADDED, MOVED = range(3), range(3, 5), range(5, 8), 8, 9
STRIDE = space.ITEMS // 10
POSTS = ("党建工作办公室",)
Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Province:
    """The base of a province, with what all its overlays say alike."""

    base: Catalogue
    pin: dict[str, Plain]
    record: str

    @property
    def added(self) -> str:
        """Return the id of the item that every township of the province adds."""
        return f"{self.base.id}-market-day"


def build(folder: Path, register: Path, *, units: int | None = None) -> Path:
    """Write the workspace of a register's townships, or of `units` of them, evenly taken."""
    folder.mkdir(parents=True)
    copyfile(space.REAL / "departments.yaml", folder / "departments.yaml")
    put(folder / "dutylist.yaml", settings())
    for code, rows in _provinces(register, units).items():
        province = _province(folder, code, rows)
        put(folder / "units" / f"{code}.yaml", units_file(rows))
        put(folder / "records" / f"{code}.yaml", record(province))
        for number, row in enumerate(rows):
            path = folder / "overlays" / code / f"{row['code']}.yaml"
            put(path, overlay(province, row, number))
    return folder


def _provinces(register: Path, units: int | None) -> dict[str, list[Row]]:
    with gzip.open(register, "rt", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    whole: dict[str, list[Row]] = {}
    for row in rows:
        whole.setdefault(row["code"][:2], []).append(row)
    turns: Iterable[Row | None] = chain.from_iterable(zip_longest(*whole.values()))
    taken: dict[str, list[Row]] = {}
    for row in islice((row for row in turns if row is not None), units):
        taken.setdefault(row["code"][:2], []).append(row)
    return taken


def put(path: Path, value: dict[str, Plain]) -> None:
    """Write a file simply: nobody else reads it yet, and there are 38,749 of them."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(write.yaml_text(value), encoding="utf-8")


def settings() -> dict[str, Plain]:
    return {
        "dutylist": "workspace/1",
        "title": "全国乡镇街道职责清单（测速用）",
        "jurisdiction": "000000",
        "basis": ["national-laws", "national-regulations"],
        "note": "测速用的示例，不是任何地方的正式清单。",
    }


def units_file(rows: Sequence[Row]) -> dict[str, Plain]:
    return {
        "dutylist": "units/1",
        "units": [
            {"code": row["code"], "name": row["name"], "level": _level(row["code"])}
            | {key: row[key] for key in ("county", "city", "province") if row[key]}
            for row in rows
        ],
    }


def _level(code: str) -> str:
    return "street" if code[6] == "0" else "township"


def _province(folder: Path, code: str, rows: Sequence[Row]) -> Province:
    base = _base(code, rows[0]["province"])
    path = folder / "catalogues" / f"{code}.yaml"
    write.atomic(path, write.catalogue_text(base).encode())
    pin: dict[str, Plain] = {
        "catalogue": base.id,
        "version": base.version,
        "digest": digest.catalogue(base),
    }
    return Province(base, pin, f"2026-{code}")


def _base(code: str, name: str) -> Catalogue:
    """Return the list of a province, its items category by category."""
    made = space.base(DUTIES, f"{name}细则")
    order = [category.id for category in made.categories]
    items = sorted(made.items, key=lambda item: order.index(item.category))
    return replace(
        made,
        id=f"province-{code}",
        title=f"{name}乡镇街道职责清单（测速用）",
        jurisdiction=f"{code}0000",
        level="mixed",
        note="测速用的示例，不是任何地方的正式清单。",
        issued=None,
        items=tuple(replace(item, posts=item.posts or POSTS) for item in items),
    )


def record(province: Province) -> dict[str, Plain]:
    """Return the admission of the item that all townships of a province add."""
    change = {"catalogue": province.base.id, "action": "add", "item": province.added}
    return {
        "dutylist": "record/1",
        "id": province.record,
        "channel": "admission",
        "title": "集市日秩序维护准入",
        "applicant": "urban-management",
        "changes": [change],
        "reason": "测速用的示例。",
        "legality": {"by": "justice", "on": "2026-09-10", "result": "passed"},
        "reasonableness": {"by": "organization", "on": "2026-09-17", "result": "passed"},
        "decision": {
            "by": "编办（示例）",
            "on": "2026-10-08",
            "number": "示例〔2026〕1号",
            "result": "approved",
        },
    }


def overlay(province: Province, row: Row, number: int) -> dict[str, Plain]:
    """Return three removals, five edits, an addition and a move, of other items each time."""
    items = province.base.items
    chosen = [items[(17 * number + STRIDE * n) % len(items)] for n in range(10)]
    gone = {chosen[n].id for n in REMOVED}
    name = row["name"]
    return {
        "dutylist": "overlay/1",
        "id": f"unit-{row['code']}",
        "for": {"unit": row["code"], "name": name},
        "base": province.pin,
        "mode": "all",
        "remove": [
            {"item": each, "reason": "no-such-matter", "note": f"{name}没有这类场所。"}
            for each in sorted(gone)
        ],
        "add": [_addition(province, chosen[ADDED], name)],
        "edit": [
            *(_reworded(chosen[n], name) for n in REWORDED),
            *(_renamed(chosen[n], name) for n in RENAMED),
        ],
        "move": [_move(items, chosen[MOVED], gone)],
    }


def _addition(province: Province, after: Item, name: str) -> dict[str, Plain]:
    texts = (
        ("urban-management", Role.LEAD, f"核定{name}集市日的摊位和时段，查处占道经营。"),
        ("police", Role.JOINT, f"维持{name}集市日的道路交通秩序。"),
        ("local", Role.SUPPORT, f"登记{name}集市日的摊位，劝导出摊经营，发现堵塞及时报告。"),
    )
    basis = (Basis(text="《中华人民共和国道路交通安全法》第三十一条"),)
    duties = tuple(
        Duty(id=f"{province.added}.{n}", by=by, role=role, text=text, basis=basis)
        for n, (by, role, text) in enumerate(texts, 1)
    )
    item = Item(
        id=province.added,
        name="集市日秩序维护",
        category=after.category,
        part=after.part,
        duties=duties,
        posts=POSTS,
    )
    return {
        "item": plain.item(item),
        "after": after.id,
        "reason": f"{name}逢集日人车集中。",
        "record": province.record,
    }


def _reworded(item: Item, name: str) -> dict[str, Plain]:
    duty = item.duties[-1]
    change: dict[str, Plain] = {
        "id": duty.id,
        "was": {"text": duty.text},
        "set": {"text": f"{duty.text[:-1]}，由{name}办理。"},
    }
    return {"item": item.id, "duties": {"edit": [change]}, "reason": "写明由谁办理。"}


def _renamed(item: Item, name: str) -> dict[str, Plain]:
    return {
        "item": item.id,
        "was": {"name": item.name, "posts": list(item.posts)},
        "set": {"name": f"{name}{item.name}", "posts": [*item.posts, f"{name}便民服务中心"]},
        "reason": "按本地的叫法和岗位设置。",
    }


def _move(items: Sequence[Item], item: Item, gone: set[str]) -> dict[str, Plain]:
    """Put an item before the one that it stands behind in its category."""
    block = [each for each in items if each.category == item.category and each.id not in gone]
    return {"item": item.id, "after": block[block.index(item) - 2].id, "reason": "按办理次序排列。"}


if __name__ == "__main__":
    _, target, source, *asked = sys.argv[1:]
    build(Path(target), Path(source), units=int(asked[0]) if asked else None)
