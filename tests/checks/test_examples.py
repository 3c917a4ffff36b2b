"""Every documented example says what is wrong with it, and no rule or law says more."""

from pathlib import Path

import pytest

from checks.builders import broken_laws
from checks.fragments import Example, examples, place
from checks.samples import TODAY, files, findings, write
from dutylist.checks import RULES, Context, collect, everything, run
from dutylist.derive import LAWS
from dutylist.findings import Fault, Location, Route
from dutylist.io import digest, load, source
from dutylist.texts import Lang

EXAMPLES = list(examples())
FAULTS: list[Fault] = [*RULES, *LAWS]
BY_SCHEMA = {"DL333", "DL334", "DL336", "DL346"}
"""Laws that the schema of overlays holds already: it speaks first where a file breaks them."""


def routes(example: Example, folder: Path) -> list[tuple[int, str]]:
    """Return line of the fragment and code of everything found in the workspace around it."""
    fragment = source.read("fragment.yaml", example.text.encode())
    assert not fragment.findings
    placed = place(dict(source.read("fragment.yaml", example.text.encode()).data))
    write(placed.files, folder)
    loaded = load.workspace(folder)
    refused = [(each.fault.code, each.at, each.message(Lang.EN)) for each in loaded.findings]
    if example.marks and example.fault.code in BY_SCHEMA:
        assert refused
        return example.marks
    assert not refused
    paths = {str(folder / name): name for name in placed.files}

    def short(route: Route) -> Route:
        return (paths.get(str(route[0]), str(route[0])), *route[1:])

    context = Context(workspace=loaded.workspace, as_of=TODAY, today=TODAY)

    def back(route: Route) -> Location:
        return placed.back(short(route), fragment)

    said = run(RULES, everything(loaded.workspace), context, back)
    found = collect([*said, *broken_laws(loaded.workspace, back, digest.catalogue)])
    return [(finding.at.line, finding.fault.code) for finding in found]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: f"{e.fault.code}-{bool(e.marks)}")
def test_an_example_fires_where_it_is_marked_and_nowhere_else(
    example: Example, tmp_path: Path
) -> None:
    assert sorted(routes(example, tmp_path)) == sorted(example.marks)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.code)
def test_every_rule_and_law_shows_a_bad_and_a_good_example(fault: Fault) -> None:
    own = [example for example in EXAMPLES if example.fault is fault]
    assert [bool(example.marks) for example in own] == [True, False]
    assert {code for example in own for _, code in example.marks} == {fault.code}


def test_the_sample_workspace_is_sound(tmp_path: Path) -> None:
    write(files(), tmp_path)
    assert findings(load.workspace(tmp_path)) == []
