"""The time that workbooks bear: never that of the clock."""

import os

from dutylist.cli.outcome import Cannot
from dutylist.texts import Text

DEFAULT_EPOCH = 315532800
"""1980-01-01, the earliest day that a zip archive can bear; SOURCE_DATE_EPOCH sets another."""

_EPOCH = Text(
    "环境变量 SOURCE_DATE_EPOCH 不是整数：{value}", "SOURCE_DATE_EPOCH is no whole number: {value}"
)


def epoch() -> int:
    """Return the time that workbooks bear, in seconds."""
    value = os.environ.get("SOURCE_DATE_EPOCH", str(DEFAULT_EPOCH))
    try:
        return int(value)
    except ValueError:
        raise Cannot(_EPOCH, {"value": value}) from None
