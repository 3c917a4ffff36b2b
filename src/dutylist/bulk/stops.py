"""What stops a run, before anything is seen of it."""

DASK = "dask://"
"""How the address of a cluster begins."""


class NoDask(Exception):  # noqa: N818  (it stops the run before anything is done)
    """The extra `dutylist[dask]` is not installed."""


class NoCluster(Exception):  # noqa: N818
    """The cluster does not answer, or runs another version of the program."""

    def __init__(self, address: str, found: str) -> None:
        super().__init__(address, found)
        self.address, self.found = address, found


class Lost(Exception):  # noqa: N818
    """A worker has ended without an answer: killed, or out of memory."""


class Moved(Exception):  # noqa: N818  (it stops the run; nothing has been written)
    """The workspace has changed since it was surveyed."""
