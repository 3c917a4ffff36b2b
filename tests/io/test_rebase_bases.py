"""Old bases from the history of git: found by their digest, whatever their file was called."""

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from derive.bases import STREET as WITH_FOREIGN_FIELD
from dutylist.io import digest, git, rebase_bases
from dutylist.io.write import catalogue_text
from dutylist.model import Catalogue, Pin

STREET = replace(WITH_FOREIGN_FIELD, items=WITH_FOREIGN_FIELD.items[:4])


def pin(base: Catalogue) -> Pin:
    return Pin(base.id, base.version, digest.catalogue(base))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder in git where a base was written, renamed, and then deleted."""

    def run(*words: str) -> None:
        identity = ("-c", "user.name=t", "-c", "user.email=t@example.org")
        calm = ("-c", "commit.gpgsign=false")
        subprocess.run(
            ["git", *identity, *calm, *words], cwd=tmp_path, check=True, capture_output=True
        )

    top = tmp_path / "工作区"
    top.mkdir()
    file = top / "街道 目录.yaml"
    run("init", "--quiet")
    for number, text in enumerate((catalogue_text(STREET), "dutylist: catalogue/1\n", None)):
        if text is None:
            file.unlink()
            (top / "note.txt").write_text("x", "utf-8")
        else:
            file.write_text(text, "utf-8")
        run("add", "-A", ".")
        run("commit", "--quiet", "-m", str(number))
    monkeypatch.chdir(tmp_path)
    return top


def test_contents_come_newest_first_each_once(folder: Path) -> None:
    known = git.past(folder, 10)
    assert [path.rpartition("/")[2] for _, path in known] == [
        "note.txt",
        "街道 目录.yaml",
        "街道 目录.yaml",
    ]
    contents = git.blobs(folder, [blob for blob, _ in known])
    assert contents[0] == b"x"
    assert contents[2].decode() == catalogue_text(STREET)
    assert git.blobs(folder, ["0" * 40]) == []


def test_a_base_is_found_by_its_digest(folder: Path) -> None:
    assert rebase_bases.in_history(folder, pin(STREET), None) == STREET
    other = Pin(STREET.id, STREET.version, f"sha256:{'0' * 64}")
    assert rebase_bases.in_history(folder, other, None) is None
    assert rebase_bases.in_history(folder, Pin("other", "1", other.digest), None) is None


def test_a_folder_outside_of_git_has_no_history(tmp_path: Path) -> None:
    with pytest.raises(git.NoRevision):
        git.past(tmp_path, 10)


@pytest.mark.parametrize("name", ["HEAD~2", "HEAD~2:工作区/街道 目录.yaml", "工作区/old.yaml"])
def test_a_name_stands_for_a_file_a_revision_or_both(folder: Path, name: str) -> None:
    (folder / "old.yaml").write_text(catalogue_text(STREET), "utf-8")
    found = list(rebase_bases.named(name, folder))
    assert [raw.decode() for raw in found] == [catalogue_text(STREET)]


def test_only_the_pinned_one_is_taken() -> None:
    raw = catalogue_text(STREET).encode()
    assert rebase_bases.pinned(raw, pin(STREET), None) == STREET
    assert rebase_bases.pinned(raw[:-40], pin(STREET), None) is None
    spoilt = raw.replace(b"kind: duty", b"kind: [")
    assert rebase_bases.pinned(spoilt, pin(STREET), None) is None
    named = Pin("street", STREET.version, pin(STREET).digest)
    assert rebase_bases.pinned(raw, named, None) is None
