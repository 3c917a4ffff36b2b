"""Dask clusters of one machine, each in a process of its own, on loopback."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_SCRIPT = """
import sys
from distributed import LocalCluster
if __name__ == "__main__":
    with LocalCluster(
        n_workers=int(sys.argv[1]),
        processes=sys.argv[1] != "1",
        threads_per_worker=1,
        protocol="tcp://",
        host="127.0.0.1",
        dashboard_address=None,
    ) as cluster:
        print(cluster.scheduler_address, flush=True)
        sys.stdin.read()
"""


@contextmanager
def cluster(folder: Path, workers: int, path: Path | None = None) -> Iterator[str]:
    """Run a cluster and give its address; one worker is a thread, more are processes."""
    script = folder / "cluster.py"
    script.write_text(_SCRIPT, encoding="utf-8")
    extra = {} if path is None else {"PYTHONPATH": str(path)}
    with subprocess.Popen(
        [sys.executable, str(script), str(workers)],
        cwd=folder,
        env={**os.environ, **extra, "DASK_LOGGING__DISTRIBUTED": "critical"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip().replace("tcp://", "dask://")
        process.communicate("")
