"""Clusters that cannot be used are told calmly, before anything is written."""

import socket
from collections.abc import Mapping
from pathlib import Path

import pytest

from bulk import spaces
from bulk.clusters import cluster
from command import dutylist
from dutylist.bulk import executors
from dutylist.bulk.stops import NoCluster

OTHER: Mapping[str, Mapping[str, str]] = {
    "9.9": {
        "dutylist/__init__.py": "__version__ = '9.9'\n",
        "dutylist/bulk/__init__.py": "",
        "dutylist/bulk/executors.py": "def version():\n    return '9.9'\n",
    },
    "dutylist": {"dutylist.py": "raise ImportError('there is no dutylist here')\n"},
}


@pytest.mark.parametrize("name", OTHER)
def test_a_cluster_with_another_version_is_not_used(tmp_path: Path, name: str) -> None:
    folder = spaces.flat(tmp_path / "w")
    for file, text in OTHER[name].items():
        (tmp_path / "other" / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "other" / file).write_text(text, encoding="utf-8")
    with cluster(tmp_path, 1, tmp_path / "other") as address:
        done = dutylist("derive", "--executor", address, at=folder)
    assert done.code == 2
    assert done.calm
    assert f"集群 {address.removeprefix('dask://')} 不能用：" in done.err
    assert name in done.err
    assert not list(folder.glob("lists/*"))


def test_an_address_where_nobody_answers_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(executors, "_PATIENCE", 1)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        with pytest.raises(NoCluster) as told, executors.opened(1, f"dask://127.0.0.1:{port}"):
            pass
    assert told.value.address == f"127.0.0.1:{port}"
    assert told.value.found


@pytest.mark.parametrize(
    "address", ["", "dask://", "dask://host", "tcp://host:8786", "dask://host:port", "host:8786"]
)
def test_what_is_no_address_is_told_before_anything_is_done(tmp_path: Path, address: str) -> None:
    folder = spaces.flat(tmp_path / "w")
    done = dutylist("derive", "--executor", address, at=folder)
    assert (done.code, done.out) == (2, "")
    assert f"--executor 的写法是 dask://主机:端口，不是 {address}" in done.err
    assert not (folder / "lists").exists()


@pytest.mark.parametrize("jobs", ["0", "-1", "two", "65"])
def test_a_number_of_processes_out_of_bounds_is_told(tmp_path: Path, jobs: str) -> None:
    done = dutylist("derive", "--jobs", jobs, at=spaces.flat(tmp_path / "w"))
    assert (done.code, done.out) == (2, "")
    assert done.calm
