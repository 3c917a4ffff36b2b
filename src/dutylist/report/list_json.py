"""The public copy of a list as JSON: `list/1`, with the digest that all copies bear."""

from collections.abc import Mapping

from dutylist.model import Plain
from dutylist.report.safe_json import written


def report(said: Mapping[str, Plain], digest: str) -> str:
    """Return what a copy says, and the digest of that."""
    document: dict[str, object] = {"dutylist": said["dutylist"], "digest": digest}
    return written(document | {key: value for key, value in said.items() if key != "dutylist"})
