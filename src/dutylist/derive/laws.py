"""What a law of overlays is."""

from dataclasses import dataclass

from dutylist.findings import Fault, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Law(Fault):
    """A fault of an overlay; `law` is its number in the contract.

    `stale` marks a base that is not the one the author saw, which a rebase mends.
    """

    severity: Severity = Severity.ERROR
    law: int
    stale: bool = False
