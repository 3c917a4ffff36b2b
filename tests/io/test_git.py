"""Files as git keeps them: Chinese paths, unknown revisions, folders."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from dutylist.io import git

FILE = "目录/青禾镇 清单.yaml"


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    def run(*words: str) -> None:
        identity = ("-c", "user.name=t", "-c", "user.email=t@example.org")
        subprocess.run(["git", *identity, *words], cwd=tmp_path, check=True, capture_output=True)

    path = tmp_path / FILE
    path.parent.mkdir()
    run("init", "--quiet")
    for text in ("旧\n", "新\n"):
        path.write_text(text, encoding="utf-8")
        run("add", ".")
        run("-c", "commit.gpgsign=false", "commit", "--quiet", "-m", text)
    monkeypatch.chdir(tmp_path)
    return iter((tmp_path,))


@pytest.mark.usefixtures("checkout")
class TestInACheckout:
    def test_each_revision_has_its_bytes(self) -> None:
        assert git.content("HEAD~1", FILE).decode() == "旧\n"
        assert git.content("HEAD", FILE).decode() == "新\n"

    def test_names_are_told_as_they_are(self) -> None:
        assert git.names("HEAD", "") == [FILE]
        assert git.names("HEAD", "目录") == [FILE]

    def test_paths_are_taken_from_the_current_folder(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir("目录")
        assert git.content("HEAD", "青禾镇 清单.yaml").decode() == "新\n"
        assert git.is_folder("HEAD", ".")

    def test_a_folder_is_no_file(self) -> None:
        assert git.is_folder("HEAD", "目录")
        assert not git.is_folder("HEAD", FILE)

    def test_the_top_is_found(self, monkeypatch: pytest.MonkeyPatch) -> None:
        top = Path.cwd().resolve()
        monkeypatch.chdir("目录")
        assert git.top().resolve() == top

    @pytest.mark.parametrize("revision", ["none", "HEAD~9", "--output=x", "-h", "HEAD\n"])
    def test_an_unknown_revision_is_said_to_be_so(self, revision: str) -> None:
        with pytest.raises(git.NoRevision) as caught:
            git.content(revision, FILE)
        assert caught.value.text.zh.startswith("git 无法提供：")
        assert not Path("x").exists()

    def test_an_unknown_path_is_said_to_be_so(self) -> None:
        with pytest.raises(git.NoRevision, match="git cannot tell"):
            git.content("HEAD", "没有.yaml")


def test_outside_of_a_checkout_git_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(git.NoRevision):
        git.top()


def test_a_machine_without_git_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(git.NoRevision, match="no git on this machine"):
        git.top()
