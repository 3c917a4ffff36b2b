"""Internal items leave no trace in what the public sees: no word, no count, no digest, no gap.

What the public sees of a workspace with internal items is, byte for byte, what it sees of the same
workspace without them. What an office reads says of them that they are internal.
"""

import json
import re
import shutil
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from attacks.inside import Inside, write
from command import contents, dutylist
from render.test_qr import decoded

HIDDEN = Inside("玄甲", "zeta")
PUBLISHED = ("--to", "html", "--to", "xlsx", "--to", "json")
NOTICE = ("diff", "catalogues/1.yaml", "catalogues/2.yaml", "--notice")
OPENLY = {
    "notice": NOTICE,
    "notice.md": (*NOTICE, "--format", "markdown"),
    "notice.html": (*NOTICE, "-o", "-", "--format", "html"),
    "stats": ("stats", "lists", "--burden"),
    "stats.json": ("stats", "--format", "json", "--burden"),
    "departments": ("departments", "--public"),
    "departments.json": ("departments", "--public", "--format", "json"),
    "departments.html": ("departments", "--public", "--format", "html", "-o", "-"),
}
"""Everything that is made for the public, beside the copies of lists."""

DIFF = ("diff", "catalogues/1.yaml", "catalogues/2.yaml")
OFFICE = {
    "diff": DIFF,
    "diff.md": (*DIFF, "--format", "markdown"),
    "diff.github": (*DIFF, "--format", "github"),
    "diff.html": (*DIFF, "--format", "html", "-o", "-"),
    "gate": (*DIFF, "--gate"),
    "departments": ("departments",),
    "consistency": ("consistency",),
    "reconcile": ("reconcile",),
    "trace": ("trace", "zeta-mixed"),
    "coverage": ("basis", "check", "--format", "html", "-o", "-"),
}


def published(folder: Path, inside: Inside | None) -> Mapping[str, bytes]:
    """Return all that the public sees of a workspace, workbooks part by part."""
    at = write(folder, inside)
    assert dutylist("validate", at=at).code == 0
    assert dutylist("derive", at=at).code == 0
    for paths in (("lists",), ()):
        done = dutylist("render", *paths, *PUBLISHED, "-o", folder / "public", at=at)
        assert done.code == 0, done.err
    found = {name: dutylist(*words, at=at).out.encode() for name, words in OPENLY.items()}
    assert all(found.values())
    for name, content in contents(folder / "public").items():
        if name.endswith(".xlsx"):
            with ZipFile(BytesIO(content)) as book:
                found |= {f"{name}/{part}": book.read(part) for part in book.namelist()}
        else:
            found[name] = content
    return found


def test_the_public_sees_what_it_would_see_without_them(tmp_path: Path) -> None:
    seen = published(tmp_path / "with", HIDDEN)
    without = published(tmp_path / "without", None)
    assert [name for name in sorted({*seen, *without}) if seen.get(name) != without.get(name)] == []
    for name, content in seen.items():
        text = f"{name} {content.decode('utf-8', 'replace')}"
        assert [word for word in HIDDEN.words if word in text] == [], name
    one_unit_hides(seen)
    says_a_digest(seen["230202001.html"].decode(), seen["230202001.json"], tmp_path)


def one_unit_hides(seen: Mapping[str, bytes]) -> None:
    """Hold an item that one unit has made internal to the copies of others."""
    told = {name for name, content in seen.items() if "公开事项three".encode() in content}
    assert not any(name.startswith("230202001") for name in told)
    assert {"230202002.html", "230202002.json", "sample-2.0.html"} <= told


def says_a_digest(page: str, copy: bytes, folder: Path) -> None:
    """Hold a code to title, version and the digest of the public copy."""
    if shutil.which("zbarimg") is not None:
        (drawn,) = re.findall(r"<svg.*?</svg>", page, re.DOTALL)
        assert decoded(drawn, folder).rpartition(" ")[2] == json.loads(copy)["digest"]


def test_an_office_reads_that_they_are_internal(tmp_path: Path) -> None:
    at = write(tmp_path, HIDDEN)
    said = {name: dutylist(*words, at=at).out for name, words in OFFICE.items()}
    assert [name for name, text in said.items() if "内部" not in text] == []
    changes = json.loads(dutylist(*DIFF, "--format", "json", at=at).out)["changes"]
    hidden = {each["item"] for each in changes if each["internal"]}
    assert hidden == {each["item"] for each in changes if "zeta" in (each["item"] or "")}
