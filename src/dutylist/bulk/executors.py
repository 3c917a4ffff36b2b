"""Where batches are worked on: here, in a pool of processes, or on a Dask cluster."""

import logging
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError, Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from typing import Any, Protocol, TypeVar

from dutylist import __version__
from dutylist.bulk.stops import DASK, Lost, NoCluster, NoDask
from dutylist.io.workers import end_with_parent

B = TypeVar("B")
R = TypeVar("R")

_PATIENCE = 10
"""Seconds to wait for a cluster to answer."""


class Each(Protocol):
    """Does something with every batch, and gives what comes of it in the order of the batches."""

    def __call__(self, function: Callable[[B], R], batches: Sequence[B], /) -> Iterator[R]:
        """Yield what the function makes of each batch."""


@contextmanager
def opened(jobs: int, address: str | None = None) -> Iterator[Each]:
    """Give what works on batches: a cluster at an address, processes, or this one for 1 job."""
    if address is not None:
        with _cluster(address) as each:
            yield each
    elif jobs > 1:
        with _pool(jobs) as executor:
            yield _through(executor, (BrokenProcessPool,))
    else:
        yield map


def _through(executor: Executor, ends: tuple[type[Exception], ...]) -> Each:
    """Give work to an executor; `ends` are raised where a worker ended without an answer."""

    def each(function: Callable[[B], R], batches: Sequence[B], /) -> Iterator[R]:
        try:
            with _uninterrupted():
                results = executor.map(function, batches)
            yield from results
        except ends:
            raise Lost from None

    return each


@contextmanager
def _pool(jobs: int) -> Iterator[Executor]:
    method = "forkserver" if os.name == "posix" else "spawn"
    space = get_context(method)
    if method == "forkserver":
        space.set_forkserver_preload(["dutylist.bulk.work"])
        _start_server()
    executor = ProcessPoolExecutor(jobs, mp_context=space, initializer=end_with_parent)
    try:
        yield executor
    finally:
        executor.shutdown(cancel_futures=True)


def _start_server() -> None:
    """Start what forks workers, deaf to an interrupt, as all workers are: it is for this process.

    The tracker comes first, because starting it would let interrupts in again.
    """
    from multiprocessing import forkserver, resource_tracker  # noqa: PLC0415  (not on Windows)

    resource_tracker.ensure_running()
    with _uninterrupted():
        forkserver.ensure_running()


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let an interrupt wait until processes that are being started can be told to end."""
    if not hasattr(signal, "pthread_sigmask"):  # pragma: no cover  (Windows)
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _cluster(address: str) -> Iterator[Each]:
    try:
        # an extra, and a second to import
        from distributed import Client, KilledWorker  # noqa: PLC0415
        from distributed.comm.core import CommClosedError  # noqa: PLC0415
    except ImportError:
        raise NoDask from None
    place = address.removeprefix(DASK)
    try:
        client = Client(  # type: ignore[no-untyped-call]  # Dask has no types for it
            f"tcp://{place}", timeout=_PATIENCE, set_as_default=False
        )
    except (OSError, ValueError) as error:
        raise NoCluster(place, str(error)) from None
    with _unlogged(), client:
        _same_version(place, _versions(client, place))
        executor = client.get_executor(pure=False)  # type: ignore[no-untyped-call]
        try:
            yield _through(executor, (KilledWorker, CommClosedError, CancelledError))
        finally:
            executor.shutdown(wait=False)


@contextmanager
def _unlogged() -> Iterator[None]:
    """Keep Dask from logging tracebacks: what ends a run is said in words of our own."""
    logging.disable()
    try:
        yield
    finally:
        logging.disable(logging.NOTSET)


def _versions(client: Any, place: str) -> set[str]:  # noqa: ANN401  (Dask has no types for it)
    """Return the versions that workers run; one without the program cannot even be asked."""
    try:
        return set(client.run(version).values())
    except Exception as error:  # noqa: BLE001  (whatever other machines raise, wrapped by Dask)
        raise NoCluster(place, str(error).splitlines()[0]) from None


def _same_version(place: str, found: set[str]) -> None:
    if found != {__version__}:
        raise NoCluster(place, "、".join(sorted(found)) or "0")


def version() -> str:
    """Return the version of the program that a worker runs."""
    return __version__
