"""Contents mended in any layout: nothing differs but the texts that were found at fault."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from dutylist.cli import checking
from dutylist.cli.asked import Asked, Format
from dutylist.findings import Finding, Reworded, Route
from dutylist.io import blocks, files, source
from dutylist.mending.comments import comments
from dutylist.mending.rounds import mended
from mending.samples import a_catalogue
from mending.typed import Typist

ASKED = Asked(date(2026, 11, 29), Format.TEXT, (), (), strict=False, jobs=1, local=False, most=0)
SPOILT = (
    "　{}",
    "{}  ",
    "{}　二",
    "⼈{}",
    "{}⺠",
    "Cafe\u0301{}",
    "１２{}",
    "{}\u200b",
    "{}示例办发(2026)5号",
    "\uf900{}\u3000\u3000A  B",
)


def spoilt(random: Random, data: dict[str, Any]) -> dict[str, Any]:
    """Return a catalogue with characters in some of its texts that do not belong there."""
    for item in data["items"]:
        for holder, key in ((item, "name"), (item, "note"), (item["duties"][0], "text")):
            if random.random() < 0.6:
                holder[key] = random.choice(SPOILT).format(holder[key])
    return data


def leaves(
    route: tuple[str | int, ...], value: object
) -> Iterator[tuple[tuple[str | int, ...], object]]:
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves((*route, key), inner)
    else:
        yield route, value


@given(st.integers(0, 1 << 32))
@settings(max_examples=40, deadline=None)
def test_only_texts_at_fault_are_reworded(seed: int) -> None:
    random = Random(seed)  # noqa: S311  (nothing secret)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "list.yaml"
        path.write_text(Typist(random).text(spoilt(random, a_catalogue(random))), encoding="utf-8")
        at_fault: set[Route] = set()

        def check(contents: Mapping[Path, bytes]) -> list[Finding]:
            blocks.forget()
            with files.instead(contents):
                found = checking.findings_of([path], None, ASKED)
            at_fault.update(each.fix.route for each in found if isinstance(each.fix, Reworded))
            return found

        before = path.read_bytes()
        made = mended(check({}), check, lambda _: True)
        after = made.after.get(path, before)
        name = files.shown(path)
        old, new = (dict(leaves((name,), source.read(name, raw).data)) for raw in (before, after))
        assert old.keys() == new.keys()
        assert {route for route in old if old[route] != new[route]} <= at_fault
        assert {route for route in at_fault if old[route] != new[route]} == at_fault
        assert Counter(map(str, comments(before.decode()))) == Counter(
            map(str, comments(after.decode()))
        )
        assert not [each for each in made.left if each.fix is not None]
        assert path.read_bytes() == before
        assert bool(made.changed) is bool(at_fault)
        again = mended(made.left, check, lambda _: True)
        assert not again.changed
