"""Every documented example says what is wrong with it, and no rule says more."""

from pathlib import Path

import pytest

from checks.fragments import Example, examples, place
from checks.samples import TODAY, files, findings, write
from dutylist.checks import RULES, Context, everything, run
from dutylist.findings import Route
from dutylist.io import digest, load, source
from dutylist.texts import Lang

EXAMPLES = list(examples())


def routes(example: Example, folder: Path) -> list[tuple[int, str]]:
    """Return line of the fragment and code of everything found in the workspace around it."""
    fragment = source.read("fragment.yaml", example.text.encode())
    assert not fragment.findings
    placed = place(dict(source.read("fragment.yaml", example.text.encode()).data))
    write(placed.files, folder)
    loaded = load.workspace(folder)
    assert not [(each.fault.code, each.at, each.message(Lang.EN)) for each in loaded.findings]
    paths = {str(folder / name): name for name in placed.files}

    def short(route: Route) -> Route:
        return (paths.get(str(route[0]), str(route[0])), *route[1:])

    context = Context(workspace=loaded.workspace, as_of=TODAY, today=TODAY, digest=digest.catalogue)
    found = run(
        RULES,
        everything(loaded.workspace),
        context,
        lambda route: placed.back(short(route), fragment),
    )
    return [(finding.at.line, finding.fault.code) for finding in found]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: f"{e.rule.code}-{bool(e.marks)}")
def test_an_example_fires_where_it_is_marked_and_nowhere_else(
    example: Example, tmp_path: Path
) -> None:
    assert sorted(routes(example, tmp_path)) == sorted(example.marks)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_shows_a_bad_and_a_good_example(rule: object) -> None:
    own = [example for example in EXAMPLES if example.rule is rule]
    assert [bool(example.marks) for example in own] == [True, False]
    assert {code for example in own for _, code in example.marks} == {own[0].rule.code}


def test_the_sample_workspace_is_sound(tmp_path: Path) -> None:
    write(files(), tmp_path)
    assert findings(load.workspace(tmp_path)) == []
