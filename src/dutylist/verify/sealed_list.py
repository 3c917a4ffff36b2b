"""Whether a derived list says what its seal was put on."""

from dutylist.io import build, seals, write
from dutylist.io.opened import open_bytes
from dutylist.io.source import Source


def list_whole(raw: bytes, given: Source) -> bool | None:
    """Tell whether a derived list says what its seal was put on, however it is laid out."""
    found = seals.whole(raw)
    if found is not False:
        return found
    opened = open_bytes(given.file, raw)
    if opened.kind != "catalogue" or opened.partial:
        return False
    said = write.catalogue_bytes(build.catalogue(opened.source.data, opened.route), {})
    return seals.seal(said) == seals.seal(raw)
