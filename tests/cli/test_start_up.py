"""What a run imports is exact, as its time is not."""

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from dutylist.cli.app import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
STARTER = str(ROOT / "catalogs" / "starter")
HEAVY = {"jsonschema", "rich", "openpyxl", "jinja2", "segno", "concurrent.futures.process"}


def imported(*arguments: str, home: str = "") -> set[str]:
    """Return the modules that a run imports; without a home it keeps no verdict."""
    script = (
        "import sys\n"
        f"sys.argv = ['dutylist', *{arguments!r}]\n"
        "from dutylist.__main__ import main\n"
        "try:\n    main()\nexcept SystemExit as end:\n    assert not end.code, end.code\n"
        "print('\\n'.join(['---', *sys.modules]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        check=True,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "HOME": home, "XDG_CACHE_HOME": ""},
    )
    return set(done.stdout.partition("---\n")[2].split())


def test_version_is_answered_before_anything_is_imported() -> None:
    assert not imported("--version") & {"typer", "yaml", "dutylist.cli", "dataclasses", "re"}


def test_help_imports_no_command() -> None:
    assert not imported("--help") & {*HEAVY, *(f"dutylist.cli.{name}" for name in COMMANDS)}


def test_a_clean_workspace_is_validated_without_the_heavy_libraries() -> None:
    modules = imported("validate", STARTER)
    assert not modules & {*HEAVY, "dutylist.law.reader"}
    assert "dutylist.checks" in modules


def test_a_workspace_found_sound_is_known_without_the_rules(tmp_path: Path) -> None:
    first, second = (imported("validate", STARTER, home=str(tmp_path)) for _ in range(2))
    assert {"dutylist.checks", "yaml"} <= first
    assert not second & {"dutylist.checks", "dutylist.model", "yaml", "jsonschema_rs"}


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_changes_are_told_without_the_heavy_libraries(form: str) -> None:
    one = str(ROOT / "tests" / "longsha" / "catalogues" / "street-2026.1.yaml")
    modules = imported("diff", one, one, "--format", form)
    told = {name for name in modules if name.startswith("dutylist.report.changes_")}
    assert not modules & {*HEAVY, "dutylist.burden", "dutylist.render", "dutylist.gate.verdict"}
    assert f"dutylist.report.changes_{form}" in told


NOT_COMPARED = {
    *("dutylist.model.overlay", "dutylist.model.record", "dutylist.model.workspace"),
    *("dutylist.law.instrument", "dutylist.law.reader", "dutylist.io.load", "dutylist.derive"),
    *("dutylist.io.write", "dutylist.io.item_text", "dutylist.report.findings_json", "tempfile"),
}
"""What two lists that lie in files can be compared without."""


def test_two_files_are_compared_without_what_makes_lists_and_writes_them(tmp_path: Path) -> None:
    folder = ROOT / "tests" / "longsha" / "catalogues"
    both = [str(folder / f"street-{year}.yaml") for year in ("2025.1", "2026.1")]
    first, second = (imported("diff", *both, home=str(tmp_path)) for _ in range(2))
    assert {"yaml", "jsonschema_rs"} <= first
    assert not first & NOT_COMPARED
    assert not second & (NOT_COMPARED | {"yaml", "jsonschema_rs", "dutylist.io.walk"})


def test_sound_workspaces_pass_the_gate_without_the_rules() -> None:
    modules = imported("diff", "--gate", STARTER, STARTER)
    assert "dutylist.derive" in modules
    assert not modules & {*HEAVY, "dutylist.checks", "dutylist.bulk.making"}


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_of_commands_says_what_their_own_help_says(name: str) -> None:
    module = import_module(f"dutylist.cli.{name}")
    for inner, says in getattr(module, "COMMANDS", {}).items():
        inside = module.MODULES.get(inner, inner)
        command = getattr(import_module(f"dutylist.cli.{name}.{inside}"), inside)
        assert command.__doc__.strip().split("\n")[0] == says
    if not hasattr(module, "COMMANDS"):
        assert getattr(module, name).__doc__.strip().split("\n")[0] == COMMANDS[name]
