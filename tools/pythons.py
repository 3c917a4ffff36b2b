"""Set up every other Python that the project is for, and run tests with each.

    python tools/pythons.py [PYTEST WORDS…]

Looks for 3.11, 3.12 and 3.13 on the path and among pyenv's, leaves out the one that runs this,
and keeps an environment for each in `.venv-3.12` and so on. Without words the whole suite runs.
Exits with the first failure; says so and exits 0 where no other Python is found.
"""
# ruff: noqa: INP001, T201, S603  (a script, not part of the package)

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

VERSIONS = ("3.11", "3.12", "3.13")
TOP = Path(__file__).parents[1]


def main(words: list[str]) -> int:
    """Run pytest with every other Python; return the exit code."""
    own = f"{sys.version_info.major}.{sys.version_info.minor}"
    others = {each: found for each in VERSIONS if each != own and (found := interpreter(each))}
    if not others:
        print(f"no Python but {own} found here; nothing more to run")
    for version, found in others.items():
        print(f"== Python {version}", flush=True)
        code = subprocess.run(
            [environment(version, found), "-m", "pytest", *(words or ["-n", "auto"])],
            cwd=TOP,
            check=False,
        ).returncode
        if code:
            return code
    return 0


def environment(version: str, found: str) -> str:
    """Return the Python of an environment with all that is needed, made if there is none."""
    folder = TOP / f".venv-{version}"
    python, ready = folder / "bin" / "python", folder / ".ready"
    if not ready.is_file() or ready.stat().st_mtime < (TOP / "pyproject.toml").stat().st_mtime:
        quiet = ("--quiet", "--disable-pip-version-check")
        subprocess.run([found, "-m", "venv", folder], check=True)
        subprocess.run(
            [python, "-m", "pip", "install", *quiet, "-e", ".[dev]"], cwd=TOP, check=True
        )
        ready.touch()
    return str(python)


def interpreter(version: str) -> str | None:
    """Return a Python of a version that works and can make environments."""
    return next((each for each in _candidates(version) if _works(each, version)), None)


def _candidates(version: str) -> Iterator[str]:
    found = shutil.which(f"python{version}")
    if found:
        yield found
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    yield from map(str, sorted(pyenv.glob(f"{version}.*/bin/python")))


def _works(python: str, version: str) -> bool:
    asks = "import ensurepip, sys, venv; print('%d.%d' % sys.version_info[:2])"
    done = subprocess.run([python, "-c", asks], capture_output=True, text=True, check=False)
    return done.returncode == 0 and done.stdout.strip() == version


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
