"""What a run does not need, it does not import."""

import os
import subprocess
import sys
from importlib import import_module
from pkgutil import iter_modules

import pytest

from command import LONGSHA

HEAVY = {"openpyxl", "jinja2", "rich", "jsonschema", "segno"}
RUN = """
import sys
sys.argv = ["dutylist", *{words}]
from dutylist.__main__ import main
try:
    main()
except SystemExit as left:
    assert not left.code, left.code
print(*sorted(sys.modules))
"""


def _imported(*words: str) -> set[str]:
    program = RUN.format(words=list(words))
    command = [sys.executable, "-c", program]
    forgetful = {**os.environ, "HOME": "", "XDG_CACHE_HOME": ""}
    done = subprocess.run(
        command, cwd=LONGSHA, capture_output=True, text=True, check=True, env=forgetful
    )
    return set(done.stdout.splitlines()[-1].split())


def test_the_version_needs_nothing_at_all() -> None:
    modules = {name for name in _imported("--version") if name.startswith("dutylist")}
    assert modules == {"dutylist", "dutylist.__main__"}


@pytest.mark.parametrize("words", [("validate",), ("validate", "units.yaml"), ("stats",)])
def test_a_clean_check_needs_no_heavy_package(words: tuple[str, ...]) -> None:
    assert not HEAVY & _imported(*words)


@pytest.mark.parametrize("package", ["dutylist.law", "dutylist.model"])
def test_no_name_that_is_fetched_late_is_that_of_a_module(package: str) -> None:
    """Python sets a submodule as an attribute of its package, and the late name would be lost."""
    loaded = import_module(package)
    modules = {each.name for each in iter_modules(loaded.__path__)}
    program = f"import {package} as it; print(*set(it.__all__) - vars(it).keys())"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    late = set(done.stdout.split())
    assert late
    assert not late & modules
