"""What can be wrong with a declared lineage: DL540 to DL558."""

from dutylist.findings import Fault
from dutylist.lineage.fate_faults import (
    LOCAL_TAKER,
    NO_REASON,
    NO_TAKER,
    STRAY_FIELD,
    UNKNOWN_TAKER,
)
from dutylist.lineage.item_faults import (
    INTO_WITHDRAWN,
    KEPT_SHARED,
    MERGED_ALONE,
    NO_SOURCE,
    UNKNOWN_ITEM,
    WITHDRAWN_LOCAL,
    WRONG_NUMBER,
)
from dutylist.lineage.line_faults import (
    NO_FATE,
    REPEATED_LINE,
    TWO_FATES,
    UNKNOWN_LINE,
)
from dutylist.lineage.list_faults import (
    OTHER_INVENTORY,
    OTHER_LIST,
    OTHER_VERSION,
)

LINEAGE: tuple[Fault, ...] = (
    NO_FATE,
    TWO_FATES,
    UNKNOWN_LINE,
    REPEATED_LINE,
    UNKNOWN_ITEM,
    WRONG_NUMBER,
    MERGED_ALONE,
    KEPT_SHARED,
    NO_TAKER,
    UNKNOWN_TAKER,
    LOCAL_TAKER,
    NO_REASON,
    STRAY_FIELD,
    INTO_WITHDRAWN,
    WITHDRAWN_LOCAL,
    NO_SOURCE,
    OTHER_INVENTORY,
    OTHER_LIST,
    OTHER_VERSION,
)
"""All of them, by code."""

__all__ = [
    "INTO_WITHDRAWN",
    "KEPT_SHARED",
    "LINEAGE",
    "LOCAL_TAKER",
    "MERGED_ALONE",
    "NO_FATE",
    "NO_REASON",
    "NO_SOURCE",
    "NO_TAKER",
    "OTHER_INVENTORY",
    "OTHER_LIST",
    "OTHER_VERSION",
    "REPEATED_LINE",
    "STRAY_FIELD",
    "TWO_FATES",
    "UNKNOWN_ITEM",
    "UNKNOWN_LINE",
    "UNKNOWN_TAKER",
    "WITHDRAWN_LOCAL",
    "WRONG_NUMBER",
]
