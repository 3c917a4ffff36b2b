"""How a text should stand where that is certain; what a rule gives along with what it found."""

from collections.abc import Callable

from dutylist.findings import Reworded, Route


def reworded(route: Route, text: str, mended: Callable[[str], str]) -> Reworded | None:
    """Return a text as it should stand; None where it stands so already, or nothing would."""
    after = mended(text)
    return Reworded(route, text, after) if after.strip() and after != text else None
