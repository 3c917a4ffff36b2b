"""A derivation on the command line: progress on a terminal, and calm words for what stops it."""

import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from dutylist.bulk.derivation import Asked, Derived, Tell, derive
from dutylist.bulk.stops import DASK, Lost, Moved, NoCluster, NoDask
from dutylist.cli import holding, speech
from dutylist.cli.outcome import Cannot, Exit
from dutylist.findings import Finding, Severity
from dutylist.io.lock import Busy
from dutylist.io.survey import Survey
from dutylist.model import Overlay
from dutylist.report import findings_text
from dutylist.texts import Text

_ADDRESS = re.compile(rf"{DASK}[^\s/]+:[0-9]{{1,5}}")
_NO_ADDRESS = Text(
    "--executor 的写法是 dask://主机:端口，不是 {value}",
    "--executor is written dask://HOST:PORT, not {value}",
)
_NO_DASK = Text(
    "没有安装 Dask：请安装附加组件 dutylist[dask]，或者不用 --executor",
    "Dask is not installed: install the extra dutylist[dask], or leave --executor out",
)
_NO_CLUSTER = Text(
    "集群 {address} 不能用：{found}（须能连上，且各机器的 dutylist 版本与本机相同）",
    "the cluster at {address} cannot be used: {found} (it must answer, and all of its machines "
    "must run this version of dutylist)",
)
_LOST = Text(
    "一个工作进程意外结束（可能内存不足），没有改动任何清单；请减少 --jobs 后重新运行",
    "a worker ended unexpectedly (out of memory, perhaps); no list was touched; "
    "run again with fewer --jobs",
)
_MOVED = Text(
    "工作区在运行期间被修改，没有改动任何清单；请重新运行",
    "the workspace was changed during the run; no list was touched; run again",
)
_STOPPED = Text("有错误，没有写任何清单。", "there are errors; no list was written.")
_DERIVING = Text("生成清单", "deriving lists")


def address(executor: str | None) -> str | None:
    """Return the address of a cluster; raises Cannot for what is none."""
    if executor is not None and _ADDRESS.fullmatch(executor) is None:
        raise Cannot(_NO_ADDRESS, {"value": executor})
    return executor


def derived(surveyed: Survey, chosen: Sequence[Overlay], asked: Asked) -> Derived:
    """Derive lists, telling how far it is; raises Cannot where it cannot be done."""
    try:
        with _progress() as tell:
            return derive(surveyed, chosen, asked, tell)
    except NoDask:
        raise Cannot(_NO_DASK) from None
    except NoCluster as error:
        raise Cannot(_NO_CLUSTER, {"address": error.address, "found": error.found}) from None
    except Busy as error:
        raise holding.cannot(error) from None
    except Lost:
        raise Cannot(_LOST) from None
    except Moved:
        raise Cannot(_MOVED) from None


@contextmanager
def _progress() -> Iterator[Tell]:
    """Show a bar on a terminal, and nothing in a pipe."""
    if not sys.stderr.isatty():
        yield lambda _done, _of: None
        return
    from rich.console import Console  # noqa: PLC0415  (65 ms, and only for a terminal)
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    console = Console(stderr=True)
    with Progress(*columns, TimeRemainingColumn(), console=console, transient=True) as bar:
        task = bar.add_task(_DERIVING.show(speech.chosen()), total=None)
        yield lambda done, of: bar.update(task, completed=done, total=of)


def stopped(found: Sequence[Finding]) -> int:
    """Say why no list was written; the exit code tells whether a rebase would help."""
    # imported here: what went well needs no rules
    from dutylist.checks import collect  # noqa: PLC0415
    from dutylist.derive import Law  # noqa: PLC0415

    errors = [each for each in collect(found) if each.fault.severity is Severity.ERROR]
    lang = speech.chosen()
    sys.stderr.write(findings_text.report(errors, lang))
    sys.stderr.write(f"{_STOPPED.show(lang)}\n")
    stale = (isinstance(each.fault, Law) and each.fault.stale for each in errors)
    return Exit.STALE if all(stale) else Exit.FOUND
