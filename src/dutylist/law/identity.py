"""The id of an instrument that nobody has named: the same for one title on every machine."""

from collections.abc import Mapping
from hashlib import sha256

from dutylist.law.names import key

_PREFIXES: Mapping[str, str] = {
    "宪法": "law",
    "法律": "law",
    "行政法规": "reg",
    "监察法规": "reg",
    "地方性法规": "local",
    "自治条例": "local",
    "单行条例": "local",
    "经济特区法规": "local",
    "部门规章": "rule",
    "地方政府规章": "rule",
    "司法解释": "judicial",
}
_DIGITS = 10


def identity(title: str, rank: str | None) -> str:
    """Return the id of an instrument: its rank, and a digest of its title."""
    digest = sha256(key(title).encode("utf-8", "surrogatepass")).hexdigest()
    return f"{_PREFIXES.get(rank or '', 'doc')}-{digest[:_DIGITS]}"
