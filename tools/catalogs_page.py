"""Write catalogs/README.md: what each shipped workspace holds, counted as `dutylist stats` does."""
# ruff: noqa: INP001  (a script, not part of the package)

from collections.abc import Iterator, Mapping
from pathlib import Path

from dutylist.bulk.in_memory import derive_all
from dutylist.io import layouts, load
from dutylist.io.load import Loaded
from dutylist.model import Catalogue
from dutylist.stats import Statistics, count
from dutylist.tables import layout
from dutylist.texts import Lang, Text

FOLDER = Path(__file__).parents[1] / "catalogs"
PAGE = FOLDER / "README.md"
FIRST = ("heilongjiang", "longsha", "henan", "huanan")
"""The workspaces that others are made from, or that most users start with, come first."""

_HEAD = """\
# 清单示例 · Example lists

<!-- Made by `python tools/catalogs_page.py`, counted by `dutylist stats`; do not edit. -->

这里的每个文件夹是一个可用的工作区，对应一种实际存在的清单体系。文字是示例，依据公开的法律
法规汇编编写，**不是任何地方的正式清单**；各文件写明法律依据的核对日期。地名取自公开的政区
名录；电话、地址、文号都是虚构的。公布的规模写在各清单的说明里，够不到的如实写明本示例的数量。

Each folder is a working workspace, one for each system of lists that exists. The words are
illustrations compiled from public statutes, **not the official list of any place**; each file says
as of which day its law was checked. Places are real, telephone numbers, addresses and numbers of
documents are not. The published sizes stand in the notes of the lists, beside the true counts.

从示例起步 · To start from one:

    cp -r catalogs/henan my-county && cd my-county
    dutylist validate . && dutylist derive -w . && dutylist render -w . lists -o public

`basis/` 是随程序提供的法律依据库（见其说明），`starter/` 是 `dutylist init` 建立的最小工作区。
`basis/` is the legal-basis index that ships with the program, `starter/` what `dutylist init`
lays out.

逐条核对依据 · To read each citation beside its duty (the texts of the laws are no part of this
project): `python tools/citation_sheet.py INDEX.jsonl LAWS catalogs/henan`
"""
_TABLE = """\
| 清单 · list | kind | 版本 | 事项 | 分册 | 部门职责 | 基层职责 | 法律法规 | 条款 |
| --- | --- | --- | ---: | --- | ---: | ---: | ---: | ---: |"""
_TAIL = "\n重新生成 · To make this page anew: `python tools/catalogs_page.py`\n"


def workspaces() -> list[Path]:
    """Return the folders of the shipped workspaces, in the order of the page."""
    found = {path.parent.name: path.parent for path in FOLDER.glob("*/dutylist.yaml")}
    first = [found.pop(name) for name in FIRST if name in found]
    return [*first, *(found[name] for name in sorted(found))]


def page() -> str:
    """Return the page."""
    return "\n".join((_HEAD, *(line for each in workspaces() for line in _workspace(each)))) + _TAIL


def _workspace(folder: Path) -> Iterator[str]:
    loaded = load.workspace(folder)
    known = loaded.workspace
    yield from (f"## {folder.name}/ · {known.title}", "")
    if known.note:
        yield from (known.note, "")
    yield _TABLE
    own = [each for each in known.catalogues if each.route and _inside(each, folder)]
    for catalogue in own:
        yield _row(catalogue, loaded, catalogue.title)
    made = derive_all(loaded, known.overlays).made
    between = [each.catalogue for each in made if each.overlay.target.unit is None]
    for catalogue in between:
        yield _row(catalogue, loaded, f"{catalogue.title}（逐级生成 · derived）")
    yield ""
    units = [each.catalogue for each in made if each.overlay.target.unit is not None]
    if units:
        sizes = sorted(len(each.items) for each in units)
        span = f"{sizes[0]}" if sizes[0] == sizes[-1] else f"{sizes[0]}–{sizes[-1]}"
        yield f"派生的单位清单 · lists of units: {len(units)}（{span} 项 · items each）"
    held = f"记录 · records: {len(known.records)}"
    yield from (f"{held}；依据库 · instruments in the index: {len(known.index)}", "")
    for catalogue in (*own, *between):
        yield f"> **{catalogue.title} {catalogue.version}**：{_notice(catalogue, loaded)}"
        yield ">" if catalogue is not (*own, *between)[-1] else ""


def _inside(catalogue: Catalogue, folder: Path) -> bool:
    return (Path.cwd() / str(catalogue.route[0])).resolve().is_relative_to(folder)


def _counted(catalogue: Catalogue, loaded: Loaded) -> Statistics:
    return count(catalogue, loaded.workspace.index, internal=True)


def _notice(catalogue: Catalogue, loaded: Loaded) -> str:
    return _counted(catalogue, loaded).notice(Lang.ZH, _parts(catalogue, loaded))


def _parts(catalogue: Catalogue, loaded: Loaded) -> Mapping[str, Text]:
    return layout(layouts.read(catalogue.kind, loaded.kinds_folder)).parts


def _row(catalogue: Catalogue, loaded: Loaded, title: str) -> str:
    counted = _counted(catalogue, loaded)
    names = _parts(catalogue, loaded)
    parts = [f"{names[part].show(Lang.ZH)} {n}" for part, n in counted.parts.items()]
    cells = (
        title,
        catalogue.kind,
        catalogue.version,
        str(counted.items),
        "、".join(parts) or "—",
        str(counted.department_duties),
        str(counted.local_duties),
        str(counted.instruments),
        str(counted.provisions),
    )
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
