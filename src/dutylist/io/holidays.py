"""The official calendar of working days, where the library that keeps it is installed."""

from importlib import import_module
from importlib.metadata import version

from dutylist.model.workdays import Calendar

_PACKAGE = "chinesecalendar"
_MODULE = "chinese_calendar"


def calendar() -> Calendar:
    """Return the working days of the State Council's holiday notices, else those of the week."""
    try:
        known = import_module(_MODULE)
        years = [day.year for day in known.constants.holidays]
        return Calendar(known.is_workday, f"{_PACKAGE} {version(_PACKAGE)}", min(years), max(years))
    except (ImportError, AttributeError, ValueError):
        return Calendar()
