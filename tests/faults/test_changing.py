"""Files that grow, change or vanish while they are read: a calm answer, never half of each."""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path

import pytest
import yaml

from bulk import spaces
from command import Done, contents, dutylist
from faults.often import some

ROUNDS = int(os.environ.get("DUTYLIST_CHANGES", "1"))
OLD, NEW = "没有这类场所。", "没有这类地方。"


@contextmanager
def busy(change: Callable[[int], None]) -> Iterator[None]:
    """Let something change again and again."""
    ends = threading.Event()

    def go_on() -> None:
        count = 0
        while not ends.is_set():
            change(count)
            count += 1

    thread = threading.Thread(target=go_on)
    thread.start()
    try:
        yield
    finally:
        ends.set()
        thread.join()


def swapping(path: Path) -> Callable[[int], None]:
    """Put one of two whole files in the place of a file, as a careful editor does."""
    texts = _two(path)
    beside = path.parent.parent / "beside"

    def change(count: int) -> None:
        beside.write_bytes(texts[count % 2])
        beside.replace(path)

    return change


def overwriting(path: Path) -> Callable[[int], None]:
    """Write one of two texts into a file, piece by piece, as a careless editor does."""
    texts = _two(path)

    def change(count: int) -> None:
        raw = texts[count % 2]
        with path.open("wb", buffering=0) as file:
            for at in range(0, len(raw), 100):
                file.write(raw[at : at + 100])

    return change


def vanishing(path: Path) -> Callable[[int], None]:
    """Take a file away and put it back."""
    aside = path.parent.parent / "aside"

    def change(_: int) -> None:
        path.rename(aside)
        aside.rename(path)

    return change


def growing(path: Path) -> Callable[[int], None]:
    """Let a file grow by comments, and then be as it was."""
    raw = path.read_bytes()

    def change(count: int) -> None:
        with path.open("ab") as file:
            file.write("# 还在写\n".encode())
        if count % 50 == 0:
            path.write_bytes(raw)

    return change


def _two(path: Path) -> tuple[bytes, bytes]:
    text = path.read_text(encoding="utf-8")
    return text.encode(), text.replace(OLD, NEW).encode()


WAYS = (swapping, overwriting, vanishing, growing)
FILES = ("overlays/001.yaml", "catalogues/base.yaml")


@pytest.fixture
def space(tmp_path: Path) -> Path:
    return spaces.flat(tmp_path / "工作区", 3)


def whole(lists: dict[str, bytes]) -> None:
    """Each list is one that its overlay makes as it is before or after, and none is a mixture."""
    for name, raw in lists.items():
        made = yaml.safe_load(raw)
        assert [each["id"] for each in made["items"]] == ["a", "b", "c"], name


@pytest.mark.parametrize(("file", "way"), some([*product(FILES, WAYS)], 3))
def test_lists_are_whole_whatever_happens_to_what_they_are_made_of(
    space: Path, file: str, way: Callable[[Path], Callable[[int], None]]
) -> None:
    raw = (space / file).read_bytes()
    with busy(way(space / file)):
        done = [dutylist("derive", at=space) for _ in range(ROUNDS)]
        checked = [dutylist("validate", at=space) for _ in range(ROUNDS)]
    for each in (*done, *checked):
        assert each.calm, each
    if (space / "lists").exists():
        whole(spaces.lists(space / "lists"))
    (space / file).write_bytes(raw)
    assert dutylist("derive", at=space).code == 0
    assert dutylist("validate", at=space).code == 0
    assert dutylist("derive", "--check", at=space).code == 0
    assert not [name for name in contents(space) if "/." in name or name.startswith(".")]


def test_what_is_published_is_what_was_checked(space: Path) -> None:
    assert dutylist("derive", at=space).code == 0
    path = space / "lists" / "230202001.yaml"
    good = path.read_bytes()
    bad = good.replace(b"category: peace\n", b"category: peas0\n", 1)
    beside = space / "beside"

    def change(count: int) -> None:
        beside.write_bytes(bad if count % 2 else good)
        beside.replace(path)

    seen: list[Done] = []
    with busy(change):
        for _ in range(ROUNDS):
            seen.append(dutylist("render", "lists", "--to", "html", at=space))
            for page in (space / "public").glob("230202001.html"):
                assert "peas0" not in page.read_text(encoding="utf-8")
    assert {each.code for each in seen} <= {0, 1, 2}
    assert all(each.calm for each in seen)


def test_a_verdict_is_kept_of_what_was_read_alone(space: Path) -> None:
    file = space / "catalogues" / "base.yaml"
    bad = file.read_bytes().replace("消防法》第三十二条".encode(), "消防法》第三百条".encode())
    good = file.read_bytes()
    beside = space / "beside"

    def change(count: int) -> None:
        beside.write_bytes(bad if count % 2 else good)
        beside.replace(file)

    for _ in range(ROUNDS):
        with busy(change):
            assert dutylist("validate", at=space).calm
        file.write_bytes(bad)
        assert dutylist("validate", at=space).code == 1
        file.write_bytes(good)
        assert dutylist("validate", at=space).code == 0


def test_a_pipe_among_the_files_does_not_stop_a_run(space: Path) -> None:
    os.mkfifo(space / "overlays" / "pipe.yaml")
    assert dutylist("validate", at=space, limited=True).code == 0
    assert dutylist("derive", at=space, limited=True).code == 0


def test_a_file_with_other_bytes_but_equal_size_and_time_is_another_file(space: Path) -> None:
    base = space / "catalogues" / "base.yaml"
    assert dutylist("validate", at=space).code == 0
    assert dutylist("derive", at=space).code == 0
    about, raw = base.stat(), base.read_bytes()
    base.write_bytes(raw.replace("第三十二条".encode(), "第九十二条".encode()))
    os.utime(base, ns=(about.st_atime_ns, about.st_mtime_ns))
    assert (base.stat().st_size, base.stat().st_mtime_ns) == (about.st_size, about.st_mtime_ns)
    for words in (("validate",), ("derive",), ("derive", "--check")):
        done = dutylist(*words, at=space)
        assert done.code == 1
        assert "catalogues/base.yaml:" in done.out + done.err
