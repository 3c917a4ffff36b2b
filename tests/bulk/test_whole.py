"""Files that are whole, a folder for one program, and lists that appear together."""

from pathlib import Path

import pytest

from dutylist.bulk.staging import deliver, publish, staging
from dutylist.io import lock, whole
from dutylist.io.lock import Busy


@pytest.mark.parametrize(
    ("content", "held"), [(b"old", True), (b"new", False), (b"older", False), (b"", False)]
)
def test_a_file_holds_what_it_holds(tmp_path: Path, content: bytes, held: object) -> None:
    (tmp_path / "a").write_bytes(b"old")
    assert whole.holds(tmp_path / "a", content) is held
    assert not whole.holds(tmp_path / "b", content)
    assert not whole.holds(tmp_path, content)


def test_an_error_names_the_file_that_people_know(tmp_path: Path) -> None:
    hidden, known = tmp_path / "missing" / "hidden", tmp_path / "known"
    with pytest.raises(OSError, match="known") as told, whole.told_of(known):
        hidden.write_bytes(b"")
    assert told.value.filename == str(known)


def test_a_file_that_takes_the_place_of_another_takes_its_permissions(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_bytes(b"old")
    old.chmod(0o604)
    new.write_bytes(b"new")
    whole.settle([new])
    whole.take_place(new, old)
    assert (old.read_bytes(), old.stat().st_mode & 0o777) == (b"new", 0o604)
    assert not new.exists()


def test_a_folder_is_for_one_program_at_a_time(tmp_path: Path) -> None:
    with lock.locked(tmp_path):
        with pytest.raises(Busy) as told, lock.locked(tmp_path):
            pass
        assert told.value.folder == tmp_path
    with lock.locked(tmp_path):
        pass


def test_lists_appear_together_and_what_a_killed_run_left_goes(tmp_path: Path) -> None:
    out = tmp_path / "a" / "lists"
    (out / ".deriving-left").mkdir(parents=True)
    (out / ".deriving-left" / "1.yaml").write_bytes(b"half")
    (out / "1.yaml").write_bytes(b"old")
    with staging(out) as staged:
        assert not (out / ".deriving-left").exists()
        assert deliver(b"old", "1.yaml", out, staged)
        assert not deliver(b"new", "1.yaml", out, staged)
        assert not deliver(b"two", "2.yaml", out, staged)
        assert [path.name for path in out.glob("*.yaml")] == ["1.yaml"]
        publish(staged, out, ["1.yaml", "2.yaml"])
    assert {path.name: path.read_bytes() for path in out.iterdir()} == {
        "1.yaml": b"new",
        "2.yaml": b"two",
    }


def test_a_list_that_is_only_compared_is_not_written(tmp_path: Path) -> None:
    assert not deliver(b"new", "1.yaml", tmp_path, None)
    assert list(tmp_path.iterdir()) == []


def test_no_list_appears_where_a_folder_has_the_name_of_one(tmp_path: Path) -> None:
    (tmp_path / "2.yaml").mkdir()
    with staging(tmp_path) as staged:
        for name in ("1.yaml", "2.yaml"):
            deliver(b"new", name, tmp_path, staged)
        with pytest.raises(IsADirectoryError) as told:
            publish(staged, tmp_path, ["1.yaml", "2.yaml"])
    assert told.value.filename == str(tmp_path / "2.yaml")
    assert [path.name for path in tmp_path.iterdir()] == ["2.yaml"]


def test_a_list_that_is_lost_before_it_is_seen_leaves_the_others_unseen(tmp_path: Path) -> None:
    with staging(tmp_path) as staged:
        for name in ("1.yaml", "2.yaml"):
            deliver(b"new", name, tmp_path, staged)
        (staged / "2.yaml").unlink()
        with pytest.raises(FileNotFoundError) as told:
            publish(staged, tmp_path, ["1.yaml", "2.yaml"])
    assert told.value.filename == str(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_many_files_are_settled_at_once(tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.yaml" for number in range(101)]
    for path in files:
        path.write_bytes(b"new")
    whole.settle(files)
    assert {path.read_bytes() for path in files} == {b"new"}


@pytest.mark.parametrize("lists", [[], ["1.yaml"]])
def test_a_folder_that_was_made_for_nothing_goes_again(tmp_path: Path, lists: list[str]) -> None:
    out = tmp_path / "lists"
    with staging(out) as staged:
        for name in lists:
            deliver(b"new", name, out, staged)
        publish(staged, out, lists)
    assert out.exists() is bool(lists)
