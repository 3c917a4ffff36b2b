"""However lists are derived, where and by how many, they are the same bytes."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bulk import spaces
from bulk.clusters import cluster
from command import dutylist
from dutylist.bulk import plan

Lists = dict[str, bytes]


@pytest.fixture(scope="module")
def space(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a workspace of several levels, whose streets have a list of another base, too."""
    folder = spaces.layered(tmp_path_factory.mktemp("space") / "w", 9)
    spaces.put(folder / "catalogues" / "other.yaml", spaces.catalogue("other-list", ("x", "y")))
    pin = spaces.pin(folder, "other-list")
    for number in range(1, 8):
        made = spaces.local(number, pin, edit=[spaces.reworded("x", f"第{number}街道协助。")])
        spaces.put(folder / "overlays" / f"x{number}.yaml", {**made, "id": f"other-{number}"})
    return folder


@pytest.fixture(scope="module")
def wanted(space: Path, tmp_path_factory: pytest.TempPathFactory) -> Lists:
    """Return the lists as one process makes them."""
    out = tmp_path_factory.mktemp("wanted")
    done = spaces.run(space, out=out)
    assert done.findings == ()
    assert len(done.lists) == 17
    return spaces.lists(out)


@pytest.mark.parametrize("jobs", [1, 3])
def test_by_however_many_processes(space: Path, wanted: Lists, tmp_path: Path, jobs: int) -> None:
    derived = spaces.run(space, out=tmp_path / "out", jobs=jobs)
    assert derived.made == 17
    assert spaces.lists(tmp_path / "out") == wanted


@pytest.mark.parametrize("how", [(1, 1), (1, 2), (1, 5), (2, 1), (2, 3)])
def test_in_batches_of_any_size(
    space: Path,
    wanted: Lists,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    how: tuple[int, int],
) -> None:
    jobs, batch = how
    monkeypatch.setattr(plan, "BATCH", batch)
    derived = spaces.run(space, out=tmp_path / "out", jobs=jobs)
    assert derived.made == 17
    assert spaces.lists(tmp_path / "out") == wanted


def _reversed(folder: Path) -> None:
    files = sorted((folder / "overlays").glob("*.yaml"))
    for number, path in enumerate(reversed(files)):
        path.rename(path.with_name(f"{number:03}-{path.name}"))


def _moved(folder: Path) -> None:
    for path in (folder / "overlays").glob("*.yaml"):
        (folder / "a" / path.stem).mkdir(parents=True)
        path.rename(folder / "a" / path.stem / path.name)


def _units_reversed(folder: Path) -> None:
    spaces.rest(folder, map(spaces.street, range(9, 0, -1)), "230000")


def _other_breaks(folder: Path) -> None:
    for path in folder.rglob("*.yaml"):
        if path.parent.name != "overlays":  # the digest of an overlay's bytes stands in its list
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))


@pytest.mark.parametrize("change", [_reversed, _moved, _units_reversed, _other_breaks])
def test_from_files_in_any_order_or_place(
    wanted: Lists, space: Path, tmp_path: Path, change: Callable[[Path], None]
) -> None:
    folder = tmp_path / "w"
    for name, raw in {
        path.relative_to(space): path.read_bytes() for path in space.rglob("*.yaml")
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(raw)
    change(folder)
    assert spaces.run(folder).findings == ()
    assert spaces.lists(folder / "lists") == wanted


@pytest.mark.parametrize("how", ["inside 1", "below 2", "beside 2", "top 1"])
def test_from_any_folder_with_any_hash_seed(
    space: Path, wanted: Lists, tmp_path: Path, how: str
) -> None:
    place, seed = how.split()
    at = {"inside": space, "below": space / "overlays", "beside": space.parent, "top": Path("/")}
    named: list[str | Path] = [] if place in {"inside", "below"} else ["-w", space]
    day = spaces.DAY.isoformat()
    words: list[str | Path] = ["derive", *named, "-o", tmp_path / "out", "--as-of", day]
    if seed == "2":
        words += ["--jobs", "2"]
    done = dutylist(*words, at=at[place], settings={"PYTHONHASHSEED": seed})
    assert done.code == 0
    assert spaces.lists(tmp_path / "out") == wanted


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with cluster(tmp_path_factory.mktemp("cluster"), 2) as found:
        yield found


def test_on_a_cluster(space: Path, wanted: Lists, tmp_path: Path, address: str) -> None:
    day = spaces.DAY.isoformat()
    words = ("derive", "-o", tmp_path / "out", "--as-of", day, "--executor", address)
    done = dutylist(*words, at=space)
    assert (done.code, done.err) == (0, "")
    assert "共 17 份清单，更新 17 份。" in done.out
    assert spaces.lists(tmp_path / "out") == wanted


def test_a_cluster_that_outlives_a_change_sees_it(tmp_path: Path, address: str) -> None:
    folder = spaces.flat(tmp_path / "w")
    (folder / "kinds").mkdir()
    words = ("derive", "--executor", address)
    assert dutylist(*words, at=folder).code == 0
    spaces.edit(folder / "basis.yaml", "1-74", "1-5")
    done = dutylist(*words, at=folder)
    assert done.code == 1
    assert "DL203" in done.err or "DL202" in done.err


def test_a_cluster_finds_the_same_faults(tmp_path: Path, address: str) -> None:
    folder = spaces.flat(tmp_path / "w")
    spaces.edit(folder / "overlays" / "002.yaml", "- item: d", "- item: dd")
    here, there = (dutylist("derive", *more, at=folder) for more in ((), ("--executor", address)))
    assert (here.code, here.out, here.err) == (there.code, there.out, there.err)
    assert here.code == 1
    assert not (folder / "lists").exists()
