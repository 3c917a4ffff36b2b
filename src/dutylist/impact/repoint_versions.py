"""Which version of an instrument a citation means that names one."""

from dutylist.law import Instrument, Version
from dutylist.law.suspect import baseline_named


def meant(instrument: Instrument, version: Version, note: str) -> bool:
    """Tell whether a note may name a version; a note that names none known may name any."""
    named = baseline_named(instrument, note)
    return named is None or named.version is None or named.version == version
