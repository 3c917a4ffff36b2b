"""The workspace of 龙沙区 as it stood before its base moved on: overlays of the version before."""

import re
import subprocess
from pathlib import Path

from command import copied
from dutylist.io import digest, load

OLD, NEW = "2025.1", "2026.1"
OLD_FILE = Path("catalogues") / "street-2025.1.yaml"
_PIN = re.compile(r'version: "[^"]*"\n  digest: "[^"]*"')


def before(folder: Path) -> Path:
    """Return a copy of the workspace, every overlay pinned to the version before."""
    top = copied(folder)
    known = digest_of(top, OLD)
    for file in overlays(top):
        repin(file, OLD, known)
    return top


def digest_of(top: Path, version: str) -> str:
    catalogues = load.workspace(top).workspace.catalogues
    return digest.catalogue(next(each for each in catalogues if each.version == version))


def repin(file: Path, version: str, known: str) -> None:
    text = file.read_bytes().decode()
    pin = f'version: "{version}"\n  digest: "{known}"'
    file.write_bytes(_PIN.sub(pin, text, count=1).encode())


def overlays(top: Path) -> list[Path]:
    return sorted((top / "overlays").glob("*.yaml"))


def said(top: Path) -> dict[str, bytes]:
    """Return the bytes of all overlays."""
    return {file.name: file.read_bytes() for file in overlays(top)}


def git(top: Path, *words: str) -> None:
    identity = ("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *words], cwd=top, check=True, capture_output=True)


def committed(top: Path) -> None:
    """Keep the workspace in git as it stands."""
    git(top, "init", "--quiet")
    git(top, "add", ".")
    git(top, "commit", "--quiet", "-m", "2025年版")
